"""Rows of the table of actions: the filters."""

from __future__ import annotations

from desktop_app.document import filters
from desktop_app.shell.action import Action, ActionContext, has_scene, has_selection
from engine.scene.filters import FILTERS, Filter


def filter_action(kind: type[Filter]) -> Action:
    def run(context: ActionContext) -> None:
        filters.add(context.document, filters.new(kind))

    def is_here(context: ActionContext) -> bool:
        if kind.needs_mask and not has_selection(context):
            return False
        return has_scene(context) and filters.card_of(context.document.catalog, kind()) is not None

    return Action(
        f"new-{kind.kind}",
        "Filter",
        kind.title,
        run,
        enabled=is_here,
        icon=kind.kind,
        tooltip=kind.summary,
    )


FILTER: tuple[Action | str, ...] = tuple(filter_action(kind) for kind in FILTERS.values())
