"""A part with tags as one Jinja program over its XML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.runtime import new_context
from lxml import etree

from assembler.errors import TemplateError

from ._ids import Ids
from ._sandbox import LONGEST_OUTPUT, Sandbox, count_loops
from ._tags import MARK, Harvest, Tag
from ._values import (
    NEW_PAGE,
    NEW_PARAGRAPH,
    block_value,
    plain_value,
    run_value,
    text_value,
)

# Delimiters that no document holds, so that what stands between the tags is never read as code.
_STATEMENT: Final = ("\uf8e2%", "%\uf8e3")
_VALUE: Final = ("\uf8e2{", "}\uf8e3")
_COMMENT: Final = ("\uf8e2#", "#\uf8e3")
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LARGE: Final = 4_000
IDS: Final = "clausewright_ids"
_LITERALS: Final = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))

_LOOP_IDS: Final = re.compile(
    r'(?P<drawing><wp:docPr\b[^>]*?\bid=")\d+(?P<drawing_end>")'
    r'|(?P<control><w:id w:val=")-?\d+(?P<control_end>")'
    r'|\s(?:w14:paraId|w14:textId)="[^"]*"'
)
_BOOKMARK: Final = re.compile(r'<w:bookmark(?P<side>Start|End)\b[^>]*?w:id="(?P<id>-?\d+)"[^>]*?/>')
# What an emptied cell ends with, and the same with the paragraph that Word wants there.
_EMPTY_CELLS: Final = (
    ("</w:tcPr></w:tc>", "</w:tcPr><w:p/></w:tc>"),
    ("<w:tcPr/></w:tc>", "<w:tcPr/><w:p/></w:tc>"),
    ("<w:tc></w:tc>", "<w:tc><w:p/></w:tc>"),
    ("<w:tc/>", "<w:tc><w:p/></w:tc>"),
    ("</w:tbl></w:tc>", "</w:tbl><w:p/></w:tc>"),
)
_EMPTY_ROW: Final = re.compile(
    r"<w:tr(?: [^>]*)?>(?:<w:tblPrEx>(?:(?!</w:tblPrEx>).)*</w:tblPrEx>)?"
    r"(?:<w:trPr>(?:(?!</w:trPr>).)*</w:trPr>|<w:trPr/>)?</w:tr>",
    re.DOTALL,
)
_BARE_ROW: Final = re.compile(r"<w:tr(?: [^>]*)?></w:tr>")
_EMPTY_TABLE: Final = re.compile(
    r"<w:tbl>(?:(?!<w:tr[ >]|<w:tbl>|</w:tbl>|<w:sdt>).)*</w:tbl>", re.DOTALL
)


def make_environment(undefined: type) -> Sandbox:
    """The sandbox with our delimiters; every value is escaped on its way out."""
    environment = Sandbox(
        block_start_string=_STATEMENT[0],
        block_end_string=_STATEMENT[1],
        variable_start_string=_VALUE[0],
        variable_end_string=_VALUE[1],
        comment_start_string=_COMMENT[0],
        comment_end_string=_COMMENT[1],
        keep_trailing_newline=True,
        autoescape=True,
        finalize=text_value,
        undefined=undefined,
        extensions=["jinja2.ext.do"],
    )
    environment.filters["clausewright_plain"] = plain_value
    environment.filters["clausewright_block"] = block_value
    environment.filters["clausewright_run"] = run_value
    environment.globals["iteritems"] = lambda mapping: mapping.items()
    return environment


@dataclass(frozen=True, slots=True)
class Program:
    """A compiled part."""

    part: str
    tags: tuple[Tag, ...]
    template: JinjaTemplate
    in_table: bool

    def run(self, context: Mapping[str, Any], ids: Ids) -> bytes:
        """The part's XML.

        Raises:
            TemplateError: with part, paragraph and tag.
        """
        given = {**context, IDS: ids}
        runtime = new_context(
            self.template.environment, self.template.name, self.template.blocks,
            given, False, self.template.globals, None,  # noqa: FBT003 - Jinja's own signature
        )  # fmt: skip
        try:
            pieces = list(_limited(self.template.root_render_func(runtime)))
        except _FAULTS as error:
            raise self._located(error) from error
        text = "".join(_healed(pieces) if self.in_table else pieces)
        if NEW_PARAGRAPH in text or NEW_PAGE in text:
            text = _part_paragraphs(text)
        return text.encode("utf-8", "surrogatepass")

    def _located(self, error: BaseException) -> TemplateError:
        tag = self._tag_of(error)
        if isinstance(error, TemplateError) and error.part:
            return error
        problem = error.problem if isinstance(error, TemplateError) else _sentence(error)
        if tag is None:
            return TemplateError(problem, self.part)
        return TemplateError(problem, self.part, tag.paragraph, tag.text)

    def _tag_of(self, error: BaseException) -> Tag | None:
        """The tag that was being worked on: each starts a line of its own in the program."""
        trace, line = error.__traceback__, 0
        while trace is not None:
            if trace.tb_frame.f_globals.get("__jinja_template__") is self.template:
                line = self.template.get_corresponding_lineno(trace.tb_lineno)
            trace = trace.tb_next
        number = line - 2
        return self.tags[number] if 0 <= number < len(self.tags) else None


_FAULTS: Final = (
    *(TemplateError, UndefinedError, SecurityError, TemplateRuntimeError, RecursionError),
    *(TypeError, ValueError, ArithmeticError, LookupError, AttributeError, OverflowError),
    MemoryError,
)


def _sentence(error: BaseException) -> str:
    if isinstance(error, UndefinedError):
        return f"{error.message or 'A name is missing'}. Give it a value, or mend the name."
    if isinstance(error, SecurityError):
        return f"Not allowed in a template: {error.message or error}"
    if isinstance(error, RecursionError):
        return "The template calls itself without end; it was stopped."
    return f"The tag cannot be worked out: {error}."


def compile_part(root: etree._Element, harvest: Harvest, environment: Sandbox) -> Program:
    """Turn a part whose tags have been lifted into a program.

    Raises:
        TemplateError: with part, paragraph and tag.
    """
    xml = etree.tostring(root, encoding="unicode")
    for written, meant in _LITERALS:
        xml = xml.replace(written, meant)
    xml, tags = _order(_join_lines(xml, harvest), harvest)
    source = _source(xml, tags)
    try:
        tree = environment.parse(source)
        count_loops(tree)
        code = environment.compile(tree, harvest.part, None)
    except TemplateSyntaxError as error:
        number = error.lineno - 2
        tag = tags[number] if 0 <= number < len(tags) else None
        raise TemplateError(
            f"{(error.message or 'The tag cannot be read').rstrip('.')}.",
            harvest.part,
            tag.paragraph if tag else "",
            tag.text if tag else "",
        ) from error
    template = JinjaTemplate.from_code(environment, code, environment.make_globals(None), None)
    return Program(harvest.part, tuple(tags), template, harvest.in_table)


def _join_lines(xml: str, harvest: Harvest) -> str:
    """`{%-` joins its text to the paragraph before, `-%}` to the one after, as docxtpl has it.

    Where a minus sign meets no paragraph's end it takes away white space, as in Jinja.
    """
    joined: set[str] = set()

    def join(match: re.Match[str]) -> str:
        joined.add(match[1])
        return match[1]

    before = _marks(harvest, "joins_before")
    after = _marks(harvest, "joins_after")
    if before:
        xml = re.sub(rf"</w:t>(?:(?!</w:t>|\uf8e0).)*?({before})", join, xml, flags=re.DOTALL)
        xml = re.sub(rf"\s+({before})", lambda m: m[0] if m[1] in joined else m[1], xml)
    joined.clear()
    if after:
        pattern = rf"({after})(?:(?!<w:t[ >]|\uf8e0).)*?<w:t(?: [^>]*)?>"
        xml = re.sub(pattern, join, xml, flags=re.DOTALL)
        xml = re.sub(rf"({after})\s+", lambda m: m[0] if m[1] in joined else m[1], xml)
    return xml


def _marks(harvest: Harvest, wish: str) -> str:
    """A pattern for the marks of the tags that join, or nothing."""
    found = [str(number) for number, tag in enumerate(harvest.tags) if getattr(tag, wish)]
    return f"\uf8e0(?:{'|'.join(found)})\uf8e1" if found else ""


def _order(xml: str, harvest: Harvest) -> tuple[str, list[Tag]]:
    """Number the tags as they stand in the XML."""
    tags: list[Tag] = []

    def renumber(match: re.Match[str]) -> str:
        tags.append(harvest.tags[int(match[1])])
        return f"\uf8e0{len(tags) - 1}\uf8e1"

    return MARK.sub(renumber, xml), tags


def _source(xml: str, tags: list[Tag]) -> str:
    """The program's text: the XML with code for the marks, each tag on a line of its own."""
    statics = MARK.split(xml)[::2]
    # A line break in the XML would upset the count of lines; as a reference it means the same.
    pieces = [piece.replace("\n", "&#10;") for piece in statics]
    looped = _looped(tags)
    whole = _whole_bookmarks("".join(pieces[place] for place in looped))
    for place in looped:
        pieces[place] = _renew_ids(pieces[place], whole)
    program = [_HEAD.replace("\n", ""), pieces[0]]
    for tag, piece in zip(tags, pieces[1:], strict=True):
        program += [_code(tag), piece]
    return "".join(program)


