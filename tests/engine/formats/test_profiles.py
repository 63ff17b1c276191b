"""Profiles that the system has: they are told by what they call themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.colour.spaces import profile_of
from engine.formats import profiles


def test_installed_profiles_are_told_by_what_they_call_themselves(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(profiles, "_folders", lambda: (tmp_path, tmp_path / "missing"))
    for name, content in {
        "a98.icc": profile_of("adobe-rgb"),
        "first.icc": profile_of("srgb"),
        "second.ICM": profile_of("srgb"),
        "damaged.icc": profile_of("srgb")[:90],
        "notes.txt": profile_of("srgb"),
    }.items():
        (tmp_path / name).write_bytes(content)
    told = {file.name: title for file, title in profiles.installed().items()}
    assert list(told.items()) == [
        ("a98.icc", "Adobe RGB"),
        ("damaged.icc", "damaged"),
        ("first.icc", "sRGB (first)"),
        ("second.ICM", "sRGB (second)"),
    ]
    assert not profiles.installed(("CMYK",))
