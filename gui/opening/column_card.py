"""A card for each column of a table: its heading, the question it answers, what it says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from assembler.intake import Column
from gui._texts import translate
from gui.look import IconLabel, Space, column, label, narrow, restyle, row

from .mapping import Target


class Said(NamedTuple):
    """What a column says: an icon with its colour, the words and theirs."""

    icon_name: str
    token: str
    words: str
    tone: str = "text2"


def cards_head() -> QVBoxLayout:
    """What stands over the cards."""
    heads = column(spacing=Space.TINY)
    heads.addWidget(
        label(translate("ColumnsPane", "What each column answers"), "head", weight="semibold")
    )
    told = translate(
        "ColumnsPane", "Told by the headings. What you change is kept for the next table."
    )
    heads.addWidget(label(told, "second", tone="text2", wrap=True))
    return heads


class ColumnCard(QWidget):
    """Letter and heading, the question it answers, and what its cells say."""

    mapped = Signal(int, str)  # the column, and what it answers now

    def __init__(self, shown: Column, targets: Sequence[Target], name: str) -> None:
        super().__init__()
        lines = column(self, spacing=Space.TINY)
        head = label(
            self.tr("{letter}  {heading}").format(letter=shown.letter, heading=shown.heading),
            "label",
            weight="medium",
            wrap=True,
        )
        self.combo = QComboBox()
        self.combo.setObjectName(name)
        self.combo.setAccessibleName(
            self.tr("What the column “{heading}” answers").format(heading=shown.heading)
        )
        narrow(self.combo)
        group = ""
        for each in targets:
            if each.group != group:
                self.combo.insertSeparator(self.combo.count())
                group = each.group
            self.combo.addItem(each.text, each.key)
        self.combo.activated.connect(
            lambda place: self.mapped.emit(shown.index, str(self.combo.itemData(place) or ""))
        )
        head.setBuddy(self.combo)
        self._sign = IconLabel("tick", "included", 14)
        self._words = label("", "second", tone="text2", wrap=True)
        lines.addWidget(head)
        lines.addWidget(self.combo)
        line = row(spacing=Space.LABEL)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        lines.addLayout(line)
        lines.addStretch(1)

    def show_state(self, target: str, said: Said) -> None:
        """What the column answers, and what it says."""
        with QSignalBlocker(self.combo):
            self.combo.setCurrentIndex(max(0, self.combo.findData(target)))
        self._sign.show_icon(said.icon_name, said.token)
        self._words.setText(said.words)
        restyle(self._words, tone=said.tone)
        self.combo.setAccessibleDescription(said.words)
