"""Letters that stand in no text: what Word's XML cannot hold, no other output gets either."""

from __future__ import annotations

import re
from typing import Final

_NO_LETTERS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without them; line feeds and tabs stay."""
    return _NO_LETTERS.sub("", text)
