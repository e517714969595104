"""The documents that workers are given, alone, in their languages.

Write worker.docx with `python -m templates.worker`. README.md lists what the tags ask for.
"""

from __future__ import annotations

from pathlib import Path

from ._blocks import DOT, blocks, page_of_pages, paragraph
from ._package import Story, WordTemplate
from ._page import WORKER_PAGE, footer_part, section
from ._standing import FOOTER, issue_of, properties
from ._styles import WORKER_CHANGES, changed

PAGE = WORKER_PAGE

PROPERTIES = properties("Documents for workers{% if title %}: {{ title }}{% endif %}")


def template() -> WordTemplate:
    """The template of the worker documents, ready to be saved."""
    what = f"Documents for workers{{% if reference %}}{DOT}{{{{ reference }}}}{{% endif %}}"
    return WordTemplate(
        name="worker",
        page=PAGE,
        styles=changed(WORKER_CHANGES),
        body=[
            blocks("editions.blocks"),
            paragraph("CoverNote", "The employer gives each worker a copy to keep."),
            section(PAGE, footer=FOOTER),
        ],
        stories=[Story(FOOTER, footer_part([issue_of(what)], page_of_pages()))],
        properties=PROPERTIES,
    )


if __name__ == "__main__":
    print(template().save(Path(__file__).parent))
