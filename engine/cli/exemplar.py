"""`exemplar add|list|remove`: the library of exemplars, those that come along and a person's own."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from engine.cli.offered import catalog_of, library_of
from engine.cli.steps import note, quiet_libraries, step
from engine.exemplars.folder import Entry
from engine.exemplars.from_photo import from_photo
from engine.exemplars.library import add, add_all, own_exemplars, remove
from engine.formats.photo_folder import mask_beside, some_photos_in
from engine.formats.photos import open_mask, open_photo
from engine.formats.reading import quoted, readable
from engine.generation.maker import AppearanceMaker
from engine.problem import Problem
from engine.scene.exemplar import Exemplar


def exemplar(arguments: argparse.Namespace) -> int:
    """Run one of the three actions; exit code 1 where photos of a folder could not be added."""
    return {"add": _add, "list": _list, "remove": _remove}[arguments.action](arguments)


def _add(arguments: argparse.Namespace) -> int:
    maker = AppearanceMaker(catalog_of(arguments), arguments.device)
    if not arguments.photo.is_dir():
        entry = add(_made(maker, arguments, arguments.photo, arguments.mask))
        _tell(arguments, [f"{entry.name}: {entry.class_name}, {entry.width} x {entry.height} px"], [entry])
        return 0
    if arguments.mask is not None or arguments.box is not None:
        raise Problem("A mask or a box belongs to one photo, not to a folder; put X.mask.png beside X.jpg instead.")
    photos = some_photos_in(arguments.photo)
    kept, refused = [], []
    with step(f"Adding {len(photos)} photos") as report:
        for done, added in enumerate(add_all(photos, lambda path: _made(maker, arguments, path, None)), 1):
            report(done / len(photos))
            if added.entry is not None:
                kept.append(added.entry)
            else:
                refused.append({"photo": str(added.path), "problem": added.problem})
            if not arguments.json:
                print(f"{readable(added.path.name)}: {added.problem or (added.entry and added.entry.name)}")
    _tell(arguments, [f"{len(kept)} of {len(photos)} photos were added."], kept, refused)
    return 1 if refused else 0


def _tell(
    arguments: argparse.Namespace, lines: Sequence[str], entries: Sequence[Entry], refused: Sequence[object] = ()
) -> None:
    """Say what was done: in lines, or with --json as a record of each exemplar and of each photo that gave none."""
    if arguments.json:
        told = {"exemplars": [entry.to_record() for entry in entries], "refused": refused}
        print(json.dumps(told, indent=1, ensure_ascii=False))
    else:
        print(*lines, sep="\n")


def _made(maker: AppearanceMaker, arguments: argparse.Namespace, path: Path, mask_path: Path | None) -> Exemplar:
    with quiet_libraries():
        photo = open_photo(path)
        mask_path = mask_path or mask_beside(path)
        mask = None if mask_path is None else open_mask(mask_path, photo.size)
    told = {"licence": arguments.licence, "credit": arguments.credit}
    mask = mask if arguments.box is None else None
    return from_photo(maker, photo, arguments.class_name, mask=mask, box=arguments.box, **told)


def _list(arguments: argparse.Namespace) -> int:
    library = library_of(arguments)
    entries = library.entries if arguments.class_name is None else library.of_class(arguments.class_name)
    if arguments.json:
        print(json.dumps({"exemplars": [entry.to_record() for entry in entries]}, indent=1, ensure_ascii=False))
    else:
        for entry in entries:
            print(_line(entry))
        if not entries:
            which = "" if arguments.class_name is None else f' of the class "{arguments.class_name}"'
            print(f"There are no exemplars{which}.")
    for fault in library.faults:
        note(fault)
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    remove(arguments.name)
    print(f"{quoted(arguments.name)} is no longer in your library.")
    return 0


def _line(entry: Entry) -> str:
    whose = "own" if entry.folder == own_exemplars() else "comes along"
    rights = ", ".join(text for text in (entry.licence, entry.credit) if text) or "no credit given"
    return f"{entry.name}: {entry.class_name}, {entry.width} x {entry.height} px, {whose}; {rights}"
