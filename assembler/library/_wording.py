"""How a body is worded: phrases to avoid, long sentences, “shall”, and typed amounts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from ._lint_table import Phrase, phrases_in

LONGEST_SENTENCE: Final = 25

_TAG: Final = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
_MARKER: Final = re.compile(r"^[ \t]*(?:\d+|[a-z]{1,4}|[A-Z])\.[ \t]+")
_NOT_PROSE: Final = ("|", "#", "[signature:")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?:;])[\s\"”]+")
_WORD: Final = re.compile(r"[\w’'-]+")
_SHALL: Final = re.compile(r"\bshall\b")
_BEFORE: Final = re.compile(r"(?P<word>[\w’'*-]+),?[ \n]+\Z")
_LONGEST_WORD: Final = 60
_MONEY: Final = (
    *"$€£¥",
    *("USD", "EUR", "GBP", "AUD", "CAD", "CHF", "NOK", "SEK", "BRL", "RSD", "UAH"),
    *("dollar", "euro", "pound", "kron", "franc"),
)
_AMOUNT: Final = re.compile(
    r"(?:[$€£¥]\s?\d|\b(?:USD|EUR|GBP|AUD|CAD|CHF|NOK|SEK|BRL|RSD|UAH)\s?\d)[\d,.' ]*"
    r"|\b\d[\d,.' ]*\s?(?:USD|EUR|GBP|AUD|CAD|CHF|NOK|SEK|BRL|RSD|UAH|dollars?|euros?|pounds?|"
    r"kroner|kronor|francs?)\b"
)
# A duty in the passive: “shall be paid”, “is to be kept”; not “a debt that must be paid”.
_PARTICIPLES: Final = (
    "borne|born|bought|brought|built|chosen|cut|done|drawn|found|given|held|hidden|kept|known|laid|"
    "led|left|lent|let|lost|made|met|paid|put|read|seen|sent|set|shown|sold|sought|spent|taken|"
    "taught|told|understood|withheld|worn|written|drawn|driven|spoken|broken"
)
_PASSIVE: Final = re.compile(
    r"\b(?<!that )(?<!which )(?<!who )(?:shall|must|(?:is|are|has|have)\s+to)\s+"
    r"(?:(?:not|never|also|only|always|then)\s+)*be\s+(?:\w+ly\s+)?"
    rf"(?:\w+ed|(?:re|under)?(?:{_PARTICIPLES}))\b"
)
_BY: Final = re.compile(r"\bby\b")
_SIDE: Final = re.compile(r"\b(?:above|below)(?=[.;:)]|$)|\((?:above|below)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Slip:
    """A place in a body. `line` counts from 0; `text` is what stands there."""

    code: str
    line: int
    text: str
    message: str
    fix: str


def wording(body: str) -> Iterator[Slip]:
    """The slips of a body, paragraph by paragraph."""
    text = _TAG.sub(_blanked, body)
    searches = tuple(_searches(text))
    for number, paragraph in _paragraphs(text):
        told: set[tuple[str, int]] = set()
        for found in searches:
            for at, code, text, message, fix in found(paragraph):
                end = at + len(text)
                if (code, end) not in told:  # “as above” is also an “above” that ends there
                    told.add((code, end))
                    line = number + paragraph.count("\n", 0, at)
                    yield Slip(code, line, text, message, fix)
        if not paragraph.lstrip().startswith(_NOT_PROSE):
            yield from _long(paragraph, number)


def _searches(text: str) -> Iterator[Callable[[str], Found]]:
    """What to look for in each paragraph: only what the text as a whole may hold."""
    lowered = text.lower()
    if candidates := phrases_in(lowered):
        yield partial(_phrases, candidates)
    if "above" in lowered or "below" in lowered:
        yield _sides
    if "shall" in text:
        yield _shalls
    if any(word in text for word in _MONEY):
        yield _amounts
    if " be " in text or " be\n" in text:
        yield _passives


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Runs of lines that belong together, without their marker.

    An item, a table row, a tag on a line of its own and an empty line each begin anew.
    """
    kept: list[str] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        marker = _MARKER.match(line)
        if marker or not line.strip() or line.lstrip().startswith(_NOT_PROSE):
            if kept:
                yield start, "\n".join(kept)
            kept, start = [], number
        if line.strip():
            start = start if kept else number
            kept.append(" " * marker.end() + line[marker.end() :] if marker else line)
    if kept:
        yield start, "\n".join(kept)


def _blanked(tag: re.Match[str]) -> str:
    """A blank counts as one word of a sentence, a condition as none; lines stay where they are."""
    sign = "X" if tag[0].startswith("{{") else " "
    return sign + "\n" * tag[0].count("\n")


Found = Iterator[tuple[int, str, str, str, str]]  # where in the paragraph; then as in Slip


def _phrases(candidates: Sequence[tuple[re.Pattern[str], Phrase]], text: str) -> Found:
    for pattern, phrase in candidates:
        for match in pattern.finditer(text):
            words = " ".join(match[0].split())
            message = f"“{words}”: {phrase.says}."
            yield match.start(), phrase.rule, match[0], message, phrase.write


def _sides(text: str) -> Found:
    for match in _SIDE.finditer(text):
        message = f"“{match[0].strip('(')}”: texts move."
        fix = 'Write {{ ref("…") }}, or the number of the paragraph of this text.'
        yield match.start(), "pointer", match[0], message, fix


def _shalls(text: str) -> Found:
    for match in _SHALL.finditer(text):
        ahead = _no_name_before(text, match.start())
        if ahead is not None:
            message = f"“{ahead['word'].strip('*')} shall”: this is no name of a party."
            fix = "Begin with who has the duty: “The Contractor shall …”."
            yield ahead.start(), "duty-word", text[ahead.start() : match.end()], message, fix


def _no_name_before(text: str, at: int) -> re.Match[str] | None:
    """The word before a place, unless it is a name, or “there”, which has its own rule."""
    ahead = _BEFORE.search(text, max(0, at - _LONGEST_WORD), at)
    word = ahead["word"].strip("*") if ahead else ""
    return ahead if word and not word[:1].isupper() and word != "there" else None


def _amounts(text: str) -> Found:
    for match in _AMOUNT.finditer(text):
        amount = match[0].strip()
        message = f"the amount {amount} is typed."
        fix = 'Print it with {{ amount("threshold.id") }}, or make it a blank.'
        yield match.start(), "typed-amount", amount, message, fix


def _passives(text: str) -> Found:
    if text.lstrip().startswith(_NOT_PROSE):
        return
    for match in _PASSIVE.finditer(text):
        rest = _SENTENCE_END.split(text[match.end() :], maxsplit=1)[0]
        # “it shall be paid” is told as a duty of nobody already.
        is_told = match[0].startswith("shall") and _no_name_before(text, match.start())
        if not is_told and not _BY.search(rest):
            words = " ".join(match[0].split())
            message = f"“{words}”: nobody has this duty."
            yield match.start(), "passive", match[0], message, "Begin with who does it."


def _long(text: str, number: int) -> Iterator[Slip]:
    if len(_WORD.findall(text)) <= LONGEST_SENTENCE:
        return
    at = 0
    for end in [*(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]:
        sentence = text[at:end]
        words = _WORD.findall(sentence)
        if len(words) > LONGEST_SENTENCE:
            start = at + len(sentence) - len(sentence.lstrip())
            line = number + text.count("\n", 0, start)
            message = f"a sentence of {len(words)} words (at most {LONGEST_SENTENCE})."
            yield Slip("long-sentence", line, words[0], message, "Split it.")
        at = end
