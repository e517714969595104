"""A house's styles and ours in one part: theirs where they have the role, ours where not."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Final, Literal

from lxml import etree

from ._house_file import HouseFile
from ._house_looks import HouseLooks, insert_in_order, size_of
from ._house_roles import HEADINGS, HouseStyles, id_of, name_of, plain_name
from ._xml import w

Element = etree._Element  # noqa: SLF001 - lxml gives the type no public name
How = Literal["same name", "outline level", "numbering", "used most", "added"]

_OURS_WHOLLY: Final = ("PlaceholderText", "CheckBox")
_CONTENTS: Final = ("TOC1", "TOC2", "TOC3")
_STORIES: Final = ("Header", "Footer")
_FROM_HOUSE_NOT: Final = ("numPr", "ind", "outlineLvl", "pageBreakBefore", "framePr", "tabs")
_FROM_OURS: Final = ("keepNext", "keepLines", "numPr", "ind", "outlineLvl")
_PART_SIZE: Final = 44  # half-points, for which the column of "Part 1" is made
REFERENCES: Final = tuple(
    w(name)
    for name in (
        *("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"),
        *("styleLink", "numStyleLink"),
    )
)


@dataclass(frozen=True, slots=True)
class StyleMapping:
    """A style of the template, the house's style that it is or rests on, and how it was told."""

    style: str
    house: str
    how: How

    def to_dict(self) -> dict[str, str]:
        return {"style": self.style, "house": self.house, "how": self.how}


class MergedStyles:
    """The one part, the mapping, and the ids of the house's styles that changed."""

    def __init__(self, house: HouseFile, root: Element, ours: Element) -> None:
        self.root = root
        self.mappings: list[StyleMapping] = []
        self.renamed: dict[str, str] = {}
        self.keeps_own_list: set[str] = set()
        self._house = house
        self._styles = HouseStyles(house, root)
        body, how = self._styles.body()
        self._headings = [self._styles.heading(level) for level in range(len(HEADINGS))]
        self._body = (body, how)
        self._table = self._styles.table()
        self.looks = HouseLooks.of(house, self._styles, body)
        self._ours = ours.findall(w("style"))
        self._our_ids = {id_of(style) for style in self._ours}
        self._taken = set(self._styles.by_id) | self._our_ids
        self._names = {plain_name(name_of(style)) for style in self._styles.by_id.values()}
        self._partners = {id_of(style): self._partner(style) for style in self._ours}
        self._rename()
        for style in self._ours:
            self._place(style)
        self._languages()
        self._unnumber_heirs()

    @property
    def part_column(self) -> float:
        """How much wider than ours the column of "Part 1" must be for the house's size."""
        found = next(each for each in self.root.iter(w("style")) if id_of(each) == "Heading1")
        styles = HouseStyles(self._house, self.root)
        return max(size_of(styles, found) / _PART_SIZE, 0.6)

    def _partner(self, style: Element) -> Element | None:
        """The house's style of the same kind and name."""
        kind, name = style.get(w("type"), ""), plain_name(name_of(style))
        if style.get(w("default")) == "1":
            for each in self._styles.by_id.values():
                if each.get(w("type")) == kind and each.get(w("default")) in ("1", "true"):
                    return each
        return self._styles.by_name.get((kind, name))

    def _rename(self) -> None:
        """Partners take our ids; whoever else has one of them takes a free one."""
        partners = {id_of(each): ours for ours, each in self._partners.items() if each is not None}
        for identity in self._styles.by_id:
            if identity in partners:
                if partners[identity] != identity:
                    self.renamed[identity] = partners[identity]
            elif identity in self._our_ids:
                self.renamed[identity] = self._free(identity)
        for style in self.root.iter(w("style")):
            identity = id_of(style)
            style.set(w("styleId"), self.renamed.get(identity, identity))
        renamed_references(self.root, self.renamed)

    def _free(self, identity: str) -> str:
        number = 2
        while f"{identity}House{number}" in self._taken:
            number += 1
        self._taken.add(f"{identity}House{number}")
        return f"{identity}House{number}"

    def _place(self, ours: Element) -> None:
        identity = id_of(ours)
        partner = self._partners[identity]
        base, how = self._base_of(identity)
        if base is not None and base is not partner:
            self._rest_on(base, how, ours, partner)
        elif partner is None:
            self._add(ours)
        else:
            self._adopt(partner, ours)

    def _base_of(self, identity: str) -> tuple[Element | None, How]:
        """A house style of another name that a style of ours is to look like."""
        if identity.startswith("Heading") and identity[-1] in "1234":
            found, how = self._headings[int(identity[-1]) - 1]
            return found, "outline level" if how == "same name" else how  # type: ignore[return-value]
        if identity == "BodyText" and self._body[1] == "used most":
            default = self._styles.default
            found = self._body[0]
            return (None if found is default else found), "used most"
        return None, "added"

    def _rest_on(self, base: Element, how: How, ours: Element, partner: Element | None) -> None:
        style = deepcopy(ours)
        for name in ("rPr",):
            for old in style.findall(w(name)):
                style.remove(old)
        properties = style.find(w("pPr"))
        if properties is not None:
            for child in list(properties):
                if child.tag not in {w(name) for name in _FROM_OURS}:
                    properties.remove(child)
            if base.find(f"{w('pPr')}/{w('pageBreakBefore')}") is not None:
                off = etree.Element(w("pageBreakBefore"))
                off.set(w("val"), "0")
                insert_in_order(properties, off)
            if not len(properties):
                style.remove(properties)
        based = style.find(w("basedOn"))
        if based is not None:
            based.set(w("val"), id_of(base))
        if partner is None:
            self.root.append(style)
        else:
            self.root.replace(partner, style)
        self._tell(ours, base, how)

    def _adopt(self, partner: Element, ours: Element) -> None:
        identity = id_of(ours)
        if identity in _OURS_WHOLLY:
            self.root.replace(partner, deepcopy(ours))
            self._tell(ours, None, "added")
            return
        self._tell(ours, partner, "same name")
        properties = ours.find(w("pPr"))
        own_list = partner.find(f"{w('pPr')}/{w('numPr')}") is not None
        if identity == "ListBullet" and own_list:
            self.keeps_own_list.add(identity)
        elif identity in _CONTENTS:
            fitted = deepcopy(ours)
            self.looks.fit(fitted)
            _replace_properties(partner, fitted.find(w("pPr")))
        elif properties is not None and _numbers(properties):
            _take_over(partner, properties)

    def _add(self, ours: Element) -> None:
        style = deepcopy(ours)
        identity = id_of(style)
        self.looks.fit(style)
        name = style.find(w("name"))
        if name is not None and plain_name(name_of(style)) in self._names:
            name.set(w("val"), f"{name.get(w('val'))} (tender)")
        if identity == "BodyText" and self.looks.spaces_text:
            for properties in style.findall(w("pPr")):
                style.remove(properties)
        base = self._table if identity == "TableRules" else None
        if base is not None:
            based = style.find(w("basedOn"))
            if based is not None:
                based.set(w("val"), id_of(base))
            for name_ in ("tblPr", "trPr", "tblStylePr"):
                for old in style.findall(w(name_)):
                    style.remove(old)
        self.root.append(style)
        self._tell(ours, base, "added" if base is None else "used most")

    def _tell(self, ours: Element, house: Element | None, how: How) -> None:
        named = name_of(house) if house is not None else ""
        self.mappings.append(StyleMapping(name_of(ours), named, how))

    def _unnumber_heirs(self) -> None:
        """A house's style that rests on a heading, such as that of its contents, counts nothing."""
        merged = HouseStyles(self._house, self.root)
        numbered = {id_of(style) for style in self._ours if _is_numbered(style)}
        for style in merged.by_id.values():
            heirs = style.get(w("type")) == "paragraph" and id_of(style) not in numbered
            bases = {id_of(each) for each in merged.chain(style)} - {id_of(style)}
            if not heirs or not bases & numbered or _is_numbered(style):
                continue
            properties = style.find(w("pPr"))
            if properties is None:
                properties = etree.Element(w("pPr"))
                _put_properties(style, properties)
            none = etree.Element(w("numPr"))
            etree.SubElement(none, w("numId")).set(w("val"), "0")
            insert_in_order(properties, none)
            if properties.find(w("ind")) is None:
                edge = etree.Element(w("ind"))
                edge.set(w("left"), "0")
                edge.set(w("firstLine"), "0")
                insert_in_order(properties, edge)

    def _languages(self) -> None:
        """The tender's language holds for all text; a style's own would hide it."""
        for style in self.root.findall(w("style")):
            for properties in style.findall(w("rPr")):
                for language in properties.findall(w("lang")):
                    properties.remove(language)


