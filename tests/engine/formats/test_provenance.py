"""Provenance is read back by Pillow, keeps what the photo's own XMP says, and counts the pixels that are generated."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from psd_tools import PSDImage

from engine.compositing.appearance import Appearance, FilterAppearance
from engine.formats.export import ExportOptions, export_picture, sidecar_of
from engine.formats.exporters.ora import NO_PROVENANCE
from engine.formats.provenance import provenance_of
from engine.formats.xmp import with_provenance
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.scene import edits
from engine.scene.exemplar import Exemplar, ExemplarUse
from engine.scene.filters import Cartoon, Fill, Filter, Style
from engine.scene.layers import ObjectLayer, Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.filters import CARTOON_CARD

CARD = Card(
    name="animals", kind="foreground", title="Animals", classes=("cat",), resolution=64, noise=2,
    licence="research only", weights="animals.safetensors", sha256="ab" * 32,
)  # fmt: skip
XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmp:Rating="4" photoshop:Credit="Nora">
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">(c) Nora &amp; Co</rdf:li></rdf:Alt></dc:rights></rdf:Description>
</rdf:RDF></x:xmpmeta>"""
LOOKS = Appearance("x", np.full((8, 8, 3), 90, np.uint8))
BOX = {"x": 30, "y": 20, "width": 40, "height": 30}


def exemplar(licence: str = "CC BY-SA 4.0") -> Exemplar:
    samples = np.full((20, 30, 4), 255, np.uint8)
    return Exemplar(samples, "zebra", None, "zebra-7", licence, "Ann Other", "Wikimedia Commons", "cut out")


def scene_of(*, xmp: bytes | None = XMP, use: ExemplarUse | None = None, class_name: str = "cat") -> Scene:
    """A photo of 100 x 80 with an object in 30 x 40 of its pixels."""
    mask = np.zeros((80, 100), np.uint8)
    mask[20:50, 30:70] = 255
    scene = edits.open_photo(Photo(np.zeros((80, 100, 3), np.uint8), xmp=xmp))
    scene, id = edits.add_object(scene, class_name=class_name, mask=Mask.from_array(mask), noise=(0.0, 0.0), seed=5)
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer)
    return edits.set_recipe(scene, id, replace(layer.recipe, exemplar=use))


