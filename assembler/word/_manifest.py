"""The manifest: what a tender was made from, kept inside the Word file.

It is a custom XML part of our own namespace that holds JSON, sorted and without white space, so
that the same inputs give the same bytes. Word keeps such parts when it saves; LibreOffice does too.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from assembler.errors import PackageError
from assembler.model import Answer, Money

from ._package import read_package
from ._template import ExtraPart
from ._xml import parse_xml

try:
    import orjson
except ImportError:  # a platform without wheels: the standard library writes the same
    orjson = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from assembler.selection import Decision, Selection

    from ._answers import Answers
    from ._markup import FillInUse
    from ._rendering import OpenPoint

NAMESPACE: Final = "urn:clausewright:manifest:1"
STORE_ID: Final = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, NAMESPACE)).upper() + "}"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CUSTOM_XML: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def build_manifest(
    selection: Selection,
    *,
    points: tuple[OpenPoint, ...],
    fill_ins: tuple[FillInUse, ...],
    answers: Answers,
    template: Mapping[str, str],
    program: str,
    language: str,
) -> dict[str, object]:
    """The manifest as JSON's types."""
    library, facts = selection.library, selection.facts
    states = {name: selection.state_of(name) for name in library.clauses}
    return {
        "format": 1,
        "program": {"name": "clausewright", "version": program},
        "library": {"name": library.name, "version": library.version, "digest": library.digest},
        "template": dict(template),
        "day": selection.day.isoformat() if selection.day else None,
        "language": language,
        "title": facts.title,
        "reference": facts.reference,
        "facts": {name: _answer(answer) for name, answer in facts.answers.items()},
        "lots": {
            lot: {name: _answer(answer) for name, answer in answers.items()}
            for lot, answers in facts.lots.items()
        },
        "subcontracts": [
            {name: plain(value) for name, value in row.items()} for row in facts.subcontracts
        ],
        "overrides": [
            {"clause": each.clause, "action": each.action, "reason": each.reason}
            for each in facts.overrides
        ],
        "judgements": dict(facts.judgements),
        "answers": {name: plain(value) for name, value in answers.given.items()},
        "fill_ins": [
            {
                "clause": use.clause,
                "name": use.name,
                "value": plain(use.answer.value) if use.answer else None,
                "source": use.answer.source if use.answer else "open",
            }
            for use in fill_ins
        ],
        "clauses": [
            _clause(selection.decision(name)) for name, state in states.items() if state != "out"
        ],
        # Most texts are out; their reasons are worked out again from the facts when asked for.
        "out": {
            name: clause.revision
            for name, clause in library.clauses.items()
            if states[name] == "out"
        },
        "open_points": [
            {
                "clause": point.clause,
                "kind": point.kind,
                "about": point.about,
                "missing": list(point.missing),
            }
            for point in points
        ],
    }


def _clause(decision: Decision) -> dict[str, object]:
    clause, state = decision.clause, decision.state
    found: dict[str, object] = {
        "id": clause.id,
        "revision": clause.revision,
        "digest": clause.digest,
        "state": state,
        "basis": decision.basis,
    }
    if state == "in":
        found["reason"] = decision.reason
    else:
        found["missing"] = list(decision.missing)
    if decision.lots:
        found["lots"] = list(decision.lots)
    if clause.alternates and decision.alternates:
        found["alternates"] = [each.name for each in decision.alternates]
    if decision.override is not None:
        found["override"] = decision.override.reason
    return found


def _answer(answer: Answer) -> dict[str, object]:
    return {"value": plain(answer.value), "source": answer.source}


def plain(value: object) -> object:
    """A value in JSON's types, in the form that a facts file takes."""
    if isinstance(value, Money):
        found: dict[str, object] = {"amount": str(value.amount), "currency": value.currency}
        if value.vat != "unstated":
            found["vat"] = value.vat
        if value.vat_rate is not None:
            found["vat_rate"] = str(value.vat_rate)
        return found
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, str | int | bool) or value is None:
        return value
    return str(value)


def manifest_parts(manifest: Mapping[str, object], number: int) -> tuple[ExtraPart, ...]:
    """The parts that carry the manifest, under the free number `number`."""
    text = _json(manifest)
    text = text.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
    part = f'{_HEAD}<manifest xmlns="{NAMESPACE}">'.encode() + text + b"</manifest>"
    properties = (
        f'{_HEAD}<ds:datastoreItem ds:itemID="{STORE_ID}" xmlns:ds="{_CUSTOM_XML}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    relation = (
        f'{_HEAD}<Relationships xmlns="{_RELATIONSHIPS}"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/customXmlProps" Target="itemProps{number}.xml"/></Relationships>'
    )
    name = f"customXml/item{number}.xml"
    return (
        ExtraPart(name, part, "application/xml", f"{_OFFICE}/customXml"),
        ExtraPart(
            f"customXml/itemProps{number}.xml",
            properties.encode(),
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        ),
        ExtraPart(f"customXml/_rels/item{number}.xml.rels", relation.encode()),
    )


def _json(manifest: Mapping[str, object]) -> bytes:
    """Sorted, without white space, in UTF-8: the same bytes whichever library writes it."""
    if orjson is not None:
        try:
            return orjson.dumps(manifest, option=orjson.OPT_SORT_KEYS)
        except orjson.JSONEncodeError:
            pass  # it knows no whole numbers of more than 64 bits
    text = json.dumps(manifest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def read_manifest(source: str | os.PathLike[str] | bytes) -> dict[str, Any] | None:
    """The manifest of a Word file, or None where it has none.

    Raises:
        PackageError: the file is no Word file, or its manifest is damaged.
    """
    name = "" if isinstance(source, bytes) else str(source)
    package = read_package(source if isinstance(source, bytes) else Path(source))
    for part in sorted(package.entries):
        if not part.startswith("customXml/item") or not part.endswith(".xml"):
            continue
        data = package.read(part)
        if NAMESPACE.encode() not in data:
            continue
        root = parse_xml(data, part, name)
        if root.tag != f"{{{NAMESPACE}}}manifest":
            continue
        try:
            found = json.loads(root.text or "")
        except ValueError as error:
            raise PackageError("The manifest in the file is damaged.", name) from error
        if isinstance(found, dict):
            return found
    return None