def _looped(tags: list[Tag]) -> list[int]:
    """The places of the pieces of XML that stand inside a loop; piece n follows tag n - 1."""
    depth, found = 0, []
    for place, tag in enumerate(tags, start=1):
        depth += _opens_loop(tag)
        if depth > 0:
            found.append(place)
    return found


def _whole_bookmarks(xml: str) -> set[str]:
    """The bookmarks that begin and end inside loops; repeated they would have one name twice."""
    sides: dict[str, set[str]] = {}
    for match in _BOOKMARK.finditer(xml):
        sides.setdefault(match["id"], set()).add(match["side"])
    return {number for number, found in sides.items() if found == {"Start", "End"}}


def _opens_loop(tag: Tag) -> int:
    word = tag.code.split(None, 1)[0] if tag.kind == "statement" and tag.code else ""
    return {"for": 1, "macro": 1, "endfor": -1, "endmacro": -1}.get(word, 0)


def _code(tag: Tag) -> str:
    code = tag.code.replace("\n", " ")
    if tag.kind == "comment":
        return f"{_COMMENT[0]}\n{_COMMENT[1]}"
    if tag.kind == "statement":
        return f"{_STATEMENT[0]}\n{code} {_STATEMENT[1]}"
    name = {"p": "block", "tr": "block", "tc": "block", "r": "run"}.get(tag.scope)
    if name is None and not tag.in_text:
        name = "plain"
    if name is None:
        return f"{_VALUE[0]}\n{code} {_VALUE[1]}"
    return f"{_VALUE[0]}\n({code})|clausewright_{name} {_VALUE[1]}"


