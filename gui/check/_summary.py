"""The pane beside the answers: counts, what is open, and the one button."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QSizePolicy, QStyle, QWidget

from gui._texts import translate
from gui.clauses.words import LOOKS, RowState, state_word
from gui.look import (
    Hairline,
    IconLabel,
    Radius,
    Space,
    button,
    colour,
    column,
    ground,
    label,
    paint_icon,
    row,
    type_font,
)
from gui.look.painting import leading, paint_focus_ring, trailing

from .presenter import Point, Summary

_SHOWN: Final = 3
_ICON: Final = 16
_TEXT_LEFT: Final = 28
_PAD: Final = 4
_COUNTED: Final[tuple[RowState, ...]] = ("in", "undecided", "out")


class SummaryPane(QWidget):
    """What is to be looked at before saving; Save stands at its foot."""

    wanted = Signal(str, str)  # where a point leads: target and item
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("check-summary")
        ground(self, "canvas")
        lines = column(self)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        body = QWidget()
        self._body = column(body, margins=(Space.LARGE, 20, Space.NORMAL, Space.LARGE))
        self._body.addWidget(label(self.tr("Before you save"), "head", weight="semibold"))
        self._body.addSpacing(Space.MEDIUM)
        self.bar = _ShareBar()
        self._body.addWidget(self.bar)
        self._body.addSpacing(Space.MEDIUM)
        self._counts = {state: self._count_row(state) for state in _COUNTED}
        self._lists = {
            "waiting": PointList(self.tr("Not decided yet"), "undecided", "undecided"),
            "to_weigh": PointList(self.tr("For you to weigh"), "law", "text2"),
            "blanks": PointList(self.tr("Blanks to fill in"), "edit", "text2"),
            "by_you": PointList(self.tr("Decided by you"), "person", "text2"),
            "warnings": PointList(self.tr("From the checks"), "warning", "undecided"),
        }
        for each in self._lists.values():
            each.wanted.connect(self.wanted)
            self._body.addWidget(each)
        self._body.addStretch(1)
        scroll.setWidget(body)
        lines.addWidget(scroll, 1)
        lines.addWidget(Hairline())
        lines.addWidget(self._build_foot())

    def _count_row(self, state: RowState) -> QLabel:
        holder = QWidget()
        line = row(holder, margins=(0, 2, 0, 2), spacing=Space.MEDIUM)
        icon_name, token = LOOKS[state]
        line.addWidget(IconLabel(icon_name, token, _ICON))
        line.addWidget(label(state_word(state), "label"), 1)
        number = label("", "label", weight="medium")
        number.setObjectName(f"count-{state}")
        line.addWidget(number)
        self._body.addWidget(holder)
        return number

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        lines = column(foot, margins=(24, Space.NORMAL, 24, Space.NORMAL), spacing=Space.SMALL)
        self.save = button("", "primary", size="large", name="check-save")
        self.save.clicked.connect(self.save_wanted)
        lines.addWidget(self.save)
        self.note = label("", "second", tone="text2", wrap=True, name="check-save-note")
        self.note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self.note)
        return foot

    def sizeHint(self) -> QSize:
        return QSize(360, 700)

    def show_summary(self, summary: Summary) -> None:
        """Take over what the draft says now."""
        numbers: dict[RowState, int] = {
            "in": summary.included,
            "undecided": summary.undecided,
            "out": summary.excluded,
        }
        for state, number in numbers.items():
            self._counts[state].setText(self.locale().toString(number))
        self.bar.show_shares(summary.included, summary.undecided, summary.excluded)
        for name, each in self._lists.items():
            each.show_points(getattr(summary, name))
        self.save.setText(summary.save_word)
        self.note.setText(summary.save_note)
        self.note.setVisible(bool(summary.save_note))

    def points(self, name: str) -> PointList:
        """A list by its name: waiting, to_weigh, blanks, by_you, warnings."""
        return self._lists[name]


class PointList(QWidget):
    """A heading with a count and its first points; without points it is not there."""

    wanted = Signal(str, str)

    def __init__(
        self, title: str, icon_name: str, token: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._token = icon_name, token
        self._shown: tuple[Point, ...] = ()
        self._show_all = False
        lines = column(self)
        lines.addSpacing(Space.NORMAL)
        lines.addWidget(Hairline())
        lines.addSpacing(Space.NORMAL)
        head = row()
        head.addWidget(label(title, "label", weight="semibold"), 1)
        self.count = label("", "second", tone="text2")
        head.addWidget(self.count)
        lines.addLayout(head)
        lines.addSpacing(Space.TINY)
        self._rows = column(spacing=2)
        lines.addLayout(self._rows)
        self.rows: list[PointRow] = []
        self.more = button("", "quiet")
        self.more.clicked.connect(self._unfold)
        line = row(margins=(_TEXT_LEFT - 4, 0, 0, 0))
        line.addWidget(self.more)
        line.addStretch(1)
        lines.addLayout(line)
        self.hide()

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these; the same ones leave all as it is."""
        if tuple(points) == self._shown:
            return
        self._shown = tuple(points)
        self._fill()

    def _unfold(self) -> None:
        self._show_all = True
        first = len(self.rows)
        self._fill()
        if first < len(self.rows):
            self.rows[first].show()  # what is not shown yet takes no focus
            self.rows[first].setFocus()

    def _fill(self) -> None:
        for old in self.rows:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        shown = self._shown if self._show_all else self._shown[:_SHOWN]
        self.rows = [PointRow(point, self._icon, self._token) for point in shown]
        for made in self.rows:
            made.wanted.connect(self.wanted)
            self._rows.addWidget(made)
        left = len(self._shown) - len(shown)
        self.count.setText(self.locale().toString(len(self._shown)))
        self.more.setText(translate("Check", "Show %n more", None, left))
        self.more.setVisible(left > 0)
        self.setVisible(bool(self._shown))


