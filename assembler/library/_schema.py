"""JSON Schemas of the library's files, made from the models, so that editors complete and check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from pydantic import BaseModel

from assembler.model import Clause, FactDefinition, NamedDate, Regime, Threshold, Translation

from ._library import Library
from ._scenarios import Scenario
from ._tables import Manifest
from ._yaml import read_yaml

Schema = dict[str, Any]

_DIALECT: Final = "http://json-schema.org/draft-07/schema#"
_SENTENCES: Final = "fields.yaml"
_REST: Final = "#/$defs/{model}"

# The files that each schema is for, as a sentence and as a pattern for editors.
schema_files: Final[Mapping[str, str]] = {
    "library": "library.yaml",
    "facts": "facts.yaml",
    "thresholds": "thresholds.yaml",
    "regime": "regimes/*.yaml",
    "scenarios": "scenarios/*.yaml",
    "clause": "the front matter of <family>/<id>.md",
    "translation": "the front matter of <family>/<id>.<language>.md",
}


def schemas(library: Library | None = None) -> dict[str, Schema]:
    """A JSON Schema for each kind of file, by the names of `schema_files`.

    Args:
        library: whose parts, sections, families, regimes and ids an editor then offers.
    """
    offered = _offered(library) if library else {}
    return {
        name: {
            "$schema": _DIALECT,
            "title": f"Clausewright: {schema_files[name]}",
            **make(offered),
        }
        for name, make in _MAKERS.items()
    }


Offered = Mapping[str, tuple[str, ...]]


def _manifest(_: Offered) -> Schema:
    return _model(Manifest)


def _facts(_: Offered) -> Schema:
    questions = _model(FactDefinition, without={"name", "expression", "of_whole_tender"})
    questions["required"] = ["type", "question", "ask_when"]
    questions["properties"]["ask_when"] = _said(
        {"type": "string", "examples": ["first_minute", "never"]}, FactDefinition, "ask_when"
    )
    asked = (
        "label",
        "words",
        "question",
        "help",
        "group",
        "ask_when",
        "allowed",
        "eforms",
        "ocds",
        "default",
    )
    derived = _model(FactDefinition, without={"name", *asked})
    derived["required"] = ["expression"]
    derived["properties"]["expression"] = _said({"type": "string"}, FactDefinition, "expression")
    return _file({"facts": questions, "derived": derived})


def _thresholds(_: Offered) -> Schema:
    return _file(
        {
            "thresholds": _model(Threshold, without={"id"}),
            "dates": _model(NamedDate, without={"id"}),
        }
    )


def _regime(offered: Offered) -> Schema:
    schema = _model(Regime)
    for one in schema["$defs"].values():
        if "families" in one["properties"]:
            _offer(one["properties"]["families"]["items"], offered, "family")
    return schema


def _scenarios(offered: Offered) -> Schema:
    scenario = _model(Scenario, without={"file", "line"})
    for state in ("in", "out", "undecided"):
        _offer(scenario["properties"][state]["items"], offered, "id")
    facts = offered.get("facts", ())
    if facts:
        scenario["properties"]["facts"]["properties"] = {name: {} for name in facts}
    defs = scenario.pop("$defs", {})
    return {"type": "array", "items": scenario, **({"$defs": defs} if defs else {})}


def _clause(offered: Offered) -> Schema:
    schema = _model(Clause, without={"body", "file", "lines", "digest"})
    fields = schema["properties"]
    approved = fields["approved"]
    approved["anyOf"] = [approved.pop("items"), {"type": "array", "items": _ref("Approval")}]
    approved.pop("type")
    for name in ("family", "part", "section"):
        _offer(fields[name], offered, name)
    for name in ("requires", "conflicts_with"):
        _offer(fields[name]["items"], offered, "id")
    regimes = ("default", *offered.get("regime", ()))
    fields["basis"]["anyOf"][1]["properties"] = {name: {"type": "string"} for name in regimes}
    return schema


def _translation(_: Offered) -> Schema:
    return _model(Translation, without={"clause", "language", "body", "file", "digest"})


_MAKERS: Final[Mapping[str, Callable[[Offered], Schema]]] = {
    "library": _manifest,
    "facts": _facts,
    "thresholds": _thresholds,
    "regime": _regime,
    "scenarios": _scenarios,
    "clause": _clause,
    "translation": _translation,
}


def _file(entries: Mapping[str, Schema]) -> Schema:
    """A file of mappings from names to things."""
    defs: Schema = {}
    for entry in entries.values():
        defs |= entry.pop("$defs", {})
    fields = {
        name: {"type": "object", "additionalProperties": entry} for name, entry in entries.items()
    }
    return {"type": "object", "properties": fields, "additionalProperties": False, "$defs": defs}


def _model(model: type[BaseModel], *, without: Iterable[str] = ()) -> Schema:
    """A model's schema without the fields that the loader fills in, and with its sentences."""
    schema = model.model_json_schema()
    for name in without:
        schema["properties"].pop(name)
    left_out = set(without)
    schema["required"] = [name for name in schema.get("required", ()) if name not in left_out]
    for name, part in [(model.__name__, schema), *schema.get("$defs", {}).items()]:
        for field, about in part.get("properties", {}).items():
            about.pop("title", None)
            sentence = _sentences().get(name, {}).get(field)
            if sentence:
                about["description"] = sentence
        part.pop("title", None)
    schema.pop("description", None)
    return schema


def _said(schema: Schema, model: type[BaseModel], field: str) -> Schema:
    return {**schema, "description": _sentences()[model.__name__][field]}


def _ref(model: str) -> Schema:
    return {"$ref": _REST.format(model=model)}


def _offer(schema: Schema, offered: Offered, name: str) -> None:
    """Let an editor complete what there is, and take what is new."""
    known = offered.get(name, ())
    if known:
        free = {key: schema.pop(key) for key in ("type", "pattern", "maxLength") if key in schema}
        schema["anyOf"] = [{"enum": list(known)}, free]


def _offered(library: Library) -> Offered:
    clauses = library.clauses.values()
    parts = library.info.parts
    return {
        "id": tuple(sorted(library.clauses)),
        "family": tuple(sorted({clause.family for clause in clauses})),
        "part": tuple(part.id for part in parts),
        "section": tuple(section for part in parts for section in part.sections),
        "regime": tuple(library.regimes),
        "facts": tuple(library.fact_definitions),
    }


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    text = files(__package__).joinpath(_SENTENCES).read_text(encoding="utf-8")
    found: Mapping[str, Mapping[str, str]] = read_yaml(text, _SENTENCES).value
    return found
