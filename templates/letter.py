"""The letter of invitation that goes out with a tender: what it is about, what comes with it.

Write letter.docx with `python -m templates.letter`. README.md lists what the tags ask for.
"""

from __future__ import annotations

from pathlib import Path

from ._blocks import (
    DOT,
    either,
    entry,
    open_if_blank,
    page_of_pages,
    paragraph,
    run,
    signature_table,
    tag,
    when,
)
from ._package import Story, WordTemplate
from ._page import TENDER_PAGE, footer_part, header_part, section
from ._standing import FOOTER, HEADER, facts_table, properties
from ._styles import LETTER_CHANGES, changed
from ._xml import Child, Element

PAGE = TENDER_PAGE
ABOUT = "Invitation to tender{% if title %}: {{ title }}{% endif %}"

PROPERTIES = properties(ABOUT)


def template() -> WordTemplate:
    """The letter template, ready to be saved."""
    reference = f"{{% if reference %}}{DOT}{{{{ reference }}}}{{% endif %}}"
    return WordTemplate(
        name="letter",
        page=PAGE,
        styles=changed(LETTER_CHANGES),
        body=[
            *_opening(),
            *_about(),
            *_pack(),
            *_to_note(),
            *_answer(),
            *_close(),
            section(PAGE, header=HEADER, footer=FOOTER),
        ],
        stories=[
            Story(HEADER, header_part(_buyer(), [f"Invitation to tender{reference}"])),
            Story(
                FOOTER,
                footer_part(
                    [
                        f"Letter of invitation{reference}",
                        f"{{% if issue_date %}}{DOT}{{{{ issue_date }}}}{{% endif %}}",
                        f"{{% if draft_note %}}{DOT}Draft{{% endif %}}",
                    ],
                    page_of_pages(),
                ),
            ),
        ],
        properties=PROPERTIES,
    )


def _opening() -> list[Element]:
    day = either("issue_date", ["{{ issue_date }}"], [run("[Date]", "PlaceholderText")])
    return [
        paragraph("CoverBuyer", *_buyer()),
        paragraph("BodyText", entry("Name and address of the firm", 901)),
        paragraph("BodyText", *day),
        paragraph("Heading1", ABOUT),
        paragraph("BodyText", "Dear ", entry("Name", 902), ","),
    ]


def _about() -> list[Element]:
    return [
        paragraph(
            "BodyText",
            *_buyer(),
            " invites you to tender for the contract named above. In short:",
        ),
        facts_table(PAGE.text_width, "The tender at a glance"),
    ]


def _pack() -> list[Element]:
    return [
        *when(
            "parts",
            paragraph("Heading4", "What comes with this letter"),
            tag("for part in parts"),
            paragraph(
                "ListBullet",
                "{{ part.number }}, {{ part.title }}{% if part.lead %}. {{ part.lead }}{% endif %}",
            ),
            tag("endfor"),
        ),
    ]


def _to_note() -> list[Element]:
    return [
        *when(
            "conditions",
            paragraph("Heading4", "What we ask you to note"),
            paragraph(
                "BodyText",
                "The conditions of contract deal with trafficking in persons and forced labour. "
                "They bind you, and through you those who recruit, supply and work for this "
                "contract, as far as the conditions say. Please read them before you work out "
                "your price: your price covers what they ask.",
            ),
        ),
        *when(
            "forms",
            paragraph(
                "BodyText",
                "{{ forms.number }} holds the forms. Those that go with the tender are filled in "
                "and sent with it; a blank that does not apply is answered with a reason.",
            ),
        ),
    ]


def _answer() -> list[Element]:
    return [
        paragraph("Heading4", "How to answer"),
        paragraph(
            "BodyText",
            "Please send your tender to ",
            entry("Address or platform", 903),
            " by ",
            entry("Date and local time", 904),
            ". Questions reach us at ",
            entry("Name, telephone, email", 905),
            " until ",
            entry("Last day for questions", 906),
            ". Each answer goes to every firm that we have invited, without the name of who asked.",
        ),
        paragraph(
            "BodyText",
            "If you do not wish to tender, a line to say so helps us. It has no effect on later "
            "invitations.",
        ),
    ]


def _close() -> list[Element]:
    return [
        paragraph("BodyText", "Yours sincerely,"),
        signature_table(
            ("Name and office", "Date"), PAGE.text_width, caption="Signature of the buyer"
        ),
        *when(
            "draft_note",
            paragraph("CoverNote", run("{{ draft_note }}", "PlaceholderText")),
        ),
        paragraph(
            "CoverNote", "Enclosed: the tender pack{% if reference %} {{ reference }}{% endif %}"
        ),
    ]


def _buyer() -> list[Child]:
    return open_if_blank("buyer", "Name of the buyer")


if __name__ == "__main__":
    print(template().save(Path(__file__).parent))
