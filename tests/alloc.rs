//! Heap allocations, counted exactly.

#![allow(unsafe_code)]

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
};

use dualuse::{Item, classify, classify_as_of, dates::Date, hs::HsCode, text::read};

struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: every call is passed on to the system allocator as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn allocations<T>(action: impl FnOnce() -> T) -> (usize, T) {
    let before = ALLOCATIONS.with(Cell::get);
    let result = action();
    (ALLOCATIONS.with(Cell::get) - before, result)
}

#[test]
fn an_item_with_only_a_code_takes_no_heap() {
    for text in ["8542.31", "8456.11.10", "8543.70", "8542", "84", "0901.21", "9999", "9803.00", "8548.90"] {
        let (count, _) = allocations(|| {
            let code: HsCode = text.parse().expect("a code");
            let answer = classify(&Item::from_hs(code));
            let listings = answer.listings().len();
            listings + answer.candidates().count() + answer.categories().len()
        });
        assert_eq!(count, 0, "{text}");
        let (count, _) = allocations(|| {
            let code: HsCode = text.parse().expect("a code");
            classify_as_of(&Item::from_hs(code), Date::new(2022, 6, 1).expect("a day")).unknown_listings().len()
        });
        assert_eq!(count, 0, "{text} as of a day");
    }
}

#[test]
fn a_description_takes_one_allocation_at_most_and_none_if_nothing_matches() {
    for text in [
        "roasted coffee beans",
        "laser printer toner",
        "spare parts 10 pcs",
        "кофе жареный",
        "чохол для осцилографа",
        "咖啡豆",
        "激光打印机",
        "Schrauben für Möbel",
        "ＬＡＳＥＲ ｐｒｉｎｔｅｒ",
    ] {
        let (count, reading) = allocations(|| read(text));
        assert_eq!((count, reading.categories().count()), (0, 0), "{text}");
    }
    let many =
        "diode; transistor; thyristor; FPGA; laser diode; lidar; MOSFET; IGBT; triac; photodiode; laser rangefinder";
    let russian = "диод; транзистор; тиристор; осциллограф; лидар; резистор; реле; антенна; гироскоп; радар; подшипник";
    for text in [
        "3 kW fiber laser cutting machine for sheet metal",
        "laser diode",
        many,
        russian,
        "станок лазерной резки с волоконным лазером 3 кВт",
        "лазерний діод",
        "光纤激光切割机 3000W",
        "Kühlgerät mit Laserdiode",
    ] {
        let (count, reading) = allocations(|| read(text));
        assert!(count <= 1 && reading.categories().next().is_some(), "{count} allocations: {text}");
    }
}
