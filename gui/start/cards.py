"""The cards of the start screen: ways to begin, and recent files."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle

from gui.look import Radius, Space, button, colour, paint_icon, row, type_font
from gui.look.painting import paint_text, trailing

from .presenter import RecentRow


class ActionCard(QAbstractButton):
    """A way to begin: icon, what it is, one line, its keys."""

    HEIGHT = 72

    def __init__(self, icon_name: str, title: str, line: str, keys: str, *, is_first: bool) -> None:
        super().__init__()
        self._icon, self._line, self._keys, self._is_first = icon_name, line, keys, is_first
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        first, second = self._heights()
        return QSize(320, max(self.HEIGHT, first + 2 * second + 14))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def _heights(self) -> tuple[int, int]:
        first = QFontMetrics(type_font("body", "semibold")).height()
        return first, QFontMetrics(type_font("second")).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        direction = self.layoutDirection()
        painter.setLayoutDirection(direction)
        over = self.underMouse() or self.isDown()
        if self._is_first:
            ground_token, edge = ("fill_hover" if over else "fill"), ""
            ink, ink2, icon_token = "on_fill", "on_fill", "on_fill"
        else:
            ground_token, edge = ("sunken" if over else "surface"), "line"
            ink, ink2, icon_token = "text", "text2", "accent"
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(colour(ground_token))
        painter.setPen(QPen(colour(edge), 1) if edge else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(card, Radius.CARD, Radius.CARD)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("text" if self._is_first else "accent"), 2))
            painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), Radius.CARD, Radius.CARD)
        self._paint_words(painter, (ink, ink2, icon_token))
        painter.end()

    def _paint_words(self, painter: QPainter, tokens: tuple[str, str, str]) -> None:
        ink, ink2, icon_token = tokens
        direction = self.layoutDirection()
        whole = self.rect()
        forward = direction is Qt.LayoutDirection.LeftToRight
        left = 24 if forward else whole.width() - 24 - 22
        paint_icon(painter, QRect(left, (whole.height() - 22) // 2, 22, 22), self._icon, icon_token)
        words = whole.adjusted(66, 0, -20, 0) if forward else whole.adjusted(20, 0, -66, 0)
        first, second = self._heights()
        # A line that is too long goes on in a second one; in one that fits nothing changes.
        measure = QFontMetrics(type_font("second"))
        if measure.horizontalAdvance(self._line) > words.width():
            second *= 2
        top = (whole.height() - first - second - 2) // 2
        upper = QRect(words.x(), top, words.width(), first)
        keys_font = type_font("caption")
        if self._keys:
            room = 90
            token = ink2 if self._is_first else "text3"
            area = trailing(upper, room, direction)
            paint_text(painter, area, self._keys, font=keys_font, token=token, at_end=True)
            upper = upper.adjusted(0, 0, -room, 0) if forward else upper.adjusted(room, 0, 0, 0)
        paint_text(painter, upper, self.text(), font=type_font("body", "semibold"), token=ink)
        lower = QRect(words.x(), top + first + 2, words.width(), second)
        painter.setFont(type_font("second"))
        painter.setPen(colour(ink2))
        leading = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading)
        flags = leading | Qt.AlignmentFlag.AlignTop
        painter.drawText(lower, int(flags) | int(Qt.TextFlag.TextWordWrap), self._line)


class RecentCard(QAbstractButton):
    """A recent file; one that is gone says so, and offers to find it or to forget it."""

    def __init__(self, shown: RecentRow) -> None:
        super().__init__()
        self.shown = shown
        self.setText(shown.title)
        self.setAccessibleName(shown.title)
        self.setAccessibleDescription(
            ", ".join(part for part in (shown.place, shown.when, shown.state) if part)
        )
        self.setToolTip(str(shown.path))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.find_button = button(self.tr("Find…"), "quiet")
        self.remove_button = button(self.tr("Remove from list"), "quiet")
        for made, words in ((self.find_button, self.tr("Find {title}")), (self.remove_button, "")):
            name = words.format(title=shown.title) if words else ""
            made.setAccessibleName(
                name or self.tr("Remove {title} from the list").format(title=shown.title)
            )
            made.setVisible(not shown.is_there)
        line = row(self, margins=(Space.NORMAL, 0, 14, 6), spacing=Space.SMALL)
        line.addStretch(1)
        for made in (self.find_button, self.remove_button):
            line.addWidget(made, 0, Qt.AlignmentFlag.AlignBottom)

    def sizeHint(self) -> QSize:
        return QSize(360, 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        direction = self.layoutDirection()
        painter.setLayoutDirection(direction)
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if (self.underMouse() or self.hasFocus()) and self.shown.is_there:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("tint"))
            painter.drawRoundedRect(card, Radius.CONTROL, Radius.CONTROL)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRoundedRect(card, Radius.CONTROL, Radius.CONTROL)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        shown, whole = self.shown, self.rect()
        direction = self.layoutDirection()
        forward = direction is Qt.LayoutDirection.LeftToRight
        icon_left = 16 if forward else whole.width() - 16 - 16
        token = "text2" if shown.is_there else "text3"
        paint_icon(painter, QRect(icon_left, 15, 16, 16), shown.icon_name, token)
        words = whole.adjusted(46, 0, -18, 0) if forward else whole.adjusted(18, 0, -46, 0)
        upper = QRect(words.x(), 12, words.width(), 22)
        lower = QRect(words.x(), 34, words.width(), 20)
        second = type_font("second", tabular=True)
        taken = self._paint_end(painter, upper, shown.when, "text3") + Space.NORMAL
        part = upper.adjusted(0, 0, -taken, 0) if forward else upper.adjusted(taken, 0, 0, 0)
        ink = "text" if shown.is_there else "text3"
        paint_text(painter, part, shown.title, font=type_font("body", "medium"), token=ink)
        taken = self._state_width(painter, lower)
        part = lower.adjusted(0, 0, -taken, 0) if forward else lower.adjusted(taken, 0, 0, 0)
        paint_text(painter, part, shown.place, font=second, token="text2")

    def _paint_end(self, painter: QPainter, area: QRect, text: str, token: str) -> int:
        font = type_font("second", tabular=True)
        return paint_text(painter, area, text, font=font, token=token, at_end=True)

    def _state_width(self, painter: QPainter, area: QRect) -> int:
        """Paint how the file stands at the end of the line; the room it took."""
        shown = self.shown
        if not shown.is_there:
            return (
                self.find_button.sizeHint().width()
                + self.remove_button.sizeHint().width()
                + Space.LARGE
            )
        font = type_font("second", "medium")
        taken = paint_text(
            painter, area, shown.state, font=font, token=shown.state_kind, at_end=True
        )
        forward = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        left = area.right() + 1 - taken - 20 if forward else area.x() + taken + 6
        paint_icon(painter, QRect(left, area.y() + 3, 14, 14), shown.state_kind, shown.state_kind)
        return taken + 20 + Space.NORMAL
