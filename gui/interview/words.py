"""The words of the interview in the language of the program, and names in the user's locale."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from assembler.errors import FactError
from assembler.interview import Words
from gui._texts import QT_TRANSLATE_NOOP, translate
from gui.reason.words import capital, locale

if TYPE_CHECKING:
    from assembler.library import Library

_TABLE: Final = {
    "yes": QT_TRANSLATE_NOOP("Interview", "Yes"),
    "no": QT_TRANSLATE_NOOP("Interview", "No"),
    "with_tax": QT_TRANSLATE_NOOP("Interview", "with tax"),
    "without_tax": QT_TRANSLATE_NOOP("Interview", "without tax"),
    "tax_open": QT_TRANSLATE_NOOP("Interview", "tax not said"),
    "anywhere": QT_TRANSLATE_NOOP("Interview", "Anywhere"),
    "unknown": QT_TRANSLATE_NOOP("Interview", "Not known"),
    "day": QT_TRANSLATE_NOOP("Interview", "day"),
    "days": QT_TRANSLATE_NOOP("Interview", "days"),
    "week": QT_TRANSLATE_NOOP("Interview", "week"),
    "weeks": QT_TRANSLATE_NOOP("Interview", "weeks"),
    "month": QT_TRANSLATE_NOOP("Interview", "month"),
    "months": QT_TRANSLATE_NOOP("Interview", "months"),
    "year": QT_TRANSLATE_NOOP("Interview", "year"),
    "years": QT_TRANSLATE_NOOP("Interview", "years"),
}


class ScreenWords(Words):
    """Words with the translations of the program."""

    def word(self, key: str) -> str:
        found = _TABLE.get(key)
        return translate("Interview", found) if found else super().word(key)


def words_for(library: Library) -> ScreenWords:
    """The words for a library in the user's locale; made once."""
    return _words_for(library, QLocale().name())


@lru_cache(maxsize=4)
def _words_for(library: Library, _locale_name: str) -> ScreenWords:
    return ScreenWords(library, str(locale()))


def problem_text(error: FactError) -> str:
    """What is wrong with an answer and the way out, as a sentence at the field."""
    return capital(error.why)


def clauses_text(count: int) -> str:
    """ "1 clause", "4 clauses"."""
    if count == 1:
        return translate("Interview", "1 clause")
    return translate("Interview", "%n clauses", None, count)


def joined(names: list[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    pattern = translate("Interview", "{names} and {last}")
    return pattern.format(names=", ".join(names[:-1]), last=names[-1])
