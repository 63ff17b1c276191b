"""The PNG writer, judged by two other programs' readers."""

from __future__ import annotations

import io
import zlib
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image

from engine.formats import png
from engine.formats.png import write_png


def shapes() -> st.SearchStrategy[tuple[int, ...]]:
    side = st.integers(1, 40)
    return st.one_of(st.tuples(side, side), st.tuples(side, side, st.sampled_from([3, 4])))


@given(arrays.arrays(np.uint8, shapes()))
def test_others_read_the_same_samples(samples: np.ndarray) -> None:
    file = io.BytesIO()
    write_png(file, samples)
    with Image.open(io.BytesIO(file.getvalue())) as picture:
        assert np.array_equal(np.asarray(picture), samples)
    decoded = cv2.imdecode(np.frombuffer(file.getvalue(), np.uint8), cv2.IMREAD_UNCHANGED)
    order = {2: slice(None), 3: [2, 1, 0], 4: [2, 1, 0, 3]}[samples.ndim if samples.ndim == 2 else samples.shape[2]]
    assert np.array_equal(decoded if samples.ndim == 2 else decoded[:, :, order], samples)


@given(arrays.arrays(np.uint16, shapes()))
def test_others_read_the_same_sixteen_bits(samples: np.ndarray) -> None:
    file = io.BytesIO()
    write_png(file, samples)
    decoded = cv2.imdecode(np.frombuffer(file.getvalue(), np.uint8), cv2.IMREAD_UNCHANGED)
    order = {2: slice(None), 3: [2, 1, 0], 4: [2, 1, 0, 3]}[samples.ndim if samples.ndim == 2 else samples.shape[2]]
    assert np.array_equal(decoded if samples.ndim == 2 else decoded[:, :, order], samples)


def test_many_stripes_and_rows_that_are_not_contiguous() -> None:
    samples = np.random.RandomState(0).randint(0, 256, (700, 1500, 3)).astype(np.uint8)[::-1, ::2]
    file, shares = io.BytesIO(), []
    write_png(file, samples, on_progress=shares.append)
    with Image.open(io.BytesIO(file.getvalue())) as picture:
        assert np.array_equal(np.asarray(picture), samples)
    assert shares == sorted(shares) and shares[-1] == 1 and len(shares) > 1


def test_stripes_that_come_again_are_packed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(png, "STRIPE_BYTES", 4 * 300)
    one, other = (np.random.RandomState(seed).randint(0, 256, (4, 100, 3)).astype(np.uint8) for seed in (0, 1))
    alike_at_first = np.concatenate([one[:1], other[1:]])
    seen = []
    compressobj = zlib.compressobj

    class Counting:
        def __init__(self, *settings: Any) -> None:
            self.flush = (deflate := compressobj(*settings)).flush
            self.compress = lambda data: seen.append(len(data)) or deflate.compress(data)

    monkeypatch.setattr(zlib, "compressobj", Counting)
    runs = ((one,) * 5, (one, one, other, other, other, one), (one, other, one[:2]), (one, one, one[:2]))
    for stripes in (*runs, (one, alike_at_first)):
        file, samples = io.BytesIO(), np.concatenate(stripes)
        write_png(file, samples)
        with Image.open(io.BytesIO(file.getvalue())) as picture:
            picture.load()
            assert np.array_equal(np.asarray(picture), samples)
        decoded = cv2.imdecode(np.frombuffer(file.getvalue(), np.uint8), cv2.IMREAD_UNCHANGED)
        assert np.array_equal(decoded[:, :, ::-1], samples)
    assert len(seen) == 2 + 5 + 3 + 3 + 2


def test_profile_exif_and_xmp_are_embedded() -> None:
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Maker"
    write_png(file, np.zeros((2, 2, 3), np.uint8), profile=b"profile" * 100, exif=exif.tobytes(), xmp="<x/>ä".encode())
    with Image.open(io.BytesIO(file.getvalue())) as picture:
        assert picture.info["icc_profile"] == b"profile" * 100
        assert picture.getexif()[0x010F] == "Maker"
        assert picture.info["xmp"] == "<x/>ä".encode()
        picture.verify()


def test_a_photo_is_no_larger_than_by_pillows_fast_level() -> None:
    rough = np.random.RandomState(1).randint(0, 256, (30, 40, 3)).astype(np.uint8)
    samples = cv2.resize(rough, (800, 600), interpolation=cv2.INTER_CUBIC)
    grain = np.random.RandomState(2).randint(-4, 5, samples.shape)
    samples = np.clip(samples.astype(int) + grain, 0, 255).astype(np.uint8)
    ours, theirs = io.BytesIO(), io.BytesIO()
    write_png(ours, samples)
    Image.fromarray(samples).save(theirs, "PNG", compress_level=1)
    assert len(ours.getvalue()) <= len(theirs.getvalue())
