"""Removing the main thing of a photo, where there is none."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from desktop_app.document.removing import remove_subject
from engine.problem import Problem
from engine.scene.scene import Scene


def test_where_no_photo_is_nothing_is_looked_for() -> None:
    with pytest.raises(Problem, match="no photo here"):
        remove_subject(cast(Any, SimpleNamespace(scene=Scene(4, 4, ()))))
