"""How a blank is drawn and edited in place: a field by its type, the limits beside it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QDate, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui._texts import translate
from gui.look import Height, Radius, Space, colour, paint_icon, theme_serial, type_font
from gui.look.painting import leading, paint_focus_ring, paint_text, trailing
from gui.reason.words import day_pattern

from .model import BLANK_ROLE, LABEL, LIMITS, VALUE, Index
from .presenter import Blank

ROW_HEIGHT: Final = 64
_PAD: Final = 8
_TOP: Final = 9
_ICON: Final = 14


class BlankDelegate(QStyledItemDelegate):
    """Two lines a row: what is asked and where; what stands there and why."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        blank = index.data(BLANK_ROLE)
        if not isinstance(blank, Blank):
            return QSize(0, ROW_HEIGHT)
        width = self._width(index)
        second = _height(theme_serial(), "second")
        if index.column() == LABEL:
            lines = _wrapped(blank.label, type_font("label", "medium"), width)
            lines += second + 2 + (second + 2 if blank.also_text else 0)
        elif index.column() == LIMITS:
            lines = 0
        else:
            lines = _field_height() + 2 + _wrapped(blank.note, type_font("second"), width - 20)
        return QSize(0, max(ROW_HEIGHT, lines + 2 * _TOP))

    def _width(self, index: Index) -> int:
        table = self.parent()
        if not isinstance(table, QTableView):
            return 200
        return table.columnWidth(index.column()) - 2 * _PAD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        blank = index.data(BLANK_ROLE)
        if not isinstance(blank, Blank):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colour("tint"))
        painter.fillRect(
            QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), colour("line")
        )
        area = option.rect.adjusted(_PAD, _TOP, -_PAD, -_TOP)
        if index.column() == LABEL:
            _paint_label(painter, area, blank, option.direction)
        elif index.column() == VALUE:
            _paint_value(painter, area, blank, option.direction)
        else:
            _paint_limits(painter, area, blank)
        by_key = option.state & QStyle.StateFlag.State_KeyboardFocusChange
        if by_key and option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, QRectF(option.rect).adjusted(1, 1, -1, -2))
        painter.restore()

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        blank = index.data(BLANK_ROLE)
        if not isinstance(blank, Blank):
            return super().createEditor(parent, option, index)
        made = _editor(blank, parent)
        made.setObjectName("blank-editor")
        made.setAccessibleName(blank.label)
        made.setAccessibleDescription(blank.limits)
        made.setToolTip(blank.limits)
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QDateEdit):
            day = value if isinstance(value, date) else None
            if day is not None:
                editor.setDate(QDate(day.year, day.month, day.day))
        elif isinstance(editor, QLineEdit):
            editor.setText("" if value is None else str(value))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QDateEdit):
            day = editor.date()
            model.setData(index, date(day.year(), day.month(), day.day()))
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        field = option.rect.adjusted(_PAD - 1, _TOP - 1, -_PAD + 1, 0)
        editor.setGeometry(field.x(), field.y(), field.width(), _field_height() + 2)


def _editor(blank: Blank, parent: QWidget) -> QWidget:
    fill_in = blank.fill_in
    if fill_in.type == "boolean":
        box = QComboBox(parent)
        box.addItem(translate("Blanks", "Yes"), True)  # noqa: FBT003
        box.addItem(translate("Blanks", "No"), False)  # noqa: FBT003
        return box
    if fill_in.type == "choice" and fill_in.allowed:
        box = QComboBox(parent)
        box.addItem(translate("Blanks", "Not decided"), "")
        for each in fill_in.allowed:
            box.addItem(each, each)
        return box
    if fill_in.type == "date":
        day = QDateEdit(QDate.currentDate(), parent)
        day.setCalendarPopup(True)
        day.setDisplayFormat(day_pattern())
        return day
    line = QLineEdit(parent)
    line.setPlaceholderText(blank.limits)
    return line


@lru_cache(maxsize=8)
def _height(_serial: int, size: str) -> int:
    return QFontMetrics(type_font(size)).height()


def _field_height() -> int:
    """A field is as tall as its text wants."""
    return max(Height.CONTROL, _height(theme_serial(), "label") + 12)


def _wrapped(text: str, font: QFont, width: int) -> int:
    """How tall a text is that wraps at a width."""
    room = QRect(0, 0, max(40, width), 10_000)
    return QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()


def _paint_label(
    painter: QPainter, area: QRect, blank: Blank, direction: Qt.LayoutDirection
) -> None:
    font = type_font("label", "medium")
    height = _wrapped(blank.label, font, area.width())
    painter.setFont(font)
    painter.setPen(colour("text"))
    flags = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading)
    top = QRect(area.x(), area.y(), area.width(), height)
    painter.drawText(top, flags | Qt.TextFlag.TextWordWrap, blank.label)
    second = type_font("second")
    line = QFontMetrics(second).height()
    place = QRect(area.x(), area.y() + height + 2, area.width(), line)
    paint_text(painter, place, blank.clause_title, font=second, token="text2")
    if blank.also_text:
        below = place.translated(0, line + 2)
        paint_text(painter, below, blank.also_text, font=second, token="text3")


def _paint_value(
    painter: QPainter, area: QRect, blank: Blank, direction: Qt.LayoutDirection
) -> None:
    field = QRect(area.x(), area.y(), area.width(), _field_height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge, width = ("wrong", 2) if blank.problem else ("strong", 1)
    painter.setPen(QPen(colour(edge), width))
    painter.setBrush(colour("surface"))
    inset = width / 2
    body = QRectF(field).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(body, Radius.CONTROL, Radius.CONTROL)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003
    inner = field.adjusted(10, 0, -10, 0)
    is_number = blank.fill_in.type in ("integer", "money")
    shown = blank.shown or blank.fill_in.placeholder or translate("Blanks", "To be filled in")
    paint_text(
        painter,
        inner,
        shown,
        font=type_font("label", tabular=is_number),
        token="text" if blank.shown else "text3",
        at_end=is_number and bool(blank.shown),
    )
    _paint_note(painter, area, blank, direction)


def _paint_note(
    painter: QPainter, area: QRect, blank: Blank, direction: Qt.LayoutDirection
) -> None:
    top = area.y() + _field_height() + 3
    below = QRect(area.x(), top, area.width(), area.bottom() - top + 4)
    look = ("error", "wrong") if blank.problem else ("undecided", "undecided")
    token = "text3"
    if blank.problem or blank.is_open:
        token = look[1]
        mark = leading(below, _ICON, direction)
        paint_icon(painter, QRect(mark.x(), top + 1, _ICON, _ICON), look[0], token)
        below = trailing(below, below.width() - _ICON - Space.TINY, direction)
    painter.setFont(type_font("second", "medium" if blank.problem else "regular"))
    painter.setPen(colour(token))
    flags = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading)
    painter.drawText(below, flags | Qt.TextFlag.TextWordWrap, blank.note)


def _paint_limits(painter: QPainter, area: QRect, blank: Blank) -> None:
    second = type_font("second")
    line = QFontMetrics(second).height()
    top = QRect(area.x(), area.y() + (_field_height() - line) // 2, area.width(), line)
    paint_text(painter, top, blank.limits, font=second, token="text2")
    if blank.default:
        said = translate("Blanks", "Default {value}").format(value=blank.default)
        paint_text(painter, top.translated(0, line + 6), said, font=second, token="text3")
