"""Undo and redo say what they would take back."""

from __future__ import annotations

from PySide6.QtGui import QUndoGroup

from gui._texts import translate

from ._actions import Actions


def follow_undo(group: QUndoGroup, actions: Actions) -> None:
    """Name both actions by the step in front, and enable them where there is one."""
    for name, can, text, plain, named in (
        (
            "undo",
            group.canUndo(),
            group.undoText(),
            translate("MainWindow", "&Undo"),
            translate("MainWindow", "&Undo: {what}"),
        ),
        (
            "redo",
            group.canRedo(),
            group.redoText(),
            translate("MainWindow", "&Redo"),
            translate("MainWindow", "&Redo: {what}"),
        ),
    ):
        action = actions.action(name)
        action.setText(named.format(what=text) if text else plain)
        action.setEnabled(can)
