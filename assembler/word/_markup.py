"""Clause bodies compiled for one library, regime and language, each at its first use.

A body is parsed once; a tender then only joins texts. Compiled texts are kept on the side by the
library's digest, so that a thousand tenders compile nothing after the first.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from assembler.model import Clause, FillIn, Kind, Regime, Translation

from ._answers import FillInAnswer, default_answer
from ._controls import Frame, clause_frame, words_of
from ._fields import bookmark_name
from ._markup_analysis import term_key
from ._markup_compile import Surroundings, compile_blocks
from ._markup_languages import edition_language, is_right_to_left, run_language
from ._markup_layout import EDITION_LAYOUT, LAYOUTS
from ._markup_nodes import Block, Paragraph
from ._markup_parse import parse_body
from ._markup_program import Program, Value, own_run
from ._markup_reviews import review_notes
from ._markup_text import run, typographic
from ._markup_values import ValuePrinter
from ._markup_words import RegimeWords
from ._wording import language_tag, wording

if TYPE_CHECKING:
    from assembler.library import Library

_KEPT_LIMIT: Final = 16
_FOR_WORKERS: Final = "worker-documents"  # the family
_kept: OrderedDict[tuple[str, str, str], Texts] = OrderedDict()


@dataclass(frozen=True, slots=True)
class CompiledText:
    """A clause, provision, definition, form or annex, ready to be rendered."""

    id: str
    kind: Kind
    title: str  # in the regime's words and the text's language
    title_runs: str
    title_style: str
    paragraph_properties: str
    bookmark: str
    frame: Frame
    program: Program
    language: str
    file: str
    notes: str = ""  # the paragraphs that say whether somebody has reviewed a translation


@dataclass(frozen=True, slots=True)
class FillInUse:
    """A blank of an included text and what stands in it."""

    clause: str
    name: str
    label: str
    answer: FillInAnswer | None


@dataclass(frozen=True, slots=True)
class DefaultUse:
    use: FillInUse
    value: Value | None


def printed_answer(use: FillInUse, fill_in: FillIn, printer: ValuePrinter) -> Value | None:
    """The answer as it stands in the text; None while the blank is open."""
    if use.answer is None:
        return None
    value = use.answer.value
    printed = printer.value(value, "choice" if fill_in.type == "choice" else None)
    return Value.of(printed, is_one=value == 1)


class Texts:
    """The compiled texts of a library under one regime, in one language.

    Args:
        programs: those of the library's other regimes: many texts read the same under all.
    """

    def __init__(
        self,
        library: Library,
        regime: Regime | None,
        language: str,
        programs: dict[tuple[str, ...], Program] | None = None,
    ) -> None:
        self.programs = programs if programs is not None else {}
        self.language = language
        self.tag = language_tag(language, regime.id if regime else None)
        self.regime_words = RegimeWords.of(regime)
        self.words = wording(language)
        self._clauses = library.clauses
        self._translations = library.translations
        self._translated = frozenset(clause_id for clause_id, _ in library.translations)
        self._local_notes = library.info.review_notes
        self._library_language = library.info.language
        self._original_tag = (
            self.tag
            if language == self._library_language
            else language_tag(self._library_language, None)
        )
        self._facts = {name: words_of(name) for name in library.fact_definitions}
        self._thresholds = frozenset(library.reference.thresholds)
        self._terms = frozenset(term_key(term) for term in library.terms)
        self._compiled: dict[tuple[str, tuple[str, ...]], CompiledText] = {}
        self._labels: dict[str, str] = {}
        self.defaults: dict[tuple[str, str, str], DefaultUse] = {}
        self.printers: dict[str, ValuePrinter] = {self.tag: ValuePrinter(self.tag)}

    def compiled(self, clause_id: str, alternates: tuple[str, ...] = ()) -> CompiledText:
        """The text with the alternates named, compiled now or before.

        Raises:
            TemplateError: with the clause's file and line.
        """
        key = (clause_id, alternates)
        found = self._compiled.get(key)
        if found is None:
            found = self._compiled[key] = self._compile(self._clauses[clause_id], alternates)
        return found

    def edition(self, clause_id: str, language: str) -> CompiledText | None:
        """A text in a language of the workers; None where the library does not hold it."""
        clause = self._clauses[clause_id]
        if self._library_language in (language, language.partition("-")[0]):
            return self._original(clause)
        translation = self.translation(clause_id, language)
        if translation is None:
            return None
        key = (clause_id, (f"in {translation.language}",))
        found = self._compiled.get(key)
        if found is None:
            found = self._compiled[key] = self._compile_translation(clause, translation)
        return found

    def translation(self, clause_id: str, language: str) -> Translation | None:
        """A text's translation into a language, or into it wherever it is spoken."""
        return self._translations.get((clause_id, language)) or self._translations.get(
            (clause_id, language.partition("-")[0])
        )

    def is_for_workers(self, clause: Clause) -> bool:
        """Whether a text is handed to workers, in their languages."""
        return clause.family == _FOR_WORKERS or clause.id in self._translated

    def printer(self, language: str) -> ValuePrinter:
        found = self.printers.get(language)
        if found is None:
            found = self.printers[language] = ValuePrinter(language)
        return found

    def default(self, clause: Clause, name: str, language: str) -> DefaultUse:
        """What a blank holds while nobody answers, and how it is printed."""
        found = self.defaults.get((clause.id, name, language))
        if found is None:
            fill_in, answer = clause.fill_ins[name], default_answer(clause, name)
            use = FillInUse(clause.id, name, fill_in.label, answer)
            found = DefaultUse(use, printed_answer(use, fill_in, self.printer(language)))
            self.defaults[clause.id, name, language] = found
        return found

    def label(self, text: str) -> str:
        """A title of a part or section in the regime's words."""
        found = self._labels.get(text)
        if found is None:
            found = self._labels[text] = typographic(self.regime_words.apply(text))
        return found

    def _compile(self, clause: Clause, alternates: tuple[str, ...]) -> CompiledText:
        translation = self.translation(clause.id, self.language)
        if translation is not None and self.language != self._library_language:
            return self._compile_translation(clause, translation)
        return self._compile_original(clause, alternates)

    def _original(self, clause: Clause) -> CompiledText:
        key = (clause.id, (f"in {self._library_language}",))
        found = self._compiled.get(key)
        if found is None:
            found = self._compiled[key] = self._compile_original(clause, ())
        return found

    def _compile_original(self, clause: Clause, alternates: tuple[str, ...]) -> CompiledText:
        title = self._words_of(clause).apply(clause.title)
        if alternates:
            names = f" {self.words.and_} ".join(alternates)
            title = f"{title} {self.words.alternate.format(names)}"
        around = self._surroundings(clause, clause.file, typographic(title), self._original_tag)
        return self._text(clause, around, self._program(clause, alternates, around))

    def _program(
        self, clause: Clause, alternates: tuple[str, ...], around: Surroundings
    ) -> Program:
        sources = self._sources(clause, alternates)
        key = (clause.id, around.caption, around.language, around.run_properties, *sources)
        found = self.programs.get(key)
        if found is None:
            blocks = self._blocks(clause, alternates, sources)
            found = self.programs[key] = compile_blocks(blocks, around)
        return found

    def _sources(self, clause: Clause, alternates: tuple[str, ...]) -> tuple[str, ...]:
        """The body, and those of the alternates, in the regime's words."""
        words = self._words_of(clause)
        bodies = [each.body for each in clause.alternates if each.name in alternates]
        return tuple(map(words.apply_to_source, (clause.body, *bodies)))

    def _compile_translation(self, clause: Clause, translation: Translation) -> CompiledText:
        is_own = translation.language == self.language
        tag = self.tag if is_own else language_tag(translation.language, None)
        around = self._surroundings(clause, translation.file, translation.title, tag)
        if clause.kind == "annex":
            around = replace(
                around, layout=EDITION_LAYOUT, run_properties=edition_language(around.language)
            )
        blocks = _parsed(translation.body, around.file)
        notes = self._notes(clause, translation, around, blocks)
        key = (clause.id, around.caption, around.language, around.run_properties, translation.body)
        program = self.programs.get(key)
        if program is None:
            program = self.programs[key] = compile_blocks(blocks, around)
        return self._text(clause, around, program, notes)

    def source(
        self, clause: Clause, translation: Translation | None
    ) -> tuple[tuple[Block, ...], Surroundings]:
        """The blocks of a text or of its translation, and what they are compiled for."""
        if translation is None:
            title = typographic(self._words_of(clause).apply(clause.title))
            around = self._surroundings(clause, clause.file, title, self._original_tag)
            return self._blocks(clause, (), self._sources(clause, ())), around
        tag = language_tag(translation.language, None)
        around = self._surroundings(clause, translation.file, translation.title, tag)
        around = replace(around, run_properties=edition_language(around.language))
        return _parsed(translation.body, around.file), around

    def _notes(
        self,
        clause: Clause,
        translation: Translation,
        around: Surroundings,
        blocks: tuple[Block, ...],
    ) -> str:
        printers = self.printer(self._original_tag), self.printer(around.language)
        return review_notes(
            typographic(self._words_of(clause).apply(clause.title)),
            translation,
            around,
            is_current=translation.of_revision == clause.revision,
            begins_with_item=not isinstance(blocks[0], Paragraph) or blocks[0].marker != "",
            local=self._local_notes.get(translation.language),
            printers=printers,
        )

    def _text(
        self, clause: Clause, around: Surroundings, program: Program, notes: str = ""
    ) -> CompiledText:
        properties = around.run_properties
        runs = own_run(around.caption, properties) if properties else run(around.caption)
        return CompiledText(
            id=clause.id,
            kind=clause.kind,
            title=around.caption,
            title_runs=runs,
            title_style=around.layout.title,
            paragraph_properties=around.paragraph_properties,
            bookmark=bookmark_name(clause.id),
            frame=clause_frame(clause.id, around.caption),
            program=program,
            language=around.language,
            file=around.file,
            notes=notes,
        )

    def _surroundings(self, clause: Clause, file: str, title: str, tag: str) -> Surroundings:
        runs_right_to_left = is_right_to_left(tag)
        return Surroundings(
            file=file or clause.id,
            layout=LAYOUTS[clause.kind],
            fill_ins=clause.fill_ins,
            facts=self._facts,
            thresholds=self._thresholds,
            texts=self._clauses.keys(),
            terms=self._terms,
            language=tag,
            run_properties=run_language(tag, self.tag),
            paragraph_properties="<w:bidi/>" if runs_right_to_left else "",
            table_properties="<w:bidiVisual/>" if runs_right_to_left else "",
            caption=title,
        )

    def _words_of(self, clause: Clause) -> RegimeWords:
        """The regime's words; an official text that stands here in full keeps its own."""
        is_official = clause.official is not None and clause.incorporate == "full"
        return RegimeWords() if is_official else self.regime_words

    def _blocks(
        self, clause: Clause, alternates: tuple[str, ...], sources: tuple[str, ...]
    ) -> tuple[Block, ...]:
        body, *others = sources
        file, line = clause.file or clause.id, clause.line("alternates")
        blocks = parse_body(body, file=file, first_line=clause.line("body"))
        applied = [each for each in clause.alternates if each.name in alternates]
        for alternate, source in zip(applied, others, strict=True):
            own = parse_body(source, file=file, first_line=line)
            blocks = merge_alternate(blocks, own, alternate.replaces_paragraphs)
        return blocks


