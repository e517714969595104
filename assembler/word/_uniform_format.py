"""The pack in the uniform contract format: parts I to IV, sections A to M, numbers such as I.1.

Source: FAR 15.204-1, table 15-1. A section that is not used keeps its letter, marked Reserved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ._fields import number_reference
from ._markup import CompiledText, Texts
from ._markup_tables import text_table
from ._markup_text import NO_BREAK_SPACE, paragraph, run
from ._outline import (
    PART_BOOKMARK,
    Attached,
    Item,
    Outline,
    PackPart,
    Section,
    put_in_place,
    section_of,
)

if TYPE_CHECKING:
    from assembler.selection import Decision, Selection

Member = tuple["Decision", CompiledText]


class _Part(NamedTuple):
    id: str
    number: str
    title: str
    sections: tuple[tuple[str, str], ...]


UNIFORM_PARTS: Final = (
    _Part(
        "schedule",
        "I",
        "The Schedule",
        (
            ("A", "Solicitation/contract form"),
            ("B", "Supplies or services and prices/costs"),
            ("C", "Description/specifications/statement of work"),
            ("D", "Packaging and marking"),
            ("E", "Inspection and acceptance"),
            ("F", "Deliveries or performance"),
            ("G", "Contract administration data"),
            ("H", "Special contract requirements"),
        ),
    ),
    _Part("clauses", "II", "Contract Clauses", (("I", "Contract clauses"),)),
    _Part(
        "attachments",
        "III",
        "List of Documents, Exhibits, and Other Attachments",
        (("J", "List of attachments"),),
    ),
    _Part(
        "representations",
        "IV",
        "Representations and Instructions",
        (
            ("K", "Representations, certifications, and other statements of offerors"),
            ("L", "Instructions, conditions, and notices to offerors"),
            ("M", "Evaluation factors for award"),
        ),
    ),
)

# Where a library's own sections of the instructions belong; any other is for Section L.
_OF_INSTRUCTIONS: Final = {"Declarations and evidence": "K", "Price and evaluation": "M"}
_BY_REFERENCE: Final = {
    "I": "Clauses Incorporated by Reference",
    "K": "Provisions Incorporated by Reference",
}
_RESERVED: Final = paragraph("UcfReserved", run("Reserved."))
_ENDS: Final = {
    "clause": paragraph("EndOfClause", run("(End of clause)")),
    "provision": paragraph("EndOfClause", run("(End of provision)")),
}
_ATTACHMENT_WIDTHS: Final = (1700, 6407)


def uniform_outline(selection: Selection, texts: Texts) -> Outline:
    """The included texts, each in the section that the format has for its kind."""
    members: dict[str, list[Member]] = {}
    for decision in selection.included:
        names = tuple(each.name for each in decision.alternates)
        text = texts.compiled(decision.clause.id, names)
        members.setdefault(_letter(decision), []).append((decision, text))
    outline = Outline([], {}, depth=2, numbers_in_column=False, names_parts=False)
    for part in UNIFORM_PARTS:
        sections = [
            _section(part.id, at, letter, title, members.get(letter, []), texts)
            for at, (letter, title) in enumerate(part.sections)
        ]
        number, bookmark = f"PART {part.number}", PART_BOOKMARK + part.id
        outline.parts.append(PackPart(part.id, part.title, "", number, bookmark, sections))
    _number(outline, texts)
    _list_attachments(outline)
    return outline


def _letter(decision: Decision) -> str:
    clause = decision.clause
    if clause.part in ("forms", "annexes"):
        return "J"
    if clause.part == "instructions":
        return _OF_INSTRUCTIONS.get(clause.section, "L")
    return "I" if clause.official is not None and clause.kind != "definition" else "H"


def _section(
    part: str, at: int, letter: str, title: str, members: list[Member], texts: Texts
) -> Section:
    section = section_of(part, at, title, members, texts)
    section.title, section.number = title, f"SECTION {letter}"
    for item in section.items:
        if item.role == "by-reference":
            item.title = _BY_REFERENCE.get(letter, item.title)
        elif item.text is not None:
            item.after = _ENDS.get(item.text.kind, "")
    if not section.items:
        section.items.append(Item("reserved", "", "", after=_RESERVED))
    return section


def _number(outline: Outline, texts: Texts) -> None:
    """The numbers as the lists of the template print them."""
    attached = Attached(texts)
    for part in outline.parts:
        for section in part.sections:
            letter, clauses = section.number[-1], 0
            for item in section.items:
                if not attached.number(item) and item.role != "reserved":
                    clauses += 1
                    item.number, item.number_ends = f"{letter}.{clauses}", ""
                put_in_place(item, part.id, outline.places)


def _list_attachments(outline: Outline) -> None:
    """Section J begins with its list: the attachments start on pages of their own."""
    section = outline.parts[2].sections[0]
    listed = [item for item in section.items if item.role in ("form", "annex")]
    if not listed:
        return
    rows = [
        (
            number_reference(item.bookmark, item.number.replace(" ", NO_BREAK_SPACE)),
            run(item.title),
        )
        for item in listed
    ]
    lead = paragraph(
        "BodyText", run("These documents are attached. Each is part of the contract as it says.")
    )
    table = text_table(("Number", "Title"), rows, _ATTACHMENT_WIDTHS, caption="List of attachments")
    section.items.insert(0, Item("reserved", "", "", after=lead + table))
