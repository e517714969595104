"""Nothing is lost silently: the words of a source against those of its clause files and report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from ._blocks import Notes, Place, words_of
from ._draft import Draft

_TAG: Final = re.compile(r"\{\{.*?\}\}")
_SIGNS: Final = re.compile(r"\\(.)|\*")
_MOST_TOLD: Final = 40  # words


def words_of_markup(text: str) -> list[str]:
    """The words of a clause file, without the names of its blanks."""
    return words_of(_SIGNS.sub(lambda match: match[1] or "", _TAG.sub(" ", text)))


def tell_missing(name: str, text: str, files: Iterable[tuple[Draft, str]], notes: Notes) -> None:
    """Tell the words of a source file that are in no clause file and nowhere in the report."""
    left = Counter(words_of(text))
    for draft, clause in files:
        if draft.place.file == name:
            left.subtract(words_of_markup(clause))
    for each in notes.left_out:
        if each.place.file == name:
            left.subtract(words_of(each.text))
    for notice in notes.notices:
        if notice.place.file == name and notice.code == "known":
            return  # words that the library holds already are not lost
        if notice.place.file == name:
            left.subtract(words_of(notice.text))
    lost = [word for word, count in left.items() if count > 0]
    if lost:
        told = f"{len(lost)} words of the source are in no clause file."
        notes.tell(Place(name), "lost", told, " ".join(lost[:_MOST_TOLD]))
