"""Writing the files of a tender: everything is made first, then all come into place or none."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assembler.intake import work_file_bytes
from assembler.selection import select
from assembler.word import assemble
from gui._texts import translate

from .naming import free_stem, is_open_elsewhere

if TYPE_CHECKING:
    from assembler.selection import Selection
    from assembler.word import Tender
    from gui._background import Report
    from gui.draft import BlankValue

ENDINGS: Final = {
    "tender": ".docx",
    "record": " - record.docx",
    "pdf": ".pdf",
    "work": ".clausewright",
}
"""What can be written, and how its name goes on after the stem."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to write and where. `kinds` are keys of ENDINGS; the tender is always among them."""

    folder: Path
    stem: str
    kinds: tuple[str, ...] = ("tender",)
    template: str = "tender"
    language: str | None = None

    def path(self, kind: str) -> Path:
        return self.folder / f"{self.stem}{ENDINGS[kind]}"

    def existing(self) -> tuple[Path, ...]:
        """The files that are there already and would be replaced."""
        return tuple(path for kind in self.kinds if (path := self.path(kind)).exists())

    def beside(self) -> Plan:
        """The same under the next name that is free."""
        endings = tuple(ENDINGS[kind] for kind in self.kinds)
        return replace(self, stem=free_stem(self.folder, self.stem, endings))


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written. `wanted` is the file that was open elsewhere and was left alone."""

    files: Mapping[str, Path]
    is_draft: bool
    texts: int
    open_points: int
    open_blanks: int
    wanted: Path | None = None


def write_pack(
    selection: Selection,
    answers: Mapping[str, BlankValue],
    source: Mapping[str, object],
    plan: Plan,
    report: Report,
) -> Saved:
    """Make all files of the plan, then put them in place; on any error nothing has changed.

    Raises:
        ClausewrightError: the tender cannot be made, or LibreOffice cannot make its pages.
        OSError: the folder cannot be written to.
    """
    steps = len(plan.kinds) + 1
    report(0, steps, translate("Save", "Putting the texts together"))
    # One of its own: the window goes on asking the draft's while this thread reads.
    own = select(selection.library, selection.facts)
    tender = assemble(own, template=plan.template, answers=answers, language=plan.language)
    plan.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".clausewright-", dir=plan.folder) as made:
        staged = Path(made)
        for number, kind in enumerate(plan.kinds, start=1):
            report(number, steps, step_text(kind))
            _make(kind, staged / kind, tender, source, report, (number, steps))
        report(len(plan.kinds), steps, translate("Save", "Putting the files in place"))
        return _put_in_place(staged, plan, tender)


def step_text(kind: str) -> str:
    """What is being made, for the line over the progress bar."""
    return {
        "tender": translate("Save", "Writing the tender"),
        "record": translate("Save", "Writing the record"),
        "pdf": translate("Save", "Drawing the exact pages"),
        "work": translate("Save", "Writing the answers"),
    }[kind]


def _make(
    kind: str,
    path: Path,
    tender: Tender,
    source: Mapping[str, object],
    report: Report,
    place: tuple[int, int],
) -> None:
    if kind == "tender":
        tender.save(path)
    elif kind == "record":
        tender.record(path)
    elif kind == "pdf":
        # `report` raises when the user has cancelled, which ends LibreOffice.
        words = step_text(kind)
        path.write_bytes(tender.pdf_bytes(waiting=lambda _: report(*place, words)))
    else:
        path.write_bytes(work_file_bytes(source))


def _put_in_place(staged: Path, plan: Plan, tender: Tender) -> Saved:
    wanted = next((path for path in plan.existing() if is_open_elsewhere(path)), None)
    if wanted is None:
        try:
            _move_all(staged, plan)
        except PermissionError as error:
            # Windows lets nobody replace a file that Word has open.
            named = (error.filename, error.filename2)
            wanted = next((path for path in plan.existing() if str(path) in named), None)
            if wanted is None:
                raise
    if wanted is not None:
        plan = plan.beside()
        _move_all(staged, plan)
    return Saved(
        {kind: plan.path(kind) for kind in plan.kinds},
        tender.is_draft,
        len(tender.selection.included),
        len(tender.open_points),
        len(tender.open_fill_ins),
        wanted,
    )


def _move_all(staged: Path, plan: Plan) -> None:
    """Each file to its place; copies of what was there bring it back if one cannot come."""
    before: list[tuple[Path, Path]] = []
    arrived: list[Path] = []
    try:
        for kind in plan.kinds:
            made, target = staged / kind, plan.path(kind)
            if target.exists():
                kept = staged / f"{kind}-before"
                shutil.copy2(target, kept)
                shutil.copymode(target, made)
                _copy_in(made, target)
                before.append((kept, target))
            else:
                _copy_in(made, target)
                arrived.append(target)
    except OSError:
        for path in arrived:
            with suppress(OSError):
                path.unlink()
        for kept, target in before:
            with suppress(OSError):
                kept.replace(target)
        raise


def _copy_in(made: Path, target: Path) -> None:
    """Put a copy in place at one stroke; what was made stays for a second try."""
    ready = made.with_name(f"{made.name}-ready")
    shutil.copy2(made, ready)
    ready.replace(target)
