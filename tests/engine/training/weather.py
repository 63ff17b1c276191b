"""Scenes painted by code, in the format of the real ones, that are of each weather and season."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import numpy as np
from PIL import Image

from engine.training.tasks.background.data import SceneRecord

SIZE = 128
LOOKS = {  # of sky and of ground, RGB
    "sky_shine": ((70, 140, 240), (90, 170, 70)),
    "sky_cloudy": ((160, 160, 165), (90, 95, 85)),
    "sky_rain": ((150, 152, 158), (110, 112, 110)),
    "sky_sunrise": ((240, 150, 60), (90, 50, 30)),
    "forest": ((60, 130, 50), (70, 140, 50)),
    "autumn": ((190, 110, 40), (200, 120, 40)),  # forests, too
    "glacier": ((90, 150, 230), (235, 238, 240)),
    "mountain": ((130, 180, 235), (90, 130, 60)),
    "sea": ((150, 190, 230), (30, 70, 120)),
    "street": ((200, 205, 210), (120, 110, 100)),
    "buildings": ((120, 110, 110), (130, 100, 90)),
}


def paint_scene(rng: np.random.Generator, look: str) -> Image.Image:
    """A sky of one colour over a rougher ground of another."""
    sky, ground = LOOKS[look]
    horizon = int(rng.integers(40, 60))
    picture = np.empty((SIZE, SIZE, 3))
    picture[:horizon] = sky + rng.normal(0, 3, (horizon, SIZE, 3))
    picture[horizon:] = ground + 14 * rng.normal(0, 1, (SIZE - horizon, SIZE, 1)).clip(-1.5, 1.5)
    return Image.fromarray((picture + rng.normal(0, 5, 3)).clip(0, 255).astype(np.uint8))


def keys_of(look: str, count: int) -> list[str]:
    """Two that judge, and the others to train on."""
    keys = [f"{look}-{number:05d}" for number in range(100)]
    held = [key for key in keys if SceneRecord(key, look, "", "").is_held_out]
    return [*held[:2], *[key for key in keys if key not in held][: count - 2]]


def write_weather(data: Path, count: int = 5) -> None:
    """Write a zip of scenes, `count` of each look, into DATA/scenes."""
    (data / "scenes").mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(6)
    lines = []
    with zipfile.ZipFile(data / "scenes" / "weather.zip", "w") as archive:
        for look in LOOKS:
            for key in keys_of(look, count):
                out = io.BytesIO()
                paint_scene(rng, look).save(out, "JPEG", quality=95)
                archive.writestr(f"{key}.jpg", out.getvalue())
                kind = "forest" if look == "autumn" else look
                lines.append(json.dumps({"key": key, "class": kind, "source": "painted", "licence": "CC0-1.0"}))
        archive.writestr("index.jsonl", "\n".join(lines))
