//! From a subheading to the categories at home in it.

use crate::{
    category::Category,
    hs::HsCode,
    tables::categories::{FIRST_HOMES, HOMES},
};

/// The categories at home in a subheading of HS 2022, in the order of the taxonomy.
pub(super) fn at_home(subheading: HsCode) -> impl Iterator<Item = Category> {
    let chapter = usize::from(subheading.chapter());
    let of_chapter = &HOMES[usize::from(FIRST_HOMES[chapter])..usize::from(FIRST_HOMES[chapter + 1])];
    let number = subheading.number(6);
    let from = &of_chapter[of_chapter.partition_point(|home| home.0 < number)..];
    let count = from.iter().take_while(|home| home.0 == number).count();
    from[..count].iter().map(|home| home.1)
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
