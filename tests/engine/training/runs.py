"""A run of three steps on photos, as of tasks that go from picture to picture, and the model that it becomes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from PIL import Image

from engine.generators.card import Card
from engine.training import stages
from engine.training.core.loop import train
from engine.training.stages import Stage

CPU = torch.device("cpu")


def learned(stage: Stage, text: str, photo: np.ndarray, folder: Path, loss: str) -> Card:
    """Train by a plan's text on a picture that stands for three photos, of which the last is held out; loss: its name.

    Data, run and models lie in `folder`.
    """
    (folder / "data/photos").mkdir(parents=True)
    for name in ("beach", "sunset", "shine1"):
        Image.fromarray(photo).save(folder / "data/photos" / f"{name}.jpg")
    (folder / "data/objects").mkdir()
    (folder / "data/objects/index.jsonl").write_text("")
    task = stage.start(stages.plan_of(text), folder / "data", CPU, print)
    losses: list[float] = []
    train(
        task, folder / "run", 3, 3, CPU, notes={"plan": text, "plan_sha256": "0" * 64},
        on_progress=lambda number, share, report: losses.append(report[loss]),
    )  # fmt: skip
    assert len(losses) == 3 and np.isfinite(losses).all()
    card = stage.publish(folder / "run", folder / "data", folder / "models", "tiny.toml", CPU, print)
    assert card is not None and not card.open and "photos" in card.sources[0]
    return card
