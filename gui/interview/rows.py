"""The rows of the outline: what is drawn and spoken of each group and question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assembler.interview import Entry, Group
from gui._texts import translate

from .words import words_for

if TYPE_CHECKING:
    from .presenter import InterviewPresenter


@dataclass(frozen=True, slots=True)
class Row:
    """A group (`fact` empty) or a question."""

    key: str
    text: str
    tail: str  # the count, or the answer in short
    icon_name: str
    token: str
    spoken: str
    fact: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group with its questions."""

    row: Row
    questions: tuple[Row, ...]


def outline_rows(presenter: InterviewPresenter) -> tuple[GroupRow, ...]:
    """The whole outline as it stands."""
    return tuple(_group(presenter, group) for group in presenter.agenda.groups)


def progress_text(presenter: InterviewPresenter) -> str:
    """ "14 of 22 answered"."""
    now = presenter.agenda
    pattern = translate("Interview", "{done} of {total} answered")
    return pattern.format(done=now.done, total=now.total)


def _group(presenter: InterviewPresenter, group: Group) -> GroupRow:
    count = translate("Interview", "{done} of {total}").format(done=group.done, total=group.total)
    if not group.total:  # settings alone, which nobody has to answer
        count, look = "–", ("tick", "text3")
        word = translate("Interview", "complete")
    elif group.done == group.total:
        look, word = ("included", "included"), translate("Interview", "complete")
    elif group.done:
        look, word = ("half", "accent"), translate("Interview", "begun")
    else:
        look, word = ("ring", "text2"), translate("Interview", "not begun")
    title = group.title or translate("Interview", "Other questions")
    row = Row(title, title, count, *look, f"{title}, {count}, {word}")
    return GroupRow(row, tuple(_question(presenter, entry) for entry in group.entries))


def _question(presenter: InterviewPresenter, entry: Entry) -> Row:
    tail = _answer(presenter, entry)
    is_current = entry.fact == presenter.current
    icon_name, token, word = {
        "answered": ("tick", "included", translate("Interview", "answered")),
        "setting": ("tick", "text3", translate("Interview", "a setting")),
        "postponed": ("undecided", "undecided", translate("Interview", "not known yet")),
        "open": ("ring", "text2", translate("Interview", "not answered")),
    }[entry.state]
    if is_current:
        icon_name, token = "dot", "accent"
    spoken = ", ".join(part for part in (entry.label, tail, word) if part)
    return Row(entry.fact, entry.label, tail, icon_name, token, spoken, entry.fact, is_current)


def _answer(presenter: InterviewPresenter, entry: Entry) -> str:
    words = words_for(presenter.draft.library)
    facts = presenter.draft.facts
    answer = facts.answers.get(entry.fact) or facts.shared_by_lots(entry.fact)
    if answer is not None:
        return words.short(entry.fact, answer.value)
    if entry.state == "answered":
        return translate("Interview", "by lot")
    if entry.state == "setting" and entry.definition.default is not None:
        return words.short(entry.fact, entry.definition.default)
    return ""
