from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assembler import Library

from .contracts import SMALL, Row, contracts


@pytest.fixture(scope="session")
def library() -> Library:
    """A library of a few texts: what is tested here is not the law."""
    return Library.load(SMALL)


@pytest.fixture
def rows() -> Callable[[int], list[Row]]:
    return contracts


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"
