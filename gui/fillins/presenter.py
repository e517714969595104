"""What the table of blanks shows: each blank with its value, its limits, and where else it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from assembler.errors import FactError
from assembler.model import FillIn, Money
from assembler.word import Answers, parse_answer
from gui._texts import quoted, translate
from gui.interview.words import words_for
from gui.reason.words import capital, day_text

if TYPE_CHECKING:
    from assembler.model import Clause
    from gui.draft import BlankValue, Draft

_NAMED: Final = 2  # other clauses that are named; of more only the number is said


class ShowBlanks(Enum):
    """Which blanks are listed."""

    ALL = "all"
    OPEN = "open"
    BY_YOU = "by-you"


@dataclass(frozen=True, slots=True)
class Blank:
    """One blank of one clause. `problem` says what is wrong with the value, if anything is."""

    key: str  # "clause.name", as the draft keeps the answer
    clause: str
    name: str
    label: str
    clause_title: str
    fill_in: FillIn
    value: BlankValue | None
    shown: str
    is_default: bool
    limits: str
    default: str
    also_in: tuple[str, ...] = ()  # ids of other clauses in the tender with the same blank
    also_text: str = ""
    problem: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nothing stands there yet."""
        return self.value is None

    @property
    def note(self) -> str:
        """What is said below the value."""
        if self.problem:
            return self.problem
        if self.is_open:
            return translate("Blanks", "Open: a person must fill it in")
        if self.is_default:
            return translate("Blanks", "By default")
        return translate("Blanks", "Filled in by you")

    @property
    def spoken(self) -> str:
        """All of the row, as a screen reader says it."""
        value = self.shown or translate("Blanks", "nothing yet")
        parts = (self.label, value, self.note, self.limits, self.clause_title, self.also_text)
        return ". ".join(part.rstrip(".") for part in parts if part)


