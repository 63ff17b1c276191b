"""The foreground generator's two stages: how a run starts, becomes a model, and is evaluated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch

from engine.generators.card import Card
from engine.generators.foreground import Foreground
from engine.training.core import page
from engine.training.core.candidate import Candidate
from engine.training.core.crops import load_crops, load_scenes
from engine.training.core.feature_metrics import FeatureExtractor
from engine.training.core.loop import Task
from engine.training.core.plan import Plan
from engine.training.stages import Say, load_run
from engine.training.tasks.foreground import sheets as report
from engine.training.tasks.foreground.evaluation import FIGURES, Evaluation
from engine.training.tasks.foreground.fine import FinePlan, FineTask
from engine.training.tasks.foreground.publish import publish, with_figures
from engine.training.tasks.foreground.sheets import draw_insertions
from engine.training.tasks.foreground.task import ForegroundPlan, ForegroundTask
from engine.training.tasks.published import task as published


@dataclass(frozen=True)
class ForegroundStage:
    """`whole` trains everything; `fine` the blocks above 64 px, on top of another run."""

    plan: type[ForegroundPlan]
    # From a plan of that type, crops, the features' folder, a device, and maybe a monitor.
    task: Callable[..., Task]

    def start(self, plan: Plan, data: Path, device: torch.device, say: Say) -> Task:
        """Read the crops that train, and build the networks."""
        crops = load_crops(data, plan.classes, min(256, plan.resolution * 3 // 2), say, plan.trains_on, trimmed=True)
        return self.task(plan, crops, data / "features", device)

    def publish(self, run: Path, data: Path, folder: Path, plan_name: str, device: torch.device, say: Say) -> Card:
        """Write weights in half precision, knobs and card."""
        loaded = load_run(run, device)
        crops = load_crops(data, loaded.plan.classes, loaded.plan.resolution, say, loaded.plan.trains_on, trimmed=True)
        return publish(loaded, crops, folder, plan_name, device)

    def evaluate(
        self, card: Card, data: Path, out: Path, device: torch.device, say: Say,
        *, save_windows: Path | None = None, rival: Path | None = None,
    ) -> Card:  # fmt: skip
        """Measure figures on held-out crops beside those of real ones and of a baseline's run, and contact sheets."""
        evaluation = Evaluation(
            load_crops(data, card.classes, 128, say, trimmed=True), FeatureExtractor(data / "features", device), device
        )
        say(f"{len(evaluation.held)} crops are held out")
        model = Foreground.load(card, device)
        ours = Candidate(
            card.name, model.draw, card.resolution, card.noise, sum(p.numel() for p in model.generator.parameters())
        )
        measured = {"real": evaluation.real()}
        measured[card.name], drawn = evaluation.measure(ours, say)
        scenes = load_scenes(data / "scenes", 32, 128) if (data / "scenes").is_dir() else None
        sheets = draw_insertions(out, evaluation, ours, scenes) if scenes is not None else {}
        sheets |= report.draw_sheets(out, evaluation, ours, model.encoder)
        notes = [
            "SqueezeNet judges; VGG-19 trained the model, in a loss and in a discriminator.",
            f"Drawn in {str(model.dtype).removeprefix('torch.')} on {device}, {torch.get_num_threads()} threads.",
            f"{card.name}: {card.licence}",
        ]
        if save_windows is not None:
            say(f"{report.save_windows(save_windows, evaluation, ours, drawn)} windows saved in {save_windows}")
        if rival is not None:
            other, note = published.load_baseline(rival, card.classes, device, model.dtype)
            measured[other.name], _ = evaluation.measure(other, say)
            sheets |= report.draw_sheets(out, evaluation, other)
            if scenes is not None:
                sheets |= draw_insertions(out, evaluation, other, scenes, f"insertions-{other.name}.jpg")
            notes.append(note)

        # Which classes are reliable is told by their own figures; then the bar's row is pooled over them.
        alone = {name: evaluation.figures(row) for name, row in measured.items()}
        poor = with_figures(card, alone["real"], alone[card.name]).experimental
        reliable = tuple(name for name in card.classes if name not in poor)
        rows = {name: evaluation.figures(row, reliable) for name, row in measured.items()}
        notes.append(f"Settled: {', '.join(reliable) or 'none'}. Experimental: {', '.join(poor) or 'none'}.")
        page.write(out, rows, FIGURES, sheets, notes)
        others = {f"settled, {name}": row["settled"] for name, row in rows.items() if name != card.name and reliable}
        return with_figures(card, rows["real"], rows[card.name] | others)


WHOLE = ForegroundStage(ForegroundPlan, ForegroundTask)
FINE = ForegroundStage(FinePlan, FineTask)
