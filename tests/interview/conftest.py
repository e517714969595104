from __future__ import annotations

from collections.abc import Callable

import pytest

from assembler.interview import Words
from assembler.library import Library
from assembler.selection import Selection

Select = Callable[..., Selection]


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load()


@pytest.fixture(scope="session")
def words(library: Library) -> Words:
    return Words(library)


@pytest.fixture
def select(library: Library) -> Select:
    def make(**facts: object) -> Selection:
        return library.select(library.facts(facts))

    return make
