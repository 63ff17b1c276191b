"""The filters, a file each: what a model makes of all that lies below."""

from engine.scene.filters.base import Filter
from engine.scene.filters.cartoon import Cartoon
from engine.scene.filters.fill import Fill
from engine.scene.filters.restore import Restore
from engine.scene.filters.season import Season
from engine.scene.filters.style import Style
from engine.scene.filters.style_picture import StylePicture

_KINDS: tuple[type[Filter], ...] = (Restore, Cartoon, Style, Season, Fill)

FILTERS: dict[str, type[Filter]] = {kind.kind: kind for kind in _KINDS}
"""All of them by `kind`, in the order in which they are offered."""

__all__ = ["FILTERS", "Cartoon", "Fill", "Filter", "Restore", "Season", "Style", "StylePicture"]
