"""Single values, with the laws that hold for all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.intake import _values
from assembler.model import Money


@pytest.mark.parametrize(
    ("code", "country"),
    [("DEU", "DE"), ("de", "DE"), (" GBR ", "GB"), ("UK", "GB"), ("EL", "GR"), ("1A0", "XK")],
)
def test_country_codes_become_alpha_2(code, country):
    assert _values.read_country(code) == country


@pytest.mark.parametrize(
    "code", ["", "D", "ZZ", "ZZZ", "EU", "EUE", "QO", "DEUT", "Д", "12", "419"]
)
def test_other_codes_are_no_countries(code):
    with pytest.raises(ValueError, match="ISO 3166"):
        _values.read_country(code)


@pytest.mark.parametrize("area", ["PR", "GU", "VI", "AS", "MP", "UM"])
def test_outlying_areas_have_codes_of_their_own(area):
    assert _values.read_country(area) == area


@given(st.dates())
def test_date_survives_any_zone(day):
    for zone in ("", "Z", "+14:00", "-11:00", "T23:59:59Z", "T00:00:00.000+02:00"):
        assert _values.read_date(day.isoformat() + zone) == day


def outcome(read: Callable[[], object]) -> object:
    """The value, or the reason as text."""
    try:
        return read()
    except ValueError as error:
        return str(error)


@given(st.text())
def test_text_is_a_date_or_a_reason(text):
    found = outcome(lambda: _values.read_date(text))
    assert isinstance(found, date) or str(found).startswith("is not a ")


@given(st.one_of(st.text(), st.integers(), st.floats(), st.decimals(), st.none()), st.text())
def test_amount_is_money_above_zero_or_a_reason(amount, currency):
    for code in (currency, "EUR"):
        found = outcome(lambda code=code: _values.read_amount(amount, code, "unstated"))
        if isinstance(found, Money):
            assert found.amount > 0
        else:
            assert str(found).startswith(("is ", "has "))


@given(st.decimals(min_value=Decimal("0.01"), max_value=Decimal(10) ** 15, places=2))
def test_amount_is_read_to_the_last_cent(amount):
    assert _values.read_amount(str(amount), "eur", "excluded").amount == amount


@given(
    st.dates(max_value=date(2900, 1, 1)),
    st.integers(1, 600),
    st.sampled_from(["DAY", "WEEK", "MONTH", "YEAR"]),
)
def test_periods_that_follow_one_another_leave_no_gap(start, count, unit):
    first = _values.last_day(start, count, unit)
    assert first >= start
    longer = _values.last_day(start, count + 1, unit)
    assert longer > first
    if unit in ("DAY", "WEEK"):
        second = _values.last_day(first + timedelta(days=1), count, unit)
        assert second == _values.last_day(start, 2 * count, unit)


@given(st.dates(), st.integers(), st.text(max_size=5))
def test_duration_ends_on_a_day_or_with_a_reason(start, count, unit):
    for code in (unit, "DAY", "WEEK", "MONTH", "YEAR"):
        found = outcome(lambda code=code: _values.last_day(start, count, code))
        if isinstance(found, date):
            assert found >= start
        else:
            assert str(found).startswith(("is ", "ends "))


@given(st.integers(0, 99_999_999))
def test_cpv_keeps_eight_digits(number):
    code = f"{number:08d}"
    for written in (code, f"{code}-3", f"{code}.0", f" {code} "):
        if code.startswith("00"):
            with pytest.raises(ValueError, match="00"):
                _values.read_cpv(written)
        else:
            assert _values.read_cpv(written) == code
