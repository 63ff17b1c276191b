"""The photos of a folder, and the masks that lie beside them: `X.mask.png` is that of `X.jpg`."""

from __future__ import annotations

from pathlib import Path

from engine.formats.decoders.table import suffixes
from engine.formats.reading import quoted
from engine.problem import Problem

MASK_MARK = ".mask"


def photos_in(folder: Path) -> list[Path]:
    """The photos of a folder in the order of their names, without masks and hidden files, and none of folders within.

    Raises Problem where the folder cannot be read.
    """
    try:
        return sorted(path for path in folder.iterdir() if _is_photo(path))
    except OSError as error:
        raise Problem(f"The folder {quoted(folder)} cannot be read: {error.strerror or error}.") from error


def some_photos_in(folder: Path) -> list[Path]:
    """The same; raises Problem also where there are none."""
    if not (found := photos_in(folder)):
        raise Problem(f"There are no photos in the folder {quoted(folder)}.")
    return found


def _is_photo(path: Path) -> bool:
    is_named_so = path.suffix.lower() in suffixes() and not path.name.startswith(".")
    return is_named_so and not path.stem.lower().endswith(MASK_MARK) and path.is_file()


def mask_beside(photo: Path) -> Path | None:
    """The mask of `X.jpg`: `X.mask.png` in the same folder; None where there is none."""
    path = photo.with_name(f"{photo.stem}{MASK_MARK}.png")
    return path if path.is_file() else None
