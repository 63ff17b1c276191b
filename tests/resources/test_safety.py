"""The page of promises names a test for each, and each of these tests is there."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

TESTS = Path(__file__).parents[1]
PAGE = resources.files("resources.guide").joinpath("safety.md").read_text(encoding="utf-8")
PROMISE = re.compile(r"^\| (.+\.) \| (.+) \|$", re.M)


def test_each_promise_is_kept_by_a_test_that_is_there() -> None:
    defined = {
        name for path in TESTS.rglob("test_*.py") for name in re.findall(r"^def (test_\w+)", path.read_text(), re.M)
    }
    promises = PROMISE.findall(PAGE)
    assert len(promises) > 20 and len(promises) == sum(line.startswith("| ") for line in PAGE.splitlines()) - 4
    for promise, tests in promises:
        names = re.findall(r"`(test_\w+)`", tests)
        assert names and set(names) <= defined, promise
