"""Clausewright's engine: facts of a contract in, reasoned clauses and a Word tender out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._version import __version__

if TYPE_CHECKING:
    from .library import Library
    from .word import assemble

__all__ = ["Library", "__version__", "assemble"]


def __getattr__(name: str) -> object:
    # Lazy: `clausewright --version` must not pay for pydantic, lxml and jinja2.
    if name == "Library":
        from .library import Library

        return Library
    if name == "assemble":
        from .word import assemble

        return assemble
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
