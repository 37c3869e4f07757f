"""The script that draws a series adds nothing up twice."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent.parent
sys.path.insert(0, str(HERE))

import series  # noqa: E402

SAMPLE = HERE.parent / "data" / "comtrade-laser-sample.csv"

ROWS = """period,partnerDesc,classificationCode,cmdCode,primaryValue
2021,Russian Federation,H5,845611,90000000
2022,Russian Federation,H6,845611,162000000
2023,Russian Federation,H6,845611,245000000
2023,World,H6,845611,999000000
2023,Russian Federation,H6,8456,999000000
2023,Russian Federation,H6,TOTAL,999000000
2023,Russian Federation,S4,73114,999000000
"""


def test_the_series_is_drawn_from_one_level_and_one_partner(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, picture = tmp_path / "rows.csv", tmp_path / "series.png"
    file.write_text(ROWS)
    values = series.series(series.read(file), "Russian Federation", "845611")
    assert list(values["primaryValue"]) == [90e6, 162e6, 245e6]
    assert list(values["dualuse_edition"]) == ["HS2017", "HS2022", "HS2022"]
    series.main([str(file), str(picture)])
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert "eu-833-annex-vii-b" in capsys.readouterr().out


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_text(ROWS)
    for asked in (["--code", "8456"], ["--partner", "Atlantis"]):
        with pytest.raises(SystemExit, match="845"):
            series.main([str(file), str(tmp_path / "none.png"), *asked])


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample is not there")
def test_the_sample_gives_the_reported_figures() -> None:
    values = series.series(series.read(SAMPLE), "Russian Federation", "845611")
    assert list(values["primaryValue"]) == [90e6, 162e6, 245e6]
