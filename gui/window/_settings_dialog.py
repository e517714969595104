"""Settings: search, what was changed, where a value comes from, reset; locked ones say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QScrollArea, QWidget

from gui._settings import SETTINGS, Setting, Settings, setting_text
from gui._texts import translate
from gui.look import EmptyState, Hairline, IconLabel, Space, button, column, label, row

from ._dialogs import Panel

if TYPE_CHECKING:
    from ._window import MainWindow


class SettingRow(QWidget):
    """Title, help and origin at the left, the value and Reset at the right."""

    def __init__(self, setting: Setting, settings: Settings) -> None:
        super().__init__()
        self._setting, self._settings = setting, settings
        self.setObjectName(f"setting-{setting.key}")
        line = row(self, margins=(0, Space.MEDIUM, 0, Space.MEDIUM), spacing=Space.LARGE)
        words = column(spacing=2)
        title = label(setting_text(setting.title), "body", weight="medium", wrap=True)
        words.addWidget(title)
        words.addWidget(label(setting_text(setting.help), "second", tone="text2", wrap=True))
        origin = row(spacing=Space.LABEL)
        self._mark = IconLabel("dot", "accent", 12)
        origin.addWidget(self._mark)
        self._origin = label("", "caption", tone="text3")
        origin.addWidget(self._origin, 1)
        words.addLayout(origin)
        line.addLayout(words, 1)
        self.field = self._make_field()
        self.field.setAccessibleName(setting_text(setting.title))
        title.setBuddy(self.field)
        right = column(spacing=2)
        right.addWidget(self.field)
        if isinstance(self.field, QLineEdit):
            choose = button(self.tr("Choose a folder…"), "quiet", name=f"choose-{setting.key}")
            choose.clicked.connect(self._choose_folder)
            right.addWidget(choose, 0, Qt.AlignmentFlag.AlignTrailing)
            choose.setEnabled(not settings.is_locked(setting.key))
        self._reset = button(self.tr("Reset"), "quiet", name=f"reset-{setting.key}")
        self._reset.setAccessibleName(
            self.tr("Reset {setting}").format(setting=setting_text(setting.title))
        )
        self._reset.clicked.connect(lambda: settings.reset(setting.key))
        right.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignTrailing)
        right.addStretch(1)
        line.addLayout(right)
        self.refresh()

    def _make_field(self) -> QComboBox | QLineEdit:
        setting = self._setting
        if setting.choices:
            combo = QComboBox()
            for value, text in setting.choices:
                combo.addItem(setting_text(text), value)
            combo.activated.connect(
                lambda _: self._settings.choose(setting.key, str(combo.currentData()))
            )
            combo.setMinimumWidth(180)
            return combo
        field = QLineEdit()
        field.setMinimumWidth(180)
        field.editingFinished.connect(lambda: self._settings.choose(setting.key, field.text()))
        return field

    def _choose_folder(self) -> None:
        title = setting_text(self._setting.title)
        before = self._settings.value(self._setting.key)
        folder = QFileDialog.getExistingDirectory(self, title, before)
        if folder:
            self._settings.choose(self._setting.key, folder)

    def matches(self, words: list[str]) -> bool:
        """Whether all the words stand in title, help or value."""
        texts = [setting_text(self._setting.title), setting_text(self._setting.help)]
        texts += [setting_text(text) for _, text in self._setting.choices]
        whole = " ".join(texts).casefold()
        return all(word in whole for word in words)

    def refresh(self) -> None:
        """Show the value that counts, and where it comes from."""
        key, settings = self._setting.key, self._settings
        value = settings.value(key)
        if isinstance(self.field, QComboBox):
            self.field.setCurrentIndex(self.field.findData(value))
        else:
            self.field.setText(value)
        locked, changed = settings.is_locked(key), settings.is_changed(key)
        self.field.setEnabled(not locked)
        self._reset.setVisible(changed)
        self._mark.show_icon("lock" if locked else "dot", "text3" if locked else "accent")
        self._mark.setVisible(locked or changed)
        words = {
            "you": self.tr("Chosen by you"),
            "agency": self.tr("Set by your agency"),
            "program": self.tr("As delivered"),
        }[settings.origin(key)]
        if locked:
            words = self.tr("Fixed by your agency")
        elif changed and self._setting.needs_restart:
            words = self.tr("Chosen by you; counts from the next start")
        self._origin.setText(words)


class SettingsDialog(Panel):
    """One line per setting."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, "settings-panel", translate("Panels", "Settings"))
        self._settings = window.desk.settings
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Search settings"))
        self.search.setPlaceholderText(self.tr("Search settings"))
        self.search.textChanged.connect(self._filter)
        self.lines.addWidget(self.search)
        inside = QWidget()
        lines = column(inside, margins=(0, 0, Space.NORMAL, 0))
        self.rows = [SettingRow(setting, self._settings) for setting in SETTINGS]
        self._holders: list[QWidget] = []
        for each in self.rows:
            holder = QWidget()
            inner = column(holder)
            inner.addWidget(each)
            inner.addWidget(Hairline())
            lines.addWidget(holder)
            self._holders.append(holder)
        self._empty = EmptyState(
            "search", self.tr("No setting has these words"), self.tr("Search for something else.")
        )
        lines.addWidget(self._empty)
        lines.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lines.addWidget(area, 1)
        foot = row(spacing=Space.SMALL)
        self.reset_all = button(self.tr("Reset all"), "plain", name="reset-all")
        self.reset_all.clicked.connect(self._reset_all)
        foot.addWidget(self.reset_all)
        foot.addStretch(1)
        close = button(self.tr("Close"), "primary", name="close")
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        self.lines.addLayout(foot)
        self.resize(QSize(640, 680))
        self._settings.subscribe(self._refresh)
        self.finished.connect(lambda _: self._settings.unsubscribe(self._refresh))
        self._filter("")
        self._refresh("")

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        found = False
        for each, holder in zip(self.rows, self._holders, strict=True):
            holder.setVisible(each.matches(words))
            found = found or each.matches(words)
        self._empty.setVisible(not found)

    def _refresh(self, _key: str) -> None:
        for each in self.rows:
            each.refresh()
        self.reset_all.setEnabled(any(self._settings.is_changed(s.key) for s in SETTINGS))

    def _reset_all(self) -> None:
        for setting in SETTINGS:
            if self._settings.is_changed(setting.key):
                self._settings.reset(setting.key)
