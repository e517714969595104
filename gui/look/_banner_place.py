"""Where a banner stands: one at a time, and nothing while nothing is said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ._layout import column
from ._messages import Action, Banner


class BannerPlace(QWidget):
    """As tall as its banner, and of no height without one."""

    def __init__(self) -> None:
        super().__init__()
        self.banner: Banner | None = None
        self._lines = column(self)
        self.hide()

    def show_banner(self, kind: str, sentence: str, actions: Sequence[Action] = ()) -> None:
        """Say one thing; what stood there before goes."""
        self.clear()
        self.banner = Banner(kind, sentence, actions)
        self.banner.closed.connect(self.clear)
        self._lines.addWidget(self.banner)
        self.show()

    def clear(self) -> None:
        """Take the banner away."""
        if self.banner is not None:
            self.hide()
            self._lines.removeWidget(self.banner)
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None

    def sentence(self) -> str:
        """What the banner says; nothing without one."""
        return self.banner.sentence() if self.banner is not None else ""
