"""What a house's own styles look like, and our styles made to look so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from lxml import etree

from ._house_file import HouseFile
from ._house_roles import HouseStyles
from ._lint_looks import contrast
from ._xml import w

Element = etree._Element  # noqa: SLF001 - lxml gives the type no public name

OUR_ACCENT: Final = "1F3A5F"
_OUR_TINT: Final = "EEF2F6"
_OUR_BODY: Final = 23  # half-points
_OUR_WIDTH: Final = 8107
_OUR_HEIGHT: Final = 13833
_COVER_SPACE: Final = 6150  # what the cover's two large gaps take, in twips
_LARGE_GAP: Final = 1000
_HEADING_FROM: Final = 26  # half-points: smaller words are labels and take the text's font
_INK: Final = "1A1A1A"
_READABLE: Final = 4.5
_COLOUR: Final = re.compile("[0-9A-Fa-f]{6}")
_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@dataclass(frozen=True)
class HouseLooks:
    """Accent colour, heading font, size of text in half-points, and measures of the page."""

    accent: str
    heading_fonts: Element | None
    body_size: int
    text_width: int
    text_height: int
    resets: tuple[Element, ...]  # what undoes the indents and the justifying of the house's text
    spaces_text: bool

    @classmethod
    def of(cls, house: HouseFile, styles: HouseStyles, body: Element | None) -> HouseLooks:
        heading = next((each for each in map(_first(styles), range(2)) if each is not None), None)
        title = styles.by_name.get(("paragraph", "title"))
        default = styles.default
        return cls(
            accent=_accent(house, styles, heading, title),
            heading_fonts=_own_fonts(styles, heading if heading is not None else title),
            body_size=_size(styles, body, 20),
            text_width=house.running.text_width,
            text_height=min(house.running.text_height, house.first.text_height),
            resets=tuple(_resets(styles, default)),
            spaces_text=_after(styles, default) > 0,
        )

    @property
    def scale(self) -> float:
        return min(max(self.body_size / _OUR_BODY, 0.75), 1.35)

    def fit(self, style: Element) -> None:
        """Make a style of ours look as the house's do."""
        self._colour(style)
        self._font(style)
        for size in style.iter(w("sz"), w("szCs")):
            size.set(w("val"), str(round(int(size.get(w("val"), "23")) * self.scale)))
        for tab in style.iter(w("tab")):
            if tab.get(w("pos")) == str(_OUR_WIDTH):
                tab.set(w("pos"), str(self.text_width))
        self._spacing(style)
        self._undo_indents(style)

    def _colour(self, style: Element) -> None:
        for each in style.iter(etree.Element):
            for name in ("val", "color", "fill"):
                value = each.get(w(name))
                if value == OUR_ACCENT:
                    each.set(w(name), self.accent)
                elif value == _OUR_TINT and self.accent != OUR_ACCENT:
                    each.set(w(name), "F2F2F2")

    def _font(self, style: Element) -> None:
        properties = style.find(w("rPr"))
        fonts = properties.find(w("rFonts")) if properties is not None else None
        if properties is None or fonts is None or not fonts.get(w("asciiTheme")):
            return
        size = properties.find(w("sz"))
        is_heading = size is not None and int(size.get(w("val"), "0")) >= _HEADING_FROM
        if is_heading and self.heading_fonts is not None:
            properties.replace(fonts, deepcopy(self.heading_fonts))
        else:
            properties.remove(fonts)

    def _spacing(self, style: Element) -> None:
        missing = max(_OUR_HEIGHT - self.text_height, 0)
        room = max(_COVER_SPACE - missing, 600) / _COVER_SPACE
        for spacing in style.findall(f"{w('pPr')}/{w('spacing')}"):
            if spacing.get(w("lineRule")) == "atLeast":
                spacing.set(w("line"), str(round(int(spacing.get(w("line"), "0")) * self.scale)))
            for name in ("before", "after"):
                gap = int(spacing.get(w(name), "0"))
                if gap > _LARGE_GAP:
                    spacing.set(w(name), str(round(gap * room)))

    def _undo_indents(self, style: Element) -> None:
        based = style.find(w("basedOn"))
        if based is None or based.get(w("val")) != "Normal":
            return
        for reset in self.resets:
            properties = style.find(w("pPr"))
            if properties is not None and properties.find(reset.tag) is None:
                insert_in_order(properties, deepcopy(reset))


_PARAGRAPH_ORDER: Final = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
    *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd"),
    *("snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap"),
    *("jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId"),
    *("cnfStyle", "rPr", "sectPr", "pPrChange"),
)
_AT: Final = {w(name): at for at, name in enumerate(_PARAGRAPH_ORDER)}


def insert_in_order(properties: Element, child: Element) -> None:
    """Put a paragraph property where the format wants it, in place of one of its name."""
    for old in properties.findall(child.tag):
        properties.remove(old)
    before = sum(1 for each in properties if _AT.get(str(each.tag), 99) <= _AT[str(child.tag)])
    properties.insert(before, child)


def _first(styles: HouseStyles) -> Callable[[int], Element | None]:
    return lambda level: styles.heading(level)[0]


def _accent(
    house: HouseFile, styles: HouseStyles, heading: Element | None, title: Element | None
) -> str:
    """The colour of headings, or the theme's; the ink where it could not be read on white."""
    for style in (heading, title):
        if style is not None:
            colour = styles.property(style, "rPr/color")
            value = colour.get(w("val"), "") if colour is not None else ""
            is_readable = _COLOUR.fullmatch(value) and contrast(value, "FFFFFF") >= _READABLE
            return value.upper() if is_readable else _INK
    theme = house.tree("theme")
    for name in ("accent1", "dk2"):
        found = theme.find(f".//{_A}{name}/{_A}srgbClr") if theme is not None else None
        value = found.get("val", "") if found is not None else ""
        if _COLOUR.fullmatch(value) and contrast(value, "FFFFFF") >= _READABLE:
            return value.upper()
    return OUR_ACCENT


def _own_fonts(styles: HouseStyles, heading: Element | None) -> Element | None:
    """The font that headings name by themselves; None where it is that of the text."""
    for style in styles.chain(heading):
        fonts = style.find(f"{w('rPr')}/{w('rFonts')}")
        if fonts is not None:
            return None if style is styles.default else fonts
    return None


def _size(styles: HouseStyles, style: Element | None, otherwise: int) -> int:
    size = styles.property(style, "rPr/sz")
    value = size.get(w("val"), "") if size is not None else ""
    return int(value) if value.isdecimal() and 10 <= int(value) <= 60 else otherwise


def size_of(styles: HouseStyles, style: Element) -> int:
    """The size of a style's words in half-points."""
    return _size(styles, style, 20)


def _after(styles: HouseStyles, style: Element | None) -> int:
    spacing = styles.property(style, "pPr/spacing")
    value = spacing.get(w("after"), "0") if spacing is not None else "0"
    return int(value) if value.isdecimal() else 0


def _resets(styles: HouseStyles, default: Element | None) -> Iterator[Element]:
    if styles.property(default, "pPr/ind") is not None:
        reset = etree.Element(w("ind"))
        for name in ("left", "right", "firstLine"):
            reset.set(w(name), "0")
        yield reset
    if styles.property(default, "pPr/jc") is not None:
        left = etree.Element(w("jc"))
        left.set(w("val"), "left")
        yield left
