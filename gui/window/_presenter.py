"""What the frame says about a tender, without widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime

from gui._texts import translate

if TYPE_CHECKING:
    from assembler.library import Library
    from gui.draft import Draft


@dataclass(frozen=True)
class StatusState:
    """The parts of the status line; an empty one is not shown."""

    saved: str = ""
    is_saved: bool = True
    undecided: str = ""
    next_question: str = ""
    basis: str = ""
    library: str = ""


def status_of(draft: Draft, saved_at: datetime | None) -> StatusState:
    """Where the work on a tender stands."""
    selection = draft.selection
    undecided = len(selection.undecided)
    questions = [q for q in selection.questions if q.fact not in draft.postponed]
    next_question = ""
    if questions:
        first = questions[0]
        next_question = translate("Status", "Next: “{question}” settles {count}").format(
            question=first.question, count=first.settles
        )
    return StatusState(
        saved=_saved_words(draft, saved_at),
        is_saved=not draft.is_modified,
        undecided=_undecided_words(undecided),
        next_question=next_question,
        library=library_words(draft.library),
    )


def start_status(library: Library | None) -> StatusState:
    """The line while no tender is open."""
    return StatusState(
        saved=translate("Status", "Ready"),
        basis=translate("Status", "Works offline"),
        library=library_words(library) if library is not None else "",
    )


def library_words(library: Library) -> str:
    """The version of the library that all rests on."""
    return translate("Status", "Library {version}").format(version=library.version)


def _undecided_words(count: int) -> str:
    if count == 0:
        return ""
    if count == 1:
        return translate("Status", "One clause not decided yet")
    return translate("Status", "%n clauses not decided yet", None, count)


def _saved_words(draft: Draft, saved_at: datetime | None) -> str:
    if draft.is_modified:
        return translate("Status", "Kept, not saved to a file yet")
    if saved_at is None:
        return translate("Status", "Opened") if draft.path else translate("Status", "Ready")
    time = QLocale().toString(QTime(saved_at.hour, saved_at.minute), QLocale.FormatType.ShortFormat)
    return translate("Status", "Saved {time}").format(time=time)


def tab_title(draft: Draft) -> str:
    """What stands on the tab: the title, the file's name, or that it is new."""
    if draft.title:
        return draft.title
    if draft.path is not None:
        return draft.path.stem
    return translate("Status", "New tender")
