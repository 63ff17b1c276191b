"""The losses of an export, and what stands in its way: sentences for the export dialog, without any widget."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop_app.widgets.labels import plain
from desktop_app.widgets.translation import tr, tr_sentence
from engine.colour.spaces import is_same
from engine.formats import part
from engine.formats.export import ExportOptions, check_fits, sidecar_of
from engine.formats.exporters.table import EXPORTERS, Exporter, exporter_for
from engine.formats.profiles import profile_named
from engine.formats.provenance import conditions_of
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.layers import PhotoLayer
from engine.scene.scene import Scene


@dataclass(frozen=True)
class Choices:
    """The scene, the file it came from, and what was chosen in the dialog."""

    scene: Scene
    source: Path | None
    target: Path
    options: ExportOptions

    @property
    def exporter(self) -> Exporter:
        return EXPORTERS[self.options.format] if self.options.format else exporter_for(self.target)

    @property
    def photo(self) -> PhotoLayer | None:
        return self.scene.photo_layer

    @property
    def has_metadata(self) -> bool:
        photo = None if self.photo is None else self.photo.photo
        if not self.exporter.keeps_metadata:
            return False
        return photo is not None and bool(photo.exif or photo.xmp or photo.iptc or photo.comment)

    @property
    def box(self) -> Box:
        """The px of the canvas that are exported."""
        try:
            return part.box_of(self.scene, self.options)
        except Problem:
            return self.scene.box

    @property
    def has_profile(self) -> bool:
        return self.scene.profile is not None or self.options.convert is not None

    @property
    def converts(self) -> bool:
        """Whether colours are brought into another space."""
        space = self.options.convert
        if space is None or self.exporter.write_layers is not None:
            return False
        try:
            return not is_same(self.scene.profile, profile_named(space))
        except Problem:
            return True

    @property
    def has_generated(self) -> bool:
        """Whether something in the picture is generated."""
        return any(layer.visible for layer in self.scene.live_layers())

    @property
    def may_be_clear(self) -> bool:
        """Whether some of the canvas may be transparent; told from the layers, without looking at pixels."""
        if self.options.layers or self.options.part != "all":
            return True
        return not any(layer.is_plain and layer.fills(self.scene.box) for layer in self.scene.layers)

    @property
    def replaces(self) -> bool:
        """Whether a file of this name is there, and is not only what those of layers are named after."""
        if self.options.each:
            return False
        try:
            return bool(self.target.name) and self.target.exists() and not self.target.is_dir()
        except (OSError, ValueError):
            return False

    @property
    def replaces_source(self) -> bool:
        """Whether that file is the very photo that was opened."""
        try:
            return self.source is not None and self.replaces and os.path.samefile(self.source, self.target)
        except OSError:
            return False


class ManyChoices(Choices):
    """What matters for photos that nobody has looked at: they may have anything."""

    @property
    def has_metadata(self) -> bool:
        return self.exporter.keeps_metadata

    @property
    def has_profile(self) -> bool:
        return True

    @property
    def may_be_clear(self) -> bool:
        return True


def default_path(source: Path | None, format: str = "png") -> Path:
    """Return a name beside what was opened that replaces nothing."""
    ending = EXPORTERS[format].suffixes[0]
    folder = Path.home() if source is None else source.parent
    stem = tr("picture") if source is None else tr("{name} edited", name=source.stem)
    path, number = folder / f"{stem}{ending}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem} {number}{ending}"
    return path


def with_suffix(path: Path, format: str) -> Path:
    """Return the path with an ending of its format; another ending counts as part of the name."""
    suffixes = EXPORTERS[format].suffixes
    if not path.name or path.suffix.lower() in suffixes:
        return path
    return path.with_name(path.name + suffixes[0])


def losses(choices: Choices) -> list[str]:
    """Return a sentence for each thing that the file will not hold, the gravest first."""
    return list(_losses(choices))


def _losses(choices: Choices) -> Iterator[str]:
    options, photo = choices.options, choices.photo
    if choices.replaces:
        yield tr("A file of this name is there and will be replaced.")
    if choices.exporter.write_layers is None:
        yield tr("The picture is flat: layers and live objects are kept in the project only.")
    title = choices.exporter.title
    if not choices.exporter.is_exact and not options.lossless:
        yield tr("{title} changes pixels a little everywhere, also where the photo was not touched.", title=title)
    if choices.may_be_clear and not choices.exporter.has_alpha:
        yield tr("{title} has no transparency: clear parts get a plain colour.", title=title)
    if options.longest is not None and options.longest < max(choices.scene.width, choices.scene.height):
        yield tr("Made smaller, no pixel is exactly that of the photo.")
    if choices.converts:
        yield tr("Brought into other colours, no pixel is exactly that of the photo.")
    if options.sharpen != "none":
        yield tr("Sharpened, no pixel is exactly that of the photo.")
    bits = 8 if photo is None else photo.photo.bits
    if bits > options.depth:
        yield tr("The photo has {bits} bits a channel; the file will have {depth}.", bits=bits, depth=options.depth)
    if choices.has_metadata:
        if options.metadata == "keep":
            yield tr("The metadata may tell when and where the photo was taken.")
        elif options.metadata == "none":
            yield tr("The photo's metadata is left out.")
    if choices.has_profile and not options.profile:
        yield tr("Without its profile the picture will be shown in other colours.")
    if choices.options.provenance:
        yield tr("A file with what was generated comes beside it: {name}.", name=sidecar_of(choices.target).name)
    yield from (plain(tr_sentence(sentence)) for sentence in conditions_of(choices.scene))
    for notice in photo.photo.notices if photo else ():
        yield tr("Lost on opening already: {notice}", notice=tr_sentence(notice))


def obstacle(choices: Choices) -> str:
    """Why the file cannot be written, in one sentence; "" where nothing is known to stand in the way."""
    target = choices.target
    if not target.name or target.stem in ("", "."):
        return tr("Give the file a name.")
    try:
        if choices.replaces_source:
            return tr("This is the file that you opened. Choose another name, so that it stays as it was.")
        if target.is_dir():
            return tr("A folder has this name. Choose another.")
        if not target.parent.is_dir():
            return tr("This folder does not exist.")
        check_fits(choices.scene, choices.exporter, choices.options)
        if choices.options.convert is not None:
            profile_named(choices.options.convert)
    except Problem as problem:
        return tr_sentence(str(problem))
    except (OSError, ValueError):
        return tr("This is no name for a file.")
    return ""
