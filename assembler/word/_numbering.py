"""Counts list numbers as Word does, from the numbering and style parts of a document.

Rendering never needs it: texts carry styles and their numbers follow. It is the independent check
that the numbers cached in references and contents are the ones that Word will print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from ._xml import W as WORD

W: Final = f"{{{WORD}}}"
_LEVELS: Final = 9
_HIGHEST: Final = 32767  # beyond it Word prints figures
_WHOLE: Final = re.compile(r"-?[0-9]{1,10}")
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)

_MARK: Final = re.compile("%([1-9])")

Element = etree._Element  # noqa: SLF001 - lxml has no public name for its element class


@dataclass(frozen=True, slots=True)
class Level:
    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    style: str = ""
    restart_after: int | None = None  # a level from 1; 0 means never; None any level above
    is_legal: bool = False


_PLAIN: Final = Level()


@dataclass(slots=True)
class _Count:
    values: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)
    started: set[str] = field(default_factory=set)  # numIds whose overrides have been applied


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and the styles that carry them."""

    levels: dict[str, dict[int, Level]]  # abstractNumId -> level -> definition
    abstract_of: dict[str, str]  # numId -> abstractNumId
    overrides: dict[str, dict[int, int]]  # numId -> level -> start
    style_numbers: dict[str, tuple[str, int]]  # paragraph style -> numId, level

    @classmethod
    def read(cls, numbering: Element | None, styles: Element) -> Numbering:
        levels: dict[str, dict[int, Level]] = {}
        abstract_of: dict[str, str] = {}
        overrides: dict[str, dict[int, int]] = {}
        if numbering is not None:
            for abstract in numbering.iter(f"{W}abstractNum"):
                levels[_get(abstract, "abstractNumId")] = {
                    whole(_get(level, "ilvl")): _level(level)
                    for level in abstract.iterchildren(f"{W}lvl")
                }
            for num in numbering.iter(f"{W}num"):
                number_id = _get(num, "numId")
                abstract_of[number_id] = _value(num, "abstractNumId")
                overrides[number_id] = {
                    at: whole(_value(override, "startOverride"), 1)
                    for override in num.iterchildren(f"{W}lvlOverride")
                    if override.find(f"{W}startOverride") is not None
                    and 0 <= (at := whole(_get(override, "ilvl"), -1)) < _LEVELS
                }
        found = cls(levels, abstract_of, overrides, {})
        found.style_numbers = found._read_styles(styles)
        return found

    def _read_styles(self, styles: Element) -> dict[str, tuple[str, int]]:
        own: dict[str, tuple[str, int | None]] = {}
        base: dict[str, str] = {}
        for style in styles.iterchildren(f"{W}style"):
            style_id = _get(style, "styleId")
            base[style_id] = _value(style, "basedOn")
            number = style.find(f"{W}pPr/{W}numPr")
            if number is not None:
                level = _value(number, "ilvl")
                own[style_id] = (_value(number, "numId"), whole(level) if level else None)
        found: dict[str, tuple[str, int]] = {}
        for style_id in base:
            at, seen = style_id, set()
            while at and at not in own and at not in seen:
                seen.add(at)
                at = base.get(at, "")
            number_id, level_given = own.get(at, ("", None))
            if number_id and number_id != "0":
                linked = self._linked_level(number_id, style_id)
                level_found = linked if linked is not None else level_given or 0
                found[style_id] = (number_id, level_found)
        return found

    def _linked_level(self, number_id: str, style_id: str) -> int | None:
        levels = self.levels.get(self.abstract_of.get(number_id, ""), {})
        return next((at for at, level in levels.items() if level.style == style_id), None)

    def of_paragraph(self, paragraph: Element) -> tuple[str, int] | None:
        """The list and level of a paragraph, by itself or through its style."""
        direct = paragraph.find(f"{W}pPr/{W}numPr")
        style = _value(paragraph.find(f"{W}pPr"), "pStyle")
        if direct is None:
            return self.style_numbers.get(style)
        number_id, level = _value(direct, "numId"), _value(direct, "ilvl")
        if not number_id:
            number_id = self.style_numbers.get(style, ("", 0))[0]
        return (number_id, whole(level)) if number_id and number_id != "0" else None

    def count(self, body: Element) -> Iterator[tuple[Element, str | None]]:
        """Each paragraph in order with its printed number, None where it has none."""
        counter = Counter(self)
        for paragraph in body.iter(f"{W}p"):
            place = self.of_paragraph(paragraph)
            yield paragraph, counter.next(*place) if place else None

    def step(self, count: _Count, number_id: str, level: int) -> str:
        levels = self.levels[self.abstract_of[number_id]]
        overridden = self.overrides.get(number_id, {})
        if overridden and number_id not in count.started:
            count.started.add(number_id)
            for at in overridden:
                count.values[at] = None
        current = count.values[level]
        start = overridden.get(level, levels.get(level, _PLAIN).start)
        count.values[level] = start if current is None else current + 1
        for deeper in range(level + 1, _LEVELS):
            after = levels.get(deeper, _PLAIN).restart_after
            if after is None or (after > 0 and level < after):
                count.values[deeper] = None
        return self._text(count, levels, level)

    def _text(self, count: _Count, levels: dict[int, Level], level: int) -> str:
        shown = levels.get(level, _PLAIN)

        def number(mark: re.Match[str]) -> str:
            at = int(mark[1]) - 1
            other = levels.get(at, _PLAIN)
            value = count.values[at]
            style = "decimal" if shown.is_legal else other.number_format
            return format_number(other.start if value is None else value, style)

        return _MARK.sub(number, shown.text) if "%" in shown.text else shown.text


