"""Searching a library: what is found, in which order, and that no query breaks it."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.errors import FactError, LibraryError
from assembler.library import Library, search


def found(library: Library, query: str, **filters: str) -> list[str]:
    return [hit.id for hit in search(library, query, **filters)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("hiring", ["fees"]),  # its stem is "hire"
        ("fees", ["fees"]),
        ("repa", ["fees"]),  # the last word may be a beginning
        ("repa worker", ["fees", "def-worker", "sheet"]),  # no word alone "repa": any word counts
        ('"cost of hiring"', ["fees"]),
        ("“cost of hiring”", ["fees"]),
        ('"hiring of cost"', []),
        ("alpha act", ["fees"]),  # in the authority
        ("whenever hired", ["fees"]),  # in the guidance
        ("def-worker", ["def-worker"]),
        ("endif", []),  # a tag is no word of the text
        ("zebra", []),
    ],
)
def test_a_query_finds_texts(small: Library, query: str, expected: list[str]) -> None:
    assert sorted(found(small, query)) == sorted(expected)


def test_a_title_counts_more_than_a_text(small: Library) -> None:
    assert found(small, "worker")[0] == "def-worker"


def test_the_snippet_marks_what_was_found(small: Library) -> None:
    (hit,) = search(small, "receipt")
    assert "without asking for a «receipt»" in hit.snippet
    assert "{" not in hit.snippet
    assert hit.to_dict()["title"] == "No fees for work"


def test_no_more_are_given_than_asked_for(small: Library) -> None:
    assert len(search(small, "worker", limit=2)) == 2
    assert search(small, "worker", limit=0) == ()


def test_filters_leave_only_what_they_name(small: Library) -> None:
    assert found(small, "alpha", family="fees") == ["fees"]
    assert "fees" in found(small, "alpha", regime="no")
    assert found(small, "alpha", status="proposed") == found(small, "alpha")


def test_a_filter_that_names_nothing_is_told(small: Library) -> None:
    with pytest.raises(FactError) as caught:
        search(small, "alpha", regime="alfa")
    assert "Did you mean “alpha”?" in str(caught.value)


@pytest.mark.parametrize(
    "query", ["", " ", "*", "-", '"', '""', "(", "AND", "a AND", "NEAR(", "^x", "id:", "{", "'",
              "a\0b", "\udc80", "x" * 10_000, "x " * 10_000, '"a b', "a*b",
              "+", "fees OR (", "café\u0301"]
)  # fmt: skip
def test_no_query_is_a_mistake(small: Library, query: str) -> None:
    search(small, query)


@given(query=st.text())
def test_no_text_at_all_is_taken_for_the_engines_own_language(small: Library, query: str) -> None:
    search(small, query)


def test_a_python_without_full_text_search_says_so(
    small: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Bare(sqlite3.Connection):
        def execute(self, *_: object) -> sqlite3.Cursor:
            raise sqlite3.OperationalError("no such module: fts5")

    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda name: connect(name, factory=Bare))
    with pytest.raises(LibraryError, match="no such module: fts5"):
        search(small, "fees")
