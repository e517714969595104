"""Writes the broken templates of this folder: `python -m tests.word.broken.build`.

The same bytes come out on every machine; a test holds the files to it.
"""

from __future__ import annotations

from pathlib import Path

from .cases import CASES

FOLDER = Path(__file__).resolve().parent


def main() -> None:
    for case in CASES:
        (FOLDER / f"{case.name}.docx").write_bytes(case.content)


if __name__ == "__main__":
    main()
