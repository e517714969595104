"""The styles are those of the typography table, row by row."""

from __future__ import annotations

import pytest

from templates import record, tender
from templates._colours import ACCENT, FILL_IN, FILL_IN_SHADE, GREY, INK, SOFT, TEXT_ON
from templates._package import WordTemplate
from templates._styles import CHARACTER_STYLES, PARAGRAPH_STYLES

from .reading import Element, child, styles_of, value

TENDER = styles_of(tender.template().parts())
RECORD = styles_of(record.template().parts())

# id, base, next, half points, colour, before, after, line (twips), left, hanging, flags, outline
ROWS = [
    ("Normal", None, None, None, None, None, None, None, None, None, "", None),
    ("BodyText", "Normal", None, None, None, 0, 150, 300, None, None, "", None),
    ("Lead", "BodyText", "BodyText", 25, SOFT, 0, 300, 360, None, None, "", None),
    ("CoverBuyer", "Normal", "CoverKind", 23, ACCENT, 0, 3600, 300, None, None, "", None),
    ("CoverKind", "Normal", "Title", 23, GREY, 0, 150, 300, None, None, "", None),
    ("Title", "Normal", "Subtitle", 66, ACCENT, 0, 300, 800, None, None, "kn kl", None),
    ("Subtitle", "Normal", None, 30, SOFT, 0, 2550, 450, None, None, "kl", None),
    ("CoverNote", "Normal", None, 18, GREY, 300, 0, 260, None, None, "kl", None),
    ("Heading1", "Normal", "BodyText", 44, ACCENT, 0, 450, 600, 1474, 1474, "kn kl", 0),
    ("Heading2", "Normal", "BodyText", 28, ACCENT, 450, 150, 450, 0, None, "kn kl", 1),
    ("Heading3", "Normal", "Clause1", 25, None, 300, 150, 300, 850, 850, "kn kl", 2),
    ("Heading4", "Normal", "BodyText", 22, ACCENT, 300, 150, 300, 0, None, "kn kl", 3),
    ("Clause1", "BodyText", None, None, None, None, None, None, 850, 850, "", None),
    ("Clause2", "BodyText", None, None, None, None, None, None, 1417, 567, "", None),
    ("Clause3", "BodyText", None, None, None, None, None, None, 1984, 567, "", None),
    ("Clause4", "BodyText", None, None, None, None, None, None, 2551, 567, "", None),
    ("ClauseText", "BodyText", None, None, None, None, None, None, 850, None, "", None),
    ("ClauseText2", "BodyText", None, None, None, None, None, None, 1417, None, "", None),
    ("Definition", "BodyText", None, None, None, None, None, None, 850, None, "kl", None),
    ("DefinitionItem", "Definition", None, None, None, None, None, None, 1417, 567, "kl", None),
    ("FarItalicI", "BodyText", None, None, None, None, None, None, 3874, 504, "", None),
    ("EndOfClause", "BodyText", "Heading3", 20, GREY, 75, 300, 300, 850, None, "", None),
    ("FormHeading", "Heading2", "BodyText", None, None, 0, 300, 450, 0, None, "kn kl pb", 1),
    ("AnnexHeading", "Heading2", "BodyText", None, None, 0, 300, 450, 0, None, "kn kl pb", 1),
    ("FormSection", "Heading4", "BodyText", None, None, 300, 100, 300, 397, 397, "kn kl", 3),
    ("ListBullet", "BodyText", None, None, None, None, None, None, 397, 397, "", None),
    ("TableText", "Normal", None, 20, None, 50, 50, 260, None, None, "", None),
    ("TableHead", "TableText", None, None, None, None, None, None, None, None, "kn", None),
    ("TableNote", "TableText", None, 18, GREY, 80, 300, 240, None, None, "", None),
    ("ClauseTableNote", "TableNote", None, None, None, None, None, None, 850, None, "", None),
    ("FormEntry", "TableText", None, 21, None, 100, 100, 300, None, None, "", None),
    ("FormChoice", "FormEntry", None, None, None, 60, 60, 340, None, None, "", None),
    ("SignatureSpace", "TableText", "SignatureLabel", None, None, 600, 40, 260, None, None, "",
     None),
    ("SignatureLabel", "TableText", None, 18, GREY, 40, 0, 240, None, None, "", None),
    ("Caption", "Normal", "BodyText", 20, ACCENT, 150, 80, 300, None, None, "kn", None),
    ("TOCHeading", "Normal", "BodyText", 44, ACCENT, 0, 450, 600, None, None, "kn", None),
    ("TOC1", "Normal", None, 23, ACCENT, 300, 60, 300, 850, 850, "kn", None),
    ("TOC2", "Normal", None, 21, GREY, 150, 20, 300, 850, None, "kn", None),
    ("TOC3", "Normal", None, 21, None, 0, 0, 300, 1417, 567, "", None),
    ("Header", "Normal", None, 17, GREY, 0, 0, 240, None, None, "", None),
    ("Footer", "Normal", None, 17, GREY, 0, 0, 240, None, None, "", None),
]  # fmt: skip

