"""Jinja with nothing to reach Python by, and with a budget of steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sized
from contextvars import ContextVar
from typing import Any, Final

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from assembler.errors import TemplateError

MOST_STEPS: Final = 2_000_000
LONGEST_TEXT: Final = 4_000_000
LONGEST_OUTPUT: Final = 256 * 2**20
_MOST_PADDING: Final = 10_000
_HIGHEST_POWER: Final = 64

# Filters that reach attributes by name, format with the caller's pattern, or are not repeatable.
_NO_FILTERS: Final = ("attr", "format", "pprint", "random", "xmlattr", "urlize", "map")
_NO_GLOBALS: Final = ("lipsum", "cycler", "joiner")
_PADDING: Final = frozenset({"ljust", "rjust", "center", "zfill", "expandtabs"})
_NO_METHODS: Final = frozenset({"format", "format_map", "translate"})

_steps: ContextVar[list[int]] = ContextVar("clausewright_steps")


class LenientUndefined(Undefined):
    """A missing name prints nothing, and so do its attributes, as docxtpl's users expect."""

    def __getattr__(self, name: str) -> Any:
        if name[:2] == "__":
            raise AttributeError(name)
        return self

    def __getitem__(self, _: object) -> Any:
        return self


def spend(steps: int) -> None:
    """Take steps from the budget of this rendering.

    Raises:
        TemplateError: the budget is used up.
    """
    left = _steps.get()
    left[0] -= steps
    if left[0] < 0:
        raise TemplateError(f"The template takes more than {MOST_STEPS:,} steps; it was stopped.")


def fresh_budget() -> None:
    """Start a rendering with the whole budget."""
    _steps.set([MOST_STEPS])


def each(items: Iterable[Any]) -> Iterable[Any]:
    """The items of a loop, counted."""
    if isinstance(items, Undefined):
        return items
    if isinstance(items, Sized):
        spend(len(items))
        return items
    return _counted(items)


def _counted(items: Iterable[Any]) -> Iterator[Any]:
    for item in items:
        spend(1)
        yield item


class Sandbox(ImmutableSandboxedEnvironment):
    """Attributes with an underscore, calls without end and texts without measure are refused."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        for name in _NO_FILTERS:
            self.filters.pop(name, None)
        for name in _NO_GLOBALS:
            self.globals.pop(name, None)
        self.filters["center"] = _center
        self.filters["indent"] = _indent

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if operator == "%" and isinstance(left, str | bytes):
            raise SecurityError("formatting a text with % is not allowed.")
        if operator == "**" and not (abs(left) < 2**64 and abs(right) <= _HIGHEST_POWER):
            raise SecurityError("the power is too high.")
        if operator == "*":
            for text, times in ((left, right), (right, left)):
                if isinstance(text, Sized) and int(times) * len(text) > LONGEST_TEXT:
                    raise SecurityError("the text would be too long.")
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, target: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: A002, RUF100
        spend(1)
        owner, name = getattr(target, "__self__", None), getattr(target, "__name__", "")
        if isinstance(owner, str):
            _check_text_method(owner, name, args)
        return super().call(context, target, *args, **kwargs)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        raise SecurityError(
            f"“{attribute}” of a {type(obj).__name__} is not for templates to reach."
        )


def _check_text_method(owner: str, name: str, args: tuple[Any, ...]) -> None:
    if name in _NO_METHODS:
        raise SecurityError(f"the text method {name}() is not allowed.")
    if name in _PADDING and any(isinstance(arg, int) and arg > _MOST_PADDING for arg in args):
        raise SecurityError("the text would be too long.")
    if name == "replace" and len(args) > 1:
        pieces = owner.count(args[0]) if args[0] else len(owner) + 1
        if pieces * len(str(args[1])) > LONGEST_TEXT:
            raise SecurityError("the text would be too long.")
    joined = len(args[0]) if name == "join" and args and isinstance(args[0], Sized) else 0
    if len(owner) * joined > LONGEST_TEXT:
        raise SecurityError("the text would be too long.")


def _center(value: str, width: int = 80) -> str:
    return str(value).center(min(width, _MOST_PADDING))


def _indent(value: str, width: int = 4, first: bool = False, blank: bool = False) -> str:  # noqa: FBT001, FBT002 - Jinja's own signature
    from jinja2.filters import do_indent

    return do_indent(str(value), min(int(width), _MOST_PADDING), first, blank)


def count_loops(tree: nodes.Template) -> None:
    """Wrap what each `for` runs over, so that its steps count."""
    for loop in tree.find_all(nodes.For):
        counted = nodes.Call(
            nodes.ImportedName(f"{__name__}.each", lineno=loop.lineno),
            [loop.iter],
            [],
            None,
            None,
            lineno=loop.lineno,
        )
        if tree.environment is not None:
            counted.set_environment(tree.environment)
        loop.iter = counted


def undefined_type(strict: bool) -> type[Undefined]:  # noqa: FBT001
    return StrictUndefined if strict else LenientUndefined
