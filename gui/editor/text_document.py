"""A file of the library at work: a clause, or its translation. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from assembler.errors import LibraryError
from assembler.library import FrontMatterText, TextFile, open_text_file, save_text_file

if TYPE_CHECKING:
    from assembler.library import Library


class TextDocument:
    """The text of one file. Everything that is edited changes `text`, and nothing else does."""

    def __init__(self, library: Library, key: str) -> None:
        self.library, self.key = library, key
        self.file: TextFile = open_text_file(library, key)
        self.text = self.file.text
        self._fields: Mapping[str, object] = {}
        self._fields_of = ""

    @property
    def front(self) -> FrontMatterText:
        """The text with its fields and its body."""
        return FrontMatterText(self.text, self.file.label)

    @property
    def is_modified(self) -> bool:
        """Whether the file says something else."""
        return self.text != self.file.text

    def field(self, name: str) -> object:
        """The value of a field; None where it is not there, or the front matter is no YAML."""
        if self._fields_of != self.text:
            self._fields_of = self.text
            try:
                self._fields = self.front.fields
            except LibraryError:
                self._fields = {}
        return self._fields.get(name)

    def save(self) -> None:
        """Write what changed.

        Raises:
            FileChangedError: somebody else changed the file meanwhile.
            LibraryError: it may not be changed, or cannot be written.
        """
        self.file = save_text_file(self.file, self.text)
