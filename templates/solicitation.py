"""The US solicitation in the uniform contract format: Letter paper, parts I to IV, sections A to M.

Write solicitation.docx with `python -m templates.solicitation`. README.md lists what the tags ask
for.
"""

from __future__ import annotations

from pathlib import Path

from ._blocks import DOT, blocks, field, open_if_blank, page_of_pages, paragraph, run, when
from ._package import Story, WordTemplate
from ._page import SOLICITATION_PAGE, footer_part, header_part, section
from ._standing import (
    FOOTER,
    HEADER,
    clause_of_page,
    draft_note,
    facts_table,
    issue_of,
    part_of_page,
    properties,
)
from ._styles import SOLICITATION_CHANGES, changed
from ._xml import Child, Element

PAGE = SOLICITATION_PAGE
PARTS = ("schedule", "clauses", "attachments", "representations")

PROPERTIES = properties("{{ title or kind }}")


def template() -> WordTemplate:
    """The solicitation template, ready to be saved."""
    return WordTemplate(
        name="solicitation",
        page=PAGE,
        styles=changed(SOLICITATION_CHANGES),
        body=[*_front(), *_open_points(), *_parts(), *_end()],
        stories=[
            Story(HEADER, header_part(_buyer(), field("TITLE", PROPERTIES.title))),
            *(
                Story(_header_of(part), header_part(part_of_page(part), _first(part)))
                for part in PARTS
            ),
            Story(FOOTER, footer_part([_issue()], page_of_pages())),
        ],
        properties=PROPERTIES,
    )


def _front() -> list[Element]:
    kind = [f"{{{{ kind }}}}{DOT}uniform contract format"]
    return [
        paragraph("CoverBuyer", *_buyer()),
        paragraph("CoverKind", *kind, *draft_note()),
        paragraph("Title", *open_if_blank("title", "Title of the solicitation")),
        facts_table(PAGE.text_width, "The solicitation at a glance"),
        paragraph("TOCSubheading", "Table of contents"),
        blocks("toc"),
        paragraph(
            "CoverNote",
            "Sections keep the letters of the uniform contract format; one that is not used stays "
            "in place, marked Reserved.",
            section=section(PAGE, footer=FOOTER),
        ),
    ]


def _open_points() -> tuple[Element, ...]:
    note = paragraph(
        "CoverNote",
        "This list is for the contracting officer. It goes when the solicitation is assembled "
        "again without open points.",
        section=section(PAGE, header=HEADER, footer=FOOTER),
    )
    return when("open_points", blocks("open_points"), note)


def _parts() -> list[Element]:
    """All four parts are always there; the last is the section that the body itself describes."""
    written: list[Element] = []
    for part in PARTS:
        written += [
            paragraph("Heading1", run(f"{{{{r {part}.heading }}}}")),
            blocks(f"{part}.blocks"),
        ]
        if part != PARTS[-1]:
            end = section(PAGE, header=_header_of(part), footer=FOOTER)
            written.append(paragraph("CoverNote", f"End of {{{{ {part}.number }}}}", section=end))
    return written


def _end() -> list[Element]:
    return [
        paragraph("CoverNote", "End of solicitation{% if reference %} {{ reference }}{% endif %}"),
        section(PAGE, header=_header_of(PARTS[-1]), footer=FOOTER),
    ]


def _header_of(part: str) -> str:
    return f"rIdHeader{part.title()}"


def _first(part: str) -> list[Child]:
    """The first clause of the page; the solicitation's title in a part that has no clauses."""
    return clause_of_page(part, f"{part}.first_clause", field("TITLE", PROPERTIES.title))


def _issue() -> str:
    return issue_of("Solicitation{% if reference %} {{ reference }}{% endif %}")


def _buyer() -> list[Child]:
    return open_if_blank("buyer", "Name of the agency")


if __name__ == "__main__":
    print(template().save(Path(__file__).parent))
