"""Clauses and what belongs to them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

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
    by: str = Field(min_length=3)
    on: date


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
    approved: Approval | None = None
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
    fill_ins: Mapping[str, FillIn] = {}
    defines: tuple[str, ...] = ()
    guidance: str = ""
    order: int = 100  # place within the section
    falls_with_value: str = ""  # why a higher value may take the text away; see docs/proofs.md
    waive: Mapping[str, str] = {}  # lint rule -> why the text may break it
    body: str = ""

    # Where the text stands, for messages; not part of what the clause says.
    file: str = ""
    lines: Mapping[str, int] = {}  # line of each front-matter field, and of "body"
    digest: str = ""  # of the file's text, newlines normalised

    @property
    def is_by_use(self) -> bool:
        """A definition that comes in when an included text uses one of its terms."""
        return self.applies_when == "by_use" or self.applies_when.startswith("by_use and ")

    def line(self, name: str) -> int:
        return self.lines.get(name, 1)

    @model_validator(mode="after")
    def _whole(self) -> Clause:
        if (self.status == "approved") != (self.approved is not None):
            raise ValueError("status “approved” and the field `approved` (by, on) go together")
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


Clause.model_rebuild()
