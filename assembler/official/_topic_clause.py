"""From the blocks of a topic to an official clause: caption, prescription, text, alternates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from ._blocks import Block, Notes, Paragraph, Place, folded, text_of
from ._dita import Topic

OfficialKind = Literal["clause", "provision"]

_MONTH: Final = (
    r"(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\.?"
)
_DATE: Final = re.compile(rf"\(\s*(?P<date>{_MONTH}\s*\d{{4}})\s*\)", re.IGNORECASE)
_CAPTION_STYLES: Final = ("Ctr_SmCaps", "Ctr SmCaps", "CtrSmCaps")
_PRESCRIBED: Final = re.compile(r"(?:Basic\s*\.\s*)?As prescribed (?:in|at|by)\b", re.IGNORECASE)
_USES: Final = re.compile(r"following\s+(clause|provision)|(clause|provision)\s*[:.]\s*$")
_END: Final = re.compile(r"\(\s*End of (clause|provision)\s*\)\.?", re.IGNORECASE)
_ALTERNATE: Final = re.compile(r"Alternate\s+(?P<name>[IVXLC]{1,7})\b[\s.(—-]")
_WHOLE: Final = re.compile(r"(?:use|insert|substitute) the following (?:clause|provision)\b")
_SECTION: Final = re.compile(r"\d+\.\d[\w.-]*(?:\s*\(\w{1,5}\)|\s+and\s+(?=\())*")
_RESERVED: Final = re.compile(r"\[?\s*reserved\.?\s*\]?", re.IGNORECASE)
_CLAUSE_NUMBER: Final = re.compile(r"(?:PGI\s+)?\d{2,4}\.\d{3}-\d{1,4}[\w-]*")


@dataclass(frozen=True, slots=True)
class Prescription:
    """What calls for a text: the sentence, and the sections of the regulation that it names."""

    text: str = ""
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficialAlternate:
    """A variant: the whole text anew (`is_whole`), or paragraphs that change the basic one."""

    name: str
    date: str
    prescription: Prescription
    opening: Block
    blocks: tuple[Block, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class OfficialClause:
    """An official clause or provision as its publisher prints it."""

    place: Place
    regulation: str
    number: str
    title: str
    date: str
    kind: OfficialKind
    prescription: Prescription
    blocks: tuple[Block, ...]
    alternates: tuple[OfficialAlternate, ...] = ()


def is_clause(topic: Topic) -> bool:
    """Whether a topic is a clause or provision, and not a section of the regulation."""
    if not topic.blocks or not topic.number:
        return False
    if topic.kind in ("clause", "provision"):
        return True
    paragraphs = [block for block in topic.blocks if isinstance(block, Paragraph)]
    if any(_END.fullmatch(block.text) for block in paragraphs):
        return True
    is_numbered = bool(_CLAUSE_NUMBER.fullmatch(topic.number))
    return is_numbered and any(map(_is_caption, paragraphs))


def is_reserved(topic: Topic) -> bool:
    """Whether a number is only kept free."""
    words = folded(f"{topic.title} {text_of(topic.blocks)}")
    return bool(_RESERVED.fullmatch(words))


def read_clause(topic: Topic, notes: Notes) -> OfficialClause:
    """The clause of a topic."""
    basic, rest = _split_alternates(topic.blocks)
    opening, text = _opening(basic)
    prescription = _prescription(opening)
    caption = next((block for block in opening if _is_caption(block)), None)
    text = [*(b for b in opening if b is not caption and not _is_prescription(b)), *text]
    title, date = _caption(topic, caption, notes)
    kind = _kind(topic, prescription, basic, notes)
    return OfficialClause(
        topic.place,
        topic.regulation,
        topic.number,
        title,
        date,
        kind,
        prescription,
        tuple(text),
        tuple(map(_alternate, rest)),
    )


def _split_alternates(blocks: Sequence[Block]) -> tuple[list[Block], list[list[Block]]]:
    """The basic text, and each alternate from its own opening sentence on."""
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Paragraph) and _ALTERNATE.match(block.text):
            parts.append([])
        parts[-1].append(block)
    return parts[0], parts[1:]


def _opening(blocks: Sequence[Block]) -> tuple[list[Paragraph], list[Block]]:
    """What stands before the first paragraph of the text itself."""
    opening: list[Paragraph] = []
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or not (_is_prescription(block) or _is_caption(block)):
            return opening, list(blocks[at:])
        opening.append(block)
    return opening, []


def _is_prescription(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(_PRESCRIBED.match(block.text))


def _is_caption(block: Block) -> bool:
    """Whether a paragraph is the centred title with its date."""
    if not isinstance(block, Paragraph):
        return False
    match = _DATE.search(block.text)
    is_last = match is not None and not block.text[match.end() :].strip(" .")
    if block.style in _CAPTION_STYLES:
        return True
    title = block.text[: match.start()] if match else ""
    return is_last and title.strip().isupper()


def _prescription(opening: Sequence[Block]) -> Prescription:
    text = " ".join(block.text for block in opening if _is_prescription(block))
    return Prescription(text, _sections(text))


def _sections(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(each.split()) for each in _SECTION.findall(text)))


def _caption(topic: Topic, caption: Paragraph | None, notes: Notes) -> tuple[str, str]:
    title = topic.title.rstrip(".").strip()
    if caption is None:
        notes.tell(topic.place, "caption", "no title line with a date was found.")
        return title, ""
    match = _DATE.search(caption.text)
    if match is None:
        notes.tell(caption.place, "caption", "the title line has no date.", caption.text)
    date = _dated(match)
    printed = caption.text[: match.start()] if match else caption.text
    if _plain(printed) != _plain(title):
        message = "the title line differs from the heading; the heading is taken."
        notes.tell(caption.place, "caption", message, caption.text)
    return title, date


def _dated(match: re.Match[str] | None) -> str:
    """A date as it is printed after a title: "MAR 2015", even where the space is lost."""
    return folded(re.sub(r"(?=\d{4})", " ", match["date"])).upper() if match else ""


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))


def _kind(
    topic: Topic, prescription: Prescription, blocks: Sequence[Block], notes: Notes
) -> OfficialKind:
    """Clause or provision, by three witnesses; the last line counts for most."""
    ends = [
        match[1].lower()
        for block in blocks
        if isinstance(block, Paragraph) and (match := _END.fullmatch(block.text))
    ]
    used = [one or other for one, other in _USES.findall(prescription.text)]
    said = [*ends[:1], *used[:1], *([topic.kind] if topic.kind else [])]
    if len(set(said)) > 1:
        message = f"it is called {' and '.join(dict.fromkeys(said))}; taken as {said[0]}."
        notes.tell(topic.place, "kind", message)
    if not said:
        notes.tell(topic.place, "kind", "nothing says clause or provision; taken as clause.")
    return "provision" if said and said[0] == "provision" else "clause"


def _alternate(blocks: Sequence[Block]) -> OfficialAlternate:
    first = blocks[0]
    match = _ALTERNATE.match(first.text)
    name = match["name"] if match else "I"
    is_whole = bool(_WHOLE.search(first.text))
    caption = next((block for block in blocks[1:2] if _is_caption(block)), None)
    date = _DATE.search(caption.text if is_whole and caption else first.text)
    return OfficialAlternate(
        name,
        _dated(date),
        Prescription(first.text, _sections(first.text)),
        first,
        tuple(blocks[1:]),
        is_whole,
    )
