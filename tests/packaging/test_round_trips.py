"""packaging/round_trips.py: what comes back of a photo is what the guide says, and nothing is lost unsaid."""

from __future__ import annotations

from pathlib import Path

import pytest
import round_trips

EXACT = ("PNG", "TIFF", "PSD", "OpenRaster", "JPEG 2000", "BMP", "GIF")  # others differ with their libraries' versions


def test_the_guides_table_is_what_trips_give(tmp_path: Path) -> None:
    page = round_trips.PAGE.read_text(encoding="utf-8")
    told = page.partition(round_trips.TITLE)[2].splitlines()
    assert not any(round_trips.LOST in line for line in told)
    trips = [trip for trip in round_trips.trips() if trip.opened.startswith(EXACT)]
    exact = [trip for trip in trips if trip.exported.startswith(EXACT)]
    assert len(exact) >= 11
    for trip in exact:
        assert round_trips._line(round_trips.row(trip, tmp_path)) in told


def test_what_is_lost_without_a_word_is_called_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cells() -> dict[str, str]:
        trip = next(trip for trip in round_trips.trips() if (trip.opened, trip.exported) == ("PNG, 16 bits", "WebP"))
        return dict(zip(round_trips.COLUMNS, round_trips.row(trip, tmp_path), strict=True))

    assert (cells()["IPTC"], cells()["bits"], cells()["EXIF"]) == ("told", "16 → 8, told", "same")
    monkeypatch.setattr(round_trips, "losses", lambda choices: [])
    assert (cells()["IPTC"], cells()["bits"]) == ("told", "16 → 8, LOST")
