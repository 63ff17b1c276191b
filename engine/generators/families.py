"""Families of classes: kinds of things whose looks differ in the same ways, so that they share knobs."""

from __future__ import annotations

from collections.abc import Iterable

FAMILIES: dict[str, tuple[str, ...]] = {
    "animals": (
        "bear", "cat", "cow", "dog", "elephant", "giraffe", "horse", "rabbit", "sheep", "wolf", "zebra",
    ),
    "butterflies and birds": ("bird", "butterfly"),
    "plants": ("flower", "tree"),
    "people": ("person",),
}  # fmt: skip
OTHERS = "things"  # whatever is listed nowhere, classes of one's own among it


def family_of(class_name: str) -> str:
    """Return the family of a class."""
    return next((family for family, classes in FAMILIES.items() if class_name in classes), OTHERS)


def in_families(classes: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Classes by family, both in the order in which they first come."""
    found: dict[str, tuple[str, ...]] = {}
    for name in classes:
        found[family_of(name)] = (*found.get(family_of(name), ()), name)
    return found
