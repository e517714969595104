"""Parsed rules are kept beside the copy of a library. They are never needed, and never wrong."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from assembler.library import Library, _cache, _kept_rules
from assembler.rules import Expression
from assembler.rules import _expression as parser

FACTS = {"regime": "us-far", "estimated_value": "820000 USD", "recruits_workers": True}
DAY = date(2026, 11, 24)


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty place for the cache, switched on."""
    place = tmp_path / "cache"
    monkeypatch.delenv("CLAUSEWRIGHT_NO_CACHE")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: place)
    return place


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are parsed while the test runs."""
    texts: list[str] = []
    real = parser._Reader.read

    def read(self):
        texts.append(self.text)
        return real(self)

    monkeypatch.setattr(parser._Reader, "read", read)
    return texts


def rules(library: Library) -> dict[str, Expression]:
    return {name: library.rule(name) for name in library.clauses}


def states(library: Library) -> list[tuple[str, str]]:
    selection = library.select(library.facts(FACTS), on=DAY)
    return [(decision.id, decision.state) for decision in selection.decisions]


def kept(home: Path) -> Path:
    (found,) = home.rglob("*.rules")
    return found


def test_the_second_run_parses_no_rule_and_decides_alike(home: Path, parsed: list[str]) -> None:
    first = states(Library.load())
    assert len(parsed) > 200
    parsed.clear()
    library = Library.load()
    assert states(library) == first
    assert [
        text for text in parsed if text in {each.text for each in rules(library).values()}
    ] == []


def test_kept_rules_are_those_of_the_files(home: Path) -> None:
    fresh = Library.load()
    states(fresh)
    assert rules(Library.load()) == rules(fresh)


def test_few_new_rules_are_not_worth_writing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    states(Library.load())
    before = kept(home).stat().st_mtime_ns
    library = Library.load()
    assert library._kept is None
    library.rule("identity-documents")
    states(library)
    assert kept(home).stat().st_mtime_ns == before
    monkeypatch.setattr(_kept_rules, "_WORTH_WRITING", 0)
    states(library)
    assert kept(home).stat().st_mtime_ns != before


def test_without_a_cache_nothing_is_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAUSEWRIGHT_NO_CACHE", "1")
    states(Library.load())
    assert list(home.rglob("*")) == []


def whole(payload: bytes) -> bytes:
    return hashlib.sha256(payload).hexdigest().encode() + payload


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x" * 100,
        whole(b"[]"),
        whole(b"{"),
        whole(b"\xff"),
        whole(b"[" * 100_000),
        whole(b'{"clauses.identity-documents applies_when": ["a", ["name"]]}'),
        whole(b'{"clauses.identity-documents applies_when": "system"}'),
    ],
    ids=["empty", "no sum", "list", "cut", "no text", "deep", "no node", "no list"],
)
def test_a_damaged_or_foreign_file_is_passed_over_and_mended(home: Path, data: bytes) -> None:
    library = Library.load()
    first = states(library)
    path = kept(home)
    sound = path.read_bytes()
    path.write_bytes(data)
    assert states(Library.load()) == first
    assert path.read_bytes() == sound or json.loads(path.read_bytes()[64:])


def test_a_rule_under_another_text_does_not_count(home: Path) -> None:
    library = Library.load()
    states(library)
    path = kept(home)
    data = json.loads(path.read_bytes()[64:])
    data["clauses.identity-documents applies_when"] = ["false", ["constant", False], *[[]] * 5]
    path.write_bytes(whole(json.dumps(data).encode()))
    assert rules(Library.load())["identity-documents"] == rules(library)["identity-documents"]


def test_rules_go_with_the_copy_that_they_belong_to(home: Path) -> None:
    states(Library.load())
    content = Library.load()._content
    for number in range(12):
        _cache.through_cache(f"digest {number}", lambda: content)
    assert list(home.rglob("*.rules")) == []
    assert len(list(home.rglob("*.json"))) == 8
