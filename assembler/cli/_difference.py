"""How the difference between two libraries is printed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from ._output import count, print_json

if TYPE_CHECKING:
    from assembler.library import Change, FieldChange, LibraryDiff, ScenarioChange

_SIGNS = {"added": "+", "retired": "×", "removed": "-", "changed": "~"}
_HEADS = {
    "clause": "Texts",
    "translation": "Translations",
    "threshold": "Thresholds",
    "date": "Dates",
    "fact": "Questions and facts",
    "regime": "Regimes",
    "risk row": "Risk tables",
    "library": "The library as a whole",
}
_MOST_PLACES = 5
_CONTEXT = 6  # words shown on each side of a change
_MARKS = {"removed": ("[-", "-]"), "added": ("{+", "+}")}
_COLOURS = {"removed": "red", "added": "green"}


def print_difference(difference: LibraryDiff, *, as_json: bool) -> None:
    """Print what differs; its summary goes to standard error."""
    if as_json:
        print_json(_as_json(difference))
        return
    for line in _told(difference):
        click.echo(line)
    click.echo(_summary(difference), err=True)


def _told(difference: LibraryDiff) -> Iterator[str]:
    for kind, head in _HEADS.items():
        changes = [change for change in difference.changes if change.kind == kind]
        if changes:
            yield f"{head}"
            for change in changes:
                yield from _change(change)
            yield ""
    if difference.scenarios:
        yield "Scenarios that select differently"
        yield from _moved(difference.scenarios)


def _change(change: Change) -> Iterator[str]:
    title = f"  {change.title}" if change.title else ""
    tail = ""
    if change.happened == "retired":
        tail = f"; {change.instead} stands in its place" if change.instead else "; retired"
    if change.keeps_revision:
        tail += "; its revision was not raised"
    yield f"{_SIGNS[change.happened]} {change.id}{title}{tail}".replace("   ", " ")
    for each in change.fields:
        yield from _field(each)


def _field(change: FieldChange) -> Iterator[str]:
    if not change.before:
        yield f"    {change.field}: {_marked('added', _line(change.after))}"
    elif not change.after:
        yield f"    {change.field}: {_marked('removed', _line(change.before))}"
    else:
        pieces = [_piece(*each) for each in _shortened(change.words)]
        yield f"    {change.field}: {' '.join(piece for piece in pieces if piece)}"


def _shortened(words: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The changes with a few words around each."""
    pieces = list(words)
    for index, (kind, text) in enumerate(pieces):
        kept = text.split()
        before, after = index > 0, index + 1 < len(pieces)
        if kind != "same" or len(kept) <= _CONTEXT * (before + after):
            yield kind, text
            continue
        head = kept[:_CONTEXT] if before else []
        tail = kept[-_CONTEXT:] if after else []
        yield kind, " ".join([*head, "…", *tail])


def _piece(kind: str, text: str) -> str:
    words = _line(text)
    if kind == "same":
        return words
    return _marked(kind, words or "¶")  # nothing but a new line or its indent


def _line(text: str) -> str:
    return " ".join(text.split())


def _marked(kind: str, text: str) -> str:
    """In colour on a screen; elsewhere between signs."""
    if sys.stdout.isatty():
        return click.style(text, fg=_COLOURS[kind], strikethrough=kind == "removed")
    first, last = _MARKS[kind]
    return f"{first}{text}{last}"


def _moved(scenarios: Iterable[ScenarioChange]) -> Iterator[str]:
    """By text and by what happened to it, with the scenarios in which it did."""
    places: dict[str, list[str]] = {}
    for each in scenarios:
        place = f"{each.file}:{each.line}: {each.name}"
        if each.problem:
            places.setdefault(f"cannot be tried in both: {each.problem}", []).append(place)
        for moved in each.moved:
            what = f"{moved.clause}: {moved.before} → {moved.after}"
            places.setdefault(what, []).append(place)
    for what, where in places.items():
        yield f"~ {what}"
        yield from (f"    {place}" for place in where[:_MOST_PLACES])
        if len(where) > _MOST_PLACES:
            yield f"    and {len(where) - _MOST_PLACES} more; --json names them all"


def _summary(difference: LibraryDiff) -> str:
    if not difference:
        return f"{difference.old} and {difference.new} say the same."
    texts = [change for change in difference.changes if change.kind == "clause"]
    parts = []
    for happened in ("added", "retired", "removed", "changed"):
        number = sum(change.happened == happened for change in texts)
        if number:
            parts.append(f"{count(number, 'text')} {happened}")
    others = len(difference.changes) - len(texts)
    if others:
        parts.append(f"{count(others, 'other change')}")
    if difference.scenarios:
        parts.append(f"{count(len(difference.scenarios), 'scenario')} otherwise")
    return f"{', '.join(parts)}."


def _as_json(difference: LibraryDiff) -> dict[str, object]:
    return {
        "old": difference.old,
        "new": difference.new,
        "changes": [
            {
                "kind": change.kind,
                "id": change.id,
                "title": change.title,
                "happened": change.happened,
                "instead": change.instead,
                "in_words": change.is_in_words,
                "keeps_revision": change.keeps_revision,
                "fields": [
                    {
                        "field": each.field,
                        "before": each.before,
                        "after": each.after,
                        "words": [{"kind": kind, "text": text} for kind, text in each.words],
                    }
                    for each in change.fields
                ],
            }
            for change in difference.changes
        ],
        "scenarios": [
            {
                "name": each.name,
                "file": each.file,
                "line": each.line,
                "problem": each.problem,
                "moved": [
                    {"clause": moved.clause, "before": moved.before, "after": moved.after}
                    for moved in each.moved
                ],
            }
            for each in difference.scenarios
        ],
    }
