"""A count that goes on between other things, and tells how long something is still to come of it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from pytestqt.qtbot import QtBot

from desktop_app.document.counting import Counting
from engine.compositing.histogram import Counts


def test_a_count_is_busy_until_it_is_told(qtbot: QtBot) -> None:
    counts: list[Counts] = [np.full((4, 256), share) for share in (1, 2)]
    busy: list[bool] = []
    told: list[Counts] = []

    def begin() -> Iterator[Counts] | None:
        for one in counts:
            busy.append(counting.is_busy)
            yield one

    counting = Counting(begin)
    counting.counted.connect(told.append)
    assert not counting.is_busy
    counting.want()
    assert counting.is_busy and not busy, "as it waits for what else may change"
    qtbot.waitUntil(lambda: bool(told))
    assert busy == [True, True] and not counting.is_busy and len(told) == 1 and told[0] is counts[-1]
    counting.want()
    counting.stop()
    assert not counting.is_busy
