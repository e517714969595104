"""The clause library: its tree, one text at a glance, and which text goes where."""

from .bench import Bench

__all__ = ["Bench"]
