"""The functions that expressions may call, each with its quick value and its explanation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from assembler.errors import RuleError
from assembler.model import Money, Threshold

from ._amounts import Held, Total, hold
from ._explain import Explanation, label, merge, words
from ._nodes import Constant, Name, Node, string_argument
from ._risk import assess
from ._scope import LAUNCH
from ._truth import NOT_ARISING, UNKNOWN, Unknown

if TYPE_CHECKING:
    from ._scope import Scope

Arguments = tuple[Node, ...]
Quick = Callable[["Scope", Arguments], object]
Helper = Callable[["Scope", Arguments], Explanation]

# The 50 States and DC are "US"; the outlying areas have codes of their own and are inside.
OUTLYING: Final = frozenset({"US", "PR", "GU", "VI", "AS", "MP", "UM"})


def over(scope: Scope, arguments: Arguments) -> object:
    return _held(scope, arguments, arguments[0].value(scope)).result


def explain_over(scope: Scope, arguments: Arguments) -> Explanation:
    amount = arguments[0].explain(scope)
    held = _held(scope, arguments, amount.value)
    missing: tuple[str, ...] = ()
    if held.result is UNKNOWN:
        wanted = (LAUNCH,) if held.lacks_day else scope.amounts(amount.facts)
        missing = amount.missing or wanted
    facts = amount.facts | {LAUNCH}
    below = (amount,) if amount.children else ()
    if amount.value is UNKNOWN:
        return Explanation(amount.text, UNKNOWN, amount.children, facts, missing)
    text = f"{_what(arguments[0])}: {held.tell()}"
    return Explanation(text, held.result, below, facts, missing, held.result is not UNKNOWN)


def _held(scope: Scope, arguments: Arguments, value: object) -> Held:
    return _held_amount(value, _row(scope, string_argument(arguments[1], "over")), scope.day)


def _row(scope: Scope, row_id: str) -> Threshold:
    row = scope.reference.thresholds.get(row_id)
    if row is None:
        raise RuleError(f"there is no threshold “{row_id}”.", row_id)
    return row


def _held_amount(value: object, row: Threshold, day: date | None) -> Held:
    if value is UNKNOWN:
        return Held(UNKNOWN, lambda: "the amount is not known yet")
    if value is NOT_ARISING:
        return Held(row.comparison == "below", lambda: f"nothing, so not over {row.title}")
    if not isinstance(value, Money | Total):
        raise RuleError("over() compares an amount of money.", row.id)
    return hold(value, row, day)


def on_or_after(scope: Scope, arguments: Arguments) -> object:
    return _reached(arguments[0].value(scope), _date(scope, arguments)[0])


def explain_on_or_after(scope: Scope, arguments: Arguments) -> Explanation:
    given = arguments[0].explain(scope)
    day, title = _date(scope, arguments)
    value = _reached(given.value, day)
    if value is UNKNOWN:
        return Explanation(given.text, value, given.children, given.facts, given.missing)
    side = "on or after" if value else "before"
    text = f"{_what(arguments[0])}, {words(given.value)}, is {side} {day} ({title})"
    return Explanation(text, value, (), given.facts, (), telling=True)


def _date(scope: Scope, arguments: Arguments) -> tuple[object, str]:
    name = string_argument(arguments[1], "on_or_after")
    named = scope.reference.dates.get(name)
    if named is None:
        raise RuleError(f"there is no named date “{name}”.", name)
    return named.day, named.title


def _reached(given: object, day: object) -> bool | Unknown:
    if given is UNKNOWN:
        return UNKNOWN
    return given is not NOT_ARISING and given >= day  # type: ignore[operator]


def known(scope: Scope, arguments: Arguments) -> object:
    """Whether a fact has an answer; unknown while its question is open, so nothing flips later."""
    value = arguments[0].value(scope)
    if value is UNKNOWN:
        return UNKNOWN
    return scope.answer(_name(arguments[0])) is not None or value is not NOT_ARISING


def explain_known(scope: Scope, arguments: Arguments) -> Explanation:
    inner = arguments[0].explain(scope)
    value = known(scope, arguments)
    if value is UNKNOWN:
        return Explanation(inner.text, value, inner.children, inner.facts, inner.missing)
    said = "has an answer" if value else "has no answer"
    return Explanation(f"{_what(arguments[0])} {said}", value, (), inner.facts)


def _name(node: Node) -> str:
    if isinstance(node, Name):
        return node.name
    raise RuleError("known() takes the name of a fact.", "known")


def outside(scope: Scope, arguments: Arguments) -> object:
    return _outside(arguments[0].value(scope), arguments[1].value(scope))


def explain_outside(scope: Scope, arguments: Arguments) -> Explanation:
    places, home = arguments[0].explain(scope), arguments[1].explain(scope)
    value = _outside(places.value, home.value)
    facts, missing = merge((places, home))
    if value is UNKNOWN:
        if not missing:  # the answer was “anywhere”
            missing = tuple(sorted(places.facts))
        text = next(
            (side.text for side in (places, home) if side.value is UNKNOWN),
            f"{_what(arguments[0])} may be anywhere",
        )
        return Explanation(text, value, (), facts, missing)
    side = "reach outside" if value else "stay inside"
    text = f"{_what(arguments[0])} ({words(places.value)}) {side} {words(home.value)}"
    return Explanation(text, value, (), facts)


def _outside(places: object, home: object) -> bool | Unknown:
    if places is UNKNOWN:
        return UNKNOWN
    listed = places if isinstance(places, tuple) else () if places is NOT_ARISING else (places,)
    if not listed:
        return False
    if home is UNKNOWN:
        return UNKNOWN
    inside = OUTLYING if home == "US" else frozenset({home})
    open_ended = {"anywhere", "unknown"}
    if any(place not in inside and place not in open_ended for place in listed):
        return True
    return UNKNOWN if open_ended & set(listed) else False


def cpv_in(scope: Scope, arguments: Arguments) -> object:
    return _cpv_in(arguments[0].value(scope), arguments)


def explain_cpv_in(scope: Scope, arguments: Arguments) -> Explanation:
    codes = arguments[0].explain(scope)
    value = _cpv_in(codes.value, arguments)
    if value is UNKNOWN:
        return Explanation(codes.text, value, codes.children, codes.facts, codes.missing)
    prefixes = ", ".join(string_argument(node, "cpv_in") for node in arguments[1:])
    said = "are" if value else "are not"
    text = f"the codes {words(codes.value)} {said} under {prefixes}"
    return Explanation(text, value, (), codes.facts)


def _cpv_in(codes: object, arguments: Arguments) -> bool | Unknown:
    if codes is UNKNOWN:
        return UNKNOWN
    prefixes = tuple(string_argument(node, "cpv_in") for node in arguments[1:])
    return isinstance(codes, tuple) and any(code.startswith(prefixes) for code in codes)


def eo13126_open(scope: Scope, arguments: Arguments) -> object:
    """The listed countries that no trade agreement takes out at this value."""
    countries, amount = arguments[0].value(scope), arguments[1].value(scope)
    if not isinstance(countries, tuple):
        return UNKNOWN if countries is UNKNOWN else ()
    kept = []
    for country in countries:
        exempt = _exempt(scope, country, amount)
        if exempt is UNKNOWN:
            return UNKNOWN
        if not exempt:
            kept.append(country)
    return tuple(kept)


def _exempt(scope: Scope, country: str, amount: object) -> bool | Unknown:
    """Whether any trade agreement takes the country out; several may name it."""
    result: bool | Unknown = False
    for row in scope.reference.exemptions:
        if row.country != country:
            continue
        held = _held_amount(amount, _row(scope, row.threshold), scope.day).result
        if held is True:
            return True
        if held is UNKNOWN:
            result = UNKNOWN
    return result


def explain_eo13126_open(scope: Scope, arguments: Arguments) -> Explanation:
    countries, amount = arguments[0].explain(scope), arguments[1].explain(scope)
    value = eo13126_open(scope, arguments)
    facts, missing = merge((countries, amount))
    facts |= {LAUNCH}
    if value is UNKNOWN:
        missing = missing or ((LAUNCH,) if scope.day is None else scope.amounts(amount.facts))
        return Explanation("the countries to list are not known yet", value, (), facts, missing)
    text = f"countries listed after the trade-agreement exceptions: {words(value)}"
    return Explanation(text, value, (), facts, (), telling=True)


def missing_translations(scope: Scope, arguments: Arguments) -> object:
    """The languages for which the library holds no worker sheet."""
    languages = arguments[0].value(scope)
    if not isinstance(languages, tuple):
        return UNKNOWN if languages is UNKNOWN else ()
    held = scope.reference.sheet_languages
    return tuple(tag for tag in languages if tag not in held and tag.split("-")[0] not in held)


def explain_missing_translations(scope: Scope, arguments: Arguments) -> Explanation:
    inner = arguments[0].explain(scope)
    value = missing_translations(scope, arguments)
    if value is UNKNOWN:
        return Explanation(inner.text, value, inner.children, inner.facts, inner.missing)
    return Explanation(f"languages without a sheet: {words(value)}", value, (), inner.facts)


def risk(scope: Scope, arguments: Arguments) -> object:
    return assess([node.value(scope) for node in arguments], scope.reference).level


def explain_risk(scope: Scope, arguments: Arguments) -> Explanation:
    inputs = [node.explain(scope) for node in arguments]
    found = assess([each.value for each in inputs], scope.reference)
    facts, missing = merge(inputs)
    children = tuple(
        Explanation(f"{each.name} {_points(each.low, each.high)}: {each.reason}", each.low)
        for each in found.characteristics
    )
    if found.level is UNKNOWN:
        if not missing:  # “anywhere” leaves the places open
            missing = tuple(sorted(inputs[4].facts))
        text = f"the risk is {found.lowest} to {found.highest}"
        return Explanation(text, UNKNOWN, children, facts, missing)
    return Explanation(f"the proposed risk is {found.level}", found.level, children, facts)


def _points(low: int, high: int) -> str:
    return str(low) if low == high else f"{low} to {high}"


def _what(node: Node) -> str:
    if isinstance(node, Name):
        return label(node.name)
    return words(node.content) if isinstance(node, Constant) else "the sum"


# name -> (fewest and most arguments, quick value, explanation)
HELPERS: Final[Mapping[str, tuple[int, int, Quick, Helper]]] = {
    "over": (2, 2, over, explain_over),
    "on_or_after": (2, 2, on_or_after, explain_on_or_after),
    "known": (1, 1, known, explain_known),
    "outside": (2, 2, outside, explain_outside),
    "cpv_in": (2, 40, cpv_in, explain_cpv_in),
    "eo13126_open": (2, 2, eo13126_open, explain_eo13126_open),
    "missing_translations": (1, 1, missing_translations, explain_missing_translations),
    "risk": (8, 8, risk, explain_risk),
}
