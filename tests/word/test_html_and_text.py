"""A tender as HTML and as plain text: the words and numbers of the Word file, safe and readable."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assembler.library import Library
from assembler.word import (
    OutputError,
    Preview,
    PreviewItem,
    PreviewParagraph,
    PreviewSpan,
    Tender,
    assemble,
    output_format,
    preview,
    to_html,
    to_text,
)
from assembler.word._html_blocks import BlockWriter
from assembler.word._plain_text import WIDTH, columns, wrapped

VOID = {"meta", "br", "col"}
FACTS: dict[str, Any] = {
    "title": "Cleaning <script>alert(1)</script> & care",
    "reference": "NPA-1",
    "regime": "us-far",
    "buyer_name": "Ports “North” <Ltd>",
    "estimated_value": "820000 USD",
    "contract_nature": "services",
    "places_of_performance": ["JO"],
    "languages": ["ne", "ar"],
    "launch_date": "2026-11-24",
    "recruits_workers": True,
}


class Page(HTMLParser):
    """The page as it is read: elements, anchors, links, headings, and what was left open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[int] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [str(marks[name]) for _, marks in self.elements if name in marks]


@pytest.fixture(scope="module")
def tender() -> Tender:
    library = Library.load()
    return assemble(library.select(library.facts(FACTS)))


@pytest.fixture(scope="module")
def shown(tender: Tender) -> Preview:
    return tender.preview()


@pytest.fixture(scope="module")
def page(shown: Preview) -> Page:
    return Page(to_html(shown))


@pytest.fixture(scope="module")
def text(shown: Preview) -> str:
    return to_text(shown)


def test_the_tender_previews_itself_with_the_answers_that_it_was_written_from() -> None:
    library = Library.load()
    selection = library.select(library.facts({**FACTS, "regime": "eu-2014-24"}))
    answers = {"repayment_days": 17}
    found = assemble(selection, answers=answers).preview()
    assert found == preview(selection, answers=answers)


# HTML


def test_every_element_ends_and_no_id_comes_twice(page: Page) -> None:
    assert page.open == []
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert len(ids) > 20


def test_every_link_inside_the_page_leads_somewhere(page: Page) -> None:
    inner = [link[1:] for link in page.values("href") if link.startswith("#")]
    assert set(inner) <= set(page.values("id"))
    assert "clause-notification" in inner


def test_headings_are_one_title_and_then_no_jump(page: Page) -> None:
    assert page.headings.count(1) == 1
    steps = zip(page.headings, page.headings[1:], strict=False)
    assert all(after <= before + 1 for before, after in steps)


def test_the_page_says_its_language_and_that_of_each_edition(page: Page) -> None:
    root = dict(page.elements[0][1])
    assert page.elements[0][0] == "html"
    assert (root["lang"], root["dir"]) == ("en-US", "ltr")
    marks = [(each["lang"], each.get("dir")) for _, each in page.elements if each.get("lang")]
    assert any(str(lang).startswith("ne") and way == "ltr" for lang, way in marks)
    assert any(str(lang).startswith("ar") and way == "rtl" for lang, way in marks)


def test_tables_have_header_cells_with_a_scope_and_a_name(page: Page) -> None:
    tables = [marks for tag, marks in page.elements if tag == "table"]
    assert all("aria-label" in each or each.get("role") == "presentation" for each in tables)
    scopes = [marks.get("scope") for tag, marks in page.elements if tag == "th"]
    assert set(scopes) == {"row", "col"}


def test_nothing_runs_and_nothing_is_fetched(page: Page) -> None:
    names = {tag for tag, _ in page.elements}
    assert not names & {"script", "img", "iframe", "link", "object", "form"}
    assert not any(name.startswith("on") for _, marks in page.elements for name in marks)
    assert not page.values("src")
    assert any("default-src 'none'" in value for value in page.values("content"))


def test_values_are_text_and_never_markup(page: Page) -> None:
    assert "".join(page.words).count("Cleaning <script>alert(1)</script> & care") == 2
    assert "Ports “North” <Ltd>" in page.words


def test_an_address_that_is_none_is_no_link() -> None:
    spans = (PreviewSpan("here", "link", "javascript:alert(1)"),)
    written = "".join(BlockWriter({}, 4, "x").blocks((PreviewParagraph("BodyText", spans),)))
    assert written == "<p>here</p>"


def test_numbers_are_printed_and_lists_nest() -> None:
    def numbered(number: str, level: int) -> PreviewParagraph:
        return PreviewParagraph(f"Clause{level}", (PreviewSpan(f"t{number}"),), number, level)

    blocks = (
        numbered("3.1", 1),
        numbered("(a)", 2),
        numbered("(b)", 2),
        PreviewParagraph("ClauseText", (PreviewSpan("beside"),), "", 1),
        numbered("3.2", 1),
        PreviewParagraph("BodyText", (PreviewSpan("after"),)),
        numbered("•", 1),
    )
    written = "".join(BlockWriter({}, 4, "x").blocks(blocks))
    plain = re.sub(r'<span class="number">(.+?)</span>', r"\1", written)
    assert plain == (
        "<ol><li><p>3.1 t3.1</p><ol><li><p>(a) t(a)</p></li><li><p>(b) t(b)</p></li></ol>"
        "<p>beside</p></li><li><p>3.2 t3.2</p></li></ol><p>after</p>"
        "<ul><li><p>• t•</p></li></ul>"
    )


