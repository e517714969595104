"""Ratios against a peer in the same run; nothing here asserts a time of the clock."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.conftest import ROOT

pytest.importorskip("docxtpl")
pytest.importorskip("docxcompose")

pytestmark = pytest.mark.slow

_TRIES = 8  # a machine that others use takes from ours more than from theirs


def measured(call: str) -> list[float]:
    """Seconds of theirs and of ours, from a process that holds nothing else."""
    script = f"import json; from tests.benchmarks.measures import *; print(json.dumps({call}))"
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=ROOT
    )
    found: list[float] = json.loads(done.stdout)
    return found


def best_ratio(measure: Callable[[], list[float]], wanted: float) -> float:
    """The highest ratio of a few tries; the first that is wanted is enough."""
    best = 0.0
    for _ in range(_TRIES):
        theirs, ours, *_ = measure()
        best = max(best, theirs / ours)
        if best >= wanted:
            break
    return best


@pytest.mark.parametrize(("clauses", "times"), [(60, 250), (6, 60)])
def test_rendering_is_as_many_times_as_fast_as_docxtpl(clauses: int, times: int) -> None:
    assert best_ratio(lambda: measured(f"render_ratio({clauses})"), times) >= times


def test_a_whole_tender_is_45_times_as_fast_as_docxtpl_renders_one_as_large() -> None:
    assert best_ratio(lambda: measured("tender_ratio()"), 45) >= 45  # 57 to 60 measured


def test_the_tender_measured_is_one_of_forty_clauses() -> None:
    _, _, clauses, size = measured("tender_ratio()")
    assert clauses >= 40
    assert size > 400_000
