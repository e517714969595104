"""Lists are counted as Word counts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from assembler.word._numbering import Numbering, format_number, reference_number

from .stage import NAMESPACES

LEVELS = (
    ("decimal", "Part %1", "Heading1"),
    ("decimal", "%2.", "Heading3"),
    ("decimal", "%2.%3", "Clause1"),
    ("lowerLetter", "(%4)", "Clause2"),
    ("lowerRoman", "(%5)", "Clause3"),
)


def element(xml: str) -> etree._Element:
    head, _, rest = xml.partition(">")
    return etree.fromstring(f"{head} {NAMESPACES}>{rest}")


def numbering(override: str = "", restart: str = "") -> Numbering:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{restart}'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (kind, text, style) in enumerate(LEVELS)
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:pPr><w:numPr><w:ilvl w:val="{at}"/>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for at, (_, _, style) in enumerate(LEVELS)
    )
    based = (
        '<w:style w:type="paragraph" w:styleId="MyClause"><w:basedOn w:val="Clause1"/></w:style>'
    )
    return Numbering.read(
        element(
            f'<w:numbering><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
            f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{override}</w:num></w:numbering>'
        ),
        element(f"<w:styles>{styles}{based}</w:styles>"),
    )


def counted(lists: Numbering, *styles: str) -> list[str | None]:
    """The numbers of paragraphs given by style, or by "list:level"."""
    direct = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="{1}"/><w:numId w:val="{0}"/></w:numPr></w:pPr></w:p>'
    )
    styled = '<w:p><w:pPr><w:pStyle w:val="{0}"/></w:pPr></w:p>'
    body = "".join(
        (direct if ":" in style else styled).format(*style.split(":")) for style in styles
    )
    return [number for _, number in lists.count(element(f"<w:body>{body}</w:body>"))]


def test_deeper_levels_start_again_after_any_level_above() -> None:
    assert counted(
        numbering(),
        *("Heading1", "Heading3", "Clause1", "Clause2", "Clause2", "Clause1", "Clause2"),
        *("Heading3", "Clause1", "Heading1", "Heading3", "Clause1", "Clause3"),
    ) == [
        *("Part 1", "1.", "1.1", "(a)", "(b)", "1.2", "(a)"),
        *("2.", "2.1", "Part 2", "1.", "1.1", "(i)"),
    ]


def test_text_between_does_not_count_and_a_style_inherits_its_list() -> None:
    lists = numbering()
    assert counted(lists, "Heading3", "Normal", "Heading3") == ["1.", None, "2."]
    assert counted(lists, "Heading3", "MyClause") == ["1.", "1.1"]


def test_a_level_may_never_restart() -> None:
    lists = numbering(restart='<w:lvlRestart w:val="0"/>')
    assert counted(lists, "Heading3", "Clause1", "Heading3", "Clause1")[-1] == "2.2"


def test_a_list_with_an_override_starts_anew_once() -> None:
    override = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>'
    lists = numbering(override)
    assert counted(lists, "1:1", "1:1", "2:1", "2:1") == ["1.", "2.", "5.", "6."]


@pytest.mark.parametrize(
    ("number", "kind", "text"),
    [
        (1, "lowerLetter", "a"), (26, "lowerLetter", "z"), (27, "upperLetter", "AA"),
        (4, "lowerRoman", "iv"), (1994, "upperRoman", "MCMXCIV"), (3, "none", ""),
        (3, "bullet", ""),
    ],
)  # fmt: skip
def test_formats(number: int, kind: str, text: str) -> None:
    assert format_number(number, kind) == text


@given(st.integers(1, 3000))
def test_roman_numbers_read_back(number: int) -> None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
    read = [values[letter] for letter in format_number(number, "lowerRoman")]
    total = sum(-a if a < b else a for a, b in zip(read, [*read[1:], 0], strict=True))
    assert total == number


@pytest.mark.parametrize(
    ("printed", "referred"), [("3.", "3"), ("3.2", "3.2"), ("(a)", "(a)"), ("Form 1.", "Form 1")]
)
def test_a_reference_drops_the_full_stop(printed: str, referred: str) -> None:
    assert reference_number(printed) == referred
