"""Draws what a country's exports of goods on the lists came to, year by year, from a UN Comtrade export.

    python series.py ../data/comtrade-laser-sample.csv series.png --code 845611
"""

from __future__ import annotations

import argparse
from pathlib import Path

import dualuse
import pandas


def read(path: Path) -> pandas.DataFrame:
    """The rows, with codes and classifications as they are written."""
    texts = {"cmdCode": "string", "classificationCode": "string", "partnerDesc": "string"}
    return pandas.read_csv(path, dtype=texts)


def series(rows: pandas.DataFrame, partner: str, code: str) -> pandas.DataFrame:
    """Value by year and edition of one subheading, so that nothing is added up twice."""
    found = dualuse.screen(rows, hs="cmdCode", edition_column="classificationCode")
    apart = found[found["dualuse_error"].notna()]
    print(f"{len(found)} rows, of which {len(apart)} are of another classification than the Harmonized System")
    wanted = dualuse.classify(hs=code)["answer"]["code"]
    if wanted["level"] != "subheading":
        raise SystemExit(f"{code}: {wanted['message']}; a subheading, such as 845611, is needed")
    digits = found["dualuse_code"].str.replace(".", "", regex=False)
    chosen = found[(digits == code) & (found["partnerDesc"] == partner)]
    if chosen.empty:
        raise SystemExit(f"no row has the code {code} and the partner {partner!r}")
    lists = sorted({name for names in chosen["dualuse_lists"].dropna() for name in names})
    print(f"{code} is named by {', '.join(lists) or 'none of the lists asked, which is no clearance'}")
    return chosen.groupby(["period", "dualuse_edition"], as_index=False)["primaryValue"].sum()


def draw(values: pandas.DataFrame, title: str, path: Path) -> None:
    """One bar a year, with its value and the edition of its code."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4), layout="constrained")
    bars = axes.bar(values["period"].astype(str), values["primaryValue"] / 1e6, color="#2f5d8a", width=0.6)
    axes.bar_label(bars, fmt="{:,.0f}", padding=3)
    labels = [f"{year}\n{edition}" for year, edition in zip(values["period"], values["dualuse_edition"])]
    axes.set_xticks(range(len(labels)), labels)
    axes.set_ylabel("US$ million")
    axes.margins(y=0.12)
    axes.set_title(title, loc="left", fontsize=11)
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, dpi=110)
    pyplot.close(figure)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("picture", type=Path)
    parser.add_argument("--code", default="845611")
    parser.add_argument("--partner", default="Russian Federation")
    given = parser.parse_args(arguments)
    values = series(read(given.file), given.partner, given.code)
    print(values.to_string(index=False))
    draw(values, f"Exports under HS {given.code} to {given.partner}, {given.file.name}", given.picture)


if __name__ == "__main__":
    main()
