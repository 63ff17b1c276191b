"""Projects that are broken or mean harm, made by code: each is a name and bytes, and the same for the same number."""

from __future__ import annotations

import copy
import functools
import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from PIL import Image

from engine.compositing.appearance import Appearance, BackgroundAppearance, FilterAppearance
from engine.formats.png import write_png
from engine.formats.project_writer import DESCRIPTION, write_project
from engine.formats.records import TilesPicture
from engine.scene.layers import DEEPEST, BackgroundLayer, FilterLayer
from engine.scene.tiles import TILE, Tiles
from tests.engine.formats.hostile_pictures import BILLION_LAUGHS, png
from tests.flows import every_kind

Json = dict[str, Any]
Entries = dict[str, bytes]

EDGES = (
    0, 1, -1, 0.001, 0.5, 1e-9, 1e-300, 255, 1000, 5000, 10_000, 30_000, 100_000, 199_999.5, 200_000, -200_000, 262_144,
    -262_144, 1023, -1024, 2**31, 2**32 - 1, 1e9, 1e15, 3e38,
)  # fmt: skip
OTHERS: tuple[Any, ...] = (
    None, True, "", "x", "object", "shadow", "../../etc/passwd", "a" * 100_000, [], {}, [[]], DESCRIPTION, "🦋\u202e",
)  # fmt: skip


@functools.cache
def sound() -> Entries:
    """Return the entries of a sound project with each kind of layer, a selection and saved appearances."""
    scene, file = every_kind.scene(with_selection=True), io.BytesIO()
    rgb = np.random.RandomState(1).randint(0, 256, (16, 16, 3)).astype(np.uint8)
    saved: dict[str, Appearance] = {}
    for layer in scene.live_layers():
        kind = {BackgroundLayer: BackgroundAppearance, FilterLayer: FilterAppearance}.get(type(layer), Appearance)
        saved[layer.id] = kind("key", rgb, None)
    write_project(file, scene, saved)
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(entries: Entries, method: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return file.getvalue()


def changed(change: Callable[[Json], object], more: Entries | None = None) -> bytes:
    """Return the sound project with its description changed, and with other entries."""
    document = json.loads(sound()[DESCRIPTION])
    change(document)
    return zipped(sound() | {DESCRIPTION: json.dumps(document).encode()} | (more or {}))


def layer_of(document: Json, id: str) -> Json:
    found: list[Json] = []

    def look(layers: list[Json]) -> None:
        for layer in layers:
            found.extend([layer] if layer["id"] == id else [])
            look(layer.get("layers", []))

    look(document["layers"])
    return found[0]


# Mutations


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        yield value, key
        if isinstance(value[key], dict | list):
            yield from _places(value[key])


def _value(old: Any, dice: random.Random, every: list[tuple[Any, Any]]) -> Any:
    """Return what stands in the place of a value: mostly one that may stand there, at the end of what it may be."""
    if isinstance(old, int | float) and not isinstance(old, bool) and dice.random() < 0.8:
        return dice.choice((*EDGES, -old, old * 1000, old / 1000, old + 0.5))
    if isinstance(old, list) and dice.random() < 0.7:
        return dice.choice((old[::-1], old * 2, old[:1], old[:-1], (old * 3000)[:3000], [old]))
    if dice.random() < 0.5:
        holder, key = dice.choice(every)
        return copy.deepcopy(holder[key])  # one of another place
    return dice.choice((*OTHERS, *EDGES))


def _description(dice: random.Random) -> bytes:
    document = json.loads(sound()[DESCRIPTION])
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        every = list(_places(document))
        holder, key = dice.choice(every)
        if isinstance(holder, dict) and dice.random() < 0.05:
            del holder[key]
        else:
            holder[key] = _value(holder[key], dice, every)
    return zipped(sound() | {DESCRIPTION: json.dumps(document).encode()})


def _places_at_their_ends(dice: random.Random) -> bytes:
    """Places, distortions, tiles and sizes at the ends of what they may be, on canvases that are."""
    document = json.loads(sound()[DESCRIPTION])
    document["width"], document["height"] = dice.choice(((160, 120), (1, 1), (30_000, 1), (1, 30_000), (700, 900)))
    every = [layer_of(document, id) for id in ("photo", "object", "inner", "small", "paint", "text", "background")]
    for layer in dice.sample(every, 3):
        scale, narrow = dice.choice((0.001, 0.01, 1, 30, 1000)), dice.choice((0.001, 0.1, 1, 1000))
        cos, sin = dice.choice(((1, 0), (0, 1), (-1, 0), (0.8, 0.6)))
        step = [dice.choice((-200_000, -30_000, -1, 0.5, 0, 100, 200_000)) for _ in range(2)]
        layer["place"] = [scale * cos, -narrow * sin, step[0], scale * sin, narrow * cos, step[1]]
        if dice.random() < 0.5:
            slant = [dice.choice((0, 1e-9, 1e-5, 1e-3, 0.006, -0.006, 0.0083)) for _ in range(2)]
            layer["distortion"] = [1, 0, 0, 0, 1, 0, *slant, 1]
    masks = [layer_of(document, id)["layer_mask"] for id in ("photo", "adjustment", "filter")]
    for mask in masks:
        mask |= {"feather": dice.choice((0, 1e-40, 3, 10_000)), "hides": dice.random() < 0.5, "density": dice.random()}
        mask["shape"]["tiles"] = [[dice.choice((-1024, -1, 0, 1, 800, 1024)) for _ in range(2)]]
        if dice.random() < 0.5:
            mask["place"] = [dice.choice((0.001, 1, 1000)), 0, dice.choice(EDGES), 0, dice.choice((0.001, 1, 1000)), 0]
    for id in ("object", "inner"):
        layer = layer_of(document, id)
        layer |= {"side": dice.choice((48, 256, 100_000)), "feather": dice.choice((0, 1e-40, 9, 10_000))}
    shadow = layer_of(document, "shadow")
    shadow |= {"length": dice.choice((0, 4)), "softness": dice.random(), "angle": dice.choice((0, 90, 180.0001))}
    dropped = layer_of(document, "drop-shadow")
    dropped |= {"distance": dice.choice((0, 0.5, 10_000)), "size": dice.choice((0, 1e-40, 3, 200, 5_000))}
    dropped["layer"] = dice.choice(("text", "group", "photo", "object", "background", "shadow"))
    return zipped(sound() | {DESCRIPTION: json.dumps(document).encode()})


def _entries(dice: random.Random) -> bytes:
    """Entries exchanged, left out, broken or replaced by other pictures."""
    entries = dict(sound())
    one, other = dice.sample(list(entries), 2)
    content = bytearray(entries[one])
    content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
    pictures = (png(30_000, 13_000, rows=1), png(256, 256, 1, 0), png(4096, 4096, 16, 6), png(1, 1, 8, 3), b"")
    replaced = dice.choice((entries[other], bytes(content), b"", content[:40], dice.choice(pictures)))
    return zipped(entries | {one: bytes(replaced)}, dice.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))


