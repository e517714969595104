"""A numbered contract in Word as clause files, whether Word counts or somebody typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from assembler.errors import PackageError
from assembler.library import Library, lint_folder
from assembler.official import ImportOptions, import_official
from assembler.official._blocks import Notes
from assembler.official._draft import Draft
from assembler.official._word import read_contract
from assembler.word import read_package

from ..word.raw import NAMES, W, p, r, raw_file, tbl

STYLES = (
    f"<w:styles {NAMES}>"
    '<w:style w:type="paragraph" w:styleId="Part"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Clause"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Side"><w:name w:val="heading 3"/></w:style>'
    "</w:styles>"
)


def numbering(*levels: tuple[str, str]) -> str:
    """One list: number format and text of each level."""
    inner = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    return (
        f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0">{inner}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


LEGAL = numbering(
    ("decimal", "%1."),
    ("decimal", "%1.%2"),
    ("lowerLetter", "(%3)"),
    ("lowerRoman", "(%4)"),
    ("upperLetter", "(%5)"),
    ("bullet", "•"),
)


def item(level: int, *runs: str, style: str = "") -> str:
    """A paragraph that Word numbers."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    marks = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return p(*runs, looks=f"<w:pPr>{named}{marks}</w:pPr>")


def heading(text: str, style: str = "Clause") -> str:
    return p(text, looks=f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>')


def contract(*body: str, **others: str) -> bytes:
    return raw_file("".join(body), others={"styles": STYLES, "numbering": LEGAL, **others})


Read = Callable[..., list[Draft]]


@pytest.fixture
def read(notes: Notes) -> Read:
    return lambda *body, **others: read_contract(contract(*body, **others), "lamps.docx", notes)


def test_cells_and_rows_in_content_controls_are_read(read: Read) -> None:
    cell = "<w:sdt><w:sdtContent><w:tc><w:tcPr/>{}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:tr>{cell.format(p('1'))}{cell.format(p('2'))}</w:tr>"
    head = f"<w:tr>{cell.format(p('Lamp'))}{cell.format(p('Place'))}</w:tr>"
    table = tbl(head, f"<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>", columns=2)
    (draft,) = read(heading("Lamps"), table)
    assert draft.body.split("\n") == ["| Lamp | Place |", "| --- | --- |", "| 1 | 2 |"]


def told(notes: Notes) -> list[tuple[str, str]]:
    return [(str(notice.place), notice.code) for notice in notes.notices]


def left(notes: Notes) -> list[tuple[str, str]]:
    return [(each.why, each.text) for each in notes.left_out]


def test_a_clause_begins_at_each_numbered_heading(read: Read, notes: Notes) -> None:
    drafts = read(
        item(0, "Lamps", style="Clause"),
        item(1, "The Contractor shall hang the lamps. It lights them:"),
        item(2, "by night;"),
        item(3, "in fog;"),
        item(4, "at sea."),
        item(2, "by day."),
        item(1, "The Buyer pays."),
        item(0, "Ropes", style="Own"),
        item(1, "Ropes are of hemp."),
    )
    assert [(draft.id, draft.title) for draft in drafts] == [("lamps", "Lamps"), ("ropes", "Ropes")]
    assert drafts[0].body.split("\n") == [
        "1. The Contractor shall hang the lamps.",
        "   It lights them:",
        "   a. by night;",
        "      i. in fog;",
        "         A. at sea.",
        "   b. by day.",
        "2. The Buyer pays.",
    ]
    assert drafts[1].body == "1. Ropes are of hemp."
    assert drafts[0].authority == (("lamps.docx, 1.", ""),)
    assert (told(notes), left(notes)) == ([], [])


def test_typed_numbers_count_as_well(read: Read, notes: Notes) -> None:
    drafts = read(
        p("1. Lamps"),
        p("1.1 The Contractor shall hang the lamps."),
        p("(a) by night;"),
        p("(i) in fog;"),
        p("(ii) at sea;"),
        p("(b) by day."),
        p("1.2. The Buyer pays."),
        p("Article 2 – Ropes"),
        p("2.1  Ropes are of hemp."),
    )
    assert [draft.title for draft in drafts] == ["Lamps", "Ropes"]
    assert drafts[0].body.split("\n") == [
        "1. The Contractor shall hang the lamps.",
        "   a. by night;",
        "      i. in fog;",
        "      ii. at sea;",
        "   b. by day.",
        "2. The Buyer pays.",
    ]
    assert (told(notes), left(notes)) == ([], [])


def test_numbered_paragraphs_without_headings_are_a_clause_each(read: Read) -> None:
    drafts = read(
        p("1. Lamps. The Contractor shall hang a lamp at each end of the pier, and light it."),
        p("(a) by night."),
        p("2. The Contractor shall hang a rope at each end of the pier, and shall mend it, too."),
    )
    assert [draft.title for draft in drafts] == [
        "Lamps",
        "The Contractor shall hang a rope at each …",
    ]
    assert drafts[0].body.split("\n") == [
        "The Contractor shall hang a lamp at each end of the pier, and light it.",
        "",
        "1. by night.",
    ]


def test_i_after_h_is_a_letter(read: Read) -> None:
    letters = [p(f"({letter}) x{letter}") for letter in "abcdefghij"]
    (draft,) = read(p("1. Lamps"), *letters)
    assert draft.body.split("\n")[-2:] == ["9. xi", "10. xj"]


def test_a_number_that_changes_is_told(read: Read, notes: Notes) -> None:
    (draft,) = read(p("7. Lamps"), p("7.3 Hang it."), p("7.4 Light it, see clause 9.2(a)."))
    assert draft.body == "1. Hang it.\n2. Light it, see clause 9.2(a)."
    assert [(notice.code, notice.message) for notice in notes.notices] == [
        ("number", "7.3 is counted anew, as (1) of its clause."),
        ("number", "7.4 is counted anew, as (2) of its clause."),
        ("pointer", 'it points to a number; write {{ ref("…") }} if that clause was imported too.'),
    ]
    assert notes.notices[0].place.what == "paragraph 2"


def test_a_level_too_deep_for_the_library_keeps_its_number_as_text(
    read: Read, notes: Notes
) -> None:
    deep = [p("1. L"), p("1.1 a"), p("(a) b"), p("(i) c"), p("(A) d"), p("1) too deep")]
    (draft,) = read(*deep)
    assert draft.body.split("\n")[-1] == "            1) too deep"
    assert ("lamps.docx, paragraph 6", "level") in told(notes)


def test_the_level_with_most_numbered_headings_makes_the_clauses(read: Read, notes: Notes) -> None:
    drafts = read(
        p("Contract for lamps"),
        heading("General", "Part"),
        p("This part is about lamps."),
        item(0, "Lamps", style="Clause"),
        heading("Of hooks", "Side"),
        p("A hook holds."),
        heading("Special", "Part"),
        item(0, "Ropes", style="Clause"),
        p("A rope ties."),
    )
    assert [draft.title for draft in drafts] == ["Lamps", "Ropes"]
    assert drafts[0].body == "## Of hooks\n\nA hook holds."
    assert left(notes) == [
        ("it stands outside the clauses", "Contract for lamps"),
        ("it stands outside the clauses", "General"),
        ("it stands outside the clauses", "This part is about lamps."),
        ("it stands outside the clauses", "Special"),
    ]


def test_headings_without_numbers_make_clauses_too(read: Read) -> None:
    drafts = read(heading("Lamps"), p("Hang it."), heading("Ropes"), p("- Tie it."))
    assert [(draft.title, draft.body) for draft in drafts] == [
        ("Lamps", "Hang it."),
        ("Ropes", r"\- Tie it."),
    ]


def test_a_heading_alone_is_left_out(read: Read, notes: Notes) -> None:
    assert read(heading("Lamps")) == []
    assert left(notes) == [("a heading without text", "Lamps")]


def test_bullets_and_looks(read: Read) -> None:
    (draft,) = read(
        heading("Lamps"), item(5, "of oak"), p(r("Of "), r("iron", "<w:i/>"), " or 5 * 3.")
    )
    assert draft.body == "- of oak\n\nOf *iron* or 5 \\* 3."


def test_tables_and_blanks_are_kept(read: Read, notes: Notes) -> None:
    row = "<w:tr><w:tc><w:tcPr/>{}</w:tc><w:tc><w:tcPr/>{}</w:tc></w:tr>"
    wide = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("both")}</w:tc></w:tr>'
    table = tbl(row.format(p("Lamp"), p("Place")), row.format(p("1"), p("____")), wide, columns=2)
    (draft,) = read(heading("Lamps"), p("Hang [●] lamps by ......... each day."), table)
    assert draft.body.split("\n") == [
        "Hang {{ blank_lamps_1 }} lamps by {{ blank_lamps_2 }} each day.",
        "",
        "| Lamp | Place |",
        "| --- | --- |",
        "| 1 | {{ blank_lamps_3 }} |",
        "| both |   |",
    ]
    assert draft.fill_ins["blank_lamps_3"].label == "What stands in “Lamps”, under “Place”?"
    assert told(notes) == [("lamps.docx, paragraph 3", "table")]


