"""A template from a house's Word file: its paper, header, footer and styles, and our body."""

from __future__ import annotations

import os
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from ._house_file import REFERENCE, HouseFile, HouseSection
from ._house_numbering import merge_numbering, renumber_styles
from ._house_parts import HouseParts, strip
from ._house_styles import MergedStyles, StyleMapping, renamed_references
from ._package import Package, read_package
from ._template import Template, bundled_template
from ._xml import W, w

Element = etree._Element  # noqa: SLF001 - lxml gives the type no public name

_OUR_WIDTH: Final = 8107
_SECTION_PARTS_LEFT: Final = ("printerSettings", "sectPrChange", "formProt", "vAlign", "type")
_HEADER, _FOOTER = "headerReference", "footerReference"


@dataclass(frozen=True, slots=True)
class HouseTemplate:
    """The template's bytes, which style plays which role, and what its maker should know."""

    bytes: bytes = field(repr=False)
    styles: tuple[StyleMapping, ...]
    notes: tuple[str, ...]

    @property
    def from_house(self) -> tuple[StyleMapping, ...]:
        """The roles that the house's own styles play."""
        return tuple(each for each in self.styles if each.how != "added")

    def to_dict(self) -> dict[str, object]:
        """The report for a program."""
        return {"styles": [each.to_dict() for each in self.styles], "notes": list(self.notes)}


def house_template(
    house: str | os.PathLike[str] | bytes, *, base: str = "tender", name: str = ""
) -> HouseTemplate:
    """Make a template with the looks of any Word file.

    Its styles, theme, fonts, paper, margins, headers and footers stay; its text goes, and the body
    of the bundled template `base` comes in its place. Styles that it lacks are added, in its
    font, size and colour.

    Args:
        name: what messages call the file; its path, if there is one.

    Raises:
        PackageError: no Word file, or one that is encrypted, protected, damaged or has macros.
        TemplateError: its header or footer holds a tag that cannot be read.
    """
    file = HouseFile.read(house, name)
    ours = read_package(bundled_template(base))
    return _Maker(file, ours).made()


class _Maker:
    """One template at work: the parts as they are put together."""

    def __init__(self, house: HouseFile, ours: Package) -> None:
        self.house, self.ours = house, ours
        self.notes: list[str] = []
        self.parts = HouseParts(house)

    def made(self) -> HouseTemplate:
        merged = self._styles()
        self._body(merged)
        self.parts.put("styles", merged.root)
        self.parts.settle(self.ours, merged.renamed)
        data = self.parts.to_bytes()
        Template.open(data, name=self.house.package.file)
        self._note_left_out()
        return HouseTemplate(data, tuple(merged.mappings), tuple(self.notes))

    def _styles(self) -> MergedStyles:
        ours = self.ours.xml("word/styles.xml")
        root = self.house.tree("styles")
        if root is None:
            root = etree.Element(w("styles"), nsmap={"w": W})
            root.append(deepcopy(ours[0]))
        merged = MergedStyles(self.house, root, ours)
        lists = self.ours.xml("word/numbering.xml")
        numbering = self.house.tree("numbering")
        if numbering is None:
            numbering = etree.Element(w("numbering"), nsmap={"w": W})
        renamed_references(numbering, merged.renamed)
        renumbered = merge_numbering(
            numbering,
            lists,
            keeps_own_list=merged.keeps_own_list,
            part_column=merged.part_column,
        )
        renumber_styles(root, lists, renumbered, keeps_own_list=merged.keeps_own_list)
        _widen_part(root, merged.part_column)
        _default_language(root, ours)
        self.parts.put("numbering", numbering)
        return merged

    def _body(self, merged: MergedStyles) -> None:
        document = self.ours.xml(self.ours.document)
        relations = self.ours.relations(self.ours.document)
        taken: dict[str, str] = {}
        for at, old in enumerate(list(document.iter(w("sectPr")))):
            section = self.house.first if at == 0 else self.house.running
            stories = dict(section.stories)
            if at or not section.has_first_page:
                stories = {key: each for key, each in stories.items() if key[1] != "first"}
            for kind in (_HEADER, _FOOTER):
                reference = old.find(w(kind))
                if reference is not None and (kind, "default") not in stories:
                    target = relations[reference.get(REFERENCE, "")][1]
                    if target not in taken:
                        taken[target] = self._add_story(kind, target)
                    stories[kind, "default"] = taken[target]
                    if self._has_even_pages():
                        stories.setdefault((kind, "even"), taken[target])
            self.parts.keep_stories(stories.values())
            new = _section(section, stories, is_first=at == 0)
            old.getparent().replace(old, new)  # type: ignore[union-attr]
        if taken:
            _add_story_styles(merged, self.ours.xml("word/styles.xml"))
        _fit_tables(document, self.house.running.text_width)
        background = self.house.background()
        if background is not None:
            document.insert(0, background)
        self.parts.put_document(document)

    def _has_even_pages(self) -> bool:
        """Whether left and right pages have headers and footers of their own."""
        settings = self.house.tree("settings")
        mark = settings.find(w("evenAndOddHeaders")) if settings is not None else None
        return mark is not None and mark.get(w("val")) not in ("0", "false", "off")

    def _add_story(self, kind: str, target: str) -> str:
        content = self.ours.xml(target)
        for mark in content.iter(w("pStyle")):
            if mark.get(w("val")) in ("Header", "Footer"):
                mark.set(w("val"), f"Tender{mark.get(w('val'))}")
        return self.parts.add_story(kind.removesuffix("Reference"), content)

    def _note_left_out(self) -> None:
        width = self.house.running.text_width
        if width < _OUR_WIDTH:
            self.notes.append(
                f"The house's lines are {width / 56.7:.0f} mm long; tables of clauses take "
                f"{_OUR_WIDTH / 56.7:.0f} mm and reach into the right margin. Narrower margins "
                "help."
            )
        if self.house.has_pictures_in_body:
            self.notes.append(
                "Pictures in the text of the house's file were left out. A logo that every "
                "tender shows belongs into the header."
            )
        if not self._has_page_numbers():
            self.notes.append("The house's header and footer show no page number.")
        columns = self.house.running.properties.find(w("cols"))
        if columns is not None and columns.get(w("num"), "1") not in ("", "0", "1"):
            self.notes.append("The house's text stands in columns; the tender's stands in one.")
        if not self.house.first.stories and not self.house.running.stories:
            self.notes.append("The house's file has no header or footer; ours were taken.")

    def _has_page_numbers(self) -> bool:
        """Whether the running header or footer counts; ours do where the house has none."""
        stories = self.house.running.stories
        if not any(kind == _FOOTER and which == "default" for kind, which in stories):
            return True
        relations = self.house.package.relations(self.house.package.document)
        parts = (self.house.named(relations[each][1]) for each in stories.values())
        return any(b"PAGE" in self.house.package.read(part) for part in parts if part)


