"""`apply`: many photos by one recipe, each of them whole or told in a sentence; stopped, and gone on with."""

from __future__ import annotations

import ast
import concurrent.futures as futures
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image

import engine
from engine.cli import batch, batch_cluster, main
from engine.cli.batch import Applier, InProcesses, Job, Made, Settings, made
from engine.formats.export import ExportOptions
from engine.formats.project import save_project
from engine.problem import Problem
from engine.scene import edits
from engine.scene.adjustments import Invert
from engine.scene.layers import AdjustmentLayer, LayerMask, Photo
from engine.scene.mask import Mask

ROOT = Path(__file__).resolve().parents[2]
REPORT = "scumble-apply.jsonl"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a project that inverts the left half, three photos, and a file that is none."""
    half = np.zeros((20, 40), np.uint8)
    half[:, :20] = 255
    scene = edits.open_photo(Photo(np.zeros((20, 40, 3), np.uint8)))
    mask = LayerMask.showing(Mask.from_array(half))
    scene = edits.add_layer(scene, AdjustmentLayer(id="i", name="Invert", adjustment=Invert(), layer_mask=mask))
    save_project(scene, lambda layer: None, tmp_path / "recipe.ora")
    (tmp_path / "in").mkdir()
    for name, size in (("a.png", (40, 20)), ("b.png", (80, 40)), ("c.png", (20, 40))):
        Image.new("RGB", size, (10, 20, 30)).save(tmp_path / "in" / name)
    (tmp_path / "in/bad.png").write_bytes(b"nothing")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*extra: str) -> int:
    return main(["apply", "recipe.ora", *extra, "--out", "out", "--format", "png", "--device", "cpu"])


def pixels(name: str) -> np.ndarray:
    with Image.open(Path("out") / name) as picture:
        return np.asarray(picture)


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_one_bad_photo_does_not_stop_the_rest(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("in", "gone.png") == 1
    told = capsys.readouterr()
    assert told.out.count(" -> ") == 3 and '"gone.png"' in told.out
    assert 'in/bad.png: "bad.png" is not a picture' in told.out
    assert told.err == "scumble-engine: 2 of 5 photos could not be done; their lines say why.\n"
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["a.png", "b.png", "c.png", REPORT]
    for name, width, height in (("a.png", 40, 20), ("b.png", 80, 40), ("c.png", 20, 40)):
        expected = np.full((height, width, 3), (10, 20, 30), np.uint8)
        expected[:, : width // 2] = 255 - expected[:, : width // 2]
        differing = np.nonzero(pixels(name) != expected)[1]
        assert np.all(abs(differing - width // 2 + 0.5) < 1)  # the edge of an enlarged mask is soft


def test_masks_in_a_folder_are_no_photos(folder: Path) -> None:
    for name in ("a.png", "b.png"):
        (folder / "in" / name).rename(folder / "in" / name.replace(".", ".mask."))
    (folder / "in/bad.png").unlink()
    assert run("in") == 0
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["c.png", REPORT]
    assert run("in/a.mask.png") == 0  # which somebody named, and so means
    assert (folder / "out/a.mask.png").exists()


def test_only_what_changed_is_made_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("in", "--json")
    capsys.readouterr()
    Image.new("RGB", (40, 20), (1, 2, 3)).save(folder / "in/a.png")
    (folder / "out/b.png").unlink()
    with open(folder / "out" / REPORT, "a") as report:
        report.write('{"photo": "cut o')
    assert run("in", "--json", "--resume") == 1
    *photos, total = lines(capsys)
    assert {line["out"]: line["state"] for line in photos} == {
        "a.png": "done", "b.png": "done", "c.png": "kept", "bad.png": "failed",
    }  # fmt: skip
    assert (total["done"], total["kept"], total["failed"]) == (2, 1, 1)
    assert tuple(pixels("a.png")[0, -1]) == (1, 2, 3)
    report = [json.loads(line)["out"] for line in (folder / "out" / REPORT).read_text().splitlines()]
    assert sorted(report) == ["a.png", "b.png", "bad.png", "c.png"], "a line for each"
    settings: list[str] = []
    for other in (["--only-open"], ["--models", "."], ["--longest", "10"]):  # each makes it anew
        settings += other
        assert run("in/c.png", "--json", "--resume", *settings) == 0
        assert lines(capsys)[0]["state"] == "done", other
    assert pixels("c.png").shape == (10, 5, 3)
    assert run("in/b.png", "--json", "--resume") == 0  # the others' lines stayed in the report
    assert lines(capsys)[0]["state"] == "kept"


def test_names_break_no_line_and_steer_no_terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = "a\n\x1b[31mb.png"
    (folder / "in/a.png").rename(folder / "in" / odd)
    (folder / "in/b.png").rename(folder / "in" / f"bad{odd}")
    (folder / "in" / f"bad{odd}").write_bytes(b"nothing")
    assert run(f"in/{odd}", f"in/bad{odd}") == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("1/2  in/a??[31mb.png -> a??[31mb.png  ") and second.startswith("2/2  in/bada??[31mb.png: ")
    assert (folder / "out" / odd).exists()


def test_two_photos_of_one_name_become_two_pictures(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "other").mkdir()
    Image.new("RGB", (40, 20)).save(folder / "other/A.tif")
    assert run("in/a.png", "other") == 0
    assert {path.name for path in (folder / "out").iterdir()} == {"a.png", "A-2.png", REPORT}


def test_a_folder_that_cannot_be_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for out in ("recipe.ora", "recipe.ora/below"):
        assert main(["apply", "recipe.ora", "in/a.png", "--out", out]) == 1
        told = capsys.readouterr().err
        assert told.startswith(f'scumble-engine: "{Path(out).name}"'), "which the window can say in other languages"
        assert told.count("\n") == 1 and "jsonl" not in told


def test_nothing_is_overwritten_that_it_is_made_of(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["apply", "recipe.ora", "in", "--out", "in", "--format", "png"]) == 1
    assert "would overwrite what it is made from" in capsys.readouterr().err
    assert not (folder / "in" / REPORT).exists()


@pytest.mark.parametrize("call", [["in"], ["--out", "o"], [], ["in", "--save-recipe", "r.json"]])
def test_a_call_without_photos_or_folder_is_wrong(folder: Path, call: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["apply", "recipe.ora", *call])
    assert ended.value.code == 2


def test_a_recipe_in_json_is_applied(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["apply", "recipe.ora", "--save-recipe", "r.json"]) == 1
    assert '"Invert" cannot be told in JSON' in capsys.readouterr().err and not Path("r.json").exists()
    layer = {"kind": "adjustment", "adjustment": {"kind": "invert"}}
    Path("r.json").write_text(json.dumps({"schema_version": 8, "width": 9, "height": 9, "layers": [layer]}))
    assert main(["apply", "r.json", "in/a.png", "--out", "out", "--format", "png", "--save-recipe", "s.json"]) == 0
    assert (pixels("a.png") == 255 - np.array((10, 20, 30))).all()
    assert json.loads(Path("s.json").read_text())["layers"] == [layer]


@pytest.mark.slow
def test_several_processes_make_the_same_pictures(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("in/a.png", "in/bad.png", "in/b.png", "--jobs", "2", "--json") == 1
    assert {line["out"]: line["state"] for line in lines(capsys)[:-1]} == {
        "a.png": "done", "b.png": "done", "bad.png": "failed",
    }  # fmt: skip
    first = (folder / "out/b.png").read_bytes()
    assert run("in/b.png") == 0 and (folder / "out/b.png").read_bytes() == first


def test_when_it_is_stopped_no_half_file_is_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    apply = Applier.__call__

    def stopped(self: Applier, job: Job) -> Made:
        if job.photo.name == "b.png":
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
            end = time.monotonic() + 60
            while not self._is_stopped() and time.monotonic() < end:
                time.sleep(0.005)
        return apply(self, job)

    monkeypatch.setattr(Applier, "__call__", stopped)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where the tests run in the background
    try:
        assert run("in/a.png", "in/b.png", "in/c.png") == 1
    finally:
        signal.signal(signal.SIGINT, before)
    assert "Stopped before it was done." in capsys.readouterr().err
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["a.png", REPORT]
    monkeypatch.undo()
    monkeypatch.chdir(folder)
    assert run("in/a.png", "in/b.png", "in/c.png", "--resume", "--json") == 0
    assert [line["state"] for line in lines(capsys)[:-1]] == ["kept", "done", "done"]


@pytest.mark.parametrize(("extra", "bits"), [((), 16), (("--depth", "8"), 8)])
def test_each_picture_has_the_bits_of_its_photo(folder: Path, extra: tuple[str, ...], bits: int) -> None:
    deep = np.random.RandomState(1).randint(0, 65536, (20, 40, 3)).astype(np.uint16)
    cv2.imwrite("deep.png", deep)
    assert run("deep.png", "in/a.png", *extra) == 0
    made = cv2.imread("out/deep.png", cv2.IMREAD_UNCHANGED)
    assert made.dtype == {16: np.uint16, 8: np.uint8}[bits]
    if bits == 16:
        assert (made[:, 20:] == deep[:, 20:]).all(), "where the recipe does nothing"
    assert cv2.imread("out/a.png", cv2.IMREAD_UNCHANGED).dtype == np.uint8
    assert main(["apply", "recipe.ora", "deep.png", "--out", "jpegs", "--device", "cpu"]) == 0


def hears_ctrl_c(job: Job) -> bool:
    return signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Windows has no such masks")
def test_processes_are_deaf_to_ctrl_c_from_their_first_moment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_apply", hears_ctrl_c)
    place = InProcesses(Path("recipe.ora"), Settings(ExportOptions(), "cpu"), 1)
    with place.executor() as executor:
        heard = place.submit(executor, Job(Path("photo.png"), Path("out.png")))
        assert heard.result() is False
    assert hears_ctrl_c(Job(Path("photo.png"), Path("out.png"))), "who started them hears it"


class Fragile:
    """A workplace whose process ends whenever it works on the photo "heavy"."""

    def __init__(self, at_once: int) -> None:
        self.at_once = at_once
        self.alone_count = 0

    @contextmanager
    def executor(self) -> Iterator[futures.Executor]:
        with futures.ThreadPoolExecutor(1) as executor:
            self._is_broken = False
            yield executor

    def submit(self, executor: futures.Executor, job: Job) -> batch.Future:
        if self._is_broken:
            raise futures.BrokenExecutor
        future: batch.Future = futures.Future()
        self._is_broken = job.photo.name == "heavy"
        if self._is_broken:
            future.set_exception(futures.BrokenExecutor())
        else:
            future.set_result(Made())
        return future

    def stop(self, executor: futures.Executor) -> None:
        pass

    def alone(self) -> Fragile:
        self.alone_count += 1
        return Fragile(1)


def test_a_process_that_ends_takes_only_its_own_photo_along() -> None:
    jobs = [Job(Path(name), Path(name)) for name in ("a", "heavy", "b", "c", "d")]
    place = Fragile(3)
    found = {job.photo.name: result.problem for job, result in made(place, jobs)}
    assert "memory ran out" in found.pop("heavy")
    assert found == dict.fromkeys("abcd", "")
    assert place.alone_count == 2, "the others go on side by side, once a process is there again"


def test_whatever_goes_wrong_is_one_sentence() -> None:
    job = Job(Path("a"), Path("a"))

    def told(error: BaseException | None) -> str:
        future: batch.Future = futures.Future()
        if error is None:
            assert future.cancel() and not future.set_running_or_notify_cancel()
        else:
            future.set_exception(error)
        place = Fragile(1)
        place.submit = lambda executor, job: future  # type: ignore[method-assign]
        ((_, result),) = made(place, [job])
        return result.problem

    assert told(Problem("It is too large.")) == "It is too large."
    assert told(MemoryError()) == "There is not enough memory for this."
    assert told(RuntimeError("one\ntwo")) == "It could not be made: one."
    assert "connection" in told(None)


def test_without_dask_a_sentence_tells_how_to_get_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert run("in", "--on", "tcp://127.0.0.1:1") == 1
    told = capsys.readouterr().err
    assert "pip install distributed first." in told and len(told.splitlines()) == 1


def test_a_worker_returns_the_picture_as_bytes_of_a_recipe_as_bytes(folder: Path) -> None:
    recipe = "recipe.ora", Path("recipe.ora").read_bytes()
    settings = Settings(ExportOptions(format="png"), "cpu")
    content = Path("in/a.png").read_bytes()
    result = batch_cluster.apply_bytes(engine.__version__, recipe, settings, ("a.png", "a.png"), content)
    batch_cluster.write_files(result.files, folder)
    assert tuple(np.asarray(Image.open("a.png"))[0, 0]) == (245, 235, 225)
    with pytest.raises(Problem, match="has Scumble"):
        batch_cluster.apply_bytes("0", recipe, settings, ("a.png", "a.png"), content)


def test_only_work_on_other_machines_knows_a_network() -> None:
    known = {"distributed", "dask", "socket", "socketserver", "ssl", "asyncio", "urllib.request", "http.client"}
    found = set()
    for path in sorted(Path(engine.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [node.value] if isinstance(node, ast.Constant) and node.value == "distributed" else []
            if known.intersection(names):
                found.add(path.name)
    assert found == {"extras.py"}, found


@pytest.mark.slow
@pytest.mark.skipif(find_spec("distributed") is None, reason="the extra `machines` is not installed")
def test_two_workers_make_the_same_pictures(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""
    Path("cluster.py").write_text(script)
    places = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "cluster.py"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=places,
    ) as cluster:
        assert cluster.stdout is not None
        address = cluster.stdout.readline().strip()
        call = [
            sys.executable, "-m", "engine.cli", "apply", "recipe.ora", "in", "gone.png", "--out", "far",
            "--format", "png", "--device", "cpu", "--json", "--on", address,
        ]  # fmt: skip
        done = subprocess.run(call, capture_output=True, text=True, env=places)
        cluster.communicate("")
    states = {line["out"]: line["state"] for line in map(json.loads, done.stdout.splitlines()[:-1])}
    assert states == {"a.png": "done", "b.png": "done", "c.png": "done", "bad.png": "failed", "gone.png": "failed"}
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 1
    run("in")
    for name in ("a.png", "b.png", "c.png"):
        assert Path("far", name).read_bytes() == Path("out", name).read_bytes()
