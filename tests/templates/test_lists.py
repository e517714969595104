"""The lists are native, and each level and its style name each other."""

from __future__ import annotations

import pytest

from templates import annex, letter, record, solicitation, tender, worker
from templates._lists import Words, lists, number_id, numbering_part
from templates._package import WordTemplate
from templates._styles import PARAGRAPH_STYLES, SOLICITATION_CHANGES, changed

from .reading import W, child, list_of, parse, styles_of, value

TEMPLATES = [each.template() for each in (tender, annex, solicitation, letter, worker, record)]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_style_and_level_name_each_other(template: WordTemplate) -> None:
    parts = template.parts()
    by_style = {}
    for name, style in styles_of(parts).items():
        number = value(style, "pPr/numPr/numId")
        if number is not None:
            level = int(value(style, "pPr/numPr/ilvl") or 0)
            by_style[name] = (number, level)
            assert value(list_of(parts, number)[1][level], "pStyle") == name
    by_level = {
        str(value(level, "pStyle")): (number.get(f"{W}numId"), at)
        for number in parse(parts["word/numbering.xml"]).iter(f"{W}num")
        for at, level in list_of(parts, str(number.get(f"{W}numId")))[1].items()
        if child(level, "pStyle") is not None
    }
    assert by_level == by_style


@pytest.mark.parametrize(
    ("name", "level", "number_format", "text", "left", "hanging", "style"),
    [
        ("intl", 0, "decimal", "Part %1", 1474, 1474, "Heading1"),
        ("intl", 1, "decimal", "%2.", 850, 850, "Heading3"),
        ("intl", 2, "decimal", "%2.%3", 850, 850, "Clause1"),
        ("intl", 3, "lowerLetter", "(%4)", 1417, 567, "Clause2"),
        ("intl", 4, "lowerRoman", "(%5)", 1984, 567, "Clause3"),
        ("intl", 5, "upperLetter", "(%6)", 2551, 567, "Clause4"),
        ("intl", 8, "lowerRoman", "%9.", 4252, 567, None),
        ("definitions", 0, "none", "", 850, 0, "Definition"),
        ("definitions", 1, "lowerLetter", "(%2)", 1417, 567, "DefinitionItem"),
        ("forms", 0, "decimal", "Form %1.", 0, 0, "FormHeading"),
        ("forms", 1, "upperLetter", "%2.", 397, 397, "FormSection"),
        ("forms", 3, "decimal", "%4.", 397, 397, "FormItem1"),
        ("annexes", 0, "upperLetter", "Annex %1.", 0, 0, "AnnexHeading"),
        ("annexes", 4, "lowerRoman", "(%5)", 1531, 567, "AnnexItem3"),
        ("far", 0, "upperLetter", "SECTION %1", 0, 0, None),  # its heading is ours for sections
        ("far", 2, "lowerLetter", "(%3)", 1354, 504, None),
        ("far", 7, "lowerRoman", "(%8)", 3874, 504, "FarItalicI"),
        ("bullets", 0, "bullet", "•", 397, 397, "ListBullet"),
    ],
)
def test_level_is_as_the_specification_says(
    name: str, level: int, number_format: str, text: str, left: int, hanging: int, style: str | None
) -> None:
    found_name, levels = list_of(tender.template().parts(), str(number_id(name)))
    found = levels[level]
    assert found_name == name
    assert value(found, "numFmt") == number_format
    assert value(found, "lvlText") == text
    assert value(found, "pPr/ind", "left") == str(left)
    assert value(found, "pPr/ind", "hanging") == str(hanging)
    assert value(found, "pStyle") == style


def test_a_style_indents_as_its_level_does() -> None:
    """LibreOffice takes the indent of the one, Word that of the other."""
    for style in PARAGRAPH_STYLES:
        if style.level:
            name, depth = style.level
            level = lists()[name][depth]
            assert style.indent == (level.left, level.hanging), style.id


def test_the_silent_levels_print_nothing() -> None:
    silent = {
        (name, at)
        for name, levels in lists().items()
        for at, level in enumerate(levels)
        if level.format == "none"
    }
    assert silent == {
        *(("definitions", 0), ("forms", 2), ("annexes", 1)),
        *(("local terms", 0), ("other terms", 0)),
    }
    assert all(lists()[name][at].text == "" for name, at in silent)


def test_each_list_has_one_number() -> None:
    numbering = numbering_part(PARAGRAPH_STYLES)
    numbers = [value(num, "abstractNumId") for num in numbering.iter(f"{W}num")]
    assert len(numbers) == len(set(numbers)) == len(lists())


def test_a_solicitation_numbers_parts_sections_and_clauses_by_the_federal_lists() -> None:
    levels = {style.id: style.level for style in changed(SOLICITATION_CHANGES)}
    assert levels["Heading1"] == ("far parts", 0)
    assert levels["Heading2"] == ("far", 0)
    assert levels["Heading3"] == ("far", 1)


def test_another_language_brings_its_words() -> None:
    french = lists(Words(part="Partie", form="Formulaire", annex="Annexe"))
    assert french["intl"][0].text == "Partie %1"
    assert french["forms"][0].text == "Formulaire %1."
    assert french["annexes"][0].text == "Annexe %1."