@lru_cache(maxsize=512)
def _parsed(body: str, file: str) -> tuple[Block, ...]:
    """A translation's body: it is in the same words under all regimes."""
    return parse_body(body, file=file)


def texts_of(library: Library, regime: Regime | None, language: str) -> Texts:
    """The texts of a library, compiled ones kept from earlier calls."""
    key = (library.digest, regime.id if regime else "", language)
    found = _kept.get(key)
    if found is None:
        others = (each.programs for other, each in _kept.items() if other[0] == library.digest)
        found = _kept[key] = Texts(library, regime, language, next(others, None))
        while len(_kept) > _KEPT_LIMIT:
            _kept.popitem(last=False)
    else:
        _kept.move_to_end(key)
    return found


def merge_alternate(
    blocks: tuple[Block, ...], own: tuple[Block, ...], replaces: tuple[int, ...]
) -> tuple[Block, ...]:
    """The body with the alternate's paragraphs in place of those it replaces, or at the end.

    A numbered paragraph takes its items and tables with it.
    """
    if not replaces:
        return (*blocks, *own)
    kept: list[Block] = []
    number = 0
    placed = False
    for block in blocks:
        if isinstance(block, Paragraph) and block.marker == "1":
            number = block.number
        if number not in replaces:
            kept.append(block)
        elif not placed:
            kept.extend(own)
            placed = True
    return tuple(kept if placed else (*kept, *own))
