"""The appearances of the generated layers of a scene: saved pixels where they still hold, else generated."""

from __future__ import annotations

from collections.abc import Mapping

from engine.cli.steps import note, step
from engine.compositing.appearance import Appearance
from engine.generation.errors import MEMORY_ERRORS, in_one_line, is_out_of_memory
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.layers import LiveLayer
from engine.scene.scene import Scene


def appearances_of(
    scene: Scene,
    saved: Mapping[str, Appearance],
    catalog: Catalog,
    device: str,
    fresh: bool = False,
    maker: AppearanceMaker | None = None,
) -> dict[str, Appearance]:
    """Return the best appearance of every visible generated layer, and the saved one of every hidden one, by layer id.

    Unless `fresh`, a saved one is used while its key matches, and where the model is not there or cannot be loaded.
    Raises Problem for a layer that can neither be generated nor was saved. maker: of the same catalog and device, which
    keeps its models from picture to picture.
    """
    maker = maker or AppearanceMaker(catalog, device)
    if not fresh:
        for id, appearance in saved.items():
            if not appearance.preview:
                maker.adopt(appearance, id)
    appearances: dict[str, Appearance] = {}
    for layer in scene.live_layers():
        if scene.is_seen(layer.id):
            appearances[layer.id] = _appearance(maker, scene, layer, None if fresh else saved.get(layer.id))
        elif layer.id in saved:
            appearances[layer.id] = saved[layer.id]
    return appearances


def _appearance(maker: AppearanceMaker, scene: Scene, layer: LiveLayer, saved: Appearance | None) -> Appearance:
    try:
        with step(f'Generating "{layer.name}"'):
            return _make(maker, scene, layer)
    except Problem as problem:
        if saved is None:
            raise
        note(f'"{layer.name}" is shown as it was saved. {problem}')
        return saved


def _make(maker: AppearanceMaker, scene: Scene, layer: LiveLayer) -> Appearance:
    """Make an appearance, or find it; where the device's memory is full, on the CPU."""
    try:
        try:
            return maker.make(scene, layer.id)
        except MEMORY_ERRORS as error:
            if not is_out_of_memory(error) or maker.compute == maker.cpu:
                raise
        maker.free_memory()
        note(f'"{layer.name}" is computed on the CPU, since the memory of the {maker.compute.device} device is full.')
        return maker.make(scene, layer.id, compute=maker.cpu)
    except MEMORY_ERRORS as error:
        if is_out_of_memory(error):
            raise Problem(f'There is not enough memory to generate "{layer.name}".') from error
        raise Problem(f'"{layer.name}" could not be generated: {in_one_line(error)}.') from error
