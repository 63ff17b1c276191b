"""The OpenRaster side of a project: `stack.xml`, through which Krita, GIMP and MyPaint see its layers as pictures.

Written as these three really read it (freedesktop OpenRaster 0.0.5): topmost layer first, relative names that end in
.png, groups isolated unless they pass through, layer masks baked into alpha. Read with every attribute optional, as old
files lack most of them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from engine.scene.layers import Layer, closed

MIMETYPE = b"image/openraster"
STACK = "stack.xml"
MERGED = "mergedimage.png"
THUMBNAIL = "Thumbnails/thumbnail.png"
THUMBNAIL_SIDE = 256
MOST_XML_BYTES = 8 << 20
DEEPEST = 64
FARTHEST = 1 << 24  # px
NORMAL = "svg:src-over"
MODES = {"add": "plus", "linear-dodge": "plus", "burn": "color-burn", "dodge": "color-dodge"}  # as others call ours


@dataclass(frozen=True, kw_only=True)
class StackPicture:
    """One picture of the stack: `source` is its entry, `x` and `y` canvas px of its top-left corner."""

    name: str
    source: str
    x: int = 0
    y: int = 0
    opacity: float = 1.0
    visible: bool = True
    locked: bool = False
    mode: str = "normal"  # one of BLEND_MODES, or another program's


@dataclass(frozen=True, kw_only=True)
class StackGroup:
    """A group of the stack, topmost child first."""

    name: str
    children: tuple[StackPicture | StackGroup, ...]
    opacity: float = 1.0
    visible: bool = True
    locked: bool = False
    mode: str = "normal"
    passes_through: bool = False  # its layers blend with what lies below it


@dataclass(frozen=True)
class Stack:
    """The canvas and its layers, topmost first."""

    width: int
    height: int
    children: tuple[StackPicture | StackGroup, ...]


def shown_of(layer: Layer) -> dict[str, Any]:
    """Return what every layer tells other programs of itself, as arguments for a StackPicture or StackGroup."""
    return {
        "name": layer.name,
        "opacity": layer.opacity,
        "visible": bool(layer.visible),
        "locked": bool(layer.locked),
        "mode": closed(layer).mode,
    }


def count_pictures(children: tuple[StackPicture | StackGroup, ...]) -> int:
    return sum(count_pictures(child.children) if isinstance(child, StackGroup) else 1 for child in children)


def to_xml(stack: Stack) -> bytes:
    """Return `stack.xml` for the stack."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<image version="0.0.5" w="{stack.width}" h="{stack.height}" xres="72" yres="72">',
        '<stack name="root">',
    ]
    for child in stack.children:
        lines += _child_lines(child)
    lines += ["</stack>", "</image>", ""]
    return "\n".join(lines).encode()


def _child_lines(child: StackPicture | StackGroup) -> list[str]:
    attributes = {
        "name": child.name,
        "opacity": repr(child.opacity),
        "visibility": "visible" if child.visible else "hidden",
        "composite-op": NORMAL if child.mode == "normal" else f"svg:{child.mode}",
    }
    if child.locked:
        attributes["edit-locked"] = "true"
    if isinstance(child, StackPicture):
        attributes |= {"src": child.source, "x": str(child.x), "y": str(child.y)}
        return [f"<layer {_written(attributes)}/>"]
    attributes["isolation"] = "auto" if child.passes_through else "isolate"
    inner = [line for grandchild in child.children for line in _child_lines(grandchild)]
    return [f"<stack {_written(attributes)}>", *inner, "</stack>"]


def _written(attributes: dict[str, str]) -> str:
    return " ".join(f'{key}="{_escaped(value)}"' for key, value in attributes.items())


def _escaped(text: str) -> str:
    """Return text for an attribute; what XML 1.0 cannot hold (control characters, half surrogates) becomes "?"."""
    written = []
    for letter in text:
        code = ord(letter)
        if letter in '<>&"\t\n\r':
            written.append(f"&#{code};")
        elif code < 0x20 or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF):
            written.append("?")
        else:
            written.append(letter)
    return "".join(written)


def from_xml(content: bytes) -> Stack:
    """Return the stack told by `stack.xml`; ValueError with the end of a sentence where it is hostile or broken."""
    if len(content) > MOST_XML_BYTES:
        raise ValueError("its list of layers is suspiciously large")
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        raise ValueError("its list of layers contains declarations that are not allowed") from error
    except (ParseError, ValueError, LookupError) as error:
        raise ValueError("its list of layers is not valid XML") from error
    if root.tag != "image":
        raise ValueError("its list of layers is of another kind")
    stacks = [child for child in root if child.tag == "stack"]
    if len(stacks) != 1:
        raise ValueError("its list of layers is of another kind")
    return Stack(_whole(root, "w", 1), _whole(root, "h", 1), _children(stacks[0], 1))


def _children(stack: Element, depth: int) -> tuple[StackPicture | StackGroup, ...]:
    if depth > DEEPEST:
        raise ValueError("its groups are nested too deeply")
    children: list[StackPicture | StackGroup] = []
    for child in stack:
        if child.tag == "stack":
            common, inner = _common(child), _children(child, depth + 1)
            passes = child.get("isolation") != "isolate" and common["mode"] == "normal" and common["opacity"] == 1
            children.append(StackGroup(children=inner, passes_through=passes, **common))
        elif child.tag == "layer" and (source := child.get("src")):
            x, y = _whole(child, "x", -FARTHEST), _whole(child, "y", -FARTHEST)
            children.append(StackPicture(source=source, x=x, y=y, **_common(child)))
    return tuple(children)


def _common(tag: Element) -> dict[str, Any]:
    given = tag.get("composite-op", NORMAL)
    mode = "normal" if given == NORMAL else given.partition(":")[2].replace("_", "-")[:40] or given[:40]
    return {
        "name": tag.get("name", "")[:200].strip() or "Layer",
        "opacity": _opacity(tag.get("opacity", "1")),
        "visible": tag.get("visibility", "visible") != "hidden",
        "locked": tag.get("edit-locked", "false") == "true",
        "mode": MODES.get(mode, mode),
    }


def _opacity(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 <= value <= 1:
        raise ValueError("a layer's opacity is not between 0 and 1")
    return value


def _whole(tag: Element, key: str, low: int) -> int:
    text = tag.get(key, "0")
    try:
        value = int(text) if len(text) <= 12 else FARTHEST + 1
    except ValueError:
        value = FARTHEST + 1
    if not low <= value <= FARTHEST:
        raise ValueError("one of its sizes or places makes no sense")
    return value
