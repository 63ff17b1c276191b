"""Training commands: on which device what is done."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch

from engine.cli import main
from engine.training import cli, stages, warm_start
from engine.training.core.plan import Plan

PLAN = 'name = "tiny"\ntitle = "t"\nclasses = ["disc"]\nstage = "whole"\nsteps = 3\n'


def test_a_model_is_made_on_the_processor_wherever_it_was_trained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere, used = torch.device("meta"), dict[str, torch.device]()

    def start(plan: Any, data: Path, device: torch.device, say: Any) -> object:
        used["start"] = device
        return object()

    def publish(run: Path, data: Path, folder: Path, plan: str, device: torch.device, say: Any) -> None:
        used["publish"] = device

    monkeypatch.setattr(cli, "_device", lambda name: elsewhere)
    monkeypatch.setattr(cli, "_run", lambda *_: 3)
    monkeypatch.setattr(warm_start, "begin", lambda *_: {})
    monkeypatch.setattr(stages, "stage", lambda name: SimpleNamespace(plan=Plan, start=start, publish=publish))
    (tmp_path / "plan.toml").write_text(PLAN)
    told = ["train", tmp_path / "plan.toml", "--data", tmp_path, "--out", tmp_path / "run"]
    assert main([str(part) for part in told]) == 0
    assert used == {"start": elsewhere, "publish": torch.device("cpu")}
