"""The fifty points of a good Word file: which test holds each, and those that stand nowhere else.

The points are numbered as in the project's list of Word quality points, and as in the findings of
`lint_docx`.
"""

from __future__ import annotations

import io
import re
import time
import zipfile
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from lxml import etree

from assembler.errors import PackageError
from assembler.word import Template, Tender, lint_docx, read_package
from assembler.word._zip import DEFLATED, STORED

from .faults import FAULTS
from .raw import NAMES, p, r, raw_file
from .schema import faults_of, word_schema
from .test_every_regime import tender_under

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY: Final = "word/document.xml"
SECONDS_A_FILE: Final = 15

LINT: Final = "word/test_lint.py::test_a_fault_is_found"
HERE: Final = "word/test_quality.py"

# A point and the tests that hold it.
POINTS: Final[dict[int, tuple[str, ...]]] = {
    1: (
        f"{HERE}::test_the_package_is_such_as_every_reader_opens",
        "word/test_package.py::test_a_doubled_part_is_refused",
    ),
    2: (LINT,),
    3: (LINT,),
    4: ("word/test_tender.py::test_any_text_in_a_blank_keeps_the_file_clean",),
    5: (LINT, f"{HERE}::test_a_tender_keeps_to_the_schema"),
    6: (LINT, f"{HERE}::test_a_tender_keeps_to_the_schema"),
    7: (
        LINT,
        "word/test_template_blocks.py::test_a_cell_ends_with_a_paragraph_whatever_is_left_out",
    ),
    8: (LINT, "word/test_template_blocks.py::test_a_row_without_cells_and_a_table_without_rows_go"),
    9: (LINT, "word/test_template_blocks.py::test_a_grid_has_as_many_columns_as_the_widest_row"),
    10: (LINT,),
    11: (
        LINT,
        "word/test_template_blocks.py::test_a_control_that_is_left_empty_gets_a_paragraph_or_goes",
    ),
    12: (LINT,),
    13: (LINT,),
    14: (LINT,),
    15: (f"{HERE}::test_each_text_has_a_control_a_name_and_a_bookmark",),
    16: (LINT,),
    17: (LINT,),
    18: (LINT,),
    19: (LINT,),
    20: (
        LINT,
        "word/test_tender.py::test_the_pdf_shows_every_text_in_order_under_the_cached_number",
    ),
    21: (LINT, "word/test_tender.py::test_the_contents_list_every_heading_linked"),
    22: (LINT,),
    23: (LINT,),
    24: (
        "word/test_lint.py::test_a_list_that_goes_on_is_told_and_one_that_starts_anew_is_not",
        "templates/test_pages.py::test_clauses_are_counted_afresh_in_each_part",
    ),
    25: (LINT,),
    26: (
        LINT,
        "word/test_lint.py::test_a_drawing_of_the_body_may_not_have_the_id_of_one_in_a_header",
    ),
    27: (LINT, "word/test_template_blocks.py::test_what_a_loop_repeats_has_numbers_of_its_own"),
    28: (f"{HERE}::test_notes_keep_their_separators_and_their_references",),
    29: (f"{HERE}::test_sections_stay_as_the_template_has_them",),
    30: (LINT,),
    31: (f"{HERE}::test_breaks_in_values_are_breaks_in_word",),
    32: (LINT, "templates/test_rendered_files.py::test_no_tag_is_left_in_any_part"),
    33: (
        "word/test_template_blocks.py::test_a_block_keeps_or_leaves_out_whole_paragraphs",
        "templates/test_rendered_files.py::test_what_is_not_known_leaves_no_gap",
    ),
    34: (
        "word/test_template_runs.py::test_a_tag_stands_where_it_begins_with_the_looks_it_has_there",
    ),
    35: (LINT,),
    36: (
        LINT,
        "word/test_worker_languages.py::test_paragraphs_runs_and_tables_from_right_to_left_say_so",
    ),
    37: (LINT, "word/test_worker_languages.py::test_chinese_runs_hint_at_the_east_asian_font"),
    38: (LINT,),
    39: (LINT,),
    40: (LINT, "word/test_manifest.py::test_the_part_is_free_related_and_has_a_fixed_store_id"),
    41: (LINT,),
    42: (LINT, "word/test_lint.py::test_changes_that_are_marked_in_full_are_no_fault"),
    43: (f"{HERE}::test_changes_of_a_template_can_still_be_accepted_or_rejected",),
    44: (
        "word/test_template.py::test_parts_without_tags_are_carried_over_as_they_are",
        "word/test_package.py::test_a_document_of_the_corpus_renders_to_itself",
    ),
    45: (LINT, f"{HERE}::test_a_choice_and_its_fallback_are_both_filled_in"),
    46: (
        "word/test_tender.py::test_the_same_inputs_give_the_same_bytes_in_any_process",
        "word/test_template.py::test_the_same_input_gives_the_same_bytes_in_any_process",
    ),
    47: ("word/test_tender.py::test_properties_come_from_the_tender_and_its_day_not_the_clock",),
    48: (
        "word/test_package.py::test_every_file_of_the_corpus_gives_a_result_or_a_clear_error",
        f"{HERE}::test_every_file_of_the_corpus_can_be_looked_at_or_is_refused",
    ),
    49: ("word/test_tender.py::test_the_pdf_shows_every_text_in_order_under_the_cached_number",),
    50: ("benchmarks/test_speed.py::test_rendering_is_as_many_times_as_fast_as_docxtpl",),
}

