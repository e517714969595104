"""Texts of tables and presenters: marked where they stand, translated when they are shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001
    """Mark a text for translation; the name is what lupdate looks for."""
    return text


def translate(context: str, text: str, comment: str | None = None, n: int = -1) -> str:
    """The text in the language of the program; `n` fills %n and chooses the plural."""
    return QCoreApplication.translate(context, text, comment, n)


def quoted(text: str) -> str:
    """The text between the quotation marks of the language of the program."""
    return translate("Texts", "“{text}”").format(text=text)