@dataclass(slots=True)
class Counter:
    """Counts on from one paragraph to the next."""

    lists: Numbering
    _counts: dict[str, _Count] = field(default_factory=dict)

    def next(self, number_id: str, level: int) -> str | None:
        """The number of the next paragraph at this level; None where there is no such list."""
        count = self._count(number_id)
        if count is None or not 0 <= level < _LEVELS:
            return None
        return self.lists.step(count, number_id, level)

    def resume(self, number_id: str, level: int, last: int) -> None:
        """Go on as if this level had been counted up to `last`."""
        count = self._count(number_id)
        if count is not None:
            count.values[level] = last or None

    def _count(self, number_id: str) -> _Count | None:
        abstract = self.lists.abstract_of.get(number_id, "")
        if abstract not in self.lists.levels:
            return None
        return self._counts.setdefault(abstract, _Count())


def format_number(number: int, number_format: str) -> str:
    """A count as a list prints it."""
    if number_format in ("none", "bullet"):
        return ""
    if not 0 < number <= _HIGHEST:
        return str(number)
    if number_format in ("lowerLetter", "upperLetter"):
        times, at = divmod(number - 1, 26)
        letters = chr(ord("a") + at) * (times + 1)
        return letters.upper() if number_format == "upperLetter" else letters
    if number_format in ("lowerRoman", "upperRoman"):
        roman = _roman(number)
        return roman.upper() if number_format == "upperRoman" else roman
    return str(number)


def reference_number(printed: str) -> str:
    r"""What `REF … \n` shows of a printed number: the full stop at the end is dropped."""
    return printed.rstrip(".").strip()


def _roman(number: int) -> str:
    pieces = []
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        pieces.append(letters * times)
    return "".join(pieces)


def _level(level: Element) -> Level:
    restart = _value(level, "lvlRestart")
    return Level(
        start=whole(_value(level, "start"), 1),
        number_format=_value(level, "numFmt") or "decimal",
        text=_value(level, "lvlText"),
        style=_value(level, "pStyle"),
        restart_after=whole(restart) if restart else None,
        is_legal=level.find(f"{W}isLgl") is not None,
    )


def whole(text: str, otherwise: int = 0) -> int:
    """A whole number as an attribute writes it; `otherwise` where there is none."""
    return int(text) if _WHOLE.fullmatch(text) else otherwise


def _get(element: Element, name: str) -> str:
    return str(element.get(f"{W}{name}", ""))


def _value(element: Element | None, child: str) -> str:
    found = element.find(f"{W}{child}") if element is not None else None
    return _get(found, "val") if found is not None else ""
