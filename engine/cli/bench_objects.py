"""The measurements of `bench` on objects at photo size: drawn from exemplars, and dragged with their shadows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from engine.cli import bench_scene
from engine.cli.bench import Row
from engine.cli.bench_scene import blank_appearance, repaint
from engine.cli.bench_times import median_and_slowest, median_row, timed_ms
from engine.compositing.compositor import Compositor
from engine.exemplars.library import Library
from engine.exemplars.requests import TakeBest
from engine.generation.kind import PREVIEW_SIZE
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.layers import ObjectLayer
from engine.scene.scene import Scene

BEST = 1024  # px


def exemplars(maker: AppearanceMaker, quick: bool) -> Iterator[Row]:
    """Measure objects that are drawn from a photo's: a slider's step, and the large picture at a gesture's end."""
    plain, id = bench_scene.scene_with_object(maker.catalog)
    scene = _with_exemplar(plain, id, maker)
    layer = _object(scene, id)
    best = maker.fingerprints.sizes_of(layer).at(BEST)
    repeats = 8 if quick else 40

    def slide(scene: Scene) -> list[float]:
        compositor = Compositor()

        def step(number: int) -> None:
            edited = bench_scene.slid(scene, id, (number + 0.5) / (repeats + 2))
            appearance = maker.make(edited, id, PREVIEW_SIZE)
            repaint(compositor, edited, lambda layer: appearance)

        return timed_ms(step, repeats)

    ours, rival = slide(scene), slide(plain)
    yield from median_and_slowest(
        "slider to canvas, with an exemplar", ours, (45, None), "by the generator alone", rival
    )

    def first(number: int) -> None:
        maker.free_memory()
        maker.make(scene, id, best)

    repeats = 3 if quick else 10
    anew = timed_ms(first, 1 if quick else 3, warm_up=1)
    slid = timed_ms(lambda n: maker.make(bench_scene.slid(scene, id, (n + 0.5) / (repeats + 2)), id, best), repeats)
    moved = timed_ms(lambda n: maker.make(_moved(scene, layer, n), id, best), repeats)
    for edit, times in (("a knob", slid), ("a move", moved)):
        yield median_row(f"{best} px at the end of {edit}", times, 300, "the first of it", anew)


def shadows(catalog: Catalog, quick: bool) -> Iterator[Row]:
    """Measure a step of a drag, all that is visible on the canvas; beside it, without the shadow."""
    scene, id = bench_scene.scene_with_object(catalog)
    repeats = 15 if quick else 60
    drag = [_drag_step(one, id) for one in (edits.add_shadow(scene, id)[0], scene)]
    ours, rival = (timed_ms(step, repeats) for step in drag)
    yield median_row("a drag's step with a shadow", ours, 35, "without one", rival)


def _drag_step(scene: Scene, id: str) -> Callable[[int], None]:
    compositor, appearance, layer = Compositor(), blank_appearance(), _object(scene, id)
    repaint(compositor, scene, lambda layer: appearance)
    return lambda number: repaint(compositor, _moved(scene, layer, number), lambda layer: appearance)


def _moved(scene: Scene, layer: ObjectLayer, number: int) -> Scene:
    return edits.transform(scene, [layer], Affine.translation(7 * number + 7, 4 * number + 4))


def _with_exemplar(scene: Scene, id: str, maker: AppearanceMaker) -> Scene:
    layer = _object(scene, id)
    found = TakeBest(layer, Library.load().of_class(layer.recipe.class_name))(maker)
    if found is None or found.exemplar is None:
        raise Problem(f'There is no exemplar of "{layer.recipe.class_name}" that fits.')
    return edits.set_recipe(scene, id, found)


def _object(scene: Scene, id: str) -> ObjectLayer:
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer)
    return layer
