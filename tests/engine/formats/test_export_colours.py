"""An export in another colour space, and profiles that come as files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.cli.arguments import types
from engine.colour.conversion import INTENTS, Conversion
from engine.colour.spaces import SPACES, profile_of
from engine.formats.export import ExportOptions, export_picture
from engine.formats.photos import open_photo
from engine.formats.profiles import read_profile
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import Photo
from tests.profiles import CLOSE, printer, scanner


@pytest.mark.parametrize("name", SPACES)
def test_an_export_is_converted_and_tells_its_profile(tmp_path: Path, name: str) -> None:
    noise = np.random.RandomState(0).randint(0, 256, (40, 50, 3)).astype(np.uint8)
    scene = edits.open_photo(Photo(noise, profile_of("display-p3")))
    export_picture(scene, lambda layer: None, tmp_path / "a.png", ExportOptions(convert=name))
    found = open_photo(tmp_path / "a.png")
    assert found.profile == profile_of(name)
    assert np.array_equal(found.samples, Conversion(profile_of("display-p3"), profile_of(name))(noise))
    export_picture(scene, lambda layer: None, tmp_path / "a.png", ExportOptions(convert=name, profile=False))
    assert open_photo(tmp_path / "a.png").profile is None


def test_an_export_goes_into_the_profile_of_a_file_by_an_intent(tmp_path: Path) -> None:
    (tmp_path / "lab.icc").write_bytes(scanner())
    noise = np.random.RandomState(0).randint(0, 256, (40, 50, 3)).astype(np.uint8)
    options = ExportOptions(convert=str(tmp_path / "lab.icc"), intent="absolute")
    assert ExportOptions.of_record(options.to_record()) == options
    export_picture(edits.open_photo(Photo(noise)), lambda layer: None, tmp_path / "a.png", options)
    found = open_photo(tmp_path / "a.png")
    assert found.profile == scanner()
    assert np.array_equal(found.samples, Conversion(None, scanner(), "absolute")(noise))
    (tmp_path / "lab.icc").unlink()
    with pytest.raises(Problem, match=r'There is no file "lab\.icc"'):
        export_picture(edits.open_photo(Photo(noise)), lambda layer: None, tmp_path / "a.png", options)
    for wrong in ({"convert": "no such space"}, {"intent": "vivid"}):
        with pytest.raises(Problem, match="make no sense"):
            ExportOptions(**wrong)


def test_the_command_line_knows_spaces_and_intents_by_their_names() -> None:
    assert (tuple(SPACES), tuple(INTENTS)) == (types.SPACES, types.INTENTS)
    assert types.profile("srgb") == "srgb" and Path(types.profile("a.icc")).is_absolute()


def test_a_profile_is_read_from_a_file_that_holds_one_of_the_wanted_kind(tmp_path: Path) -> None:
    file = tmp_path / "a.icc"
    file.write_bytes(CLOSE)
    assert read_profile(file) == CLOSE
    file.write_bytes(printer())
    assert read_profile(file, ("RGB", "CMYK")) == printer()
    with pytest.raises(Problem, match="is a profile of CMYK, and not of RGB"):
        read_profile(file)
    for content in (b"", b"something else", CLOSE[:100], bytes(len(CLOSE))):
        file.write_bytes(content)
        with pytest.raises(Problem, match="is not a colour profile"):
            read_profile(file)
    with pytest.raises(Problem, match="cannot be read"):
        read_profile(tmp_path)
