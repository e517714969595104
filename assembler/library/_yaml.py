"""YAML of the library, by the rules of YAML 1.2, with the line of every value.

`NO` is Norway and `on` a word; a name given twice is an error; tags, aliases and deep nesting are
refused. Values are built from the parser's events, without recursion: libyaml's own nodes are
made by recursion, and a file of ten thousand brackets would end the process.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final, NoReturn

import yaml

from assembler.errors import LibraryError

_DEEPEST: Final = 40
_INTEGER: Final = re.compile(r"[-+]?[0-9]{1,40}")
_DECIMAL: Final = re.compile(r"[-+]?[0-9]{1,40}\.[0-9]{1,20}")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS: Final[dict[str, object]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
# What people mean, where the parser says only what it met.
_HINTS: Final = (
    ("mapping values are not allowed", "Put the text in quotes: it holds a colon and a space."),
    (
        "cannot start any token",
        "Indent with spaces, and put a text that begins with a sign in quotes.",
    ),
    ("expected ',' or", "Close the bracket, or put the text that holds a comma in quotes."),
    ("expected <block end>", "Names of one level begin in the same column."),
    (
        "expected key",
        "Names of one level begin in the same column; a text with ' in it goes in “\"”.",
    ),
    ("could not find expected ':'", "Each line of a mapping is “name: value”."),
    ("unexpected end of stream", "A quotation mark is not closed."),
    ("while scanning an alias", "Put a text that begins with * in quotes."),
)
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_QUOTED: Final = ("'", '"')

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file's value, and the line on which each of its places begins."""

    value: Any
    file: str
    places: dict[Place, int] = field(repr=False)

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest place above it that is written down."""
        while place and place not in self.places:
            place = place[:-1]
        return self.places.get(place, 1)


def read_yaml(text: str, file: str, first_line: int = 1) -> Document:
    """The document of a file, or of the part of it that starts on `first_line`.

    Raises:
        LibraryError: with file and line.
    """
    builder = _Builder(file, first_line)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + first_line
        problem = error.problem or error.context or "it ends too early"
        hint = next((hint for words, hint in _HINTS if words in f"{error.context} {problem}"), "")
        raise LibraryError(f"the YAML cannot be read: {problem}.", file, line, hint=hint) from error
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + first_line
        raise LibraryError("the text holds half a character.", file, line) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, max(error.position, 0)) + first_line
        problem = f"it holds a sign that no text has (code {_code(error.character)})"
        raise LibraryError(f"the YAML cannot be read: {problem}.", file, line) from error
    return Document(builder.document, file, builder.places)


def _code(character: str | int | bytes) -> str:
    number = character if isinstance(character, int) else ord(character)
    return f"U+{number:04X}"


class _Level:
    """An open list or mapping with its place; `name` waits for its value in a mapping."""

    __slots__ = ("is_mapping", "name", "place", "value")

    def __init__(self, value: Any, place: Place) -> None:
        self.value, self.place = value, place
        self.is_mapping = isinstance(value, dict)
        self.name: str | None = None


class _Builder:
    """Builds the value of one document, event by event, on a stack of its own."""

    def __init__(self, file: str, first_line: int) -> None:
        self.document: Any = None
        self.places: dict[Place, int] = {}
        self._file, self._first = file, first_line
        self._documents = 0
        self._open: list[_Level] = []
        self._take: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: lambda event: self._start({}, event),
            yaml.SequenceStartEvent: lambda event: self._start([], event),
            yaml.MappingEndEvent: lambda _: self._end(),
            yaml.SequenceEndEvent: lambda _: self._end(),
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, event: yaml.Event) -> None:
        handler = self._take.get(type(event))
        if handler:
            handler(event)

    def _document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse("the file holds more than one YAML document.", event)

    def _alias(self, event: yaml.Event) -> None:
        self._refuse("an alias (*) is not read here; write the value out.", event)

    def _end(self) -> None:
        self._open.pop()

    def _start(self, container: Any, event: Any) -> None:
        if event.tag is not None:
            self._refuse(f"a tag ({event.tag}) is not read here.", event)
        if len(self._open) >= _DEEPEST:
            self._refuse(f"the YAML is nested deeper than {_DEEPEST} levels.", event)
        self._open.append(_Level(container, self._add(container, event)))

    def _scalar(self, event: Any) -> None:
        # The hottest function of a cold start: a large library has a quarter of a million scalars.
        if event.tag is not None:
            self._refuse(f"a tag ({event.tag}) is not read here.", event)
        level = self._open[-1] if self._open else None
        text = event.value
        if level is not None and level.is_mapping and level.name is None:
            if text in level.value:
                self._refuse(f"“{text}” is given twice.", event)
            level.name = text
            self.places[(*level.place, text)] = event.start_mark.line + self._first
            return
        value = _plain(text) if event.implicit[0] and event.style not in _QUOTED else text
        if level is not None and level.is_mapping:
            level.value[level.name] = value
            level.name = None
        else:
            self._add(value, event)

    def _add(self, value: Any, event: yaml.Event) -> Place:
        if not self._open:
            self.document = value
            self.places[()] = self._line(event)
            return ()
        level = self._open[-1]
        if not level.is_mapping:
            here: Place = (*level.place, len(level.value))
            level.value.append(value)
            self.places[here] = self._line(event)
            return here
        name = level.name
        if name is None:
            self._refuse("a name is a word, not a list or a mapping.", event)
        level.value[name], level.name = value, None
        return (*level.place, name)

    def _line(self, event: yaml.Event) -> int:
        mark = event.start_mark
        return (mark.line if mark else 0) + self._first

    def _refuse(self, problem: str, event: yaml.Event) -> NoReturn:
        raise LibraryError(problem, self._file, self._line(event))


def _plain(text: str) -> object:
    """A plain word by the core schema of YAML 1.2; a date is read as one."""
    if text in _WORDS:
        return _WORDS[text]
    first = text[0]
    if first not in "+-0123456789":
        return text
    if _DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    if _INTEGER.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text
