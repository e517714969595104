"""What the tree of the library shows: texts in groups, found by words and by what they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Final

from assembler.errors import FactError
from assembler.library import Use, search, used_by, uses_by
from gui._texts import QT_TRANSLATE_NOOP, translate
from gui.reason.words import capital, day_text, locale

if TYPE_CHECKING:
    from assembler.library import Finding, Library
    from assembler.model import Clause

_FILTER: Final = re.compile(r"(\w+):(\S*)")
_MOST: Final = 500
FILTERS: Final = ("status", "regime", "lang", "family", "part", "kind")
STATUS_LOOKS: Final = {
    "draft": ("edit", "undecided", QT_TRANSLATE_NOOP("Library", "Draft")),
    "proposed": ("clock", "excluded", QT_TRANSLATE_NOOP("Library", "Proposed")),
    "approved": ("tick", "included", QT_TRANSLATE_NOOP("Library", "Approved")),
    "retired": ("minus", "excluded", QT_TRANSLATE_NOOP("Library", "Retired")),
}
_USES: Final = {
    "requires": QT_TRANSLATE_NOOP("Library", "requires it"),
    "refers to": QT_TRANSLATE_NOOP("Library", "refers to it"),
    "asks whether it is in": QT_TRANSLATE_NOOP("Library", "asks whether it is in"),
    "uses the term": QT_TRANSLATE_NOOP("Library", "uses the term “{word}”"),
    "conflicts with": QT_TRANSLATE_NOOP("Library", "conflicts with it"),
    "replaces": QT_TRANSLATE_NOOP("Library", "stands in its place"),
    "is a variant of": QT_TRANSLATE_NOOP("Library", "is a variant of it"),
    "is retired for": QT_TRANSLATE_NOOP("Library", "is retired, for this"),
}


class Grouping(Enum):
    """What the tree's groups are."""

    FAMILY = "family"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Line:
    """A text in the tree."""

    id: str
    title: str
    status: str
    status_word: str
    icon_name: str
    token: str
    note: str
    problem: str  # "error", "warning" or nothing
    spoken: str


@dataclass(frozen=True, slots=True)
class Group:
    """A family, or a section of a part."""

    key: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """What is listed, which text fits the search best, and why nothing is, if nothing is."""

    groups: tuple[Group, ...]
    problem: str = ""
    best: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """The search line taken apart."""

    words: str
    filters: dict[str, str]

    @classmethod
    def of(cls, text: str) -> Query:
        """`status:draft lang:ar fee` gives two filters and a word."""
        filters = {m[1]: m[2] for m in _FILTER.finditer(text) if m[1] in FILTERS and m[2]}
        words = _FILTER.sub(lambda m: "" if m[1] in FILTERS else m[0], text)
        return cls(" ".join(words.split()), filters)


