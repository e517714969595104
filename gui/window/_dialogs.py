"""The small windows of the frame: keys, search for actions, about."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assembler._version import __version__
from gui._texts import translate
from gui.look import (
    Height,
    Space,
    button,
    column,
    ground,
    icon_pixmap,
    label,
    painting,
    row,
    type_font,
)

from ._action_table import ACTIONS, MENUS
from ._focus import step_focus
from ._licences import licence_lines

if TYPE_CHECKING:
    from ._window import MainWindow

Index = QModelIndex | QPersistentModelIndex
MARGINS = (Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
_KEYS = Qt.ItemDataRole.UserRole + 1


class Panel(QDialog):
    """A dialog with a head, a body and a way out at the foot."""

    def __init__(self, parent: QWidget, name: str, title: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.lines = column(self, margins=MARGINS, spacing=Space.NORMAL)
        self.lines.addWidget(label(title, "title", weight="semibold"))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        return step_focus(self, forward=forward)

    def add_foot(self, beside: QWidget | None = None) -> None:
        """The button that closes it, and at the other end what leads on."""
        line = row(spacing=Space.SMALL)
        if beside is not None:
            line.addWidget(beside)
        line.addStretch(1)
        close = button(self.tr("Close"), "primary", name="close")
        close.clicked.connect(self.accept)
        line.addWidget(close)
        self.lines.addLayout(line)


def plain_text(action: QAction) -> str:
    """The words of an action without access key and dots."""
    return action.text().replace("&", "").rstrip("…")


def keys_of(action: QAction) -> str:
    """The keys of an action as this platform writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(each.toString(native) for each in action.shortcuts()[:2])


def show_keyboard(window: MainWindow) -> None:
    """All keys that do something now, by menu."""
    panel = Panel(window, "keyboard-panel", translate("Panels", "Keyboard shortcuts"))
    inside = QWidget()
    lines = column(inside, margins=(0, 0, Space.NORMAL, 0), spacing=Space.TINY)
    shown = {action.objectName(): action for action in window.actions_table.shown()}
    for menu, text in MENUS:
        rows = [
            shown[each.id]
            for each in ACTIONS
            if each is not None and each.menu == menu and each.id in shown and each.keys
        ]
        if not rows:
            continue
        lines.addSpacing(Space.SMALL)
        title = translate("Menus", text).replace("&", "")
        lines.addWidget(label(title, "label", tone="text2", weight="semibold"))
        for action in rows:
            line = row(margins=(0, 3, 0, 3), spacing=Space.LARGE)
            line.addWidget(label(plain_text(action), "body"), 1)
            line.addWidget(label(keys_of(action), "body", tone="text2", weight="medium"))
            lines.addLayout(line)
    lines.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inside)
    area.setAccessibleName(translate("Panels", "Keyboard shortcuts"))
    panel.lines.addWidget(area, 1)
    panel.add_foot()
    panel.resize(QSize(520, 640))
    panel.open()


class _ActionDelegate(QStyledItemDelegate):
    """What it does, and at the end of the row its keys."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, max(Height.CONTROL, option.fontMetrics.height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        painting.paint_row_ground(painter, option)
        area = option.rect.adjusted(Space.MEDIUM, 0, -Space.MEDIUM, 0)
        keys, font = str(index.data(_KEYS) or ""), type_font("second")
        taken = painting.paint_text(painter, area, keys, font=font, token="text2", at_end=True)
        words = painting.leading(area, area.width() - taken - Space.NORMAL, option.direction)
        painting.paint_text(painter, words, str(index.data()), font=type_font("body"))
        painter.restore()


class ActionSearch(QDialog):
    """Type a few letters, Return does the action."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("action-search")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Search actions"))
        self._window = window
        lines = column(self, margins=(Space.NORMAL,) * 4, spacing=Space.SMALL)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Search actions"))
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Actions"))
        self.list.setItemDelegate(_ActionDelegate(self.list))
        self.list.itemActivated.connect(lambda _: self._do())
        lines.addWidget(self.field)
        lines.addWidget(self.list, 1)
        self.resize(QSize(480, 420))
        self._filter("")

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        self.list.clear()
        for action in self._window.actions_table.shown():
            if action.objectName() == "search_actions" or not action.isEnabled():
                continue
            title = plain_text(action)
            if all(word in title.casefold() for word in words):
                keys = keys_of(action)
                item = QListWidgetItem(title)
                item.setData(Qt.ItemDataRole.UserRole, action.objectName())
                item.setData(_KEYS, keys)
                spoken = f"{title}, {keys}" if keys else title
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _do(self) -> None:
        place = self.list.currentIndex()
        if not place.isValid():
            return
        name = str(place.data(Qt.ItemDataRole.UserRole))
        self.accept()
        self._window.actions_table.trigger(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            is_press = event.type() is QEvent.Type.KeyPress
            key = Qt.Key(event.key())
            if is_press and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = 1 if key is Qt.Key.Key_Down else -1
                count = max(1, self.list.count())
                self.list.setCurrentRow((self.list.currentRow() + step) % count)
                return True
            if is_press and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do()
                return True
        return False


def show_action_search(window: MainWindow) -> None:
    """Open the search over all actions."""
    search = ActionSearch(window)
    search.open()
    search.field.setFocus()


def show_settings(window: MainWindow) -> None:
    """Open the settings."""
    from ._settings_dialog import SettingsDialog

    SettingsDialog(window).open()


def show_about(window: MainWindow) -> None:
    """Version, what it rests on, and under which licences."""
    panel = Panel(window, "about-panel", translate("Panels", "About Clausewright"))
    line = row(spacing=Space.NORMAL)
    sign = label()
    sign.setPixmap(icon_pixmap("clausewright", "fill", 48, window.devicePixelRatioF()))
    line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    words = column(spacing=2)
    words.addWidget(
        label(translate("Panels", "Version {version}").format(version=__version__), weight="medium")
    )
    library = window.desk.loaded_library()
    if library is not None:
        words.addWidget(
            label(
                translate("Panels", "Clause library {version}, {count} clauses").format(
                    version=library.version, count=len(library.clauses)
                ),
                "second",
                tone="text2",
            )
        )
    words.addWidget(
        label(
            translate("Panels", "Everything stays on this computer; nothing is sent anywhere."),
            "second",
            tone="text2",
        )
    )
    line.addLayout(words, 1)
    panel.lines.addLayout(line)
    inside = ground(QWidget(), "card")
    lines = column(inside, margins=(Space.NORMAL,) * 4, spacing=Space.TINY)
    for name, used, licence in licence_lines(_versions()):
        each = row(spacing=Space.NORMAL)
        each.addWidget(label(name, "second", weight="medium"), 2)
        each.addWidget(label(used, "second", tone="text2"), 1)
        each.addWidget(label(licence, "second", tone="text2"), 2)
        lines.addLayout(each)
    panel.lines.addWidget(label(translate("Panels", "Licences"), "head", weight="semibold"))
    panel.lines.addWidget(inside)
    panel.lines.addStretch(1)
    panel.add_foot()
    panel.resize(QSize(560, 520))
    panel.open()


def _versions() -> dict[str, str]:
    found = {
        "Clausewright": __version__,
        "Python": platform.python_version(),
        "PySide6": PySide6.__version__,
    }
    for package in ("lxml", "Jinja2", "pydantic", "Babel", "PyYAML", "python-docx", "XlsxWriter"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found
