"""What the screens of the legal team share: the chosen text, the findings, another folder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from assembler import Library
from assembler.library import Finding, lint
from gui import _background

if TYPE_CHECKING:
    from gui.window import Desk


class Bench(QObject):
    """One for each window; screens find it with `Bench.of(desk)`."""

    chosen_changed = Signal(str)
    findings_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("bench")
        self.desk = desk
        self.chosen = ""
        self.findings: Mapping[str, tuple[Finding, ...]] = {}
        self.checked_at: datetime | None = None
        self._task: _background.Task | None = None
        desk.library_changed.connect(self.check)

    @classmethod
    def of(cls, desk: Desk) -> Bench:
        """The bench of a desk; made at the first call."""
        found = desk.findChild(QObject, "bench")
        return found if isinstance(found, Bench) else cls(desk)

    @property
    def library(self) -> Library:
        """The library that is shown."""
        return self.desk.library

    def choose(self, clause_id: str) -> None:
        """Make a text the current one."""
        if clause_id != self.chosen:
            self.chosen = clause_id
            self.chosen_changed.emit(clause_id)

    # Findings

    @property
    def is_checking(self) -> bool:
        """Whether the lint is under way."""
        return self._task is not None and self._task.is_running()

    def check(self) -> None:
        """Look the whole library through in the background."""
        if self._task is not None:
            self._task.cancel()
        self._task = _background.run(self, find_all, self.library, done=self._take)
        self.findings_changed.emit()

    def _take(self, found: object) -> None:
        self.findings = cast("Mapping[str, tuple[Finding, ...]]", found)
        self.checked_at = datetime.now().astimezone()
        self._task = None
        self.findings_changed.emit()

    def of_clause(self, clause_id: str) -> tuple[Finding, ...]:
        """What the last check found in a text's file."""
        return self.findings.get(clause_id, ())

    # Another library

    def ask_for_library(self, parent: QWidget) -> None:
        """Choose a folder, and work with the library in it."""
        before = str(self.library.sources.folders[-1])
        chosen = QFileDialog.getExistingDirectory(parent, self.tr("Open a library"), before)
        if chosen:
            self.open_library(Path(chosen))

    def open_library(self, folder: Path | None) -> None:
        """Work with the library of a folder: a whole one, or one on top of ours."""
        _background.run(self, Library.load, folder, done=self._use, failed=self._say)

    def reload(self) -> None:
        """Read the library again, after one of its files changed."""
        folders, labels = self.library.sources.folders, self.library.sources.labels
        top = None if labels[-1] == "clauses" else folders[-1]
        _background.run(self, Library.load, top, done=self._use, failed=self._say)

    def _use(self, library: object) -> None:
        if isinstance(library, Library):
            self.desk.use_library(library)
            said = self.tr("Library {name} {version}, %n clauses", None, len(library.clauses))
            self.desk.announce(said.format(name=library.name, version=library.version))

    def _say(self, error: Exception) -> None:
        self.desk.show_banner("wrong", str(error))


def find_all(library: Library) -> dict[str, tuple[Finding, ...]]:
    """The findings of a library by the text in whose file they stand; "" holds the others."""
    files = {library.sources.file(f"clauses.{name}"): name for name in library.clauses}
    found: dict[str, list[Finding]] = {}
    for each in lint(library, today=datetime.now().astimezone().date()):
        found.setdefault(files.get(each.file, ""), []).append(each)
    return {name: tuple(each) for name, each in found.items()}
