"""The actions of the table; one shows only where somebody does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gui._texts import translate
from gui.look import icon

from ._action_table import ACTIONS, MENUS, ActionLine


@dataclass
class _Handler:
    owner: QWidget
    act: Callable[[], object]
    is_enabled: bool = True


class Actions(QObject):
    """Makes the actions and leads each to the handler that is in sight."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._here: QWidget = window
        self._handlers: dict[str, list[_Handler]] = {}
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        for line in ACTIONS:
            if line is not None:
                self._actions[line.id] = self._make(line)

    def _make(self, line: ActionLine) -> QAction:
        made = QAction(translate("Actions", line.text), self._window)
        made.setObjectName(line.id)
        made.setShortcuts([QKeySequence(keys) for keys in line.keys])
        if line.icon_name:
            made.setIcon(icon(line.icon_name))
            made.setIconVisibleInMenu(False)
        made.setVisible(False)
        made.setEnabled(False)
        made.triggered.connect(lambda: self._trigger(line.id))
        self._window.addAction(made)
        return made

    def build_menus(self, bar: QMenuBar) -> None:
        """Fill the menu bar; menus without a shown action hide."""
        for name, text in MENUS:
            menu = bar.addMenu(translate("Menus", text))
            menu.setObjectName(f"menu-{name}")
            self._menus[name] = menu
        before: ActionLine | None = None
        wants_line = False
        for line in ACTIONS:
            if line is None:
                wants_line = True
                continue
            if wants_line and before is not None and before.menu == line.menu:
                self._menus[line.menu].addSeparator()
            wants_line, before = False, line
            self._menus[line.menu].addAction(self._actions[line.id])
        self._show_menus()

    def menu(self, name: str) -> QMenu:
        """A menu, to add what is not an action of the table."""
        return self._menus[name]

    def action(self, name: str) -> QAction:
        """The action itself, for buttons that do the same."""
        return self._actions[name]

    def shown(self) -> tuple[QAction, ...]:
        """All actions that somebody does, in the order of the menus."""
        return tuple(action for action in self._actions.values() if action.isVisible())

    def handle(self, name: str, owner: QWidget, act: Callable[[], object]) -> None:
        """Let `act` do the action while `owner` is in sight, or always for the window's own."""
        handlers = self._handlers.setdefault(name, [])
        if not any(handler.owner is owner for handler in handlers):
            owner.destroyed.connect(lambda: self._forget(name, handlers))
        handlers[:] = [handler for handler in handlers if handler.owner is not owner]
        handlers.append(_Handler(owner, act))
        self._show(name)

    def set_enabled(self, name: str, owner: QWidget, *, enabled: bool) -> None:
        """Grey an action out, or back, as far as `owner` does it."""
        for handler in self._handlers.get(name, ()):
            if handler.owner is owner:
                handler.is_enabled = enabled
        self._show(name)

    def set_place(self, page: QWidget) -> None:
        """Tell which page is in front: its handlers count."""
        self._here = page
        for name in self._actions:
            self._show_one(name)
        self._show_menus()
        self.changed.emit()

    def trigger(self, name: str) -> None:
        """Do an action as if its key had been pressed."""
        action = self._actions[name]
        if action.isVisible() and action.isEnabled():
            action.trigger()

    def _forget(self, name: str, handlers: list[_Handler]) -> None:
        from shiboken6 import isValid

        handlers[:] = [handler for handler in handlers if isValid(handler.owner)]
        if isValid(self) and all(isValid(menu) for menu in self._menus.values()):
            self._show(name)  # not while the window itself goes

    def _candidates(self, name: str) -> list[_Handler]:
        return [
            handler
            for handler in self._handlers.get(name, ())
            if handler.owner is self._window
            or handler.owner is self._here
            or self._here.isAncestorOf(handler.owner)
        ]

    def _trigger(self, name: str) -> None:
        candidates = [handler for handler in self._candidates(name) if handler.is_enabled]
        if not candidates:
            return
        # The one with the focus first, then one in sight, then the one that came last.
        chosen = max(
            enumerate(candidates),
            key=lambda pair: (_has_focus(pair[1]), pair[1].owner.isVisible(), pair[0]),
        )
        chosen[1].act()

    def _show(self, name: str) -> None:
        was_visible = self._actions[name].isVisible()
        self._show_one(name)
        if self._actions[name].isVisible() != was_visible:
            self._show_menus()
        self.changed.emit()

    def _show_one(self, name: str) -> None:
        action = self._actions[name]
        action.setVisible(bool(self._handlers.get(name)))
        action.setEnabled(any(handler.is_enabled for handler in self._candidates(name)))

    def _show_menus(self) -> None:
        for menu in self._menus.values():
            has_something = any(
                each.isVisible() and not each.isSeparator() for each in menu.actions()
            )
            menu.menuAction().setVisible(has_something)


def _has_focus(handler: _Handler) -> bool:
    focused = handler.owner.window().focusWidget()
    return focused is not None and (handler.owner is focused or handler.owner.isAncestorOf(focused))
