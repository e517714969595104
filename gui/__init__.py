"""The desktop program."""

from ._references import hold_constants

hold_constants()
