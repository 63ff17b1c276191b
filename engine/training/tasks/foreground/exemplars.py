"""Evaluation of objects drawn from exemplars: on held-out masks and grounds, never from their own photo."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.detail import Detail
from engine.generators.enlarging import enlarger_of, texture_of
from engine.generators.foreground import Foreground
from engine.generators.texture import Texture
from engine.training.core.candidate import Candidate, Draws
from engine.training.core.crops import HELD_OUT, CropSet, Record, load_crops
from engine.training.core.feature_metrics import SIZE, FeatureExtractor
from engine.training.core.same_photo import Photos
from engine.training.tasks.foreground.blind_sheet import draw_blind_sheets
from engine.training.tasks.foreground.evaluation import DRAWN_NOISE, Evaluation, Windows
from engine.training.tasks.foreground.exemplar_measures import gradient, smoothness, transferred
from engine.training.tasks.foreground.exemplar_pool import (
    CROP_SIDE,
    AsNewObject,
    FromExemplars,
    Source,
    bank,
    bytes_of,
    plane_of,
    sources_of,
)  # fmt: skip
from engine.training.tasks.foreground.rough_masks import rough_mask

Say = Callable[[str], None]
Figures = dict[str, dict[str, dict[str, float]]]  # row -> group -> figure

CLASSES = ("butterfly", "bird", "cat", "dog", "horse", "elephant")
BANK_CLASSES = ("bird", "cat", "dog")  # of which the bank that ships has enough to be judged
AS_NEW = "bank, as a new object gets it"
SEEDS = (1, 2)
THROWS = 3  # an object's first exemplar, and those of the dice's first throws
SHOWN = 24  # windows of a sheet
LARGE = 512  # px a side of the large pictures
LEAST = 400  # px a side of a photo's window, from which it is shown at LARGE
LARGE_FOLDS = (0, 1, 2)  # of the openly licensed photos: there are few that are large


@dataclass(frozen=True)
class Stages:
    """The models that draw an object one after the other: the generator, what enlarges it, and what lays texture on."""

    generator: Card
    enlarger: Card | None = None
    texture: Card | None = None

    @classmethod
    def of(cls, catalog: Catalog, generator: Card) -> Stages:
        """Those that come after a generator in the program."""
        return cls(generator, enlarger_of(catalog, generator), texture_of(catalog, generator))


def evaluate_exemplars(
    stages: Stages, data: Path, out: Path, device: torch.device, say: Say, fold: int = HELD_OUT
) -> Figures:
    """Write exemplars.json and sheets into `out`: exemplars of the training crops and of the bank beside real objects,
    the affine map alone, rough masks, and the generator alone; at 128 px and, of openly licensed photos, at LARGE.

    fold: of the photos that judge. The generator was trained on all but HELD_OUT, on which constants were chosen.
    """
    card, enlarger, texture = stages.generator, stages.enlarger, stages.texture
    model = Foreground.load(card, device)
    small = Split.small(card, data, device, say, fold)
    rows = rows_of(small, model)
    report = _Report(small.evaluation(data, device), small.windows, out / "exemplars", say)
    generator = alone(model, small.crops.classes)
    report.add(rows | {AS_NEW: AsNewObject(small.shipped, small.crops.classes, model, generator)})
    report.add({"generator alone": generator})
    eight = rows["one of the eight"]
    assert isinstance(eight, FromExemplars)
    report.add({"one of the eight, rough masks": eight}, roughened(small.windows))
    report.figures["one of the eight"]["all"] |= transferred(eight, small.windows) | smoothness(eight, small.windows)
    report.write()
    if not (data / "objects-open").is_dir():
        return report.figures
    large = Split.large(card, data, device, say)
    report_large = _Report(large.evaluation(data, device), large.windows, out / "exemplars-large", say)
    report_large.add(rows_of(large, model))
    if enlarger is not None:
        classes, detail = large.crops.classes, Detail.load(enlarger, device)
        generator = alone(model, classes, detail)
        report_large.add({AS_NEW: AsNewObject(large.shipped, classes, model, generator)})
        report_large.add({"generator alone, enlarged": generator})
        if texture is not None:
            laid = Texture.load(texture)
            report_large.add({"generator alone, enlarged, with texture": alone(model, classes, detail, laid)})
    return report.figures | {f"{LARGE} px, {name}": found for name, found in report_large.figures.items()}


@dataclass(frozen=True, eq=False)
class Split:
    """Crops of which some are held out, as windows of `size` px a side, and exemplars of other photos, by class: those
    of the other crops (pool) and of the bank (shipped).
    """

    crops: CropSet
    is_held_out: Callable[[Record], bool]
    windows: Windows
    pool: list[list[Source]]
    shipped: list[list[Source]]

    @classmethod
    def of(
        cls, crops: CropSet, is_held_out: Callable[[Record], bool], size: int, device: torch.device, say: Say
    ) -> Split:
        """Split crops, and find their exemplars."""
        held = crops.only(is_held_out)
        photos = Photos.of_crops(held)
        pool = sources_of(crops.only(lambda record: not is_held_out(record)), photos)
        shipped = bank(crops.classes, photos)
        say(
            f"{len(held)} masks at {size} px; {sum(map(len, pool))} crops and {sum(map(len, shipped))} exemplars of "
            "the bank, none of a held-out photo"
        )
        return cls(crops, is_held_out, Windows.of(held, size, device), pool, shipped)

    @classmethod
    def small(cls, card: Card, data: Path, device: torch.device, say: Say, fold: int = HELD_OUT) -> Split:
        """Those of the data at the size at which models draw."""
        classes = tuple(name for name in CLASSES if name in card.classes) or card.classes
        crops = load_crops(data, classes, CROP_SIDE, say, trimmed=True)
        return cls.of(crops, lambda record: record.fold == fold, SIZE, device, say)

    @classmethod
    def large(cls, card: Card, data: Path, device: torch.device, say: Say) -> Split:
        """The openly licensed ones that carry LARGE; three tenths of their photos are held out."""
        classes = tuple(name for name in BANK_CLASSES if name in card.classes) or card.classes
        folder = data / "objects-open"
        crops = load_crops(folder, classes, LARGE, say, lambda record: record.window[2] >= LEAST, trimmed=True)
        return cls.of(crops, lambda record: record.fold in LARGE_FOLDS, LARGE, device, say)

    def evaluation(self, data: Path, device: torch.device) -> Evaluation:
        """The judge of objects in the held-out windows."""
        extractor = FeatureExtractor(data / "features", device, self.windows.mask.shape[-1])
        return Evaluation(self.crops, extractor, device, self.is_held_out, SEEDS)


def rows_of(split: Split, model: Foreground) -> dict[str, Draws]:
    """The ways in which an object is drawn from an exemplar."""
    classes, pool, shipped = split.crops.classes, split.pool, split.shipped
    return {
        "affine map alone": FromExemplars(pool, classes, None, deformed=False),
        "one of the eight": FromExemplars(pool, classes, model),
        "best fit": FromExemplars(pool, classes, model, most=1),
        "bank, one of the first three": FromExemplars(shipped, classes, model, most=THROWS),
        "bank, one of the eight": FromExemplars(shipped, classes, model),
        "bank, best fit": FromExemplars(shipped, classes, model, most=1),
    }


def draw_blind(stages: Stages, before: Card | None, data: Path, out: Path, device: torch.device, say: Say) -> None:
    """Write blind sheets into `out`, at both sizes: real, by the affine map, from exemplars, by the generator alone,
    and by a model of before.
    """
    card, enlarger, texture = stages.generator, stages.enlarger, stages.texture
    models = {"generator alone": Foreground.load(card, device)}
    if before is not None:
        models["model of before"] = Foreground.load(before, device)
    splits = {"blind": Split.small(card, data, device, say)}
    if enlarger is not None and (data / "objects-open").is_dir():
        splits["blind-large"] = Split.large(card, data, device, say)
    for name, split in splits.items():
        rows = rows_of(split, models["generator alone"])
        detail = Detail.load(enlarger, device) if enlarger is not None and name == "blind-large" else None
        laid = Texture.load(texture) if texture is not None else None
        ways = {row: rows[row] for row in ("affine map alone", "one of the eight", "bank, best fit")}
        count = draw_blind_sheets(
            out,
            name,
            split.windows,
            ways | {row: alone(model, split.crops.classes, detail, laid) for row, model in models.items()},
        )
        say(f"{name}: {count} rows")


def alone(
    model: Foreground, classes: Sequence[str], detail: Detail | None = None, texture: Texture | None = None
) -> Draws:
    """The generator without exemplars; at other sizes than its own, the second stage enlarges what it draws.

    classes: of the windows' labels; the model numbers its own in another order.
    """
    own = torch.tensor([model.card.classes.index(name) for name in classes])

    def draw(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        names = [classes[number] for number in label.tolist()]
        label, noise = own.to(label.device)[label], noise[:, : model.card.noise]
        if detail is None:
            return model.draw(context, mask, valid, label, noise)
        size = mask.shape[-1]
        small = [F.interpolate(x, size=model.card.resolution, mode="area") for x in (context, mask, valid)]
        drawn = bytes_of(model.draw(small[0], small[1], small[2], label, noise))
        large = [detail.enlarge(one) for one in drawn]
        if texture is not None:
            each = zip(drawn, large, plane_of(small[1]), names, strict=True)
            large = [texture.lay(*one) for one in each]
        large = [cv2.resize(one, (size, size), interpolation=cv2.INTER_AREA) for one in large]
        pictures = torch.from_numpy(np.stack(large)).permute(0, 3, 1, 2).to(context.device).float() / 127.5 - 1
        return torch.lerp(context, pictures, mask)

    return draw


def roughened(windows: Windows) -> Windows:
    """The same windows with masks as a hand paints them, each in its own way."""
    masks = [rough_mask(mask, number) for number, mask in enumerate(plane_of(windows.mask))]
    planes = torch.from_numpy(np.stack(masks))[:, None].to(windows.mask.device).float() / 255
    return Windows(windows.rgb, planes, windows.valid, windows.label, windows.keys)


class _Report:
    """Figures row by row, written after each, and a sheet of some windows: real, and each row."""

    def __init__(self, evaluation: Evaluation, windows: Windows, path: Path, say: Say) -> None:
        self.evaluation, self.windows, self.say = evaluation, windows, say
        self.path = path  # of both files, without suffix
        self.reliable = [name for name in BANK_CLASSES if name in evaluation.classes]
        self.figures: Figures = {"real": evaluation.figures(evaluation.real(), self.reliable)}
        self.shown = np.linspace(0, len(windows.rgb) - 1, min(SHOWN, len(windows.rgb))).astype(int)
        self.columns = [bytes_of(windows.real[self.shown])]
        self.gradient = gradient(windows.rgb, windows.mask)

    def add(self, rows: Mapping[str, Draws], windows: Windows | None = None) -> None:
        """Draw and measure rows; windows: the held-out crops with other masks than their own."""
        windows = windows or self.windows
        for name, row in rows.items():
            candidate = Candidate(name, row, windows.mask.shape[-1], DRAWN_NOISE, 0)
            measured, drawn = self.evaluation.measure(candidate, self.say, windows)
            found = self.evaluation.figures(measured, self.reliable)
            first = next(iter(drawn.values()))
            found["all"]["gradient"] = gradient(first, windows.mask) / self.gradient
            if isinstance(row, FromExemplars):
                found["all"] |= row.covered(windows)
            self.figures[name] = found
            self.columns.append(bytes_of(first[self.shown]))
            self.write()

    def write(self) -> None:
        """Write figures and sheet as they are so far."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.with_suffix(".json").write_text(json.dumps(self.figures, indent=1), "utf-8")
        sheet = np.concatenate([np.concatenate(list(row), 1) for row in zip(*self.columns, strict=True)])
        Image.fromarray(sheet).save(self.path.with_suffix(".jpg"), quality=92)
