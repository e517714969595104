"""The engine's sentences and values as an officer reads them: names for ids, dates in words.

What is said stays the engine's; only ids, codes and the form of dates are put into words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from PySide6.QtCore import QLocale

from gui._texts import translate

if TYPE_CHECKING:
    from assembler.library import Library

_DAY: Final = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_QUOTED: Final = re.compile(r"“([a-z0-9]+(?:-[a-z0-9]+)*)”")
_AFTER_TITLE: Final = re.compile(r" \(([a-z0-9]+(?:-[a-z0-9]+)*)\)")
_FACT_MARK: Final = re.compile(r" ?\[([a-z][a-z0-9_]*)\]")
_SINCE: Final = re.compile(r" in force since (\d{4}-\d{2}-\d{2}) \(")
_REGIME_IS: Final = re.compile(r"(?<!procurement )\b(r)egime is ([^;.]+)", re.IGNORECASE)
_FACT_NAME: Final = re.compile(r"\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b")
_NOT_ARISING: Final = re.compile(
    r"(?: is|:) does not arise(?:, since the question does not arise)?"
)
_OFFICER: Final = "officer"


def locale() -> Locale:
    """The user's locale, for names of countries and languages and for figures."""
    return _locale(QLocale().name())


@lru_cache(maxsize=8)
def _locale(name: str) -> Locale:
    try:
        return Locale.parse("en_GB" if name == "C" else name)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")


def day_text(day: date) -> str:
    """1 October 2025, in the order of the user's locale."""
    return str(format_date(day, "long", locale=locale()))


def short_day(day: date) -> str:
    """1 Oct 2025."""
    return str(format_date(day, "medium", locale=locale()))


def day_pattern() -> str:
    """How Qt writes a day in full in the order of the user's locale, without the weekday."""
    pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    return re.sub(r"[,،]?\s*dddd[,،]?\s*", "", pattern)


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return f"{text[:1].upper()}{text[1:]}"


def uncapital(text: str) -> str:
    """The text as it stands inside a sentence; acronyms keep their capitals."""
    return f"{text[:1].lower()}{text[1:]}" if text[1:2].islower() else text


def plain_text(text: str, library: Library) -> str:
    """An engine's sentence without ids: titles for clauses, names for regimes, dates in words."""
    text = _FACT_MARK.sub(lambda m: "" if m[1] in library.fact_definitions else m[0], text)
    text = _AFTER_TITLE.sub(lambda m: "" if m[1] in library.clauses else m[0], text)
    text = _QUOTED.sub(lambda m: f"“{_title(m[1], library)}”", text)
    text = _REGIME_IS.sub(lambda m: _follows(m[1], regime_names(m[2], library)), text)
    text = _NOT_ARISING.sub(" does not arise", text)
    labels = _labels(library)
    text = labels.pattern.sub(labels.put_in, text)
    text = _FACT_NAME.sub(lambda m: _short_name(m[0], library), text)
    return _DAY.sub(_day_in_words, text)


def _short_name(name: str, library: Library) -> str:
    definition = library.fact_definitions.get(name)
    return f"“{definition.short_name}”" if definition else name


@dataclass(frozen=True)
class _Labels:
    """The names of questions as the engine's sentences begin with them."""

    pattern: re.Pattern[str]
    names: dict[str, str]

    def put_in(self, match: re.Match[str]) -> str:
        """The label as it stands where the engine's sentence has the fact's name."""
        label = self.names[match[2].casefold()]
        if match[1] == "; ":
            label = uncapital(label)
        return f"{match[1]}{label}{':' if match[3] else ''}"


@lru_cache(maxsize=4)
def _labels(library: Library) -> _Labels:
    names = {
        each.name.replace("_", " ").casefold(): each.short_name
        for each in library.fact_definitions.values()
        if each.label
    }
    ordered = sorted(names, key=len, reverse=True)
    listed = "|".join(map(re.escape, ordered)) or r"(?!)"
    follows = r"(?:( is)(?= )|(?=:| (?:are|includes?|do not|does not)\b))"
    return _Labels(re.compile(rf"(^|; |\. )({listed}){follows}", re.IGNORECASE), names)


def _follows(first: str, names: str) -> str:
    said = translate("Words", "the purchase follows {names}").format(names=names)
    return capital(said) if first.isupper() else said


def regime_names(said: str, library: Library) -> str:
    """A list of regimes' ids with their names in their place."""
    names = sorted(library.regimes, key=len, reverse=True)
    pattern = rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])"
    return re.sub(pattern, lambda m: library.regimes[m[0]].name, said) if names else said


def _title(clause_id: str, library: Library) -> str:
    clause = library.clauses.get(clause_id)
    return clause.title if clause else clause_id


def _day_in_words(match: re.Match[str]) -> str:
    try:
        return day_text(date(int(match[1]), int(match[2]), int(match[3])))
    except ValueError:
        return match[0]


def split_threshold(text: str) -> tuple[str, str, str]:
    """A sentence on a threshold as (what holds, since which day, which figure and its source).

    Any other sentence comes back whole, with two empty texts.
    """
    match = _SINCE.search(text)
    if match is None or not text.endswith(")"):
        return text, "", ""
    return text[: match.start()], match[1], text[match.end() : -1]


def short_reason(reason: str, library: Library) -> str:
    """The reason of a decision on one line, without what the reason sheet says better."""
    said = reason.rpartition(" Source: ")[0] or reason
    first, since, _ = split_threshold(_first_step(said))
    rest = "" if since else said
    return plain_text(first if since else rest, library)


def _first_step(said: str) -> str:
    """Up to the first semicolon that stands in no bracket."""
    depth = 0
    for place, sign in enumerate(said):
        depth += (sign == "(") - (sign == ")")
        if sign == ";" and depth == 0:
            return said[:place]
    return said.rstrip(".")


def source_text(source: str) -> str:
    """Where an answer came from, as a sentence."""
    if source == _OFFICER:
        return translate("Words", "Answered by you")
    if source == "proposed":
        return translate("Words", "Proposed by the program")
    kind, _, rest = source.partition(" ")
    pattern = {
        "notice": translate("Words", "From the notice, {place}"),
        "release": translate("Words", "From the published data, {place}"),
        "proposed:": translate("Words", "Proposed: {place}"),
    }.get(kind)
    if pattern and rest:
        return pattern.format(place=rest)
    if source.startswith("facts file"):
        return translate("Words", "From the answers file {place}").format(place=source[11:]).strip()
    return translate("Words", "From {place}").format(place=source)
