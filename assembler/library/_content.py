"""Reading one or more folders, the later on top of the earlier, into plain content."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

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

from ._files import Folder, find_folder, read_folder
from ._parse import (
    language_of,
    near,
    parse_clause,
    parse_exemptions,
    parse_facts,
    parse_info,
    parse_regime,
    parse_risk_rows,
    parse_thresholds,
    parse_translation,
)
from ._yaml import Document, read_yaml

WORKER_SHEET = "worker-information-sheet"

Report = Callable[[LibraryError], None]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that a library holds, as read."""

    info: LibraryInfo
    clauses: Mapping[str, Clause]
    translations: Mapping[tuple[str, str], Translation]
    facts: Mapping[str, FactDefinition]
    regimes: Mapping[str, Regime]
    reference: Reference
    digest: str


@dataclass(slots=True)
class _Draft:
    """Content while it is being read; later folders replace by id."""

    report: Report
    info: LibraryInfo | None = None
    clauses: dict[str, Clause] = field(default_factory=dict)
    translations: dict[tuple[str, str], Translation] = field(default_factory=dict)
    facts: dict[str, FactDefinition] = field(default_factory=dict)
    regimes: dict[str, Regime] = field(default_factory=dict)
    thresholds: dict[str, Threshold] = field(default_factory=dict)
    dates: dict[str, NamedDate] = field(default_factory=dict)
    risk: dict[str, tuple[RiskRow, ...]] = field(default_factory=dict)
    exemptions: tuple[TradeExemption, ...] = ()

    def take(self, file: str, text: str) -> None:
        """Read one file; a mistake in it is reported, and the rest goes on."""
        try:
            self._take(file, text)
        except LibraryError as error:
            self.report(error)

    def _take(self, file: str, text: str) -> None:
        folder, _, name = file.rpartition("/")
        if name.endswith(".md") and folder and "/" not in folder:
            self._take_text(file, text)
        elif folder == "regimes" and name.endswith(".yaml"):
            regime = parse_regime(read_yaml(text, file))
            self.regimes[regime.id] = regime
        elif folder == "risk" and name == "exemptions.csv":
            self.exemptions = parse_exemptions(text, file)
        elif folder == "risk" and name.endswith(".csv"):
            self.risk[name] = parse_risk_rows(text, file)
        elif file == "library.yaml":
            document = read_yaml(text, file)
            if not _extends(document):
                self.info = parse_info(document)
        elif file == "facts.yaml":
            self.facts |= parse_facts(read_yaml(text, file))
        elif file == "thresholds.yaml":
            thresholds, dates = parse_thresholds(read_yaml(text, file))
            self.thresholds |= thresholds
            self.dates |= dates

    def _take_text(self, file: str, text: str) -> None:
        if language_of(file):
            translation = parse_translation(text, file)
            self.translations[translation.clause, translation.language] = translation
            return
        clause = parse_clause(text, file)
        before = self.clauses.get(clause.id)
        if before is not None and before.family != clause.family:
            raise LibraryError(
                f"“{clause.id}” also stands in {before.file}.", file, clause.line("id"), "id"
            )
        self.clauses[clause.id] = clause

    def whole(self, digest: str) -> Content:
        if self.info is None:
            raise LibraryError("the library has no library.yaml.", "library.yaml")
        self._check_places(self.info)
        return Content(
            info=self.info,
            clauses=self.clauses,
            translations=self.translations,
            facts=self.facts,
            regimes=self.regimes,
            reference=Reference(
                thresholds=self.thresholds,
                dates=self.dates,
                sectors=self.risk.get("sectors.csv", ()),
                countries=self.risk.get("countries.csv", ()),
                goods=self.risk.get("goods.csv", ()),
                exemptions=self.exemptions,
                sheet_languages=self._sheet_languages(self.info),
            ),
            digest=digest,
        )

    def _sheet_languages(self, info: LibraryInfo) -> frozenset[str]:
        held = {language for clause, language in self.translations if clause == WORKER_SHEET}
        return frozenset(held | ({info.language} if WORKER_SHEET in self.clauses else set()))

    def _check_places(self, info: LibraryInfo) -> None:
        places = {part.id: part.sections for part in info.parts}
        for clause in list(self.clauses.values()):
            if clause.part not in places:
                problem, name = f"there is no part “{clause.part}”.", "part"
                hint = near(clause.part, dict(places))
            elif clause.section not in places[clause.part]:
                problem, name = f"the part has no section “{clause.section}”.", "section"
                hint = near(clause.section, list(places[clause.part]))
            else:
                continue
            del self.clauses[clause.id]
            self.report(LibraryError(problem, clause.file, clause.line(name), name, hint))


def _extends(document: Document) -> bool:
    value: Any = document.value
    return isinstance(value, dict) and value.get("extends") == "bundled"


def _stop(error: LibraryError) -> None:
    raise error


def read_content(folders: Sequence[Folder], report: Report = _stop) -> Content:
    """The content of folders, later ones on top. Each mistake goes to `report`, which may raise."""
    stack = list(folders)
    first = stack[0].texts.get("library.yaml")
    if first is None:
        raise LibraryError("this is no clause library: it has no library.yaml.", str(stack[0].path))
    if _extends(read_yaml(first, "library.yaml")):
        stack.insert(0, read_folder(find_folder(None)))
    draft = _Draft(report)
    for folder in stack:
        for file in sorted(folder.texts):
            draft.take(file, folder.texts[file])
    digest = hashlib.sha256("".join(folder.digest for folder in stack).encode()).hexdigest()
    return draft.whole(digest)
