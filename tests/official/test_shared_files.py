"""The DFARS as it is published: nothing is lost, and all of it loads, lints and prints."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from assembler import Library, assemble
from assembler.library import lint_folder
from assembler.official import ImportOptions, ImportReport, import_official
from assembler.official._blocks import words_of
from assembler.official._missing import words_of_markup
from assembler.word import lint_docx, read_package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Words that a clause takes from the target of a reference without words of its own.
_FROM_TARGETS = Counter(words_of("225.7201 225.7019-4"))


@pytest.fixture(scope="module")
def source(shared_data: Path) -> Path:
    return shared_data / "dfars-dita"


@pytest.fixture(scope="module")
def dfars(source: Path, tmp_path_factory: pytest.TempPathFactory) -> ImportReport:
    folder = tmp_path_factory.mktemp("dfars") / "library"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAUSEWRIGHT_NO_CACHE", "1")
        return import_official(source, folder, ImportOptions(applies_when='regime == "us-dfars"'))


def words_in(path: Path) -> Counter[str]:
    parser = etree.XMLParser(load_dtd=False, resolve_entities=False, no_network=True)
    root = etree.parse(str(path), parser).getroot()
    return Counter(words_of(" ".join(map(str, root.itertext()))))


def test_every_clause_comes_in_and_every_section_is_accounted_for(
    source: Path, dfars: ImportReport
) -> None:
    files = {path.name for path in source.glob("*.dita")}
    texts = {text.source.file for text in dfars.texts}
    left = {left.place.file for left in dfars.left_out}
    assert texts | left == files
    assert texts & left == set()
    assert len(texts) == 42
    assert {name for name in texts if not name.startswith("252.")} == set()


def test_every_word_is_in_a_clause_file_or_in_the_report(source: Path, dfars: ImportReport) -> None:
    kept: dict[str, Counter[str]] = {}
    for text in dfars.texts:
        clause = Path(dfars.folder, text.file).read_text(encoding="utf-8")
        kept.setdefault(text.source.file, Counter()).update(words_of_markup(clause))
    for left in dfars.left_out:
        kept.setdefault(left.place.file, Counter()).update(words_of(left.text))
    for notice in dfars.notices:
        kept.setdefault(notice.place.file, Counter()).update(words_of(notice.text))
    for path in sorted(source.glob("*.dita")):
        assert words_in(path) - kept[path.name] == Counter(), path.name
    assert [notice for notice in dfars.notices if notice.code == "lost"] == []


def test_the_words_of_a_text_are_the_sources_and_no_others(
    source: Path, dfars: ImportReport
) -> None:
    """Body and alternates together hold each word as often as the source does, or it is told."""
    library = Library.load(dfars.folder)
    for text in dfars.texts:
        clause = library.clauses[text.id]
        bodies = " ".join([clause.body, *(each.body for each in clause.alternates)])
        path = source / text.source.file
        more = Counter(words_of_markup(bodies)) - words_in(path) - _FROM_TARGETS
        links = {"https", "http", "www"}
        assert [word for word in more if word not in links and "](" not in bodies] == [], text.id


def test_number_title_and_date_are_read_everywhere(dfars: ImportReport) -> None:
    library = Library.load(dfars.folder)
    for text in dfars.texts:
        official = library.clauses[text.id].official
        assert official is not None
        assert official.date[:3].isalpha()
        assert official.date[-4:].isdigit()
        assert not official.title.endswith(".")
    counts = {text.id: text.alternates for text in dfars.texts if text.alternates}
    assert counts == {
        "dfars-252-225-7020": 1,
        "dfars-252-225-7036": 11,
        "dfars-252-225-7045": 7,
    }


def test_provisions_and_clauses_are_told_apart(dfars: ImportReport) -> None:
    kinds = Counter(text.kind for text in dfars.texts)
    assert kinds == {"clause": 31, "provision": 11}


def test_the_lint_finds_nothing(dfars: ImportReport) -> None:
    found = [each for each in lint_folder(dfars.folder) if each.file.startswith(dfars.folder)]
    assert found == []


def test_a_tender_of_all_of_them_is_a_sound_word_file(dfars: ImportReport, tmp_path: Path) -> None:
    library = Library.load(dfars.folder)
    facts = library.facts({"regime": "us-dfars", "title": "All", "estimated_value": "820000 USD"})
    path = tmp_path / "all.docx"
    assemble(library.select(facts, on=date(2026, 11, 24))).save(path)
    assert lint_docx(path) == []
    package = read_package(path)
    lines = {
        "".join(each.text or "" for each in p.iter(f"{W}t"))
        for p in package.xml(package.document).iter(f"{W}p")
    }
    assert "(i) Military clothing and protective equipment." in lines
    assert "(C) COTS fasteners, unless—" not in lines
    assert any(line.startswith("(2)(i) Commercially available off-the-shelf") for line in lines)
