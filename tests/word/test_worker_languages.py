"""Worker documents in sixteen languages: faithful, marked as Word needs it, and honest."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from assembler.library import Library
from assembler.model import Translation
from assembler.word import Tender, assemble, lint_docx, read_package
from assembler.word._drawing import drawing_edition
from assembler.word._lint_document import Document, style_of, text_of
from assembler.word._markup_program import Value
from assembler.word._markup_scripts import by_script
from assembler.word._markup_text import NO_BREAK_SPACE
from assembler.word._numbering import Element, W

from .small_library import LIBRARY, write_small_library
from .test_tender import PLAIN, paragraphs, tender_of, validate

LANGUAGES = (
    *("ar", "bn", "es", "fr", "hi", "id", "ne", "pt"),
    *("ro", "ru", "tl", "tr", "uk", "ur", "vi", "zh"),
)
TEXTS = ("worker-information-sheet", "model-employment-terms", "rights-notice")
FROM_RIGHT = ("ar", "ur")
COMPLEX = ("bn", "hi", "ne")
FONTS = {
    "ar": "Arial",
    "ur": "Urdu Typesetting",
    "bn": "Nirmala UI",
    "hi": "Nirmala UI",
    "ne": "Nirmala UI",
}
MARKS = {"ar": "ar-SA", "ur": "ur-PK", "bn": "bn-BD", "hi": "hi-IN", "ne": "ne-NP"}
CONTRACT: dict[str, Any] = {
    "regime": "osce-model",
    "buyer_name": "Northern Ports Authority",
    "launch_date": "2026-11-24",
    "contract_nature": "services",
    "recruits_workers": True,
    "recruits_abroad": True,
    "policy_level": "strict",
    "title": "Terminal cleaning",
    "reference": "NPA-1",
}
ANSWERS = {
    "employer_name": "Gulf Services W.L.L.",
    "hotline": "+974 800 12 34",
    "hotline_hours": "24 hours",
    "employer_contact": "Sara Khan, +974 4455 6677",
}
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_ITEM = re.compile(r"^\d+\.", re.MULTILINE)
_LATIN = re.compile("[A-Za-z]")


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


@pytest.fixture(scope="module")
def tender(library: Library) -> Tender:
    facts = library.facts({**CONTRACT, "languages": list(LANGUAGES)})
    return assemble(library.select(facts), answers=ANSWERS)


def translation(library: Library, clause: str, language: str) -> Translation:
    return library.translations[clause, language]


def edition(tender: Tender, title: str) -> list[Element]:
    """The blocks of an annex in another language, from its title to the next one."""
    document = Document.read(tender.bytes)
    start = next(
        each
        for each in document.body.iter(f"{W}p")
        if style_of(each) == "EditionHeading" and text_of(each) == title
    )
    blocks = [start]
    for each in start.itersiblings():
        if each.tag == f"{W}p" and style_of(each) == "EditionHeading":
            break
        blocks.append(each)
    return blocks


def runs_with(blocks: list[Element], letters: re.Pattern[str]) -> list[Element]:
    return [
        run
        for block in blocks
        for run in block.iter(f"{W}r")
        if letters.search("".join(run.itertext(f"{W}t")))
    ]


def attribute(run: Element, path: str, name: str) -> str | None:
    found = run.find(f"{W}rPr/{W}{path}")
    return None if found is None else found.get(f"{W}{name}")


# The texts


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("clause", TEXTS)
def test_a_translation_keeps_blanks_conditions_and_items_in_number(
    library: Library, clause: str, language: str
) -> None:
    original, other = library.clauses[clause], translation(library, clause, language)
    assert sorted(_TAG.findall(other.body)) == sorted(_TAG.findall(original.body))
    assert _ITEM.findall(other.body) == _ITEM.findall(original.body)
    for mark in ("|", "[signature:", "\n\n"):
        assert other.body.count(mark) == original.body.count(mark), mark
    assert other.of_revision == original.revision


def test_conditions_stand_in_the_order_of_the_original(library: Library) -> None:
    for (clause, _), other in library.translations.items():
        conditions = re.findall(r"\{%.*?%\}", library.clauses[clause].body)
        assert re.findall(r"\{%.*?%\}", other.body) == conditions, other.file


def test_nobody_has_reviewed_a_translation_without_a_day(library: Library) -> None:
    for other in library.translations.values():
        assert bool(other.reviewed_by) == (other.reviewed_on is not None), other.file


def test_the_library_has_review_notes_in_every_language_that_it_translates_into(
    library: Library,
) -> None:
    assert {language for _, language in library.translations} <= library.info.review_notes.keys()
    assert set(LANGUAGES) <= library.info.review_notes.keys()


# The pages


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("clause", TEXTS)
def test_an_unreviewed_page_says_so_in_both_languages(
    library: Library, tender: Tender, clause: str, language: str
) -> None:
    other = translation(library, clause, language)
    blocks = edition(tender, other.title)
    if other.reviewed_by:
        pytest.skip("somebody has reviewed it")
    assert "No qualified person has reviewed it yet." in text_of(blocks[1])
    assert library.clauses[clause].title.replace("'", "’") in text_of(blocks[1])
    assert text_of(blocks[2]) == library.info.review_notes[language].not_reviewed


@pytest.mark.parametrize("language", FROM_RIGHT)
@pytest.mark.parametrize("clause", TEXTS)
def test_paragraphs_runs_and_tables_from_right_to_left_say_so(
    library: Library, tender: Tender, clause: str, language: str
) -> None:
    blocks = edition(tender, translation(library, clause, language).title)
    script = re.compile("[\u0600-\u06ff]")
    for block in blocks:
        for paragraph in block.iter(f"{W}p"):
            if script.search(text_of(paragraph)):
                assert paragraph.find(f"{W}pPr/{W}bidi") is not None, text_of(paragraph)
        for table in block.iter(f"{W}tbl"):
            assert table.find(f"{W}tblPr/{W}bidiVisual") is not None
    for run in runs_with(blocks, script):
        assert run.find(f"{W}rPr/{W}rtl") is not None
        assert attribute(run, "lang", "bidi") == MARKS[language]
        assert attribute(run, "rFonts", "cs") == FONTS[language]


@pytest.mark.parametrize("language", COMPLEX)
@pytest.mark.parametrize("clause", TEXTS)
def test_runs_in_an_indic_script_name_their_font_and_language(
    library: Library, tender: Tender, clause: str, language: str
) -> None:
    blocks = edition(tender, translation(library, clause, language).title)
    found = runs_with(blocks, re.compile("[\u0900-\u09ff]"))
    assert found
    for run in found:
        assert run.find(f"{W}rPr/{W}cs") is not None
        assert attribute(run, "lang", "bidi") == MARKS[language]
        assert attribute(run, "rFonts", "cs") == FONTS[language]


@pytest.mark.parametrize("clause", TEXTS)
def test_chinese_runs_hint_at_the_east_asian_font(
    library: Library, tender: Tender, clause: str
) -> None:
    blocks = edition(tender, translation(library, clause, "zh").title)
    found = runs_with(blocks, re.compile("[\u4e00-\u9fff]"))
    assert found
    for run in found:
        assert attribute(run, "rFonts", "hint") == "eastAsia"
        assert attribute(run, "rFonts", "eastAsia") == "Microsoft YaHei"
        assert attribute(run, "lang", "eastAsia") == "zh-CN"


def test_latin_values_and_blanks_in_an_arabic_text_run_left_to_right(
    library: Library, tender: Tender
) -> None:
    blocks = [
        block
        for clause in TEXTS
        for block in edition(tender, translation(library, clause, "ar").title)
    ]
    found = runs_with(blocks, _LATIN)
    assert found
    assert all(run.find(f"{W}rPr/{W}rtl") is None for run in found)


def test_a_number_in_a_text_from_the_right_keeps_its_order_and_its_line() -> None:
    properties = '<w:rtl/><w:lang w:bidi="ar-SA"/>'
    xml = Value.of("سارة, +974 800 12").within_right_to_left(properties)
    kept = f"\u200e+974{NO_BREAK_SPACE}800{NO_BREAK_SPACE}12\u200e"
    assert unescape(xml) == (
        f'سارة, </w:t></w:r><w:r><w:t xml:space="preserve">{kept}</w:t></w:r>'
        f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">'
    )


def test_a_number_after_an_arabic_name_keeps_its_order_in_any_text() -> None:
    name, number = by_script("سارة, +974 800 12")
    assert name[0] == "سارة"
    assert number == ("\u200e, +974 800 12", "")
    assert by_script("سارة, Doha")[1] == (", Doha", "")
    assert by_script("王, 12")[1] == (", 12", "")


def test_a_tender_with_all_languages_is_clean_word(
    tender: Tender, ooxml_validator: str, tmp_path: Path
) -> None:
    assert lint_docx(tender.bytes) == []
    tender.save(tmp_path / "tender.docx")
    validate(tmp_path / "tender.docx", ooxml_validator)


def test_the_pdf_holds_every_title(
    library: Library, tender: Tender, soffice: str, pdftotext: str, tmp_path: Path
) -> None:
    assert soffice
    tender.pdf(tmp_path / "tender.pdf")
    said = subprocess.run(
        [pdftotext, str(tmp_path / "tender.pdf"), "-"], capture_output=True, check=True
    ).stdout.decode()
    text = _letters(said)
    for (clause, language), other in library.translations.items():
        if clause in TEXTS and language != "ur":  # a Nastaliq word is many glyphs out of order
            assert _letters(other.title) in text, other.file
        note = library.info.review_notes[language].not_reviewed
        assert language == "ur" or _letters(note) in text


def _letters(text: str) -> str:
    """Letters alone: a PDF parts words as it likes, and may store letters in other forms."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in plain if unicodedata.category(sign)[0] == "L")


