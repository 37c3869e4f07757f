//! Counting, with Wilson intervals.

use std::{collections::BTreeSet, fmt};

use dualuse::text::Strength;

use super::{
    cases::{Case, Cases},
    readers::{Reader, dualuse},
};

/// So many of so many.
struct Share {
    of: usize,
    count: usize,
}

impl Share {
    fn new<'c>(cases: impl Iterator<Item = &'c Case>, mut holds: impl FnMut(&Case) -> bool) -> Self {
        let (mut of, mut count) = (0, 0);
        for case in cases {
            of += 1;
            count += usize::from(holds(case));
        }
        Self { of, count }
    }

    /// The Wilson score interval at 95 %.
    #[allow(clippy::cast_precision_loss, reason = "counts of cases")]
    fn interval(&self) -> (f64, f64) {
        const Z: f64 = 1.959_964;
        let n = self.of as f64;
        let share = self.count as f64 / n;
        let middle = (share + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
        let half = Z / (1.0 + Z * Z / n) * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        ((middle - half).max(0.0), (middle + half).min(1.0))
    }
}

impl fmt::Display for Share {
    #[allow(clippy::cast_precision_loss, reason = "counts of cases")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.of == 0 {
            return f.write_str("no cases");
        }
        let (low, high) = self.interval();
        let share = self.count as f64 / self.of as f64;
        write!(f, "{:.4} ({}/{}, {low:.4} to {high:.4})", share, self.count, self.of)
    }
}

fn right_category(case: &Case, found: &[(dualuse::Category, Strength)]) -> bool {
    found.iter().any(|(category, _)| case.categories.iter().any(|right| right == category.id()))
}

fn right_family(case: &Case, found: &[(dualuse::Category, Strength)]) -> bool {
    found.iter().any(|(category, _)| case.families.iter().any(|right| right == category.family().id()))
}

pub(crate) fn overall(cases: &Cases, read: Reader) {
    for kind in cases.kinds() {
        let of = || cases.of(kind);
        if kind == "positive" {
            println!(
                "positive: family recall   {}",
                Share::new(of(), |case| right_family(case, &read(&case.description)))
            );
            println!(
                "positive: category recall {}",
                Share::new(of(), |case| right_category(case, &read(&case.description)))
            );
        } else {
            let flagged = Share::new(of(), |case| !read(&case.description).is_empty());
            let strong =
                Share::new(of(), |case| read(&case.description).iter().any(|found| found.1 == Strength::Strong));
            println!("{kind}: flagged {flagged}; strong {strong}");
        }
    }
}

/// Of the categories named at each strength, how many are right.
pub(crate) fn strengths(cases: &Cases) {
    for strength in [Strength::Strong, Strength::Moderate, Strength::Weak] {
        let (mut of, mut count) = (0, 0);
        for case in &cases.all {
            let found = dualuse(&case.description);
            for named in found.iter().filter(|named| named.1 == strength) {
                of += 1;
                count += usize::from(right_category(case, &[*named]));
            }
        }
        println!("precision of {strength} matches: {}", Share { of, count });
    }
    let silent = Share::new(cases.of("vague"), |case| dualuse(&case.description).is_empty());
    println!("vague: abstained or nothing found {silent}");
}

pub(crate) fn languages(cases: &Cases) {
    let languages: BTreeSet<&str> = cases.all.iter().map(|case| case.language.as_str()).collect();
    for language in languages {
        let of = |kind: &'static str| cases.of(kind).filter(move |case| case.language == language);
        let recall = Share::new(of("positive"), |case| right_category(case, &dualuse(&case.description)));
        let lures = Share::new(of("lure"), |case| !dualuse(&case.description).is_empty());
        println!("{language}: category recall {recall}; lures flagged {lures}");
    }
}

/// Recall and precision of each family and category that has cases or is named.
pub(crate) fn families(cases: &Cases) {
    for family in dualuse::Family::all() {
        let named = |case: &Case| dualuse(&case.description).iter().any(|found| found.0.family() == family);
        line(cases, family.id(), |case| case.families.iter().any(|right| right == family.id()), named);
        for category in family.categories() {
            let named = |case: &Case| dualuse(&case.description).iter().any(|found| found.0 == category);
            let id = format!("  {}", category.id());
            line(cases, &id, |case| case.categories.iter().any(|right| right == category.id()), named);
        }
    }
}

fn line(cases: &Cases, id: &str, right: impl Fn(&Case) -> bool, named: impl Fn(&Case) -> bool) {
    let recall = Share::new(cases.all.iter().filter(|case| right(case)), &named);
    let precision = Share::new(cases.all.iter().filter(|case| named(case)), &right);
    if recall.of + precision.of > 0 {
        println!("{id:32} recall {recall:40} precision {precision}");
    }
}

pub(crate) fn misses(cases: &Cases, most: usize) {
    let missed = cases.of("positive").filter(|case| !right_category(case, &dualuse(&case.description)));
    for case in missed.take(most) {
        println!("missed {:?}: {:?}", case.categories, case.description);
    }
    let wrong = cases.all.iter().filter(|case| case.kind != "positive" && !dualuse(&case.description).is_empty());
    for case in wrong.take(most) {
        let found: Vec<String> =
            dualuse(&case.description).iter().map(|(category, strength)| format!("{category} ({strength})")).collect();
        println!("{} named {}: {:?}", case.kind, found.join(", "), case.description);
    }
}