def exported(scene: Scene, path: Path) -> tuple[tuple[str, ...], dict[str, Any]]:
    """What was told on export, and the XMP's properties as Pillow reads them."""
    told = export_picture(scene, lambda _: LOOKS, path, ExportOptions(provenance=True), catalog=Catalog((CARD,)))
    if path.suffix == ".psd":  # Pillow reads no XMP of it
        picture = Image.new("L", (1, 1))
        picture.info["xmp"] = PSDImage.open(path).image_resources.get_data(1060)
        return told, picture.getxmp()["xmpmeta"]["RDF"]["Description"]
    with Image.open(path) as picture:
        return told, picture.getxmp()["xmpmeta"]["RDF"]["Description"]


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".tif", ".webp", ".avif", ".psd"])
def test_what_was_generated_is_read_back_from_the_picture_and_from_beside_it(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    _, found = exported(scene_of(use=ExemplarUse(exemplar())), path)
    assert found["DigitalSourceType"].endswith("/compositeWithTrainedAlgorithmicMedia")
    record = json.loads(sidecar_of(path).read_text("utf-8"))
    assert record == json.loads(found["Provenance"])
    (part,) = record["parts"]
    assert (record["generated_area"], part["area"], part["box"]) == (1200, 1200, BOX)
    assert record["generated_share"] == 0.15 and part["layer"] == "Cat" and part["seed"] == 5
    assert part["models"] == [
        {"name": "animals", "title": "Animals", "sha256": "ab" * 32, "licence": "research only", "open": False}
    ]
    assert part["exemplar"] == {
        "title": "zebra-7", "author": "Ann Other", "licence": "CC BY-SA 4.0", "source": "Wikimedia Commons",
        "changes": "cut out", "sha256": exemplar().digest,
    }  # fmt: skip


def test_what_has_no_place_for_it_says_so_and_has_it_beside(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    told = export_picture(scene_of(), lambda _: LOOKS, path, ExportOptions(provenance=True), catalog=Catalog((CARD,)))
    assert NO_PROVENANCE in told
    assert json.loads(sidecar_of(path).read_text("utf-8"))["generated_area"] == 1200
    assert NO_PROVENANCE not in export_picture(scene_of(), lambda _: LOOKS, path, ExportOptions())


def test_the_photos_own_rights_and_properties_stay_beside_the_credits(tmp_path: Path) -> None:
    told, found = exported(scene_of(use=ExemplarUse(exemplar())), tmp_path / "a.png")
    credit = "zebra: Ann Other, CC BY-SA 4.0; Wikimedia Commons; cut out; shared under the same licence"
    assert found["rights"]["Alt"]["li"]["text"] == f"(c) Nora & Co | {credit}"
    assert found["Credit"] == f"Nora | {credit}" and found["Rating"] == "4" and told == ()
    provenance = provenance_of(scene_of(), Catalog((CARD,)), lambda _: LOOKS)
    packet, is_kept = with_provenance(XMP, provenance)
    again, _ = with_provenance(packet, provenance)
    assert is_kept and again.count(b"</Iptc4xmpExt:DigitalSourceType>") == 1, "what was told before is told anew"


@pytest.mark.parametrize(("licence", "credits"), [("CC0", 0), ("public domain", 0), ("CC BY 2.0", 1), ("", 0)])
def test_a_credit_is_given_where_the_licence_asks_for_one(tmp_path: Path, licence: str, credits: int) -> None:
    _, found = exported(scene_of(xmp=None, use=ExemplarUse(exemplar(licence))), tmp_path / "a.png")
    assert ("rights" in found) == bool(credits)
    assert "same licence" not in str(found)


def test_without_a_model_it_is_a_composite_of_photos_and_without_a_photo_all_generated(tmp_path: Path) -> None:
    alone = scene_of(use=ExemplarUse(exemplar()), class_name="zebra")
    assert exported(alone, tmp_path / "a.png")[1]["DigitalSourceType"].endswith("/compositeCapture")
    bare = replace(scene_of(), layers=scene_of().layers[1:])
    assert exported(bare, tmp_path / "b.png")[1]["DigitalSourceType"].endswith("/trainedAlgorithmicMedia")
    hidden = replace(scene_of(), layers=tuple(replace(one, visible=one.name != "Cat") for one in scene_of().layers))
    assert "DigitalSourceType" not in exported(hidden, tmp_path / "c.png")[1]
    assert json.loads((tmp_path / "c.png.provenance.json").read_text())["parts"] == []


@pytest.mark.parametrize(
    ("recipe", "source_type"),
    [
        (Fill(), "compositeCapture"),
        (Style(), "compositeSynthetic"),
        (Cartoon(), "compositeWithTrainedAlgorithmicMedia"),
    ],
)
def test_what_no_model_draws_names_none(recipe: Filter, source_type: str) -> None:
    photo = edits.open_photo(Photo(np.zeros((80, 100, 3), np.uint8)))
    scene, _ = edits.add_filter(photo, recipe, Mask.from_array(np.full((20, 30), 255, np.uint8)))
    looks = FilterAppearance("x", np.zeros((80, 100, 3), np.uint8))
    found = provenance_of(scene, Catalog((CARTOON_CARD,)), lambda _: looks)
    assert found.source_type.endswith(f"/{source_type}") and found.area == 600
    assert [card.kind for card in found.parts[0].models] == (["cartoon"] if isinstance(recipe, Cartoon) else [])


def test_what_enlarges_an_object_and_what_lays_detail_on_it_are_told_of() -> None:
    detail, tiles = (
        replace(CARD, name=kind, kind=kind, weights=f"{kind}.safetensors") for kind in ("detail", "texture")
    )
    catalog, scene = Catalog((replace(CARD, resolution=16), detail, tiles)), scene_of()
    layer = next(iter(scene.objects()))
    before = edits.set_recipe(scene, layer.id, replace(layer.recipe, texture=1))
    for one, names in ((scene, ["animals", "detail", "texture"]), (before, ["animals", "detail"])):
        found = provenance_of(one, catalog, lambda _: LOOKS)
        assert [card.name for card in found.parts[0].models] == names


def test_a_photo_that_a_model_enlarged_is_told_of(tmp_path: Path) -> None:
    photo = Photo(np.zeros((80, 100, 3), np.uint8), enlarged_by="enlarge-2x")
    assert exported(edits.open_photo(photo), tmp_path / "a.png")[1]["DigitalSourceType"].endswith(
        "/algorithmicallyEnhanced"
    )
    assert json.loads((tmp_path / "a.png.provenance.json").read_text())["enlarged_by"] == ["enlarge-2x"]
    hidden = replace(edits.open_photo(photo).layers[0], visible=False)
    assert provenance_of(Scene(100, 80, (hidden,)), Catalog(()), lambda _: None).enlarged_by == ()


@pytest.mark.parametrize("xmp", [b"<x", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', b"<a/>", b"\xff\xfe\x00"])
def test_xmp_that_cannot_be_read_gives_way_and_that_is_told(tmp_path: Path, xmp: bytes) -> None:
    told, found = exported(scene_of(xmp=xmp), tmp_path / "a.png")
    assert told == ("The photo's XMP data had to give way to the provenance.",)
    assert "Provenance" in found


def test_nothing_is_told_unless_it_is_asked_for(tmp_path: Path) -> None:
    export_picture(scene_of(), lambda _: LOOKS, tmp_path / "a.png")
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]
    with Image.open(tmp_path / "a.png") as picture:
        assert picture.info["xmp"] == XMP.replace(b"\r", b"")


def test_both_files_come_or_none(tmp_path: Path) -> None:
    (tmp_path / "a.png.provenance.json").mkdir()
    with pytest.raises(Exception, match="provenance"):
        exported(scene_of(), tmp_path / "a.png")
    assert [path.name for path in tmp_path.iterdir()] == ["a.png.provenance.json"]
