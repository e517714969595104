"""The clause library: loading, checking, and the questions, amounts and texts that it holds."""

from ._bodies import Uses, body_uses
from ._library import Library
from ._lint import Finding, format_findings, lint, lint_folder

__all__ = [
    "Finding",
    "Library",
    "Uses",
    "body_uses",
    "format_findings",
    "lint",
    "lint_folder",
]