def _section(
    section: HouseSection, stories: Mapping[tuple[str, str], str], *, is_first: bool
) -> Element:
    """The house's set-up of a page, as a section of the tender's."""
    new = deepcopy(section.properties)
    new.tail = None
    strip(new, (*_SECTION_PARTS_LEFT, _HEADER, _FOOTER, "cols", "pgNumType", "titlePg", "rsidR"))
    at = sum(1 for each in new if each.tag in (w("footnotePr"), w("endnotePr")))
    kind = etree.Element(w("type"))
    kind.set(w("val"), "nextPage")
    new.insert(at, kind)
    columns = etree.Element(w("cols"))
    columns.set(w("space"), "720")
    _insert_after(new, columns, ("type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType"))
    if is_first and section.has_first_page:
        _insert_after(
            new,
            etree.Element(w("titlePg")),
            ("type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType", "cols", "noEndnote"),
        )
    for position, ((kind_, which), relation) in enumerate(sorted(stories.items(), reverse=True)):
        reference = etree.Element(w(kind_))
        reference.set(w("type"), which)
        reference.set(REFERENCE, relation)
        new.insert(position, reference)
    return new


def _insert_after(section: Element, child: Element, before: tuple[str, ...]) -> None:
    earlier = {w(name) for name in (*before, "footnotePr", "endnotePr")}
    section.insert(sum(1 for each in section if each.tag in earlier), child)


def _widen_part(styles: Element, part_column: float) -> None:
    for style in styles.findall(w("style")):
        indent = style.find(f"{w('pPr')}/{w('ind')}")
        if style.get(w("styleId")) == "Heading1" and indent is not None:
            for name in ("left", "hanging"):
                indent.set(w(name), str(round(int(indent.get(w(name), "0")) * part_column)))


def _default_language(styles: Element, ours: Element) -> None:
    """The language of the tender, in the place where all text takes it from."""
    defaults = styles.find(w("docDefaults"))
    if defaults is None:
        defaults = etree.Element(w("docDefaults"))
        styles.insert(0, defaults)
    holder = defaults.find(w("rPrDefault"))
    if holder is None:
        holder = etree.Element(w("rPrDefault"))
        defaults.insert(0, holder)
    properties = holder.find(w("rPr"))
    if properties is None:
        properties = etree.SubElement(holder, w("rPr"))
    for old in properties.findall(w("lang")):
        properties.remove(old)
    language = ours.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}")
    if language is not None:
        last = ("eastAsianLayout", "specVanish", "oMath")
        at = sum(1 for each in properties if each.tag not in {w(name) for name in last})
        properties.insert(at, deepcopy(language))


def _add_story_styles(merged: MergedStyles, ours: Element) -> None:
    """Our header's styles rest on the house's, with one tab at the right edge of the text."""
    known = {style.get(w("styleId"), "") for style in merged.root.findall(w("style"))}
    for original in ours.findall(w("style")):
        identity = original.get(w("styleId"), "")
        if identity not in ("Header", "Footer") or f"Tender{identity}" in known:
            continue
        style = deepcopy(original)
        style.set(w("styleId"), f"Tender{identity}")
        style.set(w("customStyle"), "1")
        name = style.find(w("name"))
        if name is not None:
            name.set(w("val"), f"Tender {identity}")
        merged.looks.fit(style)
        merged.root.append(style)


def _fit_tables(document: Element, width: int) -> None:
    """A table as wide as our text becomes as wide as the house's: its last column does."""
    change = width - _OUR_WIDTH
    for table in document.iter(w("tbl")):
        columns = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
        total = sum(int(each.get(w("w"), "0")) for each in columns)
        last = int(columns[-1].get(w("w"), "0")) if columns else 0
        if total != _OUR_WIDTH or last + change < _OUR_WIDTH // 4:
            continue
        for each in (*table.iter(w("tblW")), *table.iter(w("tcW")), columns[-1]):
            if each.get(w("w")) in (str(total), str(last)):
                each.set(w("w"), str(int(each.get(w("w"), "0")) + change))


__all__ = ["HouseTemplate", "StyleMapping", "house_template"]
