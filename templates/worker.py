"""The documents that workers are given, alone, in their languages.

Write worker.docx with `python -m templates.worker`. README.md lists what the tags ask for.
"""

from __future__ import annotations

from pathlib import Path

from ._blocks import DOT, blocks, page_of_pages, paragraph
from ._package import Properties, Story, WordTemplate
from ._page import WORKER_PAGE, footer_part, section
from ._styles import WORKER_CHANGES, changed

PAGE = WORKER_PAGE
FOOTER = "rIdFooter"

PROPERTIES = Properties(
    title="Documents for workers{% if title %}: {{ title }}{% endif %}",
    subject="{{ subtitle }}",
    creator="{{ buyer }}",
    keywords="{{ reference }}",
    language="{{ language }}",
)


def template() -> WordTemplate:
    """The template of the worker documents, ready to be saved."""
    left = (
        f"Documents for workers{{% if reference %}}{DOT}{{{{ reference }}}}{{% endif %}}"
        f"{{% if issue %}}{DOT}Issue {{{{ issue }}}}{{% endif %}}"
        f"{{% if issue_date %}}{DOT}{{{{ issue_date }}}}{{% endif %}}"
        f"{{% if draft_note %}}{DOT}Draft{{% endif %}}"
    )
    return WordTemplate(
        name="worker",
        page=PAGE,
        styles=changed(WORKER_CHANGES),
        body=[
            blocks("editions.blocks"),
            paragraph("CoverNote", "The employer gives each worker a copy to keep."),
            section(PAGE, footer=FOOTER),
        ],
        stories=[Story(FOOTER, footer_part([left], page_of_pages()))],
        properties=PROPERTIES,
    )


if __name__ == "__main__":
    print(template().save(Path(__file__).parent))
