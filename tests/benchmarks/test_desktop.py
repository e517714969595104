"""An answer is in the lists before anybody waits; seconds of the processor, not of the clock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("PySide6", reason="PySide6 is not installed")
pytest.importorskip("docxtpl")
pytest.importorskip("docxcompose")

from assembler import Library

from .desktop import answered_in_the_window, answered_without_widgets
from .scale import large_library

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def large() -> Iterator[Path]:
    with large_library() as folder:
        yield folder


def test_with_the_bundled_library_the_window_is_painted_within_a_tenth_of_a_second() -> None:
    library = Library.load()
    assert answered_without_widgets(library).percentile_95 < 0.1  # 0.02 measured
    assert answered_in_the_window(library).percentile_95 < 0.1  # 0.06 measured


def test_with_thousands_of_texts_the_lists_are_there_within_two_tenths(large: Path) -> None:
    library = Library.load(large)
    assert answered_without_widgets(library).percentile_95 < 0.2  # 0.14 measured
    assert answered_in_the_window(library).median < 0.2  # 0.08 to 0.1 measured
