// Generated: dualuse written; cargo run -p dualuse-maintain -- tables; data 2026-11-25 sha256:083861e2ea866da3cc32ba7e19a32a88

/// The words before or after a code.
#[rustfmt::skip]
pub(crate) static LABELS: [&str; 117] = ["zolltarif", "zoll", "tarif", "waren", "warentarif", "warenverzeichnis", "statistische", "stat", "kapitel", "position", "unterposition", "nummer", "nr", "aus", "harmonized", "harmonised", "system", "combined", "nomenclature", "scheduleb", "tariff", "customs", "commodity", "statistical", "classification", "chapter", "heading", "subheading", "code", "codes", "number", "num", "no", "ex", "código", "codigo", "fracción", "fraccion", "arancelaria", "partida", "subpartida", "combinée", "tarifaire", "tarifaires", "douanier", "douanière", "numéro", "hs", "sh", "hts", "htsus", "htsusa", "usa", "hsn", "itc", "cn", "nc", "kn", "ncm", "nico", "taric", "tarbel", "hsk", "gtip", "tnved", "tn", "ved", "eaeu", "uktzed", "ukt", "zed", "код", "коды", "товара", "тн", "вэд", "тнвэд", "еаэс", "тс", "снг", "гс", "товарная", "группа", "позиция", "субпозиция", "номер", "из", "товару", "укт", "зед", "уктзед", "товарна", "група", "позиція", "підпозиція", "海关", "海關", "商品", "税则", "稅則", "税号", "稅號", "税目", "稅目", "品目", "子目", "号列", "號列", "编码", "編碼", "编号", "編號", "代码", "代碼", "协调", "協調", "制度"];
/// The words between two codes.
#[rustfmt::skip]
pub(crate) static JOINERS: [&str; 23] = ["und", "oder", "bis", "and", "or", "to", "thru", "through", "и", "или", "до", "по", "і", "й", "та", "або", "和", "或", "至", "到", "及", "与", "與"];
