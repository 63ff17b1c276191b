"""The style filter paints what lies below with pieces of its picture, small and in full alike."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine.cli import main
from engine.generation import filter_kind
from engine.generation.devices import Compute
from engine.generation.filter_kind import PREVIEW
from engine.generation.kinds import style
from engine.generation.maker import AppearanceMaker
from engine.generators import style as network
from engine.generators import style_painting, style_refining
from engine.generators.catalog import Catalog
from engine.jobs import Cancelled
from engine.problem import Problem
from engine.scene.filters import Style, StylePicture
from engine.scene.layers import FilterLayer, Photo, PhotoLayer
from engine.scene.scene import Scene
from tests.filters import STYLE_CARD, style_model

STRIPES = StylePicture(np.repeat(np.arange(48) % 3 == 0, 48).reshape(48, 48, 1).repeat(3, 2).astype(np.uint8) * 255)


def below(width: int = 60, height: int = 40) -> PhotoLayer:
    smooth = np.linspace(30, 220, width).astype(np.uint8)[None, :, None]
    return PhotoLayer(id="photo", name="p", photo=Photo(np.broadcast_to(smooth, (height, width, 3)).copy()))


def styled(recipe: Style, width: int = 60, height: int = 40) -> Scene:
    layer = FilterLayer(id="filter", name="f", recipe=recipe)
    return Scene(width, height, (below(width, height), layer))


def count(asked: list[str], name: str, do: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that notes its name when it is called, and does the same."""
    return lambda *given, **named: (asked.append(name), do(*given, **named))[1]