# The points that no validator sees, by the list.
LINTED: Final = frozenset(
    (2, *range(7, 15), *range(16, 20), *range(21, 28), 30, 32, *range(35, 43), 45)
)


def test_every_one_of_the_fifty_points_has_a_test_that_is_there() -> None:
    assert list(POINTS) == list(range(1, 51))
    for tests in POINTS.values():
        for test in tests:
            file, _, name = test.partition("::")
            text = (Path(__file__).parents[1] / file).read_text(encoding="utf-8")
            assert f"def {name}(" in text, test


def test_every_point_that_no_validator_sees_has_a_fault_that_the_lint_finds() -> None:
    found = {point for point, _ in FAULTS.values()}
    by_itself = {24}  # needs a second document, which is no fault
    assert found | by_itself >= LINTED


@cache
def tender() -> Tender:
    """The fullest tender of a regime with every worker language."""
    return tender_under("eu-classic" if "eu-classic" in _regimes() else _regimes()[0])


def _regimes() -> tuple[str, ...]:
    from .test_every_regime import REGIMES

    return REGIMES


def test_the_package_is_such_as_every_reader_opens() -> None:
    data = tender().bytes
    package = read_package(data)
    names = list(package.entries)
    assert names[0] == "[Content_Types].xml"
    assert len({name.casefold() for name in names}) == len(names)
    assert {entry.method for entry in package.entries.values()} <= {STORED, DEFLATED}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        flags = [entry.flag_bits for entry in archive.infolist()]
    assert len(flags) == len(names)
    assert not any(flag & 0b1001 for flag in flags)  # neither encrypted nor with a descriptor


def test_each_text_has_a_control_a_name_and_a_bookmark() -> None:
    """LibreOffice drops tags, and other editors drop controls: one of the three is left."""
    body = etree.fromstring(read_package(tender().bytes).read(BODY))
    controls = [
        control
        for control in body.iter(f"{W}sdt")
        if (tag := control.find(f"{W}sdtPr/{W}tag")) is not None
        and tag.get(f"{W}val", "").startswith("clause:")
    ]
    assert len(controls) > 60
    for control in controls:
        assert control.find(f"{W}sdtPr/{W}alias") is not None
    bookmarks = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    assert len([name for name in bookmarks if name and name.startswith("_cw_")]) >= len(controls)


@pytest.mark.parametrize("part", ["document", "styles", "numbering", "settings", "headers"])
def test_a_tender_keeps_to_the_schema(part: str, shared_data: Path) -> None:
    schema = word_schema(shared_data / "ooxml-xsd")
    package = read_package(tender().bytes)
    wanted = r"(header|footer)\d+" if part == "headers" else part
    names = [name for name in package.names if re.fullmatch(rf"word/{wanted}\.xml", name)]
    assert names
    for name in names:
        assert faults_of(package.read(name), schema) == []


