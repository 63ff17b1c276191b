"""The kinds of generated backgrounds, as lists let a person choose among them."""

from __future__ import annotations

from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import in_order, tr
from engine.generators.catalog import Catalog

COLOURS = ""  # the entry for a background that is not generated
SHARE = Range(0, 100, step=1, default=50, unit="%", is_amount=True)


def fill_kinds(choice: ComboBox, catalog: Catalog, clear: bool = True) -> None:
    """The kinds of scenes that can be generated; those that do not look good enough yet say so."""
    if clear:
        choice.clear()
    for kind in in_order(catalog.classes_of("background")):
        name = tr(kind)
        choice.add(
            kind, tr("{kind} (experimental)", kind=name) if catalog.is_experimental(kind, "background") else name
        )