NAMES = {
    *("Normal", "BodyText", "Lead", "CoverBuyer", "CoverKind", "Title", "Subtitle", "CoverNote"),
    *("Heading1", "Heading2", "Heading3", "Heading4"),
    *("Clause1", "Clause2", "Clause3", "Clause4", "ClauseText", "ClauseText2"),
    *("Definition", "DefinitionItem"),
    *("FarItalic1", "FarItalicI"),
    *("EndOfClause", "UcfReserved", "FormHeading", "AnnexHeading", "FormSection", "ListBullet"),
    *("TableText", "TableHead", "TableLabel", "TableNumber", "TableNote", "ClauseTableNote"),
    *("FormEntry", "FormLabel", "FormStatement", "FormChoice", "SignatureSpace", "SignatureLabel"),
    *("Caption", "TOCHeading", "TOCSubheading", "TOC1", "TOC2", "TOC3", "Header", "Footer"),
    *("LocalTitle", "LocalLead", "LocalHeading", "LocalText", "LocalHelpHeading", "LocalHelp"),
    *("LocalHelpNumber", "LocalNote", "LocalTermHeading", "LocalTerm", "LocalCell", "OtherCell"),
    *("OtherTermHeading", "OtherTerm", "OtherTitle", "OtherNote"),
    *("DefinedTerm", "Emphasis", "Strong", "Hyperlink", "CheckBox", "PlaceholderText"),
    *("TableRules", "TableFacts", "TableForm", "TableBilingual", "TableSignature"),
    *("FormText", "FormItem1", "FormItem2", "FormItem3"),
    *("AnnexText", "AnnexItem1", "AnnexItem2", "AnnexItem3"),
}


@pytest.mark.parametrize("styles", [TENDER, RECORD], ids=["tender", "record"])
def test_every_style_of_the_table_is_defined(styles: dict[str, Element]) -> None:
    assert styles.keys() >= NAMES


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_style_is_as_its_row_says(row: tuple[object, ...]) -> None:
    style = TENDER[str(row[0])]
    flags = " ".join(
        short
        for tag, short in (("keepNext", "kn"), ("keepLines", "kl"), ("pageBreakBefore", "pb"))
        if child(style, f"pPr/{tag}") is not None
    )
    numbers = (
        value(style, "rPr/sz"),
        value(style, "pPr/spacing", "before"),
        value(style, "pPr/spacing", "after"),
        value(style, "pPr/spacing", "line"),
        value(style, "pPr/ind", "left"),
        value(style, "pPr/ind", "hanging"),
        value(style, "pPr/outlineLvl"),
    )
    size, before, after, line, left, hanging, outline = (
        int(each) if each is not None else None for each in numbers
    )
    base, following, colour = (
        value(style, "basedOn"),
        value(style, "next"),
        value(style, "rPr/color"),
    )
    shown = (base, following, size, colour, before, after, line, left, hanging, flags, outline)
    assert shown == row[1:]


