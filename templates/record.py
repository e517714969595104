"""The drafting record: why each text is in the tender or not, for the contract file.

Write record.docx with `python -m templates.record`. README.md lists what the tags ask for.
"""

from __future__ import annotations

from pathlib import Path

from ._blocks import DOT, blocks, page_of_pages, paragraph, when
from ._package import Properties, Story, WordTemplate
from ._page import RECORD_PAGE, footer_part, header_part, section
from ._standing import FOOTER, HEADER, facts_table
from ._styles import RECORD_CHANGES, changed
from ._xml import Element

PAGE = RECORD_PAGE

PROPERTIES = Properties(
    title="{{ kind }}: {{ title }}",
    subject="{{ kind }}",
    creator="Clausewright",
    keywords="{{ reference }}",
    language="{{ language }}",
)


def template() -> WordTemplate:
    """The record template, ready to be saved."""
    about = f"{{{{ kind }}}}{{% if reference %}}{DOT}{{{{ reference }}}}{{% endif %}}"
    return WordTemplate(
        name="record",
        page=PAGE,
        styles=changed(RECORD_CHANGES),
        body=[
            *_opening(),
            blocks("blocks"),
            paragraph("CoverNote", "End of the record"),
            section(PAGE, header=HEADER, footer=FOOTER),
        ],
        stories=[
            Story(
                HEADER,
                header_part([about], ["For the contract file; not for publication"]),
            ),
            Story(FOOTER, footer_part(["{{ footer }}"], page_of_pages())),
        ],
        properties=PROPERTIES,
    )


def _opening() -> list[Element]:
    facts = facts_table(
        PAGE.text_width,
        "The tender that this record is about",
        each="row in header_facts",
        value="{{ row.value }}",
    )
    return [
        paragraph("CoverKind", "{{ kind }}"),
        paragraph("Heading1", "{{ title }}"),
        *when("lead", paragraph("Lead", "{{ lead }}")),
        facts,
    ]


if __name__ == "__main__":
    print(template().save(Path(__file__).parent))
