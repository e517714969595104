"""New, open, save, close: what happens to files, and what is said when it does not work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from assembler.errors import ClausewrightError
from gui import _background
from gui.draft import Draft, work_file
from gui.draft.recovery import lost_work

from ._questions import Answer, ask
from ._screens import SCREENS

if TYPE_CHECKING:
    from assembler.library import Library

    from ._desk import OpenTender
    from ._window import MainWindow

LARGE_BYTES = 1_000_000
ASKING_ENDINGS = (".xml", ".json", ".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods")
"""Of these a screen asks what to take over; the others open at once."""


class FileKeeper(QObject):
    """Works for one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk

    def offer_actions(self) -> None:
        """Take over the actions of the File menu."""
        table: dict[str, Callable[[], object]] = {
            "new_tender": self.new_tender,
            "open_notice": self.ask_for_notice,
            "open_file": self.ask_for_file,
            "from_earlier": self.ask_for_earlier,
            "try_sample": self.open_sample,
            "save_work": self.save_work,
            "save_work_as": self.save_work_as,
        }
        for name, act in table.items():
            self._desk.actions.handle(name, self._window, act)

    # Opening

    def new_tender(self) -> None:
        """An empty tender in a new tab."""
        library = self.load_library()
        if library is not None:
            self._window.add_tender(Draft(library))

    def ask_for_file(self) -> None:
        """Choose a work file, a returned tender, or any source."""
        patterns = self.tr(
            "Tenders (*.clausewright *.docx);;Notices and facts (*.xml *.json *.yaml *.yml);;"
            "All files (*)"
        )
        self.open_paths(self._ask_paths(self.tr("Open tender file"), patterns))

    def ask_for_notice(self) -> None:
        """Choose a notice, a release or a table."""
        patterns = self.tr("Notices and tables (*.xml *.json *.yaml *.yml *.csv *.xlsx)")
        self.open_paths(self._ask_paths(self.tr("Open notice"), patterns + ";;" + self._all()))

    def ask_for_earlier(self) -> None:
        """Take the answers of an earlier tender into a new one."""
        patterns = self.tr("Tenders (*.clausewright *.docx)")
        for path in self._ask_paths(self.tr("From an earlier tender"), patterns):
            draft = self._read(path)
            if draft is not None:
                draft.path = None
                draft.mark_unsaved()
                self._window.add_tender(draft)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files of any kind that we know; each that cannot be opened says why."""
        for path in paths:
            self._open(path)

    def open_sample(self) -> None:
        """The sample tender; nothing of it is saved."""
        sample = Path(__file__).parent.parent / "start" / "sample.clausewright"
        draft = self._read(sample)
        if draft is not None:
            draft.path = None
            self._window.add_tender(draft)

    def _open(self, path: Path) -> None:
        opened = self._window.tender_of(path.absolute())
        if opened is not None:
            self._window.add_tender(opened.draft)
            return
        if path.suffix.lower() in ASKING_ENDINGS and SCREENS["opening"].is_built():
            self._desk.show_page("opening", path.absolute())
            return
        library = self.load_library()
        if library is None:
            return
        if path.exists() and path.stat().st_size > LARGE_BYTES:
            self._desk.announce(self.tr("Reading {name} …").format(name=path.name))
            _background.run(
                self,
                work_file.load_source,
                path.absolute(),
                library,
                done=self._show,
                failed=lambda error: self._say(path, error),
            )
            return
        draft = self._read(path)
        if draft is not None:
            self._show(draft)

    def _read(self, path: Path) -> Draft | None:
        library = self.load_library()
        if library is None:
            return None
        try:
            return work_file.load_source(path.absolute(), library)
        except (ClausewrightError, OSError) as error:
            self._say(path, error)
            return None

    def _show(self, draft: object) -> None:
        if isinstance(draft, Draft):
            self._window.add_tender(draft).note_recent()

    def load_library(self) -> Library | None:
        """The library, or None after the window has said why it cannot be read."""
        try:
            return self._desk.library
        except (ClausewrightError, OSError) as error:
            self._desk.show_banner("wrong", self._sentence(error))
            return None

    def _say(self, path: Path, error: Exception) -> None:
        from gui.opening.failures import WayOut, failure_of

        failure = failure_of(error, path)
        sentence = self.tr("{name} could not be opened. {reason}").format(
            name=path.name, reason=failure.sentence
        )
        ways = {
            WayOut.FIND: (self.tr("Choose another file…"), self.ask_for_file),
            WayOut.TRY_AGAIN: (self.tr("Try again"), lambda: self._open(path)),
            WayOut.NEW_TENDER: (self.tr("New tender"), self.new_tender),
        }
        self._desk.show_banner("wrong", sentence, [ways[each] for each in failure.ways])
        self._desk.announce(sentence)

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, ClausewrightError):
            return error.message
        if isinstance(error, OSError) and error.strerror:
            return self.tr("The system says: {reason}.").format(reason=error.strerror)
        return self.tr("Something in the program went wrong.")

    # Saving

    def save_work(self) -> None:
        """Write the work file; the first time, ask where."""
        tender = self._window.current_tender()
        if tender is None:
            return
        if tender.draft.path is None:
            self.save_work_as()
        else:
            self._save(tender, None)

    def save_work_as(self) -> bool:
        """Ask where, and write the work file there; whether it was written."""
        tender = self._window.current_tender()
        return tender is not None and self._save_as(tender)

    def _save_as(self, tender: OpenTender) -> bool:
        folder = self._last_folder()
        name = (tender.draft.title or self.tr("Tender")).replace("/", "-").strip()
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save work"),
            str(tender.draft.path or folder / f"{name}{work_file.SUFFIX}"),
            self.tr("Work files (*.clausewright)"),
        )
        if not chosen:
            return False
        path = Path(chosen)
        return self._save(tender, path if path.suffix else path.with_suffix(work_file.SUFFIX))

    def _save(self, tender: OpenTender, path: Path | None) -> bool:
        try:
            written = tender.save(path)
        except OSError as error:
            sentence = self.tr("The work could not be saved. {reason}").format(
                reason=self._sentence(error)
            )
            self._desk.show_banner(
                "wrong", sentence, [(self.tr("Save somewhere else…"), self.save_work_as)]
            )
            return False
        self._desk.announce(self.tr("Saved as {name}.").format(name=written.name))
        return True

    # Closing

    def may_close(self, tender: OpenTender) -> bool:
        """Whether the tab may go: unsaved work is saved, or thrown away on purpose."""
        if not tender.draft.is_modified:
            tender.discard()
            return True
        answer = ask(
            self._window,
            self.tr("This tender has answers that no file has."),
            self.tr("Save them to a work file, or throw them away?"),
            (Answer("save", self.tr("&Save work")), Answer("discard", self.tr("&Throw away"))),
        )
        if answer == "save":
            saved = self._save(tender, None) if tender.draft.path else self._save_as(tender)
            if not saved:
                return False
        elif answer != "discard":
            return False
        tender.discard()
        return True

    def keep_open_tenders(self) -> None:
        """At the end: leave unsaved work where the next start finds it."""
        for tender in self._window.tenders():
            tender.close()

    def bring_back(self) -> int:
        """Show again what was left unsaved the last time; how many tenders came back."""
        folder = self._desk.recovery_folder
        found = lost_work(folder) if folder.is_dir() else ()
        if not found:
            return 0
        library = self.load_library()
        if library is None:
            return 0
        count = 0
        for lost in found:
            try:
                draft = lost.draft(library)
            except (ClausewrightError, OSError) as error:
                self._desk.show_banner("wrong", self._sentence(error))
                continue
            draft.mark_unsaved()
            self._window.add_tender(draft)
            lost.forget()
            count += 1
        if count:
            sentence = self.tr("A tender that had not been saved came back, with every answer.")
            if count > 1:
                sentence = self.tr(
                    "%n tenders that had not been saved came back, with every answer.", "", count
                )
            act = (self.tr("Save work"), self.save_work)
            self._desk.show_banner("history", sentence, [act])
        return count

    # Dropping

    def dropped_paths(self, data: QMimeData) -> tuple[Path, ...]:
        """The files in what is dragged; nothing else is taken."""
        if not data.hasUrls():
            return ()
        return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())

    def _ask_paths(self, title: str, patterns: str) -> tuple[Path, ...]:
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, title, str(self._last_folder()), patterns
        )
        paths = tuple(Path(each) for each in chosen)
        if paths:
            self._desk.settings.keep_text("folder", str(paths[0].parent))
        return paths

    def _all(self) -> str:
        return self.tr("All files (*)")

    def _last_folder(self) -> Path:
        kept = Path(self._desk.settings.text_of("folder"))
        if kept.is_dir() and self._desk.settings.text_of("folder"):
            return kept
        location = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(location))
