"""Text as a typesetter sets it and as Word wants it written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from assembler.word._markup_text import Typesetter, escape, text_xml, typographic

from .stage import NAMESPACES


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('He said "no".', "He said “no”."),
        ("the worker's 'own' papers", "the worker’s ‘own’ papers"),
        ('("x")', "(“x”)"),
        ("EUR 500 and FAR 52", "EUR~500 and FAR~52"),
        ("30 days", "30 days"),
        ("5 % of paragraph 4(a)", "5~% of paragraph~4(a)"),
        ("art. 57, No. 29, § 12", "art.~57, No.~29, §~12"),
        ("FAR 52.222-50", "FAR~52.222=50"),
        ("third-party", "third-party"),
    ],
)
def test_typography(typed: str, printed: str) -> None:
    """A ~ stands for a no-break space, a = for a no-break hyphen."""
    assert typographic(typed).replace("\u00a0", "~").replace("\u2011", "=") == printed


def test_a_quote_after_a_value_closes() -> None:
    setter = Typesetter()
    assert setter.set('say "') == "say “"
    setter.skip()
    assert setter.set('" then') == "” then"


@given(st.text())
def test_any_text_is_well_formed_in_a_run_and_in_an_attribute(text: str) -> None:
    run = f'<w:t xml:space="preserve">{text_xml(text)}</w:t>'
    etree.fromstring(f'<w:r {NAMESPACES} w:rsidR="{escape(text)}">{run}</w:r>'.encode())
