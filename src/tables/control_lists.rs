// dualuse controls; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:c0cb13a8eb83de43699a0cc7b165957f

use super::controls::List as L;

pub(crate) static LISTS: [L; 4] = [
    L { id: "us-ccl", citation: "15 CFR part 774, supplement no. 1, eCFR as of June 2026", edition: 20260624, is_dual_use: true, catch_all: "EAR part 744 (end use and end user)", entries: 0..638, paragraphs: 0..5118 },
    L { id: "eu-annex-i", citation: "Regulation (EU) 2021/821, Annex I, consolidated text of 15 November 2025", edition: 20251115, is_dual_use: true, catch_all: "Article 4 of Regulation (EU) 2021/821 (end use)", entries: 638..1022, paragraphs: 5118..8561 },
    L { id: "eu-cml", citation: "Common Military List of the European Union, 17 February 2020", edition: 20200217, is_dual_use: false, catch_all: "", entries: 1022..1022, paragraphs: 8561..8561 },
    L { id: "us-usml", citation: "22 CFR 121.1, category XII, eCFR as of 1 September 2026", edition: 20260901, is_dual_use: false, catch_all: "", entries: 1022..1022, paragraphs: 8561..8561 },
];

pub(crate) static NOT_HELD: [&str; 6] = ["United Kingdom", "Switzerland", "Canada", "Japan", "Republic of Korea", "China"];
