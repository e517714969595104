"""The schema of WordprocessingML, made to load in lxml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from lxml import etree

_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_XSD: Final = "http://www.w3.org/2001/XMLSchema"
_MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_XML_SCHEMA: Final = (
    f'<xsd:schema xmlns:xsd="{_XSD}" targetNamespace="{_XML}">'
    '<xsd:attribute name="space" type="xsd:string"/><xsd:attribute name="lang" type="xsd:string"/>'
    "</xsd:schema>"
)


class _Resolver(etree.Resolver):
    """Reads from the folder, and gives the import of xml:space and xml:lang a place."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def resolve(self, url: str, _id: str, context: object) -> object:
        name = url.rpartition("/")[2]
        if name == "xml.xsd":
            return self.resolve_string(_XML_SCHEMA, context)
        text = (self._folder / name).read_text(encoding="utf-8")
        placeless = f'<xsd:import namespace="{_XML}"/>'
        placed = f'<xsd:import namespace="{_XML}" schemaLocation="xml.xsd"/>'
        return self.resolve_string(text.replace(placeless, placed), context, base_url=url)


@cache
def word_schema(folder: Path) -> etree.XMLSchema:
    """The schema of the folder's `wml.xsd`."""
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Resolver(folder))
    whole = (
        f'<xsd:schema xmlns:xsd="{_XSD}" targetNamespace="{_MAIN}">'
        '<xsd:include schemaLocation="wml.xsd"/></xsd:schema>'
    )
    return etree.XMLSchema(etree.fromstring(whole, parser, base_url=f"{folder.as_uri()}/all.xsd"))


def faults_of(part: bytes, schema: etree.XMLSchema) -> list[str]:
    """What the schema says of a part, after all that older programs are told to ignore."""
    root = etree.fromstring(part)
    prefixes = root.get(f"{_MC}Ignorable", "").split()
    ignored = {f"{{{root.nsmap[prefix]}}}" for prefix in prefixes} | {_MC}
    for element in list(root.iter("*")):
        for name in list(element.attrib):
            if str(name).startswith(tuple(ignored)):
                del element.attrib[name]
        parent = element.getparent()
        if parent is not None and str(element.tag).startswith(tuple(ignored)):
            parent.remove(element)
    schema.validate(root)
    return [f"{error.line}: {error.message}" for error in schema.error_log]
