"""The definitions of the terms used, gathered into one clause."""

from __future__ import annotations

import unicodedata

from assembler.model import Clause


def definition_order(clause: Clause) -> tuple[str, str]:
    """Alphabetical by the first term that the text defines, accents and case left aside."""
    term = clause.defines[0] if clause.defines else clause.title
    plain = unicodedata.normalize("NFD", term.casefold())
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return letters, clause.id
