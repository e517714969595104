"""The committed templates are what their scripts build, and open cleanly when filled in."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

import templates
from assembler.word import Template, check, lint_docx
from templates import record, tender
from templates._package import WordTemplate, read_parts

from . import sample
from .reading import W, child, parse, text_of, value

FOLDER = Path(templates.__file__).parent
TEMPLATES = [tender.template(), record.template()]
FILLED: dict[str, tuple[str, Callable[[], dict[str, object]]]] = {
    "whole tender": ("tender", sample.tender),
    "draft": ("tender", lambda: sample.tender(draft=True)),
    "conditions alone": (
        "tender",
        lambda: sample.tender(without=("instructions", "forms", "annexes")),
    ),
    "record": ("record", sample.record),
}

each_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
each_filled = pytest.mark.parametrize("name", FILLED)


def filled(name: str) -> bytes:
    template, context = FILLED[name]
    return Template.open(FOLDER / f"{template}.docx").render(context())


@each_template
def test_the_committed_file_is_what_the_script_builds(template: WordTemplate) -> None:
    committed = read_parts(FOLDER / f"{template.name}.docx")
    assert committed == template.parts(), f"Run `python -m templates.{template.name}`."
    assert list(committed) == list(template.parts())


@each_template
def test_the_same_template_gives_the_same_bytes(template: WordTemplate) -> None:
    assert template.to_bytes() == template.to_bytes()


def test_a_file_with_the_same_parts_is_left_as_it_is(tmp_path: Path) -> None:
    target = record.template().save(tmp_path)
    before = target.stat().st_mtime_ns
    record.template().save(tmp_path)
    assert target.stat().st_mtime_ns == before


@each_template
def test_no_paragraph_is_empty(template: WordTemplate) -> None:
    for name, content in template.parts().items():
        if re.match(r"word/(document|header|footer)", name):
            assert all(text_of(each) for each in parse(content).iter(f"{W}p")), name


@each_template
def test_sections_end_in_a_paragraph_that_is_read(template: WordTemplate) -> None:
    body = child(parse(template.parts()["word/document.xml"]), "body")
    assert body is not None
    assert body[-1].tag == f"{W}sectPr"
    carriers = [each for each in body.iter(f"{W}p") if child(each, "pPr/sectPr") is not None]
    assert all("{%" not in text_of(each) for each in carriers)


@each_template
def test_nothing_asks_word_to_update_fields(template: WordTemplate) -> None:
    settings = parse(template.parts()["word/settings.xml"])
    assert child(settings, "updateFields") is None
    assert value(settings, "compat/compatSetting") == "15"


@each_template
def test_python_docx_opens_it_and_finds_nothing_of_its_own(template: WordTemplate) -> None:
    """Its default template would bring a custom XML part and dozens of styles."""
    assert not [name for name in template.parts() if name.startswith("customXml/")]
    document = Document(str(FOLDER / f"{template.name}.docx"))
    assert not {style.name for style in document.styles} & {"Light Shading", "Intense Quote"}


@each_template
def test_every_tag_can_be_read(template: WordTemplate) -> None:
    assert check(FOLDER / f"{template.name}.docx") == []


@each_filled
def test_a_filled_template_passes_the_word_lint(name: str) -> None:
    assert [str(finding) for finding in lint_docx(filled(name))] == []


@each_filled
def test_a_filled_template_is_valid(name: str, tmp_path: Path, ooxml_validator: str) -> None:
    document = tmp_path / "filled.docx"
    document.write_bytes(filled(name))
    said = subprocess.run(
        [ooxml_validator, str(document)], check=False, capture_output=True, text=True
    )
    verdict = json.loads(said.stdout)
    assert verdict["errors"] == []
    assert verdict["ok"]


@pytest.mark.parametrize("without", [(), ("annexes",), ("forms", "annexes"), ("conditions",)])
def test_each_part_is_a_section_with_its_own_header(
    without: tuple[str, ...], tmp_path: Path
) -> None:
    context = sample.tender(without=without)
    document = tmp_path / "tender.docx"
    document.write_bytes(Template.open(FOLDER / "tender.docx").render(context))
    _, contents, *sections = Document(str(document)).sections
    headers = [section.header.paragraphs[0].text.split("\t")[0] for section in sections]
    parts = context["parts"]
    assert isinstance(parts, list)
    assert headers == [f"{part['number']}  {part['title']}" for part in parts]
    assert contents.header.paragraphs[0].text.startswith("Northern Ports Authority")


def test_the_cover_has_neither_header_nor_footer(tmp_path: Path) -> None:
    document = tmp_path / "tender.docx"
    document.write_bytes(filled("whole tender"))
    cover = Document(str(document)).sections[0]
    assert cover.header.is_linked_to_previous
    assert cover.footer.is_linked_to_previous


def test_forms_show_the_title_and_conditions_their_first_clause(tmp_path: Path) -> None:
    document = tmp_path / "tender.docx"
    document.write_bytes(filled("whole tender"))
    right = [
        section.header.paragraphs[0].text.split("\t")[1]
        for section in Document(str(document)).sections[3:]
    ]
    title = sample.tender()["title"]
    assert right == ["1  Definitions", title, title]


def test_a_draft_says_so_on_the_cover_and_on_every_page(tmp_path: Path) -> None:
    document = tmp_path / "draft.docx"
    document.write_bytes(filled("draft"))
    opened = Document(str(document))
    assert "Draft: 2 points are open" in opened.paragraphs[1].text
    assert "Draft" in opened.sections[-1].footer.paragraphs[0].text


def test_a_blank_buyer_and_title_show_as_open_entries(tmp_path: Path) -> None:
    document = tmp_path / "tender.docx"
    context = {**sample.tender(), "buyer": "", "title": ""}
    document.write_bytes(Template.open(FOLDER / "tender.docx").render(context))
    buyer, _, title = Document(str(document)).paragraphs[:3]
    header = Document(str(document)).sections[1].header.paragraphs[0]
    assert header.text == "[Name of the buyer]\tInvitation to tender"
    assert (buyer.text, title.text) == ("[Name of the buyer]", "[Title of the tender]")
    assert {run.style.style_id for each in (buyer, title) for run in each.runs} == {
        "PlaceholderText"
    }


@pytest.mark.parametrize(
    ("letters", "facts", "style"),
    [
        (26, 7, "Title"),
        (26, 8, "TitleCompact"),
        (27, 6, "TitleCompact"),
        (52, 5, "Title"),
        (53, 1, "TitleCompact"),
    ],
)
def test_a_full_cover_is_set_smaller(letters: int, facts: int, style: str, tmp_path: Path) -> None:
    row = {"label": "Lots", "value_runs": ""}
    context = {**sample.tender(), "title": "x" * letters, "cover_facts": [row] * facts}
    document = tmp_path / "tender.docx"
    document.write_bytes(Template.open(FOLDER / "tender.docx").render(context))
    assert Document(str(document)).paragraphs[2].style.style_id == style