def test_the_schema_is_read_as_it_should(shared_data: Path) -> None:
    schema = word_schema(shared_data / "ooxml-xsd")
    for body, is_good in (
        (p("x"), True),
        (f"<w:p>loose{r('x')}</w:p>", False),
        ('<w:p><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr></w:p>', False),
        (f'<w:p w14:paraId="00000001">{r("x")}</w:p>', True),
    ):
        ignored = f"<w:document {NAMES} {_IGNORE}><w:body>{body}</w:body></w:document>"
        assert (faults_of(ignored.encode(), schema) == []) is is_good, body


_IGNORE: Final = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)


def rendered(body: str, values: dict[str, object], **others: str) -> dict[str, str]:
    package = read_package(Template.open(raw_file(body, others=others)).render(values))
    return {name: package.read(name).decode() for name in package.names}


def test_notes_keep_their_separators_and_their_references() -> None:
    separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
    note = f'<w:footnote w:id="2">{p("Says {{ a }}")}</w:footnote>'
    notes = f"<w:footnotes {NAMES}>{separator}</w:footnote>{note}</w:footnotes>"
    body = p("x", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    made = rendered(body, {"a": "b"}, footnotes=notes)
    assert separator in made["word/footnotes.xml"]
    assert "Says b" in made["word/footnotes.xml"]
    assert '<w:footnoteReference w:id="2"/>' in made[BODY]


def test_sections_stay_as_the_template_has_them() -> None:
    first = '<w:sectPr><w:titlePg/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    last = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    settings = f"<w:settings {NAMES}><w:evenAndOddHeaders/></w:settings>"
    body = p("{{ a }}") + f"<w:p><w:pPr>{first}</w:pPr></w:p>" + p("{% if b %}x{% endif %}") + last
    made = rendered(body, {"a": "b", "b": False}, settings=settings)
    assert first in made[BODY]
    assert made[BODY].endswith(f"{last}</w:body></w:document>")
    assert "<w:evenAndOddHeaders/>" in made["word/settings.xml"]


def test_breaks_in_values_are_breaks_in_word() -> None:
    made = rendered(p("{{ a }}"), {"a": "one\ntwo\tthree\u2011four"})[BODY]
    assert "<w:br/>" in made
    assert "<w:tab/>" in made
    assert "<w:noBreakHyphen/>" in made or "\u2011" in made
    assert "\n" not in made.partition("<w:body>")[2]


CHANGE: Final = 'w:id="7" w:author="A" w:date="2026-01-01T00:00:00Z"'


def test_changes_of_a_template_can_still_be_accepted_or_rejected() -> None:
    inserted = f"<w:ins {CHANGE}>{r('new {{ a }}')}</w:ins>"
    deleted = f"<w:del {CHANGE.replace('7', '8', 1)}><w:r><w:delText>old</w:delText></w:r></w:del>"
    body = etree.fromstring(rendered(p("It is ", inserted, deleted), {"a": "word"})[BODY].encode())
    assert _text(body, without=f"{W}del") == "It is new word"
    assert _text(body, without=f"{W}ins") == "It is old"
    assert [change.get(f"{W}author") for change in body.iter(f"{W}ins", f"{W}del")] == ["A", "A"]


def _text(body: etree._Element, *, without: str) -> str:
    texts = body.iter(f"{W}t", f"{W}delText")
    return "".join(
        text.text or "" for text in texts if next(text.iterancestors(without), None) is None
    )


def test_a_choice_and_its_fallback_are_both_filled_in() -> None:
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = "<w:pict><w:txbxContent>{}</w:txbxContent></w:pict>"
    both = (
        f'<w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="w14">'
        f"{box.format(p('New {{ a }}'))}</mc:Choice><mc:Fallback>{box.format(p('Old {{ a }}'))}"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    made = rendered(p("x", both), {"a": "b"})[BODY]
    assert "New b" in made
    assert "Old b" in made


def test_every_file_of_the_corpus_can_be_looked_at_or_is_refused(shared_data: Path) -> None:
    files = sorted((shared_data / "docx-corpus").iterdir())
    assert len(files) >= 60
    refused = []
    for path in files:
        start = time.process_time()
        try:
            problems = [finding.problem for finding in lint_docx(path)]
        except PackageError as error:
            refused.append(str(error))
        else:
            assert all(problem.endswith(".") for problem in problems), path.name
        assert time.process_time() - start < SECONDS_A_FILE, path.name
    assert len(refused) == 11
    assert all(refused)