# Plain text


def every_number(found: Preview) -> list[str]:
    return [
        block.number
        for item in found.items
        for block in item.blocks
        if isinstance(block, PreviewParagraph) and block.number
    ]


def test_each_paragraph_stands_once_with_its_number_in_order(shown: Preview, text: str) -> None:
    squeezed, at = " ".join(text.split()), 0
    assert len(every_number(shown)) > 100
    for item in shown.items:
        for block in item.blocks:
            if isinstance(block, PreviewParagraph) and not any(
                span.kind == "link" for span in block.spans
            ):
                words = " ".join(f"{block.number} {block.text}".split())
                at = squeezed.index(words, at) + len(words)


def test_both_outputs_hold_the_same_words(shown: Preview, page: Page, text: str) -> None:
    read = " ".join("".join(page.words).split())
    for part in shown.parts:
        for item in part.items:
            for block in item.blocks:
                words = " ".join(getattr(block, "text", "").split())
                assert words in read
    assert text.count("Part 2  Conditions of contract") == 1


def test_no_line_is_longer_than_a_line_but_for_an_address(text: str) -> None:
    long = [line for line in text.splitlines() if columns(line) > WIDTH]
    assert all("<https://" in line for line in long)
    assert not any(line.endswith(" ") for line in text.splitlines())


def test_text_wraps_beside_its_number() -> None:
    found = wrapped("one two three", first="(a) ", indent=4, width=12)
    assert found == "(a) one two\n    three"


def test_no_break_spaces_hold() -> None:
    assert wrapped("to pay EUR\u00a0500", width=12) == "to pay\nEUR\u00a0500"


def test_scripts_without_spaces_are_cut_by_the_room_they_take() -> None:
    assert columns("労働") == 4
    assert columns("e\u0301") == 1
    assert wrapped("労働者の権利", width=8) == "労働者の\n権利"


@given(st.text(max_size=60), st.text(max_size=30))
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_a_value_holds_stays_text(shown: Preview, title: str, buyer: str) -> None:
    cover = replace(shown.cover, title=title, buyer=buyer)
    only = replace(shown, cover=cover, parts=(), open_points=())
    written = to_html(only)
    assert Page(written).open == []
    assert (written + to_text(only)).encode()
    assert not re.search("[\x00-\x08\x0b-\x1f]", written + to_text(only))


# Files


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.docx", ".docx"),
        ("a", ".docx"),
        ("a.HTM", ".html"),
        ("a.text", ".txt"),
        ("a.odt", ".odt"),
        ("NPA.pdf", ".pdf"),
    ],
)
def test_the_ending_says_the_format(name: str, expected: str) -> None:
    assert output_format(name) == expected


def test_another_ending_is_refused_with_what_there_is(tender: Tender, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"\.docx, \.odt, \.pdf, \.html or \.txt") as caught:
        tender.export(tmp_path / "tender.rtf")
    assert caught.value.where.endswith("tender.rtf")
    assert list(tmp_path.iterdir()) == []


def test_exports_are_the_same_bytes_each_time(tender: Tender, tmp_path: Path) -> None:
    for ending in ("docx", "html", "txt"):
        tender.export(tmp_path / f"one.{ending}")
        tender.export(tmp_path / f"two.{ending}")
        one = (tmp_path / f"one.{ending}").read_bytes()
        assert one == (tmp_path / f"two.{ending}").read_bytes()
    assert (tmp_path / "one.docx").read_bytes() == tender.bytes


@pytest.mark.slow
def test_an_open_document_text_holds_the_clauses(
    tender: Tender, soffice: str, tmp_path: Path
) -> None:
    import zipfile

    tender.export(tmp_path / "tender.odt")
    with zipfile.ZipFile(tmp_path / "tender.odt") as package:
        assert package.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        content = package.read("content.xml").decode()
    assert "No recruitment fees" in content
    assert "<text:table-of-content" in content


def test_an_item_without_blocks_is_no_fault(shown: Preview) -> None:
    section = replace(shown.parts[0].sections[0], items=(PreviewItem("x", "clause", "", "", ()),))
    part = replace(shown.parts[0], sections=(section,))
    only = replace(shown, parts=(part,))
    assert Page(to_html(only)).open == []
    assert to_text(only)


@pytest.mark.parametrize("template", ["annex", "letter"])
@pytest.mark.parametrize("ending", ["html", "txt"])
def test_a_template_without_the_whole_pack_is_not_written_as_one(
    tender: Tender, tmp_path: Path, template: str, ending: str
) -> None:
    some = assemble(tender.selection, template=template)
    with pytest.raises(OutputError, match="holds the whole pack, and this template does not"):
        some.export(tmp_path / f"some.{ending}")
    assert list(tmp_path.iterdir()) == []
