"""Lists that a template may ask for: of the forms, and of the blanks that are open.

The contents name the forms already, and a tender that goes out has no list of what is missing: so
only a template that names these lists gets them, and no other tender pays for them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from ._controls import placeholder
from ._fields import BOOKMARK_PREFIX, contents
from ._markup_tables import text_table
from ._markup_text import escape, paragraph, run
from ._outline import Item, Outline
from ._values import Blocks

if TYPE_CHECKING:
    from assembler.model import Clause

    from ._rendering import Rendering
    from ._wording import Wording

FORMS: Final = "list_of_forms"
BLANKS: Final = "list_of_blanks"
_ASKED: Final = frozenset((FORMS, BLANKS))
_FORMS_BOOKMARK: Final = f"{BOOKMARK_PREFIX}forms"
_FORMS_CODE: Final = rf' TOC \\o "2-2" \\n \\h \\z \\b {_FORMS_BOOKMARK} '
_CODE: Final = re.compile(r" TOC [^<]*")
_WIDTHS: Final = (3607, 4500)
_LINK: Final = '<w:rStyle w:val="Hyperlink"/>'


def asked_lists(
    needs: Collection[str],
    parts: Iterable[dict[str, object]],
    outline: Outline,
    rendering: Rendering,
    clauses: Mapping[str, Clause],
    words: Wording,
) -> dict[str, object]:
    """What a template's context holds besides; the part with the forms gets its bookmark."""
    if _ASKED.isdisjoint(needs):
        return {}
    found: dict[str, object] = {}
    if FORMS in needs:
        found[FORMS] = Blocks(_forms(outline))
        for part in parts:
            if found[FORMS] and part["id"] == "forms":
                part["blocks"] = _bookmarked(str(part["blocks"]), rendering.ids.next_bookmark())
    if BLANKS in needs:
        found[BLANKS] = Blocks(_blanks(outline, rendering, clauses, words))
    return found


def _forms(outline: Outline) -> str:
    r"""A table of contents over the part with the forms alone, as `\b` says."""
    bookmarks = {item.bookmark for item in _items(outline) if item.role == "form"}
    entries = [entry for entry in outline.entries() if entry.bookmark in bookmarks]
    return _CODE.sub(_FORMS_CODE, contents(entries), count=1)


def _bookmarked(blocks: str, number: int) -> Blocks:
    return Blocks(
        f'<w:bookmarkStart w:id="{number}" w:name="{_FORMS_BOOKMARK}"/>{blocks}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def _blanks(
    outline: Outline, rendering: Rendering, clauses: Mapping[str, Clause], words: Wording
) -> str:
    """A row for each text with blanks that the buyer fills in: a link to it, and the blanks."""
    asked: dict[str, list[str]] = {}
    for use in rendering.fill_ins.values():
        clause = clauses[use.clause]
        if use.answer is None and clause.kind != "form":
            label = f"[{placeholder(use.name, clause.fill_ins[use.name])}] {use.label}"
            asked.setdefault(use.clause, []).append(label)
    items = {item.text.id: item for item in _items(outline) if item.text is not None}
    rows = [
        (
            _linked(items[name]) if name in items else run(clauses[name].title),
            run("\n".join(labels)),
        )
        for name, labels in asked.items()
    ]
    if not rows:
        return ""
    return (
        paragraph("TOCSubheading", run(words.blanks))
        + paragraph("BodyText", run(words.blanks_intro))
        + text_table(words.blanks_head, rows, _WIDTHS, caption=words.blanks)
    )


def _linked(item: Item) -> str:
    words = run(f"{item.printed_number} {item.title}".strip(), _LINK)
    return f'<w:hyperlink w:anchor="{escape(item.bookmark)}" w:history="1">{words}</w:hyperlink>'


def _items(outline: Outline) -> Iterable[Item]:
    return (item for part in outline.parts for item in part.items)
