"""Facts files, written by hand or by a script, and the work files that the window saves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from assembler.errors import FactError, IntakeError, LibraryError
from assembler.library._yaml import Place, read_yaml
from assembler.model import Facts

from ._findings import shorten
from ._json import decode, parse_json, refuse_repeated_names
from ._work_file import MARK, read_work_file

if TYPE_CHECKING:
    from assembler.library import Library

LIMIT_CHARACTERS: Final = 8 * 2**20

_BESIDE_FACTS: Final = frozenset(
    {
        *("title", "reference", "lots", "overrides", "judgements", "fill_ins", "subcontracts"),
        *("proposals", "notices"),
    }
)
_KEYS_NAMED: Final = 5


def read_facts_file(data: bytes, library: Library, name: str = "") -> Facts:
    """The facts of a facts file (YAML or JSON) or a `.clausewright` work file.

    Raises:
        IntakeError: with the line where it can be told: not YAML or JSON, no fact in it, an
            unknown fact, or a value that does not fit its question.
    """
    text = decode(data, name)
    document = parse_text(text, name)
    if not isinstance(document, dict):
        raise IntakeError("A facts file holds fields with names: “fact: value”.", name)
    return facts_of_mapping(document, text, library, name)


def parse_text(text: str, name: str) -> object:
    """The document of a text that is JSON or YAML."""
    if _is_json(text):
        return parse_json(text, name)
    if len(text) > LIMIT_CHARACTERS:
        raise _too_large(name)
    try:
        value: object = read_yaml(text, name).value
    except LibraryError as error:
        problem = error.problem[:1].upper() + error.problem[1:]
        raise IntakeError(problem, name, f"line {error.line}") from error
    return value


def facts_of_mapping(document: Mapping[str, Any], text: str, library: Library, name: str) -> Facts:
    """The facts of a mapping that was read from `text`, which is kept to find lines."""
    if len(text) > LIMIT_CHARACTERS:
        raise _too_large(name)
    if _is_json(text):
        refuse_repeated_names(text, name)
    if MARK in document:
        found = read_work_file(document, library, name)
        told = tuple(f"From another library: {each}" for each in found.kept)
        return replace(found.facts, notices=(*found.facts.notices, *told))
    fields = dict(document)
    if _BESIDE_FACTS.union(library.fact_definitions).isdisjoint(fields):
        raise _no_facts(fields, name)
    offered = fields.pop("proposals", None) or {}
    sentences = fields.pop("notices", None) or []
    if not isinstance(offered, dict) or not isinstance(sentences, list):
        raise IntakeError("`proposals` is a mapping and `notices` a list.", name)
    facts = _parse(fields, (), text, library, name)
    if offered or sentences:
        proposals = _parse(offered, ("proposals",), text, library, name).answers
        sentences = [str(sentence) for sentence in sentences]
        facts = replace(facts, proposals=proposals, notices=tuple(sentences))
    return facts


def _parse(fields: Mapping[str, Any], lead: Place, text: str, library: Library, name: str) -> Facts:
    file = PurePath(name).name
    try:
        return library.facts(fields, source=f"facts file {file}".rstrip())
    except FactError as error:
        place = _place_of(error, fields, library)
        line = _line_of((*lead, *place), text)
        where = f"line {line}" if line else ".".join(str(part) for part in place)
        raise IntakeError(error.message, name, where) from error


def _place_of(error: FactError, fields: Mapping[str, Any], library: Library) -> Place:
    """Where in the file the answer stands that does not fit: most errors name only its fact."""
    fact = error.fact
    if fact in library.fact_definitions and not _is_faulty(fact, fields, library):
        for lot, answers in _items(fields.get("lots")):
            if isinstance(answers, dict) and _is_faulty(fact, answers, library):
                return ("lots", lot, fact)
    elif fact.startswith("sub_"):
        for number, row in _items(fields.get("subcontracts")):
            if isinstance(row, dict) and str(row.get(fact))[:200] == error.value:
                return ("subcontracts", number, fact)
    elif fact not in fields:
        parts = fact.split(".", 2)
        return tuple(int(part) - 1 if part.isdigit() else part for part in parts)
    return (fact,)


def _items(value: object) -> list[tuple[Any, Any]]:
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []


def _is_faulty(fact: str, answers: Mapping[str, Any], library: Library) -> bool:
    if fact not in answers:
        return False
    try:
        library.parse_fact(fact, answers[fact])
    except FactError:
        return True
    return False


def _line_of(place: Place, text: str) -> int:
    """The line of a place; JSON is YAML but for tabs, so that most of it has lines too."""
    try:
        return read_yaml(text, "").line(place)
    except LibraryError:
        return 0


def _is_json(text: str) -> bool:
    """JSON begins with a bracket; but where a bare name follows it is YAML in braces."""
    head = text[:1000].lstrip()
    return head[:1] in ("{", "[") and not head[1:].lstrip()[:1].isalpha()


def _too_large(name: str) -> IntakeError:
    return IntakeError(
        f"A facts file is not larger than {LIMIT_CHARACTERS // 2**20} million characters.", name
    )


def _no_facts(fields: Mapping[str, Any], name: str) -> IntakeError:
    keys = [shorten(key, 30) for key in fields]
    named = ", ".join(keys[:_KEYS_NAMED]) + (" …" if len(keys) > _KEYS_NAMED else "")
    return IntakeError(
        "This is neither OCDS (it has none of releases, records, compiledRelease, ocid, tender) "
        f"nor a facts file: none of its names is a fact of the library ({named or 'no names'}).",
        name,
    )