class PointRow(QAbstractButton):
    """An icon, a name and a line below it; a click leads to the place."""

    wanted = Signal(str, str)

    def __init__(
        self, point: Point, icon_name: str, token: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.point = point
        self._icon, self._token = icon_name, token
        self.setText(point.title)
        self.setAccessibleName(". ".join(filter(None, (point.title, point.detail))))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if point.target:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
            self.clicked.connect(lambda: self.wanted.emit(point.target, point.item))
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _fonts(self) -> tuple[QFont, QFont]:
        return type_font("label", "medium"), type_font("second")

    def heightForWidth(self, width: int) -> int:
        title, detail = self._heights(width)
        return max(24, title + detail + 2 * _PAD)

    def _heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(40, width - _TEXT_LEFT - _PAD), 10_000)
        flags = Qt.TextFlag.TextWordWrap
        fonts = self._fonts()
        title = QFontMetrics(fonts[0]).boundingRect(room, flags, self.point.title).height()
        if not self.point.detail:
            return title, 0
        detail = QFontMetrics(fonts[1]).boundingRect(room, flags, self.point.detail).height()
        return title, detail + 1

    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(280))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0, 0, 0, 0)
        if self.point.target and self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("sunken"))
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
        direction = self.layoutDirection()
        mark = leading(self.rect(), _ICON, direction)
        paint_icon(painter, QRect(mark.x(), _PAD + 1, _ICON, _ICON), self._icon, self._token)
        body = trailing(self.rect(), self.width() - _TEXT_LEFT, direction)
        body = leading(body, body.width() - _PAD, direction)
        title, detail = self._heights(self.width())
        flags = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading)
        fonts = self._fonts()
        painter.setFont(fonts[0])
        painter.setPen(colour("text"))
        first = QRect(body.x(), _PAD, body.width(), title)
        painter.drawText(first, flags | Qt.TextFlag.TextWordWrap, self.point.title)
        if detail:
            painter.setFont(fonts[1])
            painter.setPen(colour("text2"))
            second = QRect(body.x(), _PAD + title + 1, body.width(), detail)
            painter.drawText(second, flags | Qt.TextFlag.TextWordWrap, self.point.detail)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()))
        painter.end()


class _ShareBar(QWidget):
    """How many are in, open and out, as one bar; decoration, the numbers stand below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(8)
        self._shares: tuple[tuple[int, str], ...] = ()

    def show_shares(self, included: int, undecided: int, excluded: int) -> None:
        """Show other numbers."""
        self._shares = (included, "included"), (undecided, "undecided"), (excluded, "mute")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        total = sum(number for number, _ in self._shares)
        if not total:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        forward = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        shares = self._shares if forward else self._shares[::-1]
        painter.setBrush(colour(shares[-1][1]))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        left = 0.0
        for at, (number, token) in enumerate(shares[:-1]):
            width = number * self.width() / total
            painter.setBrush(colour(token))
            part = QRectF(left, 0, width, self.height())
            if at == 0 and width > 8:
                painter.drawRoundedRect(part, 4, 4)
                part.setLeft(4)
            painter.drawRect(part)
            left += width
        painter.end()
