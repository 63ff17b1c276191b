"""What a model may be used for, told by the licences of the pictures that it was trained on."""

from __future__ import annotations

from collections.abc import Collection

from engine.scene import exemplar

RESTRICTED = (
    "Research and personal use: among the training photos are collections with non-commercial or unstated terms."
)
OWN = "own photos"  # licence of the crops that `dataset` makes
YOURS = "Trained on own photos: whoever trained it decides."
FREE = "CC BY-SA 4.0: trained on openly licensed photos only; the sources are named in this card."


def is_open(licence: str) -> bool:
    """Return whether pictures of this licence, maybe with a collection's name in brackets behind it, may be used and
    sold: own ones may.
    """
    return licence == OWN or exemplar.is_open(licence.partition(" (")[0])


def licence_of(licences: Collection[str]) -> str:
    """Return what a model may be used for that was trained on pictures of these licences."""
    if all(licence == OWN for licence in licences):
        return YOURS
    return FREE if all(is_open(licence) for licence in licences) else RESTRICTED
