"""JSON Schemas: every file of the bundled library fits them, and mistakes do not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import assembler
from assembler.library import Library, schema_files, schemas
from assembler.library._files import read_folder
from assembler.library._texts import language_of, split_front_matter
from assembler.library._yaml import read_yaml

from .conftest import SMALL
from .json_schema import faults

BUNDLED = Path(assembler.__file__).parent.parent / "clauses"


def documents(folder: Path) -> Iterator[tuple[str, str, Any]]:
    """Each file with the name of its schema and its value."""
    for file, text in read_folder(folder, "").texts.items():
        place, _, name = file.rpartition("/")
        if name.endswith(".md") and place:
            front, _, _ = split_front_matter(text, file)
            yield (
                file,
                "translation" if language_of(file) else "clause",
                read_yaml(front, file).value,
            )
        elif name.endswith(".yaml"):
            kind = "regime" if place == "regimes" else name.removesuffix(".yaml")
            yield file, kind, read_yaml(text, file).value
    for file, text in read_folder(folder / "scenarios", "").texts.items():
        yield f"scenarios/{file}", "scenarios", read_yaml(text, file).value


@pytest.mark.parametrize("folder", [SMALL, BUNDLED], ids=["small", "bundled"])
def test_every_file_fits_its_schema(folder: Path) -> None:
    if not folder.is_dir():
        pytest.skip("the library is not at the top of a checkout")
    made = schemas(Library.load(folder))
    kinds = set()
    for file, kind, value in documents(folder):
        kinds.add(kind)
        assert list(faults(value, made[kind], made[kind], file)) == []
    assert kinds == set(schema_files)


CLAUSE: dict[str, Any] = {
    "id": "fees", "revision": 1, "title": "No fees", "status": "proposed", "family": "fees",
    "basis": "law", "part": "conditions", "section": "Pay", "applies_when": "by_use",
    "authority": [{"cite": "Act 4", "checked": date(2026, 2, 1)}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "fits"),
    [
        ({}, True),
        ({"approved": {"by": "A. Lawyer", "on": date(2027, 1, 1)}}, True),
        ({"approved": [{"by": "A. Lawyer", "on": date(2027, 1, 1), "seal": "x"}]}, True),
        ({"approved": {"by": "A. Lawyer"}}, False),
        ({"family": "a-new-one"}, True),
        ({"family": 3}, False),
        ({"requires": ["not-written-yet"]}, True),
        ({"requires": ["Not An Id"]}, True),  # the loader says so; an editor may
        ({"basis": {"alpha": "law", "default": "practice"}}, True),
        ({"basis": "custom"}, False),
        ({"status": "aproved"}, False),
        ({"colour": "blue"}, False),
        ({"body": "1. The body stands below."}, False),
        ({"authority": []}, False),
        ({"authority": [{"cite": "Act 4", "checked": "yesterday"}]}, False),
        ({"fill_ins": {"days": {"type": "integer", "label": "How many?"}}}, True),
        ({"fill_ins": {"days": {"type": "number", "label": "How many?"}}}, False),
    ],
)
def test_the_front_matter_of_a_clause(small: Library, changes: dict[str, Any], fits: bool) -> None:
    for schema in (schemas()["clause"], schemas(small)["clause"]):
        found = list(faults(CLAUSE | changes, schema, schema))
        assert (not found) is fits, found


@pytest.mark.parametrize("missing", ["id", "revision", "authority", "applies_when"])
def test_what_a_clause_must_have(missing: str) -> None:
    schema = schemas()["clause"]
    given = {name: value for name, value in CLAUSE.items() if name != missing}
    assert list(faults(given, schema, schema)) == [f".{missing}: missing"]


def test_a_question_and_a_derived_fact_are_told_apart() -> None:
    schema = schemas()["facts"]
    question = {"type": "boolean", "question": "Well?", "ask_when": "never"}
    assert list(faults({"facts": {"a": question}}, schema, schema)) == []
    assert list(faults({"derived": {"b": {"expression": "a"}}}, schema, schema)) == []
    assert list(faults({"facts": {"a": {"expression": "b"}}}, schema, schema))
    assert list(faults({"derived": {"b": question}}, schema, schema))


def test_an_editor_is_offered_what_the_library_has(small: Library) -> None:
    made = schemas(small)
    fields = made["clause"]["properties"]
    assert fields["section"]["anyOf"][0] == {"enum": ["Terms used", "Pay", "Order", "Annexes"]}
    assert fields["requires"]["items"]["anyOf"][0]["enum"] == [
        "def-worker",
        "fees",
        "opening",
        "sheet",
    ]
    assert list(fields["basis"]["anyOf"][1]["properties"]) == ["default", "alpha", "no"]
    assert "tiers" in made["scenarios"]["items"]["properties"]["facts"]["properties"]


def test_every_field_has_its_sentence() -> None:
    """A new field gets a sentence in assembler/library/fields.yaml."""
    for name, schema in schemas().items():
        body = schema.get("items", schema)
        parts = {name: body, **schema["$defs"]} if "$defs" in schema else {name: body}
        for group in body["properties"].values():
            more = group.get("additionalProperties")
            if name in ("facts", "thresholds"):
                parts[f"{name} entry"] = more
                parts.pop(name, None)
        for part, about in parts.items():
            for field, each in about.get("properties", {}).items():
                assert each.get("description"), f"{part}.{field} has no sentence"
