"""The desktop program: tenders with reasons for officers, the clause library for legal teams."""

from ._references import hold_constants

hold_constants()  # before anything calls into Qt; see there
