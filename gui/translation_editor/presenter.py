"""A translation at work: its paragraphs beside those of its original, and what each lacks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, Literal

from gui._texts import QT_TRANSLATE_NOOP, translate
from gui.editor.text_document import TextDocument

if TYPE_CHECKING:
    from assembler.library import Library
    from assembler.model import Clause

State = Literal["missing", "differs", "behind", "unused", "translated", "reviewed"]
LOOKS: Final = {
    "missing": ("ring", "text2", QT_TRANSLATE_NOOP("Translations", "No translation")),
    "differs": ("warning", "undecided", QT_TRANSLATE_NOOP("Translations", "Blanks differ")),
    "behind": ("history", "undecided", QT_TRANSLATE_NOOP("Translations", "Source changed")),
    "unused": ("minus", "text3", QT_TRANSLATE_NOOP("Translations", "No longer used")),
    "translated": ("edit", "text2", QT_TRANSLATE_NOOP("Translations", "Not reviewed")),
    "reviewed": ("included", "included", QT_TRANSLATE_NOOP("Translations", "Reviewed")),
}
FINISHED: Final = ("translated", "reviewed")
RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ps", "ur", "yi", "dv", "ckb"})
_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_NUMBER: Final = re.compile(r"^\s*(?:\d+|[a-z]|[ivx]+|[A-Z])\.(?=\s)")
_RULE: Final = re.compile(r"^[|:\- ]+$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the original with its translation; `checks` are sentences and whether they hold."""

    number: int
    source: str
    target: str
    state: State
    checks: tuple[tuple[str, bool], ...] = ()

    @property
    def look(self) -> tuple[str, str, str]:
        """Icon, colour and word."""
        icon_name, token, word = LOOKS[self.state]
        return icon_name, token, translate("Translations", word)


def is_right_to_left(language: str) -> bool:
    """Whether a language is read from right to left."""
    return language.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT


def translated_clauses(library: Library) -> tuple[Clause, ...]:
    """The texts that have a translation, in document order."""
    names = {clause for clause, _ in library.translations}
    return tuple(each for each in library.clauses.values() if each.id in names)


def languages_of(library: Library, clause_id: str) -> tuple[str, ...]:
    """The languages into which a text is translated."""
    return tuple(sorted(tag for clause, tag in library.translations if clause == clause_id))


class TranslationDocument(TextDocument):
    """The text of a translation, paragraph by paragraph beside its original."""

    def __init__(self, library: Library, clause_id: str, language: str) -> None:
        super().__init__(library, f"translations.{clause_id}.{language}")
        self.clause_id, self.language = clause_id, language
        self.clause = library.clauses[clause_id]

    @property
    def is_behind(self) -> bool:
        """Whether the original has a later revision than the one that was translated."""
        return self.field("of_revision") != self.clause.revision

    @property
    def reviewer(self) -> str:
        """Who has reviewed it; nothing if nobody has."""
        return str(self.field("reviewed_by") or "")

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The lines of the original with those of the translation, from the top."""
        pairs = zip_longest(_lines(self.clause.body), _lines(self.front.body), fillvalue="")
        is_behind, reviewed = self.is_behind, bool(self.reviewer)
        found = []
        for number, (source, target) in enumerate(pairs, 1):
            checks = _checks(source, target) if source and target else ()
            state = _state(source, target, checks, is_behind=is_behind, reviewed=reviewed)
            found.append(Paragraph(number, source, target, state, checks))
        return tuple(found)

    def counts(self) -> tuple[int, int]:
        """How many paragraphs are finished, and how many there are."""
        found = [each for each in self.paragraphs() if each.state != "unused"]
        return sum(each.state in FINISHED for each in found), len(found)

    # Editing

    def with_paragraph(self, number: int, words: str) -> str:
        """The text with another translation of one paragraph, on its line."""
        line = " ".join(words.split("\n")).rstrip()
        before = self.front.body
        lines = before.split("\n")
        places = [at for at, each in enumerate(lines) if _is_text(each)]
        if number <= len(places):
            lines[places[number - 1]] = line
            if not line:
                del lines[places[number - 1]]
        elif line:
            lines.append(line)
        body = "\n".join(lines)
        return self.text if body == before else self.front.with_body(body).text

    def as_current(self) -> str:
        """The text as a translation of the revision that the original has now."""
        return self.front.with_field("of_revision", self.clause.revision).text

    def reviewed(self, name: str, day: date) -> str:
        """The text as a named person has reviewed it."""
        return self.front.with_field("reviewed_by", name).with_field("reviewed_on", day).text


def _lines(body: str) -> list[str]:
    return [line for line in body.split("\n") if _is_text(line)]


def _is_text(line: str) -> bool:
    """Not blank, and not the rule between the head of a table and its rows."""
    return bool(line.strip()) and not _RULE.match(line)


def _checks(source: str, target: str) -> tuple[tuple[str, bool], ...]:
    def same(pattern: re.Pattern[str]) -> bool:
        plain = [sorted(" ".join(x.split()) for x in pattern.findall(y)) for y in (source, target)]
        return plain[0] == plain[1]

    found = [
        (translate("Translations", "Blanks, references and conditions are the same."), same(_TAG)),
        (translate("Translations", "The number is the same."), same(_NUMBER)),
    ]
    cells = source.count("|") == target.count("|")
    if source.lstrip().startswith("|"):
        found.append((translate("Translations", "The row has as many cells."), cells))
    return tuple(found)


def _state(
    source: str,
    target: str,
    checks: tuple[tuple[str, bool], ...],
    *,
    is_behind: bool,
    reviewed: bool,
) -> State:
    if not source:
        return "unused"
    if not target:
        return "missing"
    if not all(holds for _, holds in checks):
        return "differs"
    if is_behind:
        return "behind"
    return "reviewed" if reviewed else "translated"
