"""The drafting record: why each text is in the tender or not, and on what it rests.

What a record template finds in its context:

    title, reference, language, kind ("Drafting record")      text
    created         the day of the notice as "2026-11-24T00:00:00Z", for the core properties
    lead            one or two sentences: how many texts are in, out and undecided
    header_facts    list of {label, value}: TableFacts
    blocks          Blocks: everything after them, Heading2 sections with TableRules tables
    footer          text: library, template and day
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from assembler.model import Answer, FactType
from assembler.selection import Decision

from ._bundled import open_template
from ._controls import words_of
from ._markup import FillInUse
from ._markup_tables import text_table
from ._markup_text import paragraph, run, typographic
from ._markup_values import ValuePrinter
from ._pack import grouped_points
from ._values import Blocks
from ._wording import wording

if TYPE_CHECKING:
    from ._tender import Tender

# Each adds up to the width of the record's text, 8618 twips.
_FACTS: Final = (2100, 2418, 4100)
_CLAUSES: Final = (2450, 1000, 5168)
_PAIRS: Final = (3000, 5618)
_TRIPLES: Final = (2600, 2600, 3418)
_NUMBERS: Final = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ONCE: Final = 1
_TWICE: Final = 2
_DIGEST_SHOWN: Final = 16


def record_bytes(tender: Tender, *, template: str = "record") -> bytes:
    """The record of a tender as a Word file."""
    compiled = open_template(template).template
    return compiled.render(_Record(tender).context(), ids=compiled.ids())


class _Record:
    """Writes the sections of one record."""

    def __init__(self, tender: Tender) -> None:
        self.tender = tender
        self.selection = tender.selection
        self.library = tender.selection.library
        self.printer = ValuePrinter(tender.language)
        self.numbers = {
            item.text.id: item.number
            for part in tender.outline.parts
            for item in part.items
            if item.text is not None
        }

    def context(self) -> dict[str, object]:
        facts, day = self.selection.facts, self.selection.day
        template = self.tender.manifest["template"]
        name = template["name"] if isinstance(template, dict) else ""
        version = f"Library {self.library.version} · Template {name}"
        return {
            "title": facts.title or "Tender",
            "reference": facts.reference,
            "language": self.tender.language,
            "kind": "Drafting record",
            "created": self.tender.created,
            "lead": self._lead(),
            "header_facts": self._header_facts(),
            "blocks": Blocks(self._blocks()),
            "footer": f"{version} · {self.printer.day(day)}" if day else version,
        }

    def _lead(self) -> str:
        chosen = self.selection
        overrides = len(chosen.facts.overrides)
        blanks = len(self.tender.open_fill_ins)
        counted = (
            f"{_count(len(chosen.included), 'text is', 'texts are')} in the tender, "
            f"{_count(len(chosen.excluded), 'was', 'were').lower()} left out, "
            f"{_count(len(chosen.undecided), 'is', 'are').lower()} undecided."
        )
        times = {0: "", _ONCE: "once", _TWICE: "twice"}.get(overrides, f"{overrides} times")
        overridden = f" The officer overrode the rules {times}." if times else ""
        opened = f" {_count(blanks, 'entry is', 'entries are')} still open." if blanks else ""
        return counted + overridden + opened

    def _header_facts(self) -> list[dict[str, str]]:
        facts, regime = self.selection.facts, self.selection.regime
        policy = self._fact("policy_level")
        rows = (
            ("Tender", f"{facts.reference}, issue 1" if facts.reference else "Issue 1"),
            ("Buyer", self._fact("buyer_name")),
            ("Rules followed", regime.name if regime else "not known yet"),
            ("Law as of", self._day()),
            ("Policy level", policy.capitalize()),
        )
        return [{"label": label, "value": value} for label, value in rows if value]

    def _fact(self, name: str) -> str:
        answer = self.selection.whole.answer(name) if self._defines(name) else None
        return self.printer.value(answer.value, self._kind(name)) if answer else ""

    def _defines(self, name: str) -> bool:
        return name in self.library.fact_definitions

    def _kind(self, name: str) -> FactType | None:
        definition = self.library.fact_definitions.get(name)
        return definition.type if definition else None

    def _day(self) -> str:
        return self.printer.day(self.selection.day) if self.selection.day else "not known yet"

    def _blocks(self) -> str:
        chosen = self.selection
        sections = (
            self._approval(),
            self._open_points(),
            self._facts(),
            self._decisions("Texts in the tender", chosen.included),
            self._overrides(),
            self._judgements(),
            self._blanks(),
            self._warnings(),
            self._decisions("Texts left out", chosen.excluded),
            self._versions(),
        )
        return "".join(sections)

    # Sections

    def _approval(self) -> str:
        waiting = [each for each in self.selection.included if each.clause.status != "approved"]
        if not waiting:
            return _section("Approval", _text("Every text in this tender has been approved."))
        drafts = [each for each in waiting if each.clause.status == "draft"]
        total = len(self.selection.included)
        sentence = (
            f"Counsel must approve the texts before use: {len(waiting)} of {total} "
            f"{'has' if len(waiting) == 1 else 'have'} not been approved."
        )
        if drafts:
            named = self.printer.joined(f"“{each.title}”" for each in drafts)
            sentence += f" Drafts, whose sources have not all been read: {named}."
        return _section("Approval", _text(sentence))

    def _open_points(self) -> str:
        rows = grouped_points(self.tender.open_points, wording(self.tender.language))
        return _table_section("Open points", ("Text", "Settled by the answer to"), rows, _PAIRS)

    def _facts(self) -> str:
        rows = [
            self._fact_row(name, answer) for name, answer in self.selection.facts.answers.items()
        ]
        for lot, answers in self.selection.facts.lots.items():
            rows += [self._fact_row(name, answer, lot) for name, answer in answers.items()]
        return _table_section(
            "Facts relied on", ("Fact", "Value", "Where it comes from"), rows, _FACTS
        )

    def _fact_row(self, name: str, answer: Answer, lot: str = "") -> tuple[str, str, str]:
        value = self.printer.value(answer.value, self._kind(name))
        source = _SOURCES.get(answer.source, answer.source)
        return words_of(name) + (f" (lot {lot})" if lot else ""), value, source

    def _decisions(self, title: str, decisions: Iterable[Decision]) -> str:
        rows = []
        for decision in decisions:
            name = (
                f"{self._named(decision.id, decision.title)}\nrevision {decision.clause.revision}"
            )
            if decision.lots:
                name += f"\nlots {', '.join(decision.lots)}"
            basis = decision.basis.capitalize() if decision.state == "in" else "–"
            rows.append((name, basis, self._reason(decision)))
        return _table_section(title, ("Text", "Basis", "Reason and authority"), rows, _CLAUSES)

    def _reason(self, decision: Decision) -> str:
        pieces = [decision.reason]
        if decision.brought_in_by and decision.brought_in_by in self.library.clauses:
            by = self.library.clauses[decision.brought_in_by].title
            pieces.append(f"Brought in by “{by}”.")
        if decision.state == "in" and decision.authority[1:]:
            pieces.append(f"See also: {'; '.join(decision.authority[1:])}.")
        return " ".join(pieces)

    def _overrides(self) -> str:
        rows = [
            (
                self._named(each.clause, self.library.clauses[each.clause].title),
                "put in" if each.action == "include" else "taken out",
                each.reason,
            )
            for each in self.selection.facts.overrides
        ]
        head = ("Text", "The officer's choice", "Reason written")
        return _table_section("Overrides", head, rows, _TRIPLES)

    def _judgements(self) -> str:
        rows = []
        for decision in self.selection.included:
            judgement = decision.clause.judgement
            written = self.selection.facts.judgements.get(decision.id, "")
            if judgement is None or not (decision.judgement_due or written):
                continue
            weighed = f"\nTo weigh: {'; '.join(judgement.factors)}." if judgement.factors else ""
            rows.append(
                (
                    self._named(decision.id, decision.title),
                    judgement.question + weighed,
                    written or "not written yet",
                )
            )
        head = ("Text", "Question left to the officer", "Reason written")
        return _table_section("Judgements", head, rows, _TRIPLES)

    def _blanks(self) -> str:
        clauses = self.library.clauses
        uses = [use for use in self.tender.fill_ins if clauses[use.clause].kind != "form"]
        rows = [
            (self._named(use.clause, clauses[use.clause].title), use.label, self._blank(use))
            for use in uses
        ]
        return _table_section("Blanks", ("Text", "Blank", "What stands there"), rows, _TRIPLES)

    def _blank(self, use: FillInUse) -> str:
        if use.answer is None:
            return "open"
        value = self.printer.value(use.answer.value) or "left empty"
        return f"{value} (the library's default)" if use.answer.source == "default" else value

    def _warnings(self) -> str:
        clauses = self.library.clauses
        sentences = [
            f"“{clauses[each.first].title}” and “{clauses[each.second].title}” are both in and "
            "cannot stand together. Take one out."
            for each in self.selection.conflicts
        ]
        sentences += list(self.selection.warnings) + list(self.selection.facts.notices)
        return _section("Warnings", "".join(map(_text, sentences))) if sentences else ""

    def _versions(self) -> str:
        manifest = self.tender.manifest
        template, program = manifest["template"], manifest["program"]
        rows = [
            ("Library", f"{self.library.name}, {self.library.version}"),
            ("Digest of the library", self.library.digest[:_DIGEST_SHOWN]),
        ]
        if isinstance(template, dict) and isinstance(program, dict):
            digest = str(template["digest"])[:_DIGEST_SHOWN]
            rows += [
                ("Template", f"{template['name']}, digest {digest}"),
                ("Program", f"{program['name']} {program['version']}"),
            ]
        return _table_section("Versions", ("What", "Which"), rows, _PAIRS)

    def _named(self, clause_id: str, title: str) -> str:
        number = self.numbers.get(clause_id, "")
        return f"{number} {title}".strip()


_SOURCES: Final = {"officer": "Answer of the officer", "on": "Day given on the command"}


def _count(number: int, one: str, many: str) -> str:
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word.capitalize()} {one if number == 1 else many}"


def _section(title: str, blocks: str) -> str:
    return paragraph("Heading2", run(title)) + blocks


def _text(sentence: str) -> str:
    return paragraph("BodyText", run(typographic(sentence)))


def _table_section(
    title: str,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
) -> str:
    """A heading and its table; nothing where there are no rows."""
    if not rows:
        return ""
    cells = [[run(typographic(text)) for text in row] for row in rows]
    return _section(
        title, text_table([typographic(word) for word in head], cells, widths, caption=title)
    )
