"""What a clause's body uses: names, references, other texts, amounts and terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Literal, NoReturn

from assembler.errors import LibraryError, RuleError
from assembler.model import Clause
from assembler.rules import Expression, parse

from ._conditions import included_if, included_in

Kind = Literal["name", "ref", "included", "amount", "threshold", "date", "term"]

TAG: Final = re.compile(r"\{\{-?(?P<hole>.*?)-?\}\}|\{%-?(?P<tag>.*?)-?%\}|\{[{%#]", re.DOTALL)
_TERM: Final = re.compile(r"\*\*(?P<term>[^*\n]+?)\*\*")
_NAME: Final = re.compile(r"[A-Za-z_]\w*")
_CALL: Final = re.compile(
    r"(?P<function>ref|amount)\(\s*(?P<quote>[\"'])(?P<name>[^\"']*)(?P=quote)\s*\)"
)
_WANTED: Final = (
    'A blank is {{ name }}; beside it there are {{ ref("id") }}, {{ amount("threshold.id") }}, '
    "{% if … %}, {% elif … %}, {% else %} and {% endif %}."
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One use of something. `line` counts from 0 within the body.

    `guards` are the texts that are certainly in the tender wherever this place is printed.
    """

    kind: Kind
    name: str
    line: int
    guards: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Condition:
    """What stands behind an `if`, with its line from 0 within the body."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Uses:
    """What one text uses, alternates included."""

    mentions: tuple[Mention, ...]
    conditions: tuple[Condition, ...]
    names: frozenset[str] = field(init=False)
    refs: frozenset[str] = field(init=False)
    included: frozenset[str] = field(init=False)
    amounts: frozenset[str] = field(init=False)
    terms: tuple[str, ...] = field(init=False)  # in the order of their first use

    def __post_init__(self) -> None:
        for name, kind in _KINDS.items():
            found = dict.fromkeys(each.name for each in self.mentions if each.kind == kind)
            object.__setattr__(self, name, tuple(found) if kind == "term" else frozenset(found))


_KINDS: Final[dict[str, Kind]] = {
    "names": "name",
    "refs": "ref",
    "included": "included",
    "amounts": "amount",
    "terms": "term",
}


def body_uses(clause: Clause) -> Uses:
    """What the body, and the bodies of its alternates, use.

    Raises:
        LibraryError: a tag cannot be read.
    """
    found = uses_of(clause.body, clause.file, clause.line("body"))
    for index, alternate in enumerate(clause.alternates):
        line = clause.line(f"alternates.{index}")
        more = uses_of(alternate.body, clause.file, line)
        found = Uses(found.mentions + more.mentions, found.conditions + more.conditions)
    return found


@lru_cache(maxsize=8192)
def uses_of(body: str, file: str, first_line: int) -> Uses:
    """What a body uses that begins on `first_line` of a file.

    Raises:
        LibraryError: a tag cannot be read.
    """
    reader = _Reader(body, file, first_line)
    reader.read()
    return Uses(tuple(reader.mentions), tuple(reader.conditions))


@dataclass(slots=True)
class _Branch:
    """An open `if`: the texts certain outside it, in this branch, and in those after it."""

    line: int
    outside: frozenset[str]
    here: frozenset[str]
    after: frozenset[str]
    has_else: bool = False


class _Reader:
    """Goes through a body tag by tag, knowing which conditions are open."""

    def __init__(self, body: str, file: str, first_line: int) -> None:
        self.mentions: list[Mention] = []
        self.conditions: list[Condition] = []
        self._body, self._file, self._first_line = body, file, first_line
        self._open: list[_Branch] = []

    def read(self) -> None:
        at = line = 0
        for match in TAG.finditer(self._body):
            self._text(self._body[at : match.start()], line)
            line += self._body.count("\n", at, match.start())
            if match["hole"] is not None:
                self._hole(match["hole"].strip(), line)
            elif match["tag"] is not None:
                self._tag(match["tag"].strip(), line)
            else:
                self._refuse(f"“{match[0]}” opens a tag that is not closed.", line, _WANTED)
            line += match[0].count("\n")
            at = match.end()
        self._text(self._body[at:], line)
        if self._open:
            problem = "the condition is never closed."
            self._refuse(problem, self._open[-1].line, "Add {% endif %}.")

    @property
    def _guards(self) -> frozenset[str]:
        return self._open[-1].here if self._open else frozenset()

    def _text(self, text: str, line: int) -> None:
        for match in _TERM.finditer(text):
            term = " ".join(match["term"].split()).rstrip(".:")
            self._note("term", term, line + text.count("\n", 0, match.start()))

    def _hole(self, text: str, line: int) -> None:
        call = _CALL.fullmatch(text)
        if call:
            self._note("ref" if call["function"] == "ref" else "amount", call["name"], line)
        elif _NAME.fullmatch(text):
            self._note("name", text, line)
        else:
            self._refuse(f"“{{{{ {text[:60]} }}}}” is no blank.", line, _WANTED)

    def _tag(self, text: str, line: int) -> None:
        word, _, rest = text.partition(" ")
        rest = rest.strip()
        if word == "if":
            self._condition(rest, line)
            outside = self._guards
            here = outside | included_if(rest, holds=True)
            after = outside | included_if(rest, holds=False)
            self._open.append(_Branch(line, outside, here, after))
        elif word in ("elif", "else", "endif") and not self._open:
            self._refuse(f"{{% {word} %}} without {{% if … %}}.", line)
        elif word in ("elif", "else") and self._open[-1].has_else:
            self._refuse(f"{{% {word} %}} after {{% else %}}.", line)
        elif word == "elif":
            self._condition(rest, line)
            branch = self._open[-1]
            branch.here = branch.after | included_if(rest, holds=True)
            branch.after |= included_if(rest, holds=False)
        elif word == "else" and not rest:
            branch = self._open[-1]
            branch.here, branch.has_else = branch.after, True
        elif word == "endif" and not rest:
            self._open.pop()
        else:
            self._refuse(f"“{{% {text[:60]} %}}” is no tag of clause texts.", line, _WANTED)

    def _condition(self, text: str, line: int) -> None:
        expression = self._parse(text, line)
        self.conditions.append(Condition(text, line))
        for name in sorted(expression.names):
            self._note("name", name, line)
        for name in sorted(expression.thresholds):
            self._note("threshold", name, line)
        for name in sorted(expression.dates):
            self._note("date", name, line)
        for name in sorted(included_in(text)):
            self._note("included", name, line)

    def _parse(self, text: str, line: int) -> Expression:
        try:
            return parse(text, extensions={"included"})
        except RuleError as error:
            self._refuse(error.problem, line + error.line - 1, error.hint)

    def _note(self, kind: Kind, name: str, line: int) -> None:
        self.mentions.append(Mention(kind, name, line, self._guards))

    def _refuse(self, problem: str, line: int, hint: str = "") -> NoReturn:
        raise LibraryError(problem, self._file, self._first_line + line, "body", hint)


def label_terms(body: str) -> Iterator[str]:
    """What is bold without being a term: a label that ends in a stop, or a whole sentence."""
    for match in _TERM.finditer(body):
        term = " ".join(match["term"].split())
        small = [word for word in term.split() if word[:1].islower()]
        if term.endswith((".", ":", "?", "!")) or len(small) > len(_JOINERS.intersection(small)):
            yield term.rstrip(".:")


_JOINERS: Final = frozenset({"of", "and", "the", "in", "for", "or", "on", "to", "a", "an"})
