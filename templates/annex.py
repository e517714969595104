"""The annex to a contract: conditions and annexes, no cover, no instructions, no forms.

Write annex.docx with `python -m templates.annex`. README.md lists what the tags ask for.
"""

from __future__ import annotations

from pathlib import Path

from ._blocks import (
    blocks,
    entry,
    open_if_blank,
    page_of_pages,
    paragraph,
    signature_table,
    when,
)
from ._package import Story, WordTemplate
from ._page import TENDER_PAGE, footer_part, header_part, section
from ._standing import (
    FOOTER,
    HEADER,
    clause_of_page,
    draft_note,
    facts_table,
    issue_of,
    properties,
)
from ._styles import ANNEX_CHANGES, changed
from ._xml import Child, Element

PAGE = TENDER_PAGE
HEADING = "Protection of workers in the supply chain"
KIND = "Annex to the contract{% if reference %} {{ reference }}{% endif %}"
LAST_HEADER = "rIdHeaderLast"

PROPERTIES = properties(f"{HEADING}{{% if title %}}: {{{{ title }}}}{{% endif %}}", KIND)


def template() -> WordTemplate:
    """The annex template, ready to be saved."""
    return WordTemplate(
        name="annex",
        page=PAGE,
        styles=changed(ANNEX_CHANGES),
        body=[*_opening(), *_open_points(), *_conditions(), *_end()],
        stories=[
            Story(HEADER, header_part([KIND], _first())),
            Story(LAST_HEADER, header_part([KIND], [HEADING])),
            Story(FOOTER, footer_part([issue_of("Worker protection conditions")], page_of_pages())),
        ],
        properties=PROPERTIES,
    )


def _opening() -> list[Element]:
    return [
        paragraph("CoverKind", KIND, *draft_note()),
        paragraph("Heading1", HEADING),
        paragraph(
            "Lead",
            "Agreed between ",
            *open_if_blank("buyer", "Name of the buyer"),
            " and ",
            entry("Name of the contractor", 901),
            ", part of the contract for ",
            *open_if_blank("title", "Title of the contract"),
            ", and in force from ",
            entry("Date of signature", 902),
            ".",
        ),
        facts_table(PAGE.text_width, "The contract at a glance"),
    ]


def _open_points() -> tuple[Element, ...]:
    """The list of a draft has a page of its own, so that it comes off in one piece."""
    note = paragraph(
        "CoverNote",
        "This list is for the buyer. It goes when the annex is assembled again without open "
        "points.",
        section=section(PAGE, header=LAST_HEADER, footer=FOOTER),
    )
    lead = paragraph(
        "CoverNote",
        "This annex is a draft. What is still open is listed on the next page.",
        section=section(PAGE, header=LAST_HEADER, footer=FOOTER),
    )
    return when("open_points", lead, blocks("open_points"), note)


def _conditions() -> list[Element]:
    """The clauses, and the lines to sign on, which stand before what is annexed."""
    signed = signature_table(
        ("For the buyer: name, office, date", "For the contractor: name, office, date"),
        PAGE.text_width,
        caption="Signatures",
    )
    return [
        *when("conditions", blocks("conditions.blocks")),
        paragraph("Heading4", "Signed"),
        signed,
        *when(
            "annexes",
            paragraph(
                "CoverNote",
                "What follows is annexed to these conditions and is part of them.",
                section=section(PAGE, header=HEADER, footer=FOOTER),
            ),
            blocks("annexes.blocks"),
        ),
    ]


def _end() -> list[Element]:
    return [
        paragraph("CoverNote", "End of the annex{% if reference %} to {{ reference }}{% endif %}"),
        section(PAGE, header=LAST_HEADER, footer=FOOTER),
    ]


def _first() -> list[Child]:
    return clause_of_page("conditions", "conditions and conditions.first_clause", [HEADING])


if __name__ == "__main__":
    print(template().save(Path(__file__).parent))
