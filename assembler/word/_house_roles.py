"""Which style of a house plays which role, whatever it is called in its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from ._house_file import HouseFile
from ._xml import w

Element = etree._Element  # noqa: SLF001 - lxml gives the type no public name
_DEEPEST: Final = 40  # chains of styles; a longer one is a loop
HEADINGS: Final = ("heading 1", "heading 2", "heading 3", "heading 4")

# Word writes built-in names in English in every language; other programs write what they show.
_IN_ENGLISH: Final = {
    "standard": "normal",
    "textkörper": "body text",
    "corps de texte": "body text",
    "texto independiente": "body text",
    "corpo del testo": "body text",
    "brödtext": "body text",
    "основной текст": "body text",
    "titel": "title",
    "titre": "title",
    "título": "title",
    "titolo": "title",
    "название": "title",
    "untertitel": "subtitle",
    "sous-titre": "subtitle",
    "subtítulo": "subtitle",
    "sottotitolo": "subtitle",
    "aufzählungszeichen": "list bullet",
    "liste à puces": "list bullet",
    "beschriftung": "caption",
    "légende": "caption",
}
_HEADING: Final = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis"
    r"|naslov|címsor|заголовок|επικεφαλίδα|başlık|标题|標題|見出し|제목) ?([1-9])"
)


def plain_name(name: str) -> str:
    """A style's name as roles are told by it: without aliases, in English where it is built in."""
    folded = " ".join(name.partition(",")[0].casefold().split())
    heading = _HEADING.fullmatch(folded)
    return f"heading {heading[1]}" if heading else _IN_ENGLISH.get(folded, folded)


class HouseStyles:
    """The styles of a house by id, by name and by what they are used for."""

    def __init__(self, house: HouseFile, root: Element) -> None:
        self._house = house
        self.root = root
        self.by_id: dict[str, Element] = {}
        self.by_name: dict[tuple[str, str], Element] = {}
        for style in root.findall(w("style")):
            self.by_id.setdefault(style.get(w("styleId"), ""), style)
            self.by_name.setdefault((style.get(w("type"), ""), plain_name(name_of(style))), style)

    @property
    def default(self) -> Element | None:
        """The paragraph style that holds where none is named."""
        for style in self.root.findall(w("style")):
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true"):
                return style
        return self.by_name.get(("paragraph", "normal"))

    def chain(self, style: Element | None) -> Iterator[Element]:
        """A style and those that it is based on."""
        for _ in range(_DEEPEST):
            if style is None:
                return
            yield style
            based = style.find(w("basedOn"))
            style = self.by_id.get(based.get(w("val"), "")) if based is not None else None

    def property(self, style: Element | None, path: str) -> Element | None:
        """A property as it holds for a style, from itself, its bases or the file's defaults."""
        steps = "/".join(w(step) for step in path.split("/"))
        for each in self.chain(style):
            found = each.find(steps)
            if found is not None:
                return found
        defaults = self.root.find(w("docDefaults"))
        kind = path.partition("/")[0]
        return defaults.find(f"{w(kind + 'Default')}/{steps}") if defaults is not None else None

    def heading(self, level: int) -> tuple[Element | None, str]:
        """The style of a heading of a level from 0, and how it was told."""
        uses = self._house.paragraphs_by_style
        built_in = self.by_name.get(("paragraph", HEADINGS[level]))
        outlined = [style for style in self._paragraph_styles() if self._level(style) == level]
        used = [style for style in outlined if uses[id_of(style)]]
        if used:
            found = max(used, key=lambda style: (uses[id_of(style)], style is built_in))
            return found, "same name" if found is built_in else "outline level"
        if built_in is not None:
            return built_in, "same name"
        if outlined:
            return outlined[0], "outline level"
        numbered = self._numbered(level)
        return numbered, "numbering" if numbered is not None else ""

    def body(self) -> tuple[Element | None, str]:
        """The style of running text: the one used most, where the file has text at all."""
        default, uses = self.default, self._house.paragraphs_by_style
        counts: dict[str, int] = {}
        for style in self._paragraph_styles():
            is_text = self._level(style) is None and self.property(style, "pPr/numPr") is None
            if is_text and plain_name(name_of(style)) not in ("title", "subtitle", "caption"):
                unnamed = uses[""] if style is default else 0
                counts[id_of(style)] = uses[id_of(style)] + unnamed
        most = max(counts, key=lambda each: counts[each], default="")
        if counts.get(most, 0) >= 2:
            return self.by_id[most], "used most"
        named = self.by_name.get(("paragraph", "body text"))
        return (named, "same name") if named is not None else (default, "")

    def table(self) -> Element | None:
        """The table style that the file's own tables take most; not Word's plain grid."""
        for identity, _ in self._house.tables_by_style.most_common():
            style = self.by_id.get(identity)
            if style is not None and plain_name(name_of(style)) not in (
                "table grid",
                "normal table",
            ):
                return style
        return None

    def _paragraph_styles(self) -> list[Element]:
        return [each for each in self.by_id.values() if each.get(w("type")) == "paragraph"]

    def _level(self, style: Element) -> int | None:
        for each in self.chain(style):
            mark = each.find(f"{w('pPr')}/{w('outlineLvl')}")
            if mark is not None:
                value = mark.get(w("val"), "")
                return int(value) if value in tuple("01234567") else None
            name = plain_name(name_of(each))
            if name in HEADINGS:
                return HEADINGS.index(name)
        return None

    def _numbered(self, level: int) -> Element | None:
        """A used style that a list of several levels numbers, bold or kept with what follows."""
        numbering = self._house.tree("numbering")
        if numbering is None:
            return None
        uses = self._house.paragraphs_by_style
        for each in numbering.iter(w("lvl")):
            link = each.find(w("pStyle"))
            style = self.by_id.get(link.get(w("val"), "")) if link is not None else None
            if style is None or each.get(w("ilvl")) != str(level) or not uses[id_of(style)]:
                continue
            marks = (self.property(style, path) for path in ("pPr/keepNext", "rPr/b"))
            if any(mark is not None for mark in marks):
                return style
        return None


def name_of(style: Element) -> str:
    """The name that Word shows."""
    name = style.find(w("name"))
    return name.get(w("val"), "") if name is not None else ""


def id_of(style: Element) -> str:
    return style.get(w("styleId"), "")
