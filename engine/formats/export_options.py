"""What a person may choose for an export: a value that is checked when it is made, and its record in JSON."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.colour.conversion import INTENTS
from engine.colour.spaces import SPACES
from engine.formats.exporters.table import exporter_named
from engine.problem import Problem
from engine.scene import checks
from engine.scene.layers import RGB

METADATA = ("keep", "no-place", "none")
"""What of the photo's metadata travels: all, all but where it was taken, nothing."""
SUBSAMPLINGS = ("auto", "4:4:4", "4:2:2", "4:2:0")
"""At which resolution a JPEG keeps colours; auto: as its quality asks for."""
SHARPENINGS = ("none", "screen", "print")
PARTS = ("all", "selection")
OF_ONE_PICTURE = ("part", "layers", "each")
MOST_DPI = 10_000.0
DAMAGED = "These export settings make no sense."


@dataclass(frozen=True, kw_only=True)
class ExportOptions:
    """What a person may choose. Raises Problem for what makes no sense."""

    format: str | None = None  # an exporter's name; None: as the file's name ends
    quality: int = 92  # 1..100, where the format has one
    depth: int = 8  # bits a channel, where the format has both: 8 or 16
    subsampling: str = "auto"  # of SUBSAMPLINGS
    progressive: bool = False  # a JPEG that is seen coarsely at first while it arrives
    lossless: bool = False  # a WebP
    metadata: str = "keep"  # of METADATA: the photo's EXIF, XMP, IPTC and comment
    convert: str | None = None  # to one of SPACES, or to the profile in a file; None: as the document is
    intent: str = "relative"  # of conversion.INTENTS, on the way there
    black_point: bool = True  # whether black stays black on it
    profile: bool = True  # embed the colour profile
    longest: int | None = None  # the longer side in px, never enlarged; None: as it is
    dpi: float | None = None  # px an inch that the file tells; None: as the photo does
    sharpen: str = "none"  # of SHARPENINGS: for where it will be looked at
    matte: RGB = (255, 255, 255)  # behind clear pixels where the format has no alpha
    part: str = "all"  # of PARTS: of the canvas
    layers: tuple[str, ...] = ()  # ids of those that alone are exported; (): all that is seen
    each: bool = False  # each of these layers in a file of its own, named after it
    provenance: bool = False  # tell which pixels were generated, as XMP and in a file beside the picture

    def __post_init__(self) -> None:
        if self.format is not None:
            exporter_named(self.format)
        checks.whole("quality", self.quality, 1, 100)
        if self.longest is not None:
            checks.whole("longer side", self.longest, 1, 100_000)
        if self.dpi is not None:
            checks.number("resolution", self.dpi, 1, MOST_DPI)
        for name, known in (
            ("metadata", METADATA),
            ("subsampling", SUBSAMPLINGS),
            ("sharpen", SHARPENINGS),
            ("part", PARTS),
            ("depth", (8, 16)),
            ("intent", INTENTS),
        ):
            if getattr(self, name) not in known:
                raise Problem(DAMAGED)
        if self.convert is not None and self.convert not in SPACES and not Path(self.convert).is_absolute():
            raise Problem(DAMAGED)

    def to_record(self) -> dict[str, Any]:
        """Return as JSON knows it what may be chosen again for another picture: all but which part of it."""
        record = dataclasses.asdict(self) | {"matte": list(self.matte)}
        return {name: value for name, value in record.items() if name not in OF_ONE_PICTURE}

    @classmethod
    def of_record(cls, record: Mapping[str, Any]) -> ExportOptions:
        """Return the options of such a record. Raises Problem where it makes no sense."""
        known = {field.name: field for field in dataclasses.fields(cls)}
        try:
            chosen = {name: value for name, value in record.items() if name in known}
            red, green, blue = (int(value) for value in chosen.pop("matte", (255, 255, 255)))
            for name, value in chosen.items():
                default = known[name].default
                if default is not None and type(value) is not type(default):
                    raise TypeError(name)
            return cls(**chosen, matte=(red, green, blue))
        except (TypeError, ValueError) as error:
            raise Problem(DAMAGED) from error
