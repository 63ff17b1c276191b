"""Contact sheets of a foreground model on held-out windows, and the windows themselves as files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.generators.context import fill
from engine.generators.light import relight
from engine.networks.encoder import Encoder
from engine.training.core.batches import composite, in_mean_light
from engine.training.core.candidate import Candidate
from engine.training.core.pictures import as_image
from engine.training.core.places import Place, warp
from engine.training.tasks.foreground.evaluation import SEEDS, Evaluation, Windows

NOISES = 8
LIGHTS = ((1.0, 1.0, 1.0), (0.35, 0.35, 0.35), (1.8, 1.8, 1.8), (1.25, 1.0, 0.65))  # gains of linear light
SAVED_SIDE = 128  # pixels a side of a saved window


PLACES = (
    Place(), Place(right=0.2, down=0.1), Place(angle=30), Place(scale=0.6),
    Place(right=-0.15, down=0.1, angle=-40, scale=0.7),
)  # fmt: skip


@torch.no_grad()
def draw_sheets(
    folder: Path, evaluation: Evaluation, candidate: Candidate, encoder: Encoder | None = None, each: int = 4
) -> dict[str, str]:
    """Draw contact sheets of `each` held-out windows a class, a row a window: file -> what its columns show.

    A candidate without an encoder gets the sheet of noises only.
    """
    folder.mkdir(parents=True, exist_ok=True)
    labels = evaluation.held.labels
    chosen = np.concatenate([np.flatnonzero(labels == label)[:each] for label in np.unique(labels)])
    some = Windows.of(evaluation.held.at(chosen.tolist()), candidate.resolution, evaluation.device)
    noises = _noises(len(chosen), candidate.noise, evaluation.device)

    def draw(z: Tensor, context: Tensor = some.context) -> Tensor:
        return composite(_draw(candidate, some, z, context), context, some.mask)

    if encoder is None:
        name = f"noises-{candidate.name}.jpg"
        _save([some.real, *(draw(z) for z in noises)], folder / name)
        return {name: f"{candidate.name}: the real object on its filled ground; {NOISES} new noises"}
    found, _ = encoder(in_mean_light(some.rgb, some.mask), some.mask, some.label)
    lit = [relight(some.context, torch.tensor([gain] * len(chosen), device=evaluation.device)) for gain in LIGHTS]
    sheets = {
        "noises": (
            [some.real, draw(found), *(draw(z) for z in noises)],
            f"the real object on its filled ground; generated for its encoded noise; {NOISES} new noises",
        ),
        "between": (
            [draw(torch.lerp(noises[0], noises[1], step / 7)) for step in range(8)],
            "from one noise to another in eight steps",
        ),
        "places": (
            [_placed(candidate, some, found, place) for place in PLACES],
            "one noise: as masked; moved; turned; scaled; all three. The surroundings are pulled into the frame anew",
        ),
        "lights": (
            [draw(found, context) for context in lit],
            "one noise in four lights: as it is; darker; lighter; warmer",
        ),
    }
    for name, (columns, _) in sheets.items():
        _save(columns, folder / f"{name}.jpg")
    return {f"{name}.jpg": caption for name, (_, caption) in sheets.items()}


@torch.no_grad()
def draw_insertions(
    folder: Path, evaluation: Evaluation, candidate: Candidate, scenes: NDArray[np.uint8], name: str = "insertions.jpg"
) -> dict[str, str]:
    """Draw a random held-out mask in each scene (uint8 N x R x R x 3), classes in turn, new noise: file -> caption."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(11)
    labels = evaluation.held.labels
    classes = np.unique(labels)
    chosen = [rng.choice(np.flatnonzero(labels == classes[i % len(classes)])) for i in range(len(scenes))]
    windows = Windows.of(evaluation.held.at(chosen), candidate.resolution, evaluation.device)
    rgb = torch.from_numpy(scenes).permute(0, 3, 1, 2).float().to(evaluation.device) / 127.5 - 1
    if rgb.shape[-1] != candidate.resolution:
        rgb = F.interpolate(rgb, size=candidate.resolution, mode="bilinear", antialias=True)
    placed = Windows(rgb, windows.mask, torch.ones_like(windows.mask), windows.label, windows.keys)
    made = composite(evaluation.draw(candidate, placed, SEEDS[0]), rgb, placed.mask)
    made = F.interpolate(made, size=192, mode="bicubic")
    rows = -(-len(made) // 8)
    made = torch.cat([made, made.new_zeros(rows * 8 - len(made), *made.shape[1:])])
    _save(list(made.reshape(rows, 8, *made.shape[1:]).transpose(0, 1)), folder / name)
    order = ", ".join(evaluation.classes[label] for label in classes)
    return {name: f"{candidate.name}: random insertions into scenes, the classes in turn ({order})"}


def save_windows(
    folder: Path, evaluation: Evaluation, candidate: Candidate, drawn: dict[int, Tensor] | None = None
) -> int:
    """Save every generated window of new noise as KEY.SEED.png, 128 x 128; return how many.

    drawn: what `Evaluation.measure` drew, by seed; drawn anew where it is not given.
    """
    folder.mkdir(parents=True, exist_ok=True)
    windows = Windows.of(evaluation.held, candidate.resolution, evaluation.device)
    if drawn is None:
        drawn = {seed: evaluation.draw(candidate, windows, seed) for seed in SEEDS}
    for seed, objects in drawn.items():
        for key, picture in zip(windows.keys, _to_saved(composite(objects, windows.rgb, windows.mask)), strict=True):
            Image.fromarray(as_image(picture)).save(folder / f"{key}.{seed}.png")
    return len(drawn) * len(windows.keys)


def _draw(candidate: Candidate, windows: Windows, noise: Tensor, context: Tensor) -> Tensor:
    inputs = (context, windows.mask, windows.valid, windows.label, noise)
    return torch.cat([candidate.draw(*part).float() for part in zip(*(torch.split(x, 8) for x in inputs), strict=True)])


def _placed(candidate: Candidate, windows: Windows, noise: Tensor, place: Place) -> Tensor:
    """Composite each window's object at a place: drawn in its own frame, then composited."""
    around = warp(windows.context, place.to_frame, "border")
    inside = warp(windows.valid, place.to_frame, "zeros")
    seen = Windows(around, windows.mask, inside, windows.label, windows.keys)
    drawn = warp(_draw(candidate, seen, noise, fill(around, windows.mask)), place.to_canvas, "border")
    return composite(drawn, windows.context, warp(windows.mask, place.to_canvas, "zeros"))


def _noises(count: int, length: int, device: torch.device) -> list[Tensor]:
    seeds = range(1, NOISES + 1)
    drawn = [np.random.RandomState(seed).standard_normal((count, length)).astype(np.float32) for seed in seeds]
    return [torch.from_numpy(z).to(device) for z in drawn]


def _to_saved(x: Tensor) -> Tensor:
    if x.shape[-1] == SAVED_SIDE:
        return x
    return F.interpolate(x, size=SAVED_SIDE, mode="bilinear", antialias=True)


def _save(columns: list[Tensor], path: Path) -> None:
    """Save a picture with a row a window and a column a variant."""
    rows = torch.cat([torch.cat(list(column), 1) for column in columns], 2)
    Image.fromarray(as_image(rows)).save(path, quality=92)
