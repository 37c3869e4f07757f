//! From a subheading to the categories at home in it.

use crate::{
    category::{Category, CategoryRow},
    hs::HsCode,
    tables::categories::CATEGORIES,
};

/// A subheading of HS 2022 as a number, and a category at home in it.
type Home = (u32, Category);

/// In the order of the subheadings, then of the taxonomy.
static HOMES: [Home; count(CATEGORIES)] = sorted(CATEGORIES);

/// Where the homes of each chapter begin; one more for the end. Nearly all chapters are empty, and need no search.
static CHAPTERS: [u16; 101] = chapters(&HOMES);

/// The categories at home in a subheading of HS 2022, in the order of the taxonomy.
pub(super) fn at_home(subheading: HsCode) -> impl Iterator<Item = Category> {
    let chapter = usize::from(subheading.chapter());
    let of_chapter = &HOMES[usize::from(CHAPTERS[chapter])..usize::from(CHAPTERS[chapter + 1])];
    let number = subheading.number(6);
    let from = &of_chapter[of_chapter.partition_point(|home| home.0 < number)..];
    let count = from.iter().take_while(|home| home.0 == number).count();
    from[..count].iter().map(|home| home.1)
}

/// How many homes the categories have together.
const fn count(categories: &[CategoryRow]) -> usize {
    let (mut found, mut category) = (0, 0);
    while category < categories.len() {
        found += categories[category].home.len();
        category += 1;
    }
    found
}

/// The homes of all categories, each put in its place among those before it.
const fn sorted<const COUNT: usize>(categories: &[CategoryRow]) -> [Home; COUNT] {
    let mut homes = [(0, Category(0)); COUNT];
    let (mut filled, mut category) = (0, 0);
    while category < categories.len() {
        let mut home = 0;
        while home < categories[category].home.len() {
            let number = categories[category].home[home].number(6);
            let mut place = filled;
            while place > 0 && homes[place - 1].0 > number {
                homes[place] = homes[place - 1];
                place -= 1;
            }
            homes[place] = (number, Category(category as u8));
            filled += 1;
            home += 1;
        }
        category += 1;
    }
    homes
}

const fn chapters<const CHAPTERS: usize>(homes: &[Home]) -> [u16; CHAPTERS] {
    let mut first = [0; CHAPTERS];
    let (mut chapter, mut at) = (0, 0);
    while chapter < CHAPTERS {
        while at < homes.len() && homes[at].0 / 10_000 < chapter as u32 {
            at += 1;
        }
        first[chapter] = at as u16;
        chapter += 1;
    }
    first
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::vec::Vec;

    use super::at_home;
    use crate::{category::Category, hs::HsEdition};

    #[test]
    fn a_category_is_found_at_each_of_its_homes_and_nowhere_else() {
        let mut homes = 0;
        for subheading in HsEdition::LATEST.subheadings() {
            let found: Vec<Category> = at_home(subheading).collect();
            let named: Vec<Category> = Category::all().filter(|of| of.home().contains(&subheading)).collect();
            assert_eq!(found, named, "{subheading}");
            homes += found.len();
        }
        assert_eq!(homes, Category::all().map(|category| category.home().len()).sum::<usize>());
    }
}
