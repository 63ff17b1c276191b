"""The same tests see the same seeds in each run."""

from __future__ import annotations

import secrets


def test_seeds_are_the_same_in_each_run() -> None:
    assert [secrets.randbelow(2**31) for _ in range(2)] == [682944227, 1131714164]
