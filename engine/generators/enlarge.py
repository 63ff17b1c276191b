"""The loaded enlarger of photos."""

from __future__ import annotations

from engine.generators.detail import Detail


class Enlarge(Detail):
    """As the second stage of generated objects, with other weights: learned from photos, and true to them."""
