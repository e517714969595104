"""Answers to choose: a few in sight, or many with a search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QLineEdit,
    QListView,
    QRadioButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assembler.interview import Choice, search
from assembler.model import FactDefinition, FactValue
from gui._texts import translate
from gui.look import Space, colour, column, ground, label, paint_icon, type_font
from gui.look.painting import leading, paint_row_ground, paint_text, trailing

from ._base import Editor
from ._lines import make_large

Index = QModelIndex | QPersistentModelIndex
CHOICE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ROW: Final = 32
_ROWS: Final = 6


class FewEditor(Editor):
    """Buttons, all in sight: radio buttons for one answer, check boxes for several."""

    def __init__(self, definition: FactDefinition, offered: Sequence[Choice]) -> None:
        super().__init__()
        self._several = definition.several
        self._group = QButtonGroup(self)
        self._group.setExclusive(not self._several)
        self._buttons: dict[str, QAbstractButton] = {}
        lines = column(self, spacing=Space.TINY)
        for choice in offered:
            made = QCheckBox(choice.text) if self._several else QRadioButton(choice.text)
            made.setObjectName(f"choice-{choice.value}")
            made.setText(choice.text.replace("&", "&&"))
            self._group.addButton(made)
            self._buttons[choice.value] = made
            lines.addWidget(made)
        first = next(iter(self._buttons.values()))
        self.setFocusProxy(first)
        self.setAccessibleName(definition.short_name)
        self._group.buttonClicked.connect(self._clicked)

    def _clicked(self, clicked: QAbstractButton) -> None:
        none = self._buttons.get("none")
        if self._several and clicked.isChecked() and none is not None:
            others = [each for each in self._buttons.values() if each is not none]
            for each in others if clicked is none else [none]:
                each.setChecked(False)
        self.changed.emit()

    def value(self) -> object:
        chosen = [value for value, made in self._buttons.items() if made.isChecked()]
        if not chosen:
            return None
        return chosen if self._several else chosen[0]

    def show_value(self, value: FactValue | None) -> None:
        if isinstance(value, bool):
            value = "yes" if value else "no"
        shown = value if isinstance(value, tuple) else (value,)
        self._group.setExclusive(False)
        for key, made in self._buttons.items():
            made.setChecked(key in shown)
        self._group.setExclusive(not self._several)
        chosen = next((each for each in self._buttons.values() if each.isChecked()), None)
        self.setFocusProxy(chosen or next(iter(self._buttons.values())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
            return
        super().keyPressEvent(event)


class ChoicesModel(QAbstractListModel):
    """The choices that a search leaves, each with a check; what is chosen stands first."""

    def __init__(self, offered: Sequence[Choice], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offered = tuple(offered)
        self._by_value = {each.value: each for each in offered}
        self._shown: tuple[Choice, ...] = self._offered
        self.chosen: tuple[str, ...] = ()

    def show_search(self, text: str) -> None:
        """Show what holds the words; without words the chosen ones come first."""
        found = search(self._offered, text)
        if not text.strip():
            first = tuple(self.choice(value) for value in self.chosen)
            found = (*first, *(each for each in found if each.value not in self.chosen))
        self.beginResetModel()
        self._shown = found
        self.endResetModel()

    def choose(self, values: Sequence[str]) -> None:
        """Set what is chosen."""
        self.chosen = tuple(values)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def choice(self, value: str) -> Choice:
        """The choice of a value; one that is not offered any more stands for itself."""
        return self._by_value.get(value) or Choice(value, value)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        choice = self._shown[index.row()]
        is_chosen = choice.value in self.chosen
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return choice.text
            case Qt.ItemDataRole.AccessibleTextRole:
                word = translate("Interview", "chosen")
                parts = [choice.text, choice.code, word if is_chosen else ""]
                return ", ".join(part for part in parts if part)
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
            case _ if role == CHOICE_ROLE:
                return choice
            case _:
                return None


class SearchEditor(Editor):
    """A search over a list; Return or Space chooses, again takes back."""

    def __init__(self, definition: FactDefinition, offered: Sequence[Choice]) -> None:
        super().__init__()
        self._several = definition.several
        self.model = ChoicesModel(offered, self)
        self.search = _SearchLine(f"answer-{definition.name}")
        self.search.setAccessibleName(_search_word(definition))
        self.search.setPlaceholderText(_search_word(definition))
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.summary = label("", "label", weight="medium", wrap=True, name="chosen")
        self.summary.hide()
        frame = ground(QWidget(), "white-card")
        self.list = _ChoicesView(self.model, _ChoiceDelegate(several=self._several))
        self.list.chosen.connect(self.toggle)
        self.list.setAccessibleName(definition.short_name)
        self.list.setObjectName(f"list-{definition.name}")
        column(frame, margins=(1, Space.TINY, 1, Space.TINY)).addWidget(self.list)
        self.list.setFixedHeight(min(_ROWS, max(3, len(offered))) * _ROW)
        lines = column(self, spacing=Space.SMALL)
        lines.addWidget(self.summary)
        lines.addWidget(self.search)
        lines.addWidget(frame)
        self.setFocusProxy(self.search)

    def toggle(self, value: str) -> None:
        """Choose a value, or take it back."""
        chosen = list(self.model.chosen)
        if value in chosen:
            chosen.remove(value)
        elif self._several and value != "none":
            chosen = [*(each for each in chosen if each != "none"), value]
        else:
            chosen = [value]
        self.model.choose(chosen)
        self._show_summary()
        self.changed.emit()

    def value(self) -> object:
        chosen = self.model.chosen
        if not chosen:
            return None
        return list(chosen) if self._several else chosen[0]

    def show_value(self, value: FactValue | None) -> None:
        chosen = () if value is None else value if isinstance(value, tuple) else (str(value),)
        self.model.choose(chosen)
        self.search.clear()
        self._search("")
        self._show_summary()

    def fields(self) -> tuple[QWidget, ...]:
        return (self.search,)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._key(Qt.Key(event.key()))
        return False

    def _key(self, key: Qt.Key) -> bool:
        """Down goes into the list, Return takes the first match; whether the key was used."""
        if key is Qt.Key.Key_Down:
            self.list.setFocus()
            self.list.setCurrentIndex(self.model.index(0))
            return True
        if key is Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        if key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if not self.search.text().strip():
            self.accepted.emit()
        elif self.model.rowCount():
            found = self.model.index(0).data(CHOICE_ROLE)
            if isinstance(found, Choice):
                self.toggle(found.value)
                self.search.clear()
        return True

    def _search(self, text: str) -> None:
        self.model.show_search(text)
        self.list.scrollToTop()
        self.list.say_nothing_found(found=self.model.rowCount() > 0)

    def _show_summary(self) -> None:
        names = [self.model.choice(value).text for value in self.model.chosen]
        self.summary.setText(", ".join(names))
        self.summary.setVisible(bool(names))


class _SearchLine(QLineEdit):
    """A line as tall as the question's fields, with the sign of a search where reading begins."""

    def __init__(self, name: str) -> None:
        super().__init__()
        make_large(self, name)
        self.setTextMargins(26, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        area = self.rect().adjusted(Space.MEDIUM, 0, -Space.MEDIUM, 0)
        paint_icon(painter, leading(area, 16, self.layoutDirection()), "search", "text2")
        painter.end()


class _ChoicesView(QListView):
    """The list under the search."""

    chosen = Signal(str)

    def __init__(self, model: ChoicesModel, delegate: _ChoiceDelegate) -> None:
        super().__init__()
        self._nothing = False
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._choose)

    def say_nothing_found(self, *, found: bool) -> None:
        """Say so where no choice holds the words."""
        self._nothing = not found
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        choice = index.data(CHOICE_ROLE)
        if isinstance(choice, Choice):
            self.chosen.emit(choice.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._nothing:
            return
        painter = QPainter(self.viewport())
        area = QRect(Space.NORMAL, 0, self.viewport().width() - 2 * Space.NORMAL, _ROW)
        text = translate("Interview", "Nothing found. Try another word.")
        paint_text(painter, area, text, font=type_font("label"), token="text2")
        painter.end()


class _ChoiceDelegate(QStyledItemDelegate):
    """A check box or radio button, the words, and the code at the end."""

    def __init__(self, *, several: bool) -> None:
        super().__init__()
        self._several = several

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, max(_ROW, QFontMetrics(type_font("label")).height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(CHOICE_ROLE)
        if not isinstance(choice, Choice):
            return
        chosen = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.save()
        painter.setLayoutDirection(option.direction)
        paint_row_ground(painter, option)
        area = option.rect.adjusted(Space.NORMAL, 0, -Space.NORMAL, 0)
        mark = leading(area, 16, option.direction)
        (_paint_check if self._several else _paint_radio)(painter, mark, chosen=chosen)
        rest = trailing(area, area.width() - 28, option.direction)
        font = type_font("second", tabular=True)
        code = choice.code
        room = QFontMetrics(font).horizontalAdvance(code) + Space.NORMAL if code else 0
        names = leading(rest, rest.width() - room, option.direction)
        weight = "medium" if chosen else "regular"
        paint_text(painter, names, choice.text, font=type_font("label", weight))
        if code:
            end = trailing(rest, room, option.direction)
            paint_text(painter, end, code, font=font, token="text3", at_end=True)
        painter.restore()


def _paint_check(painter: QPainter, place: QRect, *, chosen: bool) -> None:
    box = _paint_box(painter, place, 4, chosen=chosen)
    if chosen:
        paint_icon(painter, box.adjusted(2, 2, -2, -2), "tick", "on_fill")


def _paint_radio(painter: QPainter, place: QRect, *, chosen: bool) -> None:
    box = _paint_box(painter, place, 8, chosen=chosen)
    if chosen:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("on_fill"))
        painter.drawEllipse(QRectF(box).center(), 3, 3)
        painter.restore()


def _paint_box(painter: QPainter, place: QRect, radius: int, *, chosen: bool) -> QRect:
    box = QRect(place.x(), place.y() + (place.height() - 16) // 2, 16, 16)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("fill" if chosen else "strong"), 1))
    painter.setBrush(colour("fill" if chosen else "surface"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()
    return box


def _search_word(definition: FactDefinition) -> str:
    return {
        "countries": translate("Interview", "Search countries"),
        "languages": translate("Interview", "Search languages"),
        "cpv": translate("Interview", "Search by word or code"),
    }.get(definition.type or "", translate("Interview", "Search"))
