"""Provenance: which pixels of a picture were generated, by which model and from which exemplar; its value and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

import engine
from engine.compositing.appearance import Appearances
from engine.compositing.ops import coverage_of
from engine.compositing.plan import plan_tile
from engine.compositing.sources import Sources
from engine.generation.fingerprint import Fingerprints
from engine.generation.kind import kind_of
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.scene.box import NOWHERE, Box
from engine.scene.exemplar import Exemplar
from engine.scene.layers import Layer, LiveLayer, PhotoLayer
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, tile_box

SUFFIX = ".provenance.json"  # of the file beside a picture
SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"  # IPTC's vocabulary
FREE = ("cc0", "public domain")  # licences that ask for no credit


@dataclass(frozen=True)
class Part:
    """One generated layer of a picture."""

    layer: str  # its name
    shows: str  # its class, the kinds of a scene, or a filter's title
    seed: int | None
    area: int  # canvas px that it covers at least a little
    box: Box  # around these
    models: tuple[Card, ...]  # trained ones that drew it, or had a part in it; those that are not here are not told
    exemplar: Exemplar | None
    is_synthetic: bool  # not made of photographed pixels alone

    def to_record(self) -> dict[str, Any]:
        """Return it as JSON knows it."""
        box = self.box
        return {
            "layer": self.layer,
            "shows": self.shows,
            "seed": self.seed,
            "area": self.area,
            "box": {"x": box.left, "y": box.top, "width": box.width, "height": box.height},
            "models": [
                {"name": card.name, "title": card.title, "sha256": card.sha256, "licence": card.licence,
                 "open": card.open} for card in self.models
            ],
            "exemplar": None if self.exemplar is None else {
                "title": self.exemplar.name or self.exemplar.class_name, "author": self.exemplar.credit,
                "licence": self.exemplar.licence, "source": self.exemplar.source, "changes": self.exemplar.changes,
                "sha256": self.exemplar.digest,
            },
        }  # fmt: skip


@dataclass(frozen=True)
class Provenance:
    """What of a picture was generated; `area` counts each px of the canvas once."""

    width: int
    height: int
    parts: tuple[Part, ...]
    area: int
    has_photo: bool
    enlarged_by: tuple[str, ...] = ()  # models that made pixels of its photos of fewer

    @property
    def source_type(self) -> str:
        """Return IPTC's digital source type: generated as a whole, in part, put together, or a photo that a model only
        enlarged; "" where it is none of these.
        """
        if not self.parts:
            return f"{SOURCE_TYPES}algorithmicallyEnhanced" if self.enlarged_by else ""
        if not any(part.models for part in self.parts):
            is_synthetic = any(part.is_synthetic for part in self.parts)
            return SOURCE_TYPES + ("compositeSynthetic" if is_synthetic else "compositeCapture")
        return SOURCE_TYPES + ("compositeWithTrainedAlgorithmicMedia" if self.has_photo else "trainedAlgorithmicMedia")

    @property
    def credits(self) -> tuple[str, ...]:
        """Return a line for each exemplar whose licence asks for a credit: whose it is, licence, source, changes."""
        lines = (credit_of(part.exemplar) for part in self.parts if part.exemplar is not None)
        return tuple(dict.fromkeys(line for line in lines if line))

    def to_record(self) -> dict[str, Any]:
        """Return it as JSON knows it."""
        return {
            "program": f"Scumble {engine.__version__}",
            "width": self.width,
            "height": self.height,
            "digital_source_type": self.source_type,
            "generated_area": self.area,
            "generated_share": round(self.area / max(1, self.width * self.height), 6),
            "parts": [part.to_record() for part in self.parts],
            "credits": list(self.credits),
        } | ({"enlarged_by": list(self.enlarged_by)} if self.enlarged_by else {})

    def to_json(self) -> str:
        """Return the text of the file beside a picture."""
        return json.dumps(self.to_record(), indent=1, ensure_ascii=False) + "\n"


def credit_of(exemplar: Exemplar) -> str:
    """Return what a picture with this exemplar has to say of it; "" where its licence asks for nothing."""
    if not exemplar.licence or exemplar.licence.lower().startswith(FREE) or not exemplar.credit:
        return ""
    said = f"{exemplar.class_name}: {exemplar.credit}"
    if exemplar.licence not in said:
        said += f", {exemplar.licence}"
    told = [said, *(text for text in (exemplar.source, exemplar.changes) if text)]
    return "; ".join(told) + ("; shared under the same licence" if is_share_alike(exemplar) else "")


def is_share_alike(exemplar: Exemplar) -> bool:
    """Return whether what is made of the exemplar has to be shared under its licence."""
    return exemplar.licence.upper().startswith("CC BY-SA")


def conditions_of(scene: Scene) -> tuple[str, ...]:
    """Return a sentence for each thing that a licence asks of whoever publishes the scene's picture."""
    used = (kind_of(layer).exemplar(layer.recipe) for layer in _seen(scene) if layer.recipe is not None)
    shared = [exemplar for exemplar in used if exemplar is not None and is_share_alike(exemplar)]
    return tuple(
        dict.fromkeys(
            f"Published, the picture has to name the exemplar's author and to be under {one.licence}, too: {one.credit}"
            for one in shared
        )
    )


