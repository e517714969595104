"""What came of an import: the texts written, what was not understood, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ._blocks import LeftOut, Notice, Place


@dataclass(frozen=True, slots=True)
class ImportedText:
    """A clause file that was written. `file` is its path inside the folder."""

    id: str
    file: str
    title: str
    kind: str
    source: Place
    blanks: int = 0
    alternates: int = 0

    def to_dict(self) -> dict[str, object]:
        return {
            "id": self.id,
            "file": self.file,
            "title": self.title,
            "kind": self.kind,
            "source": str(self.source),
            "blanks": self.blanks,
            "alternates": self.alternates,
        }


@dataclass(frozen=True, slots=True)
class ImportReport:
    """Everything about an import. Each word of a source is in a text or in `left_out`."""

    folder: str
    texts: tuple[ImportedText, ...]
    notices: tuple[Notice, ...]
    left_out: tuple[LeftOut, ...]
    file: str = ""  # where the report itself was written, inside the folder

    def to_dict(self) -> dict[str, object]:
        return {
            "folder": self.folder,
            "report": self.file,
            "texts": [each.to_dict() for each in self.texts],
            "notices": [each.to_dict() for each in self.notices],
            "left_out": [each.to_dict() for each in self.left_out],
        }

    def to_markdown(self) -> str:
        """The report for people, to be kept beside the texts."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield "# What was imported"
        yield ""
        for text in self.texts:
            yield f"- `{text.file}`: {text.title}. From {text.source}."
        if self.notices:
            yield ""
            yield "# What to look at"
            yield ""
            for notice in self.notices:
                yield f"- {notice}"
        if self.left_out:
            yield ""
            yield "# What is in no clause file"
            for left in self.left_out:
                yield ""
                yield f"## {left.place}: {left.why}"
                yield ""
                yield left.text
