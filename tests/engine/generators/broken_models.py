"""Cards and weights of models as somebody may break them, made by code: each is a name and what it does to a folder."""

from __future__ import annotations

import hashlib
import json
import os
import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy

Json = dict[str, Any]
Tensors = dict[str, np.ndarray]

CLASS = "cat"  # that our own models know as well
NOISE = 8
OTHERS: tuple[Any, ...] = (None, True, 3, -1.5, "x", [], {}, [[]], [1, 2], {"a": 1}, "../../etc/passwd")


def sound() -> tuple[Json, Tensors]:
    """Return a card that is better than ours for its class, and weights that would do."""
    card = {
        "kind": "foreground", "title": "Mine", "classes": [CLASS], "resolution": 1024, "noise": NOISE,
        "knobs": [{"name": "Warmth"}], "licence": "mine", "weights": "mine.safetensors",
        "figures": {CLASS: {"kernel": 1.0}},
    }  # fmt: skip
    return card, {"knobs": np.ones((1, NOISE), np.float32), "layer.weight": np.ones((3, 3), np.float16)}


def write(folder: Path, name: str, card: Mapping[str, Any], content: bytes) -> None:
    """Write a model of that name; the card's sha256 is that of the weights unless it has another."""
    fields = {"name": name, "sha256": hashlib.sha256(content).hexdigest()} | card
    if card["weights"] == "mine.safetensors":
        fields["weights"] = f"{name}.safetensors"
        (folder / f"{name}.safetensors").write_bytes(content)
    (folder / f"{name}.json").write_text(json.dumps(fields), encoding="utf-8")


Breaks = Callable[[Path, str], None]


def with_fields(**fields: Any) -> Breaks:
    return lambda folder, name: write(folder, name, sound()[0] | fields, safetensors.numpy.save(sound()[1]))


def without(key: str) -> Breaks:
    def breaks(folder: Path, name: str) -> None:
        card = {key_: value for key_, value in sound()[0].items() if key_ != key or key == "weights"}
        write(folder, name, card, safetensors.numpy.save(sound()[1]))
        if key == "weights":
            (folder / f"{name}.safetensors").unlink()

    return breaks


def with_tensors(**tensors: np.ndarray) -> Breaks:
    return lambda folder, name: write(folder, name, sound()[0], safetensors.numpy.save(sound()[1] | tensors))


def with_content(change: Callable[[bytes], bytes]) -> Breaks:
    """Other weights, of which the card knows."""
    return lambda folder, name: write(folder, name, sound()[0], change(safetensors.numpy.save(sound()[1])))


def with_damage(change: Callable[[bytes], bytes]) -> Breaks:
    """Weights that are not those of the card."""

    def breaks(folder: Path, name: str) -> None:
        write(folder, name, sound()[0], safetensors.numpy.save(sound()[1]))
        path = folder / f"{name}.safetensors"
        path.write_bytes(change(path.read_bytes()))

    return breaks


def with_text(text: str) -> Breaks:
    """Another text in place of the card."""
    return lambda folder, name: (folder / f"{name}.json").write_text(text, encoding="utf-8") and None


def header(fields: Any, declared: int | None = None) -> bytes:
    text = json.dumps(fields).encode()
    return struct.pack("<Q", len(text) if declared is None else declared) + text + bytes(64)


def tensor(shape: list[Any], offsets: list[int], dtype: str = "F32") -> bytes:
    return header({"a": {"dtype": dtype, "shape": shape, "data_offsets": offsets}})


PICKLE = b"cposix\nsystem\n(Vtouch pickle-was-run\ntR."  # a call of os.system, as pickle keeps one


def of_special_files() -> dict[str, Breaks]:
    def folder_for_card(folder: Path, name: str) -> None:
        (folder / f"{name}.json").mkdir()

    def pipe_for_card(folder: Path, name: str) -> None:
        os.mkfifo(folder / f"{name}.json")

    def circle(folder: Path, name: str) -> None:
        (folder / f"{name}.json").symlink_to(folder / f"{name}.json")

    def weights(make: Callable[[Path], Any]) -> Breaks:
        def breaks(folder: Path, name: str) -> None:
            without("weights")(folder, name)
            make(folder / f"{name}.safetensors")

        return breaks

    return {
        "folder-for-card": folder_for_card, "pipe-for-card": pipe_for_card, "circle-for-card": circle,
        "folder-for-weights": weights(Path.mkdir), "pipe-for-weights": weights(os.mkfifo),
        "circle-for-weights": weights(lambda path: path.symlink_to(path)),
        "weights-lead-nowhere": weights(lambda path: path.symlink_to("nowhere")),
    }  # fmt: skip


