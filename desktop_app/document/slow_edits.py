"""Edits that look at many pixels: made in the engine's thread, so that the window does not wait."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.document.document import Document, Edit
from desktop_app.document.engine_requests import new_slot
from engine.scene.scene import Scene


def slow_edit(
    document: Document,
    label: str,
    change: Edit,
    then: Callable[[], object] = lambda: None,  # once it is done
    title: str = "",  # what the status bar says meanwhile; "": the label
    finally_do: Callable[[], None] = lambda: None,  # when it is over, whether anything came of it or not
) -> None:
    """Edit the document as one step. A document that was changed meanwhile is edited as it is by then."""
    before = document.scene

    def edit(after: Scene) -> None:
        finally_do()
        document.edit(label, lambda now: after if now is before else change(now))
        then()

    document.ask(new_slot(), title or label, lambda maker: change(before), edit, finally_do)
