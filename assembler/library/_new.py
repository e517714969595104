"""A new clause file: front matter from answers, and a body to write over."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from textwrap import wrap
from typing import Final

from assembler.errors import FactError, LibraryError, RuleError
from assembler.model import Clause

from ._build import MistakesError, near
from ._edit import editable_folder
from ._files import SCENARIOS, place_in
from ._library import Library
from ._texts import parse_clause

KINDS: Final = ("clause", "provision", "definition", "form", "annex")
BASES: Final = ("law", "policy", "practice")

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# What stands behind “name: ” as it is. A colon or a number sign needs quotes beside a space.
_PLAIN: Final = re.compile(r"[A-Za-z(](?:[^:#]|:(?=\S)|(?<=\S)#)*(?<!:)")
_NOT_TEXTS: Final = frozenset({"true", "false", "null"})
_WIDTH: Final = 100
_LONGEST_ID: Final = 48
_NOT_FAMILIES: Final = frozenset({SCENARIOS, "regimes"})
_BODIES: Final = {
    "clause": (
        "1. The Contractor shall [do what, by when].\n"
        "2. The Contractor shall keep [what shows it], and show it on request.\n"
    ),
    "provision": (
        "1. The Bidder shall send [what] with its offer.\n"
        "2. The Buyer [decides what, by which test].\n"
    ),
    "definition": "**{term}** means [what the word covers, and what it does not].\n",
    "form": (
        "| | |\n|---|---|\n| Name of the firm | {{ legal_name }} |\n| [Question] | [answer] |\n"
    ),
    "annex": "1. [What the annex sets out, and which clause points to it.]\n",
}
_FIRM: Final = (
    "fill_ins:\n"
    '  legal_name: {type: text, label: "What is the full legal name?", '
    'placeholder: "Full legal name"}'
)


@dataclass(frozen=True, slots=True)
class NewClause:
    """The answers that a new clause file is made from.

    Without `checked` nobody has read the source yet. `terms` are those that a definition defines.
    """

    id: str
    title: str
    family: str
    section: str
    applies_when: str
    cite: str
    kind: str = "clause"
    basis: str = "practice"
    url: str = ""
    checked: date | None = None
    terms: tuple[str, ...] = ()
    guidance: str = ""


def new_clause(library: Library, wanted: NewClause) -> Path:
    """Write the file of a new text into the library's topmost folder; returns its path.

    It is a draft, whoever asks for it, until its words are written.

    Raises:
        FactError: an answer that does not fit; nothing is written.
        LibraryError: the folder belongs to an installed package.
    """
    for field in ("kind", "basis", "id", "title", "family", "section", "applies_when", "cite"):
        check_answer(library, field, str(getattr(wanted, field)))
    if bool(wanted.terms) != (wanted.kind == "definition"):
        raise FactError("terms", "", "a definition, and nothing else, names what it defines.")
    for term in wanted.terms:
        check_answer(library, "terms", term)
    text = _text(library, wanted)
    inside = f"{wanted.family}/{wanted.id}.md"
    _read(text, inside)
    label = library.sources.labels[-1]
    path = editable_folder(library.sources.folders[-1], label) / inside
    path.parent.mkdir(exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise LibraryError("the file is there already.", place_in(label, inside)) from None
    return path


def check_answer(library: Library, field: str, answer: str) -> None:
    """Refuse an answer that cannot stand in that field of a new text.

    Raises:
        FactError: with the reason, and what was probably meant.
    """
    if not answer.strip() or not answer.isprintable():
        raise FactError(field, answer, "one line of text is wanted here.")
    match field:
        case "id":
            _check_id(library, answer)
        case "family":
            if not _ID.fullmatch(answer) or answer in _NOT_FAMILIES:
                why = "a family is the name of a folder: small letters, figures and hyphens."
                raise FactError(field, answer, why)
        case "section":
            _check_choice(field, answer, sections_of(library))
        case "kind":
            _check_choice(field, answer, KINDS)
        case "basis":
            _check_choice(field, answer, BASES)
        case "applies_when":
            _check_rule(library, answer)
        case "title" | "cite" | "terms" if len(answer.strip()) < 3:
            raise FactError(field, answer, "at least three letters are wanted here.")


def sections_of(library: Library) -> tuple[str, ...]:
    """The sections of the pack, in their order."""
    return tuple(section for part in library.info.parts for section in part.sections)


def id_for(title: str) -> str:
    """The id that a title suggests."""
    words = re.findall(r"[a-z0-9]+", title.casefold())
    while words and len("-".join(words)) > _LONGEST_ID:
        words.pop()
    return "-".join(words)


def _check_id(library: Library, answer: str) -> None:
    if not _ID.fullmatch(answer) or len(answer) > _LONGEST_ID:
        why = (
            "an id is small letters and figures, with hyphens between words, "
            f"and has at most {_LONGEST_ID} signs."
        )
        raise FactError("id", answer, why)
    if answer in library.clauses:
        why = "a text of that id exists; an id is never used twice."
        raise FactError("id", answer, why)


def _check_choice(field: str, answer: str, known: Sequence[str]) -> None:
    if answer not in known:
        why = f"it is none of those that there are. {near(answer, known)}".rstrip()
        raise FactError(field, answer, why, known)


def _check_rule(library: Library, answer: str) -> None:
    from ._expressions import RuleReader

    def here(error: RuleError) -> LibraryError:
        return LibraryError(error.problem, "", error.line, "applies_when", error.hint)

    try:
        RuleReader(library.known_names, library.reference).read(answer, here)
    except LibraryError as error:
        why = f"{error.problem} {error.hint}".rstrip()
        raise FactError("applies_when", answer, why) from None


def _text(library: Library, wanted: NewClause) -> str:
    body = _BODIES[wanted.kind]
    if wanted.terms:
        body = body.replace("{term}", wanted.terms[0])
    return "\n".join(["---", *_front(library, wanted), "---", body])


def _front(library: Library, wanted: NewClause) -> Iterator[str]:
    part = next(part.id for part in library.info.parts if wanted.section in part.sections)
    yield f"id: {wanted.id}"
    yield "revision: 1"
    yield f"title: {_scalar(wanted.title)}"
    if wanted.kind != "clause":
        yield f"kind: {wanted.kind}"
    yield "status: draft"
    yield f"family: {_scalar(wanted.family)}"
    yield f"basis: {wanted.basis}"
    yield f"part: {_scalar(part)}"
    yield f"section: {_scalar(wanted.section)}"
    yield "authority:"
    yield f"  - {{{', '.join(_source(wanted))}}}"
    yield _folded("applies_when", wanted.applies_when)
    if wanted.terms:
        yield f"defines: [{', '.join(map(_quoted, wanted.terms))}]"
    if wanted.kind == "form":
        yield _FIRM
    yield from _waivers(wanted)
    guidance = wanted.guidance or "To be written: when to use the text, and what is in doubt."
    yield _folded("guidance", guidance)


def _source(wanted: NewClause) -> Iterator[str]:
    yield f"cite: {_quoted(wanted.cite)}"
    if wanted.url:
        yield f"url: {_quoted(wanted.url)}"
    if wanted.checked:
        yield f"checked: {wanted.checked}"


def _waivers(wanted: NewClause) -> Iterator[str]:
    reasons = []
    if wanted.checked:
        reasons.append('still-draft: "The text is still to be written"')
    if wanted.kind == "definition":
        reasons.append('unused-term: "The texts that use it are still to be written"')
    if reasons:
        yield f"waive: {{{', '.join(reasons)}}}"


def _scalar(text: str) -> str:
    """As YAML reads it back: plain where it can be."""
    words = " ".join(text.split())
    is_plain = _PLAIN.fullmatch(words) and words.casefold() not in _NOT_TEXTS
    return words if is_plain else _quoted(words)


def _folded(name: str, text: str) -> str:
    """A field on one line, or over several where it is long or holds signs of YAML."""
    line = f"{name}: {_scalar(text)}"
    if len(line) <= _WIDTH and not line.endswith('"'):
        return line
    lines = wrap(" ".join(text.split()), _WIDTH - 2, break_long_words=False, break_on_hyphens=False)
    return "\n".join([f"{name}: >-", *(f"  {each}" for each in lines)])


def _quoted(text: str) -> str:
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _read(text: str, file: str) -> Clause:
    """What was written, read back, so that nothing is kept that cannot be loaded.

    Raises:
        FactError: with the field.
    """
    try:
        return parse_clause(text, file)
    except MistakesError as mistakes:
        error = mistakes.errors[0]
    except LibraryError as caught:
        error = caught
    raise FactError(error.field or "text", "", error.problem)
