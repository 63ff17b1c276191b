"""XMP packets that tell a picture's provenance: the photo's own packet with a few properties more.

The properties are IPTC's digital source type, Dublin Core's rights, Photoshop's credit line and, as JSON, the
provenance itself in a namespace of ours (XMP specification, part 1; IPTC Photo Metadata Standard 2023.1).
"""

from __future__ import annotations

import json
from xml.etree import ElementTree  # only writes: what comes from outside is read by defusedxml

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from engine.formats.provenance import Provenance

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML = "http://www.w3.org/XML/1998/namespace"
NAMESPACES = {
    "x": "adobe:ns:meta/",
    "rdf": RDF,
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "scumble": "urn:scumble:provenance:1",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "exif": "http://ns.adobe.com/exif/1.0/",
}
HEAD, TAIL = b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n', b'\n<?xpacket end="w"?>'

for _prefix, _uri in NAMESPACES.items():
    ElementTree.register_namespace(_prefix, _uri)


def with_provenance(xmp: bytes | None, provenance: Provenance) -> tuple[bytes, bool]:
    """Return a packet that tells the provenance too, and whether it still holds all of the packet `xmp`."""
    root = None if xmp is None else packet_tree(xmp)
    is_kept = xmp is None or root is not None
    if root is None:
        root = ElementTree.Element(f"{{{NAMESPACES['x']}}}xmpmeta")
        ElementTree.SubElement(root, f"{{{RDF}}}RDF")
    rdf = root if root.tag == f"{{{RDF}}}RDF" else root.find(f"{{{RDF}}}RDF")
    assert rdf is not None
    description = rdf.find(f"{{{RDF}}}Description")
    if description is None:
        description = ElementTree.SubElement(rdf, f"{{{RDF}}}Description", {f"{{{RDF}}}about": ""})
    if provenance.source_type:
        _set(rdf, description, _name("Iptc4xmpExt", "DigitalSourceType"), provenance.source_type)
    if provenance.credits:
        _add_rights(rdf, description, " | ".join(provenance.credits))
        credit = _name("photoshop", "Credit")
        before = _taken(rdf, credit)
        _set(rdf, description, credit, " | ".join((*([before] if before else []), *provenance.credits)))
    _set(rdf, description, _name("scumble", "Provenance"), json.dumps(provenance.to_record(), ensure_ascii=False))
    return packet(root), is_kept


def packet(root: ElementTree.Element) -> bytes:
    """Return the packet of a tree."""
    written: bytes = ElementTree.tostring(root, "utf-8", xml_declaration=False)
    return HEAD + written + TAIL


def packet_tree(xmp: bytes) -> ElementTree.Element | None:
    """Return the packet's tree; None where it is none."""
    try:
        root: ElementTree.Element = fromstring(xmp.strip().strip(b"\0"))
    except (ElementTree.ParseError, DefusedXmlException, ValueError, LookupError, RecursionError):
        return None
    return root if root.tag == f"{{{RDF}}}RDF" or root.find(f"{{{RDF}}}RDF") is not None else None


def _name(prefix: str, name: str) -> str:
    return f"{{{NAMESPACES[prefix]}}}{name}"


def _set(rdf: ElementTree.Element, description: ElementTree.Element, name: str, text: str) -> None:
    """Give a property a value, in the place of the one that it has."""
    _taken(rdf, name)
    ElementTree.SubElement(description, name).text = text


def _taken(rdf: ElementTree.Element, name: str) -> str:
    """Take a simple property out of wherever it stands, as attribute or element; return its text."""
    found = ""
    for part in rdf.findall(f"{{{RDF}}}Description"):
        found = part.attrib.pop(name, found)
        for element in part.findall(name):
            found = element.text or found
            part.remove(element)
    return found


def _add_rights(rdf: ElementTree.Element, description: ElementTree.Element, text: str) -> None:
    """Add to the rights in the default language, which may be the photographer's."""
    name, item, language = _name("dc", "rights"), f"{{{RDF}}}li", f"{{{XML}}}lang"
    for part in rdf.findall(f"{{{RDF}}}Description"):
        for one in part.findall(f"{name}/{{{RDF}}}Alt/{item}"):
            if one.get(language) in (None, "x-default"):
                one.text = f"{one.text} | {text}" if one.text else text
                return
    plain = _taken(rdf, name).strip()
    made = ElementTree.SubElement(ElementTree.SubElement(description, name), f"{{{RDF}}}Alt")
    one = ElementTree.SubElement(made, item, {language: "x-default"})
    one.text = f"{plain} | {text}" if plain else text
