"""The fixed font of rules, wording and differences."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont

from gui.look import type_font

_FAMILIES: Final = [
    "JetBrains Mono", "Cascadia Mono", "SF Mono", "Menlo", "Consolas", "DejaVu Sans Mono",
    "Noto Sans Mono", "Liberation Mono", "monospace",
]  # fmt: skip


def fixed_font() -> QFont:
    """The first fixed font that is there, at the size of second lines."""
    font = QFont(type_font("second"))
    font.setFamilies(_FAMILIES)
    font.setStyleHint(QFont.StyleHint.TypeWriter)
    font.setFixedPitch(True)
    return font
