"""The committed .docx are what the scripts build, and hold what the specification asks for."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from assembler.word import check
from templates import record, tender
from templates._lists import lists, number_id
from templates._package import WordTemplate, read_parts
from templates._styles import CHARACTER_STYLES, PARAGRAPH_STYLES
from templates._table_styles import TABLE_STYLES

FOLDER = Path(tender.__file__).parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIXED_TIME = (1980, 1, 1, 0, 0, 0)
TEMPLATES = [
    pytest.param(tender.template, id="tender"),
    pytest.param(record.template, id="record"),
]
# Section 4 of the typography notes, and the styles that clause bodies use beyond it.
PARAGRAPH_IDS = """
    Normal BodyText Lead CoverBuyer CoverKind Title Subtitle CoverNote
    Heading1 Heading2 Heading3 Heading4
    Clause1 Clause2 Clause3 Clause4 ClauseText ClauseText2 Definition DefinitionItem
    FarA Far1 FarI FarCapA FarItalic1 FarItalicI FarText FarDefinition EndOfClause UcfReserved
    FormHeading AnnexHeading FormSection ListBullet
    TableText TableHead TableLabel TableNumber TableNote ClauseTableNote
    FormEntry FormLabel FormStatement FormChoice SignatureSpace SignatureLabel Caption
    TOCHeading TOCSubheading TOC1 TOC2 TOC3 Header Footer
    LocalTitle LocalLead LocalHeading LocalText LocalHelpHeading LocalHelpNumber LocalHelp LocalNote
    LocalTermHeading LocalTerm OtherTermHeading OtherTerm LocalCell OtherCell OtherTitle OtherNote
    FormText FormItem1 FormItem2 FormItem3 AnnexText AnnexItem1 AnnexItem2 AnnexItem3
