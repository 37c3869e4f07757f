"""Times `dualuse screen` beside the same annotation by a join in polars and in DuckDB, two threads each.

    python compare.py path/to/dualuse trade.csv [--rounds 3]

The table that both join with is made by `dualuse screen` itself, of the distinct codes and editions of the file: it is not timed. All
three read the same file and write the same columns. Polars streams, as `screen` does. Printed: wall time, time of the processors, peak memory.
"""

import argparse
import csv
import os
import subprocess
import sys
import tempfile
from pathlib import Path

POLARS = """
import sys, polars as pl
trade, table, out = sys.argv[1:]
known = pl.scan_csv(table, infer_schema=False)
rows = pl.scan_csv(trade, infer_schema=False)
rows.join(known, on=["cmdCode", "classificationCode"], how="left", maintain_order="left").sink_csv(out)
"""

DUCKDB = """
import sys, duckdb
trade, table, out = sys.argv[1:]
duckdb.sql("SET threads = 2")
duckdb.sql(f"COPY (SELECT * FROM read_csv('{trade}', all_varchar = true) AS trade "
           f"LEFT JOIN read_csv('{table}', all_varchar = true) AS known "
           f"USING (cmdCode, classificationCode)) TO '{out}' (HEADER)")
"""


def timed(command):
    start = os.times().elapsed
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env={**os.environ, "POLARS_MAX_THREADS": "2"})
    _, status, usage = os.wait4(process.pid, 0)
    wall = os.times().elapsed - start
    if status:
        sys.exit(f"{command[0]} failed")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def table_of(program, trade, folder):
    """What is said of each code and edition, from a file that has each once."""
    with open(trade, newline="", encoding="utf-8") as file:
        pairs = sorted({(row["cmdCode"], row["classificationCode"]) for row in csv.DictReader(file)})
    once, table = folder / "codes.csv", folder / "table.csv"
    with open(once, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["cmdCode", "classificationCode"])
        writer.writerows(pairs)
    subprocess.run([program, "screen", once, "--output", table], check=True, stdout=subprocess.DEVNULL)
    return table


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("trade")
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--description", help="a column of descriptions, which `dualuse` alone reads")
    told = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        table = table_of(told.program, told.trade, folder)
        out = str(folder / "out.csv")
        commands = {
            "dualuse": [told.program, "screen", told.trade, "--output", out, "--threads", "2"],
            "polars": [sys.executable, "-c", POLARS, told.trade, str(table), out],
            "duckdb": [sys.executable, "-c", DUCKDB, told.trade, str(table), out],
        }
        if told.description:
            commands["dualuse, descriptions"] = [*commands["dualuse"], "--description", told.description]
        best = {}
        for _ in range(told.rounds):
            for name, command in commands.items():
                best.setdefault(name, []).append(timed(command))
        print(f"{'':24} {'wall, s':>8} {'cpu, s':>8} {'peak, MiB':>10}")
        for name, runs in best.items():
            wall, cpu, peak = (min(column) for column in zip(*runs))
            print(f"{name:24} {wall:8.2f} {cpu:8.2f} {peak:10.0f}")


if __name__ == "__main__":
    main()
