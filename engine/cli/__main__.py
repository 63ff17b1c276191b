"""`python -m engine.cli`, the same as `scumble-engine`."""

import sys

from engine.cli import main

sys.exit(main())
