"""Adding parts to a rendered document: the list of types and the relationships follow."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from xml.sax.saxutils import quoteattr

from assembler.errors import TemplateError

from ._package import CONTENT_TYPES, relations_name
from ._zip import STORED, Stored, deflate, deflate_again

_NEW_RELATIONS: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b"</Relationships>"
)
_SMALL: Final = 2**10
_RELATION_ID: Final = re.compile(rb'\bId="([^"]*)"')


@dataclass(frozen=True, slots=True)
class ExtraPart:
    """A part to add to a rendered document.

    `content_type` is empty for parts whose ending says it (`.rels`). `relation` is the type of
    the relationship from the main document; empty for none.
    """

    name: str
    data: bytes
    content_type: str = ""
    relation: str = ""


def add_parts(document: str, entries: Sequence[Stored], extra: Iterable[ExtraPart]) -> list[Stored]:
    """The entries with more parts behind them, related from the main document.

    Raises:
        TemplateError: a part of that name is there already.
    """
    parts = {entry.name: entry for entry in entries}
    added = tuple(extra)
    for part in added:
        if part.name in parts:
            raise TemplateError(f"The template already has a part {part.name}.", part.name)
    rels = relations_name(document)
    listing = tuple((part.name, part.content_type, part.relation) for part in added)
    for entry in _listed(document, parts[CONTENT_TYPES], parts.get(rels), listing):
        parts[entry.name] = entry
    return [*parts.values(), *map(_packed, added)]


def _packed(part: ExtraPart) -> Stored:
    pack = deflate_again if len(part.data) <= _SMALL else deflate
    return pack(part.name, part.data)


@lru_cache(maxsize=64)
def _listed(
    document: str,
    types: Stored,
    relations: Stored | None,
    added: tuple[tuple[str, str, str], ...],
) -> tuple[Stored, Stored]:
    """The list of types and the document's relationships with the parts that are added.

    Every tender from one template adds parts of the same names, so this is worked out once.
    """
    known = _content(relations) if relations else _NEW_RELATIONS
    more = _insert(known, b"</Relationships>", _relations(added, document, known))
    return (
        deflate(CONTENT_TYPES, _insert(_content(types), b"</Types>", _overrides(added))),
        deflate(relations_name(document), more),
    )


def _content(entry: Stored) -> bytes:
    return entry.data if entry.method == STORED else zlib.decompress(entry.data, -15)


def _insert(xml: bytes, before: bytes, more: bytes) -> bytes:
    head, found, tail = xml.rpartition(before)
    if not found:
        raise TemplateError("The template's list of parts is damaged. Save it anew in Word.")
    return head + more + found + tail


def _overrides(added: tuple[tuple[str, str, str], ...]) -> bytes:
    return "".join(
        f"<Override PartName={quoteattr(f'/{name}')} ContentType={quoteattr(content_type)}/>"
        for name, content_type, _ in added
        if content_type
    ).encode()


def _relations(added: tuple[tuple[str, str, str], ...], document: str, known: bytes) -> bytes:
    up = "../" * document.count("/")
    taken = {number.decode() for number in _RELATION_ID.findall(known)}
    free = (f"rIdCw{number}" for number in range(1, 10_000) if f"rIdCw{number}" not in taken)
    return "".join(
        f"<Relationship Id={quoteattr(next(free))} Type={quoteattr(relation)}"
        f" Target={quoteattr(up + name)}/>"
        for name, _, relation in added
        if relation
    ).encode()
