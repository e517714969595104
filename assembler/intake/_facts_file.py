"""Facts files, written by hand or by a script, and the work files that the window saves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from assembler.errors import FactError, IntakeError
from assembler.model import Facts

from ._findings import shorten
from ._json import decode, parse_json, refuse_repeated_names
from ._yaml import parse_yaml

if TYPE_CHECKING:
    from assembler.library import Library

LIMIT_BYTES: Final = 8 * 2**20
WORK_FILE_SCHEMA: Final = 1

_RESERVED: Final = frozenset(
    {
        *("title", "reference", "lots", "overrides", "judgements", "fill_ins", "subcontracts"),
        *("proposals", "notices"),
    }
)
# What a work file says of itself, beside its facts.
_WORK_FILE_KEYS: Final = frozenset({"clausewright", "library", "library_digest", "program"})
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
    return parse_json(text, name) if _is_json(text) else parse_yaml(text, name)


def _is_json(text: str) -> bool:
    """JSON begins with a bracket; but where a bare name follows it is YAML in braces."""
    head = text[:1000].lstrip()
    return head[:1] in ("{", "[") and not head[1:].lstrip()[:1].isalpha()


def facts_of_mapping(document: Mapping[str, Any], text: str, library: Library, name: str) -> Facts:
    """The facts of a mapping that was read from `text`, which is kept to find lines."""
    if len(text) > LIMIT_BYTES:
        raise IntakeError(f"A facts file is not larger than {LIMIT_BYTES // 2**20} MB.", name)
    if _is_json(text):
        refuse_repeated_names(text, name)
    fields = {str(key): value for key, value in document.items()}
    if "clausewright" in fields:
        _check_schema(fields["clausewright"], name)
        fields = {key: value for key, value in fields.items() if key not in _WORK_FILE_KEYS}
    elif _RESERVED.union(library.fact_definitions).isdisjoint(fields):
        raise _no_facts(fields, name)
    offered = fields.pop("proposals", None) or {}
    sentences = fields.pop("notices", None) or []
    facts = _parse(fields, text, library, name)
    if not isinstance(offered, dict) or not isinstance(sentences, list):
        raise IntakeError("`proposals` is a mapping and `notices` a list.", name)
    if not offered and not sentences:
        return facts
    proposals = _parse(offered, text, library, name).answers
    return replace(facts, proposals=proposals, notices=tuple(str(item) for item in sentences))


def _parse(fields: Mapping[str, Any], text: str, library: Library, name: str) -> Facts:
    try:
        return library.facts(fields, source=f"file {name}" if name else "file")
    except FactError as error:
        line = _line_of(error.fact, text)
        where = f"line {line}" if line else error.fact
        raise IntakeError(error.message, name, where) from error


def _check_schema(schema: object, name: str) -> None:
    if isinstance(schema, bool) or not isinstance(schema, int) or schema < 1:
        raise IntakeError(
            "The work file does not say its schema as a number.", name, "clausewright"
        )
    if schema > WORK_FILE_SCHEMA:
        raise IntakeError(
            f"The work file has schema {schema}, this program reads {WORK_FILE_SCHEMA}. "
            "Open it with the newer program that wrote it.",
            name,
            "clausewright",
        )


def _no_facts(fields: Mapping[str, Any], name: str) -> IntakeError:
    keys = [shorten(key, 30) for key in fields]
    named = ", ".join(keys[:_KEYS_NAMED]) + (" …" if len(keys) > _KEYS_NAMED else "")
    return IntakeError(
        "This is neither OCDS (it has none of releases, records, compiledRelease, ocid, tender) "
        f"nor a facts file: none of its names is a fact of the library ({named or 'no names'}).",
        name,
    )


def _line_of(fact: str, text: str) -> int:
    """The first line that gives the fact a value; 0 where none does.

    `fact` may name a place inside, such as "lots.LOT-0001.cpv_codes": then the line of the last
    part after the lines of those before it.
    """
    at = 0
    for part in re.split(r"[./]", fact):
        pattern = rf"(?<![\w-])[\"']?{re.escape(part)}[\"']?\s*:"
        match = re.compile(pattern).search(text, at)
        if match is None:
            break
        at = match.start()
    else:
        return text.count("\n", 0, at) + 1
    return text.count("\n", 0, at) + 1 if at else 0
