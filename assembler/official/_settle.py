"""Drafts as files that load: ids that are free, places in the pack, and what the lint says.

The files are tried in a folder of their own on top of the library that they go to. What does not
load never gets into it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal

from assembler.errors import IntakeError, LibraryError
from assembler.library import Library, lint
from assembler.rules import parse

from ._blocks import Notes
from ._draft import LONGEST_ID, Draft, Home, clause_file, clause_id

_LIMIT_BYTES: Final = 512 * 1024  # of a clause file, as the library reads it
_FAMILY: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NO_FAMILY: Final = ("scenarios", "regimes", "risk")  # folders of a library that hold no texts


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How texts come in.

    `applies_when` is the rule of all of them; nothing applies until somebody writes one. `section`
    and `provision_section` are titles of the library; the last of the part where they are empty.
    `incorporate` by reference keeps number, title and date and leaves the words out.
    """

    family: str = "imported"
    applies_when: str = "false"
    section: str = ""
    provision_section: str = ""
    incorporate: Literal["full", "reference"] = "full"
    regulation: str = ""


def settle(
    drafts: Sequence[Draft], options: ImportOptions, library: Library, notes: Notes
) -> dict[str, tuple[Draft, str]]:
    """The clause file of each draft by its path inside the library.

    Raises:
        IntakeError, LibraryError, RuleError: a family, section or rule that cannot be.
    """
    _check(options, library)
    found: dict[str, tuple[Draft, str]] = {}
    for draft in _with_free_ids(_by_options(drafts, options, notes), library, notes):
        home = home_of(draft, options, library)
        text = clause_file(draft, home)
        if len(text.encode()) > _LIMIT_BYTES:
            why = f"the clause file would be larger than {_LIMIT_BYTES // 1024} kB"
            notes.leave_out(draft.place, why, draft.source)
        else:
            found[f"{home.family}/{draft.id}.md"] = draft, text
    broken = _tried(found, library, notes)
    return {
        file: (draft, clause_file(draft, home_of(draft, options, library), broken.get(file, ())))
        for file, (draft, _) in found.items()
    }


def _check(options: ImportOptions, library: Library) -> None:
    if not _FAMILY.fullmatch(options.family) or options.family in _NO_FAMILY:
        problem = f"“{options.family[:60]}” is no family: small letters, figures and hyphens."
        raise IntakeError(problem)
    parse(options.applies_when, known=library.known_names)


def _by_options(drafts: Sequence[Draft], options: ImportOptions, notes: Notes) -> Iterable[Draft]:
    for draft in drafts:
        if options.incorporate == "reference" and draft.official is not None:
            notes.leave_out(draft.place, "it is incorporated by reference", draft.source)
            yield replace(draft, body="", fill_ins={}, alternates=())
        else:
            yield draft


def _with_free_ids(drafts: Iterable[Draft], library: Library, notes: Notes) -> Iterable[Draft]:
    """The drafts under ids that nobody has; what the library holds already is not made again."""
    taken = set(library.clauses)
    for draft in drafts:
        wanted = draft.id or clause_id(Path(draft.place.file).stem) or "imported"
        name = _free(wanted, draft, taken, library)
        if not name:
            told = "the library has this text already; it is not written again."
            notes.tell(draft.place, "known", told, draft.title)
            continue
        if name != wanted:
            told = f"there is a text {wanted} already; this one is called {name}."
            notes.tell(draft.place, "id", told)
        taken.add(name)
        yield replace(draft, id=name)


def _free(wanted: str, draft: Draft, taken: Collection[str], library: Library) -> str:
    """The first id that nobody has; none where the library holds the same text under one."""
    for name in _names(wanted, draft):
        if _is_there(name, draft, library):
            return ""
        if name not in taken:
            return name
    raise AssertionError("names never end")


def _names(wanted: str, draft: Draft) -> Iterator[str]:
    """The id, then the id with the date of the edition, then with numbers."""
    yield wanted
    date = clause_id(draft.official.date) if draft.official else ""
    dated = _ending(wanted, date) if date else wanted
    if dated != wanted:
        yield dated
    for number in count(2):
        yield _ending(dated, str(number))


def _ending(name: str, ending: str) -> str:
    return f"{name[: LONGEST_ID - len(ending) - 1].strip('-')}-{ending}"


def _is_there(name: str, draft: Draft, library: Library) -> bool:
    clause = library.clauses.get(name)
    return (
        clause is not None
        and clause.official == draft.official
        and clause.body == draft.body
        and clause.title == draft.title
    )


def home_of(draft: Draft, options: ImportOptions, library: Library) -> Home:
    """Where a draft stands in the pack."""
    part_id = "instructions" if draft.kind == "provision" else "conditions"
    parts = {part.id: part for part in library.info.parts}
    part = parts.get(part_id) or library.info.parts[0]
    wanted = options.provision_section if draft.kind == "provision" else options.section
    return Home(options.family, part.id, wanted or part.sections[-1], options.applies_when)


def _tried(
    files: dict[str, tuple[Draft, str]], library: Library, notes: Notes
) -> Mapping[str, set[str]]:
    """The rules of the lint that each file breaks; a file that does not load is taken out."""
    while files:
        with TemporaryDirectory(prefix="clausewright-") as name:
            stage = Path(name)
            for file, (_, text) in files.items():
                path = stage / file
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
            try:
                staged = library_with(library, stage)
                return _warnings(staged, stage, files, notes)
            except LibraryError as error:
                file = _inside(error.file, stage)
                if file not in files or error.field in ("family", "section", "applies_when"):
                    raise _without_stage(error, stage) from error
                draft, _ = files.pop(file)
                notes.leave_out(draft.place, f"the library cannot read it: {error}", draft.source)
    return {}


def library_with(library: Library, folder: Path) -> Library:
    """The library again, with a folder on top of it."""
    below, *above = library.sources.folders
    return Library.load(below, overlays=[*above, folder])


def _inside(file: str, stage: Path) -> str:
    return file.removeprefix(f"{stage.as_posix()}/")


def _without_stage(error: LibraryError, stage: Path) -> LibraryError:
    file = _inside(error.file, stage)
    return LibraryError(error.problem, file, 0, error.field, error.hint)


def _warnings(
    library: Library, stage: Path, files: Mapping[str, tuple[Draft, str]], notes: Notes
) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for finding in lint(library):
        file = _inside(finding.file, stage)
        if file not in files:
            continue
        if finding.severity == "error":
            place = files[file][0].place
            notes.tell(place, "lint", f"{file}:{finding.line}: {finding.message}")
        else:
            found.setdefault(file, set()).add(finding.code)
    return found
