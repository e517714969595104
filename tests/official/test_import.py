"""The whole way: official files to a library that loads, lints and prints its own numbers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from assembler import Library, assemble
from assembler.errors import LibraryError, RuleError
from assembler.library import lint, lint_folder
from assembler.model import OfficialText
from assembler.official import ImportOptions, ImportReport, import_official
from assembler.official._blocks import words_of
from assembler.official._missing import words_of_markup
from assembler.word import lint_docx, read_package

from .conftest import SAMPLES, clause

Imported = Callable[..., ImportReport]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FACTS = {
    "regime": "us-dfars",
    "title": "Lamps",
    "estimated_value": "820000 USD",
    "contract_nature": "services",
    "adopted_text": "codified",
}


def paragraphs(document: Path) -> list[str]:
    package = read_package(document)
    body = package.xml(package.document)
    texts = ("".join(each.text or "" for each in p.iter(f"{W}t")) for p in body.iter(f"{W}p"))
    return [text.replace("\u00a0", " ") for text in texts]


@pytest.fixture
def samples(tmp_path: Path) -> tuple[Path, ImportReport]:
    """The samples in a library of their own, with its report."""
    options = ImportOptions(applies_when='regime == "us-dfars"')
    report = import_official(SAMPLES, tmp_path / "library", options)
    return tmp_path / "library", report


def test_clauses_come_in_as_drafts_with_what_the_publisher_says(samples) -> None:
    folder, report = samples
    library = Library.load(folder)
    assert [text.id for text in report.texts] == ["dfars-252-299-7001", "far-52-299-1"]
    lanterns, ropes = (library.clauses[text.id] for text in report.texts)
    assert lanterns.official == OfficialText(
        number="252.299-7001", title="Lanterns on Piers", date="MAR 2021"
    )
    assert (lanterns.status, lanterns.kind, lanterns.basis) == ("draft", "clause", "law")
    assert (lanterns.family, lanterns.part, lanterns.incorporate) == (
        "imported",
        "conditions",
        "full",
    )
    assert (ropes.kind, ropes.part) == ("provision", "instructions")
    assert [(each.cite, each.checked) for each in ropes.authority] == [
        ("FAR 52.299-1 (FEB 2021)", None),
        ("FAR 22.9901", None),
    ]
    assert ropes.authority[0].url == "https://www.acquisition.gov/far/52.299-1"


def test_the_prescription_is_guidance_with_the_words_of_its_section(samples) -> None:
    folder, _ = samples
    guidance = " ".join(Library.load(folder).clauses["dfars-252-299-7001"].guidance.split())
    assert (
        "Prescription: Basic. As prescribed in 299.1001 (a), use the following clause:" in guidance
    )
    assert "DFARS 299.1001, Contract clause: (a) Use the clause at 252.299-7001" in guidance
    assert "(b) Use its Alternate I on lakes." in guidance


def test_alternates_keep_their_text(samples) -> None:
    folder, _ = samples
    first, second = Library.load(folder).clauses["dfars-252-299-7001"].alternates
    assert first.body.startswith("LANTERNS ON PIERS—ALTERNATE I (APR 2022)\n\n(a) The Contractor")
    assert first.replaces_paragraphs == (0,)
    assert second.body.startswith("(a) *Definitions.* As used in this clause—")
    assert second.body.endswith("(e) Lanterns are counted at dawn.\n\n(End of clause)")
    assert second.replaces_paragraphs == (0,)


def test_the_lint_finds_nothing_in_an_import(samples) -> None:
    folder, _ = samples
    own = [each for each in lint_folder(folder) if each.file.startswith(folder.as_posix())]
    assert own == []


def test_what_the_lint_says_of_official_words_is_waived_with_the_reason(imported: Imported) -> None:
    report = imported(lamps=clause("<p>(a) Use best efforts as appropriate.</p>"))
    library = Library.load(report.folder)
    assert library.clauses[report.texts[0].id].waive == {
        "dead-rule": "Nobody has written its rule yet.",
        "vague": "The words are those of the official text.",
    }
    assert [each for each in lint(library) if "252-299-7000" in each.file] == []


def test_the_report_stands_beside_the_texts_and_is_no_text(samples) -> None:
    folder, report = samples
    written = (folder / report.file).read_text(encoding="utf-8")
    assert report.file == "_import-report.md"
    assert (
        written
        == ImportReport(report.folder, report.texts, report.notices, report.left_out).to_markdown()
    )
    assert "## 22.9901.dita:4: a section of the regulation, not a clause" in written
    assert "(b) Ask the harbour master." in written
    assert "252.299-7002 Reserved." in written


def test_a_tender_shows_the_official_paragraph_numbers(samples, tmp_path: Path) -> None:
    folder, _ = samples
    library = Library.load(folder)
    selection = library.select(library.facts(FACTS), on=date(2026, 11, 24))
    assemble(selection).save(tmp_path / "tender.docx")
    lines = paragraphs(tmp_path / "tender.docx")
    start = lines.index("(a) Definitions. As used in this clause—")
    assert [line.split(" ")[0] for line in lines[start : start + 12]] == [
        "(a)", "“Lantern”", "(1)", "(2)(i)", "(ii)", "(A)", "(B)", "(1)", "(2)", "(i)", "(ii)",
        "(b)",
    ]  # fmt: skip
    assert "(End of clause)" in lines[start:]
    assert lint_docx(tmp_path / "tender.docx") == []


def test_an_alternate_stands_in_place_of_the_whole_text(samples, tmp_path: Path) -> None:
    folder, _ = samples
    path = folder / "imported" / "dfars-252-299-7001.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('applies_when: "false"', 'applies_when: "true"', 1))
    library = Library.load(folder)
    selection = library.select(library.facts(FACTS), on=date(2026, 11, 24))
    assemble(selection).save(tmp_path / "tender.docx")
    lines = paragraphs(tmp_path / "tender.docx")
    assert "LANTERNS ON PIERS—ALTERNATE I (APR 2022)" in lines
    assert "(a) Definitions. As used in this clause—" not in lines


def test_an_alternate_that_cannot_be_carried_out_keeps_its_instruction(imported: Imported) -> None:
    opening = "Alternate I (MAY 2023). As prescribed in 299.1, delete paragraph (a)."
    report = imported(
        lamps=clause("<p>(a) x</p>").replace(
            b"</conbody>", f"<section><p>{opening}</p><p>(b) y</p></section></conbody>".encode()
        )
    )
    (alternate,) = Library.load(report.folder).clauses[report.texts[0].id].alternates
    assert " ".join(alternate.body.split()) == f"{opening} (b) y"
    assert alternate.replaces_paragraphs == ()
    assert [notice.code for notice in report.notices] == ["alternate"]


def test_a_blank_of_the_basic_text_is_asked_for_once(samples) -> None:
    folder, _ = samples
    clause = Library.load(folder).clauses["dfars-252-299-7001"]
    second = clause.alternates[1]
    assert "{{ blank_252_299_7001_1 }} lanterns before {{ blank_252_299_7001_2 }}" in second.body
    assert len(clause.fill_ins) == 3  # two of the basic text, and one of Alternate I


# Nothing is lost


def body_words(file: Path) -> list[str]:
    return words_of_markup(file.read_text(encoding="utf-8").split("\n---\n", 1)[1])


def source_words(path: Path) -> list[str]:
    """The words of a clause between its title line and its first end, in their order."""
    parser = etree.XMLParser(load_dtd=False, resolve_entities=False, remove_pis=True)
    body = etree.parse(str(path), parser).getroot().find(".//conbody")
    assert body is not None
    texts: list[str] = []
    for element in body:
        words = " ".join("".join(map(str, element.itertext())).split())
        if element.get("outputclass") == "Ctr_SmCaps":
            texts = []
        else:
            texts.append(words)
        if words.upper() in ("(END OF CLAUSE)", "(END OF PROVISION)"):
            break
    return words_of(" ".join(texts))


def test_the_words_of_a_clause_stand_in_it_in_their_order(samples) -> None:
    folder, _ = samples
    written = body_words(folder / "imported" / "dfars-252-299-7001.md")
    source = source_words(SAMPLES / "252.299-7001.dita")
    reference = source.index("in", source.index("named")) + 1
    number = words_of("299.1002")  # its words are its target's
    link = written.index("https")
    assert written[link : link + 4] == words_of("https://example.org/boats")
    assert [*written[:link], *written[link + 4 :]] == [
        *source[:reference],
        *number,
        *source[reference:],
    ]


@pytest.mark.parametrize("lost", [False, True])
def test_words_that_get_lost_on_the_way_are_told(
    imported: Imported, monkeypatch: pytest.MonkeyPatch, lost: bool
) -> None:
    from assembler.official import _markup

    if lost:
        monkeypatch.setattr(_markup, "escaped", lambda text: text.replace("harbour", ""))
    report = imported(lamps=clause("<p>(a) Light the harbour, harbour by harbour.</p>"))
    told = [notice.text for notice in report.notices if notice.code == "lost"]
    assert told == (["harbour"] if lost else [])


# Options, ids and what is there already


def test_by_reference_only_number_title_and_date_come_in(imported: Imported) -> None:
    report = imported(ImportOptions(incorporate="reference"), lamps=clause("<p>(a) Hang ___.</p>"))
    found = Library.load(report.folder).clauses["dfars-252-299-7000"]
    assert (found.incorporate, found.body, found.fill_ins) == ("reference", "", {})
    assert [(left.why, left.text) for left in report.left_out] == [
        ("it is incorporated by reference", "(a) Hang ___.\n(End of clause)")
    ]


def test_until_somebody_writes_the_rule_a_text_is_in_no_tender(imported_anew: Imported) -> None:
    report = imported_anew(lamps=clause("<p>(a) Hang it.</p>"))
    library = Library.load(report.folder)
    selection = library.select(library.facts(FACTS), on=date(2026, 11, 24))
    assert report.texts[0].id in [decision.id for decision in selection.excluded]


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        (ImportOptions(applies_when="regim == 1"), RuleError, "unknown fact “regim”"),
        (ImportOptions(applies_when="(a"), RuleError, "unexpected end"),
        (ImportOptions(section="Nowhere"), LibraryError, "has no section “Nowhere”"),
    ],
)
def test_options_that_do_not_fit_the_library_are_refused(
    imported_anew: Imported, tmp_path: Path, options: ImportOptions, error: type, message: str
) -> None:
    with pytest.raises(error, match=message):
        imported_anew(options, lamps=clause("<p>(a) x</p>"))
    assert not (tmp_path / "library").exists()


def test_sections_may_be_named(imported_anew: Imported) -> None:
    options = ImportOptions(section="Goods", provision_section="Declarations and evidence")
    provision = clause("<p>(a) x</p>").replace(b"clause", b"provision").replace(b"7000", b"7009")
    report = imported_anew(options, lamps=clause("<p>(a) x</p>"), more=provision)
    clauses = Library.load(report.folder).clauses
    assert [clauses[text.id].section for text in report.texts] == [
        "Goods",
        "Declarations and evidence",
    ]


def test_a_second_import_of_the_same_writes_nothing(imported: Imported) -> None:
    imported(lamps=clause("<p>(a) x</p>"))
    again = imported(lamps=clause("<p>(a) x</p>"))
    assert again.texts == ()
    assert [notice.code for notice in again.notices] == ["known"]
    assert again.file == ""


def test_another_edition_comes_in_beside_the_first_by_its_date(imported: Imported) -> None:
    first = imported(lamps=clause("<p>(a) x</p>"))
    second = imported(lamps=clause("<p>(a) y</p>").replace(b"MAR 2021", b"APR 2027"))
    assert [text.id for text in (*first.texts, *second.texts)] == [
        "dfars-252-299-7000",
        "dfars-252-299-7000-apr-2027",
    ]
    third = imported(lamps=clause("<p>(a) z</p>").replace(b"MAR 2021", b"APR 2027"))
    assert [text.id for text in third.texts] == ["dfars-252-299-7000-apr-2027-2"]
    assert (first.file, second.file, third.file) == (
        "_import-report.md",
        "_import-report-2.md",
        "_import-report-3.md",
    )


def test_a_text_of_the_library_below_is_not_replaced(imported_anew: Imported) -> None:
    data = clause("<p>(a) x</p>").replace(b"DFARS_252.299-7000", b"FAR_52_222_50")
    report = imported_anew(lamps=data.replace(b"252.299-7000", b"52.222-50"))
    assert [text.id for text in report.texts] == ["far-52-222-50-mar-2021"]
    assert "there is a text far-52-222-50 already" in str(report.notices)
    assert (
        Library.load(report.folder).clauses["far-52-222-50"]
        == Library.load().clauses["far-52-222-50"]
    )


def test_an_import_goes_into_a_library_that_stands_by_itself(tmp_path: Path) -> None:
    import shutil

    small = SAMPLES.parent / "library-small"
    target = Path(shutil.copytree(small, tmp_path / "own"))
    (tmp_path / "lamps.dita").write_bytes(clause("<p>(a) x</p>"))
    parts = {part.id: part.sections[-1] for part in Library.load(target).info.parts}
    report = import_official(tmp_path / "lamps.dita", target)
    found = Library.load(target).clauses[report.texts[0].id]
    assert found.section == parts[found.part]


def test_the_report_as_a_program_reads_it(imported: Imported) -> None:
    report = imported(lamps=clause("<p>(a) Hang ___.</p><carousel/>")).to_dict()
    assert report["texts"] == [
        {
            "id": "dfars-252-299-7000",
            "file": "imported/dfars-252-299-7000.md",
            "title": "Sea Lamps (252.299-7000, MAR 2021)",
            "kind": "clause",
            "source": "lamps.dita:2",
            "blanks": 1,
            "alternates": 0,
        }
    ]
    assert report["notices"] == [
        {
            "file": "lamps.dita",
            "line": 2,
            "where": "lamps.dita:2",
            "code": "element",
            "message": "the element <carousel> is not known; its words are kept.",
            "text": "",
        }
    ]
