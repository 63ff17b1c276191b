"""The profile of the display is the one that the settings name, or the system, and a bad one is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.shell import display_profile
from desktop_app.shell.settings import ROWS, Settings
from engine.colour.spaces import profile_of
from engine.problem import Problem
from tests.profiles import CLOSE, printer


def test_a_setting_names_a_space_a_file_or_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "display.icc"
    file.write_bytes(CLOSE)
    assert display_profile.display_profile("display-p3") == profile_of("display-p3")
    assert display_profile.display_profile(str(file)) == CLOSE
    monkeypatch.setattr(display_profile, "of_system", lambda: CLOSE)
    assert display_profile.display_profile(display_profile.SYSTEM) == CLOSE
    file.write_bytes(printer())
    with pytest.raises(Problem, match="CMYK"):
        display_profile.display_profile(str(file))


@pytest.mark.parametrize(("found", "meant"), [(b"", None), (b"nothing", None), (printer(), None), (CLOSE, CLOSE)])
def test_of_what_the_system_gives_a_profile_of_rgb_is_taken(
    found: bytes, meant: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display_profile.sys, "platform", "linux")
    monkeypatch.setattr(display_profile.QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setattr(display_profile, "_of_x11", lambda: found)
    assert display_profile.of_system() == meant


def test_the_setting_is_kept(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set("display_profile", "/profiles/mine.icc")
    assert Settings(tmp_path / "settings.json").display_profile == "/profiles/mine.icc"
    assert not ROWS["display_profile"].accepts("") and not ROWS["display_profile"].accepts(3)
