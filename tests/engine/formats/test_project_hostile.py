"""Projects that are broken or mean harm: one sentence each, and no memory or time to speak of."""

from __future__ import annotations

import io
import json
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.formats import archive, project_pictures
from engine.formats.importers.table import open_file
from engine.formats.project import open_project, save_project
from engine.formats.project_writer import BALLAST
from engine.problem import Problem
from engine.scene.layers import PASS_THROUGH, PaintLayer, Photo, PhotoLayer
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, Tiles
from tests.engine.formats.conftest import sentence

DESCRIPTION = "scumble/project.json"


def zipped(path: Path, entries: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", method) as written:
        for name, content in entries.items():
            written.writestr(name, content)
    return path


def entries_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as read:
        return {name: read.read(name) for name in read.namelist()}


def test_truncated_anywhere(tmp_path: Path, rezipped: Any) -> None:
    whole = rezipped({}).read_bytes()
    path = tmp_path / "cut.ora"
    for percent in range(1, 100):
        path.write_bytes(whole[: len(whole) * percent // 100])
        sentence(path)


def test_mutated_files_open_or_give_one_sentence(tmp_path: Path, rezipped: Any) -> None:
    whole = rezipped({}).read_bytes()
    path, dice, opened = tmp_path / "broken.ora", random.Random(4), 0
    for _ in range(300):
        broken = bytearray(whole)
        for _ in range(dice.randint(1, 5)):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
        path.write_bytes(broken)
        try:
            open_project(path)
            opened += 1
        except Problem as problem:
            assert str(problem).endswith(".")
    assert opened < 300


@pytest.mark.parametrize("count", [25, pytest.param(10_000, marks=pytest.mark.slow)])
def test_descriptions_with_any_value_replaced_open_or_give_one_sentence(rezipped: Any, count: int) -> None:
    """Single values of the description become something else in turn; checksums stay right."""
    document = json.loads(entries_of(rezipped({}))[DESCRIPTION])
    places: list[tuple[Any, Any]] = []

    def collect(value: Any) -> None:
        for key in value if isinstance(value, dict) else range(len(value)):
            places.append((value, key))
            if isinstance(value[key], (dict, list)):
                collect(value[key])

    collect(document)
    dice = random.Random(1)
    for holder, key in dice.sample(places, min(len(places), count)):
        kept = holder[key]
        for other in (None, -1, 1e308, 2**60, "x", "../../etc/passwd", [], {}, True, "scumble/project.json"):
            holder[key] = other
            path = rezipped({DESCRIPTION: json.dumps(document).encode()})
            try:
                open_project(path)
            except Problem as problem:
                assert str(problem).endswith(".")
        holder[key] = kept
    assert open_project(rezipped({DESCRIPTION: json.dumps(document).encode()}))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not valid JSON"),
        (b"[1]", "not valid JSON"),
        (b"\xff\xfe", "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b'{"schema_version": NaN}', "not valid JSON"),
        (b'{"schema_version": ' + b"9" * 5000 + b"}", "not valid JSON"),
        (b"{}", "of which version"),
        (b'{"schema_version": true}', "of which version"),
        (b'{"schema_version": 0}', "of which version"),
        (b'{"schema_version": 1}', "lacks the field"),
    ],
)
def test_descriptions_that_are_none(rezipped: Any, content: bytes, words: str) -> None:
    assert words in sentence(rezipped({DESCRIPTION: content}))


def changed(path: Path, change: Callable[[dict[str, Any]], object]) -> bytes:
    document: dict[str, Any] = json.loads(entries_of(path)[DESCRIPTION])
    change(document)
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda d: d.update(extra=1), "unknown field"),
        (lambda d: d.update(guides={"x": [1e9], "y": []}), "place of a guide"),
        (lambda d: d.update(guides={"x": list(range(501)), "y": []}), "more than 500 guides"),
        (lambda d: d["layers"][0].update(kind="script"), "unknown kind"),
        (lambda d: d["layers"][0].update(photo=7), "photo that is not there"),
        (lambda d: d["layers"].append(d["layers"][0]), "same id"),
        (lambda d: d["layers"][0].update(opacity=7), "opacity"),
        (lambda d: d["layers"][0].update(mode="pass-through"), "no blend mode 'pass-through'"),
        (lambda d: d["layers"][1].update(mode="pass through"), "no blend mode 'pass through'"),
        (lambda d: d.update(width=0), "no pixels"),
        (lambda d: d.update(width=10**9), "width"),
        (lambda d: d["layers"][1]["layers"][1]["recipe"].update(noise=[1e39]), "noise"),
        (lambda d: d["layers"][1]["layers"][1].update(place=[0] * 6), "no smaller than a thousandth"),
        (lambda d: d["layers"][1]["layers"][1]["mask"].update(tiles=[[0, 0], [0, 0]]), "smaller than it should be"),
        (lambda d: d["layers"][1]["layers"][1]["mask"].update(tiles=[[0, 2**40]]), "tile"),
        (lambda d: d["layers"][1]["layers"][1]["mask"].update(picture="stack.xml"), "not a PNG"),
        (lambda d: d["photos"][0].update(picture="data/none.png"), "missing"),
        (lambda d: d["layers"][1]["layers"][0].update(colour=[1, 2]), "a colour has the wrong form"),
        (lambda d: d["layers"][1]["layers"][0].update(colour=[1, 2, 256]), "colour"),
        (lambda d: d["layers"][1]["layers"][0].update(length=9), "length"),
        (lambda d: d["layers"][1]["layers"][0].update(object=""), "layer's id"),
        (lambda d: d["layers"][2]["recipe"].update(kinds=[]), "of one kind"),
        (lambda d: d["layers"][2]["recipe"].update(kinds=[["sea"]]), "wrong form"),
        (lambda d: d["layers"][2]["recipe"].update(kinds=[["sea", "much"]]), "not a finite number"),
        (lambda d: d["layers"][2]["recipe"].update(kinds=[["sea", 0.0]]), "have a share"),
        (lambda d: d["layers"][2]["recipe"].update(noise=[1e39]), "noise"),
        (lambda d: d["layers"][3]["adjustment"].update(kind="posterize"), "adjustment of an unknown kind"),
        (lambda d: d["layers"][3]["adjustment"]["rgb"].update(gamma=0), "gamma"),
        (lambda d: d["layers"][3]["adjustment"]["rgb"].update(black=[1]), "not a finite number"),
        (lambda d: d["layers"][3]["adjustment"]["rgb"].update(more=1), "unknown field"),
        (lambda d: d["layers"][3]["adjustment"].update(blue=7), "wrong form"),
        (lambda d: d["layers"][3]["adjustment"].pop("red"), "lacks the field"),
        (lambda d: d["layers"][3].update(layer_mask="all"), "wrong form"),
        (lambda d: d["layers"][4]["adjustment"]["rgb"].update(points=5), "wrong type"),
        (lambda d: d["layers"][4]["adjustment"]["rgb"].update(points=[5, 6]), "wrong type"),
        (lambda d: d["layers"][4]["adjustment"]["rgb"].update(points=[[5], [6]]), "2 to 16 points"),
        (lambda d: d["layers"][4]["adjustment"]["rgb"].update(points=[[5, 6]]), "2 to 16 points"),
        (lambda d: d["layers"][4]["adjustment"]["rgb"].update(points=[[9, 1], [5, 6]]), "further right"),
        (lambda d: d["layers"][2].update(recipe=None), "pixels for a background in plain colours"),
        (lambda d: d["layers"][2].pop("recipe"), "lacks the field"),
        (lambda d: d["layers"][2]["appearance"].update(picture="stack.xml"), "not a PNG"),
        (
            lambda d: d["layers"][1]["layers"][1].update(appearance=d["layers"][2]["appearance"]),
            "square RGB picture",
        ),
    ],
)
def test_descriptions_that_do_not_fit(rezipped: Any, change: Callable[[dict[str, Any]], object], words: str) -> None:
    assert words in sentence(rezipped({DESCRIPTION: changed(rezipped({}), change)}))


