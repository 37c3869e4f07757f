//! Writes what the page needs to call the WebAssembly: `bindgen FILE.wasm FOLDER`. It is the library behind the command
//! wasm-bindgen, in the version of the lock file.

use std::{env, error::Error, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let mut paths = env::args_os().skip(1).map(PathBuf::from);
    let (Some(wasm), Some(folder), None) = (paths.next(), paths.next(), paths.next()) else {
        return Err("two paths are accepted: FILE.wasm FOLDER".into());
    };
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.input_path(wasm).web(true)?.typescript(false).remove_name_section(true).remove_producers_section(true);
    bindgen.generate(folder)?;
    Ok(())
}