def _bytes(dice: random.Random) -> bytes:
    """The file itself, cut off or with other bytes in it, mostly in the directory at its end."""
    whole = bytearray(zipped(sound()))
    if dice.random() < 0.3:
        return bytes(whole[: dice.randrange(len(whole))])
    for _ in range(dice.randint(1, 6)):
        reach = dice.choice((22, 2000, len(whole)))
        whole[-dice.randint(1, min(reach, len(whole)))] = dice.choice((0, 255, dice.randrange(256)))
    return bytes(whole)


MUTATIONS = (_description, _description, _places_at_their_ends, _places_at_their_ends, _entries, _bytes)


def mutated(number: int) -> tuple[str, bytes]:
    """Return the project of that number: each mutation in turn."""
    dice, mutation = random.Random(number), MUTATIONS[number % len(MUTATIONS)]
    return f"{mutation.__name__.strip('_')}.ora", mutation(dice)


# Bombs


def _picture(width: int, height: int, mode: str, value: Any) -> bytes:
    file = io.BytesIO()
    Image.new(mode, (width, height), value).save(file, "PNG", compress_level=1)
    return file.getvalue()


def _far(count: int) -> list[list[int]]:
    """Places of tiles as far apart as they may be."""
    ends = [(-781, -781), (781, 781), (-781, 781), (781, -781)]
    rest = [(-700 + 15 * (n % 90), -700 + 15 * (n // 90)) for n in range(count - 4)]
    return [list(place) for place in (ends + rest)[:count]]


def _tiles_everywhere(document: Json, count: int = 4) -> Entries:
    """Give all that is made of tiles such that lie far apart."""
    side = int(np.ceil(np.sqrt(count))) * 256
    ink, mask = _picture(side, side, "RGBA", (9, 200, 30, 180)), _picture(side, side, "L", 200)
    for holder, key in list(_places(document)):
        if key in ("paint", "shape", "selection"):
            holder[key] = {"picture": "far/ink.png" if key == "paint" else "far/mask.png", "tiles": _far(count)}
    return {"far/ink.png": ink, "far/mask.png": mask}


def _far_tiles(count: int, **canvas: int) -> bytes:
    document = json.loads(sound()[DESCRIPTION]) | canvas
    more = _tiles_everywhere(document, count)
    return zipped(sound() | more | {DESCRIPTION: json.dumps(document).encode()})


def _many(id: str, count: int, **fields: Any) -> bytes:
    def repeat(document: Json) -> None:
        layer = layer_of(document, id) | fields
        document["layers"] = document["layers"][:2] + [layer | {"id": f"{id} {n}"} for n in range(count)]

    return changed(repeat)


def _nested(depth: int, across: int = 1, mode: str = "multiply") -> bytes:
    def nest(document: Json) -> None:
        group = layer_of(document, "group")
        inside = layer_of(document, "paint")
        layers = [inside]
        for number in range(depth):
            groups = [group | {"id": f"{number} {n}", "opacity": 0.5, "mode": mode} for n in range(across)]
            layers = [one | {"layers": layers if n == 0 else []} for n, one in enumerate(groups)]
        document["layers"] = layers

    return changed(nest)


def _with(id: str, **fields: Any) -> Callable[[], bytes]:
    return lambda: changed(lambda document: layer_of(document, id).update(fields))


def _canvas(width: int, height: int) -> bytes:
    def grow(document: Json) -> None:
        document |= {"width": width, "height": height}
        layer_of(document, "small")["place"] = [1000, 0, 0, 0, 1000, 0]
        layer_of(document, "object")["place"] = [600, 0, 0, 0, 250, 0]

    return changed(grow)


def _own(document: Json, id: str, owner: str) -> None:
    shadow = copy.deepcopy(layer_of(document, "shadow"))
    document["layers"].append(shadow | {"id": id, "object": owner})


def _circle_of_shadows(document: Json) -> None:
    layer_of(document, "shadow")["object"] = "c"
    for id, owner in (("a", "shadow"), ("b", "a"), ("c", "b"), ("d", "d"), ("e", "group"), ("f", "object")):
        _own(document, id, owner)


def _many_shadows(document: Json) -> None:
    for number in range(1500):
        _own(document, f"s{number}", "object")


def _many_drop_shadows(document: Json) -> None:
    one = layer_of(document, "drop-shadow") | {"layer": "group", "size": 300}
    document["layers"] += [one | {"id": f"s{number}"} for number in range(1500)]


def _shadows_of_groups_in_groups(document: Json) -> None:
    inner, shadow = document["layers"], layer_of(document, "drop-shadow") | {"distance": 30, "size": 40}
    for depth in range(DEEPEST - 2):
        group = layer_of(document, "group") | {"id": f"g{depth}", "layers": inner}
        inner = [shadow | {"id": f"s{depth}", "layer": f"g{depth}"}, group]
    document["layers"] = inner


def _mask_of_zeros(document: Json) -> None:
    layer_of(document, "photo")["layer_mask"]["shape"] = {
        "picture": "zeros.png", "tiles": [[n % 90, n // 90] for n in range(8100)],
    }  # fmt: skip


def _all_of_paint(document: Json) -> None:
    layer_of(document, "paint")["paint"] = {"picture": "ink.png", "tiles": [[n % 90, n // 90] for n in range(8100)]}


def _ink(speck: int = 90) -> Entries:
    """Return a picture for as much paint as there may be, all of one colour but for a speck in each tile."""
    tile = np.full((TILE, TILE, 4), 90, np.uint8)
    tile[7, 7] = speck
    file = io.BytesIO()
    write_png(file, TilesPicture(Tiles.empty(4).changed({(n % 90, n // 90): tile for n in range(8100)})))
    return {"ink.png": file.getvalue()}


def _photos_of_zeros(document: Json) -> None:
    record = document["photos"][0]
    document["photos"] = [record | {"picture": f"zeros{n}.png"} for n in range(4)]
    photo = layer_of(document, "small")
    document["layers"] = [photo | {"id": f"p{n}", "photo": n} for n in range(4)]


def _stack(layers: bytes, **size: int) -> bytes:
    width, height = size.get("width", 99), size.get("height", 99)
    stack = b"<image w='%d' h='%d'><stack>" % (width, height) + layers + b"</stack></image>"
    picture = _picture(64, 64, "RGBA", (9, 9, 9, 99))
    return zipped({"mimetype": b"image/openraster", "stack.xml": stack, "data/a.png": picture})


def _laughing_stack() -> bytes:
    return zipped({"mimetype": b"image/openraster", "stack.xml": BILLION_LAUGHS})


BOMBS: dict[str, Callable[[], bytes]] = {
    "far-tiles": lambda: _far_tiles(4),
    "many-far-tiles": lambda: _far_tiles(100),
    "far-tiles-on-a-wide-canvas": lambda: _far_tiles(4, width=30_000, height=13_000),
    "wide-canvas": lambda: _canvas(30_000, 13_000),
    "narrow-canvas": lambda: _canvas(30_000, 1),
    "1500-paints": lambda: _many("paint", 1500),
    "200-blended-paints": lambda: _many("paint", 200, mode="luminosity", opacity=0.5),
    "200-masked-photos": lambda: _many("photo", 200, mode="soft-light"),
    "200-adjustments": lambda: _many("adjustment", 200),
    "1000-texts": lambda: _many("text", 1000),
    "500-objects": lambda: _many("object", 500),
    "200-filters": lambda: _many("filter", 200, visible=False),
    "1000-clipped": lambda: _many("paint", 1000, clipped=True),
    "deep": lambda: _nested(DEEPEST),
    "deep-and-wide": lambda: _nested(DEEPEST, 150),
    "deep-and-passing": lambda: _nested(DEEPEST, 150, "pass-through"),
    "circle": lambda: changed(_circle_of_shadows),
    "1500-shadows": lambda: changed(_many_shadows),
    "1500-drop-shadows": lambda: changed(_many_drop_shadows),
    "shadows-of-groups-in-groups": lambda: changed(_shadows_of_groups_in_groups),
    "feathered-masks": lambda: changed(
        lambda d: [layer_of(d, id)["layer_mask"].update(feather=10_000) for id in ("photo", "adjustment", "filter")]
    ),
    "feathered-object": _with("object", feather=10_000, place=[1000, 0, -20_000, 0, 1000, -20_000]),
    "huge-object": _with("object", side=100_000, place=[2, 0, -100_000, 0, 2, -100_000]),
    "huge-letters": lambda: changed(lambda d: layer_of(d, "text")["text"].update(size=5000, words="W\n" * 5000)),
    "grain": _with("adjustment", adjustment={"kind": "grain", "amount": 100, "size": 20, "colour": 100, "seed": 7}),
    "mask-of-zeros": lambda: changed(_mask_of_zeros, {"zeros.png": png(23_040, 23_040, 8, 0)}),
    "paint-of-nothing": lambda: changed(_all_of_paint, {"ink.png": png(23_040, 23_040, 8, 6)}),
    "paint-of-one-colour": lambda: changed(_all_of_paint, _ink()),
    "paint-of-specks": lambda: changed(_all_of_paint, _ink(speck=200)),
    "photos-of-zeros": lambda: changed(_photos_of_zeros, {f"zeros{n}.png": png(20_000, 19_999) for n in range(4)}),
    "20000-entries": lambda: changed(lambda d: None, {f"{n}.png": b"" for n in range(19_900)}),
    "wide-description": lambda: changed(lambda d: d.update(guides={"x": [0.5] * 3_000_000, "y": []})),
    "long-noise": lambda: changed(lambda d: layer_of(d, "object")["recipe"].update(noise=[0.5] * 2_000_000)),
    "deep-description": lambda: zipped(sound() | {DESCRIPTION: b'{"a":' * 50_000 + b"1" + b"}" * 50_000}),
    "spaces": lambda: zipped(sound() | {DESCRIPTION: b" " * (60 << 20)}),
    "ora-laughs": _laughing_stack,
    "ora-1000-layers": lambda: _stack(b"<layer src='data/a.png' composite-op='svg:color-dodge'/>" * 1000),
    "ora-deep": lambda: _stack(b"<stack>" * 31 + b"<layer src='data/a.png'/>" + b"</stack>" * 31),
    "ora-wide": lambda: _stack(b"<layer src='data/a.png' x='-30000' y='30000'/>" * 3, width=30_000, height=13_000),
    "ora-long-names": lambda: _stack(b"<layer src='data/a.png' name='" + b"x" * 2_000_000 + b"'/>"),
}  # fmt: skip