def test_groups_nested_too_deeply(rezipped: Any) -> None:
    def nest(document: dict[str, Any]) -> None:
        group = document["layers"][1]
        for number in range(200):
            document["layers"] = [dict(group, id=f"group {number}", layers=document["layers"])]

    assert "nested" in sentence(rezipped({DESCRIPTION: changed(rezipped({}), nest)}))


@pytest.mark.parametrize("name", ["../evil.png", "/evil.png", "a\\b.png", "C:evil.png", "a//b.png", "./a.png", "a\nb"])
def test_names_that_lead_elsewhere(rezipped: Any, name: str) -> None:
    assert "leads elsewhere" in sentence(rezipped({name: b"x"}))


def test_two_entries_of_one_name(rezipped: Any) -> None:
    path = rezipped({})
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(path, "a") as written:
        written.writestr("stack.xml", b"other")
    assert "same name" in sentence(path)


def test_a_link_inside(rezipped: Any) -> None:
    path = rezipped({})
    link = zipfile.ZipInfo("data/link.png")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "a") as written:
        written.writestr(link, b"/etc/passwd")
    assert "leads elsewhere" in sentence(path)


def test_encrypted_or_oddly_packed(tmp_path: Path, rezipped: Any) -> None:
    whole = bytearray(rezipped({}).read_bytes())
    at = whole.rindex(b"PK\x01\x02")
    whole[at + 8] |= 1
    (tmp_path / "locked.ora").write_bytes(whole)
    assert "encrypted" in sentence(tmp_path / "locked.ora")
    zipped(tmp_path / "lzma.ora", entries_of(rezipped({})), zipfile.ZIP_LZMA)
    assert "packed in a way" in sentence(tmp_path / "lzma.ora")


