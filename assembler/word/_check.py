"""Every fault of a template at once, each with its place and a hint."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

from ._package import read_package
from ._problems import Problem
from ._tags import Tag
from ._template import compile_package

__all__ = ["Problem", "check", "tags"]


def check(
    source: str | os.PathLike[str] | bytes,
    *,
    name: str = "",
    filters: Mapping[str, Callable[..., Any]] | None = None,
) -> list[Problem]:
    """The faults of a template, in the order of its parts; none where it can be rendered.

    Args:
        filters: those of your own that it is opened with.

    Raises:
        PackageError: the file is no Word file that can be used.
    """
    package = read_package(source, name=name)
    package.xml(package.document)  # a trap in it is a PackageError, tags or none
    parts = compile_package(package, strict=True, filters=filters)
    return [problem for part in parts.values() for problem in part.problems]


def tags(source: str | os.PathLike[str] | bytes, *, name: str = "") -> list[Tag]:
    """The tags of a Word file as they were written, faulty ones included.

    Raises:
        PackageError: the file is no Word file that can be used.
    """
    parts = compile_package(read_package(source, name=name), strict=True)
    return [tag for part in parts.values() for tag in part.harvest.written]
