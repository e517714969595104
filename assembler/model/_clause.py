"""Clauses and what belongs to them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

Basis = Literal["law", "policy", "practice"]
Kind = Literal["clause", "provision", "definition", "form", "annex"]
Status = Literal["draft", "proposed", "approved", "retired"]
FillInType = Literal["text", "integer", "money", "date", "choice", "boolean", "duration"]

CLAUSE_ID = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Authority(_Frozen):
    """The legal source of a clause, and the day somebody read it there.

    Without `checked` the cite rests on recall and the clause stays `draft`.
    """

    cite: str = Field(min_length=3)
    url: str = ""
    checked: date | None = None


class Effective(_Frozen):
    """From the first day to the last day on which a notice may carry the text."""

    since: date | None = Field(default=None, alias="from")
    until: date | None = None

    def covers(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


class FillIn(_Frozen):
    """A blank in a clause: what to ask, what may stand there and what usually does."""

    type: FillInType
    label: str = Field(min_length=3)
    default: str | int | bool | None = None
    minimum: int | date | None = None
    maximum: int | date | None = None
    allowed: tuple[str, ...] = ()
    placeholder: str = ""  # two to four words for the brackets; made from the name if empty
    # In the row of a table: an expression over the facts of one subcontract, for each its own row.
    subcontract: str = ""


class Replaces(_Frozen):
    """The text stands in lieu of another, from and to a date."""

    id: str = Field(pattern=CLAUSE_ID)
    since: date | None = Field(default=None, alias="from")
    until: date | None = None


class Alternate(_Frozen):
    """Alternate I, II …: replaces the named paragraphs, or is added, when its rule says so."""

    name: str  # "I", "II"
    applies_when: str
    replaces_paragraphs: tuple[int, ...] = ()
    body: str = Field(min_length=1)


class Judgement(_Frozen):
    """The law leaves it to the officer: the question and the factors to weigh."""

    question: str
    factors: tuple[str, ...] = ()
    fact: str = ""  # the fact that holds the answer, if there is one
    when: str = ""  # an expression; empty means always


class FlowDown(_Frozen):
    """How far down the chain the duty goes."""

    to: Literal["none", "first-tier", "all-tiers", "over-threshold"]
    threshold: str = ""
    of: Literal["", "value", "portion"] = ""


class Approval(_Frozen):
    """Who approved a text, on which day, and the seal of what then stood there."""

    by: str = Field(min_length=3)
    on: date
    seal: str = ""  # `Clause.seal` of that day; without it nobody can tell what was approved


class Clause(_Frozen):
    """One text of the library with its rule and its legal source.

    `body` is the Markdown source. `basis` is one word, or a map by regime whose values are words
    or expressions that yield one; `default` stands for every regime not named.
    """

    id: str = Field(pattern=CLAUSE_ID, max_length=48)
    revision: int = Field(ge=1)
    title: str = Field(min_length=3)
    kind: Kind = "clause"
    status: Status
    approved: tuple[Approval, ...] = ()  # one is also written without the list
    family: str
    basis: Basis | Mapping[str, str]
    part: str
    section: str
    effective: Effective = Effective()
    authority: tuple[Authority, ...] = Field(min_length=1)
    applies_when: str
    requires: tuple[str, ...] = ()
    conflicts_with: tuple[str, ...] = ()
    replaces: Replaces | None = None
    variant_of: str | None = None
    retired_for: str | None = None
    incorporate: Literal["full", "reference"] = "full"
    official: OfficialText | None = None
    alternates: tuple[Alternate, ...] = ()
    judgement: Judgement | None = None
    flow_down: FlowDown = FlowDown(to="none")
    fill_ins: Mapping[str, FillIn] = Field(default_factory=dict)
    defines: tuple[str, ...] = ()
    guidance: str = ""
    order: int = 100  # place within the section
    falls_with_value: str = ""  # why a higher value may take the text away; see docs/proofs.md
    waive: Mapping[str, str] = Field(default_factory=dict)  # lint rule -> why the text may break it
    body: str = ""

    # Where the text stands, for messages; not part of what the clause says.
    file: str = ""
    # Line of each front-matter field, and of "body".
    lines: Mapping[str, int] = Field(default_factory=dict)
    digest: str = ""  # of the file's text, newlines normalised

    @property
    def is_by_use(self) -> bool:
        """A definition that comes in when an included text uses one of its terms."""
        return self.applies_when == "by_use" or self.applies_when.startswith("by_use and ")

    @property
    def seal(self) -> str:
        """A digest of what is approved: all that is printed, and when it comes in.

        Guidance, the dates of checks, waivers, the revision and the place are not in it.
        """
        fields = self.model_dump(mode="json", include=set(_SEALED), exclude_defaults=True)
        exact = {name: fields.pop(name) for name in _EXACT & set(fields)}
        text = json.dumps([exact, _on_one_line(fields)], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:_SEAL_LETTERS]

    @property
    def standing_approvals(self) -> tuple[Approval, ...]:
        """The approvals of the text as it stands now, one for each name."""
        seal = self.seal if self.approved else ""
        standing = {each.by.casefold(): each for each in self.approved if each.seal == seal}
        return tuple(standing.values())

    def line(self, name: str) -> int:
        return self.lines.get(name, 1)

    @field_validator("approved", mode="before")
    @classmethod
    def _one_or_more(cls, given: object) -> object:
        return [given] if isinstance(given, Mapping | Approval) else given

    @model_validator(mode="after")
    def _whole(self) -> Clause:
        if self.status == "approved" and not self.approved:
            raise ValueError("status “approved” and the field `approved` (by, on) go together")
        if self.status == "draft" and self.approved:
            raise ValueError("a draft is not approved; take `approved` out, or propose the text")
        if self.status == "proposed" and not any(source.checked for source in self.authority):
            raise ValueError(
                "a clause whose authority nobody has checked stays “draft”; "
                "add `checked: DATE` to the source that was read"
            )
        if self.kind == "definition" and not self.defines:
            raise ValueError("a definition names its terms in `defines`")
        if self.incorporate == "reference" and self.official is None:
            raise ValueError("a text by reference needs `official` (number, title, date)")
        if self.incorporate == "full" and not self.body.strip() and self.status != "retired":
            raise ValueError("the body is empty")
        return self


class OfficialText(_Frozen):
    """An official clause that may not be reworded: it enters by number, title and date."""

    number: str
    title: str
    date: str  # as printed after the title, such as "NOV 2021"


class Translation(_Frozen):
    """A clause in another language."""

    clause: str
    language: str
    title: str
    body: str
    of_revision: int = Field(ge=1)
    reviewed_by: str = ""  # empty: no qualified person has read it, and the page says so
    reviewed_on: date | None = None
    section: str = ""
    file: str = ""
    digest: str = ""


_SEALED: Final = frozenset(
    {"id", "title", "kind", "basis", "part", "effective", "applies_when", "requires"}
    | {"conflicts_with", "replaces", "variant_of", "incorporate", "official", "alternates"}
    | {"judgement", "flow_down", "fill_ins", "defines", "body"}
)
_EXACT: Final = frozenset({"body", "alternates"})  # where the breaks of lines make levels
_SEAL_LETTERS: Final = 16


def _on_one_line(value: Any) -> Any:
    """Texts without their line breaks: YAML may fold a rule in more than one way."""
    if isinstance(value, dict):
        return {name: _on_one_line(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_on_one_line(each) for each in value]
    return " ".join(value.split()) if isinstance(value, str) else value


Clause.model_rebuild()
