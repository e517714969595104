"""What was decided about one clause."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal

from assembler.model import Alternate, Basis, Clause, Override
from assembler.rules import Explanation

State = Literal["in", "out", "undecided"]

_MOST_LEAVES: Final = 3
_GENERAL: Final = frozenset({"regime", "contract_stage", "policy_level"})


@dataclass(frozen=True, slots=True)
class Decision:
    """A clause with its state. Its explanation is built when somebody asks for it.

    `basis` is what calls for the text under this regime; "practice" while that turns on facts
    not known yet. `lots` names the lots it applies to, and is empty when it applies to all.
    `brought_in_by` names the text that requires it, where its own rule does not.
    """

    clause: Clause
    state: State
    basis: Basis
    explain: Callable[[], Explanation] = field(repr=False, compare=False)
    lots: tuple[str, ...] = ()
    undecided_lots: tuple[str, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    override: Override | None = None
    brought_in_by: str = ""
    judgement_due: bool = False
    judgement_recorded: bool = False  # the officer wrote down what was weighed

    @property
    def id(self) -> str:
        return self.clause.id

    @property
    def title(self) -> str:
        return self.clause.title

    @property
    def family(self) -> str:
        return self.clause.family

    @property
    def part(self) -> str:
        return self.clause.part

    @property
    def authority(self) -> tuple[str, ...]:
        """The legal sources."""
        return tuple(source.cite for source in self.clause.authority)

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts whose answers would settle it, while it is undecided."""
        return self.explain().missing if self.state == "undecided" else ()

    @property
    def reason(self) -> str:
        """One line: the steps that say most, and the first legal source."""
        return one_line(self.explain(), self)


def one_line(explanation: Explanation, decision: Decision) -> str:
    """The telling steps first, then the plain ones, as one or two sentences."""
    telling, plain = _steps(explanation, undecided=decision.state == "undecided")
    texts = list(dict.fromkeys([*telling, *plain]))
    if decision.state == "out":
        texts = texts[:1]
    sentence = "; ".join(texts[:_MOST_LEAVES])
    sentence = f"{sentence[:1].upper()}{sentence[1:]}".rstrip(".")
    if sentence and not sentence.endswith(("?", "]")):
        sentence += "."
    if decision.undecided_lots and decision.state == "in":
        sentence += f" Not decided yet for: {', '.join(decision.undecided_lots)}."
    if decision.state == "in":
        return f"{sentence} Source: {decision.authority[0]}.".strip()
    return sentence


def _steps(explanation: Explanation, *, undecided: bool) -> tuple[list[str], list[str]]:
    """The texts of the steps that carry a figure, and of those with no step below.

    What holds of nearly every text (the rules followed, the stage, the policy) comes last.
    """
    telling: list[str] = []
    plain: list[str] = []
    general: list[str] = []
    waiting = [explanation]
    while waiting:
        step = waiting.pop()
        if step.children:
            waiting.extend(reversed(step.children))
            if not step.telling:
                continue
        if step.text and (step.missing or not undecided):
            if step.telling:
                telling.append(step.text)
            elif step.facts and step.facts <= _GENERAL:
                general.append(step.text)
            else:
                plain.append(step.text)
    return telling, [*plain, *general]
