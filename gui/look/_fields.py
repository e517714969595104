"""A form field: label over field with its buddy, help or error below."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from ._layout import column, label, row
from ._messages import IconLabel
from .theme import restyle
from .tokens import Space


class FormField(QWidget):
    """Label, field and the sentence that says what is wrong with it and the way out."""

    def __init__(
        self,
        text: str,
        field: QWidget,
        help_text: str = "",
        parent: QWidget | None = None,
        *,
        around: QWidget | None = None,
    ) -> None:
        """`around` holds the field where more stands beside it, such as a button."""
        super().__init__(parent)
        self.field = field
        self.label = label(text, "label", weight="medium")
        self.label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(text.replace("&", ""))
        self.label.setTextFormat(Qt.TextFormat.AutoText)  # so that "&" marks the access key
        self._help = label(help_text, "second", tone="text2", wrap=True)
        if not help_text:
            self._help.hide()
        self._error = label("", "second", tone="wrong", weight="medium", wrap=True, name="error")
        self._error_row = QWidget()
        line = row(self._error_row, spacing=Space.LABEL)
        line.addWidget(IconLabel("error", "wrong", 14), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._error, 1)
        self._error_row.hide()
        lines = column(self, spacing=Space.LABEL)
        lines.addWidget(self.label)
        lines.addWidget(around or field, 0, Qt.AlignmentFlag.AlignTop)
        lines.addWidget(self._help)
        lines.addWidget(self._error_row)

    def show_error(self, sentence: str) -> None:
        """Mark the field and say what is wrong; the empty sentence takes the mark away."""
        self._error.setText(sentence)
        self._error_row.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        restyle(self.field, wrong=bool(sentence))

    def error(self) -> str:
        """The sentence at the field, or nothing."""
        return self._error.text()


def show_errors(faults: Iterable[tuple[FormField, str]]) -> FormField | None:
    """Say at each field what is wrong with it; the first that is wrong takes the focus."""
    first = None
    for field, sentence in faults:
        field.show_error(sentence)
        if sentence and first is None:
            first = field
    if first is not None:
        first.field.setFocus()
    return first


def narrow(combo: QComboBox, letters: int = 12) -> None:
    """Let a combo box be as narrow as some letters, however long its longest choice is."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(letters)
    combo.setMaxVisibleItems(16)
