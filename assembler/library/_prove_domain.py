"""Which facts a proof looks at under a regime: days and currencies for which figures are known."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from assembler.model import Threshold

from ._prove_helpers import figure_in, periods
from ._prove_links import Texts
from ._prove_terms import REGIME, Domain, Terms
from ._prove_universe import Universe, wanted_of
from ._prove_values import Untranslated

if TYPE_CHECKING:
    from ._library import Library


def regimes_of(library: Library) -> tuple[str, ...]:
    """Every regime that the question allows, or "" where the library asks none."""
    asked = library.fact_definitions.get(REGIME)
    return asked.allowed if asked and asked.type == "choice" and not asked.several else ("",)


def domain_of(library: Library, universe: Universe, regime: str) -> Domain:
    """The domain of a regime: from the day on which all of its figures are there.

    A library's own day of release is its latest beginning: a figure that begins later is a gap.
    """
    rows = _rows_of(library, universe, regime)
    first = max((row.values[0].since for row in rows), default=date.min)
    since = min(first, library.info.released or first)
    named = library.regimes[regime].currency if regime in library.regimes else ""
    known = [named] if named else []
    known += [value.currency for row in rows for value in row.values]
    currencies = dict.fromkeys(known)
    # In the first one every figure is published; the regime's own is looked at in any case.
    full = [each for each in currencies if all(_is_published(row, each, since) for row in rows)]
    main = full[0] if full else known[0] if known else ""
    return Domain(regime, since, tuple(dict.fromkeys(each for each in (main, named) if each)))


def rows_without_figure(
    library: Library, universe: Universe, domain: Domain
) -> Iterator[tuple[Threshold, str]]:
    """The regime's thresholds that have no figure in the main currency on some day, and why."""
    currency = domain.currencies[0] if domain.currencies else ""
    for row in _rows_of(library, universe, domain.regime):
        begins = row.values[0].since
        if begins > domain.since:
            yield row, f"it has no figure before {begins}"
        for value, _ in periods(row, domain.since):
            if figure_in(value, currency) is None:
                yield row, f"from {value.since} it has no figure in {currency}"
                break


def _rows_of(library: Library, universe: Universe, regime: str) -> list[Threshold]:
    terms = Terms(library, universe, Domain(regime, date.min, ("",)))
    Texts(terms)
    for wanted in wanted_of(library, regime):
        if wanted.when is not None:
            with suppress(Untranslated):  # told where the wanted families are proved
                terms.value(wanted.when)
    return [library.reference.thresholds[row] for row in sorted(terms.rows)]


def _is_published(row: Threshold, currency: str, since: date) -> bool:
    return all(figure_in(value, currency) is not None for value, _ in periods(row, since))
