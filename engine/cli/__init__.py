"""`scumble-engine`: the engine without a window. Importing it loads next to nothing; commands bring what they need."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from engine.cli.stopping import listening


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. A wrong call ends in SystemExit(2), as argparse does it."""
    try:
        with listening():
            from engine.cli.table import run  # late: reading what there is takes a second, in which Ctrl+C may come

            return run(arguments)
    except KeyboardInterrupt:
        print("scumble-engine: Stopped before it was done.", file=sys.stderr)
        return 1
