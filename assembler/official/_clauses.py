"""Drafts of the official clauses among the topics that were read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assembler.model import OfficialText

from ._alternates import merged
from ._blocks import Block, Notes, text_of
from ._dita import Topic
from ._draft import Draft, DraftAlternate, clause_id
from ._levels import Numbered, levels_of, marks_of
from ._markup import Markup
from ._topic_clause import (
    OfficialAlternate,
    OfficialClause,
    Prescription,
    is_clause,
    is_reserved,
    read_clause,
)

_SITES: Final = {
    "FAR": "https://www.acquisition.gov/far/",
    "DFARS": "https://www.acquisition.gov/dfars/",
}
_SECTION: Final = re.compile(r"(?P<number>\d+\.\d[\w.-]*)\s*(?P<marks>(?:\(\w{1,5}\))*)")
_REVIEW: Final = (
    "Imported from {file}. Write the rule from the prescription, and read the text against its "
    "source before it is proposed."
)
_TAKES_BLANKS: Final = "It has {count} to fill in: ask only for what the officer knows."


@dataclass(frozen=True, slots=True)
class Regulation:
    """The topics of one import: clauses become drafts, sections say when to use them."""

    topics: Sequence[Topic]
    name: str = ""  # for topics whose id names no regulation

    def drafts(self, notes: Notes) -> Iterator[Draft]:
        """A draft of each clause; what is no clause is left out, with its words."""
        sections = {topic.number: topic for topic in self.topics if not is_clause(topic)}
        for topic in self.topics:
            if is_clause(topic):
                yield self._draft(read_clause(topic, notes), sections, notes)
            else:
                notes.leave_out(topic.place, _why(topic), _whole(topic))

    def _draft(self, clause: OfficialClause, sections: Mapping[str, Topic], notes: Notes) -> Draft:
        regulation = clause.regulation or self.name
        markup = Markup(f"blank_{clause_id(clause.number).replace('-', '_')}", clause.number)
        basic = levels_of(clause.blocks, notes)
        body = markup.body(basic)
        alternates = tuple(_alternate(each, basic, markup, notes) for each in clause.alternates)
        dated = f", {clause.date}" if clause.date else ""
        return Draft(
            id=clause_id(regulation, clause.number),
            title=f"{clause.title} ({clause.number}{dated})",
            kind=clause.kind,
            place=clause.place,
            body=body,
            authority=tuple(self._authority(clause, regulation)),
            guidance=tuple(self._guidance(clause, regulation, sections, markup)),
            basis="law",
            official=OfficialText(number=clause.number, title=clause.title, date=clause.date),
            alternates=alternates,
            fill_ins=markup.fill_ins,
            source=text_of(clause.blocks),
        )

    def _authority(self, clause: OfficialClause, regulation: str) -> Iterator[tuple[str, str]]:
        site = _SITES.get(regulation, "")
        dated = f" ({clause.date})" if clause.date else ""
        cite = f"{regulation} {clause.number}{dated}".strip()
        yield cite, f"{site}{clause.number}" if site else ""
        numbers = [_SECTION.match(each) for each in clause.prescription.sections]
        for number in dict.fromkeys(each["number"] for each in numbers if each):
            yield f"{regulation} {number}".strip(), f"{site}{number}" if site else ""

    def _guidance(
        self,
        clause: OfficialClause,
        regulation: str,
        sections: Mapping[str, Topic],
        markup: Markup,
    ) -> Iterator[str]:
        if clause.prescription.text:
            yield f"Prescription: {clause.prescription.text}"
        yield from _prescribing(clause.prescription, regulation, sections)
        for alternate in clause.alternates:
            yield alternate.prescription.text
            yield from _prescribing(alternate.prescription, regulation, sections)
        if markup.fill_ins:
            count = len(markup.fill_ins)
            yield _TAKES_BLANKS.format(count="a blank" if count == 1 else f"{count} blanks")
        yield _REVIEW.format(file=clause.place.file)


def _alternate(
    alternate: OfficialAlternate, basic: Sequence[Numbered], markup: Markup, notes: Notes
) -> DraftAlternate:
    """An alternate as the whole text that it makes, or as an addition with its instruction."""
    place, name = alternate.opening.place, alternate.name
    number = markup.where
    markup.where = f"{number}, Alternate {name}"
    whole = (
        levels_of(alternate.blocks, notes)
        if alternate.is_whole
        else merged(basic, alternate.opening.text, alternate.blocks)
    )
    if whole is not None and not alternate.is_whole:
        told = f"Alternate {name} changes the basic text; the text that it makes is written out."
        notes.tell(place, "alternate", told, alternate.opening.text)
    if whole is None:
        told = f"Alternate {name} is added at the end, with its instruction; merge it by hand."
        notes.tell(place, "alternate", told, alternate.opening.text)
    text = markup.body(whole or levels_of((alternate.opening, *alternate.blocks), Notes()))
    markup.where = number
    return DraftAlternate(name, text, whole is not None)


def _prescribing(
    prescription: Prescription, regulation: str, sections: Mapping[str, Topic]
) -> Iterator[str]:
    """What the sections say that call for a text, where they were imported too."""
    for section in prescription.sections:
        match = _SECTION.match(section)
        topic = sections.get(match["number"]) if match else None
        if match and topic:
            words = _paragraph(topic, marks_of(match["marks"]))
            yield f"{regulation} {topic.number}, {topic.title.rstrip('.')}: {words}".strip()


def _paragraph(topic: Topic, marks: tuple[str, ...]) -> str:
    """The words of a section, or of the one paragraph that is named."""
    kept: list[Block] = []
    path: list[str] = []
    for each in levels_of(topic.blocks, Notes()):
        path = [*path[: each.level], *each.marks] if each.marks else path
        if marks and tuple(path[: len(marks)]) == marks:
            kept.append(each.block)
    return " ".join(text_of(kept or topic.blocks).split())


def _why(topic: Topic) -> str:
    if is_reserved(topic):
        return "the number is reserved"
    if not topic.blocks:
        return "a heading without text"
    return "a section of the regulation, not a clause"


def _whole(topic: Topic) -> str:
    return f"{topic.number} {topic.title}\n{text_of(topic.blocks)}".strip()
