// dualuse goods; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:4ab5db20251a6837542cdd612793a473

use crate::{
    category::{Category, CategoryRow as C, Family, FamilyRow as F},
    control::{ControlCode, ControlList},
    hs::HsCode,
};

pub(crate) static FAMILIES: [F; 18] = [
    F { id: "semiconductors", title: "Semiconductors", first: 0, last: 14 },
    F { id: "lasers", title: "Lasers", first: 14, last: 19 },
    F { id: "laser-machine-tools", title: "Laser machine tools", first: 19, last: 22 },
    F { id: "machine-tools", title: "Machine tools", first: 22, last: 29 },
    F { id: "semiconductor-equipment", title: "Semiconductor manufacturing equipment", first: 29, last: 32 },
    F { id: "test-instruments", title: "Test and measuring instruments", first: 32, last: 37 },
    F { id: "passive-components", title: "Passive components and connectors", first: 37, last: 43 },
    F { id: "power", title: "Power supplies, magnets and motors", first: 43, last: 46 },
    F { id: "radio", title: "Radio and network equipment", first: 46, last: 51 },
    F { id: "navigation", title: "Navigation", first: 51, last: 56 },
    F { id: "imaging", title: "Cameras and optics", first: 56, last: 60 },
    F { id: "computing", title: "Computers and storage", first: 60, last: 63 },
    F { id: "information-security", title: "Information security", first: 63, last: 67 },
    F { id: "bearings", title: "Bearings", first: 67, last: 69 },
    F { id: "aerospace", title: "Aircraft, unmanned aircraft and engines", first: 69, last: 72 },
    F { id: "energetic-materials", title: "Precursors of energetic materials", first: 72, last: 74 },
    F { id: "special-materials", title: "Special materials", first: 74, last: 76 },
    F { id: "unclassified-electronics", title: "Electrical parts not specified elsewhere", first: 76, last: 77 },
];

