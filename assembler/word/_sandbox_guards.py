"""What a template may call, and how long a text it may make. Everything is checked beforehand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Sized
from datetime import date, time, timedelta
from decimal import Decimal
from functools import partial, wraps
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any, Final

from jinja2 import Undefined
from jinja2 import filters as jinja_filters
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext, Macro
from jinja2.utils import Cycler, Joiner

from assembler.errors import TemplateError

from ._budget import check_length, spend
from ._values import Ready, visible_text

MOST_DIGITS: Final = 1_000  # of a width in a format
_LONGEST_RANGE: Final = 1_000_000
_MOST_NESTED: Final = 1_000_000
_LARGEST_POWER: Final = 10_000  # bits of the result
_PADDING: Final = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs"})
_TEXT_METHODS: Final = _PADDING | {
    *("capitalize", "casefold", "count", "endswith", "find", "format", "index", "isalnum"),
    *("isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric"),
    *("isprintable", "isspace", "istitle", "isupper", "join", "lower", "lstrip", "partition"),
    *("removeprefix", "removesuffix", "replace", "rfind", "rindex", "rpartition", "rsplit"),
    *("rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper"),
}
_NUMBER_METHODS: Final = frozenset(
    {"bit_length", "is_integer", "quantize", "normalize", "copy_abs"}
)
_HARMLESS: Final = (Macro, Cycler, Joiner, LoopContext, Undefined, FunctionType)
_STEPS_OF_A_CALL: Final = 20  # it takes about as long as twenty passes of an empty loop
_PLAIN: Final = (list, tuple, dict, set, frozenset, date, time, timedelta)
_WIDTHS: Final = re.compile(r"\d{5,}")
_PERCENT_WIDTHS: Final = re.compile(r"%[^a-zA-Z%]*(?:\*|\d{4,})")
_NESTED_FIELD: Final = re.compile(r"\{[^{}]*\{")


def check_call(target: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any], given: Any) -> None:
    """Refuse a call that could reach out of the data or never end.

    Args:
        given: the values that the caller put into the context; calling those is meant.

    Raises:
        SecurityError: the call is not for templates to make.
        TemplateError: it would make too long a text, or the budget is used up.
    """
    spend(_STEPS_OF_A_CALL)
    if isinstance(target, LoopContext):
        spend(sum(len(arg) for arg in args if isinstance(arg, Sized)))
    # Jinja puts a function of its own around the formatting methods of texts.
    method = getattr(target, "__wrapped__", target)
    owner, name = getattr(method, "__self__", None), getattr(method, "__name__", "")
    if not isinstance(owner, str) and isinstance(target, _HARMLESS):
        return
    if isinstance(owner, str):
        _check_text_method(owner, name, args, kwargs)
    elif isinstance(owner, int | float | Decimal):
        if name not in _NUMBER_METHODS:
            raise SecurityError(f"the method {name}() of a number.")
    elif isinstance(owner, _PLAIN):
        if name == "strftime":
            _check_widths(_WIDTHS, *args)
    elif not _is_given(target, owner, given):
        raise SecurityError(
            f"calling “{name or type(target).__name__}”. Put its result into the data instead."
        )


def _is_given(target: Any, owner: Any, given: Mapping[str, Any]) -> bool:
    if isinstance(target, partial):
        return True
    if isinstance(target, BuiltinFunctionType) and (owner is None or isinstance(owner, ModuleType)):
        return True
    if isinstance(owner, LoopContext | Cycler | Joiner):
        return True
    return any(value is target for value in given.values())


def _check_text_method(
    owner: str, name: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> None:
    if name not in _TEXT_METHODS:
        raise SecurityError(f"the text method {name}().")
    spend(len(owner) // 64)
    if name in _PADDING:
        widths = [arg for arg in (*args, *kwargs.values()) if isinstance(arg, int)]
        times = owner.count("\t") if name == "expandtabs" else 1
        check_length(max(widths, default=0) * times)
    elif name == "replace":
        check_replace(owner, args)
    elif name == "join":
        check_join(owner, args)
    elif name == "format":
        check_format(owner)


def check_replace(text: str, args: tuple[Any, ...]) -> None:
    """Refuse a replacement that makes too long a text."""
    if len(args) > 1:
        old, new = visible_text(args[0]), visible_text(args[1])
        times = text.count(old) if old else len(text) + 1
        check_length(len(text) + times * len(new))


def check_join(between: str, args: tuple[Any, ...]) -> None:
    """Refuse a join that makes too long a text."""
    if args and isinstance(args[0], Sequence):
        texts = sum(len(item) for item in args[0] if isinstance(item, str))
        check_length(texts + len(between) * len(args[0]))


def check_format(pattern: str) -> None:
    """Refuse widths of thousands of characters, and those that another value gives."""
    plain = pattern.replace("{{", "").replace("}}", "")
    if _NESTED_FIELD.search(plain):
        raise SecurityError("a width that another value gives.")
    _check_widths(_WIDTHS, plain)


def check_percent(pattern: str) -> None:
    """The same for `%`."""
    _check_widths(_PERCENT_WIDTHS, pattern)


def _check_widths(wide: re.Pattern[str], *patterns: Any) -> None:
    if any(isinstance(pattern, str) and wide.search(pattern) for pattern in patterns):
        raise SecurityError(f"a width of more than {MOST_DIGITS:,} characters.")


def check_operator(operator: str, left: Any, right: Any) -> None:
    """Refuse an operation whose result would be without measure."""
    match operator:
        case "*":
            for items, times in ((left, right), (right, left)):
                if isinstance(items, str | bytes | Sequence) and isinstance(times, int):
                    check_length(len(items) * max(times, 0))
            if isinstance(left, int) and isinstance(right, int):
                _check_bits(left.bit_length() + right.bit_length())
        case "**":
            if isinstance(left, int) and isinstance(right, int):
                _check_bits(left.bit_length() * max(right, 0))
        case "%" if isinstance(left, str):
            check_percent(left)
        case "+" if isinstance(left, Sized) and isinstance(right, Sized):
            check_length(len(left) + len(right))


def _check_bits(count: int) -> None:
    if count > _LARGEST_POWER:
        raise SecurityError("a number of thousands of digits.")


def check_nested(value: Any) -> Any:
    """A list or dict that the template writes: counted with all that is in it.

    Without this `[x, x]`, repeated, would be short to write and endless to print.
    """
    spend(_weight(value, _MOST_NESTED))
    return value


def _weight(value: Any, most: int) -> int:
    count, waiting = 0, [value]
    while waiting:
        item = waiting.pop()
        count += 1
        if count > most:
            raise SecurityError("a list of lists of that size.")
        if isinstance(item, dict):
            waiting.extend(item.values())
        elif isinstance(item, list | tuple | set | frozenset):
            waiting.extend(item)
    return count


def in_order(value: Any) -> Any:
    """A set as a list in an order that does not change from process to process."""
    if isinstance(value, set | frozenset):
        return sorted(value, key=lambda item: (type(item).__name__, repr(item)))
    return value


Check = Callable[[Any, tuple[Any, ...], Mapping[str, Any]], None]


def _check_width(_: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> None:
    """For filters whose numbers say how much they make."""
    for arg in (*args, *kwargs.values()):
        if isinstance(arg, int):
            check_length(arg * 64)


def _check_indent(value: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> None:
    for arg in (*args, *kwargs.values()):
        width = len(arg) if isinstance(arg, str) else int(arg) if isinstance(arg, int) else 0
        check_length(width * (str(value).count("\n") + 1))


def _check_wrap(value: Any, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> None:
    for arg in (*args, *kwargs.values()):
        if isinstance(arg, str):
            check_length(len(arg) * len(str(value)))


CHECKS: Final[Mapping[str, Check]] = {
    "batch": _check_width,
    "center": _check_width,
    "format": lambda value, *_: check_percent(str(value)),
    "indent": _check_indent,
    "join": lambda value, args, kwargs: check_join(
        visible_text(kwargs.get("d", args[0] if args else "")), (value,)
    ),
    "replace": lambda value, args, _: check_replace(visible_text(value), args),
    "slice": _check_width,
    "tojson": _check_width,
    "wordwrap": _check_wrap,
}
# They reach attributes by name, write HTML, or are not the same twice.
_NO_FILTERS: Final = frozenset({"attr", "pprint", "random", "urlize", "xmlattr"})
# Everything is escaped on its way out; once is enough.
_AS_THEY_ARE: Final = ("e", "escape", "forceescape", "safe")


def guarded_filters() -> dict[str, Callable[..., Any]]:
    """Jinja's filters, without those that are not for us, each with its check."""
    made = {
        name: _guarded(function, CHECKS.get(name))
        for name, function in jinja_filters.FILTERS.items()
        if name not in _NO_FILTERS
    }
    return made | dict.fromkeys(_AS_THEY_ARE, _as_it_is) | {"string": visible_text}


def own_filters(filters: Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """Filters that the caller brings, under names that a template can spell.

    Raises:
        TemplateError: a name that cannot be written in a tag, or something that cannot be called.
    """
    for name, function in filters.items():
        if not name.isidentifier() or not callable(function):
            raise TemplateError(f"“{name}” cannot be a filter: give a function by a simple name.")
    return {name: _guarded(function, None) for name, function in filters.items()}


def _as_it_is(value: Any) -> Any:
    return value


def _guarded(function: Callable[..., Any], check: Check | None) -> Callable[..., Any]:
    at = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        value = in_order(args[at])
        if isinstance(value, Ready):
            value = visible_text(value)  # a filter works on text, not on its XML
        if isinstance(value, Sized) and not isinstance(value, Undefined):
            spend(1 + len(value) // 64)
        if check is not None:
            check(value, args[at + 1 :], kwargs)
        return function(*args[:at], value, *args[at + 1 :], **kwargs)

    return guarded


def limited_range(*bounds: int) -> range:
    """`range`, of a million numbers at most."""
    made = range(*bounds)
    if len(made) > _LONGEST_RANGE:
        raise SecurityError(f"a range of more than {_LONGEST_RANGE:,} numbers.")
    return made
