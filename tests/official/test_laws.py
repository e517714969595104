"""Whatever a publisher writes: no word is lost, and what comes out is read as a clause file."""

from __future__ import annotations

from collections import Counter
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from assembler.library._bodies import body_uses
from assembler.library._texts import parse_clause
from assembler.model import Clause
from assembler.official._blocks import Notes, words_of
from assembler.official._clauses import Regulation
from assembler.official._dita import read_dita
from assembler.official._draft import Home, clause_file
from assembler.official._missing import tell_missing, words_of_markup
from assembler.word._markup_parse import parse_body

from .conftest import clause

WORDS = st.sampled_from(
    [
        "lamp", "(a)", "(i)", "(1)", "(A)", "1.", "A.", "____", "[ ]", "□", "*", "**", "_x_", "{{",
        "{%", "|", "#", "- ", "---", "\\", "[a](b)", "“q”", "Alternate I.", "é", "日本", "&", "<",
        ":", '"', "'", "\u200b", "a_b", "(See", "it)", "U.S.", "[signature: x]", "end.", "No. 5",
        "0*0", "a\\b", "a\x7fb", "a\u200bb",
    ]
)  # fmt: skip
TEXT = st.lists(WORDS, max_size=5).map(lambda words: escape(" ".join(words)))


def inside(names: list[str], content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """An element of one of the names, perhaps in a list's style, around content and a tail."""
    style = st.sampled_from(["", *(f' outputclass="List{level}"' for level in range(1, 9))])
    return st.tuples(st.sampled_from(names), style, content, TEXT).map(
        lambda parts: f"<{parts[0]}{parts[1]}>{parts[2]}</{parts[0]}>{parts[3]}"
    )


INLINE = st.recursive(
    TEXT,
    lambda inner: st.one_of(
        inside(["i", "b", "ph", "cite", "xref", "sub", "blink", "fn"], inner),
        st.tuples(inner, inner).map("".join),
    ),
    max_leaves=4,
)
CELLS = st.lists(inside(["entry"], inside(["p"], INLINE)), min_size=1, max_size=3).map("".join)
TABLES = st.lists(CELLS, min_size=1, max_size=3).map(
    lambda rows: (
        f"<table><tgroup><tbody>{''.join(f'<row>{row}</row>' for row in rows)}"
        "</tbody></tgroup></table>"
    )
)
BLOCKS = st.recursive(
    st.one_of(inside(["p", "note", "carousel"], INLINE), TABLES),
    lambda inner: st.one_of(
        inside(["section", "div", "p"], inner),
        st.lists(inside(["li"], inner), min_size=1, max_size=3).map(
            lambda items: f"<ol>{''.join(items)}</ol>"
        ),
        st.lists(inside(["li"], inner), min_size=1, max_size=2).map(
            lambda items: f"<ul>{''.join(items)}</ul>"
        ),
        st.tuples(inner, inner).map("".join),
    ),
    max_leaves=6,
)
HOME = Home("imported", "conditions", "Lamps", "false")


def written(body: str) -> tuple[str, Clause, Notes]:
    """The clause file of a body, read as the library reads it."""
    notes = Notes()
    read = read_dita(clause(body), "lamps.dita", notes)
    (draft,) = Regulation(read.topics).drafts(notes)
    text = clause_file(draft, HOME)
    tell_missing(read.name, read.text, [(draft, text)], notes)
    return text, parse_clause(text, f"imported/{draft.id}.md"), notes


@settings(max_examples=150, deadline=None)
@given(BLOCKS)
def test_no_word_is_lost_and_the_file_is_read(body: str) -> None:
    _, found, notes = written(body)
    assert [notice.text for notice in notes.notices if notice.code == "lost"] == []
    parse_body(found.body, file="lamps.md")
    for alternate in found.alternates:
        parse_body(alternate.body, file="lamps.md")
    uses = body_uses(found)
    assert uses.names == frozenset(found.fill_ins)
    assert (uses.refs, uses.terms, uses.conditions) == (frozenset(), (), ())


@settings(max_examples=50, deadline=None)
@given(BLOCKS)
def test_the_same_source_gives_the_same_file(body: str) -> None:
    assert written(body)[0] == written(body)[0]


@settings(max_examples=80, deadline=None)
@given(BLOCKS)
def test_no_word_comes_in_that_the_source_does_not_have(body: str) -> None:
    _, found, notes = written(body)
    source = Counter(words_of(read_dita(clause(body), "x", Notes()).text))
    bodies = " ".join([found.body, *(each.body for each in found.alternates)])
    if any(notice.code == "alternate" for notice in notes.notices):
        return  # a text that an alternate makes says again what stays of the basic one
    assert Counter(words_of_markup(bodies)) - source == Counter()
