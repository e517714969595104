"""Checks of amounts and dates over time, and of the sources that tables rest on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from assembler.model import Threshold, ThresholdValue

from ._desk import Desk

YEAR: Final = timedelta(days=366)
_LARGEST_STEP: Final = 2


def check_thresholds(desk: Desk) -> None:
    """Amounts in the order of their days, without a step that looks like a slip of the pen."""
    for name, row in desk.library.reference.thresholds.items():
        key = f"thresholds.{name}"
        days = [value.since for value in row.values]
        if days != sorted(set(days)):
            message = "the values do not run from the oldest to the newest, each from its own day."
            desk.find(key, "threshold-order", key, message)
            continue
        for problem in _jumps(row):
            fix = "Check the figure against its source; then waive the rule with the reason."
            desk.find(key, "threshold-jump", key, problem, fix=fix)


def _jumps(row: Threshold) -> Iterator[str]:
    for before, after in zip(row.values, row.values[1:], strict=False):
        since = f"from {after.since} on"
        if after.currency != before.currency:
            yield f"{since} the currency is {after.currency}, and was {before.currency}."
        elif after.vat != before.vat:
            yield f"{since} the amount is on another VAT basis ({after.vat}, was {before.vat})."
        elif _is_jump(before, after):
            yield f"{since} the amount jumps from {before} to {after}."


def _is_jump(before: ThresholdValue, after: ThresholdValue) -> bool:
    low, high = sorted((before.amount, after.amount))
    return high > low * _LARGEST_STEP


def check_table_sources(desk: Desk) -> None:
    """The amount in force, the named dates and the regimes: seen, and not long ago."""
    reference = desk.library.reference
    for name, row in reference.thresholds.items():
        value = row.values[-1]
        if value.status == "seen":
            _check(desk, f"thresholds.{name}", value.source, value.checked)
    for name, day in reference.dates.items():
        if day.status == "seen":
            _check(desk, f"dates.{name}", day.source, day.checked)
    for name, regime in desk.library.regimes.items():
        for source in regime.sources:
            if source.checked:
                _check(desk, f"regimes.{name}", source.cite, source.checked)


def _check(desk: Desk, key: str, source: str, checked: date | None) -> None:
    if checked is None:
        message = f"“{source}” is said to have been seen, and no day is given."
        desk.find(key, "unchecked", key, message, fix="Write the day into `checked`.")
    elif checked > desk.today:
        message = f"“{source}” is said to have been read on {checked}, a later day."
        desk.find(key, "future-check", key, message)
    elif desk.today - checked > YEAR:
        message = f"“{source}” was last read on {checked}, over a year ago."
        desk.find(key, "old-check", key, message, fix="Read it again; date the check.")
