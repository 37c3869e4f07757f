//! The taxonomy: `data/categories.toml`.

use std::{collections::HashSet, fmt::Write as _};

use serde::Deserialize;
use toml::Spanned;

use dualuse::control::ControlCode;
use crate::{
    controls::ControlLists,
    emit,
    fault::Fault,
    hs::Nomenclature,
    source::{Data, File},
    tables::Tables,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Taxonomy {
    family: Vec<Family>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Family {
    id: Spanned<String>,
    title: Spanned<String>,
    category: Vec<Category>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Category {
    id: Spanned<String>,
    title: Spanned<String>,
    home: Vec<Spanned<String>>,
    #[serde(default)]
    entries: Entries,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct Entries {
    us_ccl: Vec<Spanned<String>>,
    eu_annex_i: Vec<Spanned<String>>,
    eu_cml: Vec<Spanned<String>>,
    us_usml: Vec<Spanned<String>>,
}

/// What the other tables need to know of the taxonomy.
pub struct Checked {
    /// Category identifiers in the order of the file; the position is the category's number.
    pub categories: Vec<String>,
}

pub fn generate(
    data: &Data,
    nomenclature: &Nomenclature,
    paragraphs: &ControlLists,
    tables: &mut Tables,
) -> Result<Checked, Fault> {
    let file = data.file("categories.toml")?;
    let taxonomy: Taxonomy = file.toml()?;
    let mut seen = HashSet::new();
    let mut checked = Checked { categories: Vec::new() };
    let (mut families, mut categories, mut constants) = (String::new(), String::new(), String::new());
    let mut family_constants = String::new();
    for (number, family) in taxonomy.family.iter().enumerate() {
        check_id(&file, &family.id, &mut seen)?;
        check_title(&file, &family.title)?;
        let first = checked.categories.len();
        for category in &family.category {
            check_id(&file, &category.id, &mut seen)?;
            check_title(&file, &category.title)?;
            for code in &category.home {
                if code.get_ref().len() != 6 || !nomenclature.exists(code.get_ref(), 2022) {
                    let reason = format!("{} is not a subheading of HS 2022", code.get_ref());
                    return Err(file.error_at(code.span().start, reason));
                }
            }
            let id = category.id.get_ref();
            let _ = writeln!(
                constants,
                "    /// {title}: `{id}`.\n    pub const {constant}: Self = Self({at});",
                title = category.title.get_ref(),
                constant = constant(id),
                at = checked.categories.len(),
            );
            let _ = writeln!(
                categories,
                "    CategoryRow {{ id: {id:?}, title: {title:?}, family: {number}, home: &[{home}], entries: &[{entries}] }},",
                title = category.title.get_ref(),
                home = category.home.iter().map(|code| emit::code(code.get_ref())).collect::<Vec<_>>().join(", "),
                entries = entries(&file, paragraphs, &category.entries)?,
            );
            checked.categories.push(id.clone());
        }
        let last = checked.categories.len();
        if first == last {
            return Err(file.error_at(family.id.span().start, "a family needs at least one category"));
        }
        let _ = writeln!(
            family_constants,
            "    /// {title}: `{id}`.\n    pub const {constant}: Self = Self({number});",
            title = family.title.get_ref(),
            id = family.id.get_ref(),
            constant = constant(family.id.get_ref()),
        );
        let _ = writeln!(
            families,
            "    FamilyRow {{ id: {:?}, title: {:?}, first: {first}, last: {last} }},",
            family.id.get_ref(),
            family.title.get_ref(),
        );
    }
    let code = format!(
        "use crate::{{category::{{Category, CategoryRow, Family, FamilyRow}}, control::{{ControlCode, ControlList}}, hs::HsCode}};\n\
         pub(crate) static FAMILIES: &[FamilyRow] = &[\n{families}];\n\
         pub(crate) static CATEGORIES: &[CategoryRow] = &[\n{categories}];\n\
         impl Family {{\n{family_constants}}}\n\
         impl Category {{\n{constants}}}\n"
    );
    tables.add("generated_categories.rs", code);
    Ok(checked)
}

fn constant(id: &str) -> String {
    id.replace('-', "_").to_ascii_uppercase()
}

fn check_id(file: &File, id: &Spanned<String>, seen: &mut HashSet<String>) -> Result<(), Fault> {
    let name = id.get_ref();
    let kebab = !name.is_empty()
        && !name.starts_with('-')
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !kebab {
        return Err(file.error_at(id.span().start, format!("{name:?} is not an identifier in kebab-case")));
    }
    if !seen.insert(name.clone()) {
        return Err(file.error_at(id.span().start, format!("the identifier {name:?} is used twice")));
    }
    Ok(())
}

fn check_title(file: &File, title: &Spanned<String>) -> Result<(), Fault> {
    if title.get_ref().is_empty() || title.get_ref().chars().count() > 80 {
        return Err(file.error_at(title.span().start, "a title has 1 to 80 characters"));
    }
    Ok(())
}

fn entries(file: &File, paragraphs: &ControlLists, entries: &Entries) -> Result<String, Fault> {
    let lists = [
        ("us-ccl", "UsCcl", &entries.us_ccl),
        ("eu-annex-i", "EuAnnexI", &entries.eu_annex_i),
        ("eu-cml", "EuCml", &entries.eu_cml),
        ("us-usml", "UsUsml", &entries.us_usml),
    ];
    let mut literal = String::new();
    for (list, variant, entries) in lists {
        for entry in entries {
            let text = entry.get_ref();
            let fail = |reason: String| Err(file.error_at(entry.span().start, reason));
            match text.parse::<ControlCode>() {
                Ok(code) if code.as_str() == text => {}
                Ok(code) => return fail(format!("{text} is written {code}")),
                Err(error) => return fail(format!("{text}: {error}")),
            }
            if !paragraphs.has(list, text) {
                return fail(format!("{list} has no {text}"));
            }
            let _ = write!(literal, "(ControlList::{variant}, ControlCode::of({text:?})), ");
        }
    }
    Ok(literal)
}
