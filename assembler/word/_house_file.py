"""A Word file of a house, read as a model: refused where it cannot be one."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from lxml import etree

from assembler.errors import PackageError

from ._package import Package, read_package
from ._xml import W, w

Element = etree._Element  # noqa: SLF001 - lxml gives the type no public name
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
REFERENCE: Final = f"{{{OFFICE}}}id"
_LEAST_HEIGHT: Final = 4000
_DEFAULT_PAGE: Final = (11906, 16838)


@dataclass(frozen=True)
class HouseSection:
    """A section's set-up, with the headers and footers that it has or takes over, by kind."""

    properties: Element
    stories: dict[tuple[str, str], str]  # (headerReference, default) -> relation id

    @property
    def page(self) -> tuple[int, int]:
        size = self.properties.find(w("pgSz"))
        return (_number(size, "w", _DEFAULT_PAGE[0]), _number(size, "h", _DEFAULT_PAGE[1]))

    @property
    def text_width(self) -> int:
        margins = self.properties.find(w("pgMar"))
        sides = (_number(margins, side, 1440 if side != "gutter" else 0) for side in _SIDES)
        return self.page[0] - sum(sides)

    @property
    def text_height(self) -> int:
        margins = self.properties.find(w("pgMar"))
        ends = (abs(_number(margins, side, 1440)) for side in ("top", "bottom"))
        return max(self.page[1] - sum(ends), _LEAST_HEIGHT)

    @property
    def has_first_page(self) -> bool:
        mark = self.properties.find(w("titlePg"))
        return mark is not None and mark.get(w("val")) not in ("0", "false", "off")


_SIDES: Final = ("left", "right", "gutter")


@dataclass(frozen=True)
class HouseFile:
    """The package, and the parts of it that a template is made from."""

    package: Package
    document: Element

    @classmethod
    def read(cls, source: str | os.PathLike[str] | bytes, name: str) -> HouseFile:
        """Open a house's file.

        Raises:
            PackageError: no Word file, or one that cannot be the model of a template.
        """
        package = read_package(source, name=name)
        document = package.xml(package.document)
        _refuse(package, document)
        return cls(package, document)

    def part(self, kind: str) -> str | None:
        """The name of the document's part of a kind, such as "styles"."""
        for found, target in self.package.relations(self.package.document).values():
            if found == f"{OFFICE}/{kind}":
                return self.named(target)
        return None

    def named(self, target: str) -> str | None:
        """The part as the package spells it."""
        return self._spelled.get(target.casefold())

    def tree(self, kind: str) -> Element | None:
        """The root of the document's part of a kind, or None."""
        name = self.part(kind)
        return None if name is None else self.package.xml(name)

    @cached_property
    def _spelled(self) -> dict[str, str]:
        return {name.casefold(): name for name in self.package.names}

    @cached_property
    def sections(self) -> list[HouseSection]:
        """The sections in order; a header that one lacks is that of the one before it."""
        found: list[HouseSection] = []
        stories: dict[tuple[str, str], str] = {}
        known = self.package.relations(self.package.document)
        for properties in self._section_marks():
            stories = dict(stories)
            for kind in ("headerReference", "footerReference"):
                for reference in properties.findall(w(kind)):
                    relation = reference.get(REFERENCE, "")
                    if relation in known and self.named(known[relation][1]):
                        stories[kind, reference.get(w("type"), "default")] = relation
            found.append(HouseSection(properties, stories))
        return found or [HouseSection(etree.Element(w("sectPr")), {})]

    def _section_marks(self) -> Iterator[Element]:
        return (
            each
            for each in self.document.iter(w("sectPr"))
            if (parent := each.getparent()) is not None and parent.tag in (w("body"), w("pPr"))
        )

    @property
    def first(self) -> HouseSection:
        return self.sections[0]

    @property
    def running(self) -> HouseSection:
        """The section whose pages the tender's text takes: upright, with a header or footer."""
        upright = [each for each in self.sections if each.page[0] <= each.page[1]]
        with_stories = [
            each for each in upright if any(kind == "default" for _, kind in each.stories)
        ]
        return next(iter([*with_stories, *upright, *self.sections]))

    @cached_property
    def paragraphs_by_style(self) -> Counter[str]:
        """How many paragraphs with words, outside tables, name each style ("" where none)."""
        found: Counter[str] = Counter()
        for paragraph in self.document.iter(w("p")):
            if next(paragraph.iterancestors(w("tbl")), None) is not None:
                continue
            if any((text.text or "").strip() for text in paragraph.iter(w("t"))):
                style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
                found[style.get(w("val"), "") if style is not None else ""] += 1
        return found

    @cached_property
    def tables_by_style(self) -> Counter[str]:
        """How many tables name each style."""
        marks = self.document.iter(w("tblStyle"))
        return Counter(mark.get(w("val"), "") for mark in marks)

    @property
    def has_pictures_in_body(self) -> bool:
        return next(self.document.iter(w("drawing"), w("pict")), None) is not None

    def background(self) -> Element | None:
        """The colour behind the pages; a picture there belongs to the body and is left out."""
        found = self.document.find(w("background"))
        return deepcopy(found) if found is not None and not len(found) else None


def _refuse(package: Package, document: Element) -> None:
    file = package.file
    kinds = [package.content_type(name) for name in package.names]
    has_macros = any(name.casefold().endswith("vbaproject.bin") for name in package.names)
    if has_macros or any("macroenabled" in kind.casefold() for kind in kinds):
        raise PackageError(
            "The file may hold macros, which a template must not. Save it in Word as "
            "“Word Document (.docx)”, which leaves them out.",
            file,
        )
    if document.tag != w("document"):
        raise PackageError(
            "The file is in the format “Strict Open XML”. Save it in Word as “Word Document”."
            if str(document.tag).startswith("{http://purl.oclc.org/ooxml/")
            else "The main part of the file is no Word document: the file is damaged.",
            file,
        )
    if document.find(w("body")) is None:
        raise PackageError("The main part of the file has no body: the file is damaged.", file)
    settings = next(
        (
            package.xml(target)
            for kind, target in package.relations(package.document).values()
            if kind == f"{OFFICE}/settings" and target in package.entries
        ),
        None,
    )
    protection = settings.find(w("documentProtection")) if settings is not None else None
    if protection is not None and protection.get(w("enforcement")) in ("1", "true", "on"):
        raise PackageError(
            "The file is protected against changes. Stop the protection in Word (Review, Restrict "
            "Editing) and save it.",
            file,
        )


def _number(element: Element | None, name: str, otherwise: int) -> int:
    """A measure in twips; files from other programs write fractions."""
    value = element.get(f"{{{W}}}{name}", "") if element is not None else ""
    try:
        return round(float(value))
    except (ValueError, OverflowError):
        return otherwise
