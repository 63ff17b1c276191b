"""The metadata that travels with an exported picture: the photo's own, less what must not and what does not fit."""

from __future__ import annotations

import dataclasses

from engine.formats import exif as exif_fields
from engine.formats import exif_removal
from engine.formats.export_options import ExportOptions
from engine.formats.exporters.table import Exporter, Picture
from engine.formats.provenance import Provenance
from engine.formats.xmp import with_provenance
from engine.scene.layers import Photo


def with_metadata(
    picture: Picture, photo: Photo | None, exporter: Exporter, options: ExportOptions, told: Provenance | None
) -> tuple[Picture, tuple[str, ...]]:
    """Return a picture with what of the photo's metadata was chosen, and a sentence for each thing that is lost.

    Previews of the photo as it was are always left out, and so is a comment or resolution that the format cannot tell
    beside its EXIF. told: the provenance to be written into XMP.
    """
    notices: list[str] = []
    height, width = picture.samples.shape[:2]
    dpi = _dpi(photo, options)
    if photo is not None and options.metadata != "none":
        picture = dataclasses.replace(
            picture,
            exif=_exif(photo.exif, width, height, dpi, options, notices),
            xmp=_xmp(photo.xmp, options, notices),
            iptc=_iptc(photo.iptc, options),
            comment=photo.comment,
        )
    picture = dataclasses.replace(picture, dpi=dpi)
    if told is not None:
        picture = _with_provenance(picture, told, exporter, notices)
    return _as_far_as_it_fits(picture, exporter, notices), tuple(notices)


def _dpi(photo: Photo | None, options: ExportOptions) -> tuple[float, float] | None:
    if options.dpi is not None:
        return options.dpi, options.dpi
    if photo is None:
        return None
    found = exif_fields.resolution(photo.exif) if photo.exif and photo.dpi is None else None
    return photo.dpi if found is None else (found, found)


def _exif(
    exif: bytes | None,
    width: int,
    height: int,
    dpi: tuple[float, float] | None,
    options: ExportOptions,
    notices: list[str],
) -> bytes | None:
    if exif is None:
        return None
    try:
        exif = exif_removal.without_previews(exif_fields.for_export(exif, width, height, dpi))
        return exif_removal.without_place(exif) if options.metadata == "no-place" else exif
    except ValueError:
        notices.append("The photo's EXIF data is damaged and was left out.")
        return None


def _xmp(xmp: bytes | None, options: ExportOptions, notices: list[str]) -> bytes | None:
    if xmp is None:
        return None
    kept = exif_removal.xmp_without_previews(exif_fields.upright_xmp(xmp))
    if kept is not None and options.metadata == "no-place":
        kept = exif_removal.xmp_without_place(kept)
    if kept is None and options.metadata == "keep":
        return exif_fields.upright_xmp(xmp)
    if kept is None:
        notices.append("The photo's XMP data is damaged and was left out.")
    return kept


def _iptc(records: bytes | None, options: ExportOptions) -> bytes | None:
    if records is None or options.metadata == "keep":
        return records
    return exif_removal.iptc_without_place(records) or None


def _with_provenance(picture: Picture, told: Provenance, exporter: Exporter, notices: list[str]) -> Picture:
    most, own = exporter.most_metadata_bytes, picture.xmp
    xmp, is_kept = with_provenance(own, told)
    if own is not None and (not is_kept or (most is not None and len(xmp) > most)):
        xmp, _ = with_provenance(None, told)
        notices.append("The photo's XMP data had to give way to the provenance.")
    return dataclasses.replace(picture, xmp=xmp)


def _as_far_as_it_fits(picture: Picture, exporter: Exporter, notices: list[str]) -> Picture:
    def fits(content: bytes | None, most: int | None, what: str) -> bool:
        if content is None or most is None or len(content) <= most:
            return True
        notices.append(f"The photo's {what} is too large for a {exporter.title} and was left out.")
        return False

    def holds(name: str, is_there: bool, lost: str) -> bool:
        if not is_there or name in exporter.holds:
            return True
        notices.append(lost)
        return False

    most = exporter.most_metadata_bytes
    no_iptc = f"A {exporter.title} has no place for the photo's IPTC data, which was left out."
    no_comment = f"A {exporter.title} has no place for the photo's comment, which was left out."
    keeps_iptc = holds("iptc", bool(picture.iptc), no_iptc) and fits(picture.iptc, most, "IPTC data")
    return dataclasses.replace(
        picture,
        profile=picture.profile if fits(picture.profile, exporter.most_profile_bytes, "colour profile") else None,
        exif=picture.exif if fits(picture.exif, most, "EXIF data") else None,
        xmp=picture.xmp if fits(picture.xmp, most, "XMP data") else None,
        iptc=picture.iptc if keeps_iptc else None,
        comment=picture.comment if holds("comment", bool(picture.comment), no_comment) else "",
        dpi=picture.dpi if "dpi" in exporter.holds else None,
    )
