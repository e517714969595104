"""The recent files as the start screen words them; no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from gui._texts import translate
from gui.reason.words import day_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gui.draft.recent import RecentFile


_ICONS = {".xlsx": "table", ".csv": "table", ".xml": "notice", ".json": "notice"}


@dataclass(frozen=True)
class RecentRow:
    """One file: what it is, where, when, and how it stands."""

    path: Path
    title: str
    place: str
    when: str
    state: str
    state_kind: str  # "included", "undecided"; empty where the file is gone
    icon_name: str
    is_there: bool


def rows_of(entries: Iterable[RecentFile], now: datetime) -> tuple[RecentRow, ...]:
    """The rows, newest first as they come."""
    return tuple(_row(entry, now) for entry in entries)


def _row(entry: RecentFile, now: datetime) -> RecentRow:
    path = Path(entry.path)
    there = entry.is_there
    place = place_words(path)
    if not there:
        place = translate("Start", "Not found: {place}").format(place=place)
    state, kind = "", ""
    if there and entry.undecided:
        state = translate("Start", "%n not decided yet", None, entry.undecided)
        kind = "undecided"
    elif there:
        state, kind = translate("Start", "All decided"), "included"
    return RecentRow(
        path=path,
        title=entry.title or path.stem,
        place=place,
        when=when_words(entry.opened, now),
        state=state,
        state_kind=kind,
        icon_name=_ICONS.get(path.suffix.lower(), "document"),
        is_there=there,
    )


def place_words(path: Path) -> str:
    """The last three steps of the way to a file."""
    parts = [part for part in path.parts if part != path.anchor]
    return " / ".join(parts[-3:])


def when_words(moment: str, now: datetime) -> str:
    """Today with the time, yesterday, or the day; nothing where the moment cannot be read."""
    try:
        then = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    then = then.astimezone(now.tzinfo) if then.tzinfo else then.replace(tzinfo=now.tzinfo)
    days = (now.date() - then.date()).days
    if days == 0:
        time = QLocale().toString(QTime(then.hour, then.minute), QLocale.FormatType.ShortFormat)
        return translate("Start", "Today, {time}").format(time=time)
    if days == 1:
        return translate("Start", "Yesterday")
    return day_words(then.date())


def day_words(day: date) -> str:
    """A day as the user's locale writes it in full, without the weekday."""
    return QLocale().toString(QDate(day.year, day.month, day.day), day_pattern())
