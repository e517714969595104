"""Folders on top of one another: what a library extends, and the overlays over it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

from assembler.errors import LibraryError

from ._files import MANIFEST, Folder, place_in, read_library_folder

_DEEPEST_EXTENSION: Final = 8


def stack_of(folder: Folder, overlays: Sequence[Folder]) -> tuple[Folder, ...]:
    """The folder with what it extends below it, and the overlays on top.

    Raises:
        LibraryError: the folder is no library, or extends one that is not installed.
    """
    stack = [folder]
    for _ in range(_DEEPEST_EXTENSION):
        below = _extended_by(stack[0])
        if not below:
            return (*stack, *overlays)
        stack.insert(0, read_library_folder(below))
    raise LibraryError("the libraries extend one another in a circle.", folder.label)


def _extended_by(folder: Folder) -> str:
    """The library that the folder's library.yaml says it lies on top of, or nothing."""
    text = folder.texts.get(MANIFEST)
    if text is None:
        problem = "this is no clause library: it has no library.yaml."
        hint = "To change the bundled library, write “extends: bundled” in that file."
        raise LibraryError(problem, folder.label, hint=hint)
    if "extends" not in text:
        return ""  # and no YAML parser is needed to say so
    from ._build import MistakesError
    from ._tables import parse_manifest
    from ._yaml import read_yaml

    try:
        return parse_manifest(read_yaml(text, place_in(folder.label, MANIFEST))).extends
    except MistakesError as mistakes:
        raise mistakes.errors[0] from None


def digest_of(stack: Sequence[Folder]) -> str:
    """A digest of all folders' names and texts, in their order."""
    return hashlib.sha256("".join(folder.digest for folder in stack).encode()).hexdigest()
