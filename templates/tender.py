"""The tender: cover, contents, a draft's open points, and a section for each part.

Write tender.docx with `python -m templates.tender`. README.md lists what the tags ask for.
"""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

from ._blocks import (
    blocks,
    either,
    field,
    open_if_blank,
    page_of_pages,
    paragraph,
    run,
    tag,
    when,
)
from ._package import Story, WordTemplate
from ._page import TENDER_PAGE, footer_part, header_part, section
from ._standing import (
    FOOTER,
    clause_of_page,
    draft_note,
    facts_table,
    issue_of,
    part_of_page,
    properties,
)
from ._styles import PARAGRAPH_STYLES
from ._xml import Child, Element

PAGE = TENDER_PAGE
PARTS = ("instructions", "conditions", "forms", "annexes")
CONTENTS_HEADER = "rIdHeaderContents"
LAST_HEADER = "rIdHeaderLast"

# The page holds two lines of the large title with five facts, or one line with seven, and one
# fact may take two lines; a line of the title has some 26 letters.
_MUCH_TO_HOLD = (
    "title|length > 52 or title|length > 26 and cover_facts|length > 5 or cover_facts|length > 7"
)

PROPERTIES = properties("{{ title or kind }}")


def template() -> WordTemplate:
    """The tender template, ready to be saved."""
    return WordTemplate(
        name="tender",
        page=PAGE,
        styles=PARAGRAPH_STYLES,
        body=[*_cover(), *_contents(), *_open_points(), *_parts(), *_end()],
        stories=[
            Story(CONTENTS_HEADER, header_part(_buyer(), _title())),
            *(
                Story(_header_of(part), header_part(_place(part), _first(part)))
                for part in PARTS[:-1]
            ),
            Story(LAST_HEADER, header_part(_place("parts[-1]"), _first("parts[-1]"))),
            Story(FOOTER, footer_part([_issue()], page_of_pages())),
        ],
        properties=PROPERTIES,
    )


def _cover() -> list[Element]:
    return [
        *_large_or_compact("CoverBuyer", *_buyer()),
        paragraph("CoverKind", "{{ kind }}", *draft_note()),
        *_large_or_compact("Title", *open_if_blank("title", "Title of the tender")),
        *when("subtitle", paragraph("Subtitle", "{{ subtitle }}")),
        facts_table(PAGE.text_width, "The tender at a glance"),
        paragraph("CoverNote", "{{ cover_note }}", section=section(PAGE)),
    ]


def _large_or_compact(style: str, *content: Child) -> list[Element]:
    """The same line in one of two sizes, by how much the cover has to hold."""
    return [
        tag(f"if {_MUCH_TO_HOLD}"),
        paragraph(f"{style}Compact", *deepcopy(content)),
        tag("else"),
        paragraph(style, *content),
        tag("endif"),
    ]


def _contents() -> list[Element]:
    """The field must not end in the paragraph of the section break: a note follows it."""
    return [
        paragraph("TOCHeading", "Contents"),
        blocks("toc"),
        paragraph(
            "CoverNote",
            "An entry in square brackets, marked with a dotted line, is still to be filled in. "
            "Pages are numbered through the whole pack, the cover included.",
            section=section(PAGE, header=CONTENTS_HEADER, footer=FOOTER),
        ),
    ]


def _open_points() -> tuple[Element, ...]:
    note = paragraph(
        "CoverNote",
        "This list is for the buyer. It goes when the tender is assembled again without open "
        "points.",
        section=section(PAGE, header=CONTENTS_HEADER, footer=FOOTER),
    )
    return when("open_points", blocks("open_points"), note)


def _parts() -> list[Element]:
    """Each part, and the break after it where another part follows."""
    written: list[Element] = []
    for at, part in enumerate(PARTS):
        following = PARTS[at + 1 :]
        written += [
            tag(f"if {part}"),
            paragraph("Heading1", run(f"{{{{r {part}.heading }}}}")),
            *when(f"{part}.lead", paragraph("Lead", f"{{{{ {part}.lead }}}}")),
            blocks(f"{part}.blocks"),
            *(_break_after(part, following) if following else ()),
            tag("endif"),
        ]
    return written


def _break_after(part: str, following: tuple[str, ...]) -> tuple[Element, ...]:
    end = paragraph(
        "CoverNote",
        f"End of {{{{ {part}.number }}}}",
        section=section(PAGE, header=_header_of(part), footer=FOOTER),
    )
    return when(" or ".join(following), end)


def _end() -> list[Element]:
    """The last part has no break of its own: it is the section that the body itself describes."""
    return [
        paragraph("CoverNote", "End of tender{% if reference %} {{ reference }}{% endif %}"),
        section(PAGE, header=LAST_HEADER, footer=FOOTER),
    ]


def _header_of(part: str) -> str:
    return f"rIdHeader{part.title()}"


def _place(part: str) -> list[Child]:
    """The part's number and title, as Word finds them on the page.

    The header of a part that the tender lacks is in the file all the same; it names the buyer.
    """
    return either(
        _is_there(part),
        part_of_page(part),
        _buyer(),
    )


def _first(part: str) -> list[Child]:
    """The first clause of the page; the tender's title in a part that has no clauses."""
    return clause_of_page(part, f"{_is_there(part)} and {part}.first_clause", _title())


def _is_there(part: str) -> str:
    return part.partition("[")[0]


def _title() -> tuple[Element, ...]:
    return field("TITLE", PROPERTIES.title)


def _issue() -> str:
    return issue_of("Tender{% if reference %} {{ reference }}{% endif %}")


def _buyer() -> list[Child]:
    return open_if_blank("buyer", "Name of the buyer")


if __name__ == "__main__":
    print(template().save(Path(__file__).parent))
