"""What may be answered, to choose from and to search in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from assembler.library._countries import COUNTRIES
from assembler.model import FactDefinition

from ._codes import cpv_labels
from ._words import Words

if TYPE_CHECKING:
    pass

# Beside the languages that the library is translated into, those that many workers speak.
_OFTEN_SPOKEN: Final = frozenset(
    {"am", "ar", "bn", "en", "es", "fr", "hi", "id", "km", "my", "ne", "pt", "ro", "ru", "si"}
    | {"ta", "th", "tl", "tr", "uk", "ur", "uz", "vi", "zh"}
)
_NO_LANGUAGE: Final = frozenset({"mul", "und", "zxx"})
_OPEN: Final = {"places_of_performance": "anywhere", "production_countries": "unknown"}


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that may be chosen: its value, its words, and its code where people know it."""

    value: str
    text: str
    code: str = ""

    @property
    def key(self) -> str:
        """What a search looks through: without case and accents."""
        return plain(f"{self.code} {self.text}")


def choices(definition: FactDefinition, words: Words) -> tuple[Choice, ...]:
    """What a question offers; empty where the answer is typed."""
    match definition.type:
        case "boolean":
            return (Choice("yes", words.word("yes")), Choice("no", words.word("no")))
        case "choice":
            offered = (Choice(each, words.choice(definition, each)) for each in definition.allowed)
            return _none_last(offered)
        case "countries":
            return _countries(words, _OPEN.get(definition.name, ""))
        case "languages":
            return _languages(words)
        case "cpv":
            return _codes()
        case _:
            return ()


def search(offered: Sequence[Choice], text: str, most: int = 200) -> tuple[Choice, ...]:
    """The choices that hold every word, those that begin with the text first."""
    wanted = plain(text).split()
    if not wanted:
        return tuple(offered[:most])
    ranked: list[tuple[int, int]] = []
    for place, key in enumerate(_keys(tuple(offered))):
        if all(word in key for word in wanted):
            ranked.append((_rank(key, wanted), place))
    return tuple(offered[place] for _, place in sorted(ranked)[:most])


def _rank(key: str, wanted: Sequence[str]) -> int:
    if key.lstrip().startswith(wanted[0]):
        return 0
    starts = {word[: len(wanted[0])] for word in key.split()}
    return 1 if wanted[0] in starts else 2


@lru_cache(maxsize=16)
def _keys(offered: tuple[Choice, ...]) -> tuple[str, ...]:
    return tuple(each.key for each in offered)


def plain(text: str) -> str:
    """A text without case and accents."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in letters if not unicodedata.combining(sign))


def _none_last(offered: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(sorted(offered, key=lambda each: each.value == "none"))


def _countries(words: Words, also: str) -> tuple[Choice, ...]:
    named = [Choice(code, words.country(code), code) for code in COUNTRIES]
    named.sort(key=lambda each: plain(each.text))
    first = [Choice(also, words.country(also))] if also else []
    return (*first, *named)


def _languages(words: Words) -> tuple[Choice, ...]:
    translated = {language for _, language in words.library.translations}
    tags = {str(tag).replace("_", "-") for tag in words.locale.languages} - _NO_LANGUAGE
    tags = {tag for tag in tags if "-" not in tag and tag != "fil"} | translated | {"zh-Hans"}
    named = [Choice(tag, words.language(tag), tag) for tag in tags]
    often = translated | _OFTEN_SPOKEN
    named.sort(key=lambda each: (each.value not in often, plain(each.text)))
    return tuple(named)


@lru_cache(maxsize=1)
def _codes() -> tuple[Choice, ...]:
    return tuple(Choice(code, label, code) for code, label in cpv_labels().items())
