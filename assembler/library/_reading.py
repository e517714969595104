"""Reading folders, the later on top of the earlier, into the content of a library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from assembler.errors import LibraryError
from assembler.model import (
    Clause,
    FactDefinition,
    LibraryInfo,
    NamedDate,
    Reference,
    Regime,
    RiskRow,
    Threshold,
    TradeExemption,
    Translation,
)

from ._build import MistakesError, near
from ._content import Content, Spot
from ._files import MANIFEST, Folder, Report, place_in, stop
from ._tables import (
    EXEMPTIONS,
    RISK_TABLES,
    parse_exemptions,
    parse_facts,
    parse_info,
    parse_manifest,
    parse_regime,
    parse_risk_rows,
    parse_thresholds,
)
from ._texts import language_of, parse_clause, parse_translation
from ._yaml import read_yaml

WORKER_SHEET: Final = "worker-information-sheet"


def read_content(stack: Sequence[Folder], report: Report = stop) -> Content:
    """The content of folders, later ones on top. Each mistake goes to `report`, which may raise.

    Raises:
        LibraryError: there is no library.yaml that can be read.
    """
    draft = _Draft(report)
    for folder in stack:
        draft.take(folder)
    return draft.whole()


@dataclass(slots=True)
class _Draft:
    """Content while it is being read; later folders replace by id."""

    report: Report
    label: str = ""
    layer: int = -1
    info: LibraryInfo | None = None
    clauses: dict[str, Clause] = field(default_factory=dict)
    translations: dict[tuple[str, str], Translation] = field(default_factory=dict)
    facts: dict[str, FactDefinition] = field(default_factory=dict)
    regimes: dict[str, Regime] = field(default_factory=dict)
    thresholds: dict[str, Threshold] = field(default_factory=dict)
    dates: dict[str, NamedDate] = field(default_factory=dict)
    risk: dict[str, tuple[RiskRow, ...]] = field(default_factory=dict)
    exemptions: tuple[TradeExemption, ...] = ()
    spots: dict[str, Spot] = field(default_factory=dict)
    labels: list[str] = field(default_factory=list)

    def take(self, folder: Folder) -> None:
        """Read the files of a folder; a mistake in one is reported, and the rest goes on."""
        self.label = folder.label
        self.layer += 1
        self.labels.append(folder.label)
        for file in sorted(folder.texts, key=_reading_order):
            try:
                self._take(file, folder.texts[file])
            except LibraryError as error:
                self._report(error)
            except MistakesError as mistakes:
                for mistake in mistakes.errors:
                    self._report(mistake)

    def _report(self, error: LibraryError) -> None:
        file = place_in(self.label, error.file)
        self.report(LibraryError(error.problem, file, error.line, error.field, error.hint))

    def _take(self, file: str, text: str) -> None:
        folder, _, name = file.rpartition("/")
        if name.endswith(".md"):
            if "/" in folder:
                problem = "a text lies in the folder of its family, and no deeper."
                raise LibraryError(problem, file)
            if folder:  # a README beside library.yaml is no text
                self._take_text(file, text)
        elif folder == "regimes" and name.endswith(".yaml"):
            self._take_regime(file, text)
        elif folder == "risk" and name in RISK_TABLES:
            self._take_risk(name, file, text)
        else:
            self._take_table(file, text)

    def _take_table(self, file: str, text: str) -> None:
        match file:
            case "library.yaml":
                self._take_manifest(file, text)
            case "facts.yaml":
                self._take_facts(file, text)
            case "thresholds.yaml":
                self._take_thresholds(file, text)
            case _:
                tables = (f"risk/{table}" for table in RISK_TABLES)
                known = [MANIFEST, "facts.yaml", "thresholds.yaml", *tables]
                raise LibraryError("a library has no such file.", file, hint=near(file, known))

    def _take_text(self, file: str, text: str) -> None:
        if language_of(file):
            translation = parse_translation(text, file)
            key = (translation.clause, translation.language)
            self._once(f"translations.{'.'.join(key)}", file)
            self.translations[key] = translation
        else:
            clause = parse_clause(text, file)
            self._once(f"clauses.{clause.id}", file)
            self.clauses[clause.id] = clause

    def _once(self, key: str, file: str, line: int = 1) -> None:
        """Note where something stands; within one folder it stands only once."""
        before = self.spots.get(key)
        if before is not None and before.layer == self.layer:
            problem = f"the same id also stands in {before.file}."
            raise LibraryError(problem, file, line, "id")
        self.spots[key] = Spot(self.layer, file, line)

    def _take_regime(self, file: str, text: str) -> None:
        regime = parse_regime(read_yaml(text, file))
        self._once(f"regimes.{regime.id}", file)
        self.regimes[regime.id] = regime

    def _take_risk(self, name: str, file: str, text: str) -> None:
        self.spots[file] = Spot(self.layer, file)
        if name == EXEMPTIONS:
            self.exemptions = parse_exemptions(text, file)
        else:
            self.risk[name] = parse_risk_rows(text, file)

    def _take_facts(self, file: str, text: str) -> None:
        facts, lines = parse_facts(read_yaml(text, file))
        for name in facts:
            # A question may become a derived fact in an overlay, and the reverse.
            self.spots.pop(f"facts.{name}", None)
            self.spots.pop(f"derived.{name}", None)
        self._note(lines, file)
        self.facts |= facts

    def _take_thresholds(self, file: str, text: str) -> None:
        thresholds, dates, lines = parse_thresholds(read_yaml(text, file))
        self._note(lines, file)
        self.thresholds |= thresholds
        self.dates |= dates

    def _note(self, lines: Mapping[str, int], file: str) -> None:
        self.spots.update({key: Spot(self.layer, file, line) for key, line in lines.items()})

    def _take_manifest(self, file: str, text: str) -> None:
        document = read_yaml(text, file)
        manifest = parse_manifest(document)
        if self.info is None:
            self.info = parse_info(manifest, document)
        else:
            self.info = manifest.over(self.info)
        for clause_id, reason in manifest.retire.items():
            self._retire(clause_id, reason, file, document.line(("retire", clause_id)))

    def _retire(self, clause_id: str, reason: str, file: str, line: int) -> None:
        clause = self.clauses.get(clause_id)
        name = f"retire.{clause_id}"
        if clause is None:
            problem = "the library below has no such text."
            raise LibraryError(problem, file, line, name, near(clause_id, self.clauses))
        if not reason.strip():
            raise LibraryError("write the reason.", file, line, name)
        self.clauses[clause_id] = clause.model_copy(update={"status": "retired", "approved": ()})

    def whole(self) -> Content:
        if self.info is None:
            problem = "the library has no library.yaml that can be read."
            raise LibraryError(problem, place_in(self.labels[0], MANIFEST))
        self._check_places(self.info)
        return Content(
            info=self.info,
            clauses=self._in_document_order(self.info),
            translations=tuple(self.translations[key] for key in sorted(self.translations)),
            facts=tuple(self.facts.values()),
            regimes=tuple(self.regimes[key] for key in sorted(self.regimes)),
            reference=Reference(
                thresholds=self.thresholds,
                dates=self.dates,
                sectors=self.risk.get("sectors.csv", ()),
                countries=self.risk.get("countries.csv", ()),
                goods=self.risk.get("goods.csv", ()),
                exemptions=self.exemptions,
                sheet_languages=self._sheet_languages(self.info),
            ),
            spots=self.spots,
        )

    def _sheet_languages(self, info: LibraryInfo) -> frozenset[str]:
        held = {language for clause, language in self.translations if clause == WORKER_SHEET}
        return frozenset(held | ({info.language} if WORKER_SHEET in self.clauses else set()))

    def _check_places(self, info: LibraryInfo) -> None:
        """A text without a place in the pack is reported, and left out."""
        places = {part.id: part.sections for part in info.parts}
        for clause in list(self.clauses.values()):
            if clause.part not in places:
                problem, name = f"there is no part “{clause.part}”.", "part"
                hint = near(clause.part, places)
            elif clause.section not in places[clause.part]:
                problem = f"the part {clause.part} has no section “{clause.section}”."
                name, hint = "section", near(clause.section, places[clause.part])
            else:
                continue
            del self.clauses[clause.id]
            spot = self.spots[f"clauses.{clause.id}"]
            file = place_in(self.labels[spot.layer], spot.file)
            self.report(LibraryError(problem, file, clause.line(name), name, hint))

    def _in_document_order(self, info: LibraryInfo) -> tuple[Clause, ...]:
        places = {
            (part.id, section): (number, index)
            for number, part in enumerate(info.parts)
            for index, section in enumerate(part.sections)
        }

        def place(clause: Clause) -> tuple[tuple[int, int], int, str]:
            return places[clause.part, clause.section], clause.order, clause.id

        texts = (_as_approved(clause, info.approvers) for clause in self.clauses.values())
        return tuple(sorted(texts, key=place))


def _as_approved(clause: Clause, wanted: int) -> Clause:
    """The clause as it counts: proposed, where too few approvals stand, whatever its file says."""
    if clause.status != "approved" or len(clause.standing_approvals) >= wanted:
        return clause
    return clause.model_copy(update={"status": "proposed"})


def _reading_order(file: str) -> tuple[bool, str]:
    """By name; but library.yaml last, since an overlay may replace a text and retire another."""
    return file == MANIFEST, file
