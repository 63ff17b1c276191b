"""How far networks see, found by a change of one pixel."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor


def check_reach(network: Callable[[Tensor], Tensor], reach: int, step: int) -> None:
    """Fail where a network sees farther than `reach` px, or much less far. step: what its sides divide by."""
    size = 2 * (reach + step)
    before = torch.zeros(1, 3, size, size)
    after = before.clone()
    after[..., reach + 3, reach + 3] = 1
    rows = (network(after) - network(before)).abs().amax((0, 1, 3)).nonzero()[:, 0]
    assert reach + 3 - int(rows.min()) <= reach and int(rows.max()) - (reach + 3) <= reach
    assert int(rows.max()) - int(rows.min()) > reach  # and nearly as far
