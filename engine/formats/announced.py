"""What a picture's file has that RGB samples of 8 bits have not, each to be told in a sentence."""

from __future__ import annotations

from typing import Any

from PIL import Image

SRGB_GAMMA = 1 / 2.2  # as a PNG tells it
TRANSFERS = {16: "PQ", 18: "HLG"}  # of ITU-T H.273

CONVERTED = {
    "CMYK": "It is a CMYK picture; its colours were converted to sRGB.",
    "Lab": "It is a Lab picture; its colours were converted to sRGB.",
    "GRAY": "It is grey with a colour profile; it was converted to sRGB.",
}


def what_is_left_out(picture: Image.Image) -> list[str]:
    """Return a sentence for each thing that the file has and 8-bit RGB samples have not."""
    notices = []
    if (space := {"CMYK": "CMYK", "LAB": "Lab"}.get(picture.mode)) is not None:
        notices.append(CONVERTED[space])
    if picture.mode in ("P", "PA"):
        notices.append("It has a palette of fixed colours; they were converted to full RGB.")
    has_space = "srgb" in picture.info or picture.info.get("icc_profile")
    if not has_space and abs(float(picture.info.get("gamma", SRGB_GAMMA)) - SRGB_GAMMA) > 0.02:
        notices.append("It tells a gamma other than sRGB's and no colour profile; its colours are taken as sRGB.")
    if picture.format == "MPO":
        notices.append(f"The file holds {getattr(picture, 'n_frames', 2)} pictures; only the first was opened.")
    elif getattr(picture, "is_animated", False) and picture.format != "PSD":  # of which it is the merged picture
        kind = "pages" if picture.format == "TIFF" else "frames"
        notices.append(f"The file holds several {kind}; only the first was opened.")
    return notices


def left_out_texts(picture: Image.Image) -> list[str]:
    """Return a sentence on the entries of text that a PNG has beside its comment and XMP."""
    texts = getattr(picture, "text", {}) if picture.format == "PNG" else {}
    names = [str(name)[:40] for name in texts if name not in ("Comment", "Description", "XML:com.adobe.xmp")]
    names = [name for name in names if name.split()[:2] != ["Raw", "profile"]]  # EXIF, IPTC or XMP
    return [f"These texts in it are not kept: {', '.join(names[:8])}."] if names else []


def deep_bits(head: bytes) -> int:
    """Return how many bits a channel of an AVIF or JPEG 2000 has, from the beginning of its file; 0 if of another kind.

    Pillow does not tell (AV1 codec ISO media file format binding, 2.3.3; ISO/IEC 15444-1, I.5.3.1 and A.5.1).
    """
    if (at := head.find(b"av1C")) > 0 and len(head) > at + 6:
        flags = head[at + 6]
        return 12 if flags & 0x20 else 10 if flags & 0x40 else 8
    if (at := head.find(b"ihdr")) > 0 and head[4:8] == b"jP  " and len(head) > at + 14:
        return (head[at + 14] & 0x7F) + 1
    if head.startswith(b"\xff\x4f\xff\x51") and len(head) > 42:
        return (head[42] & 0x7F) + 1
    return 0


def hdr_light(head: bytes) -> str:
    """Return "PQ" or "HLG" where an AVIF or PNG tells its light so, else "" (ITU-T H.273, transfer characteristics)."""
    if head.startswith(b"\x89PNG"):
        at = head.find(b"cICP")
        return TRANSFERS.get(head[at + 5], "") if 0 < at < len(head) - 5 else ""
    at = head.find(b"colrnclx")
    return TRANSFERS.get(head[at + 11], "") if 0 < at < len(head) - 11 and head[at + 10] == 0 else ""


def is_deep(picture: Image.Image) -> bool:
    """Return whether Pillow knows that the file has more than 8 bits a channel."""
    if picture.mode.startswith("I"):
        return True
    words: list[Any] = []
    for tile in getattr(picture, "tile", ()):
        words.extend(tile.args if isinstance(tile.args, tuple) else (tile.args,))
    if picture.format == "PPM":
        return any(isinstance(word, int) and word > 255 for word in words)
    return any(isinstance(word, str) and ";16" in word for word in words)
