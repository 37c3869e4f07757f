//! What is asked of every row.

use dualuse::record::{Request, RequestError};

/// What holds for all rows, as it is written: see [`Request`]. A row may have its own edition and day.
///
/// ```
/// use dualuse_arrow::{Column, Screen, Terms};
///
/// let terms = Terms { edition: Some("H5".into()), lists: Some("eu".into()), ..Terms::default() };
/// assert!(Screen::new(terms, &[Column::Lists], "").is_ok());
/// let error = Screen::new(Terms { day: Some("2024-02-30".into()), ..Terms::default() }, &[], "").err();
/// assert!(error.is_some_and(|error| error.to_string().contains("2024-02-30")));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Terms {
    /// The edition of the codes; HS 2022 if absent.
    pub edition: Option<String>,
    /// The tariff that the digits after the subheading belong to.
    pub scheme: Option<String>,
    /// The day of which lists and rules are asked; the newest versions held if absent.
    pub day: Option<String>,
    /// The lists that are asked; those asked by default if absent.
    pub lists: Option<String>,
}

impl Terms {
    /// The same asked of nothing, so that what is wrong for all rows is told once.
    pub(crate) fn check(&self) -> Result<(), RequestError> {
        let request = self.of(Request::new(""), None, None);
        let facts = request.facts()?;
        request.item(&facts)?;
        request.checks()?;
        Ok(())
    }

    pub(crate) fn of(&self, request: Request, edition: Option<&str>, day: Option<&str>) -> Request {
        type Set = fn(Request, String) -> Request;
        let given: [(Option<&str>, Set); 4] = [
            (edition.or(self.edition.as_deref()), Request::edition),
            (day.or(self.day.as_deref()), Request::as_of),
            (self.scheme.as_deref(), Request::scheme),
            (self.lists.as_deref(), Request::lists),
        ];
        given.into_iter().fold(request, |request, (text, set)| match text {
            Some(text) => set(request, text.to_owned()),
            None => request,
        })
    }
}
