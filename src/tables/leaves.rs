// dualuse leaves; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:e3b0c44298fc1c149afbf4c8996fb924

use super::controls::Leaves as L;

pub(crate) static LEAVES: [L; 20] = [
    L { list: 0, category: '0', with_figures: 7, by_figures: 1, by_flags: 0, for_judgement: 0 },
    L { list: 0, category: '1', with_figures: 166, by_figures: 0, by_flags: 0, for_judgement: 0 },
    L { list: 0, category: '2', with_figures: 160, by_figures: 29, by_flags: 6, for_judgement: 12 },
    L { list: 0, category: '3', with_figures: 410, by_figures: 245, by_flags: 79, for_judgement: 65 },
    L { list: 0, category: '4', with_figures: 22, by_figures: 7, by_flags: 11, for_judgement: 1 },
    L { list: 0, category: '5', with_figures: 62, by_figures: 14, by_flags: 46, for_judgement: 27 },
    L { list: 0, category: '6', with_figures: 380, by_figures: 242, by_flags: 20, for_judgement: 0 },
    L { list: 0, category: '7', with_figures: 35, by_figures: 15, by_flags: 6, for_judgement: 2 },
    L { list: 0, category: '8', with_figures: 45, by_figures: 0, by_flags: 0, for_judgement: 0 },
    L { list: 0, category: '9', with_figures: 86, by_figures: 6, by_flags: 6, for_judgement: 0 },
    L { list: 1, category: '0', with_figures: 45, by_figures: 0, by_flags: 0, for_judgement: 0 },
    L { list: 1, category: '1', with_figures: 122, by_figures: 0, by_flags: 0, for_judgement: 0 },
    L { list: 1, category: '2', with_figures: 133, by_figures: 23, by_flags: 0, for_judgement: 0 },
    L { list: 1, category: '3', with_figures: 266, by_figures: 152, by_flags: 41, for_judgement: 34 },
    L { list: 1, category: '4', with_figures: 13, by_figures: 2, by_flags: 4, for_judgement: 0 },
    L { list: 1, category: '5', with_figures: 46, by_figures: 14, by_flags: 27, for_judgement: 7 },
    L { list: 1, category: '6', with_figures: 334, by_figures: 211, by_flags: 17, for_judgement: 0 },
    L { list: 1, category: '7', with_figures: 28, by_figures: 17, by_flags: 8, for_judgement: 0 },
    L { list: 1, category: '8', with_figures: 37, by_figures: 0, by_flags: 0, for_judgement: 0 },
    L { list: 1, category: '9', with_figures: 77, by_figures: 6, by_flags: 3, for_judgement: 0 },
];
