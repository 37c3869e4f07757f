//! The functions.

use std::{
    hash::{Hash, Hasher},
    sync::Arc,
};

use datafusion::{
    arrow::{
        array::{ArrayRef, AsArray as _, StringArray, new_empty_array},
        datatypes::DataType,
    },
    common::{exec_datafusion_err, plan_datafusion_err, plan_err},
    error::Result,
    execution::FunctionRegistry,
    logical_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility},
};
use dualuse_arrow::{Column, Input, Screen, Terms};

/// What the arguments of a function are, in their order; the first so many are needed.
type Arguments = &'static [Argument];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Argument {
    Description,
    Hs,
    Edition,
}

/// The name of each function, its column, its arguments, and how many of them are needed.
const ALL: [(&str, Column, Arguments, usize); 4] = [
    ("dualuse_tier", Column::Tiers, &[Argument::Hs, Argument::Edition], 1),
    ("dualuse_lists", Column::Lists, &[Argument::Hs, Argument::Edition], 1),
    ("dualuse_categories", Column::Categories, &[Argument::Description, Argument::Hs, Argument::Edition], 1),
    ("dualuse_outcome", Column::Outcome, &[Argument::Description, Argument::Hs, Argument::Edition], 2),
];

/// Stands where the Common High Priority List does not name a code.
const NOT_NAMED: &str = "not-named";

/// The functions, to be registered where a query is planned and where it runs.
///
/// # Errors
///
/// If the library refuses to screen by its own defaults.
pub fn functions() -> Result<Vec<Arc<ScalarUDF>>> {
    let function = |(name, column, arguments, needed)| {
        let screen = Screen::new(Terms::default(), &[column], "");
        let screen = Arc::new(screen.map_err(|error| plan_datafusion_err!("{name}: {error}"))?);
        let signature = Signature::variadic_any(Volatility::Immutable);
        let function = Function { name, column, arguments, needed, signature, screen };
        Ok(Arc::new(ScalarUDF::new_from_impl(function)))
    };
    ALL.into_iter().map(function).collect()
}

/// Registers the functions.
///
/// # Errors
///
/// If the registry takes no functions.
///
/// ```
/// use datafusion::prelude::SessionContext;
///
/// # #[tokio::main]
/// # async fn main() -> datafusion::error::Result<()> {
/// let mut session = SessionContext::new();
/// dualuse_datafusion::register(&mut session)?;
/// let found = session.sql("SELECT dualuse_tier('8542.31') AS tier").await?.to_string().await?;
/// assert!(found.contains("| 1 "));
/// # Ok(())
/// # }
/// ```
pub fn register(registry: &mut dyn FunctionRegistry) -> Result<()> {
    functions()?.into_iter().try_for_each(|function| registry.register_udf(function).map(|_| ()))
}

#[derive(Clone)]
struct Function {
    name: &'static str,
    column: Column,
    arguments: Arguments,
    needed: usize,
    signature: Signature,
    screen: Arc<Screen>,
}

impl Function {
    fn input<'a>(&self, arrays: &'a [ArrayRef]) -> Input<'a> {
        let mut input = Input::default();
        for (argument, array) in self.arguments.iter().zip(arrays) {
            let array = Some(array.as_ref());
            match argument {
                Argument::Description => input.description = array,
                Argument::Hs => input.hs = array,
                Argument::Edition => input.edition = array,
            }
        }
        input
    }

    fn answer(&self, arrays: &[ArrayRef]) -> Result<ArrayRef> {
        let found = self.screen.run(&self.input(arrays));
        let found = found.map_err(|error| exec_datafusion_err!("{}: {error}", self.name))?;
        let column = found.column(0).clone();
        Ok(if self.column == Column::Tiers { tiers(&column) } else { column })
    }
}

/// Tiers as one text each.
fn tiers(lists: &ArrayRef) -> ArrayRef {
    let text = |tiers: ArrayRef| {
        let tiers: Vec<&str> = tiers.as_string::<i32>().iter().flatten().collect();
        if tiers.is_empty() { NOT_NAMED.to_owned() } else { tiers.join(", ") }
    };
    Arc::new(lists.as_list::<i32>().iter().map(|tiers| tiers.map(text)).collect::<StringArray>())
}

impl ScalarUDFImpl for Function {
    fn name(&self) -> &str {
        self.name
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, types: &[DataType]) -> Result<DataType> {
        if !(self.needed..=self.arguments.len()).contains(&types.len()) {
            let (name, needed, most) = (self.name, self.needed, self.arguments.len());
            return plan_err!(
                "{name} takes {needed} to {most} arguments, {:?}, and not {}",
                self.arguments,
                types.len()
            );
        }
        // Types that are not accepted are told before the query runs.
        let empty: Vec<ArrayRef> = types.iter().map(new_empty_array).collect();
        let told = self.screen.run(&self.input(&empty));
        told.map_err(|error| plan_datafusion_err!("{}: {error}", self.name))?;
        Ok(if self.column == Column::Tiers { DataType::Utf8 } else { self.column.data_type() })
    }

    fn invoke_with_args(&self, given: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let is_scalar = given.args.iter().all(|value| matches!(value, ColumnarValue::Scalar(_)));
        let rows = if is_scalar { 1 } else { given.number_rows };
        let arrays = given.args.into_iter().map(|value| value.into_array(rows)).collect::<Result<Vec<_>>>()?;
        let found = self.answer(&arrays)?;
        match is_scalar {
            true => Ok(ColumnarValue::Scalar(datafusion::common::ScalarValue::try_from_array(&found, 0)?)),
            false => Ok(ColumnarValue::Array(found)),
        }
    }
}

impl std::fmt::Debug for Function {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Function").field("name", &self.name).finish_non_exhaustive()
    }
}

// Functions of one name are one function.
impl PartialEq for Function {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Function {}

impl Hash for Function {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}
