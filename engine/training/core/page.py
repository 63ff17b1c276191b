"""The page of an evaluation: report.json and report.html, whatever was evaluated."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Rows = Mapping[str, Mapping[str, Mapping[str, float]]]  # row -> class (or "all") -> figure -> value

_STYLE = (
    "body{font:15px/1.5 sans-serif;max-width:75em;margin:2em auto;padding:0 1em}"
    "td,th{padding:.2em .7em;text-align:right}table{border-collapse:collapse}tr:nth-child(even){background:#eee}"
    "img{max-width:100%}figure{margin:1em 0}"
)


@dataclass(frozen=True)
class Figure:
    """What a figure means, and with how many decimals it is shown."""

    meaning: str
    decimals: int = 2


def write(
    folder: Path,
    rows: Rows,
    figures: Mapping[str, Figure],
    sheets: Mapping[str, str],  # file of a contact sheet in the folder -> what its columns show
    notes: Sequence[str],
    ideals: Mapping[str, float] | None = None,  # of figures that have one
    judged: str = "",  # the row whose cells are bold where another one's are nearer to the ideal
) -> None:
    """Write both files; report.json holds the rows, the figures' definitions, the sheets and the notes.

    The first row is that of real objects, which are no rivals.
    """
    folder.mkdir(parents=True, exist_ok=True)
    definitions = {name: figure.meaning for name, figure in figures.items()}
    content = {"rows": rows, "definitions": definitions, "sheets": sheets, "notes": notes}
    (folder / "report.json").write_text(json.dumps(content, indent=1), "utf-8")
    groups = list(dict.fromkeys(group for row in rows.values() for group in row))
    parts = [
        "<!doctype html><meta charset=utf-8><title>Evaluation</title>",
        f"<style>{_STYLE}</style><h1>Evaluation</h1>",
    ]
    parts += [f"<p>{html.escape(note)}</p>" for note in notes]
    for group in groups:
        parts.append(f"<h2>{html.escape(group)}</h2><table><tr><th></th>")
        parts += [f"<th title='{html.escape(figure.meaning)}'>{name}</th>" for name, figure in figures.items()]
        for name, row in rows.items():
            if group in row:
                better = beaten(name, group, rows, figures, ideals or {}) if name == judged else {}
                cells = "".join(
                    f"<td>{'<b>' * (key in better)}{_cell(row[group], key, figure)}</td>"
                    for key, figure in figures.items()
                )
                parts.append(f"<tr><th>{html.escape(name)}</th>{cells}")
        parts.append("</table>")
    parts.append("<h2>What the figures mean</h2><dl>")
    parts += [f"<dt>{name}<dd>{html.escape(figure.meaning)}" for name, figure in figures.items()]
    parts.append("</dl><h2>Contact sheets</h2>")
    parts += [
        f"<figure><figcaption><b>{html.escape(Path(name).stem)}</b>: {html.escape(caption)}</figcaption>"
        f"<img src='{html.escape(name)}'></figure>"
        for name, caption in sheets.items()
    ]
    (folder / "report.html").write_text("\n".join(parts), "utf-8")


def for_card(rows: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Return figures by group as a card holds them: to four decimals."""
    return {group: {name: round(value, 4) for name, value in row.items()} for group, row in rows.items()}


def _cell(values: Mapping[str, float], name: str, figure: Figure) -> str:
    return f"{values[name]:.{figure.decimals}f}" if name in values else ""


def beaten(
    judged: str, group: str, rows: Rows, figures: Mapping[str, Figure], ideals: Mapping[str, float]
) -> dict[str, str]:
    """Return the figures of a row in which another, but for the first, is shown nearer to the ideal, and which one."""
    shown = {
        name: {key: round(value, figures[key].decimals) for key, value in row[group].items() if key in figures}
        for name, row in list(rows.items())[1:]
        if group in row
    }
    ours = shown.pop(judged)
    found = {}
    for figure, ideal in ideals.items():
        apart = {name: abs(row[figure] - ideal) for name, row in shown.items() if figure in row}
        if figure in ours and apart and min(apart.values()) < abs(ours[figure] - ideal):
            found[figure] = min(apart, key=apart.__getitem__)
    return found
