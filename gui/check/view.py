"""The page "Check your answers": what was answered, what is open, and the way to save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.look import Hairline, Space, column, ground, label, row

from ._lines import AnswerPage
from ._summary import SummaryPane
from .presenter import CheckPresenter

if TYPE_CHECKING:
    from gui.window import OpenTender

_COLUMN: Final = 688
_SUMMARY: Final = 360
_SUMMARY_LEAST: Final = 280


class CheckView(QWidget):
    """Change leads to a question and comes back here, unless the answer raises new ones."""

    def __init__(self, tender: OpenTender, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("check-view")
        ground(self, "surface")
        self.tender = tender
        self.presenter = CheckPresenter(tender.draft)
        self._is_stale = True
        self._open_before: frozenset[str] | None = None  # while the officer changes an answer
        self._changing = ""
        across = row(self)
        across.addWidget(self._build_page(), 1)
        across.addWidget(Hairline(Qt.Orientation.Vertical))
        self.summary = SummaryPane()
        self.summary.setMinimumWidth(_SUMMARY_LEAST)
        self.summary.setMaximumWidth(_SUMMARY)
        self.summary.wanted.connect(self._lead)
        self.summary.save_wanted.connect(lambda: self.tender.show_screen("save"))
        across.addWidget(self.summary, 1)
        across.setStretch(0, 2)
        tender.changed.connect(self._draft_changed)

    def _build_page(self) -> QWidget:
        self.pages = QScrollArea()
        self.pages.setObjectName("check-answers")
        self.pages.setWidgetResizable(True)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        body = QWidget()
        middle = row(body, margins=(Space.HUGE, Space.HUGE, Space.LARGE, Space.VAST))
        middle.addStretch(1)
        holder = QWidget()
        holder.setMaximumWidth(_COLUMN)
        lines = column(holder)
        lines.addWidget(label(self.tr("Check your answers"), "title", weight="semibold", wrap=True))
        lines.addSpacing(Space.TINY)
        lines.addWidget(
            label(
                self.tr("Change whatever is not right. You come straight back to this page."),
                "label",
                tone="text2",
                wrap=True,
            )
        )
        lines.addSpacing(Space.LARGE)
        self.page = AnswerPage()
        self.page.wanted.connect(self._change)
        lines.addWidget(self.page)
        lines.addStretch(1)
        middle.addWidget(holder, 100)
        middle.addStretch(1)
        self.pages.setWidget(body)
        return self.pages

    def sizeHint(self) -> QSize:
        return QSize(1160, 780)

    # Showing

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()
        if self._changing:
            self._return_to(self._changing)
        self._changing, self._open_before = "", None

    def show_item(self, item: object) -> None:
        """Scroll to a question or to a heading."""
        self._refresh()
        target = self.page.line(str(item)) or self.page.block(str(item))
        if target is not None:
            self.pages.ensureWidgetVisible(target, 0, Space.VAST)

    def _draft_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh()
        elif self._open_before is not None:
            QTimer.singleShot(0, self, self._come_back)

    def _refresh(self) -> None:
        if not self._is_stale:
            return
        self._is_stale = False
        self.page.show_sections(self.presenter.sections())
        self.summary.show_summary(self.presenter.summary())

    def _return_to(self, fact: str) -> None:
        line = self.page.line(fact)
        if line is not None:
            self.pages.ensureWidgetVisible(line, 0, Space.VAST)
            line.link.setFocus()

    # Leading on

    def _change(self, fact: str) -> None:
        """Go to the question; after the answer this page comes back."""
        self._changing = fact
        self._open_before = frozenset(self.presenter.agenda().open)
        self.tender.show_question(fact)

    def _come_back(self) -> None:
        """Show this page again, unless the answer raised questions that were not there."""
        if self._open_before is None or self.isVisible():
            return
        new = set(self.presenter.agenda().open) - self._open_before
        if not new - {self._changing}:
            self.tender.show_screen("check")

    def _lead(self, target: str, item: str) -> None:
        if target == "question":
            self._change(item)
        elif target == "reason":
            self.tender.show_reason(item)
        elif target == "blanks":
            self.tender.show_screen("fill_ins", item)
