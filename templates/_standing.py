"""What the templates of a pack share: what stands on the front, in the header and in the footer."""

from __future__ import annotations

from collections.abc import Sequence

from ._blocks import DOT, Column, either, field, repeated_table, run
from ._package import Properties
from ._xml import Child, Element

FOOTER = "rIdFooter"
HEADER = "rIdHeader"
_LABEL_WIDTH = 2268


def properties(title: str, subject: str = "{{ subtitle }}") -> Properties:
    """The properties of a file that the buyer sends out."""
    return Properties(
        title=title,
        subject=subject,
        creator="{{ buyer }}",
        keywords="{{ reference }}",
        language="{{ language }}",
    )


def facts_table(
    width: int,
    caption: str,
    *,
    each: str = "row in cover_facts",
    value: str = "{{r row.value_runs }}",
) -> Element:
    """The facts that a reader looks for first, one a row."""
    return repeated_table(
        "TableFacts",
        (
            Column(_LABEL_WIDTH, "TableLabel", run("{{ row.label }}")),
            Column(width - _LABEL_WIDTH, "TableText", run(value)),
        ),
        each=each,
        caption=caption,
        description="Each row names a fact and says what it is.",
    )


def draft_note() -> list[Child]:
    """How many points are open, behind the words before it."""
    return either("draft_note", [DOT, run("{{ draft_note }}", "PlaceholderText")])


def part_of_page(part: str) -> tuple[Child, ...]:
    """The part's number and title, as Word finds them on the page."""
    return (
        *field(r"STYLEREF 1 \n", f"{{{{ {part}.number }}}}"),
        "  ",
        *field("STYLEREF 1", f"{{{{ {part}.title }}}}"),
    )


def clause_of_page(part: str, condition: str, otherwise: Sequence[Child]) -> list[Child]:
    """The first clause of the page; something else in a part that has no clauses."""
    return either(
        condition,
        [
            *field(r"STYLEREF 3 \n", f"{{{{ {part}.first_clause.number }}}}"),
            "  ",
            *field("STYLEREF 3", f"{{{{ {part}.first_clause.title }}}}"),
        ],
        otherwise,
    )


def issue_of(what: str) -> str:
    """The left half of a footer: what it is, which issue of which day, and whether a draft."""
    return (
        f"{what}{{% if issue %}}{DOT}Issue {{{{ issue }}}}{{% endif %}}"
        f"{{% if issue_date %}}{DOT}{{{{ issue_date }}}}{{% endif %}}"
        f"{{% if draft_note %}}{DOT}Draft{{% endif %}}"
    )
