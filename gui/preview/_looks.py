"""Fonts, colours and distances of the quick view, at one zoom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat

from assembler.word import PreviewSpan
from gui.look import colour, type_font
from gui.look.theme import text_factor

from ._scripts import families_of

SERIFS: Final = ("Source Serif 4", "Cambria", "Charter", "Noto Serif", "Georgia", "Times New Roman")
BODY_POINTS: Final = 10.0
TABLE_POINTS: Final = 9.0
LINE_PERCENT: Final = 128
NUMBER_COLUMN: Final = 40  # pixels at 100 %, as all that follow
ITEM_COLUMN: Final = 28
BULLET_COLUMN: Final = 22


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of paragraph is set. `size` in points, `above` and `below` in pixels."""

    size: float = BODY_POINTS
    weight: QFont.Weight = QFont.Weight.Normal
    is_serif: bool = True
    token: str = "text"
    above: int = 0
    below: int = 7
    italic: bool = False


_BOLD = QFont.Weight.DemiBold
_LOOKS: Final = {
    "Heading3": Look(10.5, _BOLD, below=6),
    "FormHeading": Look(12.0, _BOLD, below=8),
    "AnnexHeading": Look(12.0, _BOLD, below=8),
    "FormSection": Look(10.5, _BOLD, above=10, below=6),
    "Heading4": Look(10.5, _BOLD, above=10, below=6),
    "EditionHeading": Look(11.0, _BOLD, is_serif=False, above=16, below=6),
    "EditionText": Look(9.5, is_serif=False),
    "EditionNote": Look(9.0, is_serif=False, token="text2", italic=True),
    "part-number": Look(9.0, is_serif=False, token="text3", below=4),
    "part-title": Look(15.5, _BOLD, below=6),
    "part-lead": Look(10.0, token="text2", italic=True, below=4),
    "section": Look(12.5, _BOLD, above=12, below=4),
    "cover-kind": Look(9.0, is_serif=False, token="text3", below=6),
    "cover-title": Look(19.0, _BOLD, below=6),
    "cover-subtitle": Look(11.0, token="text2", below=10),
    "cover-note": Look(9.0, is_serif=False, token="text2", above=8),
    "cover-draft": Look(9.5, QFont.Weight.Medium, is_serif=False, token="undecided", above=8),
    "state": Look(9.0, is_serif=False, token="text2", italic=True),
    "cell": Look(TABLE_POINTS, is_serif=False, below=0),
    "cell-line": Look(14.0, is_serif=False, below=0),
    "cell-head": Look(TABLE_POINTS, _BOLD, is_serif=False, below=0),
    "cell-label": Look(TABLE_POINTS, QFont.Weight.Medium, is_serif=False, token="text2", below=0),
}
_BODY: Final = Look()


@dataclass(frozen=True)
class Looks:
    """The looks at a zoom, 1.0 for 100 %."""

    zoom: float

    def of(self, style: str) -> Look:
        return _LOOKS.get(style, _BODY)

    def pixels(self, distance: float) -> float:
        """A distance at this zoom and text size."""
        return distance * self.zoom * text_factor()

    def font(self, look: Look, language: str = "") -> QFont:
        font = QFont(type_font("body"))
        own = families_of(language)
        if own:
            font.setFamilies([*own, *font.families()])
        elif look.is_serif:
            font.setFamilies([*SERIFS, *font.families()])
            font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(look.size * self.zoom * text_factor())
        font.setWeight(look.weight)
        font.setItalic(look.italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def letters(
        self, look: Look, span: PreviewSpan | None = None, language: str = ""
    ) -> QTextCharFormat:
        """The format of a span's letters in a kind of paragraph."""
        made = QTextCharFormat()
        # The words of an open blank are the officer's, whatever the language around them.
        is_open = span is not None and span.kind in ("blank", "note")
        font = self.font(look, "" if is_open else language)
        token = look.token
        if span is not None:
            if span.kind in ("term", "strong"):
                font.setWeight(QFont.Weight.Bold)
            elif span.kind == "emphasis":
                font.setItalic(not look.italic)
            elif span.kind in ("blank", "note"):
                token = "undecided"
                font.setItalic(span.kind == "note")
            elif span.kind in ("reference", "link"):
                token = "accent"
        made.setFont(font)
        made.setForeground(colour(token))
        if span is not None and span.kind == "link":
            made.setFontUnderline(True)
        return made

    def indent(self, style: str, level: int) -> tuple[float, float]:
        """Where the words of a paragraph begin, and where its number does."""
        if style == "ListBullet":
            return self.pixels(BULLET_COLUMN), self.pixels(4)
        if style == "Heading3":
            return self.pixels(NUMBER_COLUMN), 0.0
        if style == "FormSection":
            return self.pixels(ITEM_COLUMN), 0.0
        if style.startswith(("FormItem", "AnnexItem")):
            return self.pixels(ITEM_COLUMN * level), self.pixels(ITEM_COLUMN * (level - 1))
        if level == 0:
            return 0.0, 0.0
        first = NUMBER_COLUMN + ITEM_COLUMN * (level - 1)
        before = 0 if level == 1 else NUMBER_COLUMN + ITEM_COLUMN * (level - 2)
        return self.pixels(first), self.pixels(before)


def direction(*, right_to_left: bool) -> Qt.LayoutDirection:
    """The direction of a paragraph as Qt names it."""
    if right_to_left:
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight
