"""The proofs see a rule as the engine does: for facts at random, each text comes out alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

z3 = pytest.importorskip("z3")

from hypothesis import HealthCheck, given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

from assembler.library import Library  # noqa: E402
from assembler.library._prove_checks import Proof  # noqa: E402
from assembler.library._prove_domain import regimes_of  # noqa: E402
from assembler.library._prove_facts import amount_on, vat_bases  # noqa: E402
from assembler.library._prove_helpers import figure_in  # noqa: E402
from assembler.library._prove_logic import Formula, Tri, conjunction, disjunction  # noqa: E402
from assembler.library._prove_universe import Universe  # noqa: E402
from assembler.library._prove_values import Amount, Choice, Group, Number  # noqa: E402
from assembler.rules import Truth  # noqa: E402
from assembler.selection import select  # noqa: E402

MILLION = 1_000_000
RATE = Fraction(1, 4)  # VAT


@cache
def bundled() -> tuple[Library, Universe]:
    library = Library.load()
    return library, Universe(library)


@cache
def proof_of(regime: str) -> Proof:
    library, universe = bundled()
    return Proof(library, universe, regime)


@dataclass(frozen=True)
class Contract:
    """Raw answers to every question that a regime reads, and the same as formulas."""

    answers: dict[str, object]
    formulas: list[Formula]


@st.composite
def contracts(draw: st.DrawFn, regime: str) -> Contract:
    proof = proof_of(regime)
    terms = proof.terms
    currency = draw(st.sampled_from(proof.domain.currencies))
    answers: dict[str, object] = {"regime": regime}
    formulas = [terms.currency(currency)]
    for name, question in terms.questions.items():
        raw: Any = question.raw
        match raw:
            case Tri():
                answers[name] = answer = draw(st.booleans())
                formulas.append(raw.holds == answer)
            case Choice():
                answers[name] = answer = draw(st.sampled_from(sorted(raw.options)))
                formulas += [each == (word == answer) for word, each in raw.options.items()]
            case Group():
                words = draw(st.lists(st.sampled_from(sorted(raw.members)), min_size=1, max_size=4))
                listed = ["none"] if "none" in words else list(dict.fromkeys(words))
                answers[name] = listed
                formulas += [each == (word in listed) for word, each in raw.members.items()]
            case Number(kind="date"):
                day = draw(days(proof))
                answers[name] = day
                formulas.append(raw.term == day.toordinal())
            case Number():
                low, high = question.definition.minimum or 0, question.definition.maximum or 9
                answers[name] = number = draw(st.integers(low, high))
                formulas.append(raw.term == number)
            case Amount():
                net = Fraction(draw(amounts(proof, currency)))
                gross = net * (1 + RATE)
                answers[name] = amount_on(vat_bases(terms), net, gross, currency)
                formulas += [raw.net == int(net * MILLION), raw.gross == int(gross * MILLION)]
    return Contract(answers, [each for each in formulas if not isinstance(each, bool)])


def days(proof: Proof) -> st.SearchStrategy[date]:
    """The days on which something changes, and the days before."""
    tables = proof.library.reference
    turns = {value.since for row in tables.thresholds.values() for value in row.values}
    turns |= {named.day for named in tables.dates.values()}
    turns |= {turn - timedelta(days=1) for turn in turns}
    return st.sampled_from(sorted(turn for turn in turns if turn >= proof.domain.since))


def amounts(proof: Proof, currency: str) -> st.SearchStrategy[Decimal]:
    """The figures of the law and a hundredth to either side, with and without VAT."""
    figures = {Decimal(0), Decimal(10**9)}
    for row in proof.terms.rows:
        for value in proof.library.reference.thresholds[row].values:
            figure = figure_in(value, currency)
            if figure is not None:
                exact = figure / (1 + RATE) if value.vat == "included" else figure
                figures.add(round(Decimal(exact.numerator) / exact.denominator, 2))
    steps = (Decimal(0), Decimal("0.01"), Decimal("-0.01"))
    near = {abs(figure + step) for figure in figures for step in steps}
    return st.sampled_from(sorted(near))


def arising(library: Library, answers: dict[str, object]) -> dict[str, object]:
    """The answers to the questions that arise, by the engine's own word."""
    kept = dict(answers)
    while True:
        whole = select(library, library.facts(kept)).whole
        now = {name: each for name, each in answers.items() if whole.arises(name) is not False}
        if now == kept:
            return now
        kept = now


def states_by_proof(proof: Proof, contract: Contract) -> dict[str, str]:
    solver = z3.Solver()
    solver.add(*proof.terms.constraints, *contract.formulas)
    assert solver.check() == z3.sat
    model = solver.model()

    def holds(formula: Formula) -> bool:
        if isinstance(formula, bool):
            return formula
        return z3.is_true(model.eval(formula, model_completion=True))

    return {
        name: "in" if holds(state.holds) else "undecided" if holds(state.open) else "out"
        for name, state in proof.texts.states.items()
    }


@pytest.mark.parametrize("regime", regimes_of(Library.load()))
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_text_comes_out_as_the_engine_says(regime: str, data: st.DataObject) -> None:
    proof = proof_of(regime)
    contract = data.draw(contracts(regime))
    facts = arising(proof.library, contract.answers)
    found = states_by_proof(proof, contract)
    selection = select(proof.library, proof.library.facts(facts))
    for decision in selection.decisions:
        assert found[decision.id] == decision.state, (decision.id, facts)


TRUTHS = {Truth.TRUE: Tri(True), Truth.FALSE: Tri(False), Truth.UNKNOWN: Tri(False, True)}


def name_of(tri: Tri) -> Truth:
    return next(truth for truth, each in TRUTHS.items() if each == tri)


@pytest.mark.parametrize("first", Truth)
@pytest.mark.parametrize("second", Truth)
def test_truths_join_as_kleene_says(first: Truth, second: Truth) -> None:
    pair = (TRUTHS[first], TRUTHS[second])
    assert name_of(conjunction(pair)) is first & second
    assert name_of(disjunction(pair)) is first | second
    assert name_of(~TRUTHS[first]) is ~first