def test_the_drawn_edition_aligns_the_numbers_of_lists_from_the_right(tender: Tender) -> None:
    document = Document.read(drawing_edition(tender.bytes))
    own = [
        paragraph
        for paragraph in document.body.iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}numPr") is not None
    ]
    assert own
    assert all(paragraph.find(f"{W}pPr/{W}bidi") is not None for paragraph in own)
    assert document.numbers[own[-1]]
    before = Document.read(tender.bytes)
    assert list(document.numbers.values()) == list(before.numbers.values())


# A language that the library lacks


def test_a_language_that_the_library_lacks_is_a_visible_task_and_an_open_point(
    library: Library,
) -> None:
    tender = assemble(library.select(library.facts({**CONTRACT, "languages": ["ne", "km", "lo"]})))
    points = [each for each in tender.open_points if each.kind == "translation"]
    assert [(each.clause, each.about) for each in points] == [
        (clause, language) for clause in TEXTS for language in ("km", "lo")
    ]
    assert tender.is_draft
    lines = paragraphs(tender)
    tasks = [line for line in lines if "To do: translate this text into Khmer and Lao." in line]
    assert len(tasks) == len(TEXTS)
    assert any("Where is the translation into Khmer?" in line for line in lines)
    assert any(": its translation" in line for line in lines)
    assert {"kind": "translation", "about": "km"}.items() <= next(
        each.items()
        for each in tender.manifest["open_points"]  # type: ignore[attr-defined]
        if each["kind"] == "translation"
    )
    assert lint_docx(tender.bytes) == []


