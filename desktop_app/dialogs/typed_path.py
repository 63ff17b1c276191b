"""The path that a person means by what they type into a field."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


def typed_path(text: str, folder: Path) -> Path:
    """Where `text` points: what names no folder lies in `folder`, and "~" is the person's own; no name stays none.

    A "~name" of nobody whom the system knows is a name like any other.
    """
    path = Path(text.strip())
    with suppress(RuntimeError):  # nobody of that name
        path = path.expanduser()
    return folder / path if path.name else path
