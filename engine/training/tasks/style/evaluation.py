"""Evaluation of style: beside the photo as it is, and beside optimisation on VGG-19's features (Gatys et al.)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from torch import Tensor

from engine.generators.card import Card
from engine.generators.manners import MANNERS, style_picture
from engine.generators.style import Style, put_together, underpainting
from engine.generators.style_painting import CARD, READ, match, paint, read_style
from engine.generators.style_refining import refined
from engine.networks.features import Vgg19
from engine.networks.layers import to_channels_last
from engine.networks.style_features import TAPS, content, content_distance, grams, style_distance
from engine.scene.filters import Style as Recipe
from engine.training.core import page
from engine.training.core.crops import load_crops
from engine.training.core.pictures import as_image

Bytes = NDArray[np.uint8]
Way = Callable[[Bytes, Bytes], tuple[Bytes, float]]  # photo, style -> what is made, and the seconds that it took

CLASSES = ("bird", "boat", "car", "cat", "dog", "flower", "horse")
PAIRS, SIZE = 10, 256  # photos, each with a style; px a side
INSIDE = 0.95  # share of a window that has to lie inside its photo
REFINED = "refined"  # what a model painted, and then brought closer to the style
STEPS, RATE = 300, 0.04  # of the optimisation, by Adam; the rate falls as a cosine
STYLE, SMOOTH, IN_RANGE = 20.0, 0.1, 10.0  # weights of its losses beside that of content

FIGURES = {
    "style": page.Figure(
        "Squared differences of VGG-19's Gram matrices (relu1_1, relu2_1, relu3_1) from the style picture's, over its "
        "own; 0 is its style, and what optimisation looks at.", 3
    ),
    "content": page.Figure(
        "Squared difference from the photo in relu3_1, each channel normalised: 0 the photo, 2 nothing in common.", 2
    ),
    "milliseconds": page.Figure("Median time of the processor for one picture of 256 x 256 px, this machine.", 0),
}  # fmt: skip


def evaluate(card: Card, data: Path, out: Path, device: torch.device, say: Callable[[str], None]) -> Card:
    """Write report.json, report.html and a sheet into `out`; the card with its figures."""
    out.mkdir(parents=True, exist_ok=True)
    vgg = read_vgg(data, device)
    crops = load_crops(data, CLASSES, SIZE, say, lambda record: record.is_held_out and record.inside >= INSIDE)
    photos = [crops.pictures[at, ..., :3] for at in np.linspace(0, len(crops) - 1, min(PAIRS, len(crops))).astype(int)]
    styles = [style_picture(manner, 1, READ) for manner in list(MANNERS)[: len(photos)]]
    ways: dict[str, Way] = {
        "the photo as it is": _timed(lambda photo, style: photo),
        "optimisation": lambda photo, style: optimised_once(out, vgg, photo, style, device),
        CARD.name: _timed(from_pieces),
    }
    if card.is_trained:
        model = Style.load(card, device)
        ways[card.name] = _timed(lambda photo, style: painted(model, photo, style))
        if model.network.features is not None:
            ways[f"{card.name}, {REFINED}"] = _timed(
                lambda photo, style: refined(model, painted(model, photo, style), photo, style)
            )
    rows: dict[str, dict[str, dict[str, float]]] = {}
    columns = [styles_as_large(styles), photos]
    for name, way in ways.items():
        pairs = list(zip(photos, styles, strict=True))
        made, seconds = zip(*(way(*pair) for pair in pairs), strict=True)
        apart = [distances(vgg, one, *pair, device) for one, pair in zip(made, pairs, strict=True)]
        style_apart, content_apart = np.mean(apart, axis=0)
        figures = {"style": style_apart, "content": content_apart, "milliseconds": 1000 * float(np.median(seconds))}
        rows[name] = {"all": {figure: round(float(value), 4) for figure, value in figures.items()}}
        if made[0] is not photos[0]:
            columns.append(list(made))
        told = ", ".join(f"{one[0]:.3f}" for one in apart)
        say(f"{name}: style {style_apart:.3f} ({told}), content {content_apart:.2f}")
    sheet = np.vstack([np.hstack(row) for row in zip(*columns, strict=True)])
    Image.fromarray(sheet).save(out / "style.jpg", quality=92)
    notes = ["What optimisation lowers is the very distance that is measured.", "The style pictures are made by code."]
    page.write(out, rows, FIGURES, {"style.jpg": ", ".join(["the style", *ways])}, notes)
    measured = dict(rows[card.name])
    if (refining := f"{card.name}, {REFINED}") in rows:
        measured[REFINED] = rows[refining]["all"]
    return replace(card, figures=measured)


def from_pieces(photo: Bytes, style: Bytes) -> Bytes:
    """Put a photo together from pieces as the program does with its usual settings."""
    usual = Recipe()
    found = match(photo, read_style(style), usual.paint, usual.jitter, 1)
    return np.concatenate(list(paint(found, style, photo.shape[:2], usual.colours)))


def painted(model: Style, photo: Bytes, style: Bytes) -> Bytes:
    """Paint a photo, at its own size, as the program does with its usual settings."""
    usual, reading = Recipe(), read_style(style)
    pieces = put_together(photo, style, reading, usual.jitter, 1)
    return model.paint(underpainting(pieces, reading.colours, usual.shapes), model.see(style), usual.jitter, 1)


def _timed(way: Callable[[Bytes, Bytes], Bytes]) -> Way:
    """Return a way that tells the seconds of the processor that a picture took, too."""

    def timed(photo: Bytes, style: Bytes) -> tuple[Bytes, float]:
        started = time.process_time()
        made = way(photo, style)
        return made, time.process_time() - started

    return timed


def optimised(vgg: Vgg19, photo: Bytes, style: Bytes, device: torch.device, steps: int = STEPS) -> Bytes:
    """Change a photo until its features' Gram matrices are the style's and its content is still its own."""
    start = to_tensor(photo, device)
    with torch.no_grad():
        wanted = grams(vgg(to_tensor(style, device), TAPS))
        shown = content(vgg(start, TAPS))
    rgb = start.clone().requires_grad_()
    optimizer = torch.optim.Adam([rgb], RATE)
    falling = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for _ in range(steps):
        with torch.autocast(device.type, torch.bfloat16):  # as models draw where the processor knows it
            features = vgg(rgb, TAPS)
        loss = STYLE * style_distance(grams(features), wanted).sum()
        loss = loss + content_distance(content(features), shown).sum()
        loss = loss + SMOOTH * (rgb.diff(dim=2).abs().mean() + rgb.diff(dim=3).abs().mean())
        loss = loss + IN_RANGE * (rgb.abs() - 1).clamp(min=0).mean()
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        optimizer.step()
        falling.step()
    return as_image(rgb.detach()[0])


def optimised_once(folder: Path, vgg: Vgg19, photo: Bytes, style: Bytes, device: torch.device) -> tuple[Bytes, float]:
    """Return what optimisation makes of a pair and the seconds that it took: from `folder`, once it lies there."""
    path = folder / f"optimised-{sha256(photo.tobytes() + style.tobytes() + b'%d' % STEPS).hexdigest()[:12]}.png"
    if path.exists():
        with Image.open(path) as image:
            return np.asarray(image.convert("RGB")), float(image.info["seconds"])
    started = time.process_time()
    made = optimised(vgg, photo, style, device)
    told = PngInfo()
    told.add_text("seconds", f"{time.process_time() - started:.2f}")
    Image.fromarray(made).save(path, pnginfo=told)
    return made, float(told.chunks[0][1].split(b"\0")[1])


@torch.no_grad()
def distances(vgg: Vgg19, made: Bytes, photo: Bytes, style: Bytes, device: torch.device) -> tuple[float, float]:
    """Return how far a painted picture is from its style, and from what its photo shows."""
    seen, own, wanted = (vgg(to_tensor(one, device), TAPS) for one in (made, photo, style))
    apart = style_distance(grams(seen), grams(wanted))
    return float(apart), float(content_distance(content(seen), content(own)))


def styles_as_large(styles: list[Bytes]) -> list[Bytes]:
    """Return the style pictures at the photos' size, for the sheet."""
    return [np.asarray(cv2.resize(style, (SIZE, SIZE)), np.uint8) for style in styles]


def to_tensor(picture: Bytes, device: torch.device) -> Tensor:
    """Return uint8 (h, w, 3) as 1 x 3 x h x w in [-1, 1]."""
    return torch.from_numpy(np.array(picture)).to(device).permute(2, 0, 1)[None].float() / 127.5 - 1


def read_vgg(data: Path, device: torch.device) -> Vgg19:
    """Read the fixed network that tells what a style is."""
    vgg = Vgg19(data / "features" / Vgg19.FILE).to(device)
    to_channels_last(vgg)
    return vgg
