"""Nodes of a clause body, compiled to a program."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from assembler.errors import TemplateError
from assembler.model import FillIn

from ._controls import check_control, fact_control, fill_in_control, words_of
from ._fields import link
from ._markup_analysis import conditional_terms, restarting_lines, term_key
from ._markup_conditions import Condition, read_condition
from ._markup_layout import Layout
from ._markup_nodes import (
    Block,
    BlockChoice,
    CheckBox,
    Emphasis,
    Heading,
    Hole,
    Inline,
    InlineChoice,
    Link,
    Paragraph,
    Signature,
    Strong,
    Table,
    Text,
    plain_text,
)
from ._markup_parse import shorten
from ._markup_program import (
    RUN_CLOSE,
    AmountHole,
    Around,
    CheckBoxStep,
    Choice,
    FactHole,
    FillInHole,
    OptionalParagraph,
    Program,
    ReferenceHole,
    Step,
    TermUse,
    run_open,
)
from ._markup_tables import TABLE_END, settle_tables, write_signature, write_table
from ._markup_text import Typesetter, styled, text_xml

KEEP_NEXT = "<w:keepNext/>"

_CALL = re.compile(r"(ref|amount)\(\s*([\"'])([A-Za-z0-9._-]+)\2\s*\)$")
_NAME = re.compile(r"[a-z][a-z0-9_]*$")
_UNIT = re.compile(
    r"( (?:working |calendar )?)(days|weeks|months|years|hours|minutes|tiers|copies|people)\b"
)
_ONE = {"copies": "copy", "people": "person"}
_SENTENCE_ENDS = re.compile(r"[.?!:][”’\"')]*\s*$")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a body is compiled for.

    `terms` are the defined terms of the library, `language` the tag that dates in controls take,
    `run_properties` and `paragraph_properties` what its runs and paragraphs carry because its
    language is not the document's.
    """

    file: str
    layout: Layout
    fill_ins: Mapping[str, FillIn]
    facts: Mapping[str, str]  # name -> words for its placeholder
    thresholds: Collection[str]
    texts: Collection[str]  # ids that may be referred to
    terms: frozenset[str] = frozenset()
    language: str = "en-GB"
    run_properties: str = ""
    paragraph_properties: str = ""  # the direction of a language written from right to left
    caption: str = ""
    table_properties: str = ""


def compile_blocks(blocks: Sequence[Block], around: Surroundings) -> Program:
    """The program of a body.

    Raises:
        TemplateError: a name, a reference or an item that cannot be printed, with its line.
    """
    restarts = restarting_lines(blocks) if around.layout.restart else frozenset()
    writer = Writer(around, conditional_terms(blocks), restarts)
    writer.blocks(blocks)
    return writer.program()


def compile_words(words: Sequence[Inline], around: Surroundings) -> Program:
    """The program of one line of words, such as a title."""
    writer = Writer(around, frozenset())
    writer.words(words, around.run_properties, Typesetter())
    return writer.program()


