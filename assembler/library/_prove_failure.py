"""What a proof finds, as values, and how a contract that shows it is printed as a scenario."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal

Check = Literal[
    "coverage",
    "conflict",
    "dead",
    "always-in",
    "falls-with-value",
    "gap",
    "links",
    "untranslated",
    "translation",
]

_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*")
_WORDS: Final = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


@dataclass(frozen=True, slots=True)
class Example:
    """A contract that shows a failure: the fewest facts, and where texts would have to come out.

    It fails as a scenario until the library is mended.
    """

    name: str
    facts: Mapping[str, object]
    included: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    note: str = ""

    def to_dict(self) -> dict[str, object]:
        return {
            "name": self.name,
            "facts": dict(self.facts),
            "in": list(self.included),
            "out": list(self.excluded),
        }

    def __str__(self) -> str:
        """The scenario as YAML, ready to be pasted into a file of `scenarios/`."""
        lines = [f"- name: {_scalar(self.name)}", "  facts:"]
        lines += [f"    {name}: {_written(value)}" for name, value in self.facts.items()]
        if not self.facts:
            lines[-1] = "  facts: {}"
        for key, names in (("in", self.included), ("out", self.excluded)):
            if names:
                lines.append(f"  {key}: [{', '.join(names)}]")
        if self.note:
            lines[-1] += f"  # {self.note}"
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class ProofFailure:
    """Something that should hold for all facts, and does not.

    `check` "translation" means that the proof found facts which the engine does not confirm: a
    fault of the proof, to be reported. "untranslated" means that a rule takes a form whose
    meaning the proofs do not know, so nothing is proved of it.
    """

    check: Check
    message: str
    file: str = ""
    line: int = 0
    regime: str = ""
    clauses: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()

    def to_dict(self) -> dict[str, object]:
        return {
            "check": self.check,
            "message": self.message,
            "file": self.file,
            "line": self.line,
            "regime": self.regime,
            "clauses": list(self.clauses),
            "scenarios": [example.to_dict() for example in self.examples],
        }

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}: " if self.file else ""
        return f"{where}{self.message} [{self.check}]"


def _written(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case Mapping() if "vat_rate" not in value:
            vat = {"excluded": " without VAT", "included": " with VAT"}
            said = vat.get(str(value.get("vat")), "")
            return f"{_plain(value['amount'])} {value['currency']}{said}"
        case Mapping():
            return "{" + ", ".join(f"{key}: {_written(each)}" for key, each in value.items()) + "}"
        case Decimal():
            return _plain(value)
        case int() | date():
            return str(value)
        case str():
            return _scalar(value)
        case Sequence():
            return f"[{', '.join(_scalar(str(each)) for each in value)}]"
    return _scalar(str(value))


def _plain(number: object) -> str:
    return f"{number:f}" if isinstance(number, Decimal) else str(number)


def _scalar(text: str) -> str:
    """A text as YAML reads it back, whichever rules the reader follows."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
