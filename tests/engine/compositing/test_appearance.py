"""An appearance is square, of bytes, and never changes."""

from __future__ import annotations

import numpy as np
import pytest

from engine.compositing.appearance import LARGEST_SIDE, Appearance, BackgroundAppearance, no_appearances
from engine.compositing.compositor import Compositor
from engine.problem import Problem
from engine.scene.affine import Place
from engine.scene.box import Box
from tests.engine.compositing.pictures import ellipse, noise, object_layer


def test_its_arrays_are_read_only() -> None:
    appearance = Appearance(fingerprint="k", rgb=noise(4, 4, 3), alpha=np.zeros((4, 4), np.uint8))
    assert appearance.size == 4 and appearance.nbytes == 64
    for array in (appearance.rgb, appearance.alpha):
        with pytest.raises(ValueError, match="read-only"):
            array[0, 0] = 1


@pytest.mark.parametrize("rgb", [noise(4, 5, 3), noise(4, 4, 4), np.zeros((0, 0, 3), np.uint8), np.zeros((4, 4, 3))])
def test_other_shapes_are_refused(rgb: np.ndarray) -> None:
    with pytest.raises(Problem, match="square RGB picture"):
        Appearance(fingerprint="k", rgb=rgb)


@pytest.mark.parametrize(
    "alpha", [np.zeros((5, 4), np.uint8), np.zeros((4, 4), np.float32), np.zeros((4, 4, 1), np.uint8)]
)
def test_an_alpha_of_another_size_is_refused(alpha: np.ndarray) -> None:
    with pytest.raises(Problem, match="alpha"):
        Appearance(fingerprint="k", rgb=noise(4, 4, 3), alpha=alpha)


def test_a_scene_has_any_shape_but_no_alpha() -> None:
    scene = BackgroundAppearance(fingerprint="k", rgb=noise(4, 9, 3))
    assert (scene.size, scene.nbytes) == (9, 108)
    with pytest.raises(ValueError, match="read-only"):
        scene.rgb[0, 0] = 1
    with pytest.raises(Problem, match="of a scene must be a whole RGB picture"):
        BackgroundAppearance(fingerprint="k", rgb=noise(4, 4, 3), alpha=np.zeros((4, 4), np.uint8))
    for shape in ((0, 4, 3), (4, 4, 4), (4, 4), (1, LARGEST_SIDE + 1, 3)):
        with pytest.raises(Problem, match="of a scene must be a whole RGB picture"):
            BackgroundAppearance(fingerprint="k", rgb=np.zeros(shape, np.uint8))


def test_before_anything_was_generated_there_is_none() -> None:
    assert no_appearances(object_layer(ellipse(20), Place(1, 1))) is None


@pytest.mark.parametrize("part", [Box(0, 0, 40, 9), Box(33, 41, 70, 97), Box(90, 5, 131, 128), Box(300, 0, 320, 9)])
def test_a_part_that_is_enlarged_alone_has_the_same_pixels(part: Box) -> None:
    appearance, sources = Appearance(fingerprint="k", rgb=noise(128, 128, 3)), Compositor().sources
    whole, alone = sources.appearance(appearance, 4), sources.appearance(appearance, 4, part)
    assert whole.shape == alone.shape == (512, 512, 4)
    near = part.grown(1).intersect(Box(0, 0, 128, 128))
    seen = slice(4 * near.top, 4 * near.bottom), slice(4 * near.left, 4 * near.right)
    assert np.array_equal(alone[seen], whole[seen])
    assert not np.array_equal(alone, whole)  # the rest was not worked out


def test_a_preview_is_enlarged_by_less_where_it_is_nearly_its_size() -> None:
    sources, rgb = Compositor().sources, noise(32, 32, 3)
    seen = [
        len(sources.appearance(Appearance(fingerprint="k", rgb=rgb.copy(), preview=is_preview), scale))
        for is_preview, scale in ((True, 2.5), (True, 3.5), (False, 2.5), (True, 1.0))
    ]
    assert seen == [64, 128, 128, 32]
