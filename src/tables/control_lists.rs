// dualuse controls; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:b3f1c94792785fea286387be3ef9fd17

use super::controls::List as L;

pub(crate) static LISTS: [L; 6] = [
    L { id: "us-ccl", citation: "15 CFR part 774, supplement no. 1, eCFR as of June 2026", edition: 20260624, known_to: 20260812, later: &[("91 FR 52501 (but for 9A012)", 20260813, true), ("91 FR 46252 (firearms)", 20261120, true)], is_dual_use: true, catch_all: "EAR part 744 (end use and end user)", contained: "for judgement", not_read: &[], entries: 0..638, paragraphs: 0..5119 },
    L { id: "eu-annex-i", citation: "Regulation (EU) 2021/821, Annex I, consolidated text of 15 November 2025", edition: 20251115, known_to: 20260920, later: &[("unnamed act", 20260921, true), ("Delegated Regulation C(2026)6323", 20261114, false)], is_dual_use: true, catch_all: "Article 4 of Regulation (EU) 2021/821 (end use)", contained: "General Note 2 to Annex I (principal element)", not_read: &[], entries: 638..1022, paragraphs: 5119..8562 },
    L { id: "eu-cml", citation: "Common Military List of the European Union, 17 February 2020", edition: 20200217, known_to: 20200217, later: &[], is_dual_use: false, catch_all: "", contained: "", not_read: &[], entries: 1022..1022, paragraphs: 8562..8562 },
    L { id: "us-usml", citation: "22 CFR 121.1, category XII, eCFR as of 1 September 2026", edition: 20260901, known_to: 20260901, later: &[], is_dual_use: false, catch_all: "", contained: "", not_read: &[], entries: 1022..1022, paragraphs: 8562..8562 },
    L { id: "cn-dual-use", citation: "MOFCOM and GACC, announcements of 2023 to 2025 with codes, and catalogue of 2026", edition: 20260101, known_to: 20260101, later: &[], is_dual_use: true, catch_all: "", contained: "", not_read: &[], entries: 1022..1031, paragraphs: 8562..8597 },
    L { id: "eu-833-annex-vii-a", citation: "Regulation (EU) No 833/2014, Annex VII, Part A, as amended by Regulation (EU) 2025/2033, in force 24 October 2025", edition: 20251024, known_to: 20260423, later: &[("Regulation (EU) 2026/506", 20260424, true), ("unnamed act", 20260717, true), ("Regulation (EU) 2026/1848", 20260724, true)], is_dual_use: true, catch_all: "", contained: "", not_read: &["entries of category VIII but for X.A.VIII.023 and X.C.VIII.005", "most entries of category IX", "paragraphs that the condensed text leaves out"], entries: 1031..1084, paragraphs: 8597..8888 },
];

pub(crate) static NOT_HELD: [&str; 6] = ["United Kingdom", "Switzerland", "Canada", "Japan", "Republic of Korea", "China"];
