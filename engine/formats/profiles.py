"""Colour profiles that come as files: one that a person chose, and those that the system has."""

from __future__ import annotations

import io
import os
import sys
from collections import Counter
from itertools import islice
from pathlib import Path

from PIL import ImageCms

from engine.colour.icc import CMS_ERRORS, UNNAMED, space_of, title_of
from engine.colour.spaces import SPACES, profile_of
from engine.formats.reading import quoted
from engine.problem import Problem

SUFFIXES = (".icc", ".icm")
MOST_BYTES = 32 << 20  # printers' tables have up to some MB
MOST_LOOKED_AT, MOST_LISTED = 5000, 200  # files


def read_profile(path: Path, spaces: tuple[str, ...] = ("RGB",)) -> bytes:
    """Return the profile in a file, if it is sound and of colours that `spaces` names. Raises Problem where not."""
    try:
        with path.open("rb") as file:
            profile = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        name = quoted(path)
        raise Problem(f"There is no file {name}.") from error
    except (OSError, ValueError) as error:
        raise Problem(f"{quoted(path)} cannot be read: {getattr(error, 'strerror', None) or error}.") from error
    if len(profile) > MOST_BYTES:
        raise Problem(f"{quoted(path)} is too large to be a colour profile.")
    try:
        ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except CMS_ERRORS as error:
        raise Problem(f"{quoted(path)} is not a colour profile, or it is damaged.") from error
    if space_of(profile) not in spaces:
        raise Problem(f"{quoted(path)} is a profile of {space_of(profile)}, and not of {' or '.join(spaces)}.")
    return profile


def profile_named(source: str, spaces: tuple[str, ...] = ("RGB",)) -> bytes:
    """Return the profile of one of SPACES, by its name, or else of a file. Raises Problem where there is none."""
    return profile_of(source) if source in SPACES else read_profile(Path(source), spaces)


def installed(spaces: tuple[str, ...] = ("RGB",)) -> dict[Path, str]:
    """Return what each profile calls itself that the system has, for colours that `spaces` names; by name.

    Where several have one name, their files' are told as well.
    """
    found = (
        file
        for folder in _folders()
        if folder.is_dir()
        for file in islice(folder.rglob("*"), MOST_LOOKED_AT)
        if file.suffix.lower() in SUFFIXES and _space_in(file) in spaces
    )
    titles = {file: _title_in(file) for file in islice(found, MOST_LISTED)}
    count = Counter(titles.values())
    named = {file: title if count[title] == 1 else f"{title} ({file.stem})" for file, title in titles.items()}
    return dict(sorted(named.items(), key=lambda item: item[1].lower()))


def _title_in(file: Path) -> str:
    title = title_of(file)
    return file.stem if title == UNNAMED else title.removesuffix(file.suffix)


def _space_in(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return space_of(opened.read(128))
    except OSError:
        return ""


def _folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        return (Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "System32/spool/drivers/color",)
    if sys.platform == "darwin":
        return (Path("/Library/ColorSync/Profiles"), home / "Library/ColorSync/Profiles")
    return (home / ".local/share/icc", home / ".color/icc", Path("/usr/share/color/icc"), Path("/var/lib/colord/icc"))
