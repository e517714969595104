"""What the table says is so for all facts: required is always in, and not used never is."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("z3")

from assembler.library import Library, Matrix, matrix
from assembler.library._prove_checks import Proof
from assembler.library._prove_logic import Formula, every, negated
from assembler.library._prove_universe import Universe
from assembler.library._prove_values import Choice
from assembler.selection import select

DAY = date(2026, 11, 24)
LIBRARY = Library.load()
UNIVERSE = Universe(LIBRARY)


@pytest.fixture(scope="module")
def whole() -> Matrix:
    return matrix(LIBRARY, lambda library, facts, on: select(library, facts, on=on), on=DAY)


def answer(proof: Proof, question: str, word: str) -> Formula:
    value = proof.terms.fact(question)
    assert isinstance(value, Choice)
    return value.options[word]


@pytest.mark.parametrize("regime", sorted(LIBRARY.regimes))
def test_no_contract_says_otherwise_than_the_table(whole: Matrix, regime: str) -> None:
    proof = Proof(LIBRARY, UNIVERSE, regime)
    for index, column in enumerate(whole.columns):
        if column.regime != regime:
            continue
        contract = every(
            (
                answer(proof, "contract_nature", column.type),
                answer(proof, "contract_stage", "new_tender"),
                proof.terms.day == DAY.toordinal(),
            )
        )
        against = {}
        for row in whole.rows:
            state = proof.texts.state(row.clause.id)
            if row.cells[index].applies == "required":
                against[row.clause.id] = every((contract, negated(state.holds)))
            elif not row.cells[index].applies:
                against[row.clause.id] = every((contract, state.possible))
        assert proof._reach(against) == set()
