"""Answers as people type them: a value, its words in their language, or its number in the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from assembler.errors import FactError
from assembler.library._countries import country_code
from assembler.model import Answer

from ._choices import Choice, choices, plain
from ._words import Words

if TYPE_CHECKING:
    from assembler.library import Library

_SEPARATOR: Final = re.compile(r"[,;]")
_NUMBERED: Final = ("choice", "boolean")  # the types whose answers are listed with numbers


def read_answer(library: Library, words: Words, name: str, text: str) -> Answer:
    """The answer that a line of text gives.

    Raises:
        FactError: what does not fit, and what would.
    """
    definition = library.fact_definitions[name]
    offered = choices(definition, words)
    if not offered:
        return library.parse_fact(name, text)
    whole = _chosen(offered, text) or (country_code(text) if definition.type == "countries" else "")
    if whole:  # “Korea, Republic of” is one
        return library.parse_fact(name, whole)
    has_numbers = definition.type in _NUMBERED
    pieces = [piece.strip() for piece in _SEPARATOR.split(text) if piece.strip()]
    if not definition.several:
        pieces = [text.strip()]
    values = [_value(offered, piece, has_numbers=has_numbers) for piece in pieces]
    try:
        return library.parse_fact(name, values if definition.several else values[0])
    except FactError as error:
        if definition.type == "choice":
            allowed = [each.text for each in offered]
            raise FactError(name, text, error.why, allowed) from None
        raise


def _value(offered: Sequence[Choice], piece: str, *, has_numbers: bool) -> str:
    if has_numbers and piece.isdecimal() and 1 <= int(piece) <= len(offered):
        return offered[int(piece) - 1].value
    return _chosen(offered, piece) or piece


def _chosen(offered: Sequence[Choice], text: str) -> str | None:
    """The choice that the text names in full, or whose words alone begin with it."""
    wanted = plain(text.strip())
    if not wanted:
        return None
    alike = [each for each in offered if wanted in (plain(each.text), each.value.casefold())]
    if not alike and (len(wanted) > 1 or len(offered) == 2) and not wanted.isdecimal():
        alike = [each for each in offered if plain(each.text).startswith(wanted)]
    return alike[0].value if len(alike) == 1 else None
