"""Paint the style pictures that come along: writes resources/styles/*.webp, all of them or those that are named.

    .venv/bin/python packaging/style_pictures.py [NAME ...]

They are made by code alone (engine/generators/manners.py), so nobody else has rights in them.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PIL import Image

from engine.formats.style_pictures import TITLES
from engine.generators.manners import style_picture

FOLDER = Path(__file__).parent.parent / "resources" / "styles"
SIDE, SMALL, QUALITY = 640, 96, 80
PICTURES = {  # manner -> seed, and the colours of its ground, dark ones first
    "oil": (5, "1b2a3a 2f5d73 7a9a8c c9a75a e9d9a6"),
    "swirls": (3, "0d1b3e 1f4a8a 5b8fc4 d8b23c f4e7b0"),
    "knife": (4, "3a1f1c 8c3b2a c9762f e3b064 f2e3c6"),
    "points": (6, "23335e 3f7a5c 7fae4f e0b23f f3ead0"),
    "mosaic": (2, "16324a 2b6f77 a8552f d9a766 f1e6cf"),
    "glass": (7, "1a1446 0f5aa8 0f8a5f c4231f f2b41c"),
    "facets": (9, "2e2a26 5d5a50 8a7a5c b79a6a ddd2b4"),
    "hatching": (15, "101010 505050 909090 c0c0c0 f0f0f0"),
    "pencils": (8, "27406b 3c7d63 c2543d dba13a f0e2c8"),
    "watercolour": (12, "38506b 6f95a8 a3b89a dcc391 f6efe2"),
    "woodcut": (16, "101010 404040 909090 c0c0c0 f0f0f0"),
    "print": (14, "1c1b4a b3272d 2d7fb8 f0bf3a f7efd9"),
}


def main(names: list[str]) -> None:
    for name in names or PICTURES:
        seed, told = PICTURES[name]
        colours = np.array([[int(one[at : at + 2], 16) / 255 for at in (0, 2, 4)] for one in told.split()], np.float32)
        picture = Image.fromarray(style_picture(name, seed, SIDE, colours))
        picture.save(FOLDER / f"{name}.webp", quality=QUALITY, method=6)
    row = Image.new("RGB", (SMALL * len(TITLES), SMALL))
    for number, name in enumerate(TITLES):
        with Image.open(FOLDER / f"{name}.webp") as picture:
            row.paste(picture.resize((SMALL, SMALL)), (number * SMALL, 0))
    row.save(FOLDER / "all.webp", quality=QUALITY, method=6)


if __name__ == "__main__":
    main(sys.argv[1:])
