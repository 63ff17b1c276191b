"""Rows of the table of actions: how the picture is looked at, which changes nothing of it."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.document.colour_view import ColourView
from desktop_app.shell.action import SEPARATOR, Action, ActionContext, Run, has_scene, has_selection, has_tabs, show
from desktop_app.widgets.translation import tr
from engine.scene import edits
from engine.scene.guides import NO_GUIDES

TURN_DEGREES = 15.0


def is_mirrored(context: ActionContext) -> bool:
    return context.canvas.viewport.is_mirrored


def switch_action(name: str, text: str, tooltip: str, option: str = "") -> Action:
    """Return an action that switches one of the view options, which has its name unless another is given."""
    option = option or name

    def run(context: ActionContext) -> None:
        context.canvas.options.toggle(option)

    return Action(name, "View", text, run, tooltip=tooltip, is_on=lambda d: d.canvas.options.is_on(option))


def has_guides(context: ActionContext) -> bool:
    return bool(context.document.scene.guides)


def clear_guides(context: ActionContext) -> None:
    context.document.edit(tr("Clear guides"), lambda scene: edits.set_guides(scene, NO_GUIDES))


def with_printer(act: Callable[[ColourView], object]) -> Run:
    """Do something about the proof; ask for the printer first, where none was chosen yet."""

    def run(context: ActionContext) -> None:
        if context.canvas.colours.setup is None:
            context.show_dialog("proof-setup")
        else:
            act(context.canvas.colours)

    return run


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
        enabled=has_scene,
        tooltip="End turning and mirroring the view",
    ),
    SEPARATOR,
    Action(
        "split-view",
        "View",
        "Before and after side by side",
        lambda d: d.canvas.toggle_split(),
        enabled=has_scene,
        is_on=lambda d: d.canvas.is_split,
        tooltip="Left of a line that can be dragged the photo as it was opened; holding \\ shows all of it so",
    ),
    Action(
        "proof",
        "View",
        "Compare with the photo",
        lambda d: d.status_labels.proof.click(),
        enabled=lambda d: d.document.scene.photo_layer is not None,
        tooltip="Prove that the photo is untouched outside the masks, and show in red what is no longer its own",
    ),
    SEPARATOR,
    Action(
        "proof-colours",
        "View",
        "Proof colours",
        with_printer(ColourView.toggle_proof),
        enabled=has_scene,
        is_on=lambda d: d.canvas.colours.is_proofing,
        tooltip="Show the picture as it will look when it is printed; nothing of it changes",
    ),
    Action(
        "gamut-warning",
        "View",
        "Gamut warning",
        with_printer(ColourView.toggle_warning),
        enabled=has_scene,
        is_on=lambda d: d.canvas.colours.warns,
        tooltip="Cover with grey the colours that the printer of the proof cannot print",
    ),
    Action(
        "proof-setup",
        "View",
        "Proof setup…",
        show("proof-setup"),
        tooltip="Choose the profile of the printer and paper that colours are proofed for",
    ),
    SEPARATOR,
    switch_action(
        "rulers", "Rulers", "Along the top and the left; drag guides out of them, the right button chooses the unit"
    ),
    switch_action("guides", "Guides", "Show the lines that were dragged out of the rulers; the move tool moves them"),
    switch_action("lock-guides", "Lock guides", "Let no press take a guide", option="guides_locked"),
    Action(
        "new-guide",
        "View",
        "New guide…",
        show("new-guide"),
        enabled=has_scene,
        tooltip="Lay a guide at an exact place",
    ),
    Action("clear-guides", "View", "Clear guides", clear_guides, enabled=has_guides),
    switch_action("grid", "Grid", "Lines over the picture, as far apart as the settings say"),
    switch_action("pixel-grid", "Pixel grid", "Lines between the pixels, from 800 % on", option="pixel_grid"),
    switch_action(
        "snap",
        "Snap",
        "What is moved or drawn comes to lie at edges and middles, and at guides and the grid while they are shown",
    ),
    SEPARATOR,
    Action(
        "selection-edges",
        "View",
        "Show or hide the selection's edge",
        lambda d: d.canvas.toggle_selection_edges(),
        enabled=has_selection,
    ),
    Action(
        "histogram",
        "View",
        "Histogram",
        lambda d: d.panels.toggle("histogram"),
        is_on=lambda d: d.panels.shows("histogram"),
        tooltip="How bright the picture is, or what is selected of it, and how much is black or white",
    ),
    Action("panels", "View", "Show or hide the panels", lambda d: d.panels.toggle_all(), on_canvas=True),
    Action(
        "next-part",
        "View",
        "Next part of the window",
        lambda d: d.parts.step(1),
        tooltip="Go by keys from the picture to the panels, the bars and back; Tab goes on within them",
    ),
    Action("previous-part", "View", "Previous part of the window", lambda d: d.parts.step(-1)),
    Action("full-screen", "View", "Full screen", lambda d: d.toggle_full_screen()),
    SEPARATOR,
    Action("next-tab", "View", "Next picture", lambda d: d.tabs.step(1), enabled=has_tabs),
    Action("previous-tab", "View", "Previous picture", lambda d: d.tabs.step(-1), enabled=has_tabs),
    SEPARATOR,
    Action("reset-layout", "View", "Reset the panels", lambda d: d.panels.reset()),
)
