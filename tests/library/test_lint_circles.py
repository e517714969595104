"""What leads back to itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from assembler.library import lint_folder
from assembler.library._lint_circles import circles

from .conftest import Change


@pytest.mark.parametrize(
    ("leads", "expected"),
    [
        ({"a": ("b",), "b": ()}, []),
        ({"a": ("b",), "b": ("a",)}, [("a", "b")]),
        ({"c": ("b",), "b": ("a",), "a": ("c",)}, [("a", "c", "b")]),
        ({"a": ("a",)}, [("a",)]),
        ({"a": ("b",), "b": ("a",), "c": ("d",), "d": ("c",)}, [("a", "b"), ("c", "d")]),
        ({"a": ("b", "b"), "b": ("c",), "c": ("nowhere",)}, []),
    ],
)
def test_each_circle_is_found_once(
    leads: dict[str, tuple[str, ...]], expected: list[tuple[str, ...]]
) -> None:
    assert list(circles(leads)) == expected


@pytest.mark.parametrize(
    ("field", "value"),
    [("retired_for", "{}"), ("replaces", "{{id: {}}}"), ("variant_of", "{}")],
)
def test_texts_in_place_of_each_other_are_told(change: Change, field: str, value: str) -> None:
    change("general/opening.md", "guidance:", f"{field}: {value.format('fees')}\nguidance:")
    folder = change("fees/fees.md", "guidance:", f"{field}: {value.format('opening')}\nguidance:")
    (found,) = lint_folder(folder)
    assert (found.severity, found.code, found.field) == ("error", "circle", field)
    assert found.message == "the texts lead back to themselves: fees → opening → fees."


def test_definitions_that_need_each_other_are_told(folder: Path, change: Change) -> None:
    worker = "definitions/def-worker.md"
    text = (folder / worker).read_text(encoding="utf-8")
    job = text.replace("def-worker", "def-job").replace("[Worker]", "[Job]")
    job = job.replace("**Worker** means a person who works", "**Job** means what a **Worker** does")
    (folder / "definitions" / "def-job.md").write_text(job, encoding="utf-8")
    change(worker, "a person who works", "a person who has a **Job**")
    (found,) = lint_folder(folder)
    assert (found.severity, found.code) == ("warning", "circular-term")
    assert found.message == "the definitions need each other: “Job” → “Worker” → “Job”."
    change(worker, "defines:", "waive: {circular-term: So does the convention}\ndefines:")
    assert [each.code for each in lint_folder(folder)] == ["circular-term", "needless-waiver"]
