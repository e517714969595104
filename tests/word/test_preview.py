"""A preview says what the Word file says, to the last number, and keeps what did not change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assembler.library import Library, Scenario, read_scenarios
from assembler.selection import Selection
from assembler.word import (
    Preview,
    PreviewItem,
    PreviewParagraph,
    PreviewSpan,
    PreviewTable,
    assemble,
    preview,
)
from assembler.word._lint_document import Document, style_of
from assembler.word._numbering import Element, W

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


@pytest.fixture(scope="module")
def bundled() -> Library:
    return Library.load()


def selected(library: Library, facts: dict[str, Any]) -> Selection:
    return library.select(library.facts(facts))


def of_item(found: Preview, clause_id: str) -> PreviewItem:
    return next(item for item in found.items if item.clause_id == clause_id)


# The Word file, read back

ENDS = ("CoverNote",)  # the template’s own lines at the end of each part
SIGNS = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "\u2011"}


def words_of(paragraph: Element) -> str:
    return "".join(
        node.text or "" if node.tag == f"{W}t" else SIGNS[node.tag]
        for node in paragraph.iter(f"{W}t", *SIGNS)
    )


def lines_of_word(data: bytes) -> list[tuple[str, str]]:
    """Number and words of each paragraph from the first part on, those of tables too."""
    document = Document.read(data)
    found = []
    begun = False
    for paragraph in document.body.iter(f"{W}p"):
        style = style_of(paragraph)
        begun = begun or style == "Heading1"
        line = (document.numbers.get(paragraph) or "", words_of(paragraph))
        if begun and any(line) and style not in ENDS:
            found.append(line)
    return found


def lines_of_item(item: PreviewItem) -> Iterator[tuple[str, str]]:
    for block in item.blocks:
        if isinstance(block, PreviewParagraph):
            yield block.number, block.text
        else:
            yield from (("", cell.text) for row in block.rows for cell in row.cells if cell.text)


def lines_of_preview(found: Preview) -> list[tuple[str, str]]:
    lines = []
    for part in found.parts:
        lines += [(part.number, part.title), *([("", part.lead)] if part.lead else [])]
        for section in part.sections:
            lines += [("", section.title)] if section.title else []
            for item in section.items:
                lines += lines_of_item(item)
    return lines


def by_clause(data: bytes) -> dict[str, list[str]]:
    """The words of each clause control."""
    document, found = Document.read(data), {}
    for control in document.body.iter(f"{W}sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag")
        if tag is not None and str(tag.get(f"{W}val")).startswith("clause:"):
            words = [words_of(each) for each in control.iter(f"{W}p")]
            found[str(tag.get(f"{W}val"))[7:]] = [each for each in words if each]
    return found


def check(selection: Selection, **options: Any) -> Preview:
    """Hold the preview to the document of the same selection."""
    found, tender = preview(selection, **options), assemble(selection, **options)
    assert lines_of_preview(found) == lines_of_word(tender.bytes)
    words = by_clause(tender.bytes)
    for item in found.items:
        if item.clause_id:
            assert words[item.clause_id] == [text for _, text in lines_of_item(item)]
    assert found.open_points == tender.open_points
    assert found.language == tender.language
    return found


@pytest.mark.parametrize(
    "facts",
    [
        PLAIN,
        US,
        {**PLAIN, "houses_workers": None},  # open wordings, in a draft
        {key: value for key, value in PLAIN.items() if key not in ("buyer_name", "launch_date")},
        {**PLAIN, "lots": {"1": {"recruits_abroad": True}, "2": {"recruits_abroad": False}}},
        {**PLAIN, "languages": ["ar", "ne", "fr"]},
    ],
)
def test_it_says_what_the_word_file_says(library: Library, facts: dict[str, Any]) -> None:
    check(selected(library, {key: value for key, value in facts.items() if value is not None}))


def scenarios_of(library: Library) -> list[Scenario]:
    """Some contracts of each regime."""
    by_regime: dict[str, list[Scenario]] = {}
    for scenario in read_scenarios(library):
        by_regime.setdefault(str(scenario.facts.get("regime", "")), []).append(scenario)
    return [each for group in by_regime.values() for each in group[:: max(1, len(group) // 2)][:2]]


def test_it_says_what_the_word_file_says_under_every_regime(bundled: Library) -> None:
    for scenario in scenarios_of(bundled):
        facts = bundled.facts(scenario.facts)
        selection = bundled.select(facts, on=scenario.on)
        if selection.included:
            check(selection)


ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "recruits_abroad": st.booleans(),
        "houses_workers": st.booleans(),
        "buyer_name": st.sampled_from(["Ports & Sons <Ltd>", "Häfen\n„Nord“", "שלום 12 ports"]),
        "estimated_value": st.sampled_from(["1 EUR", "143000 EUR without VAT", "820000 USD"]),
        "languages": st.lists(st.sampled_from(["ar", "ne", "fr", "en"]), unique=True),
        "regime": st.sampled_from(["plain", "us-far"]),
        "launch_date": st.just("2026-11-24"),
    },
)


@given(facts=ANSWERS)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_it_says_what_the_word_file_says_whatever_is_answered(
    library: Library, facts: dict[str, Any]
) -> None:
    selection = selected(library, facts)
    if selection.included or selection.undecided:
        check(selection)


def spans_of(item: PreviewItem, kind: str) -> list[PreviewSpan]:
    found = []
    for block in item.blocks:
        if isinstance(block, PreviewTable):
            found += [span for row in block.rows for cell in row.cells for span in cell.spans]
        else:
            found += block.spans
    return [span for span in found if span.kind == kind]


# What leads on


def test_a_blank_leads_to_its_name_open_or_filled(library: Library) -> None:
    selection = selected(library, PLAIN)
    every = [span for item in preview(selection).items for span in spans_of(item, "blank")]
    fills = [span for span in every if not span.target.startswith("fact:")]
    assert fills
    blank = fills[0]
    clause_id, _, name = blank.target.partition(".")
    assert name in library.clauses[clause_id].fill_ins
    assert blank.text.startswith("[")
    given_type = library.clauses[clause_id].fill_ins[name].type
    answer = {"integer": 12, "boolean": True, "date": "2027-01-01"}.get(given_type, "Desk")
    filled = check(selection, answers={blank.target: answer})
    assert blank.target in [span.target for span in spans_of(of_item(filled, clause_id), "filled")]


def test_a_reference_leads_to_a_text_of_the_tender(bundled: Library) -> None:
    facts = bundled.facts({"regime": "us-far", "policy_level": "recommended"})
    found = preview(bundled.select(facts))
    targets = {span.target for item in found.items for span in spans_of(item, "reference")}
    assert targets
    assert targets <= {item.clause_id for item in found.items}


def test_each_row_of_the_texts_by_reference_names_its_text(bundled: Library) -> None:
    facts = {"regime": "us-far", "launch_date": "2026-11-24", "estimated_value": "820000 USD"}
    found = preview(bundled.select(bundled.facts(facts)))
    tables = [
        block
        for item in found.items
        if item.role == "by-reference"
        for block in item.blocks
        if isinstance(block, PreviewTable)
    ]
    assert tables
    for table in tables:
        assert [row.clause_id == "" for row in table.rows] == [row.is_head for row in table.rows]
        for row in table.rows[1:]:
            official = bundled.clauses[row.clause_id].official
            assert official is not None
            assert row.cells[1].text.startswith(official.title)
            leads = {span.target for span in row.cells[3].spans if span.kind == "reference"}
            assert leads <= {row.clause_id}


def test_the_lots_and_the_review_are_marks_of_the_item(library: Library) -> None:
    lots = {"1": {"recruits_abroad": True}, "2": {"recruits_abroad": False}}
    found = preview(selected(library, {**PLAIN, "lots": lots}))
    [item] = [item for item in found.items if item.lots]
    assert item.lots == ("1",)
    assert item.marks == ("This text applies to lot 1 only.",)
    found = preview(selected(library, {**PLAIN, "languages": ["ne"]}))
    assert any("Nepali" in mark for item in found.items for mark in item.marks)


def test_words_from_right_to_left_say_so(library: Library) -> None:
    found = preview(selected(library, {**PLAIN, "languages": ["ar"]}))
    turned = [block for item in found.items for block in item.blocks if block.right_to_left]
    assert {block.language for block in turned} == {"ar-SA"}


# What stays


def test_what_reads_the_same_is_equal_to_what_it_was(library: Library) -> None:
    before = preview(selected(library, PLAIN))
    after = preview(selected(library, {**PLAIN, "buyer_name": "Southern Ports Authority"}))
    assert before == preview(selected(library, PLAIN))
    changed = [
        old.clause_id or old.title
        for old, new in zip(before.items, after.items, strict=True)
        if old != new
    ]
    named = [
        item.clause_id or item.title
        for item in before.items
        if any("Northern" in text for _, text in lines_of_item(item))
    ]
    assert changed == named != []
    assert len(changed) < len(list(before.items))


def test_nothing_selected_is_an_empty_preview(library: Library) -> None:
    found = preview(selected(library, {}))
    assert list(found.items) == [] or found.is_draft
