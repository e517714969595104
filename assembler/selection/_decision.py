"""What was decided about one clause."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from assembler.model import Alternate, Basis, Clause, Override
from assembler.rules import ALL_WANTED, Explanation

from ._terms import OpenAlternate, Terms
from ._verdict import State, Verdict

_MOST_LEAVES: Final = 3
_RULES: Final = frozenset({"regime"})
_GENERAL: Final = frozenset({"regime", "contract_stage", "policy_level"})


@dataclass(frozen=True, slots=True)
class Decision:
    """A clause with its state. What else is to be said of it is worked out when somebody asks."""

    clause: Clause
    state: State
    _verdict: Verdict = field(repr=False, compare=False)
    _terms: Terms = field(repr=False, compare=False)

    def explain(self) -> Explanation:
        """Why the clause has its state."""
        return self._terms.explanation(self.clause.id, self._verdict)

    @property
    def basis(self) -> Basis:
        """What calls for the text under this regime; "practice" while facts for that lack."""
        return self._terms.basis(self.clause, self.lots)

    @property
    def lots(self) -> tuple[str, ...]:
        """The lots that it applies to; empty when it applies to all."""
        return self._verdict.lots

    @property
    def undecided_lots(self) -> tuple[str, ...]:
        return self._verdict.undecided_lots

    @property
    def alternates(self) -> tuple[Alternate, ...]:
        """The alternates that apply."""
        if not self.clause.alternates or self.state != "in":
            return ()
        return self._terms.alternates(self.clause, self.lots)

    @property
    def open_alternates(self) -> tuple[OpenAlternate, ...]:
        """The alternates that may apply, with the facts that would tell."""
        if not self.clause.alternates or self.state != "in":
            return ()
        return self._terms.open_alternates(self.clause, self.lots)

    @property
    def override(self) -> Override | None:
        return self._verdict.override

    @property
    def brought_in_by(self) -> str:
        """The text that requires it, where its own rule does not."""
        return self._verdict.brought_in_by

    @property
    def judgement_due(self) -> bool:
        """Whether the law leaves something here to the officer."""
        return self.state != "out" and self._terms.judgement_due(self.clause)

    @property
    def judgement_recorded(self) -> bool:
        """Whether the officer wrote down what was weighed."""
        return self.clause.id in self._terms.own.facts.judgements

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
        if self.state != "undecided":
            return ()
        return self._terms.missing(self.clause.id, self._verdict)

    @property
    def reason(self) -> str:
        """One line: the steps that say most, and the first legal source."""
        return one_line(self.explain(), self)


def one_line(explanation: Explanation, decision: Decision) -> str:
    """The telling steps first, then the plain ones, as one or two sentences."""
    if decision.state == "out":
        found = _deciding(explanation)
    else:
        telling, plain = _steps(explanation, undecided=decision.state == "undecided")
        found = [*telling, *plain]
    texts = list(dict.fromkeys(found))
    sentence = "; ".join(texts[:_MOST_LEAVES])
    sentence = f"{sentence[:1].upper()}{sentence[1:]}".rstrip(".")
    if sentence and not sentence.endswith(("?", "]")):
        sentence += "."
    if decision.undecided_lots and decision.state == "in":
        sentence += f" Not decided yet for: {', '.join(decision.undecided_lots)}."
    if decision.state == "in":
        return f"{sentence} Source: {decision.clause.authority[0].cite}.".strip()
    return sentence


def _deciding(step: Explanation) -> list[str]:
    """The fewest steps that leave a text out.

    Where all of several are wanted, one that fails is enough, and the rules followed say most;
    where one is enough, each must fail.
    """
    if step.telling or not step.children:
        return [step.text] if step.text else []
    below = [_deciding(child) for child in step.children]
    if step.text == ALL_WANTED and step.value is False:
        about = [child.facts != _RULES for child in step.children]
        return min(zip(about, map(len, below), below, strict=True), key=lambda each: each[:2])[2]
    return [text for texts in below for text in texts]


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
        text, _, children, rests_on, _, is_telling = step
        if children:
            waiting += children[::-1]
            if not is_telling:
                continue
        if text and (not undecided or step.missing):
            if is_telling:
                telling.append(text)
            elif rests_on and rests_on <= _GENERAL:
                general.append(text)
            else:
                plain.append(text)
    return telling, [*plain, *general]
