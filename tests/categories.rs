//! The taxonomy held against the text of the headings: HS 2022, and the rulings that the categories of `data/goods/` name.

use dualuse::{
    Category,
    control::{ControlCode, ControlList},
    hs::HsCode,
    text::{Strength, read},
};

fn category(id: &str) -> Category {
    id.parse().unwrap_or_else(|_| panic!("no category {id}"))
}

fn code(text: &str) -> HsCode {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn no_category_has_a_home_that_the_text_gives_to_other_goods() {
    for (id, elsewhere, why) in [
        ("laser-diode", "9013", "the heading is for lasers other than laser diodes"),
        ("laser-diode", "8541.10", "diodes that emit light are left out"),
        ("photosensitive-device", "8541.10", "photosensitive diodes are left out"),
        ("photosensitive-device", "8541.21", "photosensitive transistors are left out"),
        ("photosensitive-device", "8541.30", "photosensitive thyristors are left out"),
        ("laser-designator", "9013.10", "sights for arms, periscopes and telescopes: a designator is none"),
        ("jammer", "8526", "radar, aids to navigation and remote control: a jammer is none"),
        ("jammer", "8517", "what carries voice, images or data: a jammer carries none"),
        ("camera", "8517", "cameras of heading 8525 are left out"),
        ("network-equipment", "8537", "switching apparatus of heading 8517 is left out"),
        ("nc-lathe", "8459", "lathes of heading 8458 are left out"),
        ("thermal-camera", "9027", "what measures heat: a camera that shows it is in heading 8525"),
        ("carbon-fibre", "6815.19", "graphite and other carbon that is not of fibres"),
        ("wafer-tester", "9030.32", "what measures wafers and devices is left out"),
        ("electrical-measuring-instrument", "9030.82", "what measures wafers and devices alone"),
        ("graphics-card", "8471.50", "the processing unit of a computer"),
        ("graphics-card", "8542", "the chip without its card"),
        ("radar", "8529", "parts of radar, which are a category of their own"),
        ("fiber-laser-cutter", "9013", "a laser, not the machine around it"),
        ("laser-welder", "8456", "machines that remove material: a welder joins it"),
        ("optical-device", "8524", "display modules"),
    ] {
        for &home in category(id).home() {
            assert!(!code(elsewhere).contains(home), "{id} is at home in {home}, but {elsewhere}: {why}");
        }
    }
}

#[test]
fn every_category_has_the_home_that_the_text_gives_it() {
    for (id, home, why) in [
        ("laser-diode", "8541.41", "semiconductor devices that emit light"),
        ("laser-module", "9013.20", "lasers other than laser diodes"),
        ("fiber-laser-cutter", "8456.11", "machine tools that remove material by laser"),
        ("laser-welder", "8515.80", "other welding machines, laser ones among them"),
        ("optical-spectrometer", "9027.30", "spectrometers that use optical radiation"),
        ("wafer-tester", "9031.41", "optical inspection of wafers, devices and photomasks"),
        ("network-equipment", "8517.61", "base stations"),
        ("antenna", "8517.71", "antennas of telephones and network apparatus"),
        ("thermal-camera", "8525.89", "cameras without a photocathode that are neither fast nor hardened"),
        ("thermal-camera", "8540.20", "image converters and intensifiers"),
        ("nc-milling-machine", "8459.51", "milling machines of the knee type, numerically controlled"),
        ("nc-milling-machine", "8459.31", "boring-milling machines, numerically controlled"),
        ("nc-grinding-machine", "8460.31", "tool and cutter grinding machines, numerically controlled"),
        ("machine-tool-part", "8466.20", "work holders"),
        ("machine-tool-part", "8466.30", "dividing heads and other special attachments"),
        ("optical-device", "9001.90", "mirrors, prisms and lenses, unmounted"),
        ("optical-device", "9002.90", "mirrors, prisms and lenses, mounted"),
        ("strategic-metal", "8101.10", "powders of tungsten"),
        ("memory-ic", "8473.30", "parts of computers: memory modules"),
        ("graphics-card", "8471.80", "other units of computers"),
        ("graphics-card", "8473.30", "parts of computers"),
        ("radio-frequency-part", "8529.90", "parts of radar, radio and camera apparatus"),
    ] {
        assert!(category(id).home().contains(&code(home)), "{id} is not at home in {home}: {why}");
    }
}

/// Subheadings of HS 2022 that are for parts alone, by their text.
#[test]
fn a_subheading_of_parts_is_home_to_no_category_that_does_not_say_parts() {
    let parts = [
        "8466.10", "8466.20", "8466.30", "8466.93", "8473.30", "8485.90", "8486.90", "8517.71", "8517.79", "8529.10",
        "8529.90", "8541.90", "8542.90", "8807", "9013.90",
    ];
    // Goods that the text names among the parts, or that are parts by the text.
    let named = ["antenna", "graphics-card", "memory-ic"];
    for category in Category::all().filter(|category| !named.contains(&category.id())) {
        for home in category.home() {
            if parts.iter().any(|part| code(part).contains(*home)) {
                assert!(
                    category.title().to_lowercase().contains("parts"),
                    "{category} in {home}: {}",
                    category.title()
                );
            }
        }
    }
}

#[test]
fn every_category_leads_to_the_entries_whose_text_names_its_goods() {
    let [us, eu] = [ControlList::UsCcl, ControlList::EuAnnexI];
    for (id, list, entry, why) in [
        ("memory-ic", us, "3A001.a.1", "radiation hardened integrated circuits"),
        ("memory-ic", eu, "3A001.a.1", "radiation hardened integrated circuits"),
        ("amplifier-ic", us, "3A001.a.1", "radiation hardened integrated circuits"),
        ("amplifier-ic", eu, "3A001.a.1", "radiation hardened integrated circuits"),
        ("graphics-card", us, "4A090", "assemblies with integrated circuits that reach 3A090"),
        ("graphics-card", us, "4A003.z", "assemblies of 4A003.c that reach 4A090 too"),
        ("graphics-card", us, "4A994", "assemblies with integrated circuits that reach 3A991.p"),
        ("graphics-card", eu, "4A507", "assemblies with integrated circuits of 3A501.a.16"),
        ("inertial-sensor", us, "7A994", "other navigation equipment and its parts"),
        ("thermal-camera", us, "6A993.a", "cameras that a note takes out of 6A003.b.4"),
        ("thermal-camera", us, "6A203", "gated image intensifier tubes"),
        ("thermal-camera", eu, "6A203", "gated image intensifier tubes"),
        ("camera", us, "6A993", "cameras outside 6A003 and 6A203"),
        ("camera", us, "6A203", "streak, framing, gated and radiation-hardened cameras"),
        ("camera", eu, "6A203", "streak, framing, gated and radiation-hardened cameras"),
    ] {
        let entry: ControlCode = entry.parse().expect("a code");
        assert!(category(id).entries().contains(&(list, entry)), "{id} does not lead to {list} {entry}: {why}");
    }
}

#[test]
fn a_graphics_card_is_read_in_every_language_and_its_accessories_are_not() {
    for description in [
        "graphics card",
        "NVIDIA GeForce RTX 4090 graphics card 24 GB",
        "video cards",
        "GPU card, PCIe",
        "AI accelerator card",
        "accelerator card",
        "NVIDIA H100 PCIe 80GB",
        "Grafikkarte 24 GB GDDR6X",
        "Beschleunigerkarte für KI",
        "видеокарта игровая 8 ГБ",
        "графическая карта",
        "ускоритель графический",
        "відеокарта ігрова",
        "графічна карта",
        "显卡",
        "顯示卡",
        "图形加速卡",
    ] {
        let found = read(description).categories().next().map(|found| found.category().id());
        assert_eq!(found, Some("graphics-card"), "{description}");
    }
    for description in [
        "graphics card holder",
        "graphics card bracket",
        "graphics card fan",
        "graphics card cable",
        "graphics card box",
        "Halterung für Grafikkarte",
        "кронштейн для видеокарты",
        "кріплення для відеокарти",
        "显卡支架",
        "显卡风扇",
    ] {
        let strong = read(description).categories().any(|found| found.strength() > Strength::Weak);
        assert!(!strong, "{description}");
    }
    let chip = read("GPU chip").categories().next().map(|found| found.category().id());
    assert_eq!(chip, Some("processor-ic"), "the chip without its card");
}
