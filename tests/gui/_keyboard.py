"""The hands of somebody who has no mouse: keys go to the window, which leads them on."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_FARTHEST = 80  # more stops than any window has


class Keyboard:
    """Presses keys as the system hands them over: the window finds who has the focus."""

    def press(self, *keys: str) -> None:
        """Press keys one after the other, written as "Ctrl+E", "Tab" or "Space"."""
        for each in keys:
            combination = QKeySequence(each)[0]  # type: ignore[index]
            window = QGuiApplication.focusWindow()
            assert window is not None, f"Nothing takes {each}: no window has the focus."
            QTest.keyClick(window, combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """Type a text where the focus is."""
        window = QGuiApplication.focusWindow()
        assert window is not None, "Nothing takes the text: no window has the focus."
        for letter in text:
            QTest.keyClick(window, letter)  # type: ignore[call-overload]
        QApplication.processEvents()

    def go_to(self, name: str, by: str = "Tab") -> QWidget:
        """Press Tab until the control of that name has the focus."""
        passed = []
        for _ in range(_FARTHEST):
            focused = QApplication.focusWidget()
            if focused is not None and focused.objectName() == name:
                return focused
            passed.append(focused.objectName() if focused is not None else "nothing")
            self.press(by)
        raise AssertionError(f"{by} does not lead to {name}, only to {', '.join(passed)}.")


def focused_name() -> str:
    """The name of the control with the focus."""
    focused = QApplication.focusWidget()
    return focused.objectName() if focused is not None else ""
