"""When the garbage collector runs: in the thread of the windows, and not over the clause library.

A widget that another thread frees takes the whole program down. And a large library is a million
objects that all stay: the collector would walk them again and again in the middle of an answer,
for a third of a second each time.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from assembler.library import Library

COLLECT_MS: Final = 500
_TIMER: Final = "collector"
_passed_over: set[str] = set()


def collect_in_this_thread(parent: QObject) -> None:
    """Let no thread collect by itself; this one does, while `parent` lives."""
    gc.disable()
    if parent.findChild(QTimer, _TIMER) is not None:
        return
    timer = QTimer(parent, interval=COLLECT_MS)
    timer.setObjectName(_TIMER)
    timer.timeout.connect(collect_what_is_due)
    timer.start()


def collect_what_is_due() -> None:
    """Collect the oldest generation whose time has come, as the collector itself would."""
    due = zip(gc.get_count(), gc.get_threshold(), strict=True)
    generations = [age for age, (count, limit) in enumerate(due) if count > limit]
    if generations:
        gc.collect(generations[-1])


def pass_over(library: Library) -> None:
    """Let the collector pass over a library whose rules have been parsed; once for each."""
    if library.digest not in _passed_over:
        _passed_over.add(library.digest)
        gc.freeze()
