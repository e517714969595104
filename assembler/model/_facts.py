"""Questions about a contract, and the answers that are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ._money import Money

FactType = Literal[
    "money",
    "integer",
    "boolean",
    "date",
    "choice",
    "countries",
    "cpv",
    "languages",
    "text",
    "duration",
]

# What an answer is in Python: money -> Money, integer -> int, boolean -> bool, date -> date,
# choice, text, duration, or one country -> str; several of them -> a tuple of str.
FactValue = Money | int | bool | date | str | tuple[str, ...]


class FactDefinition(BaseModel):
    """One question as the officer reads it, or a derived fact with its expression."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    type: FactType | None = None
    several: bool = False
    label: str = ""
    question: str = ""
    help: str = ""
    group: str = ""
    # None: asked in the first minute. "never": a setting or a proposal, never asked by itself.
    ask_when: str | None = None
    default: str | int | bool | tuple[str, ...] | None = None
    per_lot: bool = False
    allowed: tuple[str, ...] = ()
    words: Mapping[str, str] = {}  # allowed answer -> the words that people read
    minimum: int | None = None
    maximum: int | None = None
    eforms: str = ""
    ocds: str = ""
    expression: str | None = None
    of_whole_tender: bool = False  # derived from the whole contract's facts, whatever the lot
    note: str = ""
    waive: Mapping[str, str] = {}  # lint rule -> why the question may break it

    @property
    def is_derived(self) -> bool:
        return self.expression is not None

    @property
    def short_name(self) -> str:
        """The label for lists and menus, or the name in words."""
        return self.label or _in_words(self.name)

    def word_for(self, answer: str) -> str:
        """An allowed answer in the words that people read."""
        return self.words.get(answer) or _in_words(answer)

    @property
    def is_asked(self) -> bool:
        """Whether the question can be put to the officer at all."""
        return not self.is_derived and self.ask_when != "never"

    @model_validator(mode="after")
    def _question_or_expression(self) -> FactDefinition:
        if self.is_derived:
            if self.question or self.ask_when or self.allowed:
                raise ValueError("a derived fact has an expression and no question of its own")
        elif self.type is None or not self.question:
            raise ValueError("a fact that is asked needs a type and a question")
        strange = sorted(set(self.words) - set(self.allowed))
        if strange:
            raise ValueError(f"words are for answers that are allowed, not for {strange[0]}")
        return self


def _in_words(name: str) -> str:
    text = name.replace("_", " ").strip()
    return f"{text[:1].upper()}{text[1:]}"


@dataclass(frozen=True, slots=True)
class Answer:
    """A value and where it came from, such as "officer" or "notice BT-27 (path)"."""

    value: FactValue
    source: str = "officer"


@dataclass(frozen=True, slots=True)
class Override:
    """The officer's recorded choice to put a clause in or to take it out."""

    clause: str
    action: Literal["include", "exclude"]
    reason: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one contract. Immutable; `with_answers` gives a changed copy.

    `answers` holds the whole contract's answers by fact name. `lots` holds, by lot id, the
    answers that differ in that lot. `subcontracts` holds one mapping a row for the flow-down
    schedule. `proposals` are values read from a source that count only once the officer
    confirms them. `notices` are sentences for the officer about the source.
    """

    answers: Mapping[str, Answer] = field(default_factory=dict)
    lots: Mapping[str, Mapping[str, Answer]] = field(default_factory=dict)
    subcontracts: tuple[Mapping[str, FactValue], ...] = ()
    overrides: tuple[Override, ...] = ()
    judgements: Mapping[str, str] = field(default_factory=dict)  # clause id -> reason written
    fill_ins: Mapping[str, str | int | bool | date | Money] = field(default_factory=dict)
    proposals: Mapping[str, Answer] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    title: str = ""
    reference: str = ""

    def __post_init__(self) -> None:
        freeze = MappingProxyType
        object.__setattr__(self, "answers", freeze(dict(self.answers)))
        object.__setattr__(
            self, "lots", freeze({lot: freeze(dict(facts)) for lot, facts in self.lots.items()})
        )
        object.__setattr__(self, "judgements", freeze(dict(self.judgements)))
        object.__setattr__(self, "fill_ins", freeze(dict(self.fill_ins)))
        object.__setattr__(self, "proposals", freeze(dict(self.proposals)))

    def get(self, name: str, lot: str | None = None) -> Answer | None:
        """The answer for `lot` where it has one of its own, else the whole contract's."""
        if lot is not None:
            own = self.lots.get(lot, {}).get(name)
            if own is not None:
                return own
        return self.answers.get(name)

    def shared_by_lots(self, name: str) -> Answer | None:
        """The answer that every lot gives alike, which then holds for the whole contract."""
        given = [answers.get(name) for answers in self.lots.values()]
        first = given[0] if given else None
        if first is None or any(each is None or each.value != first.value for each in given):
            return None
        return first

    def with_answers(self, changes: Mapping[str, Answer | None]) -> Facts:
        """A copy with these answers set; None withdraws one."""
        answers = dict(self.answers)
        for name, answer in changes.items():
            if answer is None:
                answers.pop(name, None)
            else:
                answers[name] = answer
        return replace(self, answers=answers)

    def merged_with(self, other: Facts) -> Facts:
        """These facts and the other's; where both have an answer, the other's counts."""
        lots = {lot: dict(answers) for lot, answers in self.lots.items()}
        for lot, answers in other.lots.items():
            lots.setdefault(lot, {}).update(answers)
        return Facts(
            answers={**self.answers, **other.answers},
            lots=lots,
            subcontracts=other.subcontracts or self.subcontracts,
            overrides=(*self.overrides, *other.overrides),
            judgements={**self.judgements, **other.judgements},
            fill_ins={**self.fill_ins, **other.fill_ins},
            proposals={**self.proposals, **other.proposals},
            notices=(*self.notices, *other.notices),
            title=other.title or self.title,
            reference=other.reference or self.reference,
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self.answers)

    def __reduce__(self) -> tuple[object, ...]:
        # Mapping proxies cannot be pickled; worker processes get plain dicts and freeze them again.
        return (
            Facts,
            (
                dict(self.answers),
                {lot: dict(facts) for lot, facts in self.lots.items()},
                self.subcontracts,
                self.overrides,
                dict(self.judgements),
                dict(self.fill_ins),
                dict(self.proposals),
                self.notices,
                self.title,
                self.reference,
            ),
        )
