"""The broken templates, one a case; `said.json` holds what is said of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final
from zlib import crc32

from assembler.word import read_package
from assembler.word._zip import STORED, Stored, write_zip
from tests.word.raw import HEAD, NAMES, p, raw_file, tbl, tc, tr

CORE: Final = "docProps/core.xml"
TYPES: Final = "[Content_Types].xml"


@dataclass(frozen=True)
class Case:
    """A file: its body and its other parts.

    Where `values` are given, the fault shows when the template is filled in with them.
    """

    name: str
    body: str
    others: Mapping[str, str] = field(default_factory=dict)
    title: str = ""  # the title among the document's properties
    values: Mapping[str, object] | None = None

    @cached_property
    def content(self) -> bytes:
        """The file. Its parts are not compressed, so that no library decides on its bytes."""
        body = p("Dear {{ reader }},") + self.body + p("Yours")
        package = read_package(raw_file(body, others=self.others))
        parts = {name: package.read(name) for name in package.names}
        if self.title:
            parts[TYPES] = parts[TYPES].replace(b"</Types>", _CORE_TYPE.encode() + b"</Types>")
            parts[CORE] = f"{HEAD}{_CORE.format(self.title)}".encode()
        return write_zip(
            Stored(name, STORED, crc32(data), len(data), data) for name, data in parts.items()
        )


_OPEN: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_CORE: Final = (
    f'<cp:coreProperties xmlns:cp="{_OPEN}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{}</dc:title></cp:coreProperties>"
)
_CORE_TYPE: Final = (
    f'<Override PartName="/{CORE}"'
    ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
)


def _story(kind: str, *blocks: str) -> str:
    """A header or footer."""
    return f"<w:{kind} {NAMES}>{''.join(blocks)}</w:{kind}>"


def _notes(kind: str, *blocks: str) -> str:
    """Footnotes, endnotes or comments: one of them, with these blocks."""
    return f'<w:{kind}s {NAMES}><w:{kind} w:id="2">{"".join(blocks)}</w:{kind}></w:{kind}s>'


def _control(*blocks: str) -> str:
    """A content control around blocks."""
    content = f"<w:sdtContent>{''.join(blocks)}</w:sdtContent>"
    return f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr>{content}</w:sdt>'


def _box(*blocks: str) -> str:
    """A run with a text box."""
    return f"<w:r><w:pict><w:txbxContent>{''.join(blocks)}</w:txbxContent></w:pict></w:r>"


def _picture(text: str) -> str:
    """A run with a picture of this alternative text."""
    return f'<w:r><w:drawing><wp:docPr id="1" name="p" descr="{text}"/></w:drawing></w:r>'


def _field(code: str) -> str:
    """A run with the code of a field."""
    return f"<w:r><w:instrText>{code}</w:instrText></w:r>"


CASES: Final = (
    Case("block-if-open", p("Bidders {% if foreign %}from abroad")),
    Case("block-for-open", p("{%p for lot in lots %}") + p("{{ lot }}")),
    Case("block-macro-open", p("{%p macro line(x) %}") + p("{{ x }}")),
    Case("block-call-open", p("{% call(x) rows() %}{{ x }}")),
    Case("block-set-open", p("{% set note %}late")),
    Case("block-with-open", p("{% with total = 3 %}{{ total }}")),
    Case("block-raw-open", p("So: {% raw %}{{ name }}") + p("{{ other }}")),
    Case("block-autoescape-open", p("{% autoescape false %}x")),
    Case("block-closed-twice", p("{% if a %}x{% endif %}") + p("y{% endif %}")),
    Case("block-crossed", p("{% for a in b %}{% if a %}x{% endfor %}{% endif %}")),
    Case("block-wrong-end", p("{%p if a %}") + p("x") + p("{%p endfor %}")),
    Case("block-else-alone", p("x{% else %}y")),
    Case("block-else-in-with", p("{% with a = 1 %}x{% else %}y{% endwith %}")),
    Case("block-over-a-table-edge", p("{% if a %}") + tbl(tr("x{% endif %}"))),
    Case(
        "block-row-and-paragraph", tbl(tr("{%tr if a %}"), tr(tc(p("x"), p("{%p endif %}"), p(""))))
    ),
    Case("block-nested-open", p("{% if a %}{% if b %}{% if c %}x{% endif %}")),
    Case("name-of-a-filter", p("{{ price|uppper }}")),
    Case("name-of-a-test", p("{% if price is definde %}x{% endif %}")),
    Case("name-of-a-statement", p("{% fro lot in lots %}x")),
    Case("name-with-a-space", p("{{ buyer name }}")),
    Case("name-in-the-middle-of-runs", p("A ", "{", "{ pri", "ce|up", "er }", "}", " B")),
    Case("name-of-a-function", p("{{ rnage(3) }}"), values={}),
    Case("name-that-is-missing", p("{{ bidder_nme }} signs"), values={"bidder_name": "Ports"}),
    Case("name-of-an-attribute", p("{{ buyer.town }}"), values={"buyer": {"city": "Oslo"}}),
    Case("place-row-tag-outside", p("{%tr for lot in lots %}") + p("x") + p("{%tr endfor %}")),
    Case("place-cell-tag-outside", p("{%tc if a %}x{%tc endif %}")),
    Case("place-cell-colour-outside", p("{% cellbg colour %}x")),
    Case("place-merge-without-loop", tbl(tr("{% hm %}a"))),
    Case(
        "place-paragraph-tag-in-the-middle",
        p("Dear {%p if a %} reader") + p("x") + p("{%p endif %}"),
    ),
    Case(
        "place-row-tag-beside-text",
        tbl(
            tr("{%tr for x in xs %}", "lost"),
            tr("{{ x }}", "y"),
            tr("{%tr endfor %}", ""),
            columns=2,
        ),
    ),
    Case("place-attribute", p(_picture("{% if a %}"), "x{% endif %}")),
    Case("tag-not-closed", p("Pay {{ amount to us")),
    Case("tag-closed-by-one-brace", p("Pay {{ amount } to us")),
    Case("tag-with-one-brace-before", p("Pay { amount }} to us")),
    Case("tag-with-braces-too-many", p("Pay {{ amount }} }} to us")),
    Case("tag-comment-open", p("{# later")),
    Case("tag-empty", p("{{ }} and {% %}")),
    Case("tag-bracket-open", p("{{ (a + b }}")),
    Case("tag-quotation-open", p("{{ a|default('none) }}")),
    Case("tag-curly-quotes-unequal", p("{{ a|default(“none) }}")),
    Case("tag-curly-quotes-and-a-filter", p("{{ a|default(“none”)|uper }}")),
    Case("tag-two-signs", p("{{ a == }} {{ b + }} {{ | c }}")),
    Case("tag-of-another-language", p("{{ a ? b : c }} {{ #if a }} {{ a && b }}")),
    Case("tag-assigns-in-a-value", p("{{ a = 1 }}")),
    Case("tag-for-without-in", p("{% for lot lots %}x{% endfor %}")),
    Case("tag-if-without-condition", p("{% if %}x{% elif %}y{% endif %}")),
    Case("tag-split-over-paragraphs", p("{{ buyer") + p("name|uper }}")),
    Case("refused-include", p("{% include 'other.docx' %}")),
    Case("refused-import", p("{% import 'a' as b %}{% from 'a' import b %}")),
    Case("refused-extends", p("{% extends 'base' %}{% block x %}{% endblock %}")),
    Case("refused-do-and-break", p("{% for a in b %}{% do a %}{% break %}{% endfor %}")),
    Case("refused-macro-without-a-name", p("{% macro %}x{% endmacro %}")),
    Case("refused-set-of-a-number", p("{% set 1 = a %}")),
    Case("refused-underscore-attribute", p("{{ a.__class__.__mro__ }}")),
    Case("refused-underscore-item", p("{{ a['__class__'] }}"), values={"a": "x"}),
    Case("part-header", p("x"), others={"header1": _story("hdr", p("Tender {{ number|uper }}"))}),
    Case("part-footer", p("x"), others={"footer1": _story("ftr", p("Page {% if a %}1"))}),
    Case("part-footnote", p("x"), others={"footnotes": _notes("footnote", p("See {{ source"))}),
    Case("part-endnote", p("x"), others={"endnotes": _notes("endnote", p("{% endif %}See"))}),
    Case("part-comment", p("x"), others={"comments": _notes("comment", p("Ask {{ who is }}"))}),
    Case("part-text-box", p("Around ", _box(p("Inside {{ a|uper }}")))),
    Case("part-content-control", _control(p("Held {{ a|uper }}"))),
    Case("part-table-cell", tbl(tr("One", "Two {% if a %}"), columns=2)),
    Case("part-field", p(_field("REF {{ mark|uper }} "), "x")),
    Case("part-alternative-text", p(_picture("A {{ thing|uper }}"))),
    Case("part-properties", p("x"), title="Tender {{ number|uper }}"),
    Case(
        "part-several",
        p("{{ a|uper }}"),
        others={"header1": _story("hdr", p("{% if b %}")), "footer1": _story("ftr", p("{{ c"))},
    ),
    Case("filled-endless-loop", p("{% for i in range(99999999) %}x{% endfor %}"), values={}),
    Case(
        "filled-endless-macro",
        p("{% macro again() %}{{ again() }}{% endmacro %}") + p("{{ again() }}"),
        values={},
    ),
    Case("filled-huge-power", p("{{ 9 ** (9 ** 9) }}"), values={}),
    Case(
        "filled-division-by-zero",
        p("Each pays {{ total / bidders }}"),
        values={"total": 9, "bidders": 0},
    ),
    Case("filled-text-plus-number", p("{{ price + 1 }}"), values={"price": "nine"}),
    Case(
        "filled-number-as-a-list",
        p("{% for lot in lots %}{{ lot }}{% endfor %}"),
        values={"lots": 3},
    ),
    Case("filled-number-as-a-function", p("{{ price() }}"), values={"price": 3}),
    Case(
        "filled-in-a-header",
        p("x"),
        others={"header1": _story("hdr", p("Nr {{ nmber }}"))},
        values={"number": "7"},
    ),
    Case("filled-in-a-cell", tbl(tr("One", "Two {{ a.b.c }}"), columns=2), values={"a": {}}),
)
