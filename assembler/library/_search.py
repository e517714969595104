"""Finding texts by their words: SQLite's FTS5, in memory, ranked."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from typing import Final

from assembler.errors import FactError, LibraryError
from assembler.model import Clause

from ._build import near
from ._library import Library
from ._regimes import Regimes

_MARKS: Final = ("«", "»")
# How much a word counts where it stands, in the order of the columns.
_WEIGHTS: Final = {
    "id": 8.0,
    "title": 10.0,
    "body": 1.0,
    "guidance": 0.7,
    "authority": 3.0,
    "family": 2.0,
}
_BODY: Final = list(_WEIGHTS).index("body")
_SNIPPET_WORDS: Final = 24
_MOST_WORDS: Final = 32  # FTS5 nests them, to a limit of its own
_LONGEST_WORD: Final = 100
_NOT_TEXT: Final = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_TOKEN: Final = re.compile(r'"([^"]*)"?|([^\s"]+)')
_MARKUP: Final = re.compile(
    r"\{%.*?%\}|\{\{.*?\}\}|\*\*|\[signature:[^\]]*\]|^[|:\- ]+$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found. `snippet` shows where, each word between « and »."""

    id: str
    title: str
    family: str
    part: str
    status: str
    snippet: str

    def to_dict(self) -> dict[str, object]:
        return asdict(self)


def search(
    library: Library,
    query: str,
    *,
    regime: str = "",
    family: str = "",
    status: str = "",
    limit: int = 20,
) -> tuple[Hit, ...]:
    """The texts that hold every word of a query, or else any of them; the best first.

    Words match by their stem, the last one also by its beginning; words in quotation marks
    match one after the other. Nothing in a query is taken for the search engine's own language.

    Args:
        regime: only texts that may come in under it.

    Raises:
        FactError: the library has no such regime, family or status.
    """
    wanted = _phrases(query)
    chosen = _chosen(library, regime, family, status)
    if not wanted or not chosen:
        return ()
    with closing(_index(chosen)) as index:
        for joint in (" AND ", " OR "):
            found = _look_up(index, joint.join(wanted), limit)
            if found:
                return tuple(_hit(library.clauses[name], snippet) for name, snippet in found)
    return ()


def _chosen(library: Library, regime: str, family: str, status: str) -> list[Clause]:
    regimes = Regimes(library)
    families = {clause.family for clause in library.clauses.values()}
    statuses = {clause.status for clause in library.clauses.values()}
    for name, given, known in (
        ("regime", regime, library.regimes),
        ("family", family, families),
        ("status", status, statuses),
    ):
        if given and given not in known:
            why = f"the library has none of that name. {near(given, known)}".rstrip()
            raise FactError(name, given, why, sorted(known))
    return [
        clause
        for clause in library.clauses.values()
        if (not family or clause.family == family)
        and (not status or clause.status == status)
        and (not regime or regime in regimes.of(clause.id))
    ]


def _phrases(query: str) -> list[str]:
    """The words of a query as FTS5 strings: in its quotes nothing has a meaning of its own."""
    text = _NOT_TEXT.sub(" ", query).replace("“", '"').replace("”", '"')
    found = []
    for match in list(_TOKEN.finditer(text))[:_MOST_WORDS]:
        words = match[1] if match[2] is None else match[2]
        if any(sign.isalnum() for sign in words):
            is_open = match[2] is not None and match.end() == len(text.rstrip())
            found.append(f'"{words[:_LONGEST_WORD]}"{" *" if is_open else ""}')
    return found


def _index(clauses: list[Clause]) -> sqlite3.Connection:
    index = sqlite3.connect(":memory:")
    columns = ", ".join(_WEIGHTS)
    # Stems after Porter; letters without their accents.
    try:
        index.execute(
            f"CREATE VIRTUAL TABLE texts USING fts5({columns}, name UNINDEXED, "
            "tokenize = 'porter unicode61 remove_diacritics 2')"
        )
    except sqlite3.OperationalError as error:
        hint = "Use a Python whose SQLite has FTS5, as the ones from python.org do."
        raise LibraryError(f"this Python cannot search: {error}.", "sqlite3", hint=hint) from error
    holes = ", ".join("?" * (len(_WEIGHTS) + 1))
    index.executemany(f"INSERT INTO texts VALUES ({holes})", map(_row, clauses))  # noqa: S608
    return index


def _row(clause: Clause) -> tuple[str, ...]:
    bodies = [clause.body, *(alternate.body for alternate in clause.alternates)]
    authority = "; ".join(source.cite for source in clause.authority)
    official = clause.official
    number = f"{official.number} {official.title}" if official else ""
    return (
        clause.id,
        clause.title,
        _prose("\n".join(bodies)),
        " ".join(clause.guidance.split()),
        f"{authority} {number}".rstrip(),
        clause.family,
        clause.id,
    )


def _prose(body: str) -> str:
    """The words of a body without its tags and signs."""
    return " ".join(_MARKUP.sub(" ", body).replace("|", " ").split())


def _look_up(index: sqlite3.Connection, match: str, limit: int) -> list[tuple[str, str]]:
    weights = ", ".join(str(weight) for weight in _WEIGHTS.values())
    rows = index.execute(
        f"SELECT name, snippet(texts, {_BODY}, ?, ?, '…', {_SNIPPET_WORDS}), "  # noqa: S608
        f"snippet(texts, -1, ?, ?, '…', {_SNIPPET_WORDS}) FROM texts "
        f"WHERE texts MATCH ? ORDER BY bm25(texts, {weights}), name LIMIT ?",
        (*_MARKS, *_MARKS, match, max(limit, 0)),
    )
    return [(name, body if _MARKS[0] in body else best) for name, body, best in rows]


def _hit(clause: Clause, snippet: str) -> Hit:
    return Hit(clause.id, clause.title, clause.family, clause.part, clause.status, snippet)
