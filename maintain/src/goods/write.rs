//! `src/tables/categories.rs`: families and categories as Rust, since their identifiers are constants of the library.

use std::fmt::Write as _;

use super::{Goods, check::Category};
use crate::{
    emit,
    tables::{Tables, head},
};

/// Writes the table.
pub fn write(goods: &Goods, tables: &mut Tables) {
    let mut code = format!(
        "// {}\n\nuse crate::{{\n    category::{{Category, CategoryRow as C, Family, FamilyRow as F}},\n    \
         control::{{ControlCode, ControlList}},\n    hs::HsCode,\n}};\n\n",
        head("goods")
    );
    let _ = writeln!(code, "pub(crate) static FAMILIES: [F; {}] = [", goods.families.len());
    for family in &goods.families {
        let (id, title, range) = (&family.id, &family.title, &family.categories);
        let _ =
            writeln!(code, "    F {{ id: {id:?}, title: {title:?}, first: {}, last: {} }},", range.start, range.end);
    }
    let _ = writeln!(code, "];\n\npub(crate) static CATEGORIES: [C; {}] = [", goods.categories.len());
    for Category { id, title, family, home, also, kinds, entries, contains, parts, .. } in &goods.categories {
        let codes = |codes: &[String]| codes.iter().map(|code| emit::code(code)).collect::<Vec<_>>().join(", ");
        let (home, also) = (codes(home), codes(also));
        let entry = |(list, entry): &(String, String)| {
            format!("(ControlList::{}, ControlCode::of({entry:?}))", emit::variant(list))
        };
        let entries = entries.iter().map(entry).collect::<Vec<_>>().join(", ");
        let contains = contains.iter().map(|(name, category)| format!("({name:?}, Category({category}))"));
        let contains = contains.collect::<Vec<_>>().join(", ");
        let parts = parts.map_or("None".to_owned(), |category| format!("Some(Category({category}))"));
        let _ = writeln!(
            code,
            "    C {{ id: {id:?}, title: {title:?}, family: {family}, home: &[{home}], also: &[{also}], kinds: &{kinds:?}, entries: &[{entries}], contains: &[{contains}], parts: {parts} }},",
        );
    }
    code.push_str("];\n\n");
    homes(&mut code, goods);
    emit::numbers(&mut code, "FAMILY_IDS", "u8", goods.families.iter().map(|family| family.id.as_str()));
    emit::numbers(&mut code, "CATEGORY_IDS", "u8", goods.categories.iter().map(|category| category.id.as_str()));
    constants(&mut code, "Family", goods.families.iter().map(|family| (&family.id, &family.title)));
    constants(&mut code, "Category", goods.categories.iter().map(|category| (&category.id, &category.title)));
    tables.add("categories.rs", code);
}

/// From a subheading to the categories at home in it, in the order of the subheadings, then of the taxonomy; and where the homes of
/// each chapter begin: nearly all chapters are empty, and need no search.
fn homes(code: &mut String, goods: &Goods) {
    let of = |(number, category): (usize, &Category)| {
        let home: Vec<u32> = category.home.iter().filter_map(|code| code.parse().ok()).collect();
        home.into_iter().map(move |code| (code, number))
    };
    let mut homes: Vec<(u32, usize)> = goods.categories.iter().enumerate().flat_map(of).collect();
    homes.sort_unstable();
    let rows: Vec<String> = homes.iter().map(|(code, number)| format!("({code}, Category({number}))")).collect();
    let first: Vec<usize> =
        (0..=100).map(|chapter| homes.partition_point(|(code, _)| *code < chapter * 10_000)).collect();
    let _ = writeln!(
        code,
        "pub(crate) static HOMES: [(u32, Category); {}] = [{}];\n\npub(crate) static FIRST_HOMES: [u16; {}] = {first:?};\n",
        rows.len(),
        rows.join(", "),
        first.len(),
    );
}

/// A constant of a type for each identifier, by its number.
fn constants<'g>(code: &mut String, of: &str, all: impl Iterator<Item = (&'g String, &'g String)>) {
    let _ = writeln!(code, "\nimpl {of} {{");
    for (number, (id, title)) in all.enumerate() {
        let constant = id.replace('-', "_").to_ascii_uppercase();
        let _ = writeln!(code, "    /// {title}: `{id}`.\n    pub const {constant}: Self = Self({number});");
    }
    code.push_str("}\n");
}
