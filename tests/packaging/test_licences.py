"""packaging/THIRD-PARTY.md names every package Scumble needs, under a licence that Scumble may stand on."""

from __future__ import annotations

import importlib.metadata
import re
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent.parent
LISTED = {
    canonicalize_name(name.strip()): row[2].strip()
    for row in (line.split("|") for line in (ROOT / "packaging" / "THIRD-PARTY.md").read_text("utf-8").splitlines())
    if len(row) > 3
    for name in row[1].split(",")
}
PINNED = {
    canonicalize_name(line.split("==")[0])
    for line in (ROOT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    if "==" in line
}
NVIDIAS = {name for name in PINNED if name.startswith(("nvidia-", "cuda-"))} | {"triton"}
OURS = {"pip"}  # pip comes with Python
COPYLEFT = re.compile(r"(?<![Ll])(?<!Lesser )\b(A?GPL|General Public)|CC-BY-NC|Non-?[Cc]ommercial|SSPL")


def acceptable(licence: str) -> bool:
    """Whether one of the licences on offer may be taken."""
    return any(not COPYLEFT.search(choice) for choice in re.split(r"\bOR\b|\bor\b", licence))


def test_every_pinned_package_is_listed() -> None:
    assert set(LISTED) >= PINNED - NVIDIAS - OURS


def test_every_listed_licence_is_acceptable() -> None:
    assert {name: licence for name, licence in LISTED.items() if not acceptable(licence)} == {}


@pytest.mark.parametrize("name", sorted(PINNED - NVIDIAS))
def test_what_is_installed_declares_an_acceptable_licence(name: str) -> None:
    try:
        about = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("not needed for the tests")
    said = [about["License-Expression"] or "", (about["License"] or "")[:200]]
    said += [line for line in about.get_all("Classifier") or [] if line.startswith("License")]
    assert any(said), "it says nothing of its licence"
    assert all(acceptable(licence) for licence in said if licence)


@pytest.mark.parametrize(
    "licence", ["GPL-3.0-only", "GNU General Public License v2 (GPLv2)", "AGPL-3.0", "CC-BY-NC-4.0"]
)
def test_a_licence_that_will_not_do_is_noticed(licence: str) -> None:
    assert not acceptable(licence)


@pytest.mark.parametrize("licence", ["LGPL-3.0-only OR GPL-2.0-only", "MIT", "GNU Lesser General Public License v3"])
def test_a_licence_that_will_do_passes(licence: str) -> None:
    assert acceptable(licence)
