"""What packaging/constraints.txt pins, against what the project needs and what this very run uses."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8")
LINES = [line for line in TEXT.splitlines() if line and not line.startswith("#")]
PINS = {canonicalize_name(name): version for name, version in (line.split("==") for line in LINES)}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DIRECT = [Requirement(line) for line in PROJECT["dependencies"]]
EXTRA = [Requirement(line) for lines in PROJECT["optional-dependencies"].values() for line in lines]
DEV = [Requirement(line) for line in PROJECT["optional-dependencies"]["dev"]]


def needed(requirements: list[Requirement]) -> set[str]:
    """Names of the installed packages that these need, in turn too."""
    found: set[str] = set()
    waiting = list(requirements)
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in found or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        found.add(name)
        waiting += [Requirement(line) for line in importlib.metadata.requires(name) or []]
    return found


def test_constraints_are_plain_pins() -> None:
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9a-z.]*", line) for line in LINES)
    assert "://" not in TEXT
    assert len(PINS) == len(LINES)


@pytest.mark.parametrize("requirement", DIRECT + EXTRA, ids=str)
def test_every_requirement_has_a_lower_bound_and_a_pin_above_it(requirement: Requirement) -> None:
    operators = [one.operator for one in requirement.specifier]
    assert operators.count(">=") == 1
    assert set(operators) <= {">=", "<"}
    assert Version(PINS[canonicalize_name(requirement.name)]) in requirement.specifier


def test_everything_needed_in_turn_is_pinned() -> None:
    names = needed(DIRECT + DEV)
    assert {"mpmath", "iniconfig"} <= names  # needed by what is needed
    assert names <= set(PINS)


@pytest.mark.parametrize("name", sorted(needed(DIRECT + DEV)))
def test_this_run_uses_the_pinned_versions(name: str) -> None:
    assert Version(importlib.metadata.version(name)).public == PINS[name]
