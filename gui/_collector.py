"""Keeps the garbage collector away from the clause library.

A large library is a million objects that all stay. The collector would walk them again and again
in the middle of an answer, for a third of a second each time.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assembler.library import Library

_passed_over: set[str] = set()


def pass_over(library: Library) -> None:
    """Let the collector pass over a library whose rules have been parsed; once for each."""
    if library.digest not in _passed_over:
        _passed_over.add(library.digest)
        gc.freeze()
