"""A million rows: `screen` beside `DataFrame.apply` that calls `classify` for every row.

    python bench.py [ROWS] [ROWS FOR APPLY]

`apply` is timed on fewer rows, since it takes long, and both are told as rows in a second.
"""

from __future__ import annotations

import random
import sys
import time

import dualuse
import pandas

GOODS = [
    "laser diode", "fibre laser", "roasted coffee", "cotton shirts", "machining centre", "steel pipe", "toy", "drone",
]


def pairs(count: int, distinct: int) -> pandas.DataFrame:
    """Codes of HS 2022 as integers, and descriptions; `distinct` of all pairs differ."""
    draw = random.Random(7)
    numbers = pandas.DataFrame({"code": range(10_000, 980_000)})
    status = dualuse.screen(numbers, hs="code", columns=["code_status", "code_level"])
    is_held = (status["dualuse_code_status"] == "looked-up") & (status["dualuse_code_level"] == "subheading")
    codes = draw.choices(status.loc[is_held & (status["code"] > 99_999), "code"].tolist(), k=distinct)
    texts = [f"{draw.choice(GOODS)}, lot {lot}" for lot in range(distinct)]
    chosen = [at % distinct for at in range(count)]
    draw.shuffle(chosen)
    return pandas.DataFrame({"cmdCode": [codes[at] for at in chosen], "cmdDesc": [texts[at] for at in chosen]})


def measure(what: str, table: pandas.DataFrame, applied: int, **asked: str) -> None:
    start = time.perf_counter()
    found = dualuse.screen(table, **asked)
    screened = time.perf_counter() - start
    texts = table.head(applied).assign(cmdCode=table["cmdCode"].astype(str))

    def one(row: pandas.Series) -> str:
        description = row[asked["description"]] if "description" in asked else None
        return dualuse.classify(description, row["cmdCode"], detail="verdict")["answer"]["outcome"]

    start = time.perf_counter()
    outcomes = texts.apply(one, axis=1)
    one_by_one = time.perf_counter() - start
    if list(outcomes) != list(found["dualuse_outcome"].head(applied)):
        raise SystemExit("screen and classify say different things")
    ratio = one_by_one / len(texts) / (screened / len(table))
    print(
        f"{what}: screen {len(table):,} rows in {screened:.2f} s ({len(table) / screened:,.0f} a second), "
        f"apply {len(texts):,} rows in {one_by_one:.2f} s ({len(texts) / one_by_one:,.0f} a second), ratio {ratio:,.0f}"
    )


def main() -> None:
    rows, applied = (int(given) for given in (sys.argv[1:] + ["1000000", "5000"][len(sys.argv) - 1 :]))
    repeated = pairs(rows, 5_000)
    measure("codes alone", repeated, applied, hs="cmdCode")
    measure("codes and descriptions, 5,000 pairs", repeated, applied, hs="cmdCode", description="cmdDesc")
    distinct = pairs(rows // 10, rows // 10)
    measure("codes and descriptions, every pair another", distinct, applied, hs="cmdCode", description="cmdDesc")


if __name__ == "__main__":
    main()
