"""The bundled library, and small notices written in a few words."""

from __future__ import annotations

from pathlib import Path

import pytest

from assembler.library import Library

NOTICES = Path(__file__).resolve().parent.parent / "data" / "notices"


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.load()


@pytest.fixture(scope="session")
def notices() -> Path:
    """Small real notices; their README names the sources."""
    return NOTICES
