"""From a model of the solver to facts as an officer would write them, and to the fewest of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import z3

from ._prove_logic import Formula, Tri
from ._prove_terms import REGIME, Question, Terms
from ._prove_values import Amount, Choice, Group, Number

if TYPE_CHECKING:
    pass

Given = Mapping[str, object]

_MILLION: Final = 1_000_000
_ROUND: Final = (1_000, 100_000, 1_000_000, 10_000_000)
_RATES: Final = (Fraction(1, 5), Fraction(0), Fraction(1))


def usual_rates(terms: Terms) -> Iterator[Formula]:
    """That all amounts bear one VAT rate: the usual one first."""
    amounts = [each.raw for each in terms.questions.values() if isinstance(each.raw, Amount)]
    for rate in _RATES:
        part, whole = (1 + rate).as_integer_ratio()
        yield z3.And(*(whole * each.gross == part * each.net for each in amounts))


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the answers of a model, as they would stand in a facts file."""

    terms: Terms
    model: Any

    def facts(self) -> dict[str, object]:
        """Every question that arises, with its answer."""
        found: dict[str, object] = {}
        if self.terms.domain.regime:
            found[REGIME] = self.terms.domain.regime
        for name, question in self.terms.questions.items():
            if self.holds(question.arises):
                found[name] = self._answer(question)
        return dict(sorted(found.items(), key=lambda item: self._place(item[0])))

    def holds(self, formula: Formula) -> bool:
        if isinstance(formula, bool):
            return formula
        return bool(z3.is_true(self.model.eval(formula, model_completion=True)))

    def _place(self, name: str) -> int:
        return list(self.terms.library.fact_definitions).index(name)

    def _number(self, term: Any) -> int:
        return int(self.model.eval(term, model_completion=True).as_long())

    def _answer(self, question: Question) -> object:
        match question.raw:
            case Tri():
                return self.holds(question.raw.holds)
            case Choice():
                return next(word for word, each in question.raw.options.items() if self.holds(each))
            case Group():
                return [word for word, each in question.raw.members.items() if self.holds(each)]
            case Number():
                number = self._number(question.raw.term)
                return date.fromordinal(number) if question.raw.kind == "date" else number
            case Amount():
                net, gross = self._number(question.raw.net), self._number(question.raw.gross)
                return self._amount(Fraction(net, _MILLION), Fraction(gross, _MILLION))

    def _amount(self, net: Fraction, gross: Fraction) -> dict[str, object]:
        currency = next(
            each for each in self.terms.domain.currencies if self.holds(self.terms.currency(each))
        )
        return amount_on(vat_bases(self.terms), net, gross, currency)


def vat_bases(terms: Terms) -> frozenset[str]:
    """The VAT bases of the figures that matter here."""
    rows = terms.library.reference.thresholds
    return frozenset(value.vat for row in terms.rows for value in rows[row].values)


def amount_on(
    bases: frozenset[str], net: Fraction, gross: Fraction, currency: str
) -> dict[str, object]:
    """An amount on the basis that the figures need, with its VAT rate where they need both."""
    if bases == {"included"}:
        return {"amount": _decimal(gross), "currency": currency, "vat": "included"}
    found: dict[str, object] = {"amount": _decimal(net), "currency": currency}
    if bases - {"none"}:
        found["vat"] = "excluded"
    if "included" in bases:
        found["vat_rate"] = _decimal(gross / net - 1) if net else Decimal(0)
    return found


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)
