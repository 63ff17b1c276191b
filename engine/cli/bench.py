"""`bench`: how fast this machine is, each figure beside an alternative that is measured in the same run."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from engine.cli.steps import note, step
from engine.problem import Problem


@dataclass(frozen=True)
class Row:
    """One figure. The ratio is how many times better it is than the alternative's, whichever way better lies."""

    name: str
    value: float
    unit: str
    aim: float | None  # what the program promises on two cores; None: nothing
    rival: str  # what the alternative is
    rival_value: float
    more_is_better: bool = False

    @property
    def ratio(self) -> float:
        better, worse = (self.value, self.rival_value) if self.more_is_better else (self.rival_value, self.value)
        return better / worse if worse else float("inf")

    @property
    def meets_aim(self) -> bool | None:
        if self.aim is None:
            return None
        return self.value >= self.aim if self.more_is_better else self.value <= self.aim


Rows = Callable[[], Iterator[Row]]


def bench(arguments: argparse.Namespace) -> int:
    """Measure everything and print it as a table or as JSON; a figure that could not be measured is noted."""
    from engine.cli.bench_rows import Bench

    rows: list[Row] = []
    plan = Bench(arguments.device, arguments.quick)
    for title, measure in plan.parts():
        try:
            with step(f"Measuring {title}"):
                rows += measure()
        except Problem as problem:
            note(f"{title} was not measured. {problem}")
    if arguments.json:
        print(json.dumps({"machine": plan.machine() | machine(), "rows": [as_json(row) for row in rows]}, indent=1))
    else:
        print("\n".join(as_table(rows)))
        print(", ".join(f"{name} {value}" for name, value in (plan.machine() | machine()).items()))
    return 0 if rows else 1


def machine() -> dict[str, object]:
    """Return what the figures depend on; the load says whether other programs were running."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    found: dict[str, object] = {"cores": os.cpu_count(), "load": round(load, 1)}
    return found | {"processor": platform.machine(), "system": platform.system()}


def as_json(row: Row) -> dict[str, object]:
    return dataclasses.asdict(row) | {"ratio": row.ratio, "meets_aim": row.meets_aim}


def as_table(rows: list[Row]) -> list[str]:
    """Return one line a row, columns aligned."""
    head = ("", "measured", "aim", "ratio", "beside")
    body = [
        (
            row.name,
            f"{row.value:,.1f} {row.unit}".strip(),
            "" if row.aim is None else f"{row.aim:g}{'' if row.meets_aim else ' (missed)'}",
            f"{row.ratio:.1f}x",
            f"{row.rival_value:,.1f} {row.unit}".strip() + f": {row.rival}",
        )
        for row in rows
    ]
    widths = [max(len(line[column]) for line in (head, *body)) for column in range(len(head))]
    lines = []
    for line in (head, *body):
        cells = [line[0].ljust(widths[0]), *(line[n].rjust(widths[n]) for n in (1, 2, 3)), line[4]]
        lines.append("  ".join(cells).rstrip())
    return lines
