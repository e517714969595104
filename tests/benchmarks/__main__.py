"""`make bench`: ours beside docxtpl, docxcompose and python-docx, in one run.

Every time is the best of several; a ratio is the peer's time divided by ours.
"""

from __future__ import annotations

from .batch import ROWS, batch_rows
from .desktop import desktop_rows
from .large_library import TEXTS
from .measures import engine_rows, peer_rows, print_table, render_rows
from .preview import change_rows, preview_rows
from .scale import scale_rows


def main() -> None:
    print_table("Render a template and save it", render_rows())
    print_table("A whole tender", peer_rows())
    print_table("The engine by itself", engine_rows())
    print_table("A preview", preview_rows())
    print_table("What would change", change_rows())
    print_table(f"A library of {TEXTS:,} texts", scale_rows())
    print_table("From an answer to the lists of the window", desktop_rows())
    print_table(f"A batch of {ROWS:,} contracts", batch_rows())


if __name__ == "__main__":
    main()