"""
CHARACTER_IDS = "DefinedTerm Emphasis Strong Hyperlink CheckBox PlaceholderText"
TABLE_IDS = "TableRules TableFacts TableForm TableBilingual TableSignature"

templates = pytest.mark.parametrize("build", TEMPLATES)


def _tree(built: WordTemplate, part: str) -> etree._Element:
    return etree.fromstring(built.parts()[part])


def _styles(built: WordTemplate, kind: str) -> dict[str, etree._Element]:
    found = _tree(built, "word/styles.xml").findall(f"{W}style[@{W}type='{kind}']")
    return {style.get(f"{W}styleId", ""): style for style in found}


def _value(element: etree._Element, path: str) -> str | None:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}val")


@templates
def test_the_committed_file_holds_what_the_script_builds(build):
    built = build()
    assert read_parts(FOLDER / f"{built.name}.docx") == built.parts(), (
        "Run `python -m templates` and commit the .docx."
    )


@templates
def test_two_builds_give_the_same_bytes(build):
    assert build().to_bytes() == build().to_bytes()


@templates
def test_every_entry_has_the_fixed_time(build):
    with zipfile.ZipFile(FOLDER / f"{build().name}.docx") as package:
        assert {entry.date_time for entry in package.infolist()} == {FIXED_TIME}


@templates
def test_a_file_with_the_same_parts_is_left_alone(build, tmp_path):
    first = build().save(tmp_path).stat().st_mtime_ns
    assert build().save(tmp_path).stat().st_mtime_ns == first


@templates
def test_every_tag_can_be_read(build):
    assert check(FOLDER / f"{build().name}.docx") == []


@templates
@pytest.mark.parametrize(
    ("kind", "expected"),
    [("paragraph", PARAGRAPH_IDS), ("character", CHARACTER_IDS), ("table", TABLE_IDS)],
)
def test_every_style_of_the_specification_is_there(build, kind, expected):
    assert set(expected.split()) <= set(_styles(build(), kind))


def test_no_style_is_in_a_table_of_styles_twice():
    ids = [style.id for style in (*PARAGRAPH_STYLES, *CHARACTER_STYLES, *TABLE_STYLES)]
    names = [style.name.lower() for style in (*PARAGRAPH_STYLES, *CHARACTER_STYLES, *TABLE_STYLES)]
    assert len(set(ids)) == len(ids)
    assert len(set(names)) == len(names)


@templates
def test_styles_rest_on_and_lead_to_styles_that_exist(build):
    built = build()
    styles = {**_styles(built, "paragraph"), **_styles(built, "character")}
    named = {_value(style, step) for style in styles.values() for step in ("basedOn", "next")}
    assert named - {None} <= set(styles)


@templates
def test_normal_says_nothing_so_that_table_styles_work(build):
    normal = _styles(build(), "paragraph")["Normal"]
    assert normal.find(f"{W}pPr") is None
    assert normal.find(f"{W}rPr") is None


@templates
def test_an_open_entry_has_its_looks_from_no_other_style(build):
    """LibreOffice drops the looks of a Placeholder Text that is based on another style."""
    assert _styles(build(), "character")["PlaceholderText"].find(f"{W}basedOn") is None


@templates
def test_fonts_are_the_themes_but_for_check_boxes(build):
    fonts = _tree(build(), "word/styles.xml").iter(f"{W}rFonts")
    named = [font.get(f"{W}ascii") for font in fonts if font.get(f"{W}asciiTheme") is None]
    assert named == ["Segoe UI Symbol"]


@templates
def test_sizes_and_weights_come_in_pairs_for_complex_scripts(build):
    for looks in _tree(build(), "word/styles.xml").iter(f"{W}rPr"):
        children = {child.tag.removeprefix(W): child.get(f"{W}val") for child in looks}
        for latin, complex_script in (("sz", "szCs"), ("b", "bCs"), ("i", "iCs")):
            assert (latin in children) == (complex_script in children)
            assert children.get(latin) == children.get(complex_script)


@templates
def test_a_style_and_its_list_level_name_each_other(build):
    built = build()
    numbering = _tree(built, "word/numbering.xml")
    abstract = {each.get(f"{W}abstractNumId"): each for each in numbering.iter(f"{W}abstractNum")}
    by_number = {
        each.get(f"{W}numId"): abstract[_value(each, "abstractNumId")]
        for each in numbering.findall(f"{W}num")
    }
    from_styles = {
        (_value(style, "pPr/numPr/numId"), _value(style, "pPr/numPr/ilvl") or "0"): name
        for name, style in _styles(built, "paragraph").items()
        if style.find(f"{W}pPr/{W}numPr") is not None
    }
    from_levels = {
        (number, level.get(f"{W}ilvl")): _value(level, "pStyle")
        for number, each in by_number.items()
        for level in each.findall(f"{W}lvl")
        if level.find(f"{W}pStyle") is not None
    }
    assert from_styles == from_levels


@templates
def test_a_style_and_its_list_level_have_the_same_indent(build):
    """Word takes the style's, LibreOffice in places the level's."""
    levels = lists()
    for style in build().styles:
        if style.level:
            name, at = style.level
            assert style.indent in (None, (levels[name][at].left, levels[name][at].hanging))


def test_lists_keep_their_numbers():
    assert [number_id(name) for name in lists()] == list(range(1, len(lists()) + 1))
    assert number_id("intl") == 1


@templates
def test_no_number_of_a_level_is_of_a_deeper_one(build):
    for abstract in _tree(build(), "word/numbering.xml").iter(f"{W}abstractNum"):
        for level in abstract.findall(f"{W}lvl"):
            depth = int(level.get(f"{W}ilvl", "")) + 1
            printed = re.findall(r"%(\d)", _value(level, "lvlText") or "")
            assert all(int(number) <= depth for number in printed)


@templates
def test_no_paragraph_is_empty(build):
    for part, content in build().parts().items():
        if part.startswith("word/") and part.endswith(".xml"):
            for paragraph in etree.fromstring(content).iter(f"{W}p"):
                assert "".join(paragraph.itertext()).strip(), part


@templates
def test_section_breaks_stand_in_paragraphs_with_words(build):
    body = _tree(build(), "word/document.xml")
    for section in body.iter(f"{W}sectPr"):
        paragraph = section.getparent().getparent()
        if paragraph.tag == f"{W}p":
            assert re.sub(r"\{[{%].*?[}%]\}", "", "".join(paragraph.itertext())).strip() or (
                "cover_note" in "".join(paragraph.itertext())
            )


@templates
def test_tables_are_as_wide_as_the_text(build):
    built = build()
    for table in _tree(built, "word/document.xml").iter(f"{W}tbl"):
        widths = [int(column.get(f"{W}w", "")) for column in table.iter(f"{W}gridCol")]
        assert sum(widths) == built.page.text_width
        assert table.find(f"{W}tblPr/{W}tblCaption") is not None
        assert _value(table, "tblPr/tblLook") in ("0620", "0680", "0600")


@templates
def test_right_tabs_stand_at_the_edge_of_the_text(build):
    built = build()
    for style in _styles(built, "paragraph").values():
        for tab in style.iter(f"{W}tab"):
            assert tab.get(f"{W}pos") == str(built.page.text_width)


@templates
def test_a_contents_style_has_no_right_indent(build):
    """LibreOffice loses the page numbers where one stops short of the right tab."""
    for level in (1, 2, 3):
        indent = _styles(build(), "paragraph")[f"TOC{level}"].find(f"{W}pPr/{W}ind")
        assert indent is None or indent.get(f"{W}right") is None


@templates
def test_settings_ask_the_reader_nothing(build):
    settings = _tree(build(), "word/settings.xml")
    assert settings.find(f"{W}updateFields") is None
    modes = settings.findall(f"{W}compat/{W}compatSetting[@{W}name='compatibilityMode']")
    assert [mode.get(f"{W}val") for mode in modes] == ["15"]
    assert settings.find(f"{W}themeFontLang") is not None


@templates
def test_there_is_no_custom_xml_for_the_manifest_to_collide_with(build):
    assert not [part for part in build().parts() if part.startswith("customXml")]


@templates
def test_every_field_has_a_beginning_a_result_and_an_end(build):
    for part, content in build().parts().items():
        if re.match(r"word/(document|header\d+|footer\d+)\.xml", part):
            kinds = [
                mark.get(f"{W}fldCharType")
                for mark in etree.fromstring(content).iter(f"{W}fldChar")
            ]
            assert kinds == ["begin", "separate", "end"] * (len(kinds) // 3), part
