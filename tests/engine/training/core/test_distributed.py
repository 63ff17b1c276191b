"""Two processes that train together, on the CPU: they make the steps of one."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
import torch
import torch.distributed as dist
from safetensors.torch import load_file

from engine.problem import Problem
from engine.training import cli
from engine.training.core import checkpoint, distributed
from engine.training.core.plan import Plan

ROOT = Path(distributed.__file__).parents[3]
PLAN = Plan(name="tiny", classes=("a",), batch=8)


def _torchrun(tmp_path: Path, *call: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "GLOO_SOCKET_IFNAME": "lo"}
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", *call]
    return subprocess.run(
        command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=280, check=False
    )


def _in_two_processes(*call: str) -> None:
    """As torchrun starts them, without its own process, which takes as long to import torch as each of the two: they
    meet at a store of this process, which has its port for as long as they run.
    """
    store = dist.TCPStore("127.0.0.1", 0, is_master=True, wait_for_workers=False)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "GLOO_SOCKET_IFNAME": "lo"}
    environment |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(store.port), "WORLD_SIZE": "2"}
    environment |= {"TORCHELASTIC_USE_AGENT_STORE": "True", "TORCHELASTIC_RESTART_COUNT": "0"}
    started = [
        subprocess.Popen(
            [sys.executable, *call],
            env=environment | {"RANK": rank, "LOCAL_RANK": rank},
            stderr=subprocess.PIPE,
            text=True,
        )
        for rank in ("0", "1")
    ]
    try:
        for process in started:
            _, told = process.communicate(timeout=280)
            assert process.returncode == 0, told
    finally:
        for process in started:
            process.kill()
            process.wait()


def test_two_processes_of_half_the_batch_make_the_steps_of_one_with_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two optimizers in turn, as in adversarial training; the second process starts with other weights."""
    code = """
        import sys, torch
        from safetensors.torch import save_file
        from engine.training.core import distributed
        with distributed.process_group(torch.device("cpu")):
            rank, count = distributed.rank(), distributed.world_size()
            torch.manual_seed(rank)
            nets = torch.nn.ModuleList([torch.nn.Conv2d(3, 4, 3), torch.nn.Conv2d(4, 1, 3), torch.nn.Conv2d(1, 1, 1)])
            distributed.broadcast({"nets": dict(nets.state_dict())})
            optimizers = [torch.optim.Adam(net.parameters(), 1e-2) for net in nets[:2]]
            found = {}
            for step in range(3):
                x = torch.randn(8, 3, 8, 8, generator=torch.Generator().manual_seed(step))[rank::count]
                for net, optimizer in zip(nets, optimizers):
                    optimizer.zero_grad()
                    (nets[1](nets[0](x).relu()) ** 2).mean().backward()
                    optimizer.step()
                    for p in net.parameters():
                        found[f"gradient {len(found)}"] = p.grad.clone()
            found |= {f"weight {i}": p.detach() for i, p in enumerate(nets.parameters())}
            save_file(found, f"{sys.argv[1]}-{count}-{rank}.safetensors")
    """
    script = tmp_path / "steps.py"
    script.write_text(textwrap.dedent(code))
    _in_two_processes(str(script), str(tmp_path / "found"))
    monkeypatch.setattr(sys, "argv", [str(script), str(tmp_path / "found")])
    with torch.random.fork_rng():
        runpy.run_path(str(script))
    whole, first, second = (load_file(tmp_path / f"found-{name}.safetensors") for name in ("1-0", "2-0", "2-1"))
    assert sum(name.startswith("gradient") for name in whole) == 3 * 2 * 2
    for name, value in whole.items():
        assert torch.equal(first[name], second[name]), name
        torch.testing.assert_close(first[name], value, rtol=1e-4, atol=1e-6)


@pytest.mark.slow
def test_a_run_of_two_processes_is_one_run(tmp_path: Path, data_folder: Path) -> None:
    plan = tmp_path / "tiny.toml"
    plan.write_text(
        'name = "tiny"\nclasses = ["disc", "square"]\nbatch = 4\nsteps = 2\nnoise = 16\nwidth = 0.1\nkeep_every = 2\n'
        "precise = true\n"
    )
    call = ("-m", "engine.training.cli", str(plan), "--data", str(data_folder), "--device", "cpu", "--out")
    done = _torchrun(tmp_path, *call, str(tmp_path / "run"))
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("2 steps done") == 1  # only the first process speaks
    assert len((tmp_path / "run" / "log.jsonl").read_text().splitlines()) == 1
    assert (tmp_path / "run" / "model" / "tiny.json").is_file()
    _, notes = checkpoint.load(tmp_path / "run" / "checkpoint.safetensors", torch.device("cpu"))
    assert notes["step"] == 2

    plan.write_text(plan.read_text().replace("steps = 2", "steps = 3"))
    assert cli.main([str(plan), "--data", str(data_folder), "--out", str(tmp_path / "run"), "--resume"]) == 0


def test_a_process_takes_its_share_of_the_batch_and_a_seed_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    assert distributed.share_of(PLAN) is PLAN
    monkeypatch.setattr(distributed, "world_size", lambda: 4)
    seeds = set()
    for rank in range(4):
        monkeypatch.setattr(distributed, "rank", lambda rank=rank: rank)
        mine = distributed.share_of(PLAN)
        assert mine.batch == 2
        seeds.add(mine.seed)
    assert len(seeds) == 4
    assert PLAN.seed in seeds
    monkeypatch.setattr(distributed, "world_size", lambda: 3)
    with pytest.raises(Problem, match="cannot be shared by 3 processes"):
        distributed.share_of(PLAN)
