"""Regimes, the parts of a tender pack, and the tables that rules look up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from ._clause import Authority
from ._money import NamedDate, Threshold


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Part(_Frozen):
    """A part of the tender pack, such as the instructions or the conditions."""

    id: str
    title: str
    lead: str = ""
    sections: tuple[str, ...] = Field(min_length=1)


class MustContain(_Frozen):
    """Families that a complete tender covers, always (no `when`) or when an expression holds."""

    families: tuple[str, ...]
    when: str = ""


class Regime(_Frozen):
    """One jurisdiction's rules of procurement."""

    id: str
    name: str
    currency: str = Field(pattern=r"^[A-Z]{3}$")
    rests_on: str = ""  # another regime whose texts also apply
    sources: tuple[Authority, ...] = ()
    duty_word: str = "shall"  # printed for "shall"
    words: Mapping[str, str] = {}  # generic word -> this regime's word ("Bidder": "Offeror")
    terms: tuple[str, ...] = ()  # words and cites that only this regime's texts may use
    must_contain: tuple[MustContain, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class RiskRow:
    """A row of a risk table: what it is about, how high (0, 1, 2), and on whose word."""

    key: str  # a CPV prefix, a country code or a goods category
    level: int
    reason: str
    source: str
    label: str = ""  # the sector that a CPV prefix proposes; the goods category
    country: str = ""  # for goods: the country of origin; empty means any


@dataclass(frozen=True, slots=True)
class TradeExemption:
    """A country that leaves the E.O. 13126 listing at or above a trade-agreement threshold."""

    country: str
    threshold: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The tables that expressions may look up. Built once by the library."""

    thresholds: Mapping[str, Threshold] = field(default_factory=dict)
    dates: Mapping[str, NamedDate] = field(default_factory=dict)
    sectors: tuple[RiskRow, ...] = ()
    countries: tuple[RiskRow, ...] = ()
    goods: tuple[RiskRow, ...] = ()
    exemptions: tuple[TradeExemption, ...] = ()
    sheet_languages: frozenset[str] = frozenset()  # languages that hold a worker sheet


class ReviewNote(_Frozen):
    """What stands above a translation, in its own language."""

    not_reviewed: str = Field(min_length=3)
    reviewed: str = Field(pattern=r"^[^{}]*\{name\}[^{}]*\{day\}[^{}]*$")


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """What `library.yaml` says of the library as a whole."""

    name: str
    version: str
    language: str
    parts: tuple[Part, ...]
    approval: str = ""
    approvers: int = 1  # how many named people approve a text
    released: date | None = None
    review_notes: Mapping[str, ReviewNote] = field(default_factory=dict)  # by language
