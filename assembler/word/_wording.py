"""The words that the program itself puts into documents, by language.

Clause texts are the library's; these are headings, labels and joints. A language without an entry
here takes English for them, which the records of the run say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Wording:
    """English; other languages replace fields."""

    part: str = "Part {}"
    form: str = "Form {}"
    annex: str = "Annex {}"
    clause: str = "clause"
    of_part: str = "of"
    and_: str = "and"
    yes: str = "yes"
    no: str = "no"
    none: str = "none"
    vat: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType(
            {"included": " with VAT", "excluded": " without VAT"}
        )
    )

    invitation: str = "Invitation to tender"
    solicitation: str = "Solicitation"
    amendment: str = "Change to a contract"
    award: str = "Contract documents"
    subtitles: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType(
            {
                "works": "Works contract",
                "supplies": "Supply contract",
                "services": "Service contract",
            }
        )
    )
    subtitle: str = "{} with conditions on trafficking in persons and forced labour"
    subtitle_plain: str = "With conditions on trafficking in persons and forced labour"

    reference: str = "Tender reference"
    lots: str = "Lots"
    value: str = "Estimated value"
    notice_day: str = "Notice published"
    places: str = "Place of performance"
    rules: str = "Rules followed"
    not_known: str = "not known yet"
    cover_note: str = "This pack holds {parts}. Where they differ, the conditions prevail."
    cover_note_one: str = "This pack holds {parts}."

    definitions: str = "Definitions"
    definitions_intro: str = (
        "In these conditions a term in bold has the meaning given here, wherever it starts with "
        "capitals."
    )
    by_reference: str = "Official texts by reference"
    by_reference_intro: str = (
        "Each text in this table is part of this document by reference, with the force that it "
        "would have if it were printed in full."
    )
    by_reference_head: Sequence[str] = ("Number", "Title", "Date", "Where")
    reviewed: str = "{} version, reviewed by {} on {}."
    not_reviewed: str = "{} version. No qualified person has reviewed it yet."
    to_translate: str = (
        "To do: translate this text into {}. Each worker who reads no other of its languages has "
        "it before the worker signs, moves or starts."
    )
    translation_of: str = "{}: its translation"
    translation_asked: str = "Where is the translation into {}?"
    alternate: str = "(Alternate {})"
    alternate_open: str = "{} may apply: {}"
    lots_only: str = "This text applies to {} only."
    for_lots: str = "For {}:"
    for_other_lots: str = "For the other lots:"
    lot: str = "lot {}"
    many_lots: str = "{} lots, {} to {}"

    contents: str = "Contents"
    draft_one: str = "Draft: 1 point is open"
    draft_many: str = "Draft: {} points are open"
    open_points: str = "Open points"
    open_points_intro: str = (
        "This draft is not complete. Answer the questions below and assemble it again. "
        "A text that is not decided is left out until then; where only its wording waits, "
        "every wording is printed with a note."
    )
    blanks: str = "To be filled in"
    blanks_intro: str = "These blanks are open. Each stands in square brackets in its text."
    blanks_head: Sequence[str] = ("Text", "Blank, and what is asked")
    open_points_head: Sequence[str] = ("Text", "Settled by the answer to")
    no_question: str = "Nothing to answer: settled when the texts that these rest on are"
    wording_of: str = "{}: its wording"
    applies_if_yes: str = "Applies if the answer is yes: {}"
    applies_if_no: str = "Applies if the answer is no: {}"
    applies_if_answered: str = "Applies if this is filled in: {}"
    applies_if_blank: str = "Applies if this is left empty: {}"
    applies_with: str = "Applies if this text is in the tender: {}"
    applies_without: str = "Applies if this text is not in the tender: {}"
    applies_if_is: str = "Applies if the answer is “{1}”: {0}"
    applies_if_is_not: str = "Applies if the answer is not “{1}”: {0}"
    applies_by: str = "Applies or not, as these answers decide: {}"
    otherwise: str = "Otherwise"
    choice_ends: str = "End of the choice"
    number_open: str = "{}: number follows"

    def lot_name(self, lot: str) -> str:
        """ "lot 2"; a notice's own "LOT-0002" already says what it is."""
        return lot if lot.casefold().startswith("lot") else self.lot.format(lot)


ENGLISH: Final = Wording()
_WORDINGS: Final[Mapping[str, Wording]] = MappingProxyType({"en": ENGLISH})


def wording(language: str) -> Wording:
    """The words for a language tag, such as "en-GB"; English where there are none."""
    return _WORDINGS.get(language.partition("-")[0], ENGLISH)


def language_tag(language: str, regime: str | None) -> str:
    """The tag that the document carries: English is that of the regime's country."""
    if language == "en":
        return "en-US" if regime in ("us-far", "us-dfars") else "en-GB"
    return language
