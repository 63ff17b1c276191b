"""Rows of the table of actions: the filters."""

from __future__ import annotations

from desktop_app.document import filters, mending
from desktop_app.shell.action import SEPARATOR, Action, ActionContext, do, has_scene, has_selection, show
from engine.generation.kind import card_of
from engine.scene.filters import FILTERS, Filter


def filter_action(kind: type[Filter]) -> Action:
    def run(context: ActionContext) -> None:
        filters.add(context.document, filters.new(kind))

    def is_here(context: ActionContext) -> bool:
        if kind.needs_mask and not has_selection(context):
            return False
        return has_scene(context) and card_of(context.document.catalog, kind()) is not None

    return Action(
        f"new-{kind.kind}",
        "Filter",
        kind.title,
        run,
        enabled=is_here,
        icon=kind.kind,
        tooltip=kind.summary,
    )


def has_photo(context: ActionContext) -> bool:
    return bool(context.document.scene.photos)


FILTER: tuple[Action | str, ...] = (
    *(filter_action(kind) for kind in FILTERS.values()),
    SEPARATOR,
    Action(
        "defects",
        "Filter",
        "Dust and scratches…",
        show("defects"),
        enabled=has_photo,
        icon="heal",
        tooltip="Find dust, scratches and sensor spots in the photo, to look at and mend",
    ),
    Action(
        "mend-selection",
        "Filter",
        "Mend the selected spots",
        do(mending.mend_selection),
        enabled=lambda context: has_selection(context) and has_photo(context),
        icon="spot-heal",
        tooltip="Cover each selected spot of the photo with what lies around it, on a layer above",
    ),
)