def test_what_stands_outside_the_body_is_left_out_with_its_words(read: Read, notes: Notes) -> None:
    header = f"<w:hdr {NAMES}>{p('Draft 3')}</w:hdr>"
    notes_part = f"<w:footnotes {NAMES}><w:footnote>{p('By law.')}</w:footnote></w:footnotes>"
    (draft,) = read(
        heading("Lamps"),
        p(
            "Hang ",
            "<w:del><w:r><w:delText>two</w:delText></w:r></w:del>",
            f"<w:ins>{r('three')}</w:ins>",
            " lamps",
            "<w:r><w:footnoteReference/></w:r>",
            r(" secretly", "<w:vanish/>"),
            ".",
        ),
        header1=header,
        footnotes=notes_part,
    )
    assert draft.body == "Hang three lamps."
    assert left(notes) == [
        ("deleted words of a tracked change", "two"),
        ("hidden words", " secretly"),
        ("a page header", "Draft 3"),
        ("footnotes", "By law."),
    ]
    assert [code for _, code in told(notes)] == ["tracked", "footnote"]


def test_fields_links_and_controls_are_read_through(read: Read) -> None:
    (draft,) = read(
        heading("Lamps"),
        "<w:sdt><w:sdtContent>" + p("In a control.") + "</w:sdtContent></w:sdt>",
        p(
            '<w:hyperlink w:anchor="x">' + r("A link") + "</w:hyperlink>",
            " and ",
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            "<w:r><w:instrText>REF x</w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + r("5")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            ".",
        ),
    )
    assert draft.body == "In a control.\n\nA link and 5."


