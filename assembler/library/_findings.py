"""What a lint finds, as values, and how it is printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

from assembler.errors import LibraryError

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something to mend. `code` names the rule, for waivers; lines and columns count from 1.

    A line or column of 0 is not known.
    """

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    field: str
    message: str
    fix: str = ""

    def to_dict(self) -> dict[str, object]:
        return asdict(self)


def finding_of(error: LibraryError, code: str, column: int = 0) -> Finding:
    """An error of the loader, as a finding."""
    return Finding(
        error.file, error.line, column, "error", code, error.field, error.problem, error.hint
    )


def format_findings(findings: Iterable[Finding], style: str = "text") -> str:
    """Lines for people ("text"), or annotations on a pull request ("github")."""
    form = _annotation if style == "github" else _sentence
    return "\n".join(form(finding) for finding in findings)


def _sentence(finding: Finding) -> str:
    place = [finding.file, finding.line, finding.column][: _known(finding)]
    field = f"{finding.field}: " if finding.field else ""
    message = f"{field}{finding.message} {finding.fix}".rstrip()
    where = ":".join(str(part) for part in place)
    return f"{where}: {finding.severity}: {message} [{finding.code}]"


def _known(finding: Finding) -> int:
    """How many of file, line and column are known."""
    return 1 if not finding.line else 2 if not finding.column else 3


def _annotation(finding: Finding) -> str:
    parts = {"file": finding.file, "line": finding.line, "col": finding.column}
    known = ",".join(f"{name}={_property(value)}" for name, value in parts.items() if value)
    message = f"{finding.message} {finding.fix}".rstrip()
    return f"::{finding.severity} {known},title={_property(finding.code)}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _escaped(str(value)).replace(":", "%3A").replace(",", "%2C")
