"""Content controls: a block around each clause, an inline one for each open fill-in.

Each is given as the texts before and after its id, since ids are dealt out while rendering. The
order of the children of `w:sdtPr` is the schema's; the validator does not look at it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_date_format

from assembler.model import FillIn

from ._markup_scripts import RIGHT_TO_LEFT, other_script
from ._markup_text import TEXT_OPEN, escape, run, styled, text_xml

ACCENT = "1F3A5F"
ALIAS_LIMIT = 64
TAG_LIMIT = 64
_DATE_FORMAT = "d MMMM yyyy"
_YEAR = re.compile(r"(?<!y)y(?!y)(?=(?:[^']*'[^']*')*[^']*$)")  # not within quoted words

_LOOK = f'<w15:color w:val="{ACCENT}"/><w15:appearance w15:val="boundingBox"/>'
PLACEHOLDER_STYLE = '<w:rStyle w:val="PlaceholderText"/>'
_CHECK_STYLE = '<w:rStyle w:val="CheckBox"/>'
_CHECK_FONT = "Segoe UI Symbol"


@dataclass(frozen=True, slots=True)
class Control:
    """The markup before the control's id, and everything after it."""

    head: str
    tail: str

    def xml(self, control_id: int) -> str:
        return f"{self.head}{control_id}{self.tail}"


@dataclass(frozen=True, slots=True)
class Frame:
    """A control around blocks that are rendered in between."""

    head: str
    middle: str
    tail: str = "</w:sdtContent></w:sdt>"


def clause_frame(clause_id: str, title: str) -> Frame:
    """The block control of a clause; it cannot be deleted by accident, its text can be edited."""
    return Frame(
        f'<w:sdt><w:sdtPr>{_names(title, f"clause:{clause_id}")}<w:id w:val="',
        f'"/><w:lock w:val="sdtLocked"/>{_LOOK}</w:sdtPr><w:sdtContent>',
    )


def fill_in_control(name: str, fill_in: FillIn, *, language: str, properties: str = "") -> Control:
    """An open fill-in: its placeholder in brackets, and the kind of control its type asks for."""
    label = placeholder(name, fill_in)
    if fill_in.type == "boolean":
        return check_control(label, f"fill:{name}")
    return _open_control(label, f"fill:{name}", _kind(fill_in, language), properties)


def fact_control(name: str, label: str, *, properties: str = "") -> Control:
    """An open fact within a clause, such as the buyer's name."""
    return _open_control(label, f"fact:{name}", "", properties)


def check_control(label: str, tag: str, *, checked: bool = False) -> Control:
    """A check box of Word 2010 and later."""
    glyph = "☒" if checked else "☐"
    state = int(checked)
    return Control(
        f'<w:sdt><w:sdtPr>{_names(label, tag)}<w:id w:val="',
        f'"/>{_LOOK}<w14:checkbox><w14:checked w14:val="{state}"/>'
        f'<w14:checkedState w14:val="2612" w14:font="{_CHECK_FONT}"/>'
        f'<w14:uncheckedState w14:val="2610" w14:font="{_CHECK_FONT}"/></w14:checkbox>'
        f"</w:sdtPr><w:sdtContent>{run(glyph, _CHECK_STYLE)}</w:sdtContent></w:sdt>",
    )


def placeholder(name: str, fill_in: FillIn) -> str:
    """The two to four words that stand in the brackets."""
    return fill_in.placeholder or words_of(name)


def words_of(name: str) -> str:
    """A name as words: "repayment_days" reads "Repayment days"."""
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def open_note(text: str) -> str:
    """A run in the look of an open entry: brackets, bold, dotted line and shade."""
    return run(f"[{text}]", PLACEHOLDER_STYLE)


def _open_control(label: str, tag: str, kind: str, properties: str) -> Control:
    if RIGHT_TO_LEFT in properties:  # the label is in the officer's language
        properties = other_script(properties)
    return Control(
        f'<w:sdt><w:sdtPr>{_names(label, tag)}<w:id w:val="',
        f'"/><w:showingPlcHdr/>{_LOOK}{kind}</w:sdtPr><w:sdtContent><w:r><w:rPr>'
        f"{styled('PlaceholderText', properties)}</w:rPr>{TEXT_OPEN}[{text_xml(label)}]</w:t></w:r>"
        "</w:sdtContent></w:sdt>",
    )


def _names(alias: str, tag: str) -> str:
    return (
        f'<w:alias w:val="{escape(alias[:ALIAS_LIMIT])}"/>'
        f'<w:tag w:val="{escape(tag[:TAG_LIMIT])}"/>'
    )


@cache
def date_format(language: str) -> str:
    """The long date of a language as Word writes its pattern: "d MMMM yyyy"."""
    try:
        pattern = get_date_format("long", Locale.parse(language, sep="-")).pattern
    except (UnknownLocaleError, ValueError):
        return _DATE_FORMAT
    return _YEAR.sub("yyyy", pattern.replace("G ", ""))  # Word has no letter for an era


def _kind(fill_in: FillIn, language: str) -> str:
    if fill_in.type == "date":
        return (
            f'<w:date><w:dateFormat w:val="{escape(date_format(language))}"/>'
            f'<w:lid w:val="{language}"/><w:storeMappedDataAs w:val="dateTime"/>'
            '<w:calendar w:val="gregorian"/></w:date>'
        )
    if fill_in.type == "choice":
        items = "".join(
            f'<w:listItem w:displayText="{escape(word.replace("_", " "))}" '
            f'w:value="{escape(word)}"/>'
            for word in fill_in.allowed
        )
        return f"<w:dropDownList>{items}</w:dropDownList>"
    return ""  # rich text: LibreOffice takes the look away from a control with w:text
