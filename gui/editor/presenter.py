"""A clause file at work: its fields and wording, what is wrong with it, and saving what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import unified_diff
from typing import TYPE_CHECKING, Final

from assembler.errors import ClausewrightError, LibraryError
from assembler.library import (
    Finding,
    Library,
    lint_text,
    reread,
    with_text,
)
from gui._texts import translate
from gui.library.wording import rows_of_clause

from .text_document import TextDocument

if TYPE_CHECKING:
    from gui.preview.rows import Row

FUNCTIONS: Final = ("ref", "amount", "included", "over", "on_or_after", "known", "risk")
_BASES: Final = ("law", "policy", "practice")


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at a text found: problems, its preview, and why there is no preview."""

    text: str
    findings: tuple[Finding, ...]
    rows: tuple[Row, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """Something to complete: what is put in, and what it is."""

    text: str
    what: str


def look(library: Library, clause_id: str, text: str) -> Looked:
    """Check a text that is not saved, and lay it out; for a thread."""
    findings = tuple(lint_text(library, clause_id, text))
    try:
        tried = with_text(library, f"clauses.{clause_id}", text)
        rows = rows_of_clause(tried, clause_id)
    except ClausewrightError as error:
        return Looked(text, findings, problem=str(error))
    return Looked(text, findings, rows)


class ClauseDocument(TextDocument):
    """The text of a clause: its fields as lines of the form hold them, and its wording."""

    def __init__(self, library: Library, clause_id: str) -> None:
        super().__init__(library, f"clauses.{clause_id}")
        self.clause_id = clause_id

    # Fields

    def words(self, name: str) -> str:
        """A field as one line."""
        value = self.field(name)
        if value is None:
            return ""
        if isinstance(value, list | tuple):
            return ", ".join(map(str, value))
        if isinstance(value, Mapping):
            return "; ".join(f"{key}: {each}" for key, each in value.items())
        return " ".join(str(value).split())

    def rows(self, name: str) -> list[dict[str, object]]:
        """A field that is a list of mappings, or a mapping of mappings (then with `name`)."""
        value = self.field(name)
        if isinstance(value, Mapping):
            found = value.items()
            return [{"name": key, **row} for key, row in found if isinstance(row, Mapping)]
        return [dict(row) for row in value or () if isinstance(row, Mapping)]  # type: ignore[attr-defined]

    def with_field(self, name: str, value: object) -> str:
        """The text with another value; the same text where it is none."""
        if value == self.field(name):
            return self.text
        return self.front.with_field(name, value).text

    def with_words(self, name: str, words: str) -> str:
        """The text with a field as a line of the form holds it."""
        words = " ".join(words.split())
        if words == self.words(name):
            return self.text
        if name in ("requires", "conflicts_with", "defines"):
            return self.with_field(
                name, [each.strip() for each in words.split(",") if each.strip()]
            )
        if name == "basis" and ":" in words:
            pairs = (each.partition(":") for each in words.split(";") if each.strip())
            return self.with_field(name, {key.strip(): word.strip() for key, _, word in pairs})
        return self.with_field(name, words)

    def with_day(self, name: str, day: date | None) -> str:
        """The text with another first or last day; name is "from" or "until"."""
        kept = self.field("effective")
        days = dict(kept) if isinstance(kept, Mapping) else {}
        days.pop(name, None)
        if day is not None:
            days[name] = day
        ordered = {key: days[key] for key in ("from", "until") if key in days}
        return self.with_field("effective", ordered)

    def day(self, name: str) -> date | None:
        """The first or last day."""
        kept = self.field("effective")
        found = kept.get(name) if isinstance(kept, Mapping) else None
        return found if isinstance(found, date) else None

    def with_rows(self, name: str, rows: list[dict[str, object]]) -> str:
        """The text with other entries; `fill_ins` are a mapping by name."""
        cleaned = [{k: v for k, v in row.items() if v not in ("", None)} for row in rows]
        if name != "fill_ins":
            return self.with_field(name, [row for row in cleaned if row])
        named = {str(row.pop("name")): row for row in cleaned if row.get("name")}
        return self.with_field(name, named)

    # The body

    @property
    def body(self) -> str:
        """The wording."""
        try:
            return self.front.body
        except LibraryError:
            return self.text

    def with_body(self, body: str) -> str:
        """The text with another wording."""
        return self.text if body == self.body else self.front.with_body(body).text

    @property
    def body_line(self) -> int:
        """The line of the file on which the wording begins."""
        try:
            return self.front.body_line
        except LibraryError:
            return 1

    # Completion

    def completions(self) -> tuple[Word, ...]:
        """Terms, blanks, facts and clauses, as they are written in the wording."""
        library = self.library
        found = [Word(f"**{each}**", translate("Editor", "term")) for each in library.terms]
        blanks = (str(row["name"]) for row in self.rows("fill_ins"))
        found += [Word(f"{{{{ {each} }}}}", translate("Editor", "blank")) for each in blanks]
        found += [
            Word(f'{{{{ ref("{each.id}") }}}}', each.title) for each in library.clauses.values()
        ]
        found += [
            Word(f'{{{{ amount("{each}") }}}}', translate("Editor", "amount"))
            for each in library.reference.thresholds
        ]
        found += [Word(each.name, each.short_name) for each in library.fact_definitions.values()]
        return tuple(found)

    # Saving

    @property
    def revision(self) -> int:
        """The revision that the text says."""
        found = self.field("revision")
        return found if isinstance(found, int) else 0

    def new_revision(self, note: str) -> str:
        """The text with the next revision, and beside it the note on one line."""
        made = self.front.with_field("revision", self.revision + 1).text
        lines = made.split("\n")
        at = next(i for i, line in enumerate(lines) if line.startswith("revision:"))
        words = " ".join(note.replace("#", "").split())
        lines[at] = f"revision: {self.revision + 1}" + (f"  # {words}" if words else "")
        return "\n".join(lines)

    def is_changed_on_disk(self) -> bool:
        """Whether the file is another now than when it was read; also if it is gone."""
        try:
            return reread(self.file).seal != self.file.seal
        except LibraryError:
            return True

    def take_disk(self) -> str:
        """Take the file as it is now for what is saved; returns its text."""
        self.file = reread(self.file)
        return self.file.text

    def keep_mine(self) -> None:
        """Let the next save write over what somebody else wrote."""
        self.file = replace(reread(self.file))

    def difference(self, other: str | None = None) -> str:
        """What is changed here against the file on disk, or another text, by lines."""
        before = reread(self.file).text if other is None else other
        return difference(before, self.text)


def difference(before: str, after: str) -> str:
    """Lines that went, with "-", and that came, with "+"; empty if none did."""
    lines = unified_diff(before.split("\n"), after.split("\n"), lineterm="", n=2)
    return "\n".join(list(lines)[2:])
