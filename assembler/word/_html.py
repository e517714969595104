"""A tender as one HTML page, for portals that take no Word file.

No script, nothing from elsewhere, its own style; every value is escaped. Numbers are text, as Word
prints them, so that they stay when a portal takes the style away or somebody copies a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from ._html_blocks import BlockWriter, heading, language_of
from ._letters import printable
from ._pack import grouped_points
from ._preview_values import Preview, PreviewCover, PreviewItem, PreviewParagraph, PreviewPart
from ._wording import Wording, wording

_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)
_STYLE: Final = """
body{font:1.05rem/1.45 Cambria,Caladea,Georgia,serif;color:#1a1a1a;background:#fff;margin:2rem auto;
max-width:46rem;padding:0 1.25rem;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6,header,nav,table,.lots,.review{font-family:Calibri,Carlito,Arial,sans-serif}
h1,h2,h5{color:#1f3a5f}h1{font-size:2.1rem;line-height:1.2;margin:.4em 0}
h2{font-size:1.6rem;border-bottom:2px solid #1f3a5f;padding-bottom:.4rem;margin-top:3rem}
h3{font-size:1.25rem;margin-top:2.2rem}h4{font-size:1.12rem;margin-top:1.8rem}
h5,h6{font-size:1rem;margin-top:1.4rem}
header{border-top:6px solid #1f3a5f;padding-top:1rem}.buyer{font-weight:bold;color:#1f3a5f}
.kind,.lots,.review,footer{color:#595959}.lead,.subtitle{color:#404040;font-size:1.1rem}
dl{display:grid;grid-template-columns:12rem 1fr;margin:1.5rem 0;border-top:1px solid #1f3a5f}
dt,dd{margin:0;padding:.35rem 0;border-bottom:1px solid #bfc5cd}dt{font-weight:bold}
ol,ul{list-style:none;margin:0;padding-inline-start:1.6rem}li>ol,li>ul{padding-inline-start:2rem}
nav ol{padding-inline-start:0}nav li>ol{padding-inline-start:1.6rem}nav li{margin:.25rem 0}
a{color:#1a4b8c}.number{margin-inline-end:.35em}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.95rem;table-layout:fixed}
th,td{border:1px solid #6b7280;padding:.35rem .5rem;text-align:start;vertical-align:top}
thead th{background:#eef2f6}table.data th,table.data td{border-width:1px 0}
table.signature td{border:0}table.signature td.space{border-bottom:1px solid #404040;height:2.5rem}
mark{background:#fff3c4;color:#5c3d00;font-weight:bold;text-decoration:underline dotted}
section.edition{border-top:1px solid #8a8f98;margin-top:2rem}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}
h1,h2,h3,h4,h5,h6,thead{break-after:avoid}}
""".strip()


def to_html(preview: Preview) -> str:
    """The whole page."""
    lines = _Page(preview, wording(preview.language), {}).lines()
    return printable("\n".join(filter(None, lines))) + "\n"


@dataclass(slots=True)
class _Page:
    preview: Preview
    words: Wording
    anchors: dict[str, str]  # by text

    def lines(self) -> Iterator[str]:
        cover = self.preview.cover
        for item in self.preview.items:
            if item.clause_id:
                self.anchors.setdefault(item.clause_id, f"clause-{item.clause_id}")
        title = escape(cover.title or cover.kind)
        yield "<!doctype html>"
        yield f"<html{language_of(self.preview.language)}>"
        yield '<head>\n<meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{title}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>"
        yield from _cover(cover)
        yield from self._contents()
        yield "<main>"
        yield from self._open_points()
        for part in self.preview.parts:
            yield from self._part(part)
        yield "</main>\n</body>\n</html>"

    def _contents(self) -> Iterator[str]:
        label = self.words.contents
        yield f'<nav aria-label="{escape(label)}">{heading(2, "", label)}\n<ol>'
        for part in self.preview.parts:
            yield f"<li>{_entry(f'part-{part.id}', part.number, part.title)}\n<ol>"
            for item in part.items:
                if item.role != "definition":
                    anchor = self._anchor(item, part)
                    yield f"<li>{_entry(anchor, item.number, item.title)}</li>"
            yield "</ol></li>"
        yield "</ol></nav>"

    def _open_points(self) -> Iterator[str]:
        words = self.words
        if not self.preview.open_points:
            return
        yield f'<section id="open-points">{heading(2, "", words.open_points)}'
        yield f"<p>{escape(words.open_points_intro)}</p>"
        heads = "".join(f'<th scope="col">{escape(each)}</th>' for each in words.open_points_head)
        yield (
            f'<table class="data" aria-label="{escape(words.open_points)}">'
            f"<thead><tr>{heads}</tr></thead><tbody>"
        )
        for titles, asked in grouped_points(self.preview.open_points, words):
            cells = (escape(each).replace("\n", "<br>") for each in (titles, asked))
            yield f"<tr>{''.join(f'<td>{each}</td>' for each in cells)}</tr>"
        yield "</tbody></table></section>"

    def _part(self, part: PreviewPart) -> Iterator[str]:
        yield f'<section id="part-{escape(part.id)}">{heading(2, part.number, part.title)}'
        if part.lead:
            yield f'<p class="lead">{escape(part.lead)}</p>'
        for section in part.sections:
            level = 3
            if section.title:
                yield heading(level, "", section.title)
                level += 1
            for item in section.items:
                yield from self._item(item, part, level)
        yield "</section>"

    def _item(self, item: PreviewItem, part: PreviewPart, level: int) -> Iterator[str]:
        """A definition stands under the heading of all, without one of its own."""
        blocks = item.blocks
        yield f'<section id="{self._anchor(item, part)}" class="{item.role}">'
        first = blocks[0] if blocks else None
        if isinstance(first, PreviewParagraph) and first.kind == "heading":
            yield heading(level, first.number, first.text, language_of(first.language))
            blocks = blocks[1:]
        yield from BlockWriter(self.anchors, level + 1, item.title).blocks(blocks)
        yield "</section>"

    def _anchor(self, item: PreviewItem, part: PreviewPart) -> str:
        own = f"{part.id}-{item.role}-{item.number.rstrip('.')}"
        return escape(self.anchors.get(item.clause_id, own))


def _entry(anchor: str, number: str, title: str) -> str:
    return f'<a href="#{escape(anchor)}">{escape(f"{number} {title}".strip())}</a>'


def _cover(cover: PreviewCover) -> Iterator[str]:
    yield "<header>"
    yield f'<p class="buyer">{escape(cover.buyer)}</p>' if cover.buyer else ""
    draft = f' · <mark class="note">{escape(cover.draft_note)}</mark>' if cover.draft_note else ""
    yield f'<p class="kind">{escape(cover.kind)}{draft}</p>'
    yield heading(1, "", cover.title or cover.kind)
    yield f'<p class="subtitle">{escape(cover.subtitle)}</p>' if cover.subtitle else ""
    yield "<dl>"
    for label, value in cover.facts:
        yield f"<dt>{escape(label)}</dt><dd>{escape(value).replace(chr(10), '<br>')}</dd>"
    yield "</dl>"
    yield f"<p>{escape(cover.note)}</p>" if cover.note else ""
    yield "</header>"
