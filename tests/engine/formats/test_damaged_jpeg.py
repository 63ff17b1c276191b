"""JPEGs that are damaged within open with the rows that are sound, and are never taken for the photos they were."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine.cli import main
from engine.formats.damaged_jpeg import is_damaged, mended
from engine.formats.decoders.table import DAMAGED_WITHIN
from engine.problem import Problem
from tests.engine.formats.conftest import opened, rows_alike

WIDTH, HEIGHT = 400, 300


def jpeg(mode: str = "RGB", quality: int = 90, **options: Any) -> bytes:
    rough = np.random.RandomState(1).randint(0, 255, (40, 50, 3)).astype(np.uint8)
    picture = Image.fromarray(rough).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    file = io.BytesIO()
    picture.convert(mode).save(file, "JPEG", quality=quality, **options)
    return file.getvalue()


KINDS = {
    "usual": jpeg(), "other-codes": jpeg(optimize=True), "full-colour": jpeg(subsampling=0), "grey": jpeg("L"),
    "half-colour": jpeg(subsampling=1), "inks": jpeg("CMYK"), "restarts": jpeg(restart_marker_rows=1),
    "many-restarts": jpeg(restart_marker_blocks=4), "odd-restarts": jpeg(restart_marker_blocks=7),
}  # fmt: skip
PROGRESSIVE = jpeg(progressive=True)


def damaged(whole: bytes, at: float, put: bytes, drop: int | None = None) -> bytes:
    """A file in which bytes were overwritten, or others are in the place of so many."""
    start = round(len(whole) * at)
    return whole[:start] + put + whole[start + (len(put) if drop is None else drop) :]


def noise(count: int) -> bytes:
    return np.random.RandomState(count).bytes(count)


@pytest.mark.parametrize("kind", [*KINDS, "progressive"])
def test_a_sound_file_is_told_nothing_of(kind: str) -> None:
    whole = KINDS.get(kind, PROGRESSIVE)
    assert not is_damaged(whole) and mended(whole) is None
    assert DAMAGED_WITHIN not in opened(whole).notices
    trailing = whole + b"a camera's own\xff\xd9"
    assert not is_damaged(trailing) and mended(trailing) is None


@pytest.mark.parametrize("quality", [1, 40, 100])
@pytest.mark.parametrize("size", [(1, 1), (7, 300), (640, 9), (130, 70)])
def test_pictures_of_any_size_and_flat_ones_are_sound(size: tuple[int, int], quality: int) -> None:
    for colour in (0, 255, 130):
        for options in ({}, {"optimize": True}, {"restart_marker_blocks": 1}):
            file = io.BytesIO()
            Image.new("L", size, colour).save(file, "JPEG", quality=quality, **options)
            assert not is_damaged(file.getvalue())


def test_what_a_camera_pads_with_is_no_damage() -> None:
    whole = KINDS["usual"]
    for padding in (bytes(100), b"\xff" * 100):
        assert not is_damaged(whole[:-2] + padding + whole[-2:])
    assert is_damaged(whole[:-2] + noise(100) + whole[-2:])


@pytest.mark.parametrize("at", [0.4, 0.7])
@pytest.mark.parametrize(
    "put", [b"\xff\xc4", b"\xff\xc0", b"\xff\xda", b"\xff\xd8", b"\xff\xd9", b"\xff\x01", b"\xff" * 900, bytes(900)]
)
@pytest.mark.parametrize("kind", KINDS)
def test_one_damaged_within_opens_with_the_rows_before_and_is_told(kind: str, put: bytes, at: float) -> None:
    whole = KINDS[kind]
    content = damaged(whole, at, put)
    photo, full = opened(content), opened(whole)
    assert photo.notices[0] == DAMAGED_WITHIN
    assert photo.size == full.size
    rows = rows_alike(photo, full)
    assert (at - 0.2) * HEIGHT < rows < HEIGHT


def test_zeros_are_told_however_much_picture_they_make() -> None:
    for count in range(200, 2000, 100):
        assert is_damaged(damaged(KINDS["usual"], 0.4, bytes(count)))


@pytest.mark.parametrize("kind", KINDS)
def test_bytes_that_are_lost_or_of_another_file_are_told(kind: str) -> None:
    for content in (
        damaged(KINDS[kind], 0.5, noise(2048)),
        damaged(KINDS[kind], 0.5, b"", drop=2048),
        damaged(KINDS[kind], 0.5, noise(2048), drop=0),
    ):
        assert opened(content).notices[0] == DAMAGED_WITHIN


def test_between_restarts_nothing_else_is_lost() -> None:
    """Of one sector in many, all rows but those of its pieces are as they were."""
    whole = KINDS["restarts"]
    photo, full = opened(damaged(whole, 0.5, bytes(400))), opened(whole)
    are_alike = (photo.samples == full.samples).all(axis=(1, 2))
    assert 0 < (~are_alike).sum() <= 4 * 16 and are_alike[: HEIGHT // 4].all() and are_alike[-HEIGHT // 4 :].all()


def test_what_follows_a_false_end_is_drawn() -> None:
    whole = KINDS["restarts"]
    photo, full = opened(damaged(whole, 0.3, b"\xff\xd9")), opened(whole)
    are_alike = (photo.samples == full.samples).all(axis=(1, 2))
    assert are_alike[-HEIGHT // 2 :].all()


@pytest.mark.parametrize("put", [b"\xff\xc4", b"\xff\xda\0\x0c", b"\xff\xd8", b"\xff" * 400, b"\xff\x01", b"\xff\xd3"])
def test_a_progressive_one_opens_and_is_told_of_what_does_not_belong(put: bytes) -> None:
    photo = opened(damaged(PROGRESSIVE, 0.6, put))
    assert photo.notices[0] == DAMAGED_WITHIN
    error = np.abs(photo.samples.astype(int) - opened(PROGRESSIVE).samples).mean()
    assert 0 < error < 40  # finer parts alone are lost


def test_one_that_ends_too_early_as_well_opens_too() -> None:
    content = damaged(KINDS["usual"], 0.5, b"\xff\xc4")
    photo = opened(content[: len(content) * 4 // 5])
    assert photo.notices[0] == DAMAGED_WITHIN
    assert rows_alike(photo, opened(KINDS["usual"])) > 0.3 * HEIGHT


def test_a_damaged_head_is_refused_with_a_sentence() -> None:
    for at, put in ((0, b"\xff\xd8\xff\xd9"), (2, b"\xff\xdb\xff\xff"), (20, b"\xff" * 300)):
        content = KINDS["usual"][:at] + put + KINDS["usual"][at + len(put) :]
        with pytest.raises(Problem) as caught:
            opened(content)
        assert str(caught.value).endswith(".")


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_in_a_file_it_opens_or_is_refused(seed: int) -> None:
    random = np.random.RandomState(seed)
    content = bytearray(KINDS[list(KINDS)[seed % len(KINDS)]] if seed % 5 else PROGRESSIVE)
    for at in random.randint(2, len(content), 1 + seed % 7):
        content[at] = random.randint(256)
    try:
        opened(bytes(content))
    except Problem as problem:
        assert str(problem).endswith(".")


def test_a_command_tells_it(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with open("photo.jpg", "wb") as file:
        file.write(damaged(KINDS["usual"], 0.5, noise(1024)))
    assert main(["select", "photo.jpg", "--box", "0,0,90,90", "-o", "mask.png", "--device", "cpu"]) == 0
    assert f"note: {DAMAGED_WITHIN}" in capsys.readouterr().err