@dataclass(slots=True)
class Writer:
    around: Surroundings
    conditional_terms: frozenset[str]
    restarts: frozenset[int] = frozenset()
    pieces: list[str | Step] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def put(self, piece: str | Step) -> None:
        if isinstance(piece, str) and self.pieces and isinstance(self.pieces[-1], str):
            self.pieces[-1] += piece
        elif piece != "":
            self.pieces.append(piece)

    def program(self) -> Program:
        pieces: list[str | Step] = []
        for piece in self.pieces:
            if not isinstance(piece, str):
                pieces.append(piece)
                continue
            settled = settle_tables(piece)
            ends = settled.endswith(TABLE_END)
            pieces += (settled.removesuffix(TABLE_END), TABLE_END) if ends else (settled,)
        return tuple(pieces)

    def branch(self) -> Writer:
        return Writer(
            self.around,
            self.conditional_terms,
            self.restarts,
            seen=self.seen,
        )

    # Blocks

    def blocks(self, blocks: Sequence[Block]) -> None:
        for block, following in zip_longest(blocks, blocks[1:]):
            self._block(block, leads=isinstance(following, Signature | Table))

    def _block(self, block: Block, *, leads: bool) -> None:
        match block:
            case Paragraph():
                self._paragraph(block, leads=leads)
            case Heading():
                self._styled(block.words, self.around.layout.heading)
            case Table():
                write_table(self, block)
            case Signature():
                write_signature(self, block)
            case BlockChoice():
                self._block_choice(block)

    def _paragraph(self, block: Paragraph, *, leads: bool) -> None:
        layout = self.around.layout
        if block.marker:
            style = layout.items.get(block.marker, "")
            if not style:
                raise self.error(
                    f"An item “{block.marker}.” has no place in this kind of text. "
                    f"It knows {', '.join(f'“{marker}.”' for marker in layout.items)}.",
                    block.line,
                    plain_text(block.words),
                )
        elif block.line in self.restarts:
            style = layout.restart
        else:
            style = layout.text_style(block.level)
        self._styled(block.words, style, leads=leads)

    def _styled(self, words: tuple[Inline, ...], style: str, *, leads: bool = False) -> None:
        """A paragraph; it stays with a table or a line to sign, and with all after a colon."""
        keep = KEEP_NEXT if leads or plain_text(words).rstrip().endswith(":") else ""
        marks = keep + self.around.paragraph_properties
        opening = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{marks}</w:pPr>'
        if all(isinstance(word, InlineChoice) or _is_blank(word) for word in words):
            inner = self.branch()
            inner.words(words, self.around.run_properties, Typesetter())
            self.put(OptionalParagraph(opening, inner.program(), "</w:p>"))
            return
        self.put(opening)
        setter = Typesetter()
        first = words[0]
        if self.around.layout.defines and isinstance(first, Strong):
            self.words(first.words, styled("DefinedTerm", self.around.run_properties), setter)
            self.seen.add(term_key(plain_text(first.words)))
            words = words[1:]
        self.words(words, self.around.run_properties, setter)
        self.put("</w:p>")

    def _block_choice(self, block: BlockChoice) -> None:
        branches: list[tuple[Condition | None, Program]] = []
        for text, blocks in block.branches:
            writer = self.branch()
            writer.blocks(blocks)
            condition = self.condition(text, block.line) if text else None
            branches.append((condition, writer.program()))
        style = self.around.layout.text_style(0)
        opening = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        self.put(Choice(branches, opening, "</w:p>"))

    # Words

    def words(self, words: Sequence[Inline], properties: str, setter: Typesetter) -> None:
        """The runs of one paragraph, or of a part of it."""
        opening = run_open(properties)
        is_open = False
        pending = list(words)
        for at, word in enumerate(pending):
            following = pending[at + 1] if at + 1 < len(pending) else None
            if isinstance(word, Text):
                text = setter.set(word.text)
                if text:
                    self.put(("" if is_open else opening) + text_xml(text))
                    is_open = isinstance(following, Hole | CheckBox)
                    self.put("" if is_open else RUN_CLOSE)
                continue
            if isinstance(word, Hole):
                units = _take_units(word, pending, at, self.around.fill_ins)
                stays = isinstance(pending[at + 1] if following else None, Text) and bool(
                    _text_of(pending[at + 1])
                )
                capital = _begins_sentence(pending, at)
                place = Around(properties, is_open, stays)
                self.put(self._hole(word, place, units, properties, capital=capital))
                setter.skip()
                is_open = stays
            elif isinstance(word, CheckBox):
                stays = isinstance(following, Text)
                control = check_control("Tick", "check")
                self.put(CheckBoxStep(Around(properties, is_open, stays), control))
                setter.skip()
                is_open = stays
            else:
                self._marked(word, properties, setter)

    def _marked(self, word: Inline, properties: str, setter: Typesetter) -> None:
        if isinstance(word, Strong):
            self._strong(word, properties, setter)
        elif isinstance(word, Emphasis):
            self.words(word.words, styled("Emphasis", properties), setter)
        elif isinstance(word, Link):
            inner = self.branch()
            inner.words(word.words, styled("Hyperlink", properties), setter)
            if any(not isinstance(piece, str) for piece in inner.pieces):
                raise self.error("The words of a link are fixed text.", 0, plain_text(word.words))
            self.put(link(word.url, "".join(map(str, inner.pieces))))
        elif isinstance(word, InlineChoice):
            branches: list[tuple[Condition | None, Program]] = []
            for text, inner_words in word.branches:
                writer = self.branch()
                writer.words(inner_words, properties, setter)
                condition = self.condition(text, word.line) if text else None
                branches.append((condition, writer.program()))
            space = f"{run_open('')} {RUN_CLOSE}"
            self.put(Choice(branches, "", space))

    def _strong(self, word: Strong, properties: str, setter: Typesetter) -> None:
        text = plain_text(word.words)
        key = term_key(text)
        if key not in self.around.terms or not all(isinstance(w, Text) for w in word.words):
            self.words(word.words, styled("Strong", properties), setter)
            return
        xml = text_xml(setter.set(text))
        opening = run_open(styled("DefinedTerm", properties))
        first = f"{opening}{xml}{RUN_CLOSE}"
        later = f"{run_open(properties)}{xml}{RUN_CLOSE}"
        if key in self.conditional_terms:
            self.put(TermUse(key, first, later))
        else:
            self.put(later if key in self.seen else first)
            self.seen.add(key)

    def _hole(
        self,
        hole: Hole,
        place: Around,
        units: tuple[str, str],
        properties: str,
        *,
        capital: bool,
    ) -> Step:
        call = _CALL.match(hole.expression)
        if call:
            return self._call(hole, call[1], call[3], place, properties, capital=capital)
        name = hole.expression
        if not _NAME.match(name):
            raise self.hole_error(
                "is no fill-in, fact, ref(…) or amount(…). Only these may stand in a text", hole
            )
        fill_in = self.around.fill_ins.get(name)
        if fill_in is not None:
            control = fill_in_control(
                name, fill_in, language=self.around.language, properties=properties
            )
            return FillInHole(name, place, control, units)
        label = self.around.facts.get(name)
        if label is None:
            raise self.hole_error(
                f"is neither a fill-in of this text nor a fact{self._near(name)}", hole
            )
        return FactHole(name, place, fact_control(name, label, properties=properties), units)

    def _call(
        self, hole: Hole, function: str, name: str, place: Around, properties: str, *, capital: bool
    ) -> Step:
        if function == "amount":
            if name not in self.around.thresholds:
                raise self.hole_error("names no row of thresholds.yaml", hole)
            control = fact_control("launch_date", words_of("amount_of_the_launch_day"))
            return AmountHole(name, place, control)
        if name not in self.around.texts:
            raise self.hole_error("names no text of the library", hole)
        return ReferenceHole(name, place, capital=capital, properties=properties, line=hole.line)

    def _near(self, name: str) -> str:
        from rapidfuzz import process

        found = process.extractOne(
            name, [*self.around.fill_ins, *self.around.facts], score_cutoff=75
        )
        return f". Did you mean “{found[0]}”?" if found else ""

    def condition(self, text: str, line: int) -> Condition:
        try:
            return read_condition(
                text,
                line,
                names=(*self.around.fill_ins, *self.around.facts),
                texts=self.around.texts,
                blanks=self.around.fill_ins,
            )
        except TemplateError as error:
            raise self.error(error.problem, line, tag=f"{{% if {text} %}}") from None

    def hole_error(self, problem: str, hole: Hole) -> TemplateError:
        tag = f"{{{{ {hole.expression} }}}}"
        end = "" if problem.endswith("?") else "."
        return self.error(f"{hole.expression} {problem}{end}", hole.line, tag=tag)

    def error(self, problem: str, line: int, text: str = "", tag: str = "") -> TemplateError:
        return TemplateError(problem, f"{self.around.file}:{line}", shorten(text), tag)


def _is_blank(word: Inline) -> bool:
    return isinstance(word, Text) and not word.text.strip()


def _text_of(word: Inline) -> str:
    return word.text if isinstance(word, Text) else ""


def _take_units(
    hole: Hole, words: list[Inline], at: int, fill_ins: Mapping[str, FillIn]
) -> tuple[str, str]:
    """Cut the unit off the text after an integer: ("day", "days"); the rest stays in `words`."""
    fill_in = fill_ins.get(hole.expression)
    following = words[at + 1] if at + 1 < len(words) else None
    if fill_in is None or fill_in.type != "integer" or not isinstance(following, Text):
        return "", ""
    match = _UNIT.match(following.text)
    if not match:
        return "", ""
    words[at + 1] = Text(following.text[match.end() :])
    gap, many = match.groups()
    return gap + _ONE.get(many, many[:-1]), gap + many


def _begins_sentence(words: Sequence[Inline], at: int) -> bool:
    before = plain_text(tuple(words[:at]))
    return not before.strip() or bool(_SENTENCE_ENDS.search(before) and before.rstrip()[-1] != ":")
