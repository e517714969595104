"""The file of a clause while it is open: another program may change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

if TYPE_CHECKING:
    from .presenter import ClauseDocument


class DiskWatch(QObject):
    """Tells that the file says something else; a file that was put in its place is watched on."""

    changed = Signal()

    def __init__(self, document: ClauseDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _: self._look())
        self.follow()

    def follow(self) -> None:
        """Watch the file that stands there now."""
        path = str(self._document.file.path)
        if path not in self._watcher.files():
            self._watcher.addPath(path)

    def _look(self) -> None:
        self.follow()
        if self._document.is_changed_on_disk():
            self.changed.emit()
