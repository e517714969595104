"""Draw the picture of the README: one page of the demonstration tender.

Needs LibreOffice (soffice) and pdftoppm on the path.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from assembler import Library, assemble
from assembler.intake import read_source

DOCS = Path(__file__).resolve().parent
EXAMPLE = DOCS / "examples" / "security-services"


def main() -> None:
    """Write docs/pictures/tender-page.png."""
    if not shutil.which("pdftoppm"):
        sys.exit("pdftoppm was not found. Install poppler-utils.")
    library = Library.load()
    facts = read_source(EXAMPLE.with_suffix(".xml"), library).merged_with(
        read_source(EXAMPLE.with_name(f"{EXAMPLE.name}-answers.yaml"), library)
    )
    tender = assemble(library.select(facts))
    (DOCS / "pictures").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "tender.pdf"
        tender.pdf(pdf)
        page = _page_of(pdf, "No recruitment fees")
        subprocess.run(
            [
                "pdftoppm",
                "-r",
                "80",
                "-f",
                page,
                "-l",
                page,
                "-png",
                "-singlefile",
                str(pdf),
                str(DOCS / "pictures" / "tender-page"),
            ],
            check=True,
        )


def _page_of(pdf: Path, heading: str) -> str:
    """The number of the last page that holds the heading (the contents come first)."""
    text = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    pages = text.split("\f")
    return str(max(number for number, page in enumerate(pages, start=1) if heading in page))


if __name__ == "__main__":
    main()