def test_languages_that_the_library_holds_leave_nothing_to_translate(tender: Tender) -> None:
    assert not any(each.kind == "translation" for each in tender.open_points)
    assert not any("To do: translate" in line for line in paragraphs(tender))


def test_the_languages_of_all_lots_count(library: Library) -> None:
    facts = {
        **CONTRACT,
        "uses_lots": True,
        "lots": {"LOT-1": {"languages": ["ne"]}, "LOT-2": {"languages": ["ar", "ne", "km"]}},
    }
    tender = assemble(library.select(library.facts(facts)))
    lines = paragraphs(tender)
    for language in ("ne", "ar"):
        title = translation(library, TEXTS[0], language).title
        assert lines.count(f"EditionHeading: {title}") == 1
    assert {each.about for each in tender.open_points if each.kind == "translation"} == {"km"}


@pytest.mark.parametrize(
    ("named", "held"), [("pt-BR", "pt"), ("zh-Hans", "zh"), ("fil", "tl"), ("Filipino", "tl")]
)
def test_a_language_with_its_country_or_by_another_name_is_found(
    library: Library, named: str, held: str
) -> None:
    tender = assemble(library.select(library.facts({**CONTRACT, "languages": [named]})))
    title = translation(library, TEXTS[0], held).title
    assert f"EditionHeading: {title}" in paragraphs(tender)
    assert not any(each.kind == "translation" for each in tender.open_points)


