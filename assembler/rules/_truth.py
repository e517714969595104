"""True, false and unknown, after Kleene; and the two values that are no answers."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Truth(Enum):
    """A truth value that refuses to be taken for a Python boolean."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        raise TypeError("A three-valued truth has no boolean; compare it with `is Truth.TRUE`.")

    def __and__(self, other: Truth) -> Truth:
        if Truth.FALSE in (self, other):
            return Truth.FALSE
        return Truth.UNKNOWN if Truth.UNKNOWN in (self, other) else Truth.TRUE

    def __or__(self, other: Truth) -> Truth:
        return ~(~self & ~other)

    def __invert__(self) -> Truth:
        return {
            Truth.TRUE: Truth.FALSE,
            Truth.FALSE: Truth.TRUE,
            Truth.UNKNOWN: Truth.UNKNOWN,
        }[self]

    @classmethod
    def of(cls, value: object) -> Truth:
        """The truth of an evaluated value: only `True` is true, only UNKNOWN is unknown."""
        if value is UNKNOWN:
            return cls.UNKNOWN
        return cls.TRUE if value is True else cls.FALSE


class Unknown(Enum):
    """The value of what nobody has answered."""

    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        raise TypeError("An unknown value decides nothing; compare it with `is UNKNOWN`.")

    def __repr__(self) -> str:
        return "UNKNOWN"


class NotArising(Enum):
    """The value of a choice, date, text or amount whose question does not arise.

    It equals no value; as an amount it is zero in any currency.
    """

    NOT_ARISING = "does not arise"

    def __repr__(self) -> str:
        return "NOT_ARISING"


UNKNOWN: Final = Unknown.UNKNOWN
NOT_ARISING: Final = NotArising.NOT_ARISING
