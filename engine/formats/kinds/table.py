"""The table of how each kind of layer is written to a project and read from one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from engine.formats.fields import Fields
from engine.formats.openraster import StackGroup, StackPicture
from engine.kinds import KindTable
from engine.scene.layers import Layer

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer

L = TypeVar("L", bound=Layer)
Record = dict[str, Any]


@dataclass(frozen=True)
class LayerFormat(Generic[L]):
    """How one kind of layer becomes a record of `project.json` and an element of `stack.xml`, and a layer again.

    write gets the layer and the open project, puts the entries that it needs into it, and returns the record's own
    fields and what other programs are shown. read gets the record's own fields, the fields that all layers have as
    arguments for one, and the project; it takes every own field and raises Unsound or Problem where one makes no sense.
    """

    name: str  # the record's field "kind"
    write: Callable[[L, Writer], tuple[Record, StackPicture | StackGroup]]
    read: Callable[[Fields, dict[str, Any], Reader], L]


FORMATS: KindTable[LayerFormat[Any]] = KindTable("is saved")
BY_NAME: dict[str, LayerFormat[Any]] = {}


def register(kind: type[L], format: LayerFormat[L]) -> None:
    """Enter a kind's format in the tables: by kind for saving, by name for opening."""
    FORMATS.register(kind)(format)
    BY_NAME[format.name] = format
