"""Adjustments in a project: adjustment: {kind, and its own fields}.

OpenRaster knows no adjustments: other programs see a layer with nothing on it, and the change in the merged picture.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from engine.formats.fields import Fields, Unsound, number
from engine.formats.kinds.table import LayerFormat, Record, register
from engine.formats.openraster import StackPicture
from engine.scene.adjustments import ADJUSTMENTS, Adjustment
from engine.scene.layers import AdjustmentLayer

if TYPE_CHECKING:
    from engine.formats.project_reader import Reader
    from engine.formats.project_writer import Writer


def write(layer: AdjustmentLayer, project: Writer) -> tuple[Record, StackPicture]:
    record = {
        "adjustment": record_of(layer.adjustment),
    }
    return record, project.nothing(layer)


def read(fields: Fields, common: dict[str, Any], project: Reader) -> AdjustmentLayer:
    return AdjustmentLayer(adjustment=adjustment_of(fields.fields("adjustment")), **common)


def record_of(adjustment: Adjustment) -> Record:
    """Return what a file tells of an adjustment: its kind, and its fields."""
    return {"kind": adjustment.kind} | dataclasses.asdict(adjustment)


def adjustment_of(record: Fields) -> Adjustment:
    """Return the adjustment of a record. Raises Unsound or Problem where it has none that makes sense."""
    kind = ADJUSTMENTS.get(record.text("kind"))
    if kind is None:
        raise Unsound("it has an adjustment of an unknown kind")
    made: Adjustment = _made(kind(), record)
    return made


def _made(plain: Any, record: Fields) -> Any:
    """Return the value of the same kind as the plain one, with the record's fields."""
    values = {}
    for field in dataclasses.fields(plain):
        default = getattr(plain, field.name)
        if dataclasses.is_dataclass(default):
            values[field.name] = _made(default, record.fields(field.name))
        else:
            values[field.name] = _like(default, field.name, record.take(field.name))
    record.done()
    return dataclasses.replace(plain, **values)


def _like(example: Any, name: str, value: Any) -> Any:
    """Return a field's value in the form of an example: a flag, a number, or a tuple of what the example is one of."""
    if isinstance(example, bool):
        if not isinstance(value, bool):
            raise Unsound(f'the field "{name}" has the wrong type')
        return value
    if not isinstance(example, tuple):
        return number(name, value)
    if not isinstance(value, list):
        raise Unsound(f'the field "{name}" has the wrong type')
    return tuple(_like(example[0], name, part) for part in value)


register(AdjustmentLayer, LayerFormat("adjustment", write, read))