def _renew_ids(xml: str, bookmarks: set[str]) -> str:
    """In a loop, numbers that must be unique are given out anew at each pass."""
    xml = _BOOKMARK.sub(lambda match: "" if match["id"] in bookmarks else match[0], xml)

    def renew(match: re.Match[str]) -> str:
        for kind in ("drawing", "control"):
            if match[kind]:
                call = f"{_VALUE[0]}{IDS}.next_{kind}(){_VALUE[1]}"
                return f"{match[kind]}{call}{match[f'{kind}_end']}"
        return ""

    return _LOOP_IDS.sub(renew, xml)


def _limited(pieces: Iterable[str]) -> Iterator[str]:
    length = 0
    for piece in pieces:
        length += len(piece)
        if length > LONGEST_OUTPUT:
            raise TemplateError("The document would be far too long; it was stopped.")
        yield piece


def _healed(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces mended; large ready-made content empties no cell and is passed over."""
    waiting: list[str] = []
    for piece in pieces:
        if len(piece) > LARGE and type(piece) is not str:
            yield _heal("".join(waiting))
            waiting.clear()
            yield piece
        else:
            waiting.append(piece)
    yield _heal("".join(waiting))


def _heal(text: str) -> str:
    """Mend cells, rows and tables that a condition or loop left empty; Word refuses those."""
    for found, mended in _EMPTY_CELLS:
        text = text.replace(found, mended)
    if "</w:trPr></w:tr>" in text or "<w:trPr/></w:tr>" in text or _BARE_ROW.search(text):
        text = _EMPTY_ROW.sub("", text)
    if "</w:tblGrid></w:tbl>" in text or "<w:tblGrid/></w:tbl>" in text:
        text = _EMPTY_TABLE.sub("", text)
    return text


_BREAKING: Final = re.compile(
    r"<w:p(?: [^>]*)?>(?P<look><w:pPr>(?:(?!</w:pPr>).)*</w:pPr>|<w:pPr/>)?"
    rf"(?:(?!<w:p[ >]|</w:p>).)*?[{NEW_PARAGRAPH}{NEW_PAGE}](?:(?!<w:p[ >]).)*?</w:p>",
    re.DOTALL,
)
_RUN: Final = re.compile(r"<w:r(?: [^>]*)?>(?P<look><w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?", re.DOTALL)


def _part_paragraphs(text: str) -> str:
    """Paragraph and page marks in values begin new paragraphs of the same looks."""

    def part(match: re.Match[str]) -> str:
        paragraph, look = match[0], match["look"] or ""
        pieces = re.split(f"([{NEW_PARAGRAPH}{NEW_PAGE}])", paragraph)
        built = [pieces[0]]
        for sign, piece in zip(pieces[1::2], pieces[2::2], strict=True):
            runs = list(_RUN.finditer("".join(built)))
            run_look = (runs[-1]["look"] or "") if runs else ""
            page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' if sign == NEW_PAGE else ""
            built.append(
                f"</w:t></w:r></w:p>{page}<w:p>{look}<w:r>{run_look}"
                f'<w:t xml:space="preserve">{piece}'
            )
        return "".join(built)

    return _BREAKING.sub(part, text)


Render = Callable[[Mapping[str, Any], Ids], bytes]
