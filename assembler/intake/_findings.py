"""What a source told, gathered and then frozen into `Facts`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from assembler.model import Answer, Facts, FactValue

_T = TypeVar("_T")

_SHOWN: Final = 60  # characters of an unreadable value that a notice quotes
_LOTS_NAMED: Final = 5
_UNREADABLE_NAMED: Final = 25  # a damaged notice of 9,999 lots must not print 9,999 sentences


@dataclass(slots=True)
class Findings:
    """Answers, proposals and remarks of one source, by fact name.

    `kind` begins every source text: "notice" or "release". `locate` turns a place, whatever the
    reader uses for one, into the path that is printed.
    """

    kind: str
    locate: Callable[[Any], str]
    answers: dict[str, Answer] = field(default_factory=dict)
    lots: dict[str, dict[str, Answer]] = field(default_factory=dict)
    proposals: dict[str, Answer] = field(default_factory=dict)
    subcontracts: list[Mapping[str, FactValue]] = field(default_factory=list)
    title: str = ""
    reference: str = ""
    _notices: dict[str, None] = field(default_factory=dict)
    _unreadable: int = 0

    def made(self, value: FactValue, term: str, place: object) -> Answer:
        """An answer whose source names the term and the path."""
        return Answer(value, f"{self.kind} {term}, {self.locate(place)}")

    def answer(self, name: str, value: FactValue, term: str, place: object) -> None:
        self.answers[name] = self.made(value, term, place)

    def propose(self, name: str, value: FactValue, why: str) -> None:
        """Offer a value that counts once the officer confirms it; an answer goes before it."""
        self.proposals[name] = Answer(value, f"proposed: {why}")

    def note(self, sentence: str) -> None:
        """Leave a sentence for the officer, once."""
        self._notices.setdefault(sentence)

    def unreadable(self, term: str, text: object, place: object, reason: object) -> None:
        """Say that a value stands in the source and cannot be used."""
        self._unreadable += 1
        if self._unreadable <= _UNREADABLE_NAMED:
            shown = shorten(str(text))
            self.note(f"{term}: “{shown}” {reason}; it was left out ({self.locate(place)}).")

    def read(self, reader: Callable[[str], _T], text: str, term: str, place: object) -> _T | None:
        """What `reader` makes of `text`; None, and a sentence for the officer, where it cannot."""
        try:
            return reader(text)
        except ValueError as error:
            self.unreadable(term, text, place, error)
            return None

    def facts(self) -> Facts:
        notices = list(self._notices)
        if self._unreadable > _UNREADABLE_NAMED:
            notices.append(
                f"{self._unreadable - _UNREADABLE_NAMED} more values could not be read. "
                "The source may be damaged."
            )
        proposals = {
            name: proposal for name, proposal in self.proposals.items() if name not in self.answers
        }
        return Facts(
            answers=self.answers,
            lots=self.lots,
            proposals=proposals,
            subcontracts=tuple(self.subcontracts),
            notices=tuple(notices),
            title=self.title,
            reference=self.reference,
        )


def shorten(text: str, limit: int = _SHOWN) -> str:
    """The text on one line, cut to `limit` characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def name_lots(lots: Sequence[str]) -> str:
    """ "lot LOT-0001", "lots LOT-0001, LOT-0002", or how many and the first three."""
    if len(lots) == 1:
        return f"lot {lots[0]}"
    if len(lots) <= _LOTS_NAMED:
        return f"lots {', '.join(lots)}"
    return f"{len(lots)} lots ({', '.join(lots[:3])} …)"
