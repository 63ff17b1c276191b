"""The folder .venv as packaging/environment.py judges and mends it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import environment
import pytest
from environment import STAMP, Environment, download_table
from system import Trouble

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def house(tmp_path: Path) -> Environment:
    """A checkout whose .venv is complete as far as can be seen from outside."""
    (tmp_path / "packaging").mkdir()
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["torch"]\n')
    (tmp_path / "packaging" / "constraints.txt").write_text("# pins\ntorch==2.13.0\n")
    made = Environment(tmp_path)
    made.python.parent.mkdir(parents=True)
    made.python.write_text("")
    stamp(made, "dev")
    return made


def stamp(house: Environment, *extras: str) -> None:
    (house.folder / STAMP).write_text(json.dumps({"digest": house.digest(), "extras": extras}))


def package(house: Environment, name: str, **files: str) -> Path:
    """Installs a package by hand: its files and their record."""
    site = house.folder / "lib" / "python3.11" / "site-packages"
    info = site / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    for file, text in files.items():
        (site / f"{file}.py").write_text(text)
    rows = [f"{file}.py,sha256=x,{len(text)}" for file, text in files.items()]
    (info / "RECORD").write_text("\n".join([*rows, f"{info.name}/RECORD,,", "__pycache__/gone.pyc,,"]) + "\n")
    return info


def test_a_complete_one_is_ready(house: Environment) -> None:
    assert house.is_ready()
    assert house.is_ready(["dev"])
    assert not house.is_ready(["train"])


@pytest.mark.parametrize("file", ["pyproject.toml", "packaging/constraints.txt"])
def test_other_requirements_make_it_out_of_date(house: Environment, file: str) -> None:
    path = house.root / file
    path.write_text(path.read_text() + "# more\n")
    assert not house.is_ready()


@pytest.mark.parametrize("text", ["", "{}", "[]", "nonsense", '{"digest": "0", "extras": []}'])
def test_a_damaged_stamp_counts_as_none(house: Environment, text: str) -> None:
    (house.folder / STAMP).write_text(text)
    assert not house.is_ready()


def test_without_its_python_it_is_not_ready(house: Environment) -> None:
    house.python.unlink()
    assert not house.is_ready()


def test_forgetting_makes_it_set_up_again(house: Environment) -> None:
    house.forget()
    assert not house.is_ready()
    house.forget()


def test_a_moved_checkout_is_set_up_again(house: Environment, tmp_path: Path) -> None:
    before = house.digest()
    moved = house.root.rename(tmp_path.parent / f"{tmp_path.name}-moved")
    assert Environment(moved).digest() != before


# Mending


def test_whole_packages_stay(house: Environment) -> None:
    info = package(house, "whole", whole="x = 1\n")
    assert list(house.remove_damaged()) == []
    assert info.exists()


def test_a_package_with_a_file_cut_short_is_installed_again(house: Environment) -> None:
    info = package(house, "cut", cut="x = 1\n")
    (info.parent / "cut.py").write_text("x")
    assert list(house.remove_damaged()) == ["cut"]
    assert not info.exists()


def test_a_package_with_a_file_gone_is_installed_again(house: Environment) -> None:
    info = package(house, "gone", gone="x = 1\n")
    (info.parent / "gone.py").unlink()
    assert list(house.remove_damaged()) == ["gone"]


def test_a_package_without_its_record_is_installed_again(house: Environment) -> None:
    info = package(house, "unfinished", unfinished="x = 1\n")
    (info / "RECORD").unlink()
    assert list(house.remove_damaged()) == ["unfinished"]


def test_what_pip_had_set_aside_is_swept(house: Environment) -> None:
    site = package(house, "whole", whole="x = 1\n").parent
    (site / "~hole").mkdir()
    (site / "~hole" / "x.py").write_text("")
    assert list(house.remove_damaged()) == []
    assert not (site / "~hole").exists()


def test_a_python_that_does_not_start_is_made_anew(house: Environment) -> None:
    assert not house._has_pip()
    house._make()
    assert house._has_pip()
    assert not (house.folder / STAMP).exists()


def test_health_is_what_can_be_loaded(house: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not house.is_healthy()  # an empty file is no Python
    monkeypatch.setattr(Environment, "check", lambda self: None)
    assert house.is_healthy()
    (package(house, "gone", gone="x = 1\n").parent / "gone.py").unlink()
    assert not house.is_healthy()


def test_what_cannot_be_loaded_is_named(house: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = subprocess.CompletedProcess[str]([], 1, "", "Traceback\nImportError: libGL.so.1: cannot open")
    monkeypatch.setattr(Environment, "ask", lambda self, arguments: answer)
    with pytest.raises(Trouble, match=r"ImportError: libGL\.so\.1"):
        house.check()


# Setting up


def test_setting_up_asks_pip_for_what_the_project_says(house: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    (house.root / "pyproject.toml").write_text(
        '[project]\ndependencies = ["torch>=2.6"]\n[project.optional-dependencies]\ndev = ["pytest>=8"]\n'
    )
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(Environment, "_pip", lambda self, *arguments: asked.append(arguments))
    monkeypatch.setattr(Environment, "_has_pip", lambda self: True)
    monkeypatch.setattr(Environment, "_torch_build", lambda self: "cpu")
    monkeypatch.setattr(Environment, "check", lambda self: None)
    house.set_up(["dev"])
    constraints = str(house.root / "packaging" / "constraints.txt")
    assert ("install", "--no-compile", "--constraint", constraints, "torch>=2.6", "pytest>=8") in asked
    assert asked[-1][-2:] == ("--editable", str(house.root))
    assert house.is_ready(["dev"])
    house.set_up()
    assert house.is_ready(["dev"]), "what was there before stays"


def test_a_failed_step_leaves_it_to_be_set_up(house: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Environment, "_has_pip", lambda self: True)
    monkeypatch.setattr(Environment, "call", lambda self, arguments, folder=None: 1)
    with pytest.raises(Trouble, match="Run this again to go on"):
        house.set_up()
    assert not house.is_ready()


@pytest.mark.parametrize(
    ("versions", "platform", "build"),
    [
        ("Available versions: 2.14.0, 2.13.0+cpu, 2.13.0", "linux", "cpu"),
        ("Available versions: 2.14.0, 2.13.0", "linux", "cuda"),
        ("Available versions: 2.14.0+cpu, 2.13.0", "linux", "cuda"),
        ("", "linux", "cuda"),
        ("Available versions: 2.13.0", "darwin", "cpu"),
    ],
)
def test_the_build_of_torch_is_known_before(
    house: Environment, monkeypatch: pytest.MonkeyPatch, versions: str, platform: str, build: str
) -> None:
    answer = subprocess.CompletedProcess[str]([], 0, versions, "")
    monkeypatch.setattr(Environment, "ask", lambda self, arguments: answer)
    monkeypatch.setattr(sys, "platform", platform)
    assert house._torch_build() == build
    package(house, "torch", torch="")
    assert house._torch_build() == "here"


# What is said


def test_the_table_says_how_much_and_how_to_take_less() -> None:
    table = download_table("cuda", ["dev"])
    assert "2939 MB" in table
    assert "PIP_EXTRA_INDEX_URL=INDEX python3 packaging/start.py" in table
    assert "://" not in table
    assert "tools for the tests" in table


def test_the_table_for_the_cpu_is_short() -> None:
    table = download_table("cpu", [])
    assert "376 MB" in table
    assert "CUDA" not in table
    assert "tests" not in table


def test_a_full_disk_is_noticed_before_the_download(house: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(environment.shutil, "disk_usage", lambda path: usage(10**12, 0, 2_000_000_000))
    house.announce("cpu", [])
    with pytest.raises(Trouble, match="takes about 9500 MB of disk, and 2000 MB are left"):
        house.announce("cuda", [])
