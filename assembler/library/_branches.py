"""The text of a body in stretches, each with the conditions under which it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ._bodies import TAG

Under = tuple[tuple[str, bool], ...]  # conditions, each with whether it holds


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text between two tags. `line` counts from 0 within the body."""

    text: str
    line: int
    under: Under


def stretches(body: str) -> Iterator[Stretch]:
    """The stretches of a body whose tags can be read."""
    waiting: list[tuple[Under, Under]] = []  # of each open `if`: outside it, and past its tests
    under: Under = ()
    at = line = 0
    for match in TAG.finditer(body):
        yield Stretch(body[at : match.start()], line, under)
        line += body.count("\n", at, match.end())
        at = match.end()
        word, _, condition = (match["tag"] or "").strip().partition(" ")
        condition = " ".join(condition.split())
        if word == "if":
            waiting.append((under, (*under, (condition, False))))
            under = (*under, (condition, True))
        elif word == "elif":
            outside, past = waiting.pop()
            under = (*past, (condition, True))
            waiting.append((outside, (*past, (condition, False))))
        elif word == "else":
            under = waiting[-1][1]
        elif word == "endif":
            under = waiting.pop()[0]
    yield Stretch(body[at:], line, under)
