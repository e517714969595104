"""The definitions of the terms used, gathered into one clause."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from assembler.model import Clause


def definition_order(clause: Clause) -> tuple[str, str]:
    """Alphabetical by the first term that the text defines, accents and case left aside."""
    return _letters(clause.defines[0] if clause.defines else clause.title), clause.id


@lru_cache(maxsize=1024)
def _letters(term: str) -> str:
    plain = unicodedata.normalize("NFD", term.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
