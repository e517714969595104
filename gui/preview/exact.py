"""Exact pages: the PDF that LibreOffice draws, in the background, beside the clause it shows."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QModelIndex,
    QPointF,
    QTimer,
    QUrl,
    Signal,
)
from PySide6.QtGui import QDesktopServices, QPalette, QResizeEvent, QShowEvent
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QStackedLayout, QWidget

from assembler.errors import ClausewrightError
from assembler.word import PdfError, Tender
from gui._background import Task, run_with_progress
from gui.look import (
    EmptyState,
    Space,
    button,
    colour,
    column,
    ground,
    is_palette_change,
    label,
    row,
)

from .drawing import Place, drawn, places_of, row_on, written
from .rows import Row

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from gui.draft import Draft

PAUSE_MS: Final = 1200  # after the last change, before the pages are drawn again
_STEP: Final = 1.25
_LEAST, _MOST = 0.25, 4.0
_POINTS: Final = 72.0


class ExactPages(QWidget):
    """Draws when it is in sight; what was drawn before stays until the new pages are there."""

    row_shown = Signal(int)  # the row that the page in sight belongs to
    page_changed = Signal(int, int)  # from 1, and how many
    zoom_changed = Signal(int)
    found = Signal(int, int)  # which of how many places, from 1

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exact-pages")
        ground(self, "desk")
        self._draft = draft
        self._rows: tuple[Row, ...] = ()
        self._places: dict[tuple[str, ...], Place] = {}
        self._is_stale = True
        self._wanted: int | None = None
        self._task: Task | None = None
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._bookmarks = QPdfBookmarkModel(self)
        self._bookmarks.setDocument(self._document)
        self._search = QPdfSearchModel(self)
        self._search.setDocument(self._document)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.draw)
        self._build()

    def _build(self) -> None:
        self._line = self._busy_line()
        self._pages = QPdfView(self)
        self._pages.setObjectName("pdf")
        self._pages.setAccessibleName(self.tr("Tender, exact pages"))
        self._pages.setFrameShape(QPdfView.Shape.NoFrame)
        self._pages.setPageMode(QPdfView.PageMode.MultiPage)
        self._pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._pages.setPageSpacing(Space.NORMAL)
        self._pages.setDocument(self._document)
        self._pages.setSearchModel(self._search)
        self._colour_desk()
        self._pages.pageNavigator().currentPageChanged.connect(self._page_changed)
        self._search.countChanged.connect(self._tell_found)
        self._nothing = EmptyState("document", "", "")
        self._nothing.setObjectName("no-pages")
        self._cannot = EmptyState(
            "info",
            self.tr("Exact pages need LibreOffice"),
            "",
            (self.tr("Open in Word"), self.open_in_word),
        )
        self._cannot.setObjectName("no-office")
        stacked = QWidget()
        self._stack = QStackedLayout(stacked)
        for widget in (self._nothing, self._pages, self._cannot):
            self._stack.addWidget(widget)
        lines = column(self)
        lines.addWidget(self._line)
        lines.addWidget(stacked, 1)

    def _busy_line(self) -> QWidget:
        made = QWidget()
        made.setObjectName("drawing-line")
        line = row(made, margins=(Space.NORMAL, 4, Space.NORMAL, 4), spacing=Space.MEDIUM)
        self._said = label("", "second", tone="text2", name="drawing-said")
        self._cancel = button(self.tr("Stop"), "quiet", size="small", name="stop-drawing")
        self._cancel.clicked.connect(self.stop)
        self._again = button(self.tr("Draw again"), "quiet", size="small", name="draw-again")
        self._again.clicked.connect(self.draw)
        line.addWidget(self._said, 1)
        line.addWidget(self._again)
        line.addWidget(self._cancel)
        made.hide()
        return made

    # What is shown

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """The tender says something else now: the pages are old."""
        self._rows = rows
        self._is_stale = True
        if self.isVisible():
            self._pause.start()

    @property
    def is_ready(self) -> bool:
        """Whether pages are there, even old ones."""
        return self._document.pageCount() > 0

    @property
    def is_drawing(self) -> bool:
        """Whether LibreOffice is at work."""
        return self._task is not None

    def show_place(self, place: int) -> None:
        """Go to a row's heading, now or when the pages are there."""
        self._wanted = place
        target = self._places.get(self._rows[place].key) if place < len(self._rows) else None
        if target is not None and not self.is_drawing:
            self._wanted = None
            self._pages.pageNavigator().jump(target.page, QPointF(0, target.down), 0)

    # Drawing

    def draw(self) -> None:
        """Draw the tender as it stands."""
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        try:
            tender = written(self._draft)
        except ClausewrightError as error:
            self._show_nothing(self.tr("There are no pages yet"), str(error))
            return
        self._is_stale = False
        self._task = run_with_progress(
            self,
            drawn,
            tender,
            done=self._show_pages,
            failed=self._show_failure,
            progress=self._show_progress,
        )
        self._show_progress(0)
        if not self.is_ready:
            self._nothing.say(
                self.tr("Drawing the pages"),
                self.tr("LibreOffice lays them out; that takes some seconds."),
            )
            self._stack.setCurrentWidget(self._nothing)

    def stop(self) -> None:
        """End the drawing; the pages that are there stay."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._is_stale = True
        self._say_old()
        if not self.is_ready:
            self._show_nothing(
                self.tr("Not drawn"), self.tr("You stopped it. Draw again when you need the pages.")
            )

    def _show_progress(self, seconds: int, _: int = 0, __: object = "") -> None:
        self._said.setText(
            self.tr("Drawing the pages, %n second(s)…", None, seconds)
            if seconds
            else self.tr("Drawing the pages…")
        )
        self._cancel.show()
        self._again.hide()
        self._line.show()

    def _say_old(self) -> None:
        self._said.setText(self.tr("The tender has changed since these pages were drawn."))
        self._cancel.hide()
        self._again.show()
        self._line.show()

    def _show_pages(self, data: object) -> None:
        self._task = None
        self._line.hide()
        if not isinstance(data, bytes):
            return
        here = self._pages.pageNavigator().currentPage() if self.is_ready else 0
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._places = places_of(self._rows, self._headings(QModelIndex()))
        self._stack.setCurrentWidget(self._pages)
        if self._wanted is not None:
            self.show_place(self._wanted)
        elif here:
            self._pages.pageNavigator().jump(
                min(here, self._document.pageCount() - 1), QPointF(), 0
            )
        self._page_changed(self._pages.pageNavigator().currentPage())
        self.zoom_changed.emit(self.zoom)

    def _show_failure(self, error: object) -> None:
        self._task = None
        self._line.hide()
        if isinstance(error, PdfError):
            self._cannot.say(self.tr("No exact pages here"), str(error))
            self._stack.setCurrentWidget(self._cannot)
        else:
            self._show_nothing(self.tr("The pages could not be drawn"), str(error))

    def _show_nothing(self, title: str, sentence: str) -> None:
        self._nothing.say(title, sentence)
        self._stack.setCurrentWidget(self._nothing)

    def _headings(self, parent: QModelIndex) -> Iterator[Place]:
        """The headings that LibreOffice put into the outline of the PDF."""
        roles, model = QPdfBookmarkModel.Role, self._bookmarks
        for number in range(model.rowCount(parent)):
            index = model.index(number, 0, parent)
            location = model.data(index, int(roles.Location.value))
            yield Place(
                str(model.data(index, int(roles.Title.value))),
                int(model.data(index, int(roles.Page.value))),
                float(location.y()),
            )
            yield from self._headings(index)

    # Pages, zoom, search

    def _page_changed(self, page: int) -> None:
        if not self.is_ready:
            return
        self.page_changed.emit(page + 1, self._document.pageCount())
        shown = row_on(self._rows, self._places, page, self._pages_down())
        if shown is not None:
            self.row_shown.emit(shown)

    def _pages_down(self) -> float:
        """How far down the page in sight counts as read: its upper third."""
        page = max(0, self._pages.pageNavigator().currentPage())
        return self._document.pagePointSize(page).height() / 3

    @property
    def zoom(self) -> int:
        """Percent; 100 is paper size at 96 dots an inch."""
        if self._pages.zoomMode() is QPdfView.ZoomMode.Custom:
            return round(self._pages.zoomFactor() * 100)
        width = self._document.pagePointSize(0).width() if self.is_ready else 0
        dots = self.logicalDpiX() / _POINTS
        room = self._pages.viewport().width() - 2 * self._pages.documentMargins().left()
        return round(100 * room / (width * dots)) if width else 100

    def zoom_by(self, steps: int) -> None:
        """Larger (1), smaller (-1), or as wide as the pane (0)."""
        if steps == 0:
            self._pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        else:
            factor = self.zoom / 100 * (_STEP if steps > 0 else 1 / _STEP)
            self._pages.setZoomMode(QPdfView.ZoomMode.Custom)
            self._pages.setZoomFactor(min(_MOST, max(_LEAST, factor)))
        self.zoom_changed.emit(self.zoom)

    def search_for(self, query: str) -> None:
        """Mark all places of these words."""
        self._search.setSearchString(query)
        self._pages.setCurrentSearchResultIndex(-1)
        self._tell_found()

    def find_next(self, step: int) -> None:
        """Go to the next place (1) or the one before (-1)."""
        count = self._search.rowCount(QModelIndex())
        if count:
            here = self._pages.currentSearchResultIndex()
            there = (here + step) % count if here >= 0 else (0 if step > 0 else count - 1)
            self._pages.setCurrentSearchResultIndex(there)
            found = self._search.resultAtIndex(there)
            self._pages.pageNavigator().jump(found.page(), found.location(), 0)
        self._tell_found()

    def _tell_found(self) -> None:
        count = self._search.rowCount(QModelIndex())
        self.found.emit(self._pages.currentSearchResultIndex() + 1, count)

    # Elsewhere

    def open_in_word(self) -> None:
        """Write the tender to a folder of its own, and let the system open it."""
        try:
            tender = written(self._draft)
        except ClausewrightError as error:
            self._show_nothing(self.tr("There are no pages yet"), str(error))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(save_copy(tender, self._draft.title))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_ready:
            self.zoom_changed.emit(self.zoom)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and not self.is_drawing:
            self.draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_palette_change(event):
            self._colour_desk()

    def _colour_desk(self) -> None:
        palette = self._pages.palette()
        palette.setColor(QPalette.ColorRole.Dark, colour("desk"))
        self._pages.setPalette(palette)


def save_copy(tender: Tender, title: str) -> Path:
    """A copy of the tender in a new temporary folder, named by its title."""
    name = "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in title).strip(" -")
    path = Path(tempfile.mkdtemp(prefix="clausewright-")) / f"{name[:80] or 'tender'}.docx"
    tender.save(path)
    return path
