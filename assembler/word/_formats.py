"""The formats in which a tender can be written, by the endings of their files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from assembler.errors import ClausewrightError

FORMATS: Final = (".docx", ".odt", ".pdf", ".html", ".txt")
_LISTED: Final = f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}"
_SAME: Final = {".htm": ".html", ".text": ".txt"}


class OutputError(ClausewrightError):
    """A tender is not written in the format that a file's name asks for."""

    def __init__(self, problem: str, file: str) -> None:
        super().__init__(problem, file)
        self.problem, self.file = problem, file

    @property
    def message(self) -> str:
        return self.problem

    @property
    def where(self) -> str:
        return self.file

    def __str__(self) -> str:
        return f"{self.file}: {self.message}"


def output_format(path: str | os.PathLike[str]) -> str:
    """The format that a file's name asks for; Word's where it has no ending.

    Raises:
        OutputError: it asks for one that is not written.
    """
    ending = Path(path).suffix.lower()
    found = _SAME.get(ending, ending or ".docx")
    if found not in FORMATS:
        problem = f"A tender is not written as {ending}. Give the file one of {_LISTED}."
        raise OutputError(problem, os.fspath(path))
    return found
