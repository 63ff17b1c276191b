"""Packages that a person installs on request: most are for one kind of file each."""

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
        command = _command(package)
        raise Problem(f"{name} is a {kind}. To open such files run {command} and start Scumble again.") from error


def extra_of_machines() -> Any:
    """Return Dask's module for work on several machines; Problem that says how to install it where it is absent."""
    try:
        return importlib.import_module("distributed")
    except ImportError as error:
        raise Problem(f"To work on other machines run {_command('distributed')} first.") from error


def _command(package: str) -> str:
    return f'"{sys.executable}" -m pip install {package}'
