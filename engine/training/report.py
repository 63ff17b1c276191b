"""The report of an evaluation: JSON, HTML and contact sheets."""

from __future__ import annotations

import html
import json
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.generators.light import relight
from engine.networks.encoder import Encoder
from engine.training.batches import composite, in_mean_light
from engine.training.evaluation import DEFINITIONS, SEEDS, Evaluation, Figures, Rival, Windows

ROWS = {  # figure -> decimals
    "crops": 0, "kernel": 1, "frechet": 1, "accuracy": 3, "diversity": 2, "light": 2, "seam": 2, "looks": 3,
    "milliseconds": 1, "parameters": 2,
}  # fmt: skip

_STYLE = (
    "body{font:15px/1.5 sans-serif;max-width:70em;margin:2em auto;padding:0 1em}"
    "td,th{padding:.2em .8em;text-align:right}table{border-collapse:collapse}tr:nth-child(even){background:#eee}"
    "img{max-width:100%}"
)


def write(folder: Path, rows: dict[str, dict[str, Figures]], sheets: list[str], notes: list[str]) -> None:
    """report.json and report.html. rows: name of a row -> class (or "all") -> figure -> value."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.json").write_text(
        json.dumps({"rows": rows, "definitions": DEFINITIONS, "notes": notes}, indent=1)
    )
    groups = list(dict.fromkeys(group for row in rows.values() for group in row))
    parts = [
        "<!doctype html><meta charset=utf-8><title>Evaluation</title>",
        f"<style>{_STYLE}</style><h1>Evaluation</h1>",
    ]
    parts += [f"<p>{html.escape(note)}</p>" for note in notes]
    for group in groups:
        parts.append(f"<h2>{html.escape(group)}</h2><table><tr><th></th>")
        parts += [f"<th title='{html.escape(DEFINITIONS[name])}'>{name}</th>" for name in ROWS]
        for name, row in rows.items():
            if group in row:
                cells = "".join(f"<td>{_cell(row[group], figure)}</td>" for figure in ROWS)
                parts.append(f"<tr><th>{html.escape(name)}</th>{cells}")
        parts.append("</table>")
    parts.append("<h2>What the figures mean</h2><dl>")
    parts += [f"<dt>{name}<dd>{html.escape(text)}" for name, text in DEFINITIONS.items()]
    parts.append("</dl>")
    parts += [f"<h2>{html.escape(Path(name).stem)}</h2><img src='{html.escape(name)}'>" for name in sheets]
    (folder / "report.html").write_text("\n".join(parts), "utf-8")


def _cell(figures: Figures, name: str) -> str:
    return f"{figures[name]:.{ROWS[name]}f}" if name in figures else ""


@torch.no_grad()
def draw_sheets(folder: Path, evaluation: Evaluation, rival: Rival, encoder: Encoder, each: int = 4) -> list[str]:
    """Contact sheets on held-out windows: noises, interpolation, places, lights. Returns the files' names."""
    folder.mkdir(parents=True, exist_ok=True)
    labels = evaluation.held.labels
    chosen = np.concatenate([np.flatnonzero(labels == label)[:each] for label in np.unique(labels)])
    keys = {evaluation.held.records[index].key for index in chosen}
    some = Windows.of(evaluation.held.only(lambda record: record.key in keys), rival.resolution, evaluation.device)
    noise = _noises(len(keys), rival.noise, evaluation.device)
    found, _ = encoder(in_mean_light(some.rgb, some.mask), some.mask, some.label)

    def draw(z: Tensor, ground: Tensor | None = None) -> Tensor:
        ground = some.ground if ground is None else ground
        parts = [
            rival.draw(
                ground[i : i + 8], some.mask[i : i + 8], some.valid[i : i + 8], some.label[i : i + 8], z[i : i + 8]
            )
            for i in range(0, len(z), 8)
        ]
        return composite(torch.cat(parts).float(), ground, some.mask)

    between = [torch.lerp(noise[0], noise[1], step / 7) for step in range(8)]
    lights = [(1.0, 1.0, 1.0), (0.35, 0.35, 0.35), (1.8, 1.8, 1.8), (1.25, 1.0, 0.65)]
    lit = [relight(some.ground, torch.tensor([gain] * len(keys), device=evaluation.device)) for gain in lights]
    sheets = {
        "noises": [some.real, draw(found), *(draw(z) for z in noise)],
        "between": [draw(z) for z in between],
        "lights": [draw(found, ground) for ground in lit],
        "places": [_placed(draw(found), turn, scale) for turn, scale in ((0, 1), (20, 0.8), (-35, 0.6), (90, 0.7))],
    }
    for name, columns in sheets.items():
        _save(columns, folder / f"{name}.jpg")
    return [f"{name}.jpg" for name in sheets]


