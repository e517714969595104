"""Keeps Python 3.11 alive under a PySide6 that was built for immortal constants.

Since Python 3.12 nobody counts references to None, True and False, and PySide6 6.12 relies on it:
each of its calls that returns nothing takes one reference to None that it never added. Under 3.11
the count reaches zero after some ten thousand calls, and the interpreter ends with "deallocating
None". A count that is high enough from the start never gets there.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Final

_CONSTANTS: Final = (None, True, False, NotImplemented)
_MANY: Final = 1 << 40


def hold_constants() -> None:
    """Make the constants last, as they do by themselves from Python 3.12 on."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for constant in _CONSTANTS:
        # The count is the first field of every object of CPython 3.11.
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < _MANY:
            count.value += _MANY
