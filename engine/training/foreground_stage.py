"""The foreground generator's two stages: how a run starts, becomes a model, and is judged."""

from __future__ import annotations

from pathlib import Path

import torch

from engine.generators.catalog import Card
from engine.generators.foreground import Foreground
from engine.training import checkpoint, report
from engine.training.crops import CropSet, load_crops, load_scenes
from engine.training.evaluation import Evaluation, Rival
from engine.training.fine import FineTask
from engine.training.foreground import ForegroundPlan, ForegroundTask
from engine.training.judge import Judge
from engine.training.plan import Plan
from engine.training.publish import publish, with_figures
from engine.training.stages import Say, plan_of


class ForegroundStage:
    """`whole` trains everything; `fine` the blocks above 64 px, on top of another run."""

    plan: type[Plan] = ForegroundPlan

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> ForegroundTask | FineTask:
        """Read the crops that train, and build the networks."""
        assert isinstance(plan, ForegroundPlan)
        kind = FineTask if plan.stage == "fine" else ForegroundTask
        crops = crops_of(plan.classes, data, min(256, plan.resolution * 3 // 2), say)
        return kind(plan, crops.only(lambda record: not record.is_held_out), data / "features", device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Weights in half precision, knobs and card."""
        _, notes = checkpoint.load(run / "checkpoint.safetensors", device)
        plan = plan_of(notes["plan"])
        crops = crops_of(plan.classes, data, plan.resolution, say)
        return publish(run, crops.only(lambda record: not record.is_held_out), folder, plan_name, device=device)

    def evaluate(
        self, card: Card, data: Path, out: Path, device: torch.device, say: Say, *, save_windows: Path | None = None
    ) -> Card:
        """Figures on held-out crops beside those of real ones, and contact sheets."""
        crops = crops_of(card.classes, data, 128, say)
        evaluation = Evaluation(crops, Judge(data / "features", device), device)
        model = Foreground.load(card, device)
        rival = Rival(
            card.name, model.draw, card.resolution, card.noise, sum(p.numel() for p in model.generator.parameters())
        )
        rows = {"real": evaluation.real(), card.name: evaluation.judge_model(rival, say)}
        sheets = report.draw_sheets(out, evaluation, rival, model.encoder)
        if (data / "scenes").is_dir():
            scenes = load_scenes(data / "scenes", 32, 128)
            sheets.insert(0, report.draw_insertions(out, evaluation, rival, scenes))
        notes = ["SqueezeNet judges; VGG-19 trained the model, in a loss and in a discriminator.", card.licence]
        report.write(out, rows, sheets, notes)
        if save_windows is not None:
            say(f"{report.save_windows(save_windows, evaluation, rival)} windows saved in {save_windows}")
        return with_figures(card, rows["real"], rows[card.name])


def crops_of(classes: tuple[str, ...], data: Path, size: int, say: Say) -> CropSet:
    """The crops of some classes, held out or not; what is skipped is said."""
    crops = load_crops(data, classes, size, say)
    for sentence in crops.complaints:
        say(f"skipped: {sentence}")
    return crops


STAGE = ForegroundStage()
