"""Where the focus goes: from control to control in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLayout,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QTabBar,
    QTextEdit,
    QWidget,
)

from gui.look import SideSheet

# Their parts are theirs: the field of a combo box, the header of a table.
_WHOLE = (QComboBox, QAbstractSpinBox, QAbstractItemView, QTabBar, QLineEdit, QTextEdit)


def step_focus(top: QWidget, *, forward: bool) -> bool:
    """Move the focus to the next control as the layouts read, or to the one before; comes round.

    Qt follows the order in which parts were made, and skips those beside a focus proxy.
    """
    stops = controls_of(top)
    if not stops:
        return False
    step = 1 if forward else -1
    place = _place_of(QApplication.focusWidget(), stops, forward=forward)
    reasons = Qt.FocusReason
    reason = reasons.TabFocusReason if forward else reasons.BacktabFocusReason
    stops[(place + step) % len(stops)].setFocus(reason)
    return True


def _place_of(focused: QWidget | None, stops: Sequence[QWidget], *, forward: bool) -> int:
    """Where the focus stands among the stops; beside the first one inside what has it."""
    while focused is not None:
        for place, stop in enumerate(stops):
            if stop is focused:
                return place
            if focused.isAncestorOf(stop):
                return place - 1 if forward else place
        focused = focused.parentWidget()
    return -1 if forward else 0


def controls_of(top: QWidget) -> list[QWidget]:
    """What Tab reaches now, in reading order."""
    sheets = [sheet for sheet in top.findChildren(SideSheet) if sheet.isVisible()]
    return [
        widget
        for widget in _in_reading_order(top)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not any(holds(sheet.host(), widget) and not holds(sheet, widget) for sheet in sheets)
    ]


def enter(screen: QWidget) -> None:
    """Give the focus to a screen that came in sight: to where it was there, or to its begin."""
    window = screen.window()
    focused = window.focusWidget()
    if focused is not None and holds(screen, focused) and focused is not screen:
        return
    left_at = screen.focusWidget()
    if left_at is not None and left_at.isVisible() and left_at.isEnabled():
        left_at.setFocus()
        return
    screen.setFocus()  # most screens know where to begin
    landed = window.focusWidget()
    if landed is not None and not landed.focusPolicy() & Qt.FocusPolicy.TabFocus:
        first = first_control(landed if holds(screen, landed) else screen)
        if first is not None:
            first.setFocus()


def first_control(pane: QWidget) -> QWidget | None:
    """The first control of the pane that Tab would reach."""
    return next(iter(controls_of(pane)), None)


def _in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, _WHOLE):
        return
    for child in _children_of(widget):
        yield from _in_reading_order(child)


def _children_of(widget: QWidget) -> Iterator[QWidget]:
    """The parts in the order of layout or splitter; then those that lie over them."""
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield inside
        return
    if isinstance(widget, QMainWindow):
        ordered = [widget.menuBar(), widget.centralWidget()]
    elif isinstance(widget, QSplitter):
        ordered = [widget.widget(place) for place in range(widget.count())]
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
