"""Where the focus goes: from control to control in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QTabBar,
    QTextEdit,
    QWidget,
)

# Their parts are theirs: the field of a combo box, the header of a table.
_WHOLE = (QComboBox, QAbstractSpinBox, QAbstractItemView, QTabBar, QLineEdit, QTextEdit)


def first_control(pane: QWidget) -> QWidget | None:
    """The first widget of the pane that Tab would reach."""
    candidate = pane.nextInFocusChain()
    seen: set[QWidget] = set()
    while candidate is not None and candidate not in seen:
        seen.add(candidate)
        takes_tab = bool(candidate.focusPolicy() & Qt.FocusPolicy.TabFocus)
        can_act = candidate.isVisible() and candidate.isEnabled()
        if takes_tab and can_act and holds(pane, candidate):
            return candidate
        candidate = candidate.nextInFocusChain()
    return None


def set_reading_order(top: QWidget) -> None:
    """Let Tab follow the layouts, whenever and in whatever order the parts were made."""
    before: QWidget | None = None
    for widget in _in_reading_order(top):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def _in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, _WHOLE):
        return
    for child in _children_of(widget):
        yield from _in_reading_order(child)


def _children_of(widget: QWidget) -> Iterator[QWidget]:
    """The parts in the order of layout or splitter; then those that lie over them."""
    if isinstance(widget, QSplitter):
        ordered = [widget.widget(place) for place in range(widget.count())]
    elif isinstance(widget, QScrollArea):
        ordered = [widget.widget()]
    else:
        layout = widget.layout()
        ordered = list(_laid_out(layout)) if layout is not None else []
    yield from (each for each in ordered if each is not None)
    placed = set(ordered)
    for child in widget.children():
        if isinstance(child, QWidget) and child not in placed and not child.isWindow():
            yield child


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def holds(pane: QWidget, widget: QWidget) -> bool:
    """Whether the widget is the pane or in it."""
    return pane is widget or pane.isAncestorOf(widget)
