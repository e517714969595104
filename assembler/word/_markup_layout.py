"""Which paragraph style each kind of line takes, by the kind of text that it stands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from assembler.model import Kind

TENDER_TEXT_TWIPS = 8107
CLAUSE_INDENT_TWIPS = 850


@dataclass(frozen=True, slots=True)
class Layout:
    """Styles and measures of one kind of text.

    `items` maps the marker of an item to its style. `texts` are the styles of paragraphs outside
    lists by their level; `restart` is the one after which numbers below it begin afresh, where
    such a style exists.
    """

    title: str
    texts: tuple[str, ...]
    items: Mapping[str, str]
    heading: str = "Heading4"
    restart: str = ""
    note: str = "BodyText"
    table_indent: int = 0
    text_width: int = TENDER_TEXT_TWIPS
    is_form: bool = False
    defines: bool = False  # a paragraph may begin with the term that it defines

    def text_style(self, level: int) -> str:
        return self.texts[min(level, len(self.texts) - 1)]


_CLAUSE = Layout(
    title="Heading3",
    texts=("ClauseText", "ClauseText", "ClauseText2"),
    items=MappingProxyType(
        {"1": "Clause1", "a": "Clause2", "i": "Clause3", "A": "Clause4", "-": "ListBullet"}
    ),
    table_indent=CLAUSE_INDENT_TWIPS,
)

LAYOUTS: Mapping[Kind, Layout] = MappingProxyType(
    {
        "clause": _CLAUSE,
        "provision": _CLAUSE,
        "definition": Layout(
            title="",
            texts=("Definition",),
            items=MappingProxyType({"a": "DefinitionItem"}),
            table_indent=CLAUSE_INDENT_TWIPS,
            defines=True,
        ),
        "form": Layout(
            title="FormHeading",
            texts=("BodyText",),
            items=MappingProxyType(
                {"1": "FormItem1", "a": "FormItem2", "i": "FormItem3", "-": "ListBullet"}
            ),
            heading="FormSection",
            restart="FormText",
            is_form=True,
        ),
        "annex": Layout(
            title="AnnexHeading",
            texts=("BodyText",),
            items=MappingProxyType(
                {"1": "AnnexItem1", "a": "AnnexItem2", "i": "AnnexItem3", "-": "ListBullet"}
            ),
            restart="AnnexText",
        ),
    }
)

# A worker's edition of an annex: close, so that a sheet fits its page in most languages.
EDITION_LAYOUT = replace(LAYOUTS["annex"], texts=("EditionText",), note="EditionNote")
