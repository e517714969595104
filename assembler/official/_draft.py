"""A text on its way into the library, and its clause file."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from assembler.model import FillIn, Kind, OfficialText

from ._blocks import Place

LONGEST_ID: Final = 48
_WIDTH: Final = 96
# Signs that no YAML holds. None of them is part of a word.
_UNPRINTABLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)
_OFFICIAL: Final = "The words are those of the official text."
_NO_RULE: Final = "Nobody has written its rule yet."
# What the lint says of a text's words, and nobody may change in an official one.
_OF_WORDS: Final = frozenset(
    {
        *("vague", "passive", "promise", "duty-word", "plain", "people", "dead-body", "pointer"),
        *("typed-amount", "long-sentence", "leak", "unmarked-term"),
    }
)


@dataclass(frozen=True, slots=True)
class DraftAlternate:
    name: str
    body: str
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """What a source says of one text; `authority` are its cites with their addresses."""

    id: str
    title: str
    kind: Kind
    place: Place
    body: str
    authority: tuple[tuple[str, str], ...]
    guidance: tuple[str, ...]  # paragraphs
    basis: Literal["law", "policy", "practice"]
    official: OfficialText | None = None
    alternates: tuple[DraftAlternate, ...] = ()
    fill_ins: Mapping[str, FillIn] = field(default_factory=dict)
    source: str = ""  # every word of the source, for the report


@dataclass(frozen=True, slots=True)
class Home:
    """Where a text goes, and when it applies until somebody writes its rule."""

    family: str
    part: str
    section: str
    applies_when: str


def clause_id(*names: str) -> str:
    """An id of small letters, figures and hyphens; never a path."""
    words = re.findall(r"[a-z0-9]+", " ".join(names).casefold())
    return "-".join(words)[:LONGEST_ID].strip("-")


def clause_file(draft: Draft, home: Home, broken: Iterable[str] = ()) -> str:
    """The clause file of a draft; `broken` are the rules of the lint that it breaks.

    Those are waived that an official text or one without a rule cannot help breaking.
    """
    lines = [*_front(draft, home), *_waivers(draft, broken), *_guidance(draft.guidance)]
    return _UNPRINTABLE.sub("", "\n".join(("---", *lines, "---", draft.body, "")))


def _front(draft: Draft, home: Home) -> Iterator[str]:
    yield f"id: {draft.id}"
    yield "revision: 1"
    yield f"title: {_quoted(draft.title)}"
    if draft.kind != "clause":
        yield f"kind: {draft.kind}"
    yield "status: draft"
    yield f"family: {home.family}"
    yield f"basis: {draft.basis}"
    yield f"part: {home.part}"
    yield f"section: {_quoted(home.section)}"
    yield "authority:"
    for cite, url in draft.authority:
        address = f", url: {_quoted(url)}" if url else ""
        yield f"  - {{cite: {_quoted(cite)}{address}}}"
    yield f"applies_when: {_quoted(home.applies_when)}"
    if draft.official is not None:
        if not draft.body:
            yield "incorporate: reference"
        official = draft.official
        yield (
            f"official: {{number: {_quoted(official.number)}, title: {_quoted(official.title)}, "
            f"date: {_quoted(official.date)}}}"
        )
    yield from _alternates(draft.alternates)
    if draft.fill_ins:
        yield "fill_ins:"
        for name, blank in draft.fill_ins.items():
            yield (
                f"  {name}: {{type: {blank.type}, label: {_quoted(blank.label)}, "
                f"placeholder: {_quoted(blank.placeholder)}}}"
            )


def _alternates(alternates: Iterable[DraftAlternate]) -> Iterator[str]:
    for at, alternate in enumerate(alternates):
        if at == 0:
            yield "alternates:"
        yield f"  - name: {_quoted(alternate.name)}"
        yield '    applies_when: "false"'
        if alternate.is_whole:
            yield "    replaces_paragraphs: [0]  # the whole text, which has no list items"
        yield "    body: |2-"
        for line in alternate.body.split("\n"):
            yield f"      {line}".rstrip()


def _waivers(draft: Draft, broken: Iterable[str]) -> Iterator[str]:
    reasons = {"dead-rule": _NO_RULE}
    if draft.official is not None:
        reasons |= dict.fromkeys(_OF_WORDS, _OFFICIAL)
    found = sorted(reasons.keys() & set(broken))
    if found:
        yield "waive:"
        for code in found:
            yield f"  {code}: {_quoted(reasons[code])}"


def _guidance(paragraphs: Iterable[str]) -> Iterator[str]:
    yield "guidance: >"
    for at, paragraph in enumerate(paragraphs):
        if at:
            yield ""
        for line in textwrap.wrap(
            paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False
        ):
            yield f"  {line}"


def _quoted(text: str) -> str:
    """A text in quotes: in single ones if it has double ones, so that a rule stays readable."""
    plain = _UNPRINTABLE.sub("", text)
    if '"' in plain and "'" not in plain and "\n" not in plain:
        return f"'{plain}'"
    return json.dumps(plain, ensure_ascii=False)
