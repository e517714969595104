"""Parts of the batch screen: the bar in pieces, the counts, the message at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from gui._texts import translate
from gui.look import IconLabel, Space, button, colour, column, ground, label, restyle, row

from .run_presenter import Count, Message, Way
from .words import number_text

_HEIGHT: Final = 8


class PieceBar(QWidget):
    """How far a run is: what went well, what is open, what needs somebody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batch-bar")
        self.setFixedHeight(_HEIGHT)
        self._pieces: Sequence[tuple[str, int]] = ()
        self._total = 1

    def show_pieces(self, pieces: Sequence[tuple[str, int]], total: int, words: str) -> None:
        """Colour and number of each piece; `words` is what is spoken."""
        self._pieces, self._total = tuple(pieces), max(1, total)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(track, _HEIGHT / 2, _HEIGHT / 2)
        painter.fillPath(shape, colour("sunken"))
        painter.setClipPath(shape)
        forward = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        place = 0.0
        for token, number in self._pieces:
            if number:
                # Few of many still show.
                width = max(4.0 if token != "accent" else 0.0, self.width() * number / self._total)
                left = place if forward else self.width() - place - width
                painter.fillRect(QRectF(left, 0, width, _HEIGHT), colour(token))
                place += width + (1 if token != "accent" else 0)
        painter.end()


class CountLine(QWidget):
    """The four counts, each with icon, number and word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = []
        line = row(self, spacing=Space.HUGE)
        for _ in range(4):
            part = QWidget()
            inside = row(part, spacing=Space.SMALL)
            icon = IconLabel("ring", "excluded", 16)
            number = label("", "head", weight="semibold")
            word = label("", "label", tone="text2")
            for each in (icon, number, word):
                inside.addWidget(each)
            self._parts.append((icon, number, word))
            line.addWidget(part)

    def show_counts(self, counts: Sequence[Count]) -> None:
        for (icon, number, word), count in zip(self._parts, counts, strict=True):
            icon.show_icon(count.icon_name, count.token)
            number.setText(number_text(count.number))
            word.setText(count.word)
        self.setAccessibleName(
            ", ".join(f"{number_text(count.number)} {count.word}" for count in counts)
        )


class MessageFoot(QWidget):
    """What is said of the chosen row, with its ways out."""

    way_wanted = Signal(object)  # a Way

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batch-message")
        ground(self, "canvas")
        line = row(
            self,
            margins=(Space.LARGE, Space.NORMAL, Space.LARGE, Space.NORMAL),
            spacing=Space.MEDIUM,
        )
        self._icon = IconLabel("error", "wrong", 18)
        line.addWidget(self._icon)
        words = column(spacing=2)
        self.title = label("", "label", weight="semibold", wrap=True, name="batch-message-title")
        self.detail = label("", "second", tone="text2", wrap=True, name="batch-message-detail")
        words.addWidget(self.title)
        words.addWidget(self.detail)
        line.addLayout(words, 1)
        self.buttons: dict[Way, QPushButton] = {}
        texts = {
            Way.OPEN_FILE: translate("Batch", "Open in Word"),
            Way.ANSWER: translate("Batch", "Answer for every row…"),
            Way.SETUP: translate("Batch", "Change the columns"),
            Way.OPEN_TABLE: translate("Batch", "Open the table"),
            Way.REDO: translate("Batch", "Try again"),
        }
        for way, text in texts.items():
            made = button(text, name=f"batch-{way.value}")
            made.clicked.connect(lambda _=False, way=way: self.way_wanted.emit(way))
            made.hide()
            self.buttons[way] = made
            line.addWidget(made)
        self.hide()

    def show_message(self, message: Message | None, redo: str) -> None:
        """Say it, or nothing; `redo` is what the last button says."""
        self.setVisible(message is not None)
        if message is None:
            return
        self._icon.show_icon(message.icon_name, message.token)
        self.title.setText(message.title)
        self.detail.setText(message.detail)
        restyle(self.title, tone="text")
        for way, made in self.buttons.items():
            made.setVisible(way in message.ways)
        self.buttons[Way.REDO].setText(redo or translate("Batch", "Try again"))
