"""The page of a notice: source at the left, questions at the right, remarks beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QUndoStack
from PySide6.QtWidgets import (
    QListView,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from gui.look import (
    Choice,
    EmptyState,
    FilterChips,
    Hairline,
    IconLabel,
    SearchField,
    Space,
    button,
    column,
    foot,
    ground,
    label,
    painting,
    row,
    type_font,
)

from .commands import Choose
from .delegate import NoticeDelegate, cells_of
from .model import NoticeModel
from .presenter import NoticePresenter
from .rows import Key, Part, Row

if TYPE_CHECKING:
    from gui.draft import Draft

_ALL: Final = "all"
_FILTERS: Final = (Part.PROPOSED, Part.UNREADABLE, Part.MISSING, Part.UNUSED)
REMARKS_WIDTH: Final = 320
_REMARKS_FROM: Final = 1100


class NoticeList(QListView):
    """The rows; Space or a click on the tick chooses, Return too."""

    def __init__(self, model: NoticeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice-rows")
        self.setAccessibleName(self.tr("What the source says and what it answers"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(NoticeDelegate(self))
        self.setModel(model)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._turn(self.currentIndex())
            return
        if plain and Qt.Key(event.key()) is Qt.Key.Key_Space:
            self._turn(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _turn(self, index: QModelIndex) -> None:
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        checked = Qt.CheckState(state) is Qt.CheckState.Checked
        other = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
        self.model().setData(index, other, Qt.ItemDataRole.CheckStateRole)


class _ListHead(QWidget):
    """The heads of the columns, by the same measure as the rows below them."""

    def __init__(self, words: tuple[str, str, str], view: QWidget) -> None:
        super().__init__()
        self._words, self._view = words, view
        self.setFixedHeight(36)

    def sizeHint(self) -> QSize:
        return QSize(200, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        area = self.rect().adjusted(0, 0, -8, 0)  # the scroll bar of the list
        cells = cells_of(area, self.layoutDirection())
        font = type_font("second", "medium")
        places = (cells.source, cells.question, cells.state)
        for place, words in zip(places, self._words, strict=True):
            painting.paint_text(painter, place, words, font=font, token="text2")
        painter.end()


class NoticePage(QWidget):
    """Choose what is taken over; then the tender begins."""

    begin_wanted = Signal(object)  # the Draft
    told = Signal(str)

    def __init__(
        self, presenter: NoticePresenter, stack: QUndoStack, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("notice-page")
        ground(self, "surface")
        self.presenter = presenter
        self._stack = stack
        self.model = NoticeModel(self)
        self.model.choice_wanted.connect(self._choose)
        self._rows: Mapping[Part, Sequence[Row]] = {}
        outer = row(self)
        centre = QWidget()
        lines = column(centre)
        lines.addLayout(self._build_head())
        lines.addWidget(self._build_list(), 1)
        lines.addWidget(Hairline())
        lines.addWidget(self._build_foot())
        outer.addWidget(centre, 1)
        self._line = Hairline(Qt.Orientation.Vertical)
        self._remarks = self._build_remarks()
        outer.addWidget(self._line)
        outer.addWidget(self._remarks)
        self.setFocusProxy(self.list)
        self.follow()
        self._go_to_first()

    # Building

    def _build_head(self) -> QVBoxLayout:
        lines = column(
            margins=(Space.LARGE, Space.LARGE, Space.LARGE, Space.SMALL), spacing=Space.NORMAL
        )
        heads = column(spacing=Space.TINY)
        heads.addWidget(label(self.presenter.title, "title", weight="semibold", wrap=True))
        heads.addWidget(label(self.presenter.subtitle(), "label", tone="text2", wrap=True))
        lines.addLayout(heads)
        line = row(spacing=Space.NORMAL)
        words = {
            Part.PROPOSED: (self.tr("To confirm"), "undecided", "undecided"),
            Part.UNREADABLE: (self.tr("Cannot be used"), "error", "wrong"),
            Part.MISSING: (self.tr("Asked next"), "ring", "text2"),
            Part.UNUSED: (self.tr("Not used"), "excluded", "excluded"),
        }
        rows = self.presenter.rows()
        choices = [Choice(_ALL, self.tr("All"), count=sum(map(len, rows.values())))]
        choices += [
            Choice(part.value, words[part][0], words[part][1], words[part][2], len(rows[part]))
            for part in _FILTERS
            if part in rows
        ]
        self.filters = FilterChips(choices, self.tr("Which rows are listed"))
        self.filters.setObjectName("notice-filters")
        self.filters.chosen.connect(lambda _: self._list())
        line.addWidget(self.filters, 1)
        self.search = SearchField(self.tr("Search"))
        self.search.setObjectName("notice-search")
        self.search.setAccessibleName(self.tr("Search in the source"))
        self.search.setMinimumWidth(160)
        self.search.setMaximumWidth(240)
        self.search.textChanged.connect(self._list)
        line.addWidget(self.search)
        lines.addLayout(line)
        return lines

    def _build_list(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, margins=(Space.SMALL, 0, 0, 0))
        self.list = NoticeList(self.model)
        self.search.on_to_list.connect(self.list.setFocus)
        words = (
            self.tr("In the source"),
            self.tr("The answer it gives"),
            self.tr("What becomes of it"),
        )
        lines.addWidget(_ListHead(words, self.list))
        body = QWidget()
        self._stacked = QStackedLayout(body)
        self._empty = EmptyState(
            "search", self.tr("Nothing found"), self.tr("Search for other words, or list all.")
        )
        self._stacked.addWidget(self.list)
        self._stacked.addWidget(self._empty)
        lines.addWidget(body, 1)
        return holder

    def _build_foot(self) -> QWidget:
        self._told = label("", "label", weight="medium", wrap=True, name="notice-told")
        self.accept_all = button(self.tr("Confirm all proposals"), name="notice-confirm-all")
        self.accept_all.clicked.connect(self._confirm_all)
        self.begin = button(self.tr("Begin the tender"), "primary", name="notice-begin")
        self.begin.clicked.connect(self._begin)
        return foot(self._told, self.accept_all, self.begin, spacing=Space.SMALL)

    def _build_remarks(self) -> QWidget:
        scroll = QScrollArea()
        scroll.setObjectName("notice-remarks")
        scroll.setAccessibleName(self.tr("What to know about the source"))
        scroll.setFixedWidth(REMARKS_WIDTH)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = ground(QWidget(), "canvas")
        lines = column(content, margins=(Space.LARGE,) * 4, spacing=Space.NORMAL)
        lines.addWidget(label(self.tr("What to know"), "head", weight="semibold"))
        for sentence in self.presenter.remarks:
            line = row(spacing=Space.MEDIUM)
            line.addWidget(IconLabel("info", "accent", 16), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(breakable_path(sentence), "label", tone="text2", wrap=True), 1)
            lines.addLayout(line)
        lines.addStretch(1)
        scroll.setWidget(content)
        return scroll

    # Following

    def follow(self) -> None:
        """Show the choices as they are now."""
        self._rows = self.presenter.rows()
        for part in _FILTERS:
            if part in self._rows:
                count = len(self._rows[part])
                if part is Part.PROPOSED:
                    count = len(self.presenter.open_proposals())
                self.filters.set_count(part.value, count)
        self._told.setText(self.presenter.told())
        self.accept_all.setVisible(bool(self.presenter.open_proposals()))
        self._list()

    def _list(self) -> None:
        chosen, words = self.filters.choice(), self.search.text().casefold().split()
        current = self.model.row_at(self.list.currentIndex())
        shown = {}
        for part, rows in self._rows.items():
            if chosen not in (_ALL, part.value):
                continue
            kept = [each for each in rows if _matches(each, words)]
            if kept:
                shown[part] = kept
        self.model.show_rows(shown)
        self._stacked.setCurrentIndex(0 if shown else 1)
        if current is not None:
            place = self.model.index_of(current.key)
            if place.isValid() and place != self.list.currentIndex():
                self.list.setCurrentIndex(place)

    def _go_to_first(self) -> None:
        for place in range(self.model.rowCount()):
            if self.model.row_at(self.model.index(place)) is not None:
                self.list.setCurrentIndex(self.model.index(place))
                return

    # Choosing

    def _choose(self, key: Key, chosen: bool) -> None:  # noqa: FBT001 - as the signal gives it
        name = self.presenter.question_of(key)
        self._push(name, lambda: self.presenter.choose((key,), chosen=chosen))

    def _confirm_all(self) -> None:
        keys = self.presenter.open_proposals()
        self._push(self.tr("all proposals"), lambda: self.presenter.choose(keys, chosen=True))
        self.begin.setFocus()

    def _push(self, text: str, edit: Callable[[], None]) -> None:
        before = self.presenter.chosen()
        edit()
        after = self.presenter.chosen()
        self.presenter.restore(before)
        self._stack.push(Choose(text, self.presenter, before, after, self.follow))
        self.told.emit(self.presenter.told())

    def _begin(self) -> None:
        draft: Draft = self.presenter.draft()
        self.begin_wanted.emit(draft)

    def fit(self, width: int) -> None:
        """The remarks stand beside the list where there is room and something to say."""
        shown = width >= _REMARKS_FROM and bool(self.presenter.remarks)
        self._remarks.setVisible(shown)
        self._line.setVisible(shown)


def _matches(row_: Row, words: Sequence[str]) -> bool:
    text = " ".join(
        (row_.value, row_.term, row_.path, row_.question, row_.answer, row_.reason)
    ).casefold()
    return all(word in text for word in words)


def breakable_path(text: str) -> str:
    """The text, with places to go on in the next line inside long paths."""
    return text.replace("/", "/\u200b")