def meeting(both: threading.Barrier, do: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that waits until another one has begun as well, and does the same."""
    return lambda *given: (both.wait(), do(*given))[1]


def maker() -> AppearanceMaker:
    return AppearanceMaker(Catalog(()), find_compute=lambda _: Compute("cpu", "float32"))


def test_it_needs_no_model_and_paints_the_same_for_the_same_recipe() -> None:
    recipe = Style(picture=STRIPES, seed=4, jitter=0.5)
    one, same, other = (maker().make(styled(it), "filter").rgb for it in (recipe, recipe, replace(recipe, seed=5)))
    assert np.array_equal(one, same) and not np.array_equal(one, other)
    assert np.abs(np.diff(one.astype(int), axis=0)).mean() > 20  # lines, which the photo has not


def test_without_a_picture_nothing_is_changed() -> None:
    scene = styled(Style())
    assert np.array_equal(maker().make(scene, "filter").rgb, below().photo.samples)


def test_only_what_a_knob_changes_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    for name in ("match", "read_style"):
        monkeypatch.setattr(style, name, count(asked, name, getattr(style, name)))
    made, recipe = maker(), Style(picture=STRIPES)
    for it in (recipe, replace(recipe, colours=0.4), replace(recipe, strength=0.7), replace(recipe, paint=0.9)):
        made.make(styled(it), "filter")
    assert asked == ["read_style", "match", "match"]


def test_the_full_picture_shows_the_strokes_of_the_preview(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filter_kind, "PREVIEW", 60)
    monkeypatch.setattr(style, "PREVIEW", 60)
    scene, made = styled(Style(picture=STRIPES), 180, 120), maker()
    small, full = (made.make(scene, "filter", size).rgb.astype(float) for size in (60, None))
    reduced = full.reshape(40, 3, 60, 3, 3).mean((1, 3))
    assert full.shape == (120, 180, 3) and np.corrcoef(small.ravel(), reduced.ravel())[0, 1] > 0.9


def test_it_can_be_stopped_between_its_parts() -> None:
    def stop(done: int, total: int) -> None:
        if 0 < done < total:
            raise Cancelled

    with pytest.raises(Cancelled):
        maker().make(styled(Style(picture=STRIPES), 300, 300), "filter", on_step=stop)


def with_network() -> AppearanceMaker:
    catalog, compute = Catalog((STYLE_CARD,)), Compute("cpu", "float32")
    return AppearanceMaker(catalog, load_generator=lambda *_: style_model(), find_compute=lambda _: compute)


def test_the_network_paints_the_same_for_the_same_recipe_and_listens_to_its_knobs() -> None:
    recipe = Style(picture=STRIPES, method="network", seed=4)
    others = [replace(recipe, **knob) for knob in ({"shapes": 1.0}, {"jitter": 0.9}, {"colours": 0.2}, {"seed": 5})]
    one, same, *changed = (with_network().make(styled(it), "filter").rgb for it in (recipe, recipe, *others))
    assert np.array_equal(one, same) and all(not np.array_equal(one, other) for other in changed)


def test_of_the_network_only_what_a_knob_changes_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    made, recipe = with_network(), Style(picture=STRIPES, method="network")
    made.make(styled(recipe), "filter")
    for name in ("see", "paint"):
        monkeypatch.setattr(network.Style, name, count(asked, name, getattr(network.Style, name)))
    monkeypatch.setattr(network, "put_together", count(asked, "pieces", network.put_together))
    for it in ({"colours": 0.4}, {"strength": 0.7}, {"shapes": 0.8}, {"paint": 0.9}):
        made.make(styled(replace(recipe, **it)), "filter")
    assert asked == ["paint", "pieces", "paint"]


def test_a_refined_picture_is_another_one_and_its_preview_is_the_networks() -> None:
    plain = Style(picture=STRIPES, method="network", seed=4)
    recipe, made = replace(plain, method="refined"), with_network()
    small, again, full = (made.make(styled(recipe), "filter", size) for size in (PREVIEW, PREVIEW, None))
    assert small.preview and again is small and not full.preview
    assert np.array_equal(small.rgb, made.make(styled(plain), "filter").rgb)
    assert not np.array_equal(full.rgb, small.rgb)
    assert np.array_equal(full.rgb, with_network().make(styled(recipe), "filter").rgb)


def test_refining_tells_how_far_it_is_can_be_stopped_and_is_done_once(monkeypatch: pytest.MonkeyPatch) -> None:
    recipe, made = Style(picture=STRIPES, method="refined"), with_network()
    told: list[float] = []

    def note(done: int, total: int) -> None:
        told.append(done / total)
        if len(told) == stop_at:
            raise Cancelled

    stop_at = 12
    with pytest.raises(Cancelled):
        made.make(styled(recipe), "filter", on_step=note)
    stop_at = 0
    told.clear()
    made.make(styled(recipe), "filter", on_step=note)
    assert told == sorted(told) and len(set(told)) > style_refining.STEPS and told[-1] == 1
    monkeypatch.setattr(style_refining, "refined", lambda *_: pytest.fail("It is kept."))
    made.make(styled(replace(recipe, colours=0.3)), "filter")


def test_refining_has_one_thread_so_that_its_bytes_are_the_same_on_all_machines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import torch

    used: list[int] = []
    refine = style_refining.refined
    monkeypatch.setattr(
        style_refining, "refined", lambda *given: (used.append(torch.get_num_threads()), refine(*given))[1]
    )
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        with_network().make(styled(Style(picture=STRIPES, method="refined")), "filter")
        assert used == [1] and torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(before)


def test_a_model_that_cannot_refine_says_so() -> None:
    compute = Compute("cpu", "float32")
    made = AppearanceMaker(
        Catalog((STYLE_CARD,)), load_generator=lambda *_: style_model(features=False), find_compute=lambda _: compute
    )
    scene = styled(Style(picture=STRIPES, method="refined"))
    assert made.make(scene, "filter", PREVIEW).preview
    with pytest.raises(Problem, match="cannot bring a picture closer"):
        made.make(scene, "filter")


def test_the_style_picture_is_read_while_what_lies_below_is_composed(monkeypatch: pytest.MonkeyPatch) -> None:
    both = threading.Barrier(2, timeout=20)
    for owner, name in ((style, "read_style"), (filter_kind, "backdrop_of")):
        monkeypatch.setattr(owner, name, meeting(both, getattr(owner, name)))
    maker().make(styled(Style(picture=STRIPES)), "filter")


def test_the_network_sees_the_style_while_pieces_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    both = threading.Barrier(2, timeout=20)
    monkeypatch.setattr(network.Style, "see", meeting(both, network.Style.see))
    monkeypatch.setattr(style_painting, "_nearest", meeting(both, style_painting._nearest))
    with_network().make(styled(Style(picture=STRIPES, method="network")), "filter")


def test_a_network_that_cannot_see_the_style_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise Problem("It cannot be seen.")

    monkeypatch.setattr(network.Style, "see", fail)
    with pytest.raises(Problem, match="cannot be seen"):
        with_network().make(styled(Style(picture=STRIPES, method="network")), "filter")


def test_recipes_of_before_are_painted_by_pieces_and_need_no_model() -> None:
    recipe = Style(picture=STRIPES)
    assert recipe.method == "pieces" and recipe.text == replace(recipe, model="").text
    assert maker().make(styled(recipe), "filter").rgb.shape == (40, 60, 3)
    with pytest.raises(Problem, match="style"):
        maker().make(styled(replace(recipe, method="network")), "filter")


def test_another_filters_model_is_refused() -> None:
    with pytest.raises(Problem, match='The model "cartoons" is none for the filter "Style"'):
        maker().make(styled(Style(picture=STRIPES, model="cartoons")), "filter")


def test_the_command_paints_like_a_file_or_like_one_that_comes_along(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photo, wall, out = tmp_path / "photo.png", tmp_path / "wall.png", tmp_path / "out.png"
    Image.fromarray(below().photo.samples).save(photo)
    Image.fromarray(STRIPES.samples).save(wall)
    call = ["style", str(photo), "-o", str(out), "--json"]
    made = []
    for like in (str(wall), "mosaic"):
        assert (
            main([*call, "--like", like, "--method", "pieces", "--seed", "2", "--colours", "0.5", "--device", "cpu"])
            == 0
        )
        told = json.loads(capsys.readouterr().out)
        assert (told["filter"], told["seed"], told["settings"]["colours"]) == ("style", 2, 0.5) and told["open"]
        made.append(np.asarray(Image.open(out)))
    assert made[0].shape == (40, 60, 3) and not np.array_equal(*made)
    assert main([*call, "--like", str(tmp_path / "no.png")]) == 1
    assert 'There is no file "no.png".' in capsys.readouterr().err
    assert main(["style", str(photo), "--like", str(wall), "-o", str(wall)]) == 1
    assert "would overwrite" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(call)
