"""Rules that were parsed once, kept beside the copy of a library's content.

To parse the rules takes several times as long as to read everything else from that copy.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final

from assembler.rules import Expression, from_plain, to_plain

from ._cache import RULES, place_of, read_copy, without_collection, write_copy

_WORTH_WRITING: Final = 20  # rules that had to be parsed


class KeptRules:
    """The parsed rules of the library with this digest, as far as they are kept."""

    def __init__(self, digest: str) -> None:
        self._digest = digest
        self._found: dict[str, Any] | None = None
        self._parsed = 0

    def find(self, key: str, field: str, text: str) -> Expression | None:
        """The expression that stands in a field of something, if it is kept."""
        if self._found is None:
            self._found = self._read()
        data = self._found.get(f"{key} {field}")
        if data is not None:
            with suppress(ValueError):
                found = from_plain(data)
                if found.text == text:
                    return found
        self._parsed += 1
        return None

    def _read(self) -> dict[str, Any]:
        place = place_of(self._digest)
        payload = read_copy(place.with_suffix(RULES)) if place else None
        if payload is None:
            return {}
        try:
            with without_collection():
                found = json.loads(payload)
        except (ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def keep(self, expressions: Mapping[tuple[str, str], Expression]) -> None:
        """Keep what was parsed, if it is worth it."""
        if self._parsed < _WORTH_WRITING:
            return
        self._parsed = 0
        place = place_of(self._digest)
        if place is None:
            return
        found = dict(self._found or {})
        for (key, field), expression in expressions.items():
            with suppress(ValueError):
                found[f"{key} {field}"] = to_plain(expression)
        payload = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        write_copy(place.with_suffix(RULES), payload.encode("utf-8", "surrogatepass"))
