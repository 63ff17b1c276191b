"""Objects are cut out with their own pixels and colours, and the light of their ground is measured."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from engine.exemplars.cutting import MARGIN, cut_out, own_colours
from engine.problem import Problem
from engine.scene.exemplar import LONGEST

OWN, GROUND = (220, 60, 30), (30, 160, 60)


def photo(size: int = 200) -> tuple[np.ndarray, np.ndarray]:
    """A red disc with a soft edge on green, and its true alpha."""
    alpha = np.zeros((size, size), np.uint8)
    cv2.circle(alpha, (size // 2, size // 2), size // 4, 255, -1)
    alpha = np.asarray(cv2.GaussianBlur(alpha, (0, 0), 4))
    share = alpha[..., None] / 255
    return np.rint(np.array(OWN) * share + np.array(GROUND) * (1 - share)).astype(np.uint8), alpha


def test_an_exemplar_holds_its_object_and_little_more() -> None:
    rgb, alpha = photo()
    found = cut_out(rgb, alpha, "ball")
    assert all(abs(side - 100 - 2 * MARGIN) <= 2 for side in found.size)
    inside = found.samples[..., 3] >= 250
    assert (found.samples[inside, :3] == OWN).all()


def test_the_edge_is_freed_of_the_ground() -> None:
    rgb, alpha = photo()
    soft = (alpha > 0) & (alpha < 250)
    before = np.abs(rgb[soft].astype(int) - OWN).mean()
    after = np.abs(own_colours(rgb, alpha)[soft].astype(int) - OWN).mean()
    assert before > 40
    assert after < 5


def test_a_cut_out_keeps_its_colours_and_has_no_ground() -> None:
    rgb, alpha = photo()
    found = cut_out(rgb, alpha, "ball", has_ground=False)
    assert found.ground is None
    top = found.samples.shape[0]
    middle = found.samples[top // 2, :, :3]
    assert (middle == rgb[100, 100 - found.size[0] // 2 : 100 + found.size[0] - found.size[0] // 2]).mean() > 0.9


@pytest.mark.parametrize("side", ["top", "bottom", "left", "right"])
def test_what_the_photos_edge_cuts_off_is_not_whole(side: str) -> None:
    rgb, alpha = photo()
    cut = {"top": np.s_[60:], "bottom": np.s_[:140], "left": np.s_[:, 60:], "right": np.s_[:, :140]}[side]
    touching = {"top": np.s_[49:], "bottom": np.s_[:151], "left": np.s_[:, 49:], "right": np.s_[:, :151]}[side]
    for part, is_whole in ((np.s_[:], True), (touching, True), (cut, False)):
        assert cut_out(rgb[part], alpha[part], "ball").whole is is_whole
    assert cut_out(rgb[cut], alpha[cut], "ball", has_ground=False).whole


def test_the_light_of_the_ground_is_measured_around_the_object() -> None:
    rgb, alpha = photo()
    ground = cut_out(rgb, alpha, "ball").ground
    assert ground is not None
    assert ground[1:] == pytest.approx([(value / 255) ** 2.2 for value in GROUND[1:]], rel=0.05)
    darker = cut_out((rgb * 0.5).astype(np.uint8), alpha, "ball").ground
    assert darker is not None
    assert darker[1] < 0.3 * ground[1]


def test_a_photo_that_is_all_object_has_no_ground() -> None:
    rgb = np.full((40, 40, 3), OWN, np.uint8)
    assert cut_out(rgb, np.full((40, 40), 255, np.uint8), "ball").ground is None


def test_what_is_large_is_reduced() -> None:
    rgb = np.zeros((60, 5000, 3), np.uint8)
    found = cut_out(rgb, np.full((60, 5000), 255, np.uint8), "snake")
    assert found.size[0] <= LONGEST


def test_what_is_thin_is_padded() -> None:
    found = cut_out(
        np.zeros((100, 100, 3), np.uint8), np.pad(np.full((90, 1), 255, np.uint8), ((5, 5), (50, 49))), "pole"
    )
    assert min(found.size) >= 16


@pytest.mark.parametrize(
    ("mask", "words"),
    [
        (np.zeros((200, 200), np.uint8), "no object"),
        (np.full((100, 100), 255, np.uint8), "size of its photo"),
        (np.pad(np.full((4, 4), 255, np.uint8), 98), "too small"),
    ],
)
def test_what_cannot_be_cut_out_is_told(mask: np.ndarray, words: str) -> None:
    with pytest.raises(Problem, match=words):
        cut_out(photo()[0], mask, "ball")
