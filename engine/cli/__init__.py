"""`scumble-engine`: the engine without a window. Importing it loads neither torch nor Qt; commands bring their own."""

from engine.cli.table import main

__all__ = ["main"]