@torch.no_grad()
def draw_insertions(folder: Path, evaluation: Evaluation, rival: Rival, scenes: NDArray[np.uint8]) -> str:
    """insertions.jpg: a random held-out mask in each scene (uint8 N x R x R x 3), classes in turn, new noise."""
    chance = np.random.default_rng(11)
    labels = evaluation.held.labels
    classes = np.unique(labels)
    chosen = [chance.choice(np.flatnonzero(labels == classes[i % len(classes)])) for i in range(len(scenes))]
    windows = Windows.of(evaluation.held.at(chosen), rival.resolution, evaluation.device)
    rgb = torch.from_numpy(scenes).permute(0, 3, 1, 2).float().to(evaluation.device) / 127.5 - 1
    if rgb.shape[-1] != rival.resolution:
        rgb = F.interpolate(rgb, size=rival.resolution, mode="bilinear", antialias=True)
    placed = Windows(rgb, windows.mask, torch.ones_like(windows.mask), windows.label, windows.keys)
    made = composite(evaluation.draw(rival, placed, SEEDS[0]), rgb, placed.mask)
    made = F.interpolate(made, size=192, mode="bicubic")
    rows = -(-len(made) // 8)
    made = torch.cat([made, made.new_zeros(rows * 8 - len(made), *made.shape[1:])])
    _save(list(made.reshape(rows, 8, *made.shape[1:]).transpose(0, 1)), folder / "insertions.jpg")
    return "insertions.jpg"


@torch.no_grad()
def save_windows(folder: Path, evaluation: Evaluation, rival: Rival) -> int:
    """Every generated window of new noise as KEY.SEED.png, 128 x 128; returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    windows = Windows.of(evaluation.held, rival.resolution, evaluation.device)
    for seed in SEEDS:
        drawn = evaluation.draw(rival, windows, seed)
        for key, picture in zip(windows.keys, _to_128(composite(drawn, windows.rgb, windows.mask)), strict=True):
            Image.fromarray(_pixels(picture)).save(folder / f"{key}.{seed}.png")
    return len(SEEDS) * len(windows.keys)


def _noises(count: int, length: int, device: torch.device) -> list[Tensor]:
    drawn = [np.random.RandomState(seed).standard_normal((count, length)).astype(np.float32) for seed in range(1, 9)]
    return [torch.from_numpy(z).to(device) for z in drawn]


def _to_128(x: Tensor) -> Tensor:
    return x if x.shape[-1] == 128 else F.interpolate(x, size=128, mode="bilinear", antialias=True)


def _placed(x: Tensor, angle: float, scale: float) -> Tensor:
    turn = np.radians(angle)
    cos, sin = float(np.cos(turn)) / scale, float(np.sin(turn)) / scale
    matrix = torch.tensor([[[cos, sin, 0], [-sin, cos, 0]]], device=x.device).expand(len(x), 2, 3)
    return F.grid_sample(x, F.affine_grid(matrix, list(x.shape), align_corners=False), align_corners=False)


def _pixels(x: Tensor) -> NDArray[np.uint8]:
    pixels = ((x.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)
    return np.ascontiguousarray(pixels.permute(1, 2, 0).cpu().numpy())


def _save(columns: list[Tensor], path: Path) -> None:
    """A row a window, a column a variant."""
    rows = torch.cat([torch.cat(list(column), 1) for column in columns], 2)
    Image.fromarray(_pixels(rows)).save(path, quality=92)
