//! HS codes, editions and control codes: any text parses or errs, and what parses prints its way back.
#![no_main]

use dualuse::{
    control::ControlCode,
    hs::{HsCode, HsEdition},
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(code) = text.parse::<HsCode>() {
        assert_eq!(code.to_string().parse(), Ok(code));
    }
    if let Ok(code) = text.parse::<ControlCode>() {
        assert_eq!(code.to_string().parse(), Ok(code));
    }
    let _ = HsCode::repair_leading_zero(text, HsEdition::Hs2022);
    let _ = text.parse::<HsEdition>();
});
