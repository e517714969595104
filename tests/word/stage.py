"""A stage for compiled bodies: facts and answers as plain dictionaries, paragraphs as lines.

`lines(xml)` writes one line a paragraph, "Style: words"; a control stands in «», a table row in
cells between bars, a bold term in *stars*, an open note in its brackets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from assembler.model import FillIn
from assembler.word._controls import words_of
from assembler.word._markup_analysis import term_key
from assembler.word._markup_compile import Surroundings, compile_blocks
from assembler.word._markup_conditions import Condition
from assembler.word._markup_layout import LAYOUTS
from assembler.word._markup_parse import parse_body
from assembler.word._markup_program import Known, Value, render
from assembler.word._markup_tables import settle_tables

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TERMS = ("Worker", "Recruitment Fee", "Subcontractor", "Agency")
DAYS = FillIn(type="integer", label="Days to repay a worker?", default=None, minimum=1)
FILL_INS = {
    "repayment_days": DAYS,
    "contact": FillIn(type="text", label="Who answers?", placeholder="Name and mail"),
    "start": FillIn(type="date", label="When does work start?"),
    "level": FillIn(type="choice", label="Which level?", allowed=("low", "high")),
    "agreed": FillIn(type="boolean", label="Is it agreed?"),
}
FACTS = ("buyer_name", "us_federal", "recruits_abroad")


@dataclass
class Stage:
    """A scene whose answers are given by name; a condition is looked up by its text."""

    values: Mapping[str, str] = field(default_factory=dict)
    conditions: Mapping[str, Known] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    controls: int = 0
    otherwise: str = "Otherwise"
    choice_ends: str = "End of the choice"
    other_lots: str = "For the other lots:"

    def decide(self, condition: Condition) -> Known:
        return self.conditions[condition.text]

    def question(self, condition: Condition) -> str:
        return f"Applies if: {condition.text}"

    def lots_where(self, condition: Condition) -> str:
        return f"For lots with {condition.text}:"

    def _value(self, name: str) -> Value | None:
        text = self.values.get(name)
        return None if text is None else Value.of(text, is_one=text == "1")

    fill_in = fact = amount = _value

    def reference(self, target: str, capital: bool, properties: str, line: int) -> str:
        word = "Clause" if capital else "clause"
        return f"<w:r><w:t>{word} {self.numbers.get(target, '?')}</w:t></w:r>"

    def first_use(self, term: str) -> bool:
        first = term not in self.seen
        self.seen.add(term)
        return first

    @property
    def subcontracts(self) -> int:
        return 0

    def begin_row(self, subcontract: int | None) -> None: ...

    def next_control(self) -> int:
        self.controls += 1
        return self.controls


def surroundings(kind: str = "clause", run_properties: str = "") -> Surroundings:
    return Surroundings(
        file="test.md",
        layout=LAYOUTS[kind],
        fill_ins=FILL_INS,
        facts={name: words_of(name) for name in FACTS},
        thresholds=("us.plan",),
        texts=("notification", "wages"),
        terms=frozenset(map(term_key, TERMS)),
        run_properties=run_properties,
        caption="A clause",
    )


def rendered(source: str, kind: str = "clause", stage: Stage | None = None) -> str:
    """The markup of a body."""
    blocks = parse_body(source, file="test.md")
    program = compile_blocks(blocks, surroundings(kind))
    pieces: list[str] = []
    render(program, stage or Stage(), pieces.append)
    return settle_tables("".join(pieces))


def lines(xml: str) -> list[str]:
    root = etree.fromstring(f"<w:body {NAMESPACES}>{xml}</w:body>")
    return [_line(block) for block in root if block.tag in (f"{W}p", f"{W}tbl")]


def body_lines(source: str, kind: str = "clause", **given: object) -> list[str]:
    """The body as lines, on a stage with these values, conditions and numbers."""
    return lines(rendered(source, kind, Stage(**given)))  # type: ignore[arg-type]


def _line(block: etree._Element) -> str:
    if block.tag == f"{W}tbl":
        style = block.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val")
        rows = [
            " | ".join(_words(cell) for cell in row.iter(f"{W}tc")) for row in block.iter(f"{W}tr")
        ]
        return f"{style}: " + " / ".join(rows)
    properties = block.find(f"{W}pPr")
    style = properties.find(f"{W}pStyle").get(f"{W}val")
    kept = "+" if properties.find(f"{W}keepNext") is not None else ""
    return f"{style}{kept}: {_words(block)}"


def _words(element: etree._Element) -> str:
    pieces = []
    for child in element:
        if child.tag == f"{W}r":
            pieces.append(_run(child))
        elif child.tag == f"{W}sdt":
            pieces.append(f"«{_words(child.find(f'{W}sdtContent'))}»")
        elif child.tag == f"{W}p":
            pieces.append(_words(child))
    return "".join(pieces)


def _run(run: etree._Element) -> str:
    text = "".join(
        node.text or "" if node.tag == f"{W}t" else {"br": "⏎", "tab": "→"}.get(_local(node), "-")
        for node in run
        if _local(node) in ("t", "br", "tab", "noBreakHyphen")
    )
    style = run.find(f"{W}rPr/{W}rStyle")
    look = style.get(f"{W}val") if style is not None else ""
    stars = {"DefinedTerm": "*", "Strong": "**", "Emphasis": "_"}.get(look, "")
    return f"{stars}{text}{stars}"


def _local(element: etree._Element) -> str:
    return str(etree.QName(element).localname)
