"""Writes a CSV of invented trade in the column layout of UN Comtrade's export.

    python generate.py 5000000 trade.csv
"""

import csv
import random
import sys
from pathlib import Path

HEADER = (
    "typeCode,freqCode,refYear,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,"
    "partnerDesc,classificationCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,motCode,"
    "qtyUnitCode,qty,netWgt,primaryValue"
)
EDITIONS = {2012: "H4", 2017: "H5", 2022: "H6"}
COUNTRIES = [
    (156, "CHN", "China"), (276, "DEU", "Germany"), (842, "USA", "USA"), (392, "JPN", "Japan"), (643, "RUS", "Russian Federation"),
    (792, "TUR", "Türkiye"), (784, "ARE", "United Arab Emirates"), (398, "KAZ", "Kazakhstan"), (51, "ARM", "Armenia"),
    (417, "KGZ", "Kyrgyzstan"), (344, "HKG", "China, Hong Kong SAR"), (410, "KOR", "Rep. of Korea"), (384, "CIV", "Côte d'Ivoire"),
]


def codes(edition):
    """The subheadings of an edition, from the project's own nomenclature."""
    year = next(year for year, name in EDITIONS.items() if name == edition)
    path = Path(__file__).parents[4] / "data" / "hs" / "subheadings.csv"
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return [row["subheading"] for row in rows if exists(row["editions"], year)]


def exists(editions, year):
    """Whether a range of editions such as 2002-2012, or one alone, has a year."""
    ends = [part.split("-") for part in editions.split()]
    return any(int(end[0]) <= year <= int(end[-1]) for end in ends)


def main(rows, path):
    draw = random.Random(19)
    by_edition = {edition: codes(edition) for edition in EDITIONS.values()}
    with open(path, "w", newline="", encoding="utf-8") as file:
        file.write(HEADER + "\n")
        for _ in range(rows):
            year = draw.randrange(2014, 2025)
            edition = EDITIONS[max(first for first in EDITIONS if first <= year)]
            code = draw.choice(by_edition[edition])
            reporter, partner = draw.sample(COUNTRIES, 2)
            flow = draw.choice((("X", "Export"), ("M", "Import")))
            value = draw.randrange(1, 10**9) / 1000
            quoted = f'"{partner[2]}"' if "," in partner[2] else partner[2]
            reported = f'"{reporter[2]}"' if "," in reporter[2] else reporter[2]
            file.write(
                f"C,A,{year},{year},{reporter[0]},{reporter[1]},{reported},{flow[0]},{flow[1]},{partner[0]},{partner[1]},{quoted},"
                f"{edition},true,{code},Goods of subheading {code},6,true,C00,0,8,{draw.randrange(10**6)},{draw.randrange(10**6)},{value}\n"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
