"""What the user has chosen, over an injected QSettings; an agency may set and lock values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSettings

from ._texts import QT_TRANSLATE_NOOP, translate

SCALES: Final = (100, 125, 150, 175, 200, 250)


@dataclass(frozen=True)
class Setting:
    """One line of the settings dialog. Texts are translated when they are shown."""

    key: str
    default: str
    title: str
    help: str
    choices: tuple[tuple[str, str], ...] = ()
    needs_restart: bool = False


SETTINGS: Final = (
    Setting(
        "look/theme",
        "system",
        QT_TRANSLATE_NOOP("Settings", "Colours"),
        QT_TRANSLATE_NOOP("Settings", "High contrast draws a border around everything."),
        (
            ("system", QT_TRANSLATE_NOOP("Settings", "As the system")),
            ("light", QT_TRANSLATE_NOOP("Settings", "Light")),
            ("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
            ("contrast", QT_TRANSLATE_NOOP("Settings", "High contrast")),
        ),
    ),
    Setting(
        "look/language",
        "system",
        QT_TRANSLATE_NOOP("Settings", "Language of the program"),
        QT_TRANSLATE_NOOP("Settings", "Tenders keep their own language."),
        (
            ("system", QT_TRANSLATE_NOOP("Settings", "As the system")),
            ("en", "English"),
            ("de", "Deutsch"),
            ("fr", "Français"),
        ),
        needs_restart=True,
    ),
    Setting(
        "look/text_size",
        "100",
        QT_TRANSLATE_NOOP("Settings", "Size of the text"),
        QT_TRANSLATE_NOOP("Settings", "Text alone grows; buttons and panes follow."),
        tuple((str(size), f"{size} %") for size in (100, 115, 130, 150)),
    ),
    Setting(
        "look/scale",
        "100",
        QT_TRANSLATE_NOOP("Settings", "Size of everything"),
        QT_TRANSLATE_NOOP("Settings", "On top of what the system sets for this screen."),
        tuple((str(scale), f"{scale} %") for scale in SCALES),
        needs_restart=True,
    ),
    Setting(
        "look/motion",
        "system",
        QT_TRANSLATE_NOOP("Settings", "Movement"),
        QT_TRANSLATE_NOOP("Settings", "Sheets that slide and marks that fade."),
        (
            ("system", QT_TRANSLATE_NOOP("Settings", "As the system")),
            ("reduced", QT_TRANSLATE_NOOP("Settings", "None")),
        ),
    ),
    Setting(
        "library/folder",
        "",
        QT_TRANSLATE_NOOP("Settings", "Folder of the clause library"),
        QT_TRANSLATE_NOOP("Settings", "Empty: the library that comes with the program."),
        needs_restart=True,
    ),
)
"""In the order of the dialog."""


class Settings:
    """Typed access. `agency` is read first where it locks a value, last where it proposes one."""

    def __init__(self, own: QSettings, agency: QSettings | None = None) -> None:
        self._own, self._agency = own, agency
        self._table = {setting.key: setting for setting in SETTINGS}
        self._listeners: list[Callable[[str], None]] = []

    def subscribe(self, listener: Callable[[str], None]) -> None:
        """Be told the key of each setting that changes."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Callable[[str], None]) -> None:
        """Be told no longer."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    def value(self, key: str) -> str:
        """The value that counts; a value that is no longer offered counts as the default."""
        setting = self._table[key]
        if self.is_locked(key):
            found = self._from(self._agency, key)
        else:
            found = self._from(self._own, key)
            found = self._from(self._agency, key) if found is None else found
        offered = {choice for choice, _ in setting.choices}
        if found is None or (offered and found not in offered):
            return setting.default
        return found

    def choose(self, key: str, value: str) -> None:
        """Keep the user's choice; it applies at once."""
        if self.is_locked(key) or value == self.value(key):
            return
        self._own.setValue(key, value)
        self._tell(key)

    def reset(self, key: str) -> None:
        """Forget the user's choice."""
        self._own.remove(key)
        self._tell(key)

    def is_changed(self, key: str) -> bool:
        """Whether the user has chosen another value than he would have without."""
        return self._from(self._own, key) is not None and not self.is_locked(key)

    def is_locked(self, key: str) -> bool:
        """Whether the agency has fixed the value."""
        if self._agency is None:
            return False
        return self._agency.value(f"locked/{key}", defaultValue="false") in ("true", True, "1")

    def origin(self, key: str) -> str:
        """Where the value comes from: "you", "agency" or "program"."""
        if self.is_changed(key):
            return "you"
        return "agency" if self._from(self._agency, key) is not None else "program"

    # Without a line in the dialog

    def bytes_of(self, key: str) -> QByteArray:
        """The kept state of a window or of panes; empty where nothing was kept."""
        found = self._own.value(f"window/{key}")
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep_bytes(self, key: str, state: QByteArray) -> None:
        """Keep the state of a window or of panes."""
        self._own.setValue(f"window/{key}", state)

    def text_of(self, key: str, default: str = "") -> str:
        """A small thing that a screen remembers."""
        found = self._own.value(f"kept/{key}")
        return found if isinstance(found, str) else default

    def keep_text(self, key: str, text: str) -> None:
        """Remember a small thing of a screen."""
        self._own.setValue(f"kept/{key}", text)

    def library_folder(self) -> Path | None:
        """The chosen library, or None for the bundled one."""
        folder = self.value("library/folder").strip()
        return Path(folder) if folder else None

    def text_scale(self) -> float:
        """The text size over the platform's."""
        return int(self.value("look/text_size")) / 100

    def reduces_motion(self) -> bool:
        """Whether nothing should move."""
        return self.value("look/motion") == "reduced"

    def save(self) -> None:
        """Write now; otherwise Qt writes in its own time."""
        self._own.sync()

    def _tell(self, key: str) -> None:
        for listener in tuple(self._listeners):
            listener(key)

    @staticmethod
    def _from(store: QSettings | None, key: str) -> str | None:
        if store is None or not store.contains(key):
            return None
        return str(store.value(key))


def setting_text(text: str) -> str:
    """A text of the settings table in the language of the program."""
    return translate("Settings", text)
