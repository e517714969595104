"""F1: the few things that one needs to know to draft a first tender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from gui._texts import QT_TRANSLATE_NOOP, translate
from gui.look import IconLabel, Space, button, column, label, row

from ._dialogs import Panel

if TYPE_CHECKING:
    from ._window import MainWindow

PARAGRAPHS = (
    (
        "plus",
        "accent",
        QT_TRANSLATE_NOOP("Guide", "Begin"),
        QT_TRANSLATE_NOOP(
            "Guide",
            "Start a new tender, open a notice or a table, or take over an earlier tender. "
            "A file can be dropped anywhere on the window.",
        ),
    ),
    (
        "undecided",
        "undecided",
        QT_TRANSLATE_NOOP("Guide", "Answer what you know"),
        QT_TRANSLATE_NOOP(
            "Guide",
            "The most decisive question comes first. “I don’t know yet” is always an answer: the "
            "program says which clauses stay undecided, and you come back when you know.",
        ),
    ),
    (
        "included",
        "included",
        QT_TRANSLATE_NOOP("Guide", "See the reason for each clause"),
        QT_TRANSLATE_NOOP(
            "Guide",
            "A clause is in the tender, left out or not decided yet. Choose “Show why” for the "
            "rule, the answers it rests on, the law, and what would change it. You can put a "
            "clause in or take it out yourself; your reason is kept with the tender.",
        ),
    ),
    (
        "document",
        "text2",
        QT_TRANSLATE_NOOP("Guide", "Check and save"),
        QT_TRANSLATE_NOOP(
            "Guide",
            "“Check your answers” shows all of them on one page. Then save the tender as a Word "
            "file; with open points it is a draft that lists them.",
        ),
    ),
    (
        "history",
        "text2",
        QT_TRANSLATE_NOOP("Guide", "Nothing is lost"),
        QT_TRANSLATE_NOOP(
            "Guide",
            "Every answer is kept at once, and everything can be undone. What was not saved when "
            "the program ended comes back at the next start.",
        ),
    ),
)


def show_guide(window: MainWindow) -> None:
    """Open the guide."""
    panel = Panel(window, "guide-panel", translate("Panels", "Guide"))
    inside = QWidget()
    lines = column(inside, margins=(0, 0, Space.NORMAL, 0), spacing=Space.LARGE)
    for icon_name, token, title, sentence in PARAGRAPHS:
        line = row(spacing=Space.NORMAL)
        line.addWidget(IconLabel(icon_name, token, 18), 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing=Space.TINY)
        words.addWidget(label(translate("Guide", title), "body", weight="semibold", wrap=True))
        words.addWidget(label(translate("Guide", sentence), "label", tone="text2", wrap=True))
        line.addLayout(words, 1)
        lines.addLayout(line)
    keys = button(translate("Panels", "Show the keyboard shortcuts"), "quiet", name="guide-keys")
    keys.clicked.connect(lambda: window.actions_table.trigger("keyboard"))
    lines.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    panel.lines.addWidget(area, 1)
    panel.add_foot(keys)
    panel.resize(QSize(600, 710))
    panel.open()