pub(crate) static CATEGORIES: [C; 77] = [
    C { id: "processor-ic", title: "Processor and controller integrated circuits", family: 0, home: &[HsCode::of(854231, 6)], also: &[], kinds: &[0], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.a")), (ControlList::UsCcl, ControlCode::of("3A090")), (ControlList::UsCcl, ControlCode::of("3A991")), (ControlList::UsCcl, ControlCode::of("4A003")), (ControlList::EuAnnexI, ControlCode::of("3A001.a")), (ControlList::EuAnnexI, ControlCode::of("3A501")), (ControlList::EuAnnexI, ControlCode::of("4A003")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.I.001.a")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.I.001.e")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.I.001.f"))], contains: &[], parts: None },
    C { id: "memory-ic", title: "Memory integrated circuits and modules", family: 0, home: &[HsCode::of(854232, 6), HsCode::of(847330, 6)], also: &[], kinds: &[0, 11], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.a.1")), (ControlList::UsCcl, ControlCode::of("3A001.a.2")), (ControlList::UsCcl, ControlCode::of("3A090.c")), (ControlList::UsCcl, ControlCode::of("3A901.a")), (ControlList::UsCcl, ControlCode::of("3A991.b")), (ControlList::UsCcl, ControlCode::of("3A991.p")), (ControlList::EuAnnexI, ControlCode::of("3A001.a.1")), (ControlList::EuAnnexI, ControlCode::of("3A001.a.2")), (ControlList::EuAnnexI, ControlCode::of("3A501.a.15")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.I.001.b"))], contains: &[], parts: None },
    C { id: "amplifier-ic", title: "Amplifier integrated circuits including MMIC", family: 0, home: &[HsCode::of(854233, 6)], also: &[], kinds: &[0], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.a.1")), (ControlList::UsCcl, ControlCode::of("3A001.b.2")), (ControlList::UsCcl, ControlCode::of("3A001.b.12")), (ControlList::EuAnnexI, ControlCode::of("3A001.a.1")), (ControlList::EuAnnexI, ControlCode::of("3A001.b.2")), (ControlList::EuAnnexI, ControlCode::of("3A001.b.12"))], contains: &[], parts: None },
    C { id: "other-ic", title: "Other integrated circuits and parts of integrated circuits", family: 0, home: &[HsCode::of(854239, 6), HsCode::of(854290, 6)], also: &[], kinds: &[0], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.a")), (ControlList::EuAnnexI, ControlCode::of("3A001.a")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.I.001.f"))], contains: &[], parts: None },
    C { id: "programmable-logic", title: "Field programmable logic devices (FPGA and CPLD)", family: 0, home: &[HsCode::of(854239, 6), HsCode::of(854231, 6)], also: &[], kinds: &[0, 6], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.a.1")), (ControlList::UsCcl, ControlCode::of("3A001.a.2")), (ControlList::UsCcl, ControlCode::of("3A001.a.7")), (ControlList::UsCcl, ControlCode::of("3A090")), (ControlList::UsCcl, ControlCode::of("3A991.d")), (ControlList::UsCcl, ControlCode::of("3A991.p")), (ControlList::EuAnnexI, ControlCode::of("3A001.a.1")), (ControlList::EuAnnexI, ControlCode::of("3A001.a.2")), (ControlList::EuAnnexI, ControlCode::of("3A001.a.7")), (ControlList::EuAnnexI, ControlCode::of("3A501")), (ControlList::EuAnnexI, ControlCode::of("3A502")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.I.001.d"))], contains: &[], parts: None },
    C { id: "data-converter", title: "Analogue-to-digital and digital-to-analogue converter ICs", family: 0, home: &[HsCode::of(854239, 6)], also: &[], kinds: &[0], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.a.1")), (ControlList::UsCcl, ControlCode::of("3A001.a.2")), (ControlList::UsCcl, ControlCode::of("3A001.a.5")), (ControlList::UsCcl, ControlCode::of("3A001.a.13")), (ControlList::UsCcl, ControlCode::of("3A001.a.14")), (ControlList::UsCcl, ControlCode::of("3A991.c")), (ControlList::EuAnnexI, ControlCode::of("3A001.a.1")), (ControlList::EuAnnexI, ControlCode::of("3A001.a.2")), (ControlList::EuAnnexI, ControlCode::of("3A001.a.5")), (ControlList::EuAnnexI, ControlCode::of("3A001.a.13")), (ControlList::EuAnnexI, ControlCode::of("3A001.a.14")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.I.001.c"))], contains: &[], parts: None },
    C { id: "diode", title: "Diodes other than photosensitive or light-emitting", family: 0, home: &[HsCode::of(854110, 6)], also: &[], kinds: &[43], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.h")), (ControlList::UsCcl, ControlCode::of("3A991")), (ControlList::EuAnnexI, ControlCode::of("3A001.h"))], contains: &[], parts: None },
    C { id: "transistor", title: "Transistors other than photosensitive", family: 0, home: &[HsCode::of(854121, 6), HsCode::of(854129, 6)], also: &[], kinds: &[43], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.b.3")), (ControlList::UsCcl, ControlCode::of("3A001.h")), (ControlList::UsCcl, ControlCode::of("3A991")), (ControlList::EuAnnexI, ControlCode::of("3A001.b.3")), (ControlList::EuAnnexI, ControlCode::of("3A001.h"))], contains: &[], parts: None },
    C { id: "thyristor", title: "Thyristors, diacs and triacs", family: 0, home: &[HsCode::of(854130, 6)], also: &[], kinds: &[44], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.g")), (ControlList::UsCcl, ControlCode::of("3A001.h")), (ControlList::EuAnnexI, ControlCode::of("3A001.g")), (ControlList::EuAnnexI, ControlCode::of("3A001.h"))], contains: &[], parts: None },
    C { id: "photosensitive-device", title: "Photosensitive semiconductor devices (photodiodes, phototransistors)", family: 0, home: &[HsCode::of(854149, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("6A002")), (ControlList::EuAnnexI, ControlCode::of("6A002"))], contains: &[], parts: None },
    C { id: "semiconductor-transducer", title: "Semiconductor-based transducers (MEMS sensors)", family: 0, home: &[HsCode::of(854151, 6)], also: &[], kinds: &[24], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.c")), (ControlList::UsCcl, ControlCode::of("3A991.i")), (ControlList::UsCcl, ControlCode::of("6A002")), (ControlList::UsCcl, ControlCode::of("7A001")), (ControlList::UsCcl, ControlCode::of("7A002")), (ControlList::EuAnnexI, ControlCode::of("3A001.c")), (ControlList::EuAnnexI, ControlCode::of("6A002")), (ControlList::EuAnnexI, ControlCode::of("7A001")), (ControlList::EuAnnexI, ControlCode::of("7A002"))], contains: &[], parts: None },
    C { id: "other-semiconductor-device", title: "Other semiconductor devices and parts", family: 0, home: &[HsCode::of(854159, 6), HsCode::of(854190, 6)], also: &[], kinds: &[24], entries: &[(ControlList::UsCcl, ControlCode::of("3A001")), (ControlList::EuAnnexI, ControlCode::of("3A001"))], contains: &[], parts: None },
    C { id: "piezoelectric-crystal", title: "Mounted piezoelectric crystals", family: 0, home: &[HsCode::of(854160, 6)], also: &[], kinds: &[24], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.c")), (ControlList::EuAnnexI, ControlCode::of("3A001.c"))], contains: &[], parts: None },
    C { id: "doped-wafer", title: "Doped elements and wafers for electronics", family: 0, home: &[HsCode::of(381800, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("3C001")), (ControlList::UsCcl, ControlCode::of("3C005")), (ControlList::UsCcl, ControlCode::of("3C006")), (ControlList::EuAnnexI, ControlCode::of("3C001")), (ControlList::EuAnnexI, ControlCode::of("3C005")), (ControlList::EuAnnexI, ControlCode::of("3C006"))], contains: &[], parts: None },
    C { id: "laser-diode", title: "Laser diodes, bars and stacks", family: 1, home: &[HsCode::of(854141, 6), HsCode::of(854149, 6)], also: &[], kinds: &[65], entries: &[(ControlList::UsCcl, ControlCode::of("6A005.d.1")), (ControlList::UsCcl, ControlCode::of("6A995.b")), (ControlList::EuAnnexI, ControlCode::of("6A005.d.1")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.IV.005.b"))], contains: &[], parts: None },
    C { id: "laser-module", title: "Laser modules and laser sources (fibre, solid-state, gas)", family: 1, home: &[HsCode::of(901320, 6)], also: &[], kinds: &[63], entries: &[(ControlList::UsCcl, ControlCode::of("6A005")), (ControlList::UsCcl, ControlCode::of("6A205")), (ControlList::UsCcl, ControlCode::of("6A995")), (ControlList::EuAnnexI, ControlCode::of("6A005")), (ControlList::EuAnnexI, ControlCode::of("6A205")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.IV.005"))], contains: &[], parts: None },
    C { id: "laser-rangefinder", title: "Laser rangefinders", family: 1, home: &[HsCode::of(901510, 6)], also: &[HsCode::of(901380, 6)], kinds: &[69], entries: &[(ControlList::UsCcl, ControlCode::of("6A108")), (ControlList::EuAnnexI, ControlCode::of("6A108")), (ControlList::EuCml, ControlCode::of("ML5.b")), (ControlList::UsUsml, ControlCode::of("XII(b)(3)"))], contains: &[("laser", Category(15))], parts: None },
    C { id: "laser-designator", title: "Laser target designators and coded target markers", family: 1, home: &[HsCode::of(901380, 6)], also: &[], kinds: &[70], entries: &[(ControlList::UsCcl, ControlCode::of("0A504.f")), (ControlList::EuCml, ControlCode::of("ML5.a")), (ControlList::EuCml, ControlCode::of("ML5.b")), (ControlList::UsUsml, ControlCode::of("XII(b)(1)"))], contains: &[("laser", Category(15))], parts: None },
    C { id: "lidar", title: "Laser radar and lidar", family: 1, home: &[HsCode::of(901580, 6), HsCode::of(901510, 6)], also: &[], kinds: &[71], entries: &[(ControlList::UsCcl, ControlCode::of("6A008.j")), (ControlList::UsCcl, ControlCode::of("6A108")), (ControlList::UsCcl, ControlCode::of("6A998.b")), (ControlList::EuAnnexI, ControlCode::of("6A008.j")), (ControlList::EuAnnexI, ControlCode::of("6A108")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.IV.008.b"))], contains: &[("laser", Category(15))], parts: None },
    C { id: "fiber-laser-cutter", title: "Fibre laser cutting machines", family: 2, home: &[HsCode::of(845611, 6)], also: &[], kinds: &[63, 64, 68], entries: &[(ControlList::UsCcl, ControlCode::of("2B001.e")), (ControlList::UsCcl, ControlCode::of("6A005.a.6")), (ControlList::UsCcl, ControlCode::of("6A005.b.6")), (ControlList::UsCcl, ControlCode::of("6A995.d")), (ControlList::UsCcl, ControlCode::of("6A995.e")), (ControlList::EuAnnexI, ControlCode::of("2B001.e")), (ControlList::EuAnnexI, ControlCode::of("6A005.a.6")), (ControlList::EuAnnexI, ControlCode::of("6A005.b.6")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.IV.005"))], contains: &[("laser", Category(15))], parts: Some(Category(26)) },
    C { id: "other-laser-machine-tool", title: "Other laser machine tools (CO2 cutters, engravers, markers, tube cutters)", family: 2, home: &[HsCode::of(845611, 6)], also: &[], kinds: &[63, 68], entries: &[(ControlList::UsCcl, ControlCode::of("2B001.e")), (ControlList::UsCcl, ControlCode::of("6A005")), (ControlList::UsCcl, ControlCode::of("6A205")), (ControlList::UsCcl, ControlCode::of("6A995")), (ControlList::EuAnnexI, ControlCode::of("2B001.e")), (ControlList::EuAnnexI, ControlCode::of("6A005")), (ControlList::EuAnnexI, ControlCode::of("6A205")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.IV.005"))], contains: &[("laser", Category(15))], parts: Some(Category(26)) },
    C { id: "laser-welder", title: "Laser welding machines", family: 2, home: &[HsCode::of(851580, 6)], also: &[], kinds: &[63, 68, 106], entries: &[(ControlList::UsCcl, ControlCode::of("2B999.c")), (ControlList::UsCcl, ControlCode::of("6A005")), (ControlList::UsCcl, ControlCode::of("6A205")), (ControlList::UsCcl, ControlCode::of("6A995")), (ControlList::EuAnnexI, ControlCode::of("6A005")), (ControlList::EuAnnexI, ControlCode::of("6A205")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.IV.005")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.B.X.010.c"))], contains: &[("laser", Category(15))], parts: None },
    C { id: "machining-centre", title: "Machining centres", family: 3, home: &[HsCode::of(845710, 6)], also: &[], kinds: &[92, 94], entries: &[(ControlList::UsCcl, ControlCode::of("2B001")), (ControlList::UsCcl, ControlCode::of("2B201")), (ControlList::UsCcl, ControlCode::of("2B991")), (ControlList::EuAnnexI, ControlCode::of("2B001")), (ControlList::EuAnnexI, ControlCode::of("2B201")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.B.X.004.c")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.B.X.004.d"))], contains: &[], parts: Some(Category(26)) },
    C { id: "nc-lathe", title: "Numerically controlled lathes and turning centres", family: 3, home: &[HsCode::of(845811, 6), HsCode::of(845891, 6)], also: &[], kinds: &[92, 93], entries: &[(ControlList::UsCcl, ControlCode::of("2B001.a")), (ControlList::UsCcl, ControlCode::of("2B201")), (ControlList::UsCcl, ControlCode::of("2B991")), (ControlList::EuAnnexI, ControlCode::of("2B001.a")), (ControlList::EuAnnexI, ControlCode::of("2B201")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.B.X.004.c")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.B.X.004.d"))], contains: &[], parts: Some(Category(26)) },
    C { id: "nc-milling-machine", title: "Numerically controlled milling machines", family: 3, home: &[HsCode::of(845961, 6), HsCode::of(845931, 6), HsCode::of(845951, 6)], also: &[HsCode::of(845969, 6), HsCode::of(845939, 6)], kinds: &[92, 94], entries: &[(ControlList::UsCcl, ControlCode::of("2B001.b")), (ControlList::UsCcl, ControlCode::of("2B201")), (ControlList::UsCcl, ControlCode::of("2B991")), (ControlList::EuAnnexI, ControlCode::of("2B001.b")), (ControlList::EuAnnexI, ControlCode::of("2B201")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.B.X.004.c")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.B.X.004.d"))], contains: &[], parts: Some(Category(26)) },
    C { id: "nc-grinding-machine", title: "Numerically controlled grinding machines", family: 3, home: &[HsCode::of(846012, 6), HsCode::of(846022, 6), HsCode::of(846023, 6), HsCode::of(846024, 6), HsCode::of(846031, 6)], also: &[], kinds: &[92, 97], entries: &[(ControlList::UsCcl, ControlCode::of("2B001.c")), (ControlList::UsCcl, ControlCode::of("2B201")), (ControlList::UsCcl, ControlCode::of("2B991")), (ControlList::EuAnnexI, ControlCode::of("2B001.c")), (ControlList::EuAnnexI, ControlCode::of("2B201")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.B.X.004.c")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.B.X.004.d"))], contains: &[], parts: Some(Category(26)) },
    C { id: "machine-tool-part", title: "Parts and tool holders for machine tools", family: 3, home: &[HsCode::of(846693, 6), HsCode::of(846610, 6), HsCode::of(846620, 6), HsCode::of(846630, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("2B008")), (ControlList::UsCcl, ControlCode::of("2B998")), (ControlList::EuAnnexI, ControlCode::of("2B008"))], contains: &[], parts: None },
    C { id: "numerical-controller", title: "Numerical control panels and controllers", family: 3, home: &[HsCode::of(853710, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("2B001")), (ControlList::UsCcl, ControlCode::of("2B991")), (ControlList::UsCcl, ControlCode::of("2D002")), (ControlList::EuAnnexI, ControlCode::of("2B001")), (ControlList::EuAnnexI, ControlCode::of("2D002")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.B.X.004.a")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.B.X.004.b"))], contains: &[], parts: None },
    C { id: "additive-manufacturing", title: "Additive manufacturing machines and their parts", family: 3, home: &[HsCode::of(848510, 6), HsCode::of(848520, 6), HsCode::of(848530, 6), HsCode::of(848580, 6), HsCode::of(848590, 6)], also: &[], kinds: &[102], entries: &[(ControlList::UsCcl, ControlCode::of("2B910")), (ControlList::EuAnnexI, ControlCode::of("2B510"))], contains: &[("laser", Category(15))], parts: None },
    C { id: "wafer-manufacturing-equipment", title: "Machines for making boules, wafers, devices and circuits, and their parts", family: 4, home: &[HsCode::of(848610, 6), HsCode::of(848620, 6), HsCode::of(848640, 6), HsCode::of(848690, 6)], also: &[], kinds: &[110], entries: &[(ControlList::UsCcl, ControlCode::of("3B001")), (ControlList::UsCcl, ControlCode::of("3B991")), (ControlList::UsCcl, ControlCode::of("3B993")), (ControlList::EuAnnexI, ControlCode::of("3B001")), (ControlList::EuAnnexI, ControlCode::of("3B501")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.B.I.001"))], contains: &[], parts: None },
    C { id: "printed-circuit", title: "Printed circuits", family: 4, home: &[HsCode::of(853400, 6)], also: &[], kinds: &[], entries: &[], contains: &[], parts: None },
    C { id: "optical-spectrometer", title: "Instruments using optical radiation", family: 4, home: &[HsCode::of(902730, 6), HsCode::of(902750, 6)], also: &[], kinds: &[], entries: &[(ControlList::Eu833AnnexViiA, ControlCode::of("X.A.I.003"))], contains: &[], parts: None },
    C { id: "oscilloscope", title: "Oscilloscopes and oscillographs", family: 5, home: &[HsCode::of(903020, 6)], also: &[], kinds: &[50], entries: &[(ControlList::UsCcl, ControlCode::of("3A002")), (ControlList::UsCcl, ControlCode::of("3A992")), (ControlList::EuAnnexI, ControlCode::of("3A002")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.I.002"))], contains: &[], parts: None },
    C { id: "electrical-measuring-instrument", title: "Recording multimeters and electrical measuring instruments", family: 5, home: &[HsCode::of(903032, 6), HsCode::of(903039, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("3A992")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.I.002.a"))], contains: &[], parts: None },
    C { id: "wafer-tester", title: "Instruments for measuring semiconductor wafers and devices", family: 5, home: &[HsCode::of(903082, 6), HsCode::of(903141, 6)], also: &[], kinds: &[154], entries: &[(ControlList::UsCcl, ControlCode::of("3B992")), (ControlList::UsCcl, ControlCode::of("3B904")), (ControlList::EuAnnexI, ControlCode::of("3B504")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.B.I.002"))], contains: &[], parts: None },
    C { id: "signal-generator", title: "Signal generators", family: 5, home: &[HsCode::of(854320, 6)], also: &[], kinds: &[50], entries: &[(ControlList::UsCcl, ControlCode::of("3A002.d")), (ControlList::EuAnnexI, ControlCode::of("3A002.d")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.I.002.a"))], contains: &[], parts: None },
    C { id: "network-spectrum-analyser", title: "Network and spectrum analysers", family: 5, home: &[HsCode::of(903084, 6), HsCode::of(903089, 6), HsCode::of(903040, 6)], also: &[], kinds: &[50], entries: &[(ControlList::UsCcl, ControlCode::of("3A002.c")), (ControlList::UsCcl, ControlCode::of("3A002.e")), (ControlList::EuAnnexI, ControlCode::of("3A002.c")), (ControlList::EuAnnexI, ControlCode::of("3A002.e")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.I.002.a"))], contains: &[], parts: None },
    C { id: "tantalum-capacitor", title: "Tantalum capacitors", family: 6, home: &[HsCode::of(853221, 6)], also: &[], kinds: &[39], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.e.2")), (ControlList::EuAnnexI, ControlCode::of("3A001.e.2"))], contains: &[], parts: None },
    C { id: "ceramic-capacitor", title: "Multilayer ceramic capacitors", family: 6, home: &[HsCode::of(853224, 6)], also: &[], kinds: &[39], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.e.2")), (ControlList::EuAnnexI, ControlCode::of("3A001.e.2"))], contains: &[], parts: None },
    C { id: "aluminium-capacitor", title: "Aluminium electrolytic capacitors", family: 6, home: &[HsCode::of(853222, 6)], also: &[], kinds: &[39], entries: &[], contains: &[], parts: None },
    C { id: "resistor", title: "Fixed and variable resistors", family: 6, home: &[HsCode::of(853321, 6), HsCode::of(853340, 6)], also: &[HsCode::of(853310, 6), HsCode::of(853329, 6), HsCode::of(853331, 6), HsCode::of(853339, 6)], kinds: &[], entries: &[], contains: &[], parts: None },
    C { id: "connector", title: "Connectors, plugs, sockets and contacts", family: 6, home: &[HsCode::of(853669, 6), HsCode::of(853690, 6)], also: &[], kinds: &[], entries: &[], contains: &[], parts: None },
    C { id: "relay-switch", title: "Relays and switches", family: 6, home: &[HsCode::of(853641, 6), HsCode::of(853649, 6), HsCode::of(853650, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("3A228")), (ControlList::EuAnnexI, ControlCode::of("3A228"))], contains: &[], parts: None },
    C { id: "static-converter", title: "Static converters and power supplies", family: 7, home: &[HsCode::of(850440, 6)], also: &[HsCode::of(850431, 6), HsCode::of(850490, 6)], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("3A225")), (ControlList::UsCcl, ControlCode::of("3A226")), (ControlList::UsCcl, ControlCode::of("3A227")), (ControlList::EuAnnexI, ControlCode::of("3A225")), (ControlList::EuAnnexI, ControlCode::of("3A226")), (ControlList::EuAnnexI, ControlCode::of("3A227"))], contains: &[], parts: None },
    C { id: "permanent-magnet", title: "Metal permanent magnets", family: 7, home: &[HsCode::of(850511, 6)], also: &[HsCode::of(850519, 6)], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("1C003")), (ControlList::EuAnnexI, ControlCode::of("1C003"))], contains: &[], parts: None },
    C { id: "electric-motor", title: "DC motors and generators", family: 7, home: &[HsCode::of(850132, 6)], also: &[HsCode::of(850110, 6), HsCode::of(850120, 6), HsCode::of(850131, 6), HsCode::of(850133, 6), HsCode::of(850134, 6), HsCode::of(850140, 6), HsCode::of(850151, 6), HsCode::of(850152, 6), HsCode::of(850153, 6)], kinds: &[], entries: &[], contains: &[], parts: None },
    C { id: "network-equipment", title: "Network and radio communication equipment and its parts", family: 8, home: &[HsCode::of(851762, 6), HsCode::of(851761, 6), HsCode::of(851769, 6), HsCode::of(851779, 6)], also: &[HsCode::of(851771, 6), HsCode::of(851713, 6), HsCode::of(851714, 6), HsCode::of(851718, 6)], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("5A001")), (ControlList::UsCcl, ControlCode::of("5A002")), (ControlList::UsCcl, ControlCode::of("5A991")), (ControlList::UsCcl, ControlCode::of("5A992")), (ControlList::EuAnnexI, ControlCode::of("5A001")), (ControlList::EuAnnexI, ControlCode::of("5A002")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.III.101")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.III.201"))], contains: &[], parts: None },
    C { id: "antenna", title: "Antennas and antenna parts", family: 8, home: &[HsCode::of(852910, 6), HsCode::of(851771, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("5A001.d")), (ControlList::EuAnnexI, ControlCode::of("5A001.d"))], contains: &[], parts: None },
    C { id: "radio-frequency-part", title: "Parts of radio radar and camera apparatus", family: 8, home: &[HsCode::of(852990, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("5A001")), (ControlList::EuAnnexI, ControlCode::of("5A001"))], contains: &[], parts: None },
    C { id: "microwave-amplifier", title: "Microwave amplifiers and solid-state RF amplifiers", family: 8, home: &[HsCode::of(854370, 6)], also: &[], kinds: &[26], entries: &[(ControlList::UsCcl, ControlCode::of("3A001.b.4")), (ControlList::EuAnnexI, ControlCode::of("3A001.b.4"))], contains: &[], parts: None },
    C { id: "jammer", title: "Radio jamming equipment", family: 8, home: &[HsCode::of(854370, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("5A001.f")), (ControlList::EuAnnexI, ControlCode::of("5A001.f"))], contains: &[], parts: None },
    C { id: "satellite-navigation-receiver", title: "Satellite navigation and radio navigation receivers", family: 9, home: &[HsCode::of(852691, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("7A005")), (ControlList::UsCcl, ControlCode::of("7A105")), (ControlList::UsCcl, ControlCode::of("7A994")), (ControlList::EuAnnexI, ControlCode::of("7A005")), (ControlList::EuAnnexI, ControlCode::of("7A105")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.V.001"))], contains: &[], parts: None },
    C { id: "inertial-sensor", title: "Accelerometers, gyroscopes and inertial measurement units", family: 9, home: &[HsCode::of(901420, 6), HsCode::of(901480, 6), HsCode::of(903180, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("7A001")), (ControlList::UsCcl, ControlCode::of("7A002")), (ControlList::UsCcl, ControlCode::of("7A003")), (ControlList::UsCcl, ControlCode::of("7A101")), (ControlList::UsCcl, ControlCode::of("7A102")), (ControlList::UsCcl, ControlCode::of("7A103")), (ControlList::UsCcl, ControlCode::of("7A994")), (ControlList::EuAnnexI, ControlCode::of("7A001")), (ControlList::EuAnnexI, ControlCode::of("7A002")), (ControlList::EuAnnexI, ControlCode::of("7A003")), (ControlList::EuAnnexI, ControlCode::of("7A101")), (ControlList::EuAnnexI, ControlCode::of("7A102")), (ControlList::EuAnnexI, ControlCode::of("7A103")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.V.001"))], contains: &[], parts: None },
    C { id: "navigation-instrument", title: "Aeronautical and marine navigation instruments", family: 9, home: &[HsCode::of(901420, 6), HsCode::of(901480, 6)], also: &[HsCode::of(854370, 6)], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("7A003")), (ControlList::UsCcl, ControlCode::of("7A103")), (ControlList::UsCcl, ControlCode::of("7A994")), (ControlList::EuAnnexI, ControlCode::of("7A003")), (ControlList::EuAnnexI, ControlCode::of("7A103")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.V.001"))], contains: &[], parts: None },
    C { id: "sonar", title: "Sonar and echo sounding apparatus", family: 9, home: &[HsCode::of(901480, 6)], also: &[HsCode::of(901580, 6)], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("6A001")), (ControlList::EuAnnexI, ControlCode::of("6A001")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.IV.001"))], contains: &[], parts: None },
    C { id: "radar", title: "Radar apparatus", family: 9, home: &[HsCode::of(852610, 6)], also: &[HsCode::of(852990, 6)], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("6A008")), (ControlList::UsCcl, ControlCode::of("6A108")), (ControlList::EuAnnexI, ControlCode::of("6A008")), (ControlList::EuAnnexI, ControlCode::of("6A108")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.IV.008"))], contains: &[], parts: None },
    C { id: "camera", title: "Television and digital cameras", family: 10, home: &[HsCode::of(852581, 6), HsCode::of(852582, 6), HsCode::of(852583, 6), HsCode::of(852589, 6)], also: &[], kinds: &[194], entries: &[(ControlList::UsCcl, ControlCode::of("6A003")), (ControlList::UsCcl, ControlCode::of("6A203")), (ControlList::UsCcl, ControlCode::of("6A993")), (ControlList::EuAnnexI, ControlCode::of("6A003")), (ControlList::EuAnnexI, ControlCode::of("6A203")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.IV.003")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.IV.009"))], contains: &[], parts: None },
    C { id: "thermal-camera", title: "Thermal and night-vision cameras and image intensifiers", family: 10, home: &[HsCode::of(852589, 6), HsCode::of(852583, 6), HsCode::of(854020, 6)], also: &[HsCode::of(901380, 6)], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("6A002")), (ControlList::UsCcl, ControlCode::of("6A003.b")), (ControlList::UsCcl, ControlCode::of("6A203")), (ControlList::UsCcl, ControlCode::of("6A993.a")), (ControlList::EuAnnexI, ControlCode::of("6A002")), (ControlList::EuAnnexI, ControlCode::of("6A003.b")), (ControlList::EuAnnexI, ControlCode::of("6A203")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.IV.002")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.IV.003"))], contains: &[], parts: None },
    C { id: "weapon-sight", title: "Telescopic sights and periscopes", family: 10, home: &[HsCode::of(901310, 6)], also: &[HsCode::of(901380, 6)], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("0A504")), (ControlList::EuCml, ControlCode::of("ML5"))], contains: &[], parts: None },
    C { id: "optical-device", title: "Other optical devices, optical elements and optical parts", family: 10, home: &[HsCode::of(901380, 6), HsCode::of(901390, 6), HsCode::of(900190, 6), HsCode::of(900290, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("6A004")), (ControlList::EuAnnexI, ControlCode::of("6A004")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.IV.004"))], contains: &[], parts: None },
    C { id: "computer-processing-unit", title: "Processing units and servers", family: 11, home: &[HsCode::of(847150, 6)], also: &[HsCode::of(847141, 6), HsCode::of(847149, 6), HsCode::of(847130, 6)], kinds: &[57], entries: &[(ControlList::UsCcl, ControlCode::of("4A003")), (ControlList::UsCcl, ControlCode::of("4A090")), (ControlList::UsCcl, ControlCode::of("4A994")), (ControlList::EuAnnexI, ControlCode::of("4A003")), (ControlList::EuAnnexI, ControlCode::of("4A507")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.II.001"))], contains: &[], parts: None },
    C { id: "graphics-card", title: "Graphics cards and accelerator cards", family: 11, home: &[HsCode::of(847180, 6), HsCode::of(847330, 6)], also: &[], kinds: &[59], entries: &[(ControlList::UsCcl, ControlCode::of("4A003.c")), (ControlList::UsCcl, ControlCode::of("4A003.z")), (ControlList::UsCcl, ControlCode::of("4A090")), (ControlList::UsCcl, ControlCode::of("4A994")), (ControlList::EuAnnexI, ControlCode::of("4A003.c")), (ControlList::EuAnnexI, ControlCode::of("4A507")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.II.001"))], contains: &[], parts: None },
    C { id: "storage-unit", title: "Computer storage units and other units", family: 11, home: &[HsCode::of(847170, 6), HsCode::of(847180, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("5A002")), (ControlList::UsCcl, ControlCode::of("5A992")), (ControlList::EuAnnexI, ControlCode::of("5A002"))], contains: &[], parts: None },
    C { id: "secure-element", title: "Secure elements, trusted platform modules and smart cards", family: 12, home: &[HsCode::of(854231, 6), HsCode::of(852352, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("5A002")), (ControlList::UsCcl, ControlCode::of("5A992")), (ControlList::EuAnnexI, ControlCode::of("5A002"))], contains: &[], parts: None },
    C { id: "hardware-security-module", title: "Hardware security modules and cryptographic accelerators", family: 12, home: &[HsCode::of(847180, 6)], also: &[HsCode::of(851762, 6), HsCode::of(847150, 6)], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("5A002")), (ControlList::UsCcl, ControlCode::of("5A992")), (ControlList::EuAnnexI, ControlCode::of("5A002"))], contains: &[], parts: None },
    C { id: "encrypted-drive", title: "Encrypted drives and encrypted flash memories", family: 12, home: &[HsCode::of(847170, 6), HsCode::of(852351, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("5A002")), (ControlList::UsCcl, ControlCode::of("5A992")), (ControlList::EuAnnexI, ControlCode::of("5A002"))], contains: &[], parts: None },
    C { id: "encryption-software", title: "Encryption and security software", family: 12, home: &[HsCode::of(852349, 6), HsCode::of(852351, 6)], also: &[], kinds: &[209], entries: &[(ControlList::UsCcl, ControlCode::of("5D002")), (ControlList::UsCcl, ControlCode::of("5D992")), (ControlList::EuAnnexI, ControlCode::of("5D002"))], contains: &[], parts: None },
    C { id: "ball-bearing", title: "Ball bearings", family: 13, home: &[HsCode::of(848210, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("2A001")), (ControlList::UsCcl, ControlCode::of("2A101")), (ControlList::EuAnnexI, ControlCode::of("2A001")), (ControlList::EuAnnexI, ControlCode::of("2A101")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.X.003"))], contains: &[], parts: None },
    C { id: "roller-bearing", title: "Roller bearings (tapered, spherical, cylindrical)", family: 13, home: &[HsCode::of(848220, 6), HsCode::of(848230, 6), HsCode::of(848250, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("2A001")), (ControlList::UsCcl, ControlCode::of("2A991")), (ControlList::EuAnnexI, ControlCode::of("2A001"))], contains: &[], parts: None },
    C { id: "unmanned-aircraft", title: "Unmanned aircraft", family: 14, home: &[HsCode::of(880610, 6), HsCode::of(880621, 6), HsCode::of(880622, 6), HsCode::of(880623, 6), HsCode::of(880624, 6), HsCode::of(880629, 6), HsCode::of(880691, 6), HsCode::of(880692, 6), HsCode::of(880693, 6), HsCode::of(880694, 6), HsCode::of(880699, 6)], also: &[], kinds: &[210], entries: &[(ControlList::UsCcl, ControlCode::of("9A012")), (ControlList::UsCcl, ControlCode::of("9A120")), (ControlList::EuAnnexI, ControlCode::of("9A012")), (ControlList::EuAnnexI, ControlCode::of("9A112")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.VII.003"))], contains: &[("camera", Category(56)), ("inertial sensor", Category(52)), ("satellite navigation receiver", Category(51))], parts: Some(Category(70)) },
    C { id: "aircraft-part", title: "Parts of aircraft and unmanned aircraft", family: 14, home: &[HsCode::of(880710, 6), HsCode::of(880720, 6), HsCode::of(880730, 6), HsCode::of(880790, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("9A991")), (ControlList::UsCcl, ControlCode::of("9A610"))], contains: &[], parts: None },
    C { id: "aircraft-engine", title: "Aircraft piston jet and turboprop engines", family: 14, home: &[HsCode::of(840710, 6), HsCode::of(841111, 6), HsCode::of(841112, 6), HsCode::of(841121, 6), HsCode::of(841122, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("9A001")), (ControlList::UsCcl, ControlCode::of("9A101")), (ControlList::UsCcl, ControlCode::of("9A102")), (ControlList::EuAnnexI, ControlCode::of("9A001")), (ControlList::EuAnnexI, ControlCode::of("9A101")), (ControlList::EuAnnexI, ControlCode::of("9A102")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.VII.002")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.A.VII.003"))], contains: &[], parts: None },
    C { id: "oxidiser", title: "Perchlorates and other oxidisers", family: 15, home: &[HsCode::of(282990, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("1C111")), (ControlList::EuAnnexI, ControlCode::of("1C111"))], contains: &[], parts: None },
    C { id: "nitrocellulose-precursor", title: "Cotton linters pulp and nitrocellulose", family: 15, home: &[HsCode::of(470610, 6), HsCode::of(391220, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("1C608.a")), (ControlList::EuCml, ControlCode::of("ML8"))], contains: &[], parts: None },
    C { id: "carbon-fibre", title: "Carbon fibres and prepregs", family: 16, home: &[HsCode::of(681511, 6), HsCode::of(681512, 6), HsCode::of(681513, 6)], also: &[HsCode::of(681519, 6)], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("1C010")), (ControlList::UsCcl, ControlCode::of("1C210")), (ControlList::EuAnnexI, ControlCode::of("1C010")), (ControlList::EuAnnexI, ControlCode::of("1C210")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.C.IX.004"))], contains: &[], parts: None },
    C { id: "strategic-metal", title: "Chromium, rhenium, titanium, tungsten and other strategic metals", family: 16, home: &[HsCode::of(811221, 6), HsCode::of(811229, 6), HsCode::of(811241, 6), HsCode::of(811249, 6), HsCode::of(810820, 6), HsCode::of(810890, 6), HsCode::of(810110, 6), HsCode::of(810194, 6), HsCode::of(810196, 6), HsCode::of(810199, 6)], also: &[], kinds: &[], entries: &[(ControlList::UsCcl, ControlCode::of("1C002")), (ControlList::UsCcl, ControlCode::of("1C117")), (ControlList::UsCcl, ControlCode::of("1C226")), (ControlList::EuAnnexI, ControlCode::of("1C002")), (ControlList::EuAnnexI, ControlCode::of("1C117")), (ControlList::EuAnnexI, ControlCode::of("1C226")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.C.IX.013")), (ControlList::Eu833AnnexViiA, ControlCode::of("X.C.IX.016"))], contains: &[], parts: None },
    C { id: "electrical-part", title: "Electrical parts not specified elsewhere", family: 17, home: &[HsCode::of(854800, 6)], also: &[], kinds: &[], entries: &[], contains: &[], parts: None },
];

pub(crate) static HOMES: [(u32, Category); 161] = [(282990, Category(72)), (381800, Category(13)), (391220, Category(73)), (470610, Category(73)), (681511, Category(74)), (681512, Category(74)), (681513, Category(74)), (810110, Category(75)), (810194, Category(75)), (810196, Category(75)), (810199, Category(75)), (810820, Category(75)), (810890, Category(75)), (811221, Category(75)), (811229, Category(75)), (811241, Category(75)), (811249, Category(75)), (840710, Category(71)), (841111, Category(71)), (841112, Category(71)), (841121, Category(71)), (841122, Category(71)), (845611, Category(19)), (845611, Category(20)), (845710, Category(22)), (845811, Category(23)), (845891, Category(23)), (845931, Category(24)), (845951, Category(24)), (845961, Category(24)), (846012, Category(25)), (846022, Category(25)), (846023, Category(25)), (846024, Category(25)), (846031, Category(25)), (846610, Category(26)), (846620, Category(26)), (846630, Category(26)), (846693, Category(26)), (847150, Category(60)), (847170, Category(62)), (847170, Category(65)), (847180, Category(61)), (847180, Category(62)), (847180, Category(64)), (847330, Category(1)), (847330, Category(61)), (848210, Category(67)), (848220, Category(68)), (848230, Category(68)), (848250, Category(68)), (848510, Category(28)), (848520, Category(28)), (848530, Category(28)), (848580, Category(28)), (848590, Category(28)), (848610, Category(29)), (848620, Category(29)), (848640, Category(29)), (848690, Category(29)), (850132, Category(45)), (850440, Category(43)), (850511, Category(44)), (851580, Category(21)), (851761, Category(46)), (851762, Category(46)), (851769, Category(46)), (851771, Category(47)), (851779, Category(46)), (852349, Category(66)), (852351, Category(65)), (852351, Category(66)), (852352, Category(63)), (852581, Category(56)), (852582, Category(56)), (852583, Category(56)), (852583, Category(57)), (852589, Category(56)), (852589, Category(57)), (852610, Category(55)), (852691, Category(51)), (852910, Category(47)), (852990, Category(48)), (853221, Category(37)), (853222, Category(39)), (853224, Category(38)), (853321, Category(40)), (853340, Category(40)), (853400, Category(30)), (853641, Category(42)), (853649, Category(42)), (853650, Category(42)), (853669, Category(41)), (853690, Category(41)), (853710, Category(27)), (854020, Category(57)), (854110, Category(6)), (854121, Category(7)), (854129, Category(7)), (854130, Category(8)), (854141, Category(14)), (854149, Category(9)), (854149, Category(14)), (854151, Category(10)), (854159, Category(11)), (854160, Category(12)), (854190, Category(11)), (854231, Category(0)), (854231, Category(4)), (854231, Category(63)), (854232, Category(1)), (854233, Category(2)), (854239, Category(3)), (854239, Category(4)), (854239, Category(5)), (854290, Category(3)), (854320, Category(35)), (854370, Category(49)), (854370, Category(50)), (854800, Category(76)), (880610, Category(69)), (880621, Category(69)), (880622, Category(69)), (880623, Category(69)), (880624, Category(69)), (880629, Category(69)), (880691, Category(69)), (880692, Category(69)), (880693, Category(69)), (880694, Category(69)), (880699, Category(69)), (880710, Category(70)), (880720, Category(70)), (880730, Category(70)), (880790, Category(70)), (900190, Category(59)), (900290, Category(59)), (901310, Category(58)), (901320, Category(15)), (901380, Category(17)), (901380, Category(59)), (901390, Category(59)), (901420, Category(52)), (901420, Category(53)), (901480, Category(52)), (901480, Category(53)), (901480, Category(54)), (901510, Category(16)), (901510, Category(18)), (901580, Category(18)), (902730, Category(31)), (902750, Category(31)), (903020, Category(32)), (903032, Category(33)), (903039, Category(33)), (903040, Category(36)), (903082, Category(34)), (903084, Category(36)), (903089, Category(36)), (903141, Category(34)), (903180, Category(52))];

pub(crate) static FIRST_HOMES: [u16; 101] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 17, 17, 17, 60, 120, 120, 120, 135, 135, 161, 161, 161, 161, 161, 161, 161, 161, 161, 161];

pub(crate) static FAMILY_IDS: phf::Map<&'static str, u8> = ::phf::Map {
    key: 4203492208743950414,
    disps: &[
        (1, 1),
        (0, 8),
        (3, 15),
        (1, 2),
        (0, 8),
        (0, 0),
    ],
    entries: &[
        ("machine-tools", 3),
        ("aerospace", 14),
        ("unclassified-electronics", 17),
        ("power", 7),
        ("computing", 11),
        ("laser-machine-tools", 2),
        ("energetic-materials", 15),
        ("passive-components", 6),
        ("information-security", 12),
        ("imaging", 10),
        ("lasers", 1),
        ("semiconductors", 0),
        ("special-materials", 16),
        ("test-instruments", 5),
        ("bearings", 13),
        ("navigation", 9),
        ("semiconductor-equipment", 4),
        ("radio", 8),
    ],
};
pub(crate) static CATEGORY_IDS: phf::Map<&'static str, u8> = ::phf::Map {
    key: 16287231350648472473,
    disps: &[
        (0, 13),
        (0, 5),
        (0, 0),
        (0, 1),
        (0, 4),
        (0, 0),
        (0, 3),
        (0, 3),
        (0, 36),
        (0, 2),
        (0, 4),
        (0, 15),
        (0, 3),
        (1, 0),
        (0, 35),
        (0, 6),
        (0, 52),
        (0, 24),
        (0, 67),
        (0, 10),
        (0, 57),
        (1, 18),
        (0, 7),
        (0, 20),
        (0, 1),
        (0, 4),
    ],
    entries: &[
        ("nc-lathe", 23),
        ("electrical-part", 76),
        ("weapon-sight", 58),
        ("photosensitive-device", 9),
        ("microwave-amplifier", 49),
        ("nitrocellulose-precursor", 73),
        ("electric-motor", 45),
        ("data-converter", 5),
        ("memory-ic", 1),
        ("storage-unit", 62),
        ("oscilloscope", 32),
        ("antenna", 47),
        ("satellite-navigation-receiver", 51),
        ("sonar", 54),
        ("connector", 41),
        ("network-equipment", 46),
        ("aircraft-part", 70),
        ("encryption-software", 66),
        ("radar", 55),
        ("laser-welder", 21),
        ("doped-wafer", 13),
        ("programmable-logic", 4),
        ("nc-grinding-machine", 25),
        ("semiconductor-transducer", 10),
        ("processor-ic", 0),
        ("wafer-tester", 34),
        ("tantalum-capacitor", 37),
        ("navigation-instrument", 53),
        ("machining-centre", 22),
        ("transistor", 7),
        ("lidar", 18),
        ("jammer", 50),
        ("fiber-laser-cutter", 19),
        ("optical-device", 59),
        ("other-ic", 3),
        ("thyristor", 8),
        ("aluminium-capacitor", 39),
        ("ceramic-capacitor", 38),
        ("secure-element", 63),
        ("printed-circuit", 30),
        ("laser-rangefinder", 16),
        ("laser-module", 15),
        ("oxidiser", 72),
        ("optical-spectrometer", 31),
        ("graphics-card", 61),
        ("signal-generator", 35),
        ("resistor", 40),
        ("nc-milling-machine", 24),
        ("hardware-security-module", 64),
        ("electrical-measuring-instrument", 33),
        ("camera", 56),
        ("encrypted-drive", 65),
        ("piezoelectric-crystal", 12),
        ("other-laser-machine-tool", 20),
        ("machine-tool-part", 26),
        ("laser-diode", 14),
        ("diode", 6),
        ("laser-designator", 17),
        ("other-semiconductor-device", 11),
        ("aircraft-engine", 71),
        ("static-converter", 43),
        ("network-spectrum-analyser", 36),
        ("computer-processing-unit", 60),
        ("numerical-controller", 27),
        ("wafer-manufacturing-equipment", 29),
        ("radio-frequency-part", 48),
        ("ball-bearing", 67),
        ("amplifier-ic", 2),
        ("unmanned-aircraft", 69),
        ("inertial-sensor", 52),
        ("additive-manufacturing", 28),
        ("strategic-metal", 75),
        ("thermal-camera", 57),
        ("relay-switch", 42),
        ("carbon-fibre", 74),
        ("permanent-magnet", 44),
        ("roller-bearing", 68),
    ],
};

impl Family {
    /// Semiconductors: `semiconductors`.
    pub const SEMICONDUCTORS: Self = Self(0);
    /// Lasers: `lasers`.
    pub const LASERS: Self = Self(1);
    /// Laser machine tools: `laser-machine-tools`.
    pub const LASER_MACHINE_TOOLS: Self = Self(2);
    /// Machine tools: `machine-tools`.
    pub const MACHINE_TOOLS: Self = Self(3);
    /// Semiconductor manufacturing equipment: `semiconductor-equipment`.
    pub const SEMICONDUCTOR_EQUIPMENT: Self = Self(4);
    /// Test and measuring instruments: `test-instruments`.
    pub const TEST_INSTRUMENTS: Self = Self(5);
    /// Passive components and connectors: `passive-components`.
    pub const PASSIVE_COMPONENTS: Self = Self(6);
    /// Power supplies, magnets and motors: `power`.
    pub const POWER: Self = Self(7);
    /// Radio and network equipment: `radio`.
    pub const RADIO: Self = Self(8);
    /// Navigation: `navigation`.
    pub const NAVIGATION: Self = Self(9);
    /// Cameras and optics: `imaging`.
    pub const IMAGING: Self = Self(10);
    /// Computers and storage: `computing`.
    pub const COMPUTING: Self = Self(11);
    /// Information security: `information-security`.
    pub const INFORMATION_SECURITY: Self = Self(12);
    /// Bearings: `bearings`.
    pub const BEARINGS: Self = Self(13);
    /// Aircraft, unmanned aircraft and engines: `aerospace`.
    pub const AEROSPACE: Self = Self(14);
    /// Precursors of energetic materials: `energetic-materials`.
    pub const ENERGETIC_MATERIALS: Self = Self(15);
    /// Special materials: `special-materials`.
    pub const SPECIAL_MATERIALS: Self = Self(16);
    /// Electrical parts not specified elsewhere: `unclassified-electronics`.
    pub const UNCLASSIFIED_ELECTRONICS: Self = Self(17);
}

impl Category {
    /// Processor and controller integrated circuits: `processor-ic`.
    pub const PROCESSOR_IC: Self = Self(0);
    /// Memory integrated circuits and modules: `memory-ic`.
    pub const MEMORY_IC: Self = Self(1);
    /// Amplifier integrated circuits including MMIC: `amplifier-ic`.
    pub const AMPLIFIER_IC: Self = Self(2);
    /// Other integrated circuits and parts of integrated circuits: `other-ic`.
    pub const OTHER_IC: Self = Self(3);
    /// Field programmable logic devices (FPGA and CPLD): `programmable-logic`.
    pub const PROGRAMMABLE_LOGIC: Self = Self(4);
    /// Analogue-to-digital and digital-to-analogue converter ICs: `data-converter`.
    pub const DATA_CONVERTER: Self = Self(5);
    /// Diodes other than photosensitive or light-emitting: `diode`.
    pub const DIODE: Self = Self(6);
    /// Transistors other than photosensitive: `transistor`.
    pub const TRANSISTOR: Self = Self(7);
    /// Thyristors, diacs and triacs: `thyristor`.
    pub const THYRISTOR: Self = Self(8);
    /// Photosensitive semiconductor devices (photodiodes, phototransistors): `photosensitive-device`.
    pub const PHOTOSENSITIVE_DEVICE: Self = Self(9);
    /// Semiconductor-based transducers (MEMS sensors): `semiconductor-transducer`.
    pub const SEMICONDUCTOR_TRANSDUCER: Self = Self(10);
    /// Other semiconductor devices and parts: `other-semiconductor-device`.
    pub const OTHER_SEMICONDUCTOR_DEVICE: Self = Self(11);
    /// Mounted piezoelectric crystals: `piezoelectric-crystal`.
    pub const PIEZOELECTRIC_CRYSTAL: Self = Self(12);
    /// Doped elements and wafers for electronics: `doped-wafer`.
    pub const DOPED_WAFER: Self = Self(13);
    /// Laser diodes, bars and stacks: `laser-diode`.
    pub const LASER_DIODE: Self = Self(14);
    /// Laser modules and laser sources (fibre, solid-state, gas): `laser-module`.
    pub const LASER_MODULE: Self = Self(15);
    /// Laser rangefinders: `laser-rangefinder`.
    pub const LASER_RANGEFINDER: Self = Self(16);
    /// Laser target designators and coded target markers: `laser-designator`.
    pub const LASER_DESIGNATOR: Self = Self(17);
    /// Laser radar and lidar: `lidar`.
    pub const LIDAR: Self = Self(18);
    /// Fibre laser cutting machines: `fiber-laser-cutter`.
    pub const FIBER_LASER_CUTTER: Self = Self(19);
    /// Other laser machine tools (CO2 cutters, engravers, markers, tube cutters): `other-laser-machine-tool`.
    pub const OTHER_LASER_MACHINE_TOOL: Self = Self(20);
    /// Laser welding machines: `laser-welder`.
    pub const LASER_WELDER: Self = Self(21);
    /// Machining centres: `machining-centre`.
    pub const MACHINING_CENTRE: Self = Self(22);
    /// Numerically controlled lathes and turning centres: `nc-lathe`.
    pub const NC_LATHE: Self = Self(23);
    /// Numerically controlled milling machines: `nc-milling-machine`.
    pub const NC_MILLING_MACHINE: Self = Self(24);
    /// Numerically controlled grinding machines: `nc-grinding-machine`.
    pub const NC_GRINDING_MACHINE: Self = Self(25);
    /// Parts and tool holders for machine tools: `machine-tool-part`.
    pub const MACHINE_TOOL_PART: Self = Self(26);
    /// Numerical control panels and controllers: `numerical-controller`.
    pub const NUMERICAL_CONTROLLER: Self = Self(27);
    /// Additive manufacturing machines and their parts: `additive-manufacturing`.
    pub const ADDITIVE_MANUFACTURING: Self = Self(28);
    /// Machines for making boules, wafers, devices and circuits, and their parts: `wafer-manufacturing-equipment`.
    pub const WAFER_MANUFACTURING_EQUIPMENT: Self = Self(29);
    /// Printed circuits: `printed-circuit`.
    pub const PRINTED_CIRCUIT: Self = Self(30);
    /// Instruments using optical radiation: `optical-spectrometer`.
    pub const OPTICAL_SPECTROMETER: Self = Self(31);
    /// Oscilloscopes and oscillographs: `oscilloscope`.
    pub const OSCILLOSCOPE: Self = Self(32);
    /// Recording multimeters and electrical measuring instruments: `electrical-measuring-instrument`.
    pub const ELECTRICAL_MEASURING_INSTRUMENT: Self = Self(33);
    /// Instruments for measuring semiconductor wafers and devices: `wafer-tester`.
    pub const WAFER_TESTER: Self = Self(34);
    /// Signal generators: `signal-generator`.
    pub const SIGNAL_GENERATOR: Self = Self(35);
    /// Network and spectrum analysers: `network-spectrum-analyser`.
    pub const NETWORK_SPECTRUM_ANALYSER: Self = Self(36);
    /// Tantalum capacitors: `tantalum-capacitor`.
    pub const TANTALUM_CAPACITOR: Self = Self(37);
    /// Multilayer ceramic capacitors: `ceramic-capacitor`.
    pub const CERAMIC_CAPACITOR: Self = Self(38);
    /// Aluminium electrolytic capacitors: `aluminium-capacitor`.
    pub const ALUMINIUM_CAPACITOR: Self = Self(39);
    /// Fixed and variable resistors: `resistor`.
    pub const RESISTOR: Self = Self(40);
    /// Connectors, plugs, sockets and contacts: `connector`.
    pub const CONNECTOR: Self = Self(41);
    /// Relays and switches: `relay-switch`.
    pub const RELAY_SWITCH: Self = Self(42);
    /// Static converters and power supplies: `static-converter`.
    pub const STATIC_CONVERTER: Self = Self(43);
    /// Metal permanent magnets: `permanent-magnet`.
    pub const PERMANENT_MAGNET: Self = Self(44);
    /// DC motors and generators: `electric-motor`.
    pub const ELECTRIC_MOTOR: Self = Self(45);
    /// Network and radio communication equipment and its parts: `network-equipment`.
    pub const NETWORK_EQUIPMENT: Self = Self(46);
    /// Antennas and antenna parts: `antenna`.
    pub const ANTENNA: Self = Self(47);
    /// Parts of radio radar and camera apparatus: `radio-frequency-part`.
    pub const RADIO_FREQUENCY_PART: Self = Self(48);
    /// Microwave amplifiers and solid-state RF amplifiers: `microwave-amplifier`.
    pub const MICROWAVE_AMPLIFIER: Self = Self(49);
    /// Radio jamming equipment: `jammer`.
    pub const JAMMER: Self = Self(50);
    /// Satellite navigation and radio navigation receivers: `satellite-navigation-receiver`.
    pub const SATELLITE_NAVIGATION_RECEIVER: Self = Self(51);
    /// Accelerometers, gyroscopes and inertial measurement units: `inertial-sensor`.
    pub const INERTIAL_SENSOR: Self = Self(52);
    /// Aeronautical and marine navigation instruments: `navigation-instrument`.
    pub const NAVIGATION_INSTRUMENT: Self = Self(53);
    /// Sonar and echo sounding apparatus: `sonar`.
    pub const SONAR: Self = Self(54);
    /// Radar apparatus: `radar`.
    pub const RADAR: Self = Self(55);
    /// Television and digital cameras: `camera`.
    pub const CAMERA: Self = Self(56);
    /// Thermal and night-vision cameras and image intensifiers: `thermal-camera`.
    pub const THERMAL_CAMERA: Self = Self(57);
    /// Telescopic sights and periscopes: `weapon-sight`.
    pub const WEAPON_SIGHT: Self = Self(58);
    /// Other optical devices, optical elements and optical parts: `optical-device`.
    pub const OPTICAL_DEVICE: Self = Self(59);
    /// Processing units and servers: `computer-processing-unit`.
    pub const COMPUTER_PROCESSING_UNIT: Self = Self(60);
    /// Graphics cards and accelerator cards: `graphics-card`.
    pub const GRAPHICS_CARD: Self = Self(61);
    /// Computer storage units and other units: `storage-unit`.
    pub const STORAGE_UNIT: Self = Self(62);
    /// Secure elements, trusted platform modules and smart cards: `secure-element`.
    pub const SECURE_ELEMENT: Self = Self(63);
    /// Hardware security modules and cryptographic accelerators: `hardware-security-module`.
    pub const HARDWARE_SECURITY_MODULE: Self = Self(64);
    /// Encrypted drives and encrypted flash memories: `encrypted-drive`.
    pub const ENCRYPTED_DRIVE: Self = Self(65);
    /// Encryption and security software: `encryption-software`.
    pub const ENCRYPTION_SOFTWARE: Self = Self(66);
    /// Ball bearings: `ball-bearing`.
    pub const BALL_BEARING: Self = Self(67);
    /// Roller bearings (tapered, spherical, cylindrical): `roller-bearing`.
    pub const ROLLER_BEARING: Self = Self(68);
    /// Unmanned aircraft: `unmanned-aircraft`.
    pub const UNMANNED_AIRCRAFT: Self = Self(69);
    /// Parts of aircraft and unmanned aircraft: `aircraft-part`.
    pub const AIRCRAFT_PART: Self = Self(70);
    /// Aircraft piston jet and turboprop engines: `aircraft-engine`.
    pub const AIRCRAFT_ENGINE: Self = Self(71);
    /// Perchlorates and other oxidisers: `oxidiser`.
    pub const OXIDISER: Self = Self(72);
    /// Cotton linters pulp and nitrocellulose: `nitrocellulose-precursor`.
    pub const NITROCELLULOSE_PRECURSOR: Self = Self(73);
    /// Carbon fibres and prepregs: `carbon-fibre`.
    pub const CARBON_FIBRE: Self = Self(74);
    /// Chromium, rhenium, titanium, tungsten and other strategic metals: `strategic-metal`.
    pub const STRATEGIC_METAL: Self = Self(75);
    /// Electrical parts not specified elsewhere: `electrical-part`.
    pub const ELECTRICAL_PART: Self = Self(76);
}
