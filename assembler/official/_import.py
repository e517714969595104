"""From official texts to clause files in a library's folder: all of them, or none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from assembler.errors import ClausewrightError, IntakeError, LibraryError
from assembler.library import Library

from ._blocks import Notes, Place
from ._clauses import Regulation
from ._dita import DitaFile, read_dita
from ._draft import Draft
from ._missing import tell_missing
from ._report import ImportedText, ImportReport
from ._settle import ImportOptions, settle
from ._sources import read_file, source_files

_MANIFEST: Final = "library.yaml"
_REPORT: Final = "_import-report"  # what begins with an underscore is no part of a library
_NEW_LIBRARY: Final = """\
# Imported texts. They lie on top of the bundled library, and each waits for its rule.
extends: bundled
"""


def import_official(
    source: str | os.PathLike[str],
    folder: str | os.PathLike[str],
    options: ImportOptions | None = None,
) -> ImportReport:
    """Read official texts, as DITA or Word, and write them as clause files into a library.

    The folder is a library or becomes one on top of the bundled. No file that is there is touched:
    either all texts are written, and a report beside them, or nothing is.

    Args:
        source: a .dita, .xml or .docx file, or a folder of them.

    Raises:
        IntakeError: the source cannot be read; in a folder such a file is told in the report.
        RuleError: the options' rule cannot be read.
        PackageError: a single Word document cannot be read.
        LibraryError: the folder is no library, or the options do not fit it.
    """
    chosen = options or ImportOptions()
    target = Path(folder)
    library = _library_at(target)
    reading = _Reading(chosen)
    drafts = list(reading.drafts(Path(source)))
    files = settle(drafts, chosen, library, reading.notes)
    for read in reading.read:
        tell_missing(read.name, read.text, files.values(), reading.notes)
    report = ImportReport(
        str(target),
        tuple(_text(file, draft) for file, (draft, _) in files.items()),
        tuple(reading.notes.notices),
        tuple(reading.notes.left_out),
    )
    return _written(report, target, {file: text for file, (_, text) in files.items()})


def _library_at(target: Path) -> Library:
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return Library.load()
    if not (target / _MANIFEST).is_file():
        problem = "the folder holds files, and no library.yaml."
        hint = "Name a library, or a folder that is empty or not there yet."
        raise LibraryError(problem, str(target), hint=hint)
    return Library.load(target)


@dataclass(slots=True)
class _Reading:
    """Reads the files of one import."""

    options: ImportOptions
    notes: Notes = field(default_factory=Notes)
    read: list[DitaFile] = field(default_factory=list)

    def drafts(self, source: Path) -> Iterator[Draft]:
        words: list[Draft] = []
        for name, path, form in source_files(source, self.notes):
            try:
                if form == "dita":
                    self.read.append(read_dita(read_file(path, name), name, self.notes))
                else:
                    words += self._word_drafts(path, name)
            except ClausewrightError as error:
                if not source.is_dir():
                    raise
                self.notes.tell(Place(name), "unreadable", f"not read: {error.message}")
        if not self.read and not words and source.is_dir():
            raise IntakeError("No DITA and no Word document in it could be read.", str(source))
        topics = [topic for read in self.read for topic in read.topics]
        yield from Regulation(topics, self.options.regulation).drafts(self.notes)
        yield from words

    def _word_drafts(self, path: Path, name: str) -> list[Draft]:
        from ._word import read_contract

        return read_contract(read_file(path, name), name, self.notes)


def _text(file: str, draft: Draft) -> ImportedText:
    return ImportedText(
        draft.id,
        file,
        draft.title,
        draft.kind,
        draft.place,
        len(draft.fill_ins),
        len(draft.alternates),
    )


def _written(report: ImportReport, target: Path, files: Mapping[str, str]) -> ImportReport:
    """Write texts and report; without a text nothing is written."""
    if not files:
        return report
    if not target.exists():
        name = f"{_REPORT}.md"
        whole = {_MANIFEST: _NEW_LIBRARY, **files, name: report.to_markdown()}
        _write_new(target, whole)
    else:
        name = _free_name(target)
        whole = {**files, name: report.to_markdown()}
        if not (target / _MANIFEST).exists():
            whole[_MANIFEST] = _NEW_LIBRARY
        _write_beside(target, whole)
    return ImportReport(report.folder, report.texts, report.notices, report.left_out, name)


def _free_name(target: Path) -> str:
    names = (f"{_REPORT}.md", *(f"{_REPORT}-{number}.md" for number in range(2, 1000)))
    return next(name for name in names if not (target / name).exists())


def _write_new(target: Path, files: Mapping[str, str]) -> None:
    """A new folder, written under another name and renamed when it is whole."""
    beside = target.with_name(f".{target.name}-{os.getpid()}.part")
    try:
        for file, text in files.items():
            _create(beside / file, text)
        beside.rename(target)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _write_beside(target: Path, files: Mapping[str, str]) -> None:
    """New files in a folder that is there; on any error those written are taken back."""
    made: list[Path] = []
    root = target.resolve()
    for file in files:
        if not (target / file).resolve().is_relative_to(root):
            raise LibraryError("the folder is a link that leads out of the library.", file)
    try:
        for file, text in files.items():
            _create(target / file, text)
            made.append(target / file)
    except BaseException:
        for path in made:
            with suppress(OSError):
                path.unlink()
        raise


def _create(path: Path, text: str) -> None:
    """Write a file that is not there yet: it appears when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name[:40]}-{os.getpid()}.part")
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        _name(beside, path)
    except FileExistsError as error:
        hint = "Choose another family or another folder."
        raise LibraryError("there is such a file already.", str(path), hint=hint) from error
    finally:
        beside.unlink(missing_ok=True)


def _name(beside: Path, path: Path) -> None:
    """Give a file its name, unless there is one of that name."""
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links
        if path.exists():
            raise FileExistsError(path) from None
        beside.rename(path)
