"""The commands for a document's colour profile, a step each."""

from __future__ import annotations

from desktop_app.document.files import Files
from desktop_app.widgets.translation import tr
from engine.compositing.profiles import assign_profile, convert_to_profile


def assign(files: Files, profile: bytes | None) -> None:
    """Take the document's numbers for colours of a profile; None: of none, which is as sRGB."""
    files.edit_picture(tr("Assign profile"), lambda scene: assign_profile(scene, profile))


def convert(files: Files, profile: bytes | None, intent: str, black_point: bool) -> None:
    """Bring the document's colours into a profile."""
    change = lambda scene: convert_to_profile(scene, profile, intent, black_point)  # noqa: E731
    files.edit_picture(tr("Convert to profile"), change, takes_long=True)