def test_english_alone_adds_no_edition(library: Library) -> None:
    tender = assemble(library.select(library.facts({**CONTRACT, "languages": ["en-GB"]})))
    assert not any(line.startswith("EditionHeading: ") for line in paragraphs(tender))
    assert not any(each.kind == "translation" for each in tender.open_points)


# Reviews


@pytest.fixture
def noted(tmp_path: Path) -> Path:
    """The small library, with notes in Nepali."""
    write_small_library(tmp_path)
    notes = 'review_notes:\n  ne: {not_reviewed: "अनपढिएको", reviewed: "{name} ले {day} मा जाँचे"}\n'
    (tmp_path / "library.yaml").write_text(LIBRARY + notes)
    return tmp_path


def notes_of(library: Library, **options: Any) -> list[str]:
    lines = paragraphs(tender_of(library, {**PLAIN, "languages": ["ne"]}, **options))
    at = next(at for at, line in enumerate(lines) if line.endswith(" तालिका") and "TOC" not in line)
    return lines[at + 1 : at + 3]


def test_a_review_is_told_in_both_languages(noted: Path) -> None:
    assert notes_of(Library.load(noted)) == [
        "AnnexText: Schedule · Nepali version, reviewed by A. Reader on 1 February 2026.",
        "EditionNote: A. Reader ले 2026 फेब्रुअरी 1 मा जाँचे",
    ]


def test_a_review_of_an_earlier_text_counts_no_longer(noted: Path) -> None:
    path = noted / "texts" / "annex-schedule.md"
    path.write_text(path.read_text().replace("revision: 2", "revision: 3"))
    assert notes_of(Library.load(noted)) == [
        "AnnexText: Schedule · Nepali version. No qualified person has reviewed it yet.",
        "EditionNote: अनपढिएको",
    ]


def test_a_tender_in_the_translations_language_says_so_too(noted: Path) -> None:
    assert notes_of(Library.load(noted), language="ne")[1] == (
        "EditionNote: A. Reader ले 2026 फेब्रुअरी 1 मा जाँचे"
    )


def test_a_tender_in_another_language_adds_the_original_for_those_who_read_it(
    library: Library,
) -> None:
    facts = library.facts({**CONTRACT, "languages": ["ne", "en"]})
    lines = paragraphs(assemble(library.select(facts), language="ne"))
    assert f"EditionHeading: {library.clauses[TEXTS[0]].title}" in lines


def test_review_notes_of_an_overlay_stand_beside_those_below(noted: Path) -> None:
    overlay = noted / "overlay"
    overlay.mkdir()
    (overlay / "library.yaml").write_text(
        'extends: bundled\nreview_notes: {km: {not_reviewed: "មិនទាន់", reviewed: "{name}, {day}"}}\n'
    )
    notes = Library.load(overlay).info.review_notes
    assert {"km", *LANGUAGES} <= notes.keys()


def test_words_of_a_review_note_name_the_reviewer_and_the_day(noted: Path) -> None:
    path = noted / "library.yaml"
    path.write_text(path.read_text().replace("{name} ले {day} मा", "{day} मा"))
    with pytest.raises(Exception, match=r"library\.yaml:\d+: review_notes\.ne\.reviewed"):
        Library.load(noted)


def test_the_package_of_a_tender_without_translations_names_no_other_font(
    library: Library,
) -> None:
    tender = assemble(library.select(library.facts({**CONTRACT, "languages": ["en"]})))
    xml = read_package(tender.bytes).read("word/document.xml").decode()
    assert "<w:rFonts" not in xml