def test_bombs_are_refused_before_they_are_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "bomb.ora", {"data/a.png": bytes(50 << 20)}, zipfile.ZIP_DEFLATED)
    assert "suspiciously large" in sentence(path)
    monkeypatch.setattr(archive, "MOST_BYTES", 1000)
    path = zipped(tmp_path / "sum.ora", {f"{n}.png": bytes(300) for n in range(4)})
    assert "larger than they can be" in sentence(path)
    monkeypatch.setattr(archive, "MOST_ENTRIES", 3)
    assert "more than 3 entries" in sentence(path)


def test_entries_that_claim_the_same_bytes(tmp_path: Path) -> None:
    """Many entries over one body: the sum of packed sizes is more than the file has."""
    body = random.Random(0).randbytes(100_000)
    whole = zipped(tmp_path / "a.ora", {"a.png": body}).read_bytes()
    at = whole.index(b"PK\x01\x02")
    record, end = whole[at : whole.index(b"PK\x05\x06")], bytearray(whole[whole.index(b"PK\x05\x06") :])
    records = b"".join(record.replace(b"a.png", b"%c.png" % (98 + n)) for n in range(20))
    end[8:12] = struct.pack("<HH", 20, 20)
    end[12:16] = struct.pack("<I", len(records))
    (tmp_path / "overlap.ora").write_bytes(whole[:at] + records + end)
    sentence(tmp_path / "overlap.ora")


def png_of(width: int, height: int) -> bytes:
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head)) + bytes(100)


