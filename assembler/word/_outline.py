"""Which text stands where in the pack, under which number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from ._definitions import definition_order
from ._fields import BOOKMARK_PREFIX, DEFINITIONS_BOOKMARK, Entry
from ._markup import CompiledText, Texts

if TYPE_CHECKING:
    from assembler.selection import Decision, Selection

    from ._markup_program import Put
    from ._rendering import Rendering

Role = Literal["clause", "form", "annex", "definitions", "by-reference", "reserved"]

PART_BOOKMARK: Final = f"{BOOKMARK_PREFIX}part_"
_SECTIONS: Final = 2  # their level in the contents
_TOC_LEVEL: Final[Mapping[Role, int]] = {"form": 2, "annex": 2}


Write = Callable[["Item", str, "Rendering", Texts, "Put"], None]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: its part, and its number as a reference prints it."""

    part: str
    role: Role
    number: str
    bookmark: str


@dataclass(slots=True)
class Item:
    """One heading of the pack with what stands under it."""

    role: Role
    title: str
    bookmark: str
    number: str = ""  # as a reference prints it: "3", "Form 1", "I.1"
    text: CompiledText | None = None
    decision: Decision | None = None
    members: list[tuple[Decision, CompiledText]] = field(default_factory=list)
    after: str = ""  # a paragraph that closes it, ready-made
    number_ends: str = "."
    write: Write | None = None  # where it is not written as its kind always is

    @property
    def printed_number(self) -> str:
        return f"{self.number}{self.number_ends}"


@dataclass(slots=True)
class Section:
    title: str
    bookmark: str
    items: list[Item] = field(default_factory=list)
    number: str = ""  # as printed: "SECTION A"


@dataclass(slots=True)
class PackPart:
    """A part with content. `number` is as printed: "Part 1"."""

    id: str
    title: str
    lead: str
    number: str
    bookmark: str
    sections: list[Section] = field(default_factory=list)

    @property
    def items(self) -> Iterator[Item]:
        for section in self.sections:
            yield from section.items


@dataclass(slots=True)
class Outline:
    """The parts in order, and the place of each text that can be referred to.

    `depth` is the deepest level of the contents, `numbers_in_column` whether the numbers of its
    parts and sections stand in a column of their own; `names_parts` whether a reference says in
    which part a clause of another one stands; `is_whole` whether every included text has its place.
    """

    parts: list[PackPart]
    places: dict[str, Place]
    depth: int = 3
    numbers_in_column: bool = True
    names_parts: bool = True
    is_whole: bool = True

    def entries(self) -> list[Entry]:
        """The headings as the contents list them."""
        found = []
        for part in self.parts:
            in_column = self.numbers_in_column
            found.append(Entry(1, part.number, part.title, part.bookmark, in_column))
            for section in part.sections:
                if section.title:
                    found.append(
                        Entry(2, section.number, section.title, section.bookmark, in_column)
                    )
                if self.depth > _SECTIONS:
                    found.extend(map(_entry, section.items))
        return found


def _entry(item: Item) -> Entry:
    level, in_column = _TOC_LEVEL.get(item.role, 3), item.role not in _TOC_LEVEL
    return Entry(level, item.printed_number, item.title, item.bookmark, in_column)


def build_outline(selection: Selection, texts: Texts) -> Outline:
    """Group the included texts by part and section, and number them as Word will."""
    by_place: dict[tuple[str, str], list[tuple[Decision, CompiledText]]] = {}
    for decision in selection.included:
        clause = decision.clause
        compiled = texts.compiled(clause.id, tuple(each.name for each in decision.alternates))
        by_place.setdefault((clause.part, clause.section), []).append((decision, compiled))
    outline = Outline([], {})
    for part in selection.library.info.parts:
        sections = [
            section_of(part.id, at, title, by_place[part.id, title], texts)
            for at, title in enumerate(part.sections)
            if (part.id, title) in by_place
        ]
        if sections:
            number = texts.words.part.format(len(outline.parts) + 1)
            pack_part = PackPart(
                part.id,
                texts.label(part.title),
                texts.label(part.lead),
                number,
                PART_BOOKMARK + part.id,
                sections,
            )
            _number(pack_part, texts, outline.places)
            outline.parts.append(pack_part)
    return outline


def section_of(
    part: str, at: int, title: str, members: list[tuple[Decision, CompiledText]], texts: Texts
) -> Section:
    is_listed = all(text.kind in ("form", "annex") for _, text in members)
    heading = "" if is_listed else texts.label(title)
    section = Section(heading, f"{PART_BOOKMARK}{part}_{at + 1}")
    definitions = [pair for pair in members if pair[1].kind == "definition"]
    if definitions:
        words = texts.words.definitions
        item = Item("definitions", words, DEFINITIONS_BOOKMARK)
        item.members = sorted(definitions, key=lambda pair: definition_order(pair[0].clause))
        section.items.append(item)
    by_reference = []
    for decision, text in members:
        if text.kind == "definition":
            continue
        if decision.clause.incorporate == "reference":
            by_reference.append((decision, text))
            if not decision.clause.body.strip():
                continue
        role: Role = "clause"
        if text.kind == "form":
            role = "form"
        elif text.kind == "annex":
            role = "annex"
        section.items.append(Item(role, text.title, text.bookmark, text=text, decision=decision))
    if by_reference:
        item = Item("by-reference", texts.words.by_reference, f"{section.bookmark}_by_reference")
        item.members = by_reference
        section.items.append(item)
    return section


def _number(part: PackPart, texts: Texts, places: dict[str, Place]) -> None:
    clauses, attached = 0, Attached(texts)
    for item in part.items:
        if not attached.number(item):
            clauses += 1
            item.number = str(clauses)
        put_in_place(item, part.id, places)


@dataclass(slots=True)
class Attached:
    """Counts forms and annexes, each by itself."""

    texts: Texts
    forms: int = 0
    annexes: int = 0

    def number(self, item: Item) -> bool:
        """Give a form or an annex its number; whether the item is one."""
        if item.role == "form":
            self.forms += 1
            item.number = self.texts.words.form.format(self.forms)
        elif item.role == "annex":
            self.annexes += 1
            item.number = self.texts.words.annex.format(letters(self.annexes))
        return item.role in ("form", "annex")


def put_in_place(item: Item, part: str, places: dict[str, Place]) -> None:
    """Note where the texts of an item stand, for those that refer to them."""
    place = Place(part, item.role, item.number, item.bookmark)
    if item.text is not None:
        places[item.text.id] = place
    for _, text in item.members:
        places.setdefault(text.id, place)


def letters(number: int) -> str:
    """A, B … Z, AA, BB …, as Word counts with letters."""
    times, at = divmod(number - 1, 26)
    return chr(ord("A") + at) * (times + 1)
