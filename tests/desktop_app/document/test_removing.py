"""Removing the main thing of a photo, where there is none."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from desktop_app.document.removing import remove_subject
from engine.scene.scene import Scene


def test_where_no_photo_is_it_is_told() -> None:
    told: list[str] = []
    notices = SimpleNamespace(tell=lambda sentence, cause: told.append(sentence))
    remove_subject(cast(Any, SimpleNamespace(scene=Scene(4, 4, ()), notices=notices)))
    assert told == ["There is no photo here to find a subject in."]
