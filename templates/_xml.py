"""Elements of WordprocessingML, written as calls: `w("b", val=0)` is `<w:b w:val="0"/>`."""

from __future__ import annotations

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"

# Clause fragments come with w14 and w15 controls, so every root declares what they may use.
NAMESPACES = {
    "w": WORD,
    "r": RELATIONSHIPS,
    "mc": COMPATIBILITY,
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element = etree._Element  # noqa: SLF001 - lxml gives the type no public name
Value = str | int | None
Child = Element | str | None


def w(tag: str, *children: Child, **attributes: Value) -> Element:
    """An element and its attributes in the main namespace.

    A child that is None and an attribute that is None are left out; a string is the text. A
    trailing underscore keeps a name off a Python keyword (`class_`).
    """
    element = etree.Element(f"{{{WORD}}}{tag}", nsmap={"w": WORD})
    for name, value in attributes.items():
        if value is not None:
            element.set(f"{{{WORD}}}{name.rstrip('_')}", str(value))
    for child in children:
        if isinstance(child, str):
            element.text = child
            if child != child.strip():
                element.set(_SPACE, "preserve")
        elif child is not None:
            element.append(child)
    return element


def root(tag: str, *children: Child) -> Element:
    """The root of a part, with the namespaces that its content may use."""
    element = etree.Element(f"{{{WORD}}}{tag}", nsmap=NAMESPACES)
    element.set(f"{{{COMPATIBILITY}}}Ignorable", "w14 w15")
    element.extend(child for child in children if isinstance(child, Element))
    return element


def to_bytes(element: Element) -> bytes:
    """The part as it stands in the package; namespaces are declared once, on the root."""
    etree.cleanup_namespaces(element, keep_ns_prefixes=list(NAMESPACES))
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)


def twips(points: float) -> int:
    return round(points * 20)
