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

GOODS = ["laser diode", "fibre laser", "roasted coffee", "cotton shirts", "machining centre", "steel pipe", "toy", "drone"]


def frame(rows: int) -> pandas.DataFrame:
    """Codes as integers, and descriptions of which some 5,000 differ."""
    draw = random.Random(7)
    codes = [draw.randrange(10_100, 970_700) for _ in range(5_000)]
    texts = [f"{draw.choice(GOODS)}, {draw.randrange(625)} W" for _ in range(5_000)]
    return pandas.DataFrame({"cmdCode": draw.choices(codes, k=rows), "cmdDesc": draw.choices(texts, k=rows)})


def main() -> None:
    rows, applied = (int(given) for given in [*sys.argv[1:], "1000000", "5000"][:2]) if len(sys.argv) > 1 else (1_000_000, 5_000)
    table = frame(rows)
    texts = table.head(applied).assign(cmdCode=table["cmdCode"].astype(str).str.zfill(6))
    for what, asked in {"codes alone": {"hs": "cmdCode"}, "codes and descriptions": {"hs": "cmdCode", "description": "cmdDesc"}}.items():
        start = time.perf_counter()
        found = dualuse.screen(table, **asked)
        screened = time.perf_counter() - start
        start = time.perf_counter()
        if "description" in asked:
            texts.apply(lambda row: dualuse.classify(row["cmdDesc"], row["cmdCode"], detail="verdict")["answer"]["outcome"], axis=1)
        else:
            texts.apply(lambda row: dualuse.classify(hs=row["cmdCode"], detail="verdict")["answer"]["outcome"], axis=1)
        one_by_one = time.perf_counter() - start
        ratio = (one_by_one / len(texts)) / (screened / rows)
        outcomes = found["dualuse_outcome"].value_counts().to_dict()
        print(f"{what}: screen {rows} rows in {screened:.2f} s, {rows / screened:,.0f} rows/s; apply {len(texts)} rows in {one_by_one:.2f} s, ")
        print(f"  {len(texts) / one_by_one:,.0f} rows/s; ratio {ratio:,.0f}; {outcomes}")


if __name__ == "__main__":
    main()