def kinds() -> dict[str, Breaks]:
    """Return more than a hundred ways to break a model, by name."""
    nan, endless = np.full((1, NOISE), np.nan, np.float32), np.full((3, 3), np.inf, np.float16)
    family = {"classes": [CLASS], "knobs": [{"name": "Warmth"}]}
    found: dict[str, Breaks] = {
        "kind-unknown": with_fields(kind="sound"), "name-of-another": with_fields(name="foreground-128"),
        "name-a-path": with_fields(name="../x"), "weights-a-path": with_fields(weights="../x.safetensors"),
        "weights-absolute": with_fields(weights="/etc/passwd"), "weights-a-dot": with_fields(weights="."),
        "weights-zero": with_fields(weights="a\0b"), "weights-of-windows": with_fields(weights="C:x"),
        "sha-short": with_fields(sha256="ab"), "sha-of-others": with_fields(sha256="ab" * 32),
        "resolution-0": with_fields(resolution=0), "resolution-vast": with_fields(resolution=10**9),
        "resolution-a-float": with_fields(resolution=128.0), "noise-negative": with_fields(noise=-1),
        "noise-vast": with_fields(noise=10**9), "noise-other": with_fields(noise=16),
        "noise-of-digits": with_text('{"noise": 1' + "0" * 10_000 + "}"),
        "classes-too-many": with_fields(classes=[f"c{n}" for n in range(5000)]),
        "class-too-long": with_fields(classes=["x" * 10_000]), "class-of-lines": with_fields(classes=["a\nb"]),
        "title-too-long": with_fields(title="x" * 100_000), "title-backwards": with_fields(title="a\u202eb"),
        "knobs-not-there": with_fields(knobs=[{"name": "A"}, {"name": "B"}]),
        "knobs-nameless": with_fields(knobs=[{"low": "a"}]), "family-without-tensor": with_fields(knobs={"f": family}),
        "family-in-itself": with_fields(knobs={"f": {"classes": [CLASS], "knobs": {"f": family}}}),
        "figures-not-finite": with_text('{"figures": {"cat": {"kernel": NaN}}}'),
        "empty": with_text(""), "not-json": with_text("{"), "nested": with_text("[" * 100_000),
        "vast-card": with_text('{"title": "' + "x" * (2 << 20) + '"}'), "list": with_text("[]"),
        "weights-missing": without("weights"),
        "nan-directions": with_tensors(knobs=nan), "nan": with_tensors(a=nan), "inf": with_tensors(a=endless),
        "wrong-directions": with_tensors(knobs=np.ones((2, NOISE), np.float32)),
        "directions-of-another-length": with_tensors(knobs=np.ones((1, 9), np.float32)),
        "flat-directions": with_tensors(knobs=np.ones(NOISE, np.float32)),
        "no-tensors": with_content(lambda content: safetensors.numpy.save({})),
        "no-directions": with_content(lambda content: safetensors.numpy.save({"a": np.ones(3)})),
        "nothing": with_content(lambda content: b""), "eight-bytes": with_content(lambda content: content[:8]),
        "pickle": with_content(lambda content: PICKLE),
        "zip-of-pickle": with_content(lambda content: b"PK\3\4" + PICKLE),
        "picture": with_content(lambda content: b"\x89PNG\r\n\x1a\n" + content),
        "header-vast": with_content(lambda content: header({}, 2**63)),
        "header-of-gigabytes": with_content(lambda content: header({}, 3 << 30)),
        "header-longer": with_content(lambda content: header({}, 500)),
        "header-empty": with_content(lambda content: header({}, 0)),
        "header-a-list": with_content(lambda content: header([1])),
        "header-nested": with_content(lambda content: header(json.loads("[" * 500 + "]" * 500))),
        "shape-vast": with_content(lambda content: tensor([10**9, 10**9], [0, 64])),
        "shape-negative": with_content(lambda content: tensor([-1], [0, 4])),
        "shape-of-texts": with_content(lambda content: tensor(["x"], [0, 4])),
        "offsets-beyond": with_content(lambda content: tensor([1000], [0, 4000])),
        "offsets-backwards": with_content(lambda content: tensor([4], [16, 0])),
        "type-unknown": with_content(lambda content: tensor([16], [0, 64], "X32")),
        "longer": with_damage(lambda content: content + b"x"),
        "blank": with_damage(lambda content: bytes(len(content))),
        "too-large": with_damage(lambda content: content + bytes(65 << 20)),
    }  # fmt: skip
    for part in range(1, 10):
        found[f"truncated-{part}"] = with_damage(lambda content, part=part: content[: len(content) * part // 10])
        found[f"short-{part}"] = with_content(lambda content, part=part: content[: len(content) * part // 10])
    for key in ("kind", "title", "classes", "resolution", "noise", "licence"):
        found[f"without-{key}"] = without(key)
    for key in ("kind", "classes", "resolution", "knobs", "figures", "weights"):
        for number, value in enumerate(OTHERS):
            is_sound = type(value) is type(sound()[0][key]) and key != "kind"
            if not is_sound and (key, value) != ("knobs", {}):
                found[f"{key}-{number}"] = with_fields(**{key: value})
    return found | (of_special_files() if hasattr(os, "mkfifo") else {})
