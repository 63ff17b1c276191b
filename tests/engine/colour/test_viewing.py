"""What a document is seen through: the display's profile, a printer's proof, and grey where that cannot print."""

from __future__ import annotations

import numpy as np
import pytest

from engine.colour.conversion import Conversion
from engine.colour.spaces import profile_of
from engine.colour.viewing import Proof, View
from engine.problem import Problem
from tests.profiles import SWAPPED, printer, scanner

P3 = profile_of("display-p3")
PRINTER = Proof(printer())


def pixels(*colours: tuple[int, ...]) -> np.ndarray:
    """Premultiplied BGRA of straight RGB, or RGBA."""
    rgba = np.array([[(*colour, 255)[:4] for colour in colours]], np.uint8)
    rgba[..., :3] = np.rint(rgba[..., :3] * (rgba[..., 3:] / 255))
    return rgba[..., [2, 1, 0, 3]]


def test_colours_come_to_the_display_by_its_profile() -> None:
    noise = np.random.RandomState(0).randint(0, 256, (30, 40, 3)).astype(np.uint8)
    opaque = np.concatenate([noise[..., ::-1], np.full((30, 40, 1), 255, np.uint8)], axis=-1)
    seen = View(P3, None).prepare()(opaque)
    assert np.abs(seen[..., [2, 1, 0]].astype(int) - Conversion(P3, None)(noise)).max() <= 2
    assert View(None, SWAPPED)(opaque)[..., 0].mean() != opaque[..., 0].mean(), "another display"


def test_where_both_are_the_same_nothing_is_touched() -> None:
    view, some = View(P3, P3), pixels((10, 20, 30))
    assert view.changes_nothing and view(some) is some
    assert View(None, profile_of("srgb")).changes_nothing


def test_clear_pixels_stay_clear_and_half_clear_ones_keep_their_colour() -> None:
    view = View(P3, None)
    clear = np.zeros((2, 2, 4), np.uint8)
    assert view(clear) is clear
    half, whole = view(pixels((200, 120, 40, 128), (0, 0, 0, 0))), view(pixels((200, 120, 40)))
    assert np.abs(half[0, 0, :3] * (255 / 128) - whole[0, 0, :3]).max() <= 3
    assert half[0, 0, 3] == 128 and not half[0, 1].any()


def test_a_proof_shows_what_ink_makes_of_colours() -> None:
    view = View(None, proof=PRINTER).prepare()
    some = pixels((255, 255, 255), (0, 0, 0), (255, 0, 0), (128, 128, 128))
    white, black, red, grey = view(some)[0, :, :3].astype(int)
    assert white.min() >= 253, "paper is shown as the display's white"
    assert black.min() > 60, "the printer's black is no blacker"
    assert red[0] > 60, "red has the darkness of its inks"
    assert np.ptp(grey) <= 3


def test_paper_is_shown_where_that_is_wanted() -> None:
    plain, paper = (View(None, proof=Proof(scanner(), paper=paper))(pixels((255, 255, 255))) for paper in (False, True))
    assert plain[0, 0, :3].min() >= 254 and paper[0, 0, :3].min() >= 253, "a white of D50 is white"


def test_a_warning_covers_what_cannot_be_printed_with_grey_and_nothing_else() -> None:
    view = View(None, warning=PRINTER).prepare()
    some = pixels((255, 0, 0), (0, 255, 0), (0, 0, 255), (127, 127, 127), (128, 128, 128), (190, 170, 160))
    seen = view(some)
    assert (seen[0, :3, :3] == 128).all()
    assert np.array_equal(seen[0, 3:], some[0, 3:]), "without a proof the others are as they are"
    assert not View(None, proof=PRINTER).cannot_be_printed(some[..., :3].copy()).any(), "none was asked for"


def test_what_is_no_printer_is_refused_in_a_sentence() -> None:
    for profile in (b"nothing", printer()[:2000]):
        with pytest.raises(Problem, match="damaged"):
            View(None, proof=Proof(profile)).prepare()
    with pytest.raises(Problem, match="no rendering intent"):
        Proof(printer(), "vivid")
