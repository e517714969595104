"""A small library, whole or with one thing changed in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assembler.library import Library
from assembler.library._yaml import read_yaml

SMALL = Path(__file__).resolve().parent.parent / "data" / "library-small"

Change = Callable[..., Path]


def table(file: str, *fields: str) -> list[tuple[Any, ...]]:
    """The rows of a table of cases, a YAML file that reads like the library's own."""
    text = (SMALL.parent / file).read_text(encoding="utf-8")
    rows = read_yaml(text, file).value
    return [tuple(row[field] for field in fields) for row in rows]


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests neither read nor fill the cache of whoever runs them."""
    monkeypatch.setenv("CLAUSEWRIGHT_NO_CACHE", "1")


@pytest.fixture(scope="session")
def small() -> Library:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAUSEWRIGHT_NO_CACHE", "1")
        return Library.load(SMALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small library that a test may change."""
    return Path(shutil.copytree(SMALL, tmp_path / "library"))


@pytest.fixture
def change(folder: Path) -> Change:
    """Replaces one thing in one file of a copy of the small library; gives the copy's folder."""

    def replace(file: str, old: str, new: str) -> Path:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return replace
