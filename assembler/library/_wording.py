"""Wording that our clauses avoid, each with the reason. The guide for writers lists the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LONGEST_SENTENCE: Final = 25

# (rule, words, what is wrong, what to write)
_PHRASES: Final = (
    ("vague", r"best (?:efforts|endeavours)", "nobody can check it", "Name the step."),
    ("vague", r"reasonable (?:efforts|endeavours)", "nobody can check it", "Name the step."),
    ("vague", r"as appropriate", "nobody can check it", "Say when and what."),
    ("vague", r"where(?:ver)? possible", "nobody can check it", "Name the exception."),
    ("vague", r"adequate(?:ly)?", "nobody can check it", "Give the measure."),
    ("vague", r"promptly|in due course", "it sets no time", "Give a number of days."),
    ("vague", r"from time to time", "it sets no time", "Give the interval."),
    ("vague", r"a reasonable (?:time|period)", "it sets no time", "Give a number of days."),
    ("vague", r"including,? but not limited to", "two words do", "Write “at least”."),
    ("promise", r"zero tolerance", "nobody can keep it", "Name the duty."),
    ("promise", r"ensure that no\b", "nobody can keep it", "Name the steps."),
    ("duty-word", r"there shall be|shall mean", "“shall” is a duty", "Use “is” or “means”."),
    ("plain", r"and/or", "it is read in two ways", "Choose one, or name both cases."),
    ("plain", r"\b(?:hereof|herein|hereunder|thereof|aforesaid)\b", "plain words", "Say which."),
    ("plain", r"\b(?:inter alia|mutatis mutandis|prima facie)\b", "no Latin", "Say it in English."),
    ("plain", r"\bmanpower\b", "people are no power", "Write “workers”."),
    ("people", r"illegal (?:workers?|immigrants?|migrants?)", "no person is", "Name the status."),
    ("dead-body", r"\bGLAA\b|Gangmasters and Labour Abuse Authority",
     "the authority ended on 2026-04-07", "Name the Fair Work Agency."),
)  # fmt: skip
_COMPILED: Final = tuple(
    (code, re.compile(rf"\b(?:{words})\b", re.IGNORECASE), why, fix)
    for code, words, why, fix in _PHRASES
)
_TAG: Final = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
_ITEM: Final = re.compile(r"^\s*(?:\d+|[a-z]{1,4}|[A-Z])\.\s+")


@dataclass(frozen=True, slots=True)
class Slip:
    """A place in a body; `line` counts from 0."""

    code: str
    line: int
    message: str
    fix: str


def wording(body: str) -> Iterator[Slip]:
    """The slips of a body, line by line."""
    for number, line in enumerate(body.splitlines()):
        for code, pattern, why, fix in _COMPILED:
            match = pattern.search(line)
            if match:
                yield Slip(code, number, f"“{match[0]}”: {why}.", fix)
        if not line.lstrip().startswith(("|", "#", "{%")):
            yield from _long(line, number)


def _long(line: str, number: int) -> Iterator[Slip]:
    text = _ITEM.sub("", _TAG.sub("x", line))
    for sentence in re.split(r"(?<=[.!?:;])\s+", text):
        count = len(re.findall(r"[\w’'-]+", sentence))
        if count > LONGEST_SENTENCE:
            yield Slip(
                "long-sentence",
                number,
                f"a sentence of {count} words (at most {LONGEST_SENTENCE}).",
                "Split it.",
            )
