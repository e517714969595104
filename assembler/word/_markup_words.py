"""The regime's own words for the generic ones that clauses are written in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from assembler.model import Regime

# What stays as it is in a source: Jinja, the addresses of links.
_KEPT = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\]\([^)]*\))", re.DOTALL)
_SOUNDS_LIKE_CONSONANT = ("eu", "uni", "use", "one")


@dataclass(frozen=True, slots=True)
class RegimeWords:
    """Replaces whole words: "Bidder" by "Offeror", "shall" by "must"; "a Bidder", "an Offeror"."""

    words: tuple[tuple[str, str], ...] = ()
    _pattern: re.Pattern[str] | None = field(init=False, compare=False, default=None)

    @classmethod
    def of(cls, regime: Regime | None) -> RegimeWords:
        if regime is None:
            return cls()
        words = {word: own for word, own in regime.words.items() if word != own}
        if regime.duty_word != "shall":
            words["shall"] = regime.duty_word
        return cls(tuple(sorted(words.items())))

    def __post_init__(self) -> None:
        if not self.words:
            return
        listed = "|".join(re.escape(word) for word, _ in sorted(self.words, key=_longest_first))
        pattern = rf"\b(?:([Aa])(n?)(\s+\**))?({listed})(s?)\b"
        object.__setattr__(self, "_pattern", re.compile(pattern))

    def apply(self, text: str) -> str:
        """The text in the regime's words; a title, or any other text without markup."""
        if self._pattern is None:
            return text
        own: Mapping[str, str] = dict(self.words)
        return self._pattern.sub(lambda match: _replace(match, own), text)

    def apply_to_source(self, source: str) -> str:
        """The same for a Markdown source: tags and link targets are left alone."""
        if self._pattern is None:
            return source
        pieces = _KEPT.split(source)
        pieces[::2] = map(self.apply, pieces[::2])
        return "".join(pieces)


def _longest_first(word: tuple[str, str]) -> tuple[int, str]:
    return -len(word[0]), word[0]


def _replace(match: re.Match[str], own: Mapping[str, str]) -> str:
    article, article_n, gap, word, plural = match.groups()
    new = own[word]
    if plural:
        new = new[:-1] + "ies" if re.search(r"[^aeiou]y$", new) else new + "s"
    if article is None:
        return new
    if not plural:
        article_n = "n" if _begins_with_vowel(new) else ""
    return f"{article}{article_n}{gap}{new}"


def _begins_with_vowel(word: str) -> bool:
    lower = word.lower()
    return lower[0] in "aeiou" and not lower.startswith(_SOUNDS_LIKE_CONSONANT)
