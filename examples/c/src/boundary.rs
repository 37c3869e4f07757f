//! The functions that C calls: the one place with unsafe code.

#![allow(unsafe_code, reason = "C gives pointers")]

use std::{
    ffi::{CStr, c_char},
    ptr, slice,
};

use crate::answer::{Answered, answer};

/// What became of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub enum Status {
    /// There is a record.
    Ok = 0,
    /// A pointer that must not be null is null.
    Null = 1,
    /// The request is not UTF-8.
    NotUtf8 = 2,
    /// The request is no JSON object of the documented form.
    Json = 3,
    /// The request cannot be answered: the error says which part, and what is accepted.
    Request = 4,
    /// There is no such detail.
    Detail = 5,
    /// The request is too long.
    TooLong = 6,
    /// The library has a fault.
    Panic = 7,
}

/// How much is put into an answer: 0 (verdict), 1 (and what to ask next) or 2 (and every entry that was shown). A number, since C
/// may give any.
pub type DetailNumber = u32;

/// Answers a request.
///
/// `request` points to `request_length` bytes of JSON in UTF-8; they need no zero at the end, and are not kept. `detail` is 0
/// (verdict), 1 (and what to ask next) or 2 (and every entry that was shown).
///
/// With `DUALUSE_STATUS_OK`, `*record` is the record as JSON. With every other status it is an object `{"error": {"kind", "path",
/// "message"}}`. It ends with a zero, holds no other, and is to be given to `dualuse_free`. `*record_length` is its length without the
/// zero; `record_length` may be null. If `record` is null, nothing is written and the status is `DUALUSE_STATUS_NULL`.
///
/// No status is a clearance. The function may be called from several threads at once.
///
/// # Safety
///
/// `request` is null or points to `request_length` readable bytes. `record` and `record_length` are null or point to writable places
/// of their types.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dualuse_record(
    request: *const c_char,
    request_length: usize,
    detail: DetailNumber,
    record: *mut *mut c_char,
    record_length: *mut usize,
) -> Status {
    if record.is_null() {
        return Status::Null;
    }
    let is_slice = isize::try_from(request_length).is_ok();
    let answered = if request.is_null() {
        Answered::failed(Status::Null, "null", "request", "the request is null; bytes of JSON are accepted")
    } else if !is_slice {
        Answered::failed(Status::TooLong, "too-long", "", "no request has more bytes than half of the memory")
    } else {
        // SAFETY: it is not null, the caller vouches for that many readable bytes, and they are no more than isize::MAX.
        let request = unsafe { slice::from_raw_parts(request.cast::<u8>(), request_length) };
        answer(request, detail)
    };
    let length = answered.json.len();
    // serde_json writes a zero byte as \u0000, so that there is none in it.
    let mut bytes = answered.json.into_bytes();
    bytes.push(0);
    let text = Box::into_raw(bytes.into_boxed_slice()).cast::<c_char>();
    // SAFETY: it is not null, and the caller vouches that it can be written.
    unsafe { record.write(text) };
    if !record_length.is_null() {
        // SAFETY: the same.
        unsafe { record_length.write(length) };
    }
    answered.status
}

/// Frees what `dualuse_record` gave. Null is let pass.
///
/// # Safety
///
/// `record` is null or came from `dualuse_record`, was not freed before, and its bytes were not changed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dualuse_free(record: *mut c_char) {
    if record.is_null() {
        return;
    }
    // SAFETY: it came from `dualuse_record`, which ends it with a zero.
    let length = unsafe { CStr::from_ptr(record) }.to_bytes_with_nul().len();
    // SAFETY: it came from a boxed slice of that many bytes, and the caller vouches that it was not freed.
    drop(unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(record.cast::<u8>(), length)) });
}

/// A status in words, such as "the request is not UTF-8". The text lives as long as the program, and is not to be freed. A number that
/// is no status has a text too.
#[unsafe(no_mangle)]
pub extern "C" fn dualuse_status_text(status: u32) -> *const c_char {
    let text = match status {
        0 => c"there is a record",
        1 => c"a pointer that must not be null is null",
        2 => c"the request is not UTF-8",
        3 => c"the request is no JSON object of the documented form",
        4 => c"the request cannot be answered",
        5 => c"there is no such detail",
        6 => c"the request is too long",
        7 => c"the library has a fault",
        _ => c"this is no status",
    };
    text.as_ptr()
}

/// The version of the library. The text lives as long as the program, and is not to be freed.
#[unsafe(no_mangle)]
pub extern "C" fn dualuse_version() -> *const c_char {
    const VERSION: &CStr = match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => c"",
    };
    VERSION.as_ptr()
}
