"""Edits that are not saved yet, kept where the next start finds them."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from assembler.word import write_atomic

from .presenter import ClauseDocument


class KeptEdits:
    """One small file for each clause that is being edited."""

    def __init__(self, folder: Path, document: ClauseDocument) -> None:
        self._document = document
        self._path = folder / "clauses" / f"{document.clause_id}.json"

    def find(self) -> str:
        """The text that was not saved, if it belongs to the file as it is now; or nothing."""
        with suppress(OSError, ValueError):
            found = json.loads(self._path.read_text(encoding="utf-8"))
            file = self._document.file
            if found["path"] == str(file.path) and found["seal"] == file.seal:
                return str(found["text"])
        return ""

    def keep(self) -> None:
        """Write down what is not saved; nothing, once all is."""
        document = self._document
        if not document.is_modified:
            self.forget()
            return
        kept = {"path": str(document.file.path), "seal": document.file.seal, "text": document.text}
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self._path, json.dumps(kept, ensure_ascii=False).encode())

    def forget(self) -> None:
        """Nothing is left to bring back."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
