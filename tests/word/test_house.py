"""A house's Word file becomes a template: its looks stay, its words go, our body comes in."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from docx import Document

from assembler.errors import PackageError, TemplateError
from assembler.library import Library
from assembler.word import (
    HouseTemplate,
    Template,
    assemble,
    bundled_template,
    convert_to_pdf,
    house_template,
    lint_docx,
    read_package,
)
from assembler.word._xml import w

from .house_files import agency, ministry, municipality
from .small_library import write_small_library
from .test_tender import PLAIN, validate

HOUSES: dict[str, Callable[[], bytes]] = {
    "ministry": ministry,
    "agency": agency,
    "municipality": municipality,
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library.load(write_small_library(tmp_path_factory.mktemp("library")))


@pytest.fixture(scope="module")
def made() -> dict[str, HouseTemplate]:
    return {name: house_template(house()) for name, house in HOUSES.items()}


def tender_in(library: Library, template: bytes, folder: Path) -> bytes:
    path = folder / "template.docx"
    path.write_bytes(template)
    return assemble(library.select(library.facts(PLAIN)), template=path).bytes


def sources(template: HouseTemplate) -> dict[str, tuple[str, str]]:
    return {each.style: (each.house, each.how) for each in template.from_house}


def edited(document: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The file with a part changed, or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in dict.fromkeys([*old.namelist(), part]):
            content = old.read(name) if name in old.namelist() else b""
            new.writestr(name, change(content) if name == part else content)
    return stream.getvalue()


@pytest.mark.parametrize("name", HOUSES)
def test_a_tender_in_a_houses_template_has_no_fault(
    name: str, made: dict[str, HouseTemplate], library: Library, tmp_path: Path
) -> None:
    tender = tender_in(library, made[name].bytes, tmp_path)
    assert lint_docx(tender) == []
    assert Document(io.BytesIO(tender)).paragraphs


@pytest.mark.parametrize("name", HOUSES)
def test_the_same_house_gives_the_same_bytes(name: str, made: dict[str, HouseTemplate]) -> None:
    assert house_template(HOUSES[name]()).bytes == made[name].bytes


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("ministry", "vertrauliche"),
        ("agency", "nobody else"),
        ("agency", "Secret"),
        ("municipality", "council"),
    ],
)
def test_the_houses_own_words_are_in_no_part(
    name: str, words: str, made: dict[str, HouseTemplate]
) -> None:
    package = read_package(made[name].bytes)
    assert not [part for part in package.names if words.encode() in package.read(part)]


def test_headers_theme_and_logo_stay_byte_for_byte(made: dict[str, HouseTemplate]) -> None:
    house, template = read_package(ministry()), read_package(made["ministry"].bytes)
    kept = [
        name
        for name in house.names
        if name.startswith(("word/header", "word/footer", "word/theme", "word/media"))
    ]
    assert any(name.endswith(".png") for name in kept)
    assert all(house.read(name) == template.read(name) for name in kept)


def test_the_letterhead_stands_on_the_cover_and_the_running_header_after_it(
    made: dict[str, HouseTemplate],
) -> None:
    package = read_package(made["ministry"].bytes)
    sections = list(package.xml("word/document.xml").iter("{*}sectPr"))
    kinds = [
        Counter(each.get(w("type")) for each in section.findall(w("headerReference")))
        for section in sections
    ]
    assert kinds[0]["first"] == 1
    assert sections[0].find("{*}titlePg") is not None
    assert all(each["first"] == 0 and each["default"] == 1 for each in kinds[1:])
    assert all(section.find("{*}titlePg") is None for section in sections[1:])


def test_built_in_styles_are_told_by_name_whatever_their_id(
    made: dict[str, HouseTemplate],
) -> None:
    found = sources(made["ministry"])
    assert found["heading 1"] == ("heading 1", "same name")
    assert found["Title"] == ("Title", "same name")


def test_headings_of_a_houses_own_are_told_by_their_outline_level(
    made: dict[str, HouseTemplate],
) -> None:
    assert sources(made["agency"])["heading 1"] == ("Agency Section 1", "outline level")


def test_the_text_style_that_is_used_most_is_that_of_clauses(
    made: dict[str, HouseTemplate],
) -> None:
    found = sources(made["agency"])
    assert found["Body Text"] == ("Agency Text", "used most")
    assert found["Table Rules"] == ("Light List Accent 2", "used most")


def test_a_style_of_another_kind_with_our_name_keeps_its_name(
    made: dict[str, HouseTemplate],
) -> None:
    styles = read_package(made["agency"].bytes).xml("word/styles.xml")
    names = Counter(each.get(w("val")) for each in styles.iter("{*}name"))
    assert names["Definition"] == names["Definition (tender)"] == 1
    assert max(names.values()) == 1


def test_styles_that_are_added_take_the_colour_of_the_houses_headings(
    made: dict[str, HouseTemplate],
) -> None:
    styles = read_package(made["ministry"].bytes).read("word/styles.xml")
    assert b"1F3A5F" not in styles
    assert b"005A3C" in styles


def test_without_header_and_footer_ours_are_taken_and_told(
    made: dict[str, HouseTemplate],
) -> None:
    assert any("no header or footer" in note for note in made["agency"].notes)
    assert any("header" in name for name in read_package(made["agency"].bytes).names)


def test_our_footer_stands_on_left_and_right_pages_alike(made: dict[str, HouseTemplate]) -> None:
    sections = list(
        read_package(made["municipality"].bytes).xml("word/document.xml").iter(w("sectPr"))
    )
    kinds = [
        {each.get(w("type")) for each in one.findall(w("footerReference"))} for one in sections
    ]
    assert all(each == {"default", "even"} for each in kinds[1:])


def test_a_footer_without_a_page_number_is_told(made: dict[str, HouseTemplate]) -> None:
    assert any("page number" in note for note in made["ministry"].notes)
    assert not any("page number" in note for note in made["municipality"].notes)


def test_a_template_of_ours_as_a_house_adds_nothing() -> None:
    again = house_template(bundled_template("tender"))
    added = [each.style for each in again.styles if each.how == "added"]
    assert sorted(added) == ["Check Box", "Placeholder Text"]


def test_a_house_may_put_tags_into_its_header() -> None:
    house = ministry()
    tagged = edited(
        house,
        _part_with(house, "Ministerium für Häfen<"),
        lambda part: part.replace("Ministerium für Häfen<".encode(), b"{{ reference }}<"),
    )
    assert "reference" in Template.open(house_template(tagged).bytes).names


def test_a_tag_that_cannot_be_read_is_named() -> None:
    house = ministry()
    part = _part_with(house, "Ministerium für Häfen<")
    broken = edited(
        house, part, lambda text: text.replace("Ministerium für Häfen<".encode(), b"{{ 1 + }}<")
    )
    with pytest.raises(TemplateError):
        house_template(broken)


def _part_with(document: bytes, words: str) -> str:
    package = read_package(document)
    return next(name for name in package.names if words.encode() in package.read(name))


@pytest.mark.parametrize(
    ("house", "sentence"),
    [
        (b"", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 ...", "encrypted"),
        (ministry()[:5000], "damaged"),
        (edited(ministry(), "word/vbaProject.bin", lambda _: b"macro"), "macros"),
        (
            edited(
                ministry(),
                "word/settings.xml",
                lambda part: part.replace(
                    b"<w:zoom", b'<w:documentProtection w:edit="forms" w:enforcement="1"/><w:zoom'
                ),
            ),
            "protected",
        ),
        (
            edited(
                ministry(),
                "word/document.xml",
                lambda part: part.replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                ),
            ),
            "Strict",
        ),
    ],
)
def test_a_file_that_cannot_be_a_model_is_refused_with_one_sentence(
    house: bytes, sentence: str
) -> None:
    with pytest.raises(PackageError, match=sentence):
        house_template(house)


def faults(findings: Iterable[object]) -> set[str]:
    return {str(finding).partition(" Near ")[0] for finding in findings}


@pytest.mark.slow
def test_every_valid_file_of_the_corpus_gives_a_template_without_a_new_fault(
    shared_data: Path, library: Library, tmp_path: Path
) -> None:
    tried = 0
    for path in sorted((shared_data / "docx-corpus").glob("*.docx")):
        try:
            template = house_template(path)
        except (PackageError, TemplateError):
            continue
        tried += 1
        tender = tender_in(library, template.bytes, tmp_path)
        assert faults(lint_docx(tender)) <= faults(lint_docx(path)), path.name
    assert tried >= 35


@pytest.mark.slow
@pytest.mark.parametrize("name", HOUSES)
def test_a_tender_in_a_houses_template_passes_the_validator_and_libreoffice(
    name: str,
    made: dict[str, HouseTemplate],
    library: Library,
    ooxml_validator: str,
    soffice: str,
    tmp_path: Path,
) -> None:
    tender = tender_in(library, made[name].bytes, tmp_path)
    path = tmp_path / "tender.docx"
    path.write_bytes(tender)
    validate(path, ooxml_validator)
    assert convert_to_pdf(tender).startswith(b"%PDF")
