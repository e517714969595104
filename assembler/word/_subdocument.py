"""Another Word file in the place of a tag."""

from __future__ import annotations

import os

from ._merge import merged_blocks
from ._package import read_package
from ._values import BlockContent
from ._xml import w


class SubDocument(BlockContent):
    """A Word file that `{{p name }}` puts in, with its styles, lists, pictures, notes and links.

    Styles that the template has by the same name keep the template's looks. Page sizes, headers,
    footers and comments stay behind.

    Args:
        source: a path, or the bytes, such as those of a rendered template.

    Raises:
        PackageError: no Word file that can be used.
    """

    __slots__ = ("_package",)

    def __init__(self, source: str | os.PathLike[str] | bytes, *, name: str = "") -> None:
        self._package = read_package(source, name=name)
        self._package.xml(self._package.document)  # a trap in it is told here

    def __str__(self) -> str:
        root = self._package.xml(self._package.document)
        paragraphs = (
            "".join(text.text or "" for text in p.iter(w("t"))) for p in root.iter(w("p"))
        )
        return "\n".join(paragraphs)

    def blocks(self) -> str:
        return merged_blocks(self._package)
