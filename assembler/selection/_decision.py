"""What was decided about one clause."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal

from assembler.model import Alternate, Basis, Clause, Override
from assembler.rules import Explanation

State = Literal["in", "out", "undecided"]

_MOST_LEAVES: Final = 3


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
    leaves = [step for step in explanation.walk() if not step.children or step.telling]
    leaves = [step for step in leaves if step.text]
    if decision.state == "undecided":
        leaves = [step for step in leaves if step.missing] or leaves
    leaves.sort(key=lambda step: not step.telling)
    texts = list(dict.fromkeys(step.text for step in leaves))
    if decision.state == "out":
        texts = texts[:1]
    sentence = "; ".join(texts[:_MOST_LEAVES])
    sentence = f"{sentence[:1].upper()}{sentence[1:]}".rstrip(".")
    if sentence and not sentence.endswith("?") and not sentence.endswith("]"):
        sentence += "."
    if decision.undecided_lots and decision.state == "in":
        sentence += f" Not decided yet for: {', '.join(decision.undecided_lots)}."
    if decision.state == "in":
        return f"{sentence} Source: {decision.authority[0]}.".strip()
    return sentence
