"""Rows of the table of actions: how the picture is looked at, which changes nothing of it."""

from __future__ import annotations

from desktop_app.shell.action import SEPARATOR, Action, ActionContext, has_scene, has_selection

TURN_DEGREES = 15.0


def is_mirrored(context: ActionContext) -> bool:
    return context.canvas.viewport.is_mirrored


def is_not_upright(context: ActionContext) -> bool:
    return not context.canvas.viewport.is_upright


VIEW: tuple[Action | str, ...] = (
    Action("fit", "View", "Fit in window", lambda d: d.canvas.fit(), enabled=has_scene, icon="fit"),
    Action("fit-width", "View", "Fit the width", lambda d: d.canvas.fit_width(), enabled=has_scene),
    Action("actual", "View", "100 %", lambda d: d.canvas.zoom_to(1.0), enabled=has_scene),
    Action("zoom-in", "View", "Zoom in", lambda d: d.canvas.zoom_in(), enabled=has_scene),
    Action("zoom-out", "View", "Zoom out", lambda d: d.canvas.zoom_out(), enabled=has_scene),
    SEPARATOR,
    Action(
        "turn-view-left",
        "View",
        "Turn the view to the left",
        lambda d: d.canvas.turn_by(-TURN_DEGREES),
        enabled=has_scene,
        tooltip="As one turns a sheet of paper; the picture stays as it is. Shift, Space and a drag turn it freely",
    ),
    Action(
        "turn-view-right",
        "View",
        "Turn the view to the right",
        lambda d: d.canvas.turn_by(TURN_DEGREES),
        enabled=has_scene,
        tooltip="As one turns a sheet of paper; the picture stays as it is. Shift, Space and a drag turn it freely",
    ),
    Action(
        "mirror-view",
        "View",
        "Mirror the view",
        lambda d: d.canvas.mirror(),
        enabled=has_scene,
        is_on=is_mirrored,
        tooltip="Look at the picture as in a mirror, to see faults with fresh eyes; the picture stays as it is",
    ),
    Action(
        "upright-view",
        "View",
        "Look at it upright",
        lambda d: d.canvas.upright(),
        enabled=is_not_upright,
        tooltip="End turning and mirroring the view",
    ),
    SEPARATOR,
    Action(
        "selection-edges",
        "View",
        "Show or hide the selection's edge",
        lambda d: d.canvas.toggle_selection_edges(),
        enabled=has_selection,
    ),
    Action("panels", "View", "Show or hide the panels", lambda d: d.toggle_panels(), on_canvas=True),
    Action("full-screen", "View", "Full screen", lambda d: d.toggle_full_screen()),
    Action("reset-layout", "View", "Reset the panels", lambda d: d.reset_layout()),
)