class BlanksPresenter:
    """Reads the blanks of a draft, and what an officer types into one."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.problems: dict[str, tuple[str, str]] = {}  # key -> what was typed, what is wrong

    def blanks(self, show: ShowBlanks = ShowBlanks.ALL) -> tuple[Blank, ...]:
        """The blanks of the clauses that are in, in document order."""
        found = self._all()
        if show is ShowBlanks.OPEN:
            return tuple(each for each in found if each.is_open or each.problem)
        if show is ShowBlanks.BY_YOU:
            return tuple(each for each in found if not each.is_open and not each.is_default)
        return found

    def counts(self) -> dict[ShowBlanks, int]:
        """How many blanks each filter leaves."""
        return {show: len(self.blanks(show)) for show in ShowBlanks}

    def _all(self) -> tuple[Blank, ...]:
        selection = self.draft.selection
        clauses = [each.clause for each in selection.included if each.clause.fill_ins]
        places: dict[str, list[Clause]] = {}
        for clause in clauses:
            for name in clause.fill_ins:
                places.setdefault(name, []).append(clause)
        # Answers of clauses that are out now may stay; they are checked when they come back.
        answers = Answers(self.draft.answers(), clauses=self.draft.library.clauses)
        return tuple(
            self._blank(clause, name, answers, places[name])
            for clause in clauses
            for name in clause.fill_ins
        )

    def _blank(self, clause: Clause, name: str, answers: Answers, places: list[Clause]) -> Blank:
        fill_in, key = clause.fill_ins[name], f"{clause.id}.{name}"
        problem, shown = "", ""
        try:
            found = answers.find(clause, name)
        except FactError as error:
            found, problem = None, capital(error.why)
            shown = str(self.draft.answers().get(key, self.draft.answers().get(name, "")))
        if key in self.problems:
            shown, problem = self.problems[key]
        value = found.value if found else None
        others = tuple(each for each in places if each.id != clause.id)
        return Blank(
            key,
            clause.id,
            name,
            fill_in.label,
            clause.title,
            fill_in,
            value,
            shown or self.text(value),
            found is not None and found.source == "default",
            self._limits(fill_in),
            self.text(fill_in.default),
            tuple(each.id for each in others),
            _also(others),
            problem,
        )

    def text(self, value: BlankValue | None) -> str:
        """A value as it is shown."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return translate("Blanks", "Yes") if value else translate("Blanks", "No")
        if isinstance(value, Money):
            return words_for(self.draft.library).money(value)
        if isinstance(value, date):
            return day_text(value)
        return str(value)

    def _limits(self, fill_in: FillIn) -> str:
        low, high = self.text(fill_in.minimum), self.text(fill_in.maximum)
        if low and high:
            return translate("Blanks", "{low} to {high}").format(low=low, high=high)
        if low:
            return translate("Blanks", "at least {low}").format(low=low)
        if high:
            return translate("Blanks", "at most {high}").format(high=high)
        return {
            "integer": translate("Blanks", "a whole number"),
            "money": translate("Blanks", "an amount, such as 820,000 USD"),
            "date": translate("Blanks", "a date"),
            "choice": translate("Blanks", "one of {count} answers").format(
                count=len(fill_in.allowed)
            ),
            "boolean": translate("Blanks", "yes or no"),
            "duration": translate("Blanks", "a length of time"),
            "text": translate("Blanks", "text"),
        }[fill_in.type]

    # Edits

    def read(self, blank: Blank, typed: BlankValue) -> BlankValue | None:
        """What was typed, in the blank's own type; nothing typed brings the default back.

        Raises:
            FactError: what does not fit, and what would.
        """
        self.problems.pop(blank.key, None)
        if isinstance(typed, str):
            typed = " ".join(typed.split())
            if not typed:
                return None
            if blank.fill_in.type == "integer":
                typed = typed.replace(",", "").replace("\u00a0", "")
        try:
            return parse_answer(blank.key, blank.fill_in, typed)
        except FactError as error:
            is_figure = str(typed).lstrip("+-").isdecimal()
            limits = "" if is_figure else self._way_out(blank)
            self.problems[blank.key] = (str(typed), f"{capital(error.why)} {limits}".strip())
            raise

    def _way_out(self, blank: Blank) -> str:
        if blank.fill_in.type != "integer":
            return ""  # the engine's sentence shows how to write it
        return translate("Blanks", "Write {limits}.").format(limits=blank.limits)

    def forget_problems(self) -> None:
        """What was typed in vain is gone."""
        self.problems.clear()

    def default_value(self, blank: Blank) -> BlankValue | None:
        """What to fill in for the default; said outright where one answer holds for a name."""
        return blank.fill_in.default if blank.name in self.draft.answers() else None

    def edits_everywhere(self, blank: Blank) -> tuple[tuple[str, BlankValue | None], ...]:
        """The edits that put this blank's value into the other clauses that have it too."""
        return tuple((f"{clause}.{blank.name}", blank.value) for clause in blank.also_in)


def _also(others: tuple[Clause, ...]) -> str:
    if not others:
        return ""
    if len(others) > _NAMED:
        return translate("Blanks", "Also in %n other clauses", None, len(others))
    names = ", ".join(quoted(each.title) for each in others)
    return translate("Blanks", "Also in {names}").format(names=names)


def empty_texts(show: ShowBlanks) -> tuple[str, str]:
    """Head and line of the empty table."""
    return {
        ShowBlanks.ALL: (
            translate("Blanks", "No blanks in these clauses"),
            translate(
                "Blanks",
                "Nothing is left to fill in. Blanks appear here when a clause that has them "
                "comes in.",
            ),
        ),
        ShowBlanks.OPEN: (
            translate("Blanks", "No blank is open"),
            translate("Blanks", "Each blank is filled in, by you or by its default."),
        ),
        ShowBlanks.BY_YOU: (
            translate("Blanks", "All blanks stand at their defaults"),
            translate("Blanks", "What you fill in is listed here."),
        ),
    }[show]
