"""The restore filter: the network sees the picture in strips, and brightness and colours change by as much as asked."""

from __future__ import annotations

import numpy as np

from engine.generation.filter_kind import PREVIEW, Bytes, FilterKind
from engine.generation.kind import Work, register
from engine.scene.filters import Restore
from engine.scene.layers import FilterLayer

LUMA = np.array([0.299, 0.587, 0.114], np.float32)
PARTS = 100  # that the work's progress is told in
ROWS = 256  # that are mixed at once


class RestoreKind(FilterKind[Restore]):
    models = "restore"
    recipe = Restore

    def filtered(self, work: Work[FilterLayer], recipe: Restore, rgb: Bytes) -> Bytes:
        known = f"restored {work.context_fingerprint} {work.card.sha256} {work.compute}"
        restored: Bytes | None = work.store.find(known, np.ndarray)  # the settings do not change it
        if restored is None:
            report = lambda share: work.on_part(round(PARTS * share), PARTS)  # noqa: E731
            restored = work.model(work.card).generator.restore(rgb, report)
            if max(rgb.shape[:2]) <= PREVIEW:
                work.keep(known, restored)
        return mixed(rgb, restored, recipe.luminance, recipe.colour)


def mixed(before: Bytes, after: Bytes, luminance: float, colour: float) -> Bytes:
    """Return a picture changed by these shares, 0..1, of what another one is lighter and of other colours."""
    if luminance == colour == 1:
        return after
    result = np.empty_like(before)
    for top in range(0, len(before), ROWS):
        part = np.s_[top : top + ROWS]
        change = after[part].astype(np.float32) - before[part]
        lighter = (change @ LUMA)[..., None]
        changed = before[part] + luminance * lighter + colour * (change - lighter)
        result[part] = np.clip(np.rint(changed), 0, 255)
    return result


register(RestoreKind())
