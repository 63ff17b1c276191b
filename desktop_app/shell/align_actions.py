"""Rows of the table of actions: layers in line, and at equal distances."""

from __future__ import annotations

from desktop_app.document import aligning
from desktop_app.shell.action import Action, ActionContext, do

ICONS = "gaps-across", "gaps-down"


def can_align(context: ActionContext) -> bool:
    return aligning.can_align(context.document)


def can_distribute(context: ActionContext) -> bool:
    return aligning.can_distribute(context.document)


ALIGN = (
    *(
        Action(
            f"align-{side}",
            "Layer",
            title,
            do(aligning.align, side),
            enabled=can_align,
            icon=f"edges-{side}",
            tooltip="With those of all that is selected; a single layer's with the picture's",
            submenu="Align",
        )
        for side, title in aligning.TITLES.items()
    ),
    *(
        Action(
            icon.replace("gaps", "distribute"),
            "Layer",
            title,
            do(aligning.distribute, along),
            enabled=can_distribute,
            icon=icon,
            tooltip="Makes the distances between three or more layers equal; the outermost stay",
            submenu="Align",
        )
        for along, (title, icon) in enumerate(zip(aligning.WAYS, ICONS, strict=True))
    ),
)
