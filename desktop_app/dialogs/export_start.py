"""The format that the export dialog begins with, and what was chosen for it before."""

from __future__ import annotations

from pathlib import Path

from desktop_app.dialogs.export_warnings import Choices
from desktop_app.document.export_choices import ExportChoices
from desktop_app.document.tab import Tab
from engine.formats.export_options import ExportOptions
from engine.formats.exporters.table import EXPORTERS, exporter_by_suffix, exporter_for


def first_format(tab: Tab, kept: ExportChoices) -> tuple[str, ExportOptions | None]:
    """Return a format's name, and the options to be shown with it; None: those that fit the photo.

    It is the one in which this document was exported last, else that of its photo's file, else the one that was chosen
    last for another document; a PNG where none is known, or where it has no alpha and parts of the picture are clear.
    """
    if tab.exported is not None:
        path, options = tab.exported
        return options.format or exporter_for(path).name, options
    photo = tab.scene.photo_layer
    own = None if photo is None else exporter_by_suffix(photo.photo.source)
    if own is not None and own.write is not None:
        name, before = own.name, kept.of_format(own.name)
    elif (before := kept.last) is not None and before.format is not None:
        name = before.format
    else:
        return "png", None
    choices = Choices(tab.scene, tab.source, Path(), ExportOptions(format=name))
    if choices.may_be_clear and not EXPORTERS[name].has_alpha:
        return "png", kept.of_format("png")
    return name, before
