"""A selection becomes a tender: what stands in it, under which number, and that Word takes it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assembler.errors import FactError, PackageError, TemplateError, UndecidedError
from assembler.library import Library
from assembler.word import Tender, assemble, lint_docx, read_package
from assembler.word._lint_document import Document, style_of, text_of
from assembler.word._numbering import W

from .small_library import write_small_library

PLAIN: dict[str, Any] = {
    "regime": "plain",
    "buyer_name": "Northern Ports Authority",
    "launch_date": "2026-11-24",
    "estimated_value": "2450000 EUR without VAT",
    "contract_nature": "services",
    "recruits_abroad": True,
    "houses_workers": True,
    "title": "Terminal cleaning",
    "reference": "NPA-1",
}
US = {**PLAIN, "regime": "us-far", "estimated_value": "820000 USD"}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library.load(write_small_library(tmp_path_factory.mktemp("library")))


def tender_of(library: Library, facts: dict[str, Any], **options: Any) -> Tender:
    return assemble(library.select(library.facts(facts)), **options)


def paragraphs(tender: Tender) -> list[str]:
    """ "Style: number text" of each paragraph of the body."""
    document = Document.read(tender.bytes)
    return [
        f"{style_of(each)}: {document.numbers.get(each, '')} {text_of(each)}".replace("  ", " ")
        for each in document.body.iter(f"{W}p")
    ]


def starting(lines: list[str], style: str) -> list[str]:
    return [line.partition(": ")[2].strip() for line in lines if line.startswith(f"{style}: ")]


def validate(path: Path, validator: str) -> None:
    found = subprocess.run([validator, str(path)], capture_output=True, text=True, check=False)
    result = json.loads(found.stdout)
    assert result["ok"], result["errors"][:5]


@pytest.fixture(scope="module")
def plain(library: Library) -> Tender:
    return tender_of(library, PLAIN)


@pytest.fixture(scope="module")
def us(library: Library) -> Tender:
    return tender_of(library, US)


def test_parts_sections_and_texts_stand_in_order_with_numbers(plain: Tender) -> None:
    lines = paragraphs(plain)
    assert starting(lines, "Heading1") == [
        "Part 1 Instructions to Bidders",
        "Part 2 Conditions of contract",
        "Part 3 Forms",
        "Part 4 Annexes",
    ]
    assert starting(lines, "Heading2") == ["Eligibility", "Terms used", "Recruitment", "Remedies"]
    assert starting(lines, "Heading3") == [
        "1. Who may bid",
        "1. Definitions",
        "2. No recruitment fees",
        "3. Safe and fair housing",
        "4. Journeys",
        "5. What follows",
    ]
    assert starting(lines, "FormHeading") == ["Form 1. Answers"]
    assert starting(lines, "AnnexHeading") == ["Annex A. Schedule"]


def test_references_carry_the_number_and_the_part_where_it_differs(plain: Tender) -> None:
    lines = [line.replace("\u00a0", " ") for line in paragraphs(plain)]
    assert "Clause1: 1.1 A Bidder shall answer Form 1, as clause 2 of Part 2 says." in lines
    assert "Clause1: 2.3 A report goes under clause 5. See clause 3." in lines


def test_definitions_are_gathered_sorted_and_each_in_a_control(plain: Tender) -> None:
    lines = paragraphs(plain)
    start = lines.index("Heading3: 1. Definitions")
    assert [line.partition(":")[0] for line in lines[start + 1 : start + 6]] == [
        "ClauseText",
        "Definition",
        "Definition",
        "DefinitionItem",
        "DefinitionItem",
    ]
    assert lines[start + 2].startswith("Definition: Fee means")
    assert lines[start + 3].startswith("Definition: Worker means")
    assert lines[start + 4] == "DefinitionItem: (a) works; or"


def test_the_regimes_words_are_printed(us: Tender) -> None:
    lines = [line.replace("\u00a0", " ") for line in paragraphs(us)]
    assert "Heading1: Part 1 Instructions to Offerors" in lines
    assert "Clause1: 1.1 An Offeror must answer Form 1, as clause 2 of Part 2 says." in lines
    assert "Clause1: 1.2 The Government hears an Offeror within 10 days." in lines


def test_an_official_text_in_full_keeps_its_own_words(tmp_path: Path) -> None:
    folder = write_small_library(tmp_path)
    source = next(folder.rglob("far-1.md"))
    body = "1. The Bidder shall answer as this clause says.\n"
    text = source.read_text().replace("incorporate: reference\n", "") + body
    source.write_text(text)
    lines = paragraphs(tender_of(Library.load(folder), US))
    assert any("The Bidder shall answer as this clause says." in line for line in lines)
    assert any("Offeror" in line for line in lines)  # in the other texts, as before


def test_a_text_by_reference_is_a_row_with_number_title_date_and_address(us: Tender) -> None:
    document = Document.read(us.bytes)
    rows = [
        [text_of(cell) for cell in row.iter(f"{W}tc")]
        for row in document.body.iter(f"{W}tr")
        if "Combating" in text_of(row)
    ]
    assert rows == [["52.222-50", "Combating Trafficking", "NOV 2021", "example.org"]]
    assert b"clause:far-1" in read_package(us.bytes).read("word/document.xml")


def test_an_alternate_takes_the_place_of_the_paragraphs_that_it_names(us: Tender) -> None:
    lines = paragraphs(us)
    at = lines.index("Heading3: 6. Plan (Alternate I)")
    texts = [line.replace("\u00a0", " ") for line in lines[at + 1 : at + 4]]
    assert [re.sub(r"^Clause1: [\d.]+ ", "", text) for text in texts] == [
        "The plan is due over USD 700,000.",
        "It also covers housing.",
        "End.",
    ]


def test_an_alternate_that_may_apply_is_told_at_its_place_and_listed(library: Library) -> None:
    facts = {name: value for name, value in US.items() if name != "houses_workers"}
    tender = tender_of(library, facts)
    (note,) = [line for line in paragraphs(tender) if "(Alternate I) may apply" in line]
    assert note.endswith("[(Alternate I) may apply: Is housing provided?]"), note
    points = [point for point in tender.open_points if point.about == "(Alternate I)"]
    assert [(point.clause, point.missing) for point in points] == [("plan", ("houses_workers",))]


def test_lots_are_named_in_the_text_that_is_for_some_only(library: Library) -> None:
    facts = {key: value for key, value in PLAIN.items() if key != "recruits_abroad"}
    lots = {"1": {"recruits_abroad": True}, "2": {"recruits_abroad": False}}
    lines = paragraphs(tender_of(library, {**facts, "lots": lots}))
    assert "ClauseText: This text applies to lot 1 only." in lines
    assert "ClauseText: For lot 1:" in lines  # the paragraph of “fees” that turns on the fact


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "(a) within 30 days; and"),  # the library's default
        ({"repayment_days": 1}, "(a) within 1 day; and"),
        ({"repayment_days": 14, "fees.repayment_days": 7}, "(a) within 7 days; and"),
        ({"fees.repayment_days": "21"}, "(a) within 21 days; and"),
    ],
)
def test_answers_fill_blanks(library: Library, answers: dict[str, Any], expected: str) -> None:
    assert f"Clause2: {expected}" in paragraphs(tender_of(library, PLAIN, answers=answers))


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"repayment_day": 3}, "Did you mean “repayment_days”"),
        ({"repayment_days": 0}, "at least 1"),
        ({"hearing_days": 31}, "between 5 and 30"),
        ({"repayment_days": "soon"}, "not a whole number"),
        ({"move_in": "tomorrow"}, "is no date"),
        ({"level": "middle"}, "low, high"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(
    library: Library, answers: dict[str, Any], message: str
) -> None:
    with pytest.raises(FactError, match=message):
        tender_of(library, PLAIN, answers=answers)


def test_open_blanks_are_controls_and_those_of_forms_wait_for_the_bidder(plain: Tender) -> None:
    assert {use.name for use in plain.open_fill_ins} == {"contact", "move_in", "level"}
    xml = read_package(plain.bytes).read("word/document.xml").decode()
    for name in ("contact", "move_in", "level", "legal_name"):
        assert f'<w:tag w:val="fill:{name}"/>' in xml
    assert not plain.is_draft


def test_an_undecided_text_is_listed_and_left_out(library: Library) -> None:
    facts = {key: value for key, value in PLAIN.items() if key != "houses_workers"}
    tender = tender_of(library, facts)
    lines = paragraphs(tender)
    assert tender.is_draft
    assert "3. Safe and fair housing" not in starting(lines, "Heading3")
    assert "TOCHeading: Open points" in lines
    assert "TableText: Is housing provided?" in lines
    # A sentence that asks whether the text is in is printed with a note, not guessed.
    noted = next(line for line in lines if "A report goes under" in line)
    assert "[Applies if this text is in the tender: Safe and fair housing]" in noted
    assert "Safe and fair housing [Safe and fair housing: number follows]" in noted


@pytest.mark.parametrize(
    ("condition", "note"),
    [
        ("houses_workers", "Applies if the answer is yes: Is housing provided?"),
        ("not houses_workers", "Applies if the answer is no: Is housing provided?"),
        ('included("housing")', "Applies if this text is in the tender: Safe and fair housing"),
        ('not included("housing")', "Applies if this text is not in the tender: Safe"),
        ('contract_nature == "works"', "Applies if the answer is “works”: What is bought?"),
        ('contract_nature != "works"', "Applies if the answer is not “works”: What is bought?"),
        ("houses_workers or recruits_abroad", "Applies or not, as these answers decide: Is hous"),
    ],
)
def test_an_open_condition_is_told_in_the_officers_words(
    tmp_path: Path, condition: str, note: str
) -> None:
    body = f"{{% if {condition} %}}\n1. One.\n{{% else %}}\n1. Two.\n{{% endif %}}\n"
    library = Library.load(write_small_library(tmp_path, remedy=body))
    lines = paragraphs(tender_of(library, {"launch_date": "2026-11-24"}))
    at = next(number for number, line in enumerate(lines) if "One." in line)
    assert lines[at - 1].startswith(f"ClauseText: [{note}")
    assert lines[at + 1] == "ClauseText: [Otherwise]"


def test_undecided_texts_can_be_refused(library: Library) -> None:
    facts = {key: value for key, value in PLAIN.items() if key != "houses_workers"}
    with pytest.raises(UndecidedError) as caught:
        tender_of(library, facts, undecided="refuse")
    assert caught.value.clauses == ("housing",)
    assert caught.value.facts == ("houses_workers",)


def test_a_reference_to_a_text_that_is_out_is_an_error_with_its_place(tmp_path: Path) -> None:
    library = Library.load(
        write_small_library(tmp_path, remedy='1. One.\n2. See {{ ref("housing") }}.\n')
    )
    with pytest.raises(TemplateError) as caught:
        tender_of(library, {**PLAIN, "houses_workers": False})
    assert "not in this tender" in str(caught.value)
    assert re.search(r"remedy\.md:\d+$", caught.value.part)


def test_a_text_that_the_officer_took_out_does_not_stop_the_tender(tmp_path: Path) -> None:
    library = Library.load(write_small_library(tmp_path, remedy='1. See {{ ref("housing") }}.\n'))
    overrides = {"exclude": {"housing": "No housing."}}
    tender = tender_of(library, {**PLAIN, "overrides": overrides})
    assert tender.is_draft
    assert any("[Safe and fair housing: number follows]" in line for line in paragraphs(tender))


def test_an_annex_follows_in_the_languages_of_the_workers(library: Library) -> None:
    tender = tender_of(library, {**PLAIN, "languages": ["ar", "ne", "km"]})
    lines = paragraphs(tender)
    at = lines.index("EditionHeading: الجدول")
    assert lines[at + 1] == (
        "AnnexText: Schedule · Arabic version. No qualified person has reviewed it yet."
    )
    assert lines[at + 2] == "AnnexItem1: 1. الخطوات:"
    at = lines.index("EditionHeading: तालिका")
    assert lines[at + 1] == (
        "AnnexText: Schedule · Nepali version, reviewed by A. Reader on 1 February 2026."
    )
    assert lines[at + 2].startswith("AnnexItem1: 1. चरणहरू")
    xml = read_package(tender.bytes).read("word/document.xml").decode()
    assert "<w:bidiVisual/>" in xml
    assert '<w:lang w:bidi="ne-NP"/>' in xml


def test_a_tender_in_another_language_keeps_texts_without_translation_as_they_are(
    library: Library,
) -> None:
    tender = tender_of(library, PLAIN, language="ne")
    lines = paragraphs(tender)
    assert "AnnexHeading: Annex A. तालिका" in lines
    assert "Heading3: 2. No recruitment fees" in lines
    xml = read_package(tender.bytes).read("word/document.xml").decode()
    assert '<w:lang w:val="en-GB"/>' in xml
    assert lint_docx(tender.bytes) == []


def test_the_contents_list_every_heading_linked(plain: Tender) -> None:
    lines = paragraphs(plain)
    assert starting(lines, "TOC1")[0] == "Part 1\tInstructions to Bidders"
    assert starting(lines, "TOC3")[:2] == ["1.\tWho may bid", "1.\tDefinitions"]
    assert starting(lines, "TOC2")[-2:] == ["Form 1. Answers", "Annex A. Schedule"]


@pytest.mark.parametrize(
    "facts",
    [PLAIN, US, {"launch_date": "2026-01-01"}, {}, {**PLAIN, "languages": ["ar", "ne"]}],
)
def test_every_tender_and_record_is_clean_word(
    library: Library, facts: dict[str, Any], ooxml_validator: str, tmp_path: Path
) -> None:
    tender = tender_of(library, facts)
    tender.save(tmp_path / "tender.docx")
    tender.record(tmp_path / "record.docx")
    for name in ("tender.docx", "record.docx"):
        assert lint_docx(tmp_path / name) == []
        validate(tmp_path / name, ooxml_validator)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(contact=st.text(max_size=30))
def test_any_text_in_a_blank_keeps_the_file_clean(library: Library, contact: str) -> None:
    selection = library.select(library.facts(PLAIN))
    tender = assemble(selection, answers={"contact": contact})
    assert [found for found in lint_docx(tender.bytes) if found.point != 32] == []


def test_the_same_inputs_give_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    write_small_library(folder)
    code = (
        "import sys, hashlib\n"
        "from assembler.library import Library\n"
        "from assembler.word import assemble\n"
        f"library = Library.load({str(folder)!r})\n"
        f"tender = assemble(library.select(library.facts({PLAIN!r})))\n"
        "tender.record(sys.argv[1])\n"
        "print(hashlib.sha256(tender.bytes).hexdigest())\n"
        "print(hashlib.sha256(open(sys.argv[1], 'rb').read()).hexdigest())\n"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / f"{seed}.docx")],
            env={"PYTHONHASHSEED": seed, "PATH": "", "HOME": str(tmp_path)},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert said[0] == said[1]


def test_properties_come_from_the_tender_and_its_day_not_the_clock(plain: Tender) -> None:
    core = read_package(plain.bytes).read("docProps/core.xml").decode()
    assert "Terminal cleaning" in core
    assert "en-GB" in core
    dates = re.findall(r'W3CDTF">([^<]*)<', core)
    assert dates == ["2026-11-24T00:00:00Z"] * 2


def test_an_existing_file_is_replaced_whole(plain: Tender, tmp_path: Path) -> None:
    target = tmp_path / "tender.docx"
    target.write_bytes(b"old")
    plain.save(target)
    assert target.read_bytes() == plain.bytes
    assert list(tmp_path.iterdir()) == [target]


def test_a_template_that_is_not_there_is_named(library: Library) -> None:
    with pytest.raises(TemplateError, match="no bundled template “nothing”"):
        tender_of(library, PLAIN, template="nothing")
    with pytest.raises(PackageError, match="no such template file"):
        tender_of(library, PLAIN, template="nothing.docx")


def test_no_text_at_all_is_no_tender(tmp_path: Path) -> None:
    library = Library.load(write_small_library(tmp_path))
    overrides = {"exclude": dict.fromkeys(library.clauses, "no")}
    with pytest.raises(FactError, match="no text of the library applies"):
        tender_of(library, {**PLAIN, "overrides": overrides})


def _pdf_text(pdf: Path, program: str) -> str:
    found = subprocess.run([program, "-layout", str(pdf), "-"], capture_output=True, check=True)
    return found.stdout.decode().replace("\u00a0", " ").replace("‑", "-")


def _found_in_order(text: str, wanted: list[str]) -> Iterator[str]:
    at = 0
    for words in wanted:
        found = text.find(words, at)
        if found < 0:
            yield words
        else:
            at = found + len(words)


def test_the_pdf_shows_every_text_in_order_under_the_cached_number(
    us: Tender, soffice: str, pdftotext: str, tmp_path: Path
) -> None:
    us.pdf(tmp_path / "tender.pdf")
    text = _pdf_text(tmp_path / "tender.pdf", pdftotext)
    text = " ".join(text[text.index("How to bid.") :].split())
    headings = [
        f"{item.printed_number} {item.title}" for part in us.outline.parts for item in part.items
    ]
    assert list(_found_in_order(text, headings)) == []
    for words in ("as clause 2 of Part 2 says", "A report goes under clause 7. See clause 3."):
        assert words in text
    assert "(a) within 30 days; and" in text
    assert "Annex A. Schedule 1. The steps: (a) one; and (b) two. 2. See clause 2 of Part 2" in text
