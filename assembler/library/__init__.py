"""The clause library: loading, checking, and the questions, amounts and texts that it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._library import Library

if TYPE_CHECKING:
    from ._bodies import Uses, body_uses
    from ._findings import Finding, format_findings
    from ._lint import lint, lint_folder

__all__ = ["Finding", "Library", "Uses", "body_uses", "format_findings", "lint", "lint_folder"]


def __getattr__(name: str) -> object:
    # Lazy: a tender is drafted without the lint, and a library loaded without the rule parser.
    if name in ("Uses", "body_uses"):
        from . import _bodies

        return getattr(_bodies, name)
    if name in ("Finding", "format_findings"):
        from . import _findings

        return getattr(_findings, name)
    if name in ("lint", "lint_folder"):
        from . import _lint

        return getattr(_lint, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
