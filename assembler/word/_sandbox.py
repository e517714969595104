"""Jinja with nothing to reach Python by, and with a budget.

Nobody who sends a template may run code, read what the data does not hold, or keep the program
busy: attributes with an underscore, calls of anything but methods of plain values and functions
that the caller passed, and results without measure are refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sized
from typing import Any, Final

from jinja2 import ChainableUndefined, StrictUndefined, Undefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, pass_context

from ._budget import spend, spend_characters
from ._sandbox_guards import (
    check_call,
    check_nested,
    check_operator,
    guarded_filters,
    in_order,
    limited_range,
)
from ._values import Ready

# Delimiters that no document holds (noncharacters), so that nothing between tags is read as code.
STATEMENT: Final = ("\ufdd3", "\ufdd4")
VALUE: Final = ("\ufdd5", "\ufdd6")
_COMMENT: Final = ("\ufdd7", "\ufdd8")

# Filters that only the compiler writes: no template can spell a name with a space.
EACH: Final = "loop over"
NESTED: Final = "nested value"
CHARGED: Final = "charged text"
CALLED: Final = "charged call"
COLLECTED: Final = "collected text"


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one template."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, *, undefined: type[Undefined]) -> None:
        super().__init__(
            block_start_string=STATEMENT[0],
            block_end_string=STATEMENT[1],
            variable_start_string=VALUE[0],
            variable_end_string=VALUE[1],
            comment_start_string=_COMMENT[0],
            comment_end_string=_COMMENT[1],
            keep_trailing_newline=True,
            autoescape=False,  # each value is made ready for its place instead, see `_part_places`
            undefined=undefined,
            cache_size=0,
        )
        self.filters = guarded_filters() | {
            EACH: _each,
            NESTED: check_nested,
            CHARGED: _charged,
            CALLED: _called,
            COLLECTED: Ready,
        }
        self.globals = {
            "range": limited_range,
            "dict": _plain_dict,
            "namespace": Namespace,
            "cycler": self.globals["cycler"],
            "joiner": self.globals["joiner"],
        }

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        check_operator(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - Jinja's own names: kwargs may hold “self”
        if not any(__obj is known for known in __self.globals.values()):
            check_call(__obj, args, kwargs, __context.parent)
        result = super().call(__context, __obj, *args, **kwargs)
        if isinstance(__obj, Macro | LoopContext):
            return Ready(result)
        if "caller" in kwargs:
            raise SecurityError("“call” with anything but a macro.")
        return result

    def getattr(self, obj: Any, attribute: str) -> Any:
        if attribute.startswith("_"):
            raise SecurityError(f"the name “{attribute}”, since it starts with an underscore.")
        return super().getattr(obj, attribute)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        raise SecurityError(f"“{attribute}” of a {type(obj).__name__}.")


def _plain_dict(*args: Any, **kwargs: Any) -> dict[Any, Any]:
    made = dict(*args, **kwargs)
    check_nested(made)
    return made


# Each of these takes the context, so that Jinja does not work it out while it compiles.


@pass_context
def _each(_: Context, items: Any, characters: int) -> Iterable[Any]:
    """What a loop runs over, counted with the characters that each pass repeats."""
    items = in_order(items)
    if isinstance(items, Undefined):
        return items
    if isinstance(items, Sized):
        spend(len(items))
        spend_characters(len(items) * characters)
        return items  # type: ignore[return-value]
    return _counted(items, characters)


def _counted(items: Iterable[Any], characters: int) -> Iterator[Any]:
    for item in items:
        spend(1)
        spend_characters(characters)
        yield item


@pass_context
def _charged(_: Context, text: str) -> str:
    """A value that a macro or a `set` block collects: it may be printed many times."""
    spend_characters(len(text))
    return text


@pass_context
def _called(_: Context, nothing: str, characters: int) -> str:
    """The beginning of a macro: its own text counts at each call."""
    spend_characters(characters)
    return nothing


def undefined_type(*, strict: bool) -> type[Undefined]:
    """What stands for a name that the context lacks: an error, or nothing at all."""
    return StrictUndefined if strict else ChainableUndefined
