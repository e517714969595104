"""Everything that a notice or release says, with the paths that sources of answers name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ._findings import shorten
from ._json import decode, parse_json
from ._ocds import find_release, is_ocds
from ._ocds_choice import process_document
from ._xml import Paths, parse_xml, text_of

_MOST: Final = 5_000
_LONGEST: Final = 300
_HUMPS: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|_")
# Identifiers and versions of the format itself: no question could ask for them.
_OF_THE_FORMAT: Final = re.compile(r"(?:UUID|ID|URI)$|^(?:IssueTime|SequenceNumeric)$")
_JSON_OF_THE_FORMAT: Final = frozenset({"id", "ocid", "uri", "url", "scheme", "tag", "language"})


@dataclass(frozen=True, slots=True)
class SourceValue:
    """One value of a source: its path, the name of its element in words, and what stands there.

    `is_of_format`: an identifier or a version that no question could ask for.
    """

    path: str
    label: str
    text: str
    is_of_format: bool = False


def source_values(data: bytes, name: str = "", *, ocid: str = "") -> tuple[SourceValue, ...]:
    """The values of an eForms notice or an OCDS document in their order, at most 5,000.

    Args:
        ocid: the contracting process to look at, where a file has several.

    Raises:
        IntakeError: neither XML nor JSON that can be read.
    """
    head = data[:64].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head.startswith((b"<", b"\x00<")):
        return _first(_xml_values(data, name))
    if ocid:
        document: object = process_document(data, name, ocid=ocid)
    else:
        document = parse_json(decode(data, name), name)
    if not isinstance(document, dict):
        return ()
    release, path = find_release(document, name) if is_ocds(document) else (document, "")
    return _first(_json_values(release, path, ""))


def _first(values: Iterator[SourceValue]) -> tuple[SourceValue, ...]:
    return tuple(value for value, _ in zip(values, range(_MOST), strict=False))


def _xml_values(data: bytes, name: str) -> Iterator[SourceValue]:
    path = Paths()
    for element in parse_xml(data, name).iter():
        tag = element.tag
        if not isinstance(tag, str) or len(element):
            continue
        text, local = text_of(element), tag.rpartition("}")[2]
        if not text:
            continue
        unit = element.get("currencyID") or element.get("unitCode") or ""
        yield SourceValue(
            path(element),
            _words(local),
            shorten(f"{text} {unit}".rstrip(), _LONGEST),
            bool(_OF_THE_FORMAT.search(local)),
        )


def _json_values(value: object, path: str, label: str) -> Iterator[SourceValue]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _json_values(inner, f"{path}/{key}" if path else str(key), str(key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _json_values(inner, f"{path}[{number}]", label)
    elif isinstance(value, str | int | Decimal) and str(value).strip():
        of_format = label in _JSON_OF_THE_FORMAT
        yield SourceValue(path, _words(label), shorten(str(value), _LONGEST), of_format)


def _words(name: str) -> str:
    """ "EstimatedOverallContractAmount" as "Estimated overall contract amount"."""
    words = " ".join(part for part in _HUMPS.split(name) if part)
    return words[:1].upper() + words[1:].lower() if not words.isupper() else words
