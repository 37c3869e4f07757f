//! The header that is checked in is the one that the functions give. With DUALUSE_HEADER=write it is written.

use std::{fs, path::Path};

#[test]
fn the_header_is_the_one_that_cbindgen_writes() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = cbindgen::Config::from_file(here.join("cbindgen.toml")).expect("cbindgen.toml");
    let source = here.join("src/boundary.rs");
    let bindings = cbindgen::Builder::new().with_config(config).with_src(source).generate().expect("a header");
    let mut written = Vec::new();
    bindings.write(&mut written);
    let (written, header) = (String::from_utf8(written).expect("UTF-8"), here.join("include/dualuse.h"));
    if std::env::var_os("DUALUSE_HEADER").is_some_and(|said| said == "write") {
        fs::write(&header, &written).expect("written");
    }
    let kept = fs::read_to_string(&header).unwrap_or_default();
    assert!(kept == written, "include/dualuse.h is another: run DUALUSE_HEADER=write cargo test --test header");
}
