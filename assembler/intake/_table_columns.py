"""Which question each column of a table answers, told by its heading."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal
from weakref import WeakKeyDictionary

from ._table_words import BESIDE_FACTS, SYNONYMS

if TYPE_CHECKING:
    from assembler.library import Library

_BRACKETS: Final = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_SIGNS: Final = re.compile(r"[\W_]+")

How = Literal["name", "label", "question", "words", "by you", ""]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its letter as a spreadsheet shows it, its heading, and what it answers.

    `target` is a fact, a blank of clauses, or "title", "reference", "currency" or "vat"; empty
    where nothing was recognised. `how` says by what it was recognised.
    """

    index: int
    heading: str
    target: str = ""
    how: How = ""

    @property
    def letter(self) -> str:
        return column_letter(self.index)


def column_letter(index: int) -> str:
    """A for the first column, AA for the 27th."""
    letters, rest = "", index + 1
    while rest:
        rest, place = divmod(rest - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def match_columns(
    headings: Sequence[str], library: Library, kept: Mapping[str, str] | None = None
) -> tuple[Column, ...]:
    """Each heading with the question it answers; two columns never answer the same one.

    Args:
        kept: an earlier choice, heading to target; "" leaves a column out. It goes before names.
    """
    known = _known(library)
    chosen = {plain_heading(heading): target for heading, target in (kept or {}).items()}
    allowed = {target for target, _ in known.values()}
    found: list[Column] = []
    taken: set[str] = set()
    for index, heading in enumerate(headings):
        plain = plain_heading(heading)
        target, how = known.get(plain) or known.get(_bare(heading)) or ("", "")
        if plain in chosen and (not chosen[plain] or chosen[plain] in allowed):
            target, how = chosen[plain], "by you"
        if target in taken:
            target, how = "", ""
        if target:
            taken.add(target)
        found.append(Column(index, heading, target, how))
    return tuple(found)


def plain_heading(heading: str) -> str:
    """The heading without case, signs and doubled spaces."""
    text = unicodedata.normalize("NFKC", heading).casefold()
    return " ".join(_SIGNS.sub(" ", text).split())


def _bare(heading: str) -> str:
    return plain_heading(_BRACKETS.sub(" ", heading))


_made: WeakKeyDictionary[Library, dict[str, tuple[str, How]]] = WeakKeyDictionary()


def _known(library: Library) -> dict[str, tuple[str, How]]:
    """Every heading that is understood; names go before labels, questions and other words."""
    known = _made.get(library)
    if known is None:
        known = _made[library] = _read_known(library)
    return known


def _read_known(library: Library) -> dict[str, tuple[str, How]]:
    known: dict[str, tuple[str, How]] = {}
    asked = [each for each in library.fact_definitions.values() if not each.is_derived]
    for each in asked:
        known.setdefault(plain_heading(each.name), (each.name, "name"))
    for target in BESIDE_FACTS:
        known.setdefault(target, (target, "name"))
    for each in asked:
        known.setdefault(plain_heading(each.short_name), (each.name, "label"))
    for each in asked:
        known.setdefault(plain_heading(each.question), (each.name, "question"))
    names = {each.name for each in asked}.union(BESIDE_FACTS)
    for target, words in SYNONYMS.items():
        if target in names:
            for word in words.split("|"):
                known.setdefault(plain_heading(word), (target, "words"))
    for blank in sorted(library.fill_in_names):
        known.setdefault(plain_heading(blank), (blank, "name"))
    known.pop("", None)
    return known