class BrowserPresenter:
    """Reads one library; `findings` tells what the last check found in a text."""

    def __init__(
        self, library: Library, findings: Callable[[str], Sequence[Finding]] = lambda _: ()
    ) -> None:
        self.library = library
        self._findings = findings
        self._languages: dict[str, list[str]] = {}
        for clause, language in library.translations:
            self._languages.setdefault(clause, []).append(language)

    def listing(self, grouping: Grouping = Grouping.FAMILY, search_text: str = "") -> Listing:
        """The texts that the search line asks for, in the order of the document."""
        query = Query.of(search_text)
        try:
            wanted = self._wanted(query)
        except FactError as error:
            return Listing((), error.message)
        found: dict[str, list[Clause]] = {}
        for clause in self.library.clauses.values():
            if wanted is None or clause.id in wanted:
                key = clause.family
                if grouping is Grouping.PART:
                    key = f"{clause.part}/{clause.section}"
                found.setdefault(key, []).append(clause)
        groups = tuple(
            Group(key, self._group_title(key, grouping), tuple(map(self.line, clauses)))
            for key, clauses in found.items()
        )
        if grouping is Grouping.FAMILY:
            groups = tuple(sorted(groups, key=lambda group: group.title.casefold()))
        return Listing(groups, best=next(iter(wanted or ()), ""))

    def _wanted(self, query: Query) -> dict[str, None] | None:
        """The texts as the keys of a mapping, the best first; None for all."""
        given = query.filters
        if not query.words and not given:
            return None
        library = self.library
        names: Iterable[str] = library.clauses
        asked = ("regime", "family", "status")
        ask: dict[str, str] = {name: given[name] for name in asked if name in given}
        regime, family, status = (ask.get(name, "") for name in asked)
        look_up = partial(search, library, regime=regime, family=family, status=status)
        if query.words:
            hits = look_up(query.words, limit=_MOST)
            names = [hit.id for hit in hits]
        elif ask:
            look_up("the", limit=0)  # says what there is instead
            names = [name for name in names if self._fits(name, ask)]
        if "lang" in given:
            names = [name for name in names if given["lang"] in self._languages.get(name, ())]
        for field in ("part", "kind"):
            if field in given:
                names = [n for n in names if getattr(library.clauses[n], field) == given[field]]
        return dict.fromkeys(names)

    def _fits(self, name: str, given: dict[str, str]) -> bool:
        clause = self.library.clauses[name]
        if given.get("family", clause.family) != clause.family:
            return False
        if given.get("status", clause.status) != clause.status:
            return False
        regime = given.get("regime")
        return regime is None or name in self._under(regime)

    def _under(self, regime: str) -> frozenset[str]:
        library = self.library
        return frozenset(library.under(regime)) | library.by_use

    def _group_title(self, key: str, grouping: Grouping) -> str:
        if grouping is Grouping.FAMILY:
            return capital(key.replace("-", " "))
        part, _, section = key.partition("/")
        title = next((each.title for each in self.library.info.parts if each.id == part), part)
        return f"{title} · {section}" if section and section != title else title

    def line(self, clause: Clause) -> Line:
        """One text."""
        icon_name, token, word = STATUS_LOOKS[clause.status]
        status = translate("Library", word)
        findings = self._findings(clause.id)
        severities = {each.severity for each in findings}
        problem = "error" if "error" in severities else "warning" if severities else ""
        note = " · ".join(self._notes(clause, len(findings)))
        spoken = ", ".join(filter(None, (clause.title, status, note)))
        return Line(
            clause.id, clause.title, clause.status, status, icon_name, token, note, problem, spoken
        )

    def _notes(self, clause: Clause, problems: int) -> Iterator[str]:
        yield translate("Library", "Revision {number}").format(number=clause.revision)
        if clause.effective.since:
            since = day_text(clause.effective.since)
            yield translate("Library", "from {day}").format(day=since)
        languages = self.languages(clause.id)
        if languages:
            yield translate("Library", "%n translations", None, len(languages))
        if problems:
            yield translate("Library", "%n problems", None, problems)

    def languages(self, clause_id: str) -> tuple[str, ...]:
        """The languages into which a text is translated."""
        return tuple(sorted(self._languages.get(clause_id, ())))

    def used_by(self, clause_id: str) -> tuple[tuple[str, str, str], ...]:
        """Id, title and what it has to do with the text, of those that use it."""
        return tuple(self._told(each) for each in used_by(self.library, clause_id))

    def uses(self, clause_id: str) -> tuple[Use, ...]:
        """What the text itself uses of others."""
        return uses_by(self.library, clause_id)

    def _told(self, use: Use) -> tuple[str, str, str]:
        how = translate("Library", _USES[use.how]).format(word=use.word)
        return use.clause, self.library.clauses[use.clause].title, how


def language_name(tag: str) -> str:
    """The name of a language in the user's own, or its tag."""
    name = locale().languages.get(tag.replace("-", "_")) or locale().languages.get(tag[:2])
    return capital(str(name)) if name else tag


def facts_of_clause(library: Library, clause: Clause) -> tuple[tuple[str, str], ...]:
    """What a text is, as names and values."""
    part = next((each.title for each in library.info.parts if each.id == clause.part), "")
    place = f"{part} · {clause.section}" if clause.section != part else part
    days = (clause.effective.since, clause.effective.until)
    from_day, to_day = (day_text(day) if day else "" for day in days)
    laws = "; ".join(each.cite for each in clause.authority)
    lines = (
        (translate("Library", "Family"), capital(clause.family.replace("-", " "))),
        (translate("Library", "Place"), place),
        (translate("Library", "Basis"), basis_text(clause)),
        (translate("Library", "In force from"), from_day),
        (translate("Library", "In force until"), to_day),
        (translate("Library", "Law"), laws),
        (translate("Library", "Applies when"), " ".join(clause.applies_when.split())),
        (translate("Library", "Guidance"), " ".join(clause.guidance.split())),
    )
    return tuple((name, value) for name, value in lines if value)


def basis_text(clause: Clause) -> str:
    """What calls for the text, by regime where it differs."""
    words = {
        "law": translate("Library", "law"),
        "policy": translate("Library", "policy"),
        "practice": translate("Library", "good practice"),
    }
    if isinstance(clause.basis, str):
        return capital(words[clause.basis])
    return "; ".join(f"{name}: {words.get(word, word)}" for name, word in clause.basis.items())