def test_a_document_without_numbers_is_told(read: Read, notes: Notes) -> None:
    assert read(p("Dear Sir,"), p("we write to you.")) == []
    assert [notice.code for notice in notes.notices] == ["clauses"]
    assert [text for _, text in left(notes)] == ["Dear Sir,", "we write to you."]


def test_a_contract_becomes_texts_that_load_and_lint(tmp_path: Path) -> None:
    path = tmp_path / "lamps.docx"
    path.write_bytes(
        contract(
            p("1. Lamps"),
            p("1.1 The Contractor shall hang it."),
            p("2. Ropes"),
            p("2.1 Use best efforts."),
        )
    )
    report = import_official(path, tmp_path / "ours", ImportOptions(family="lamps"))
    assert [text.file for text in report.texts] == ["lamps/lamps.md", "lamps/ropes.md"]
    library = Library.load(tmp_path / "ours")
    lamps = library.clauses["lamps"]
    assert (lamps.status, lamps.basis, lamps.official) == ("draft", "practice", None)
    found = [each for each in lint_folder(tmp_path / "ours") if "/lamps/" in each.file]
    assert [each.code for each in found] == ["vague"]  # our own words may be changed


def test_our_own_tender_comes_back_as_the_texts_that_it_was_made_of(tmp_path: Path) -> None:
    from datetime import date

    from assembler import assemble

    library = Library.load()
    facts = {"regime": "osce-model", "title": "Lamps", "recruits_workers": True}
    assemble(library.select(library.facts(facts), on=date(2026, 11, 24))).save(tmp_path / "t.docx")
    report = import_official(tmp_path / "t.docx", tmp_path / "back")
    back = Library.load(tmp_path / "back").clauses
    titles = {text.title: back[text.id] for text in report.texts}
    papers = titles[library.clauses["identity-documents"].title]
    levels = [line.partition(".")[0] for line in papers.body.split("\n") if line[:1].isdigit()]
    assert levels == [str(number) for number in range(1, len(levels) + 1)]
    assert "\n   a. in housing that the Contractor" in papers.body


# Real files


def corpus(shared_data: Path) -> list[Path]:
    return sorted(
        [*(shared_data / "docx-corpus").iterdir(), *(shared_data / "redline").rglob("*.docx")]
    )


def letters_of(text: str) -> Counter[str]:
    """Letters and figures: where a word ends is the reader's business."""
    return Counter(filter(str.isalnum, text))


def document_letters(data: bytes) -> Counter[str]:
    package = read_package(data)
    found: Counter[str] = Counter()
    for text in package.xml(package.document).iter(f"{W}t", f"{W}delText"):
        # What is written for old readers is there for new ones too.
        if not any("Fallback" in str(above.tag) for above in text.iterancestors()):
            found.update(letters_of(text.text or ""))
    return found


@pytest.mark.slow
def test_every_letter_of_a_real_file_is_accounted_for_or_the_file_is_refused(
    shared_data: Path,
) -> None:
    read = 0
    for path in corpus(shared_data):
        notes = Notes()
        try:
            drafts = read_contract(path.read_bytes(), path.name, notes)
        except PackageError:
            continue
        read += 1
        kept = letters_of("".join(each.text for each in notes.left_out))
        for draft in drafts:
            kept.update(letters_of(draft.source))
            assert draft.body.strip(), path.name
        assert document_letters(path.read_bytes()) - kept == Counter(), path.name
    assert read > 100
