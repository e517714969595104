"""What the screen "Save tender" shows, without widgets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assembler.word import PdfError, find_office
from gui._texts import translate

from .naming import (
    DEFAULT_PATTERN,
    TOKENS,
    fill_pattern,
    is_open_elsewhere,
    safe_stem,
    unknown_tokens,
)
from .writing import ENDINGS, Plan

if TYPE_CHECKING:
    from gui.draft import Draft

OWN_TEMPLATE: Final = "tender"
BUNDLED_TEMPLATES: Final = (OWN_TEMPLATE, "annex", "solicitation", "worker", "letter")
OPTIONS: Final = ("record", "pdf", "work")
SHOWN: Final = 4  # undecided clauses listed before "Show 3 more"


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language that the tender can be in; `texts` of its clauses have words in it."""

    tag: str
    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A clause that is not decided yet, and whom or what to ask."""

    clause: str
    title: str
    ask: str
    fact: str


@dataclass(frozen=True, slots=True)
class Option:
    """A file that can be written beside the tender."""

    kind: str
    title: str
    detail: str
    is_chosen: bool
    is_possible: bool = True


@dataclass
class SavePresenter:
    """Choices of the officer, and what follows from them."""

    draft: Draft
    folder: Path
    pattern: str = DEFAULT_PATTERN
    template: str = OWN_TEMPLATE
    language: str = ""
    chosen: frozenset[str] = frozenset({"record"})

    def __post_init__(self) -> None:
        self.language = self.language or self.draft.library.info.language

    # The name

    @property
    def stem(self) -> str:
        """The file name without its ending, as it will be written."""
        facts = self.draft.facts
        buyer, day = facts.answers.get("buyer_name"), self.draft.selection.day
        values = {
            "reference": facts.reference,
            "title": facts.title,
            "buyer": str(buyer.value) if buyer else "",
            "date": day.isoformat() if day else "",
            "language": self.language,
        }
        return safe_stem(fill_pattern(self.pattern, values))

    @property
    def file_name(self) -> str:
        return f"{self.stem}{ENDINGS['tender']}"

    def name_error(self) -> str:
        """What is wrong with the pattern, or nothing."""
        if not self.pattern.strip():
            return translate("Save", "Enter a file name.")
        strange = unknown_tokens(self.pattern)
        if strange:
            return translate(
                "Save", "“{token}” in braces is not known. Use {tokens}, or words without braces."
            ).format(token=strange[0], tokens=", ".join(f"{{{token}}}" for token in TOKENS))
        return ""

    def folder_error(self) -> str:
        """What is wrong with the folder, or nothing."""
        if not str(self.folder).strip() or not self.folder.is_absolute():
            return translate("Save", "Choose the folder to save in.")
        if self.folder.exists() and not self.folder.is_dir():
            return translate("Save", "This is a file. Choose a folder.")
        if not self.folder.exists() and not self.folder.parent.is_dir():
            return translate("Save", "There is no such folder. Choose another one.")
        return ""

    def template_error(self) -> str:
        """What is wrong with the chosen template, or nothing."""
        return template_error(self.template)

    # The choices

    def languages(self) -> tuple[LanguageRow, ...]:
        """The library's own language first, then those that texts of this tender have."""
        library, included = self.draft.library, self.draft.selection.included
        ids = {decision.id for decision in included}
        counts: dict[str, int] = {}
        for clause, language in library.translations:
            if clause in ids:
                counts[language] = counts.get(language, 0) + 1
        own = library.info.language
        rows = [LanguageRow(own, language_name(own), "")]
        for tag in sorted(counts, key=language_name):
            if tag != own:
                detail = translate("Save", "{count} of {total} texts").format(
                    count=counts[tag], total=len(ids)
                )
                rows.append(LanguageRow(tag, language_name(tag), detail))
        return tuple(rows)

    def options(self) -> tuple[Option, ...]:
        """The files beside the tender, with what each is for."""
        try:
            find_office()
        except PdfError as error:
            office, pdf = False, error.message
        else:
            office = True
            pdf = translate("Save", "The pages as they are printed, drawn by LibreOffice.")
        texts = {
            "record": (
                translate("Save", "Drafting record (Word)"),
                translate("Save", "Each clause in or out, why, and on whose word."),
            ),
            "pdf": (translate("Save", "Exact pages (PDF)"), pdf),
            "work": (
                translate("Save", "Answers (work file)"),
                translate("Save", "To open again here, or in another office."),
            ),
        }
        return tuple(
            Option(
                kind,
                *texts[kind],
                kind in self.chosen and (kind != "pdf" or office),
                kind != "pdf" or office,
            )
            for kind in OPTIONS
        )

    def choose(self, kind: str, *, chosen: bool) -> None:
        """Write a file beside the tender, or not."""
        self.chosen = self.chosen | {kind} if chosen else self.chosen - {kind}

    def plan(self) -> Plan:
        """What would be written now."""
        kinds = tuple(option.kind for option in self.options() if option.is_chosen)
        own = self.draft.library.info.language
        return Plan(
            self.folder,
            self.stem,
            ("tender", *kinds),
            self.template,
            None if self.language == own else self.language,
        )

    def file_names(self) -> tuple[str, ...]:
        """What the files will be called."""
        plan = self.plan()
        return tuple(plan.path(kind).name for kind in plan.kinds)

    # Before it is saved

    @property
    def is_draft(self) -> bool:
        """Whether clauses are undecided, so that only a draft can be saved."""
        return bool(self.draft.selection.undecided)

    def title(self) -> str:
        return translate("Save", "Save as draft") if self.is_draft else self._save_tender()

    def button(self) -> str:
        return self.title()

    @staticmethod
    def _save_tender() -> str:
        return translate("Save", "Save tender")

    def lead(self) -> str:
        """The sentence under the title."""
        if not self.is_draft:
            return translate(
                "Save", "All files are written, or none: a half-written tender never stays behind."
            )
        count = len(self.draft.selection.undecided)
        if count == 1:
            return translate(
                "Save",
                "1 clause is not decided yet. The draft says so on its cover and names it.",
            )
        return translate(
            "Save",
            "%n clauses are not decided yet. The draft says so on its cover and lists them.",
            None,
            count,
        )

    def counts(self) -> tuple[tuple[str, str, str, int], ...]:
        """Icon, colour, word and number of each state."""
        selection = self.draft.selection
        return (
            ("included", "included", translate("Save", "In the tender"), len(selection.included)),
            (
                "undecided",
                "undecided",
                translate("Save", "Not decided yet"),
                len(selection.undecided),
            ),
            ("excluded", "excluded", translate("Save", "Left out"), len(selection.excluded)),
        )

    def undecided(self) -> tuple[OpenRow, ...]:
        """The clauses that are not decided, each with the question that decides it."""
        library = self.draft.library
        rows = []
        for decision in self.draft.selection.undecided:
            fact = next(iter(decision.missing), "")
            definition = library.fact_definitions.get(fact)
            if decision.judgement_due:
                ask = translate("Save", "Weigh it and decide.")
            elif definition is not None and definition.question:
                ask = translate("Save", "Ask: {question}").format(question=definition.question)
            else:
                ask = translate("Save", "An answer is missing.")
            rows.append(OpenRow(decision.id, decision.title, ask, fact))
        return tuple(rows)

    def parts(self) -> tuple[tuple[str, int], ...]:
        """The parts of the pack that have texts, with how many."""
        counts: dict[str, int] = {}
        for decision in self.draft.selection.included:
            counts[decision.part] = counts.get(decision.part, 0) + 1
        titles = {part.id: part.title for part in self.draft.library.info.parts}
        return tuple((titles[each], counts[each]) for each in titles if each in counts)

    # What is in the way

    def conflict(self, plan: Plan) -> str:
        """The question when files are there already; nothing where there are none."""
        existing = plan.existing()
        if not existing:
            return ""
        if len(existing) == 1:
            return translate("Save", "“{name}” is there already.").format(name=existing[0].name)
        return translate(
            "Save",
            "%n files of these names are there already, “{name}” first.",
            None,
            len(existing),
        ).format(name=existing[0].name)

    def conflict_detail(self, plan: Plan) -> str:
        """What each way out does."""
        beside = plan.beside()
        if any(is_open_elsewhere(path) for path in plan.existing()):
            return translate(
                "Save",
                "It is open in Word, so it cannot be replaced now. Keep both writes “{name}”, or "
                "close it in Word first.",
            ).format(name=beside.path("tender").name)
        return translate(
            "Save", "Replace puts the new one in its place. Keep both writes “{name}”."
        ).format(name=beside.path("tender").name)


def template_error(template: str) -> str:
    """What is wrong with a template, or nothing."""
    if template not in BUNDLED_TEMPLATES and not Path(template).is_file():
        return translate("Save", "The template is gone. Choose it again, or use ours.")
    return ""


def language_name(tag: str) -> str:
    """The language in its own words, as "Deutsch (Deutschland)", or the tag."""
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(tag, sep="-").get_display_name()
    except (UnknownLocaleError, ValueError):
        return tag
    return f"{name[:1].upper()}{name[1:]}" if name else tag