def renamed_references(root: Element, renamed: dict[str, str]) -> bool:
    """Put the new ids of styles in the place of the old; whether there was any."""
    changed = False
    for mark in root.iter(*REFERENCES):
        new = renamed.get(mark.get(w("val"), ""))
        if new is not None:
            mark.set(w("val"), new)
            changed = True
    return changed


def _is_numbered(style: Element) -> bool:
    return style.find(f"{w('pPr')}/{w('numPr')}") is not None


def _numbers(properties: Element) -> bool:
    return any(properties.find(w(name)) is not None for name in ("numPr", "outlineLvl"))


def _replace_properties(style: Element, properties: Element | None) -> None:
    for old in style.findall(w("pPr")):
        style.remove(old)
    if properties is not None:
        _put_properties(style, deepcopy(properties))


def _put_properties(style: Element, properties: Element) -> None:
    """`w:pPr` stands before the marks of runs and tables, and after all else."""
    for at, child in enumerate(style):
        if child.tag in (w("rPr"), w("tblPr"), w("trPr"), w("tcPr"), w("tblStylePr")):
            style.insert(at, properties)
            return
    style.append(properties)


def _take_over(partner: Element, ours: Element) -> None:
    """The house's looks with our number, indent and place among the headings."""
    properties = partner.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        _put_properties(partner, properties)
    for name in _FROM_HOUSE_NOT:
        for old in properties.findall(w(name)):
            properties.remove(old)
    for name in _FROM_OURS:
        found = ours.find(w(name))
        if found is not None:
            insert_in_order(properties, deepcopy(found))
