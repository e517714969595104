"""What no table of styles, lists or pages says by itself, but every built template must hold."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

import templates
from templates import annex, letter, record, solicitation, tender, worker
from templates._package import WordTemplate
from templates._xml import RELATIONSHIPS

from .reading import W, child, parse, styles_of, value

FOLDER = Path(templates.__file__).parent
FIXED_TIME = (1980, 1, 1, 0, 0, 0)

# Section 4 of the typography notes, and the styles that clause bodies use beyond it.
STYLE_IDS = """
    Normal BodyText Lead CoverBuyer CoverKind Title Subtitle CoverNote
    Heading1 Heading2 Heading3 Heading4
    Clause1 Clause2 Clause3 Clause4 ClauseText ClauseText2 Definition DefinitionItem
    FarItalic1 FarItalicI EndOfClause UcfReserved
    FormHeading AnnexHeading FormSection ListBullet
    TableText TableHead TableLabel TableNumber TableNote ClauseTableNote
    FormEntry FormLabel FormStatement FormChoice SignatureSpace SignatureLabel Caption
    TOCHeading TOCSubheading TOC1 TOC2 TOC3 Header Footer
    LocalTitle LocalLead LocalHeading LocalText LocalHelpHeading LocalHelpNumber LocalHelp LocalNote
    LocalTermHeading LocalTerm OtherTermHeading OtherTerm LocalCell OtherCell OtherTitle OtherNote
    FormText FormItem1 FormItem2 FormItem3 AnnexText AnnexItem1 AnnexItem2 AnnexItem3
    DefinedTerm Emphasis Strong Hyperlink CheckBox PlaceholderText
    TableRules TableFacts TableForm TableBilingual TableSignature
"""

each_template = pytest.mark.parametrize(
    "template",
    [each.template() for each in (tender, annex, solicitation, letter, worker, record)],
    ids=lambda template: template.name,
)


@each_template
def test_every_style_that_clauses_name_is_there(template: WordTemplate) -> None:
    assert set(STYLE_IDS.split()) <= set(styles_of(template.parts()))


@each_template
def test_every_entry_has_the_same_time(template: WordTemplate) -> None:
    with zipfile.ZipFile(FOLDER / f"{template.name}.docx") as package:
        assert {entry.date_time for entry in package.infolist()} == {FIXED_TIME}


@each_template
def test_no_number_of_a_level_is_of_a_deeper_one(template: WordTemplate) -> None:
    for level in parse(template.parts()["word/numbering.xml"]).iter(f"{W}lvl"):
        depth = int(level.get(f"{W}ilvl", "")) + 1
        printed = re.findall(r"%(\d)", value(level, "lvlText") or "")
        assert all(int(number) <= depth for number in printed)


@each_template
def test_tables_are_as_wide_as_the_text_and_say_what_they_are(template: WordTemplate) -> None:
    for table in parse(template.parts()["word/document.xml"]).iter(f"{W}tbl"):
        widths = [int(column.get(f"{W}w", "")) for column in table.iter(f"{W}gridCol")]
        assert sum(widths) == template.page.text_width
        assert value(table, "tblPr/tblCaption")
        assert value(table, "tblPr/tblDescription")
        assert value(table, "tblPr/tblLook") in ("0620", "0680", "0600")


@each_template
def test_a_contents_style_has_no_right_indent(template: WordTemplate) -> None:
    """LibreOffice loses the page numbers where one stops short of the right tab."""
    styles = styles_of(template.parts())
    for level in (1, 2, 3):
        assert value(styles[f"TOC{level}"], "pPr/ind", "right") is None


@each_template
def test_every_field_has_a_beginning_a_result_and_an_end(template: WordTemplate) -> None:
    for name, content in template.parts().items():
        if re.match(r"word/(document|header\d+|footer\d+)\.xml", name):
            kinds = [mark.get(f"{W}fldCharType") for mark in parse(content).iter(f"{W}fldChar")]
            assert kinds == ["begin", "separate", "end"] * (len(kinds) // 3), name


@each_template
def test_references_to_headers_and_footers_are_all_met(template: WordTemplate) -> None:
    body = child(parse(template.parts()["word/document.xml"]), "body")
    assert body is not None
    wanted = {
        reference.get(f"{{{RELATIONSHIPS}}}id")
        for kind in ("headerReference", "footerReference")
        for reference in body.iter(f"{W}{kind}")
    }
    assert wanted == {story.relation for story in template.stories}
