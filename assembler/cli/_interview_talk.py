"""The talk of an interview: what is asked, what the typed line means, what it did."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from assembler.errors import FactError
from assembler.interview import (
    Agenda,
    Change,
    Order,
    Words,
    agenda,
    change_between,
    choices,
    read_answer,
    search,
    why_asked,
)
from assembler.model import Answer, FactDefinition, Facts

from ._output import count

if TYPE_CHECKING:
    from assembler.intake import WorkFile
    from assembler.library import Library
    from assembler.selection import Selection

_WIDTH: Final = 88
_LISTED: Final = 20  # so many choices stand under a question; more are searched with `list`
_NAMED: Final = 3
_HELP: Final = """\
  (an answer)   takes it
  Enter         takes what is proposed, or keeps the answer that is there
  list WORD     shows what can be answered, with this word in it
  why           tells which clauses turn on it
  skip          “I don't know yet”: asked again at the end
  back          goes to the question before
  quit          stops; your answers are kept
  LOT-0001: …   answers for one lot only, where there are lots
An answer that is one of these words stands in quotes: "Back"."""
_EXAMPLES: Final = {
    "money": "An amount with its currency: 820000 USD, 216000 EUR without VAT",
    "date": "A day: 2027-01-15",
    "duration": "A duration: P36M is 36 months, P14D 14 days",
    "countries": "Countries by name or code, with commas between: Nepal, IN",
    "languages": "Languages by name or code, with commas between: Nepali, ur",
    "cpv": "CPV codes, with commas between; `list cleaning` finds them by word",
    "integer": "A whole number",
    "text": "A text",
}


class Stop(Exception):  # noqa: N818 - no error: the user has had enough
    """The interview ends before its end; the text says why."""


class Talk:
    """Asks until nothing is left; every answer is in the work file before the next question."""

    def __init__(self, library: Library, work: WorkFile, target: Path, order: Order) -> None:
        self._library, self._work, self._target, self._order = library, work, target, order
        self._words = Words(library)
        self._visited: list[str] = []
        self.selection: Selection = library.select(work.facts)

    @property
    def _facts(self) -> Facts:
        return self._work.facts

    @property
    def _agenda(self) -> Agenda:
        return agenda(self.selection, self._work.postponed)

    def hold(self) -> None:
        """Ask everything, then what was put off, once more if the user wants.

        Raises:
            Stop: the user quits, or the input ends.
        """
        self._greet()
        self._ask_all()
        put_off = self._agenda.postponed
        if put_off and self._wants(f"Ask again what was put off ({len(put_off)})?"):
            self._work = replace(self._work, postponed=frozenset())
            self._ask_all()

    def _greet(self) -> None:
        now = self._agenda
        if now.done:
            _say(f"{now.done} of {now.total} questions are answered already.")
        for sentence in (*self._facts.notices, *map(str, self._work.kept)):
            _say(f"Note: {sentence}")
        _say("Type ? at a question to see what can be typed.")
        self._save()

    def _ask_all(self) -> None:
        fact = self._agenda.next(self._order)
        while fact is not None:
            fact = self._ask(fact)

    def _ask(self, fact: str) -> str | None:
        """Put one question until it is left; the question to put next."""
        self._show(fact)
        while True:
            line = self._read_line()
            acts = self._acts(fact, line)
            if acts is not None:
                moves_to = acts()
                if moves_to is not None:
                    return moves_to or None
                continue
            if not self._answer(fact, line):
                continue
            if self._open_lots(fact):
                _say(f"Still without an answer: {', '.join(self._open_lots(fact))}.")
                continue
            return self._leave(fact)

    def _leave(self, fact: str) -> str | None:
        self._visited = [each for each in self._visited if each != fact] + [fact]
        return self._agenda.next(self._order, fact)

    # What a line may mean beside an answer; each act gives the next question, "" for the end,
    # or None to stay.

    def _acts(self, fact: str, line: str) -> Callable[[], str | None] | None:
        word, _, rest = line.partition(" ")
        table: dict[str, Callable[[], str | None]] = {
            "?": lambda: _say(_HELP),
            "help": lambda: _say(_HELP),
            "list": lambda: self._list(fact, rest),
            "why": lambda: self._why(fact),
            "skip": lambda: self._skip(fact),
            "back": lambda: self._back(fact),
            "quit": self._quit,
        }
        return table.get(word.casefold()) if not rest or word == "list" else None

    def _list(self, fact: str, words: str) -> None:
        definition = self._library.fact_definitions[fact]
        offered = choices(definition, self._words)
        if not offered:
            _say(f"  {_example(definition)}")
            return
        found = search(offered, words, _LISTED)
        for each in found:
            code = f"{each.code}  " if each.code else f"{offered.index(each) + 1:3}  "
            _say(f"  {code}{each.text}")
        if len(found) == _LISTED < len(offered):
            _say("  … Narrow it with a word: list WORD")
        if not found:
            _say("  Nothing found. Try another word.")

    def _why(self, fact: str) -> None:
        reason = why_asked(self.selection, fact)
        titles = [self._library.clauses[name].title for name in reason.clauses]
        for use in reason.thresholds:
            _say(f"  {use.threshold.title}: {use.value}, in force since {use.value.since}.")
        for title in titles[:10]:
            _say(f"  {title}")
        if len(titles) > 10:
            _say(f"  and {count(len(titles) - 10, 'more clause', 'more clauses')}")
        if not titles:
            _say("  No clause turns on it now.")

    def _skip(self, fact: str) -> str:
        lots = {
            lot: {name: answer for name, answer in answers.items() if name != fact}
            for lot, answers in self._facts.lots.items()
        }
        facts = replace(self._facts.with_answers({fact: None}), lots=lots)
        self._become(facts, self._work.postponed | {fact})
        return self._leave(fact) or ""

    def _back(self, fact: str) -> str | None:
        before = [each for each in self._visited if each != fact]
        if not before:
            _say("This is the first question.")
            return None
        self._visited = before[:-1]
        return before[-1]

    def _quit(self) -> str:
        raise Stop("Stopped.")

    # Answers

    def _answer(self, fact: str, line: str) -> bool:
        """Record the answer of a line; False, with the reason told, if there is none."""
        if not line:
            return self._accept(fact)
        lots, text = self._lots_of(fact, _unquoted(line))
        try:
            self._record(fact, read_answer(self._library, self._words, fact, text), lots)
        except FactError as error:
            _say(f"  {error.why[:1].upper()}{error.why[1:]}{_allowed(error)}")
            return False
        return True

    def _accept(self, fact: str) -> bool:
        """Enter: take the proposal, or leave the answer as it is."""
        given = self._given(fact)
        if given is None or (self._facts.lots and self._open_lots(fact)):
            _say("  Type an answer, or skip.")
            return False
        if fact not in self._facts.answers and not self._is_answered(fact):
            self._record(fact, Answer(given.value, "officer"), ())
        return True

    def _record(self, fact: str, answer: Answer, lots: tuple[str, ...]) -> None:
        if lots:
            changed = {lot: {**self._facts.lots[lot], fact: answer} for lot in lots}
            facts = replace(self._facts, lots={**self._facts.lots, **changed})
        else:
            facts = self._facts.with_answers({fact: answer})
        _say_change(self._become(facts, self._work.postponed - {fact}))

    def _become(self, facts: Facts, postponed: frozenset[str]) -> Change:
        before = self.selection
        self.selection = before.changed(facts)
        self._work = replace(self._work, facts=facts, postponed=postponed)
        self._save()
        return change_between(before, self.selection)

    def _save(self) -> None:
        from assembler.intake import source_of, work_file_bytes
        from assembler.word import write_atomic

        work = self._work
        source = source_of(work.facts, self._library, postponed=work.postponed, kept=work.kept)
        write_atomic(self._target, work_file_bytes(source))

    # Lots

    def _lots_of(self, fact: str, line: str) -> tuple[tuple[str, ...], str]:
        """For which lots a line answers, and the answer; no lots for the whole purchase."""
        if not self._has_lots(fact):
            return (), line
        lot, colon, rest = line.partition(":")
        if colon and lot.strip() in self._facts.lots:
            return (lot.strip(),), rest.strip()
        return tuple(self._facts.lots), line

    def _has_lots(self, fact: str) -> bool:
        return bool(self._facts.lots) and self._library.fact_definitions[fact].per_lot

    def _open_lots(self, fact: str) -> tuple[str, ...]:
        if not self._has_lots(fact) or fact in self._facts.answers:
            return ()
        return tuple(lot for lot, answers in self._facts.lots.items() if fact not in answers)

    def _is_answered(self, fact: str) -> bool:
        return self._has_lots(fact) and not self._open_lots(fact)

    def _given(self, fact: str) -> Answer | None:
        """The answer that is there, or else the proposal."""
        answer = self._facts.answers.get(fact) or self._facts.shared_by_lots(fact)
        if answer is not None:
            return answer
        asked = (each for each in self.selection.questions if each.fact == fact)
        return next((each.proposal for each in asked if each.proposal is not None), None)

    # In and out

    def _show(self, fact: str) -> None:
        definition = self._library.fact_definitions[fact]
        now = self._agenda
        group = now.group_of(fact)
        place = f", question {' of '.join(map(str, group.place_of(fact)))}" if group else ""
        _say(f"\n{definition.group}{place} ({now.done} of {now.total} answered)")
        _say(click.style(definition.question, bold=True))
        if definition.help:
            _say(click.wrap_text(definition.help, _WIDTH, "  ", "  "))
        self._show_answers(definition)
        self._show_given(fact)

    def _show_answers(self, definition: FactDefinition) -> None:
        offered = choices(definition, self._words)
        if offered and definition.type in ("choice", "boolean"):
            for number, each in enumerate(offered, 1):
                _say(f"  {number:3}  {each.text}")
            if definition.several:
                _say("  Several with commas between: 1, 3")
            return
        _say(f"  {_example(definition)}")

    def _show_given(self, fact: str) -> None:
        given = self._given(fact)
        if self._has_lots(fact):
            _say(f"  Lots: {', '.join(self._facts.lots)}. An answer counts for all of them.")
        if given is None:
            return
        text = self._words.answer(fact, given.value)
        if given.source == "proposed" or fact in self._facts.proposals:
            _say(f"  Proposed: {text}. Enter takes it.")
        else:
            source = "by you" if given.source == "officer" else given.source
            _say(f"  Answered ({source}): {text}. Enter keeps it.")

    def _read_line(self) -> str:
        """One line of input, without white space at its ends.

        Raises:
            Stop: the input ends.
        """
        click.echo("> ", nl=False, err=True)
        line = sys.stdin.readline()
        if not line:
            click.echo(err=True)
            raise Stop("The input ended.")
        return line.strip()

    def _wants(self, question: str) -> bool:
        _say(f"\n{question} [y/N]")
        try:
            return self._read_line().casefold() in ("y", "yes")
        except Stop:
            return False


def _example(definition: FactDefinition) -> str:
    if definition.type == "countries" and not definition.several:
        return "A country by name or code: Austria, AT"
    text = _EXAMPLES.get(definition.type or "text", "A text")
    if definition.minimum is not None and definition.maximum is not None:
        text = f"{text} from {definition.minimum} to {definition.maximum}"
    return text


def _unquoted(line: str) -> str:
    return line[1:-1] if len(line) > 2 and line[0] == line[-1] == '"' else line


def _allowed(error: FactError) -> str:
    return f" Allowed: {', '.join(error.allowed)}." if error.allowed else ""


def _say(text: str) -> None:
    click.echo(text, err=True)


def _say_change(change: Change) -> None:
    """What an answer did, in one line."""
    counts = (
        (len(change.came_in), "came in"),
        (len(change.went_out), "went out"),
        (len(change.ruled_out), "ruled out"),
        (len(change.became_undecided), "open again"),
    )
    said = ", ".join(f"{number} {what}" for number, what in counts if number)
    _say(f"  Clauses: {said}." if said else "  No clause changes.")
