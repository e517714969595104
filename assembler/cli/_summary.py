"""A selection as the shapes that scripts rely on, and as the few lines that a person reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assembler.model import Money

if TYPE_CHECKING:
    from assembler.model import FactValue
    from assembler.selection import Decision, Selection


def selection_json(selection: Selection) -> dict[str, object]:
    """What `select --json` prints; the keys are a promise (docs/cli.md)."""
    return {
        "facts": {
            name: {"value": plain(answer.value), "source": answer.source}
            for name, answer in sorted(selection.facts.answers.items())
        },
        "included": [_decision(decision) for decision in selection.included],
        "excluded": [_decision(decision) for decision in selection.excluded],
        "undecided": [
            {**_decision(decision), "missing": list(decision.missing)}
            for decision in selection.undecided
        ],
        "questions": [
            {"fact": question.fact, "question": question.question}
            for question in selection.questions
        ],
        "warnings": list(selection.warnings),
    }


def _decision(decision: Decision) -> dict[str, object]:
    return {
        "id": decision.id,
        "title": decision.title,
        "family": decision.family,
        "part": decision.part,
        "basis": decision.basis,
        "lots": list(decision.lots),
        "reason": decision.reason,
        "authority": "; ".join(decision.authority),
    }


def plain(value: FactValue) -> object:
    """A fact's value in JSON's own types."""
    if isinstance(value, Money):
        return value.model_dump(mode="json", exclude_none=True)
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, bool | int):
        return value
    return str(value)


def telling_reasons(selection: Selection, number: int) -> list[Decision]:
    """The included clauses whose reasons say most: one a family, figures and law first."""
    weight = {"law": 0, "policy": 1, "practice": 2}

    def rank(item: tuple[int, Decision]) -> tuple[bool, int, int]:
        place, decision = item
        has_figure = any(step.telling for step in decision.explain().walk())
        return (not has_figure, weight[decision.basis], place)

    told: dict[str, Decision] = {}
    candidates = [d for d in selection.included if d.clause.kind != "definition"]
    for _, decision in sorted(enumerate(candidates), key=rank):
        told.setdefault(decision.family, decision)
    return list(told.values())[:number]
