"""OCDS files that tell of several contracting processes: which there are, and one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from assembler.errors import IntakeError
from assembler.model import Facts

from ._findings import shorten
from ._json import decode, parse_json
from ._ocds import is_ocds, read_document

if TYPE_CHECKING:
    from assembler.library import Library

_LISTS: Final = ("records", "releases")


@dataclass(frozen=True, slots=True)
class Process:
    """One contracting process of a file, to choose from."""

    ocid: str
    title: str
    buyer: str
    day: str  # of its newest release, as the file gives it
    releases: int


def list_processes(data: bytes, name: str = "") -> tuple[Process, ...]:
    """The contracting processes of an OCDS file, in its order; none where it is no OCDS.

    Raises:
        IntakeError: it begins like JSON and is not.
    """
    document = parse_json(decode(data, name), name)
    if not isinstance(document, dict) or not is_ocds(document) or "ocid" in document:
        return ()
    found: dict[str, Process] = {}
    for item in _items(document):
        ocid = _text(item, "ocid")
        if not ocid:
            continue
        seen = _process(item, ocid)
        known = found.get(ocid)
        if known is not None:
            seen = Process(
                ocid,
                seen.title or known.title,
                seen.buyer or known.buyer,
                max(seen.day, known.day),
                known.releases + seen.releases,
            )
        found[ocid] = seen
    return tuple(found.values())


def read_process(data: bytes, library: Library, name: str = "", *, ocid: str) -> Facts:
    """The facts of one contracting process of the file.

    Raises:
        IntakeError: there is no such process, or it cannot be read.
    """
    return read_document(process_document(data, name, ocid=ocid), library, name)


def process_document(data: bytes, name: str = "", *, ocid: str) -> dict[str, Any]:
    """The document with one contracting process alone.

    Raises:
        IntakeError: there is no such process.
    """
    document = parse_json(decode(data, name), name)
    if isinstance(document, dict):
        for key in _LISTS:
            items = [each for each in _objects(document.get(key)) if _text(each, "ocid") == ocid]
            if items:
                return {key: items}
    raise IntakeError(f"The file has no contracting process {shorten(ocid)}.", name)


def _items(document: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    key = next((key for key in _LISTS if key in document), "")
    return _objects(document.get(key))


def _objects(value: object) -> list[Mapping[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _process(item: Mapping[str, Any], ocid: str) -> Process:
    """From a record its compiled or last release, or the release itself."""
    releases = _objects(item.get("releases"))
    newest = item.get("compiledRelease")
    if not isinstance(newest, dict):
        newest = releases[-1] if releases else item
    tender, buyer = newest.get("tender"), newest.get("buyer")
    return Process(
        ocid,
        _text(tender, "title") or _text(newest, "title"),
        _text(buyer, "name"),
        _text(newest, "date")[:10],
        max(1, len(releases)),
    )


def _text(value: object, key: str) -> str:
    found = value.get(key) if isinstance(value, dict) else None
    return shorten(found, 200) if isinstance(found, str) else ""
