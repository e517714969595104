"""One thing wrong in one file of a library: the message that its author reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from assembler.errors import LibraryError
from assembler.library import Library, lint_folder

from .conftest import Change, table

MISTAKES = table("library-mistakes.yaml", "file", "old", "new", "message")


@pytest.mark.parametrize(("file", "old", "new", "message"), MISTAKES)
def test_the_loader_stops_with_file_line_and_field(
    change: Change, file: str, old: str, new: str, message: str
) -> None:
    folder = change(file, old, new)
    with pytest.raises(LibraryError) as caught:
        Library.load(folder)
    assert str(caught.value).removeprefix(f"{folder.as_posix()}/") == message


@pytest.mark.parametrize(("file", "old", "new", "message"), MISTAKES)
def test_the_lint_reports_the_same_and_goes_on(
    change: Change, file: str, old: str, new: str, message: str
) -> None:
    folder = change(file, old, new)
    first = next(each for each in lint_folder(folder) if each.code == "unreadable")
    told = LibraryError(first.message, first.file, first.line, first.field, first.fix)
    assert str(told).removeprefix(f"{folder.as_posix()}/") == message


def test_several_mistakes_stop_at_the_first_and_are_all_reported(change: Change) -> None:
    change("fees/fees.md", "revision: 2", "revision: two")
    change("fees/fees.md", "status: proposed", "status: propsed")
    change("facts.yaml", "type: date", "type: day")
    folder = change("facts.yaml", "type: money", "type: price")
    with pytest.raises(LibraryError, match=r"facts\.yaml:9"):
        Library.load(folder)
    found = [each for each in lint_folder(folder) if each.code == "unreadable"]
    assert [(each.file.rpartition("/")[2], each.line) for each in found] == [
        ("facts.yaml", 9),
        ("facts.yaml", 14),
        ("fees.md", 3),
        ("fees.md", 5),
    ]


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("fact.yaml", "a library has no such file. Did you mean “facts.yaml”?"),
        ("risk/good.csv", "a library has no such file. Did you mean “risk/goods.csv”?"),
        ("fees/fees.yaml", "a library has no such file."),
        ("fees/more/fees.md", "a text lies in the folder of its family, and no deeper."),
    ],
)
def test_a_stray_file_is_told(folder: Path, file: str, message: str) -> None:
    path = folder / file
    path.parent.mkdir(exist_ok=True)
    path.write_text("x: 1\n")
    with pytest.raises(LibraryError) as caught:
        Library.load(folder)
    assert str(caught.value) == f"{path.as_posix()}: {message}"


def test_a_readme_beside_library_yaml_is_welcome(folder: Path) -> None:
    (folder / "README.md").write_text("# For editors\n")
    Library.load(folder)


def test_one_id_in_two_families_is_told(folder: Path) -> None:
    (folder / "pay").mkdir()
    text = (folder / "fees" / "fees.md").read_text(encoding="utf-8")
    (folder / "pay" / "fees.md").write_text(text.replace("family: fees", "family: pay"))
    with pytest.raises(LibraryError, match=r"pay/fees\.md:1: id: the same id also stands in fees"):
        Library.load(folder)