def test_pictures_that_claim_to_be_huge(rezipped: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    name = next(name for name in entries_of(rezipped({})) if name.startswith("data/"))
    assert "too large" in sentence(rezipped({name: png_of(2**31 - 1, 2**31 - 1)}))
    monkeypatch.setattr(project_pictures, "MOST_DECODED_BYTES", 1000)
    assert "larger than this program can hold" in sentence(rezipped({}))


def test_small_files_of_large_pictures_are_refused(rezipped: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_pictures, "PLAIN_BYTES", 1000)
    open_project(rezipped({}))
    monkeypatch.setattr(project_pictures, "MOST_RATIO", 0.1)
    assert "suspiciously large for so small a file" in sentence(rezipped({}))


def test_more_than_there_is_memory_for_is_refused_before_it_is_decoded(
    rezipped: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_pictures, "free_bytes", lambda: None)
    open_project(rezipped({}))
    monkeypatch.setattr(project_pictures, "free_bytes", lambda: 1000)
    done = decodings(monkeypatch)
    assert sentence(rezipped({})).startswith("There is not enough memory to open")
    assert not done


def test_plain_colours_are_small_and_open_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What deflate packs by 1 : 1000 is no reason to refuse our own files: they get as large as they have to be."""
    monkeypatch.setattr(project_pictures, "PLAIN_BYTES", 100_000)
    ink = np.full((TILE, TILE, 4), 90, np.uint8)
    paint = PaintLayer(id="p", name="P", tiles=Tiles.empty(4).changed({(x, 0): ink.copy() for x in range(5)}))
    photo = PhotoLayer(id="a", name="A", photo=Photo(samples=np.full((900, 1000, 3), 7, np.uint8)))
    scene = Scene(1000, 900, (photo, paint))
    save_project(scene, lambda layer: None, tmp_path / "a.ora")
    opened, _ = open_project(tmp_path / "a.ora")
    assert opened == scene
    tiles = opened.find("p").tiles  # type: ignore[attr-defined]  # it is paint
    assert len({id(pixels) for pixels in tiles.tile_arrays()}) == 1
    assert BALLAST in entries_of(tmp_path / "a.ora")


def decodings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pictures that are decoded from now on, by what they are called."""
    done: list[str] = []
    decode, stripes = project_pictures.decode, project_pictures.stripes
    monkeypatch.setattr(project_pictures, "decode", lambda *call: done.append(call[1]) or decode(*call))
    monkeypatch.setattr(project_pictures, "stripes", lambda *call: done.append("tiles") or stripes(*call))
    return done


def test_a_picture_is_decoded_once_however_often_it_is_named(rezipped: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def repeat(document: dict[str, Any]) -> None:
        (record,) = document["photos"]
        document["photos"] = [record] * 5
        photo = document["layers"][0]
        document["layers"] = [photo | {"id": f"photo {index}", "photo": index} for index in range(5)]

    path, done = rezipped({DESCRIPTION: changed(rezipped({}), repeat)}), decodings(monkeypatch)
    scene, _ = open_project(path)
    assert len(done) == 1
    assert len({id(array) for array in scene.arrays()}) == 1


def test_tiles_are_held_once_however_often_their_picture_is_named(
    rezipped: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """5,000 layers of one picture of 2 kB took 1.5 GB."""

    def repeat(document: dict[str, Any]) -> None:
        thing = document["layers"][1]["layers"][1]
        masks = [thing["mask"] | {"tiles": [[index, 0]]} for index in range(5)]
        things = [thing | {"id": f"thing {index}", "side": 2000, "mask": mask} for index, mask in enumerate(masks)]
        document["layers"] = [document["layers"][0], *things]

    path, done = rezipped({DESCRIPTION: changed(rezipped({}), repeat)}), decodings(monkeypatch)
    scene, _ = open_project(path)
    arrays = [next(layer.mask.tiles.tile_arrays()) for layer in scene.objects()]
    assert len(arrays) == 5 and all(array is arrays[0] for array in arrays) and done.count("tiles") == 1


def test_a_photo_that_no_layer_shows_is_not_decoded(rezipped: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = {"picture": "mergedimage.png", "profile": None, "exif": None, "xmp": None, "source": "", "notices": []}
    more = changed(rezipped({}), lambda document: document["photos"].append(hidden))
    done = decodings(monkeypatch)
    open_project(rezipped({}))
    usual = len(done)
    open_project(rezipped({DESCRIPTION: more}))
    assert len(done) == 2 * usual > 0


def test_pictures_larger_than_what_they_are_for_are_not_decoded(
    rezipped: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_pictures, "decode", None)
    monkeypatch.setattr(project_pictures, "stripes", None)
    entries = entries_of(rezipped({}))
    document = json.loads(entries[DESCRIPTION])
    document["photos"], document["layers"] = [], document["layers"][1:]
    group = document["layers"][0]
    mask = group["layers"][1]["mask"]
    description = {DESCRIPTION: json.dumps(document).encode()}
    told = "larger than what it is for"
    assert told in sentence(rezipped(description | {mask["picture"]: png_of(257, 256)}))
    mask["tiles"] = [[0, 0]] * 9000
    assert "covers more than any can" in sentence(rezipped({DESCRIPTION: json.dumps(document).encode()}))
    document["layers"] = document["layers"][1:]
    appearance = document["layers"][0]["appearance"]["picture"]
    description = {DESCRIPTION: json.dumps(document).encode()}
    assert told in sentence(rezipped(description | {appearance: png_of(4097, 1)}))


def test_an_imported_picture_is_decoded_once(tmp_path: Path, rezipped: Any) -> None:
    picture = next(content for name, content in entries_of(rezipped({})).items() if name.startswith("data/"))
    stack = b"<image w='9' h='9'><stack>" + b"<layer src='data/a.png'/>" * 5 + b"</stack></image>"
    entries = {"mimetype": b"image/openraster", "stack.xml": stack, "data/a.png": picture}
    scene, _ = open_project(zipped(tmp_path / "a.ora", entries))
    assert len(scene.layers) == 5 and len({id(array) for array in scene.arrays()}) == 1


def test_what_only_other_programs_have_is_announced(tmp_path: Path, rezipped: Any) -> None:
    picture = next(content for name, content in entries_of(rezipped({})).items() if name.startswith("data/"))

    def layer(name: str, mode: str) -> bytes:
        return f"<layer name='{name}' src='data/a.png' composite-op='{mode}'/>".encode()

    stack = (
        b"<image w='9' h='9'><stack>" + layer("Add", "svg:plus") + layer("Eraser", "svg:dst-out")
        + b"<stack name='Open'>" + layer("Times", "svg:multiply") + layer("Plain", "svg:src-over") + b"</stack>"
        + b"<stack name='Shut' isolation='isolate'>" + layer("Inner", "svg:multiply") + b"</stack>"
        + b"<stack name='Same'>" + layer("Upper", "svg:src-over") + b"</stack>"
        + layer("Burnt", "krita:linear_burn") + layer("Ground", "svg:src-over") + b"</stack></image>"
    )  # fmt: skip
    entries = {"mimetype": b"image/openraster", "stack.xml": stack, "data/a.png": picture}
    found = open_file(zipped(tmp_path / "a.ora", entries))
    shown = [(layer.name, layer.mode, layer.visible) for layer in found.scene.layers]
    assert shown == [
        ("Ground", "normal", True), ("Burnt", "color-burn", True), ("Same", PASS_THROUGH, True),
        ("Shut", "normal", True), ("Open", PASS_THROUGH, True), ("Eraser", "normal", False), ("Add", "plus", True),
    ]  # fmt: skip
    assert [layer.name for layer in found.scene.layers[4].children] == ["Plain", "Times"]
    told = {"Linear burn": "Burnt", "cut out": "Eraser"}
    assert len(found.notices) == 3 and "profile" in found.notices[0]  # of the picture itself
    assert all(any(word in one and f'"{name}"' in one for one in found.notices) for word, name in told.items())


@pytest.mark.parametrize(
    ("stack", "words"),
    [
        (b"", "not valid XML"),
        (b"<image w='1' h='1'/>", "another kind"),
        (b"<svg/>", "another kind"),
        (b"<image w='0' h='5'><stack/></image>", "makes no sense"),
        (b"<image w='9' h='9'><stack><layer src='a.png' x='1e9'/></stack></image>", "makes no sense"),
        (b"<image w='9' h='9'><stack><layer src='a.png' opacity='nan'/></stack></image>", "opacity"),
        (b"<image w='9' h='9'><stack><layer src='../../etc/passwd'/></stack></image>", "missing"),
        (b"<image w='9' h='9'><stack/></image>", "no layers"),
        (b"<image w='9' h='9'><stack>" + b"<stack>" * 5000 + b"</stack>" * 5001 + b"</image>", "nested too deeply"),
        (b"<!DOCTYPE image [<!ENTITY a '" + b"x" * 9999 + b"'>]><image>&a;&a;</image>", "not allowed"),
        (b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "not allowed"),
    ],
)
def test_stacks_that_mean_harm(tmp_path: Path, stack: bytes, words: str) -> None:
    assert words in sentence(zipped(tmp_path / "a.ora", {"mimetype": b"image/openraster", "stack.xml": stack}))


def test_what_is_no_project_at_all(tmp_path: Path) -> None:
    (tmp_path / "text.ora").write_text("hello")
    assert "zip" in sentence(tmp_path / "text.ora")
    assert "another kind" in sentence(zipped(tmp_path / "a.zip", {"letter.txt": b"hello"}))
    assert "There is no file" in sentence(tmp_path / "none.ora")
    assert "folder" in sentence(tmp_path)
    file = io.BytesIO()
    zipfile.ZipFile(file, "w").close()
    (tmp_path / "empty.zip").write_bytes(file.getvalue())
    assert "another kind" in sentence(tmp_path / "empty.zip")
