//! What must hold of families and categories.

use std::{collections::BTreeMap, ops::Range};

use toml::Spanned;

use super::{kebab, read::Folder, schema};
use crate::{
    controls::{ControlLists, code},
    fault::{Fault, Faults},
    hs::Nomenclature,
    parameters::Parameters,
    source::File,
    title,
};

/// The strengths with which a phrase can name a category, the least first.
pub const STRENGTHS: [&str; 3] = ["weak", "moderate", "strong"];

/// Families and categories, each by its number.
#[derive(Default)]
pub struct Goods {
    pub families: Vec<Family>,
    pub categories: Vec<Category>,
    pub combinations: Vec<Combination>,
}

/// A family.
pub struct Family {
    pub id: String,
    pub title: String,
    /// The numbers of its categories.
    pub categories: Range<usize>,
}

/// A category.
pub struct Category {
    pub id: String,
    pub title: String,
    pub family: usize,
    /// Subheadings of the newest edition.
    pub home: Vec<String>,
    /// Other subheadings under which some such goods are classified.
    pub also: Vec<String>,
    /// The numbers of its kinds, in their order.
    pub kinds: Vec<usize>,
    /// The list, and an entry of it.
    pub entries: Vec<(String, String)>,
    /// What such goods contain, as it is called, with the category that it is of.
    pub contains: Vec<(String, usize)>,
    pub parts: Option<usize>,
    pub yields_to: Vec<usize>,
}

/// Notions that together name a category.
pub struct Combination {
    pub category: usize,
    /// From 0, the least.
    pub strength: usize,
    pub all: Vec<Spanned<String>>,
    pub none: Vec<Spanned<String>>,
    pub over: Vec<usize>,
}

impl Goods {
    /// The number of a category.
    pub fn category(&self, file: &File, id: &Spanned<String>) -> Result<usize, Fault> {
        let known = self.categories.iter().position(|category| category.id == *id.get_ref());
        known.ok_or_else(|| file.error_at(id.span().start, format!("there is no category {:?}", id.get_ref())))
    }
}

/// Families and categories of which all that can be read is taken.
pub fn check(
    folders: &[Folder],
    nomenclature: &Nomenclature,
    lists: &ControlLists,
    parameters: &Parameters,
    faults: &Faults,
) -> Goods {
    let mut goods = Goods::default();
    let mut seen: BTreeMap<&str, &Folder> = folders.iter().map(|folder| (folder.id.as_str(), folder)).collect();
    for (number, folder) in folders.iter().enumerate() {
        let (file, family) = (&folder.file, &folder.family);
        let first = goods.categories.len();
        faults.keep(title(file, &family.title));
        for category in &family.category {
            faults.keep(title(file, &category.title));
            let (id, place) = (category.id.get_ref(), category.id.span().start);
            faults.keep(kebab(id).map_err(|reason| file.error_at(place, reason)));
            if let Some(other) = seen.insert(id, folder) {
                let reason = format!("the identifier {id:?} is used twice: data/goods/{} has it too", other.id);
                faults.add(file.error_at(place, reason));
            }
            for code in category.home.iter().chain(&category.also) {
                if code.get_ref().len() != 6 || !nomenclature.exists(code.get_ref(), nomenclature.newest()) {
                    let reason = format!("{} is not a subheading of HS {}", code.get_ref(), nomenclature.newest());
                    faults.add(file.error_at(code.span().start, reason));
                }
            }
            let mut kinds: Vec<usize> = Vec::new();
            for kind in &category.kinds {
                let known = parameters.kind(kind.get_ref());
                kinds.extend(faults.keep(known.map_err(|reason| file.error_at(kind.span().start, reason))));
            }
            kinds.sort_unstable();
            goods.categories.push(Category {
                id: id.clone(),
                title: category.title.get_ref().clone(),
                family: number,
                home: category.home.iter().map(|code| code.get_ref().clone()).collect(),
                also: category.also.iter().map(|code| code.get_ref().clone()).collect(),
                kinds,
                entries: entries(file, lists, category, faults),
                contains: Vec::new(),
                parts: None,
                yields_to: Vec::new(),
            });
        }
        let categories = first..goods.categories.len();
        if categories.is_empty() {
            faults.add(file.error("a family needs at least one category"));
        }
        goods.families.push(Family { id: folder.id.clone(), title: family.title.get_ref().clone(), categories });
    }
    if goods.categories.len() > usize::from(u8::MAX) {
        faults.add(folders[0].file.error("more categories than there is room for: widen Category in src/category.rs"));
    }
    names(folders, &mut goods, faults);
    goods
}

/// What categories say of others, which all are known now.
fn names(folders: &[Folder], goods: &mut Goods, faults: &Faults) {
    for (number, Folder { file, family, .. }) in folders.iter().enumerate() {
        let own = goods.families[number].categories.clone();
        let all = |ids: &[Spanned<String>], goods: &Goods| -> Vec<usize> {
            ids.iter().filter_map(|id| faults.keep(goods.category(file, id))).collect()
        };
        for (category, at) in family.category.iter().zip(own.clone()) {
            goods.categories[at].yields_to = all(&category.yields_to, goods);
            let contained = category.contains.iter();
            let contained =
                contained.filter_map(|(name, id)| Some((name.clone(), faults.keep(goods.category(file, id))?)));
            goods.categories[at].contains = contained.collect();
            goods.categories[at].parts = category.parts.as_ref().and_then(|id| faults.keep(goods.category(file, id)));
        }
        for combination in &family.combination {
            let (strength, place) = (combination.strength.get_ref(), combination.strength.span().start);
            let known = STRENGTHS.iter().position(|known| known == strength);
            let unknown = || file.error_at(place, format!("{strength:?} is not a strength: {}", STRENGTHS.join(", ")));
            let strength = faults.keep(known.ok_or_else(unknown));
            let category = faults.keep(goods.category(file, &combination.category));
            let over = all(&combination.over, goods);
            let (Some(strength), Some(category)) = (strength, category) else { continue };
            if !own.contains(&category) {
                let reason = format!("{} is a category of another family", combination.category.get_ref());
                faults.add(file.error_at(combination.category.span().start, reason));
            }
            let (all, none) = (combination.all.clone(), combination.none.clone());
            goods.combinations.push(Combination { category, strength, all, none, over });
        }
    }
}

fn title(file: &File, title: &Spanned<String>) -> Result<(), Fault> {
    title::check(title.get_ref()).map_err(|reason| file.error_at(title.span().start, reason))
}

/// The entries to check, list by list.
fn entries(file: &File, lists: &ControlLists, category: &schema::Category, faults: &Faults) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (id, entries) in &category.entries {
        let Some(list) = lists.find(id.get_ref()) else {
            let reason = format!("there is no control list {:?}: {}", id.get_ref(), lists.ids());
            faults.add(file.error_at(id.span().start, reason));
            continue;
        };
        for entry in entries {
            let text = entry.get_ref();
            let known = code(text).and_then(|_| match lists.has(id.get_ref(), text) {
                true => Ok((list, (id.get_ref().clone(), text.clone()))),
                false => Err(format!("{} has no {text}", id.get_ref())),
            });
            found.extend(faults.keep(known.map_err(|reason| file.error_at(entry.span().start, reason))));
        }
    }
    found.sort_by_key(|&(list, _)| list);
    found.into_iter().map(|(_, entry)| entry).collect()
}