def provenance_of(scene: Scene, catalog: Catalog, appearances: Appearances) -> Provenance:
    """Return what of the scene's picture is generated: visible layers that are drawn by models or from exemplars."""
    fingerprints, sources = Fingerprints(catalog), Sources()
    covered: dict[tuple[int, int], np.ndarray[Any, np.dtype[np.bool_]]] = {}
    parts = []
    for layer in _seen(scene):
        area, box = 0, NOWHERE
        for tx, ty in layer.box_in(scene.box).intersect(scene.box).tiles(TILE):
            ops = plan_tile(Scene(scene.width, scene.height, (layer,)), 0, tx, ty, appearances)
            here = coverage_of(ops, sources) > 0
            if here.any():
                area += int(np.count_nonzero(here))
                rows, columns = np.flatnonzero(here.any(1)), np.flatnonzero(here.any(0))
                tile = tile_box(tx, ty)
                found = Box(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
                box = box.union(found.moved(tile.left, tile.top))
                covered[tx, ty] = covered[tx, ty] | here if (tx, ty) in covered else here
        if area:
            parts.append(_part(scene, layer, fingerprints, area, box))
    total = sum(int(np.count_nonzero(here)) for here in covered.values())
    photos = (layer.photo for layer in scene.walk() if isinstance(layer, PhotoLayer) and _is_seen(scene, layer))
    enlarged_by = tuple(dict.fromkeys(photo.enlarged_by for photo in photos if photo.enlarged_by))
    has_photo = scene.photo_layer is not None
    return Provenance(scene.width, scene.height, tuple(parts), total, has_photo, enlarged_by)


def _seen(scene: Scene) -> Iterator[LiveLayer]:
    return (layer for layer in scene.live_layers() if _is_seen(scene, layer))


def _is_seen(scene: Scene, layer: Layer) -> bool:
    return all(it.visible and it.opacity > 0 for it in (layer, *scene.ancestors_of(layer.id)))


def _part(scene: Scene, layer: LiveLayer, fingerprints: Fingerprints, area: int, box: Box) -> Part:
    recipe, cards, kind = layer.recipe, fingerprints.cards_of(layer), fingerprints.kind_of(layer)
    assert recipe is not None
    exemplar = kind.exemplar(recipe)
    models = []
    if cards.model is not None and kind.is_drawn_by(cards.model, recipe):
        models.append(cards.model)
        inputs = kind.inputs(scene, layer, fingerprints.best_size(layer), cards)
        if inputs.enlarger and cards.enlarger is not None:
            models.append(cards.enlarger)
        if inputs.texture and cards.texture is not None:
            models.append(cards.texture)
    is_synthetic = bool(models) or (exemplar is None and not kind.is_captured)
    return Part(layer.name, kind.shows(recipe), recipe.seed, area, box, tuple(models), exemplar, is_synthetic)