@pytest.mark.parametrize("styles", [TENDER, RECORD], ids=["tender", "record"])
def test_bases_and_next_styles_exist(styles: dict[str, Element]) -> None:
    named = {value(style, tag) for style in styles.values() for tag in ("basedOn", "next")}
    assert named - {None} <= styles.keys()


def test_normal_stays_empty_so_that_table_styles_work() -> None:
    assert child(TENDER["Normal"], "pPr") is None
    assert child(TENDER["Normal"], "rPr") is None


def test_only_one_style_names_a_font() -> None:
    """The check box; everything else names the theme's fonts, so that a house changes these."""
    attributes = {
        name: {key.rpartition("}")[2] for key in fonts.attrib}
        for name, style in TENDER.items()
        if (fonts := child(style, "rPr/rFonts")) is not None
    }
    named = {
        name
        for name, keys in attributes.items()
        if not all(k.endswith(("Theme", "theme")) for k in keys)
    }
    assert named == {"CheckBox"}


def test_bold_italic_and_size_come_in_pairs() -> None:
    for name, style in TENDER.items():
        for tag in ("b", "i", "sz"):
            assert (child(style, f"rPr/{tag}") is None) == (child(style, f"rPr/{tag}Cs") is None), (
                name
            )


def test_lines_are_at_least_so_high_but_for_choices() -> None:
    exact = {
        name for name, style in TENDER.items() if value(style, "pPr/spacing", "lineRule") == "exact"
    }
    assert exact == {"FormChoice"}


def test_placeholder_has_no_base_and_four_signs() -> None:
    style = TENDER["PlaceholderText"]
    assert child(style, "basedOn") is None
    assert child(style, "rPr/b") is not None
    assert value(style, "rPr/u") == "dotted"
    assert value(style, "rPr/color") == FILL_IN
    assert value(style, "rPr/shd", "fill") == FILL_IN_SHADE


def test_custom_names_are_marked_and_built_in_ones_are_not() -> None:
    custom = {name for name, style in TENDER.items() if style.get(style.tag[:-5] + "customStyle")}
    assert {"Lead", "Clause1", "DefinedTerm", "TableRules"} <= custom
    assert not custom & {"Heading1", "BodyText", "TOC1", "Header", "Strong", "PlaceholderText"}


def test_all_but_contents_header_and_footer_are_in_the_gallery() -> None:
    hidden = {style.id for style in PARAGRAPH_STYLES if not style.in_gallery}
    assert hidden == {"TOC1", "TOC2", "TOC3", "Header", "Footer"}


def test_names_differ_by_more_than_their_case() -> None:
    names = [style.name.lower() for style in (*PARAGRAPH_STYLES, *CHARACTER_STYLES)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_can_be_read_on_its_ground(text: str, ground: str) -> None:
    assert contrast(text, ground) >= 4.5


def test_every_colour_of_a_style_has_been_held_against_the_paper() -> None:
    used = {style.colour for style in (*PARAGRAPH_STYLES, *CHARACTER_STYLES)} - {None, FILL_IN}
    assert used <= {text for text, ground in TEXT_ON if ground == "FFFFFF"}


def test_ink_is_the_colour_of_text() -> None:
    assert contrast(INK, "FFFFFF") > 17


@pytest.mark.parametrize("template", [tender.template(), record.template()], ids=lambda t: t.name)
def test_right_tabs_stand_at_the_edge_of_the_text(template: WordTemplate) -> None:
    styles = styles_of(template.parts())
    for name in ("Header", "Footer", "TOC1", "TOC2", "TOC3"):
        assert value(styles[name], "pPr/tabs/tab", "pos") == str(template.page.text_width)
        assert value(styles[name], "pPr/ind", "right") is None  # or page numbers get lost


def test_the_record_is_smaller_and_numbers_nothing_at_its_top() -> None:
    assert value(RECORD["Heading1"], "rPr/sz") == "36"
    assert child(RECORD["Heading1"], "pPr/numPr") is None
    assert child(RECORD["Heading2"], "pPr/pBdr") is None


def contrast(text: str, ground: str) -> float:
    """Contrast by WCAG 2.2."""
    lighter, darker = sorted((_luminance(text), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
