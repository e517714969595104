"""The rare question box: only before what cannot be undone. Its buttons are verbs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from gui.look import Space, button, column, label, row


@dataclass(frozen=True)
class Answer:
    """A button: the key that comes back and the verb that is shown."""

    key: str
    text: str


def ask(parent: QWidget, title: str, sentence: str, answers: Sequence[Answer]) -> str:
    """Ask; the key of the answer, or the empty string for Cancel, which is last and Esc.

    The first answer is the one that loses nothing.
    """
    box = QuestionBox(parent, title, sentence, answers)
    box.exec()
    chosen = box.chosen
    box.deleteLater()
    return chosen


class QuestionBox(QDialog):
    """A sentence and its buttons."""

    def __init__(
        self, parent: QWidget, title: str, sentence: str, answers: Sequence[Answer]
    ) -> None:
        super().__init__(parent)
        self.setObjectName("question-box")
        self.setWindowTitle(QCoreApplication.applicationName())
        self.chosen = ""
        lines = column(self, margins=(Space.LARGE,) * 4, spacing=Space.SMALL)
        lines.addWidget(label(title, "head", weight="semibold", wrap=True))
        lines.addWidget(label(sentence, "body", tone="text2", wrap=True))
        lines.addSpacing(Space.NORMAL)
        line = row(spacing=Space.SMALL)
        line.addStretch(1)
        for place, answer in enumerate(answers):
            made = button(answer.text, "secondary" if place else "primary", name=answer.key)
            made.clicked.connect(lambda _=False, key=answer.key: self._choose(key))
            line.addWidget(made)
        cancel = button(self.tr("Cancel"), name="cancel")
        cancel.clicked.connect(self.reject)
        line.addWidget(cancel)
        lines.addLayout(line)
        self.setMinimumWidth(420)

    def _choose(self, key: str) -> None:
        self.chosen = key
        self.accept()
