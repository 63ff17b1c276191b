"""Packages that a person installs on request, each for one kind of file."""

from __future__ import annotations

import importlib
import sys
from typing import Any

from engine.problem import Problem


def extra(module: str, package: str, name: str, kind: str) -> Any:
    """Return a module of a package that may be absent; Problem that says how to install it for the file `name`.

    kind: what sort of file it is, as a sentence calls it.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        command = f'"{sys.executable}" -m pip install {package}'
        raise Problem(f"{name} is a {kind}. To open such files run {command} and start Scumble again.") from error
