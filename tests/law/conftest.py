"""The bundled library, as it is published."""

from __future__ import annotations

import pytest

from assembler.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load()
