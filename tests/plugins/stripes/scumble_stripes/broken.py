"""A generator that needs what nobody has."""

from __future__ import annotations

raise OSError("the moon is in the wrong quarter")
