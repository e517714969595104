"""Tables, content controls and paragraphs: what may stand where, and what may not be empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ._lint_document import (
    W14,
    XML_SPACE,
    Document,
    WordFinding,
    near,
    style_of,
    text_of,
    value_of,
)
from ._numbering import Element, W, whole

_TAG_LIMIT: Final = 64
_CLAUSE_TAG: Final = re.compile(r"clause:[a-z0-9]+(?:-[a-z0-9]+)*$")
_BLOCKS: Final = {f"{W}p", f"{W}tbl"}
_ENDS_IN_PARAGRAPH: Final = tuple(
    f"{W}{name}" for name in ("body", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent")
)
_CARRIES: Final = (
    *(f"{W}{name}" for name in ("drawing", "pict", "object", "fldChar", "instrText", "sym")),
    *(f"{W}{name}" for name in ("br", "footnoteReference", "endnoteReference", "separator")),
    *(f"{W}{name}" for name in ("continuationSeparator", "footnoteRef", "endnoteRef")),
    *(f"{W}{name}" for name in ("annotationRef", "commentReference", "pgNum", "sdt")),
)
_LEFTOVER: Final = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|\{_\{|\{_%")
_NONE: Final = re.compile(r"^None$|[a-z,:(] None\b(?! of\b)")
_WHOLE: Final = re.compile(r"-?[0-9]{1,10}")
_LOWEST_ID: Final = -(2**31)
_HIGHEST_ID: Final = 2**31 - 1
_PARA_ID_LIMIT: Final = 0x80000000


def cells(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        for cell in tree.iter(f"{W}tc"):
            blocks = [child for child in cell if child.tag != f"{W}tcPr"]
            if not blocks:
                yield WordFinding(7, part, "A table cell is empty; it needs a paragraph.")
            elif _last_block(blocks).tag != f"{W}p":
                yield WordFinding(
                    7, part, "A table cell does not end with a paragraph.", near(cell)
                )


def rows(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        for table in tree.iter(f"{W}tbl"):
            if not list(_rows(table)):
                yield WordFinding(8, part, "A table has no row.")
            for row in _rows(table):
                if not list(_cells(row)):
                    yield WordFinding(8, part, "A table row has no cell.", near(table))


def grids(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        for table in tree.iter(f"{W}tbl"):
            if _LEFTOVER.search("".join(map(str, table.itertext()))):
                continue  # a template's: its tags make the rows, cells and merges
            columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
            open_merges: set[int] = set()
            for row in _rows(table):
                width, merges, faults = _row_width(row, open_merges)
                open_merges = merges
                if width and width != columns:
                    yield WordFinding(
                        9, part, f"A row spans {width} of {columns} grid columns.", near(row)
                    )
                if faults:
                    yield WordFinding(
                        9, part, "A vertical merge goes on that never began.", near(row)
                    )


def adjoining_tables(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        for table in tree.iter(f"{W}tbl"):
            following = table.getnext()
            if following is not None and following.tag == f"{W}tbl":
                yield WordFinding(
                    10, part, "Two tables adjoin; Word runs them together.", near(following)
                )


def last_blocks(document: Document) -> Iterator[WordFinding]:
    """A text ends with a paragraph, not with a table."""
    for part, tree in document.stories.items():
        for story in tree.iter(*_ENDS_IN_PARAGRAPH):
            blocks = [child for child in story if child.tag in {*_BLOCKS, f"{W}sdt"}]
            if blocks and _last_block(blocks).tag == f"{W}tbl":
                text = "A text ends with a table; a paragraph has to follow."
                yield WordFinding(10, part, text, near(blocks[-1]))


def control_contents(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        for control in tree.iter(f"{W}sdt"):
            content = control.find(f"{W}sdtContent")
            name = _control_name(control)
            if content is None or not len(content):
                yield WordFinding(11, part, "A content control is empty.", name)
                continue
            wanted = _wanted_inside(control)
            if wanted and not any(child.tag in wanted for child in content):
                yield WordFinding(11, part, "A content control holds the wrong kind.", name)


def plain_text_controls(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        for control in tree.iter(f"{W}sdt"):
            if control.find(f"{W}sdtPr/{W}text") is None:
                continue
            content = control.find(f"{W}sdtContent")
            if content is not None and (
                len(content.findall(f"{W}p")) > 1 or content.find(f"{W}tbl") is not None
            ):
                yield WordFinding(
                    12,
                    part,
                    "A plain-text control holds more than one paragraph.",
                    _control_name(control),
                )


def control_names(document: Document) -> Iterator[WordFinding]:
    seen: dict[str, str] = {}
    clauses: set[str] = set()
    for part, tree in document.stories.items():
        for control in tree.iter(f"{W}sdt"):
            properties = control.find(f"{W}sdtPr")
            name = _control_name(control)
            control_id = value_of(properties, "id")
            if not control_id:
                yield WordFinding(13, part, "A content control has no id.", name)
            elif not _in_range(control_id):
                yield WordFinding(13, part, f"The control id {control_id} is out of range.", name)
            elif control_id in seen:
                yield WordFinding(13, part, f"Two controls have the id {control_id}.", name)
            seen[control_id] = part
            tag = value_of(properties, "tag")
            if len(tag) > _TAG_LIMIT:
                yield WordFinding(13, part, f"A tag is longer than {_TAG_LIMIT}: {tag}.", name)
            if tag.startswith("clause:"):
                if not _CLAUSE_TAG.match(tag):
                    yield WordFinding(13, part, f"The tag {tag} names no clause.", name)
                if tag in clauses:
                    yield WordFinding(13, part, f"Two controls have the tag {tag}.", name)
                clauses.add(tag)


def placeholders(document: Document) -> Iterator[WordFinding]:
    glossary = document.related("glossaryDocument")
    names = (
        {value_of(each, "name") for each in glossary.iter(f"{W}docPartPr")}
        if glossary is not None
        else set()
    )
    for part, tree in document.stories.items():
        for control in tree.iter(f"{W}sdt"):
            properties = control.find(f"{W}sdtPr")
            wanted = value_of(
                properties.find(f"{W}placeholder") if properties is not None else None, "docPart"
            )
            if wanted and wanted not in names:
                yield WordFinding(
                    14,
                    part,
                    f"A placeholder names the building block {wanted}, which is missing.",
                    _control_name(control),
                )
            if properties is None or properties.find(f"{W}showingPlcHdr") is None:
                continue
            runs = control.findall(f".//{W}r")
            if not all(value_of(run.find(f"{W}rPr"), "rStyle") for run in runs):
                yield WordFinding(
                    14, part, "An open entry does not look like one.", _control_name(control)
                )


def paragraph_ids(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        seen: set[str] = set()
        for paragraph in tree.iter(f"{W}p", f"{W}tr"):
            found = paragraph.get(f"{W14}paraId")
            if found is None:
                continue
            if not re.fullmatch("[0-9A-F]{8}", found) or not 0 < int(found, 16) < _PARA_ID_LIMIT:
                yield WordFinding(27, part, f"The paragraph id {found} is out of range.")
            if found in seen:
                yield WordFinding(27, part, f"Two paragraphs have the id {found}.", near(paragraph))
            seen.add(found)


def kept_space(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        for text in tree.iter(f"{W}t", f"{W}delText", f"{W}instrText"):
            words = text.text or ""
            if words != words.strip() and text.get(XML_SPACE) != "preserve":
                yield WordFinding(30, part, "A space at an end is lost.", words.strip()[:50])


def leftovers(document: Document) -> Iterator[WordFinding]:
    for part, tree in document.stories.items():
        for paragraph in tree.iter(f"{W}p"):
            text = _own_text(paragraph)
            if _LEFTOVER.search(text):
                yield WordFinding(32, part, "A tag was left over.", text[:50])
            if _NONE.search(text):
                yield WordFinding(32, part, "“None” stands where a value should.", text[:50])
        for element in tree.iter():
            for name in ("descr", "title"):
                alternative = element.get(name)
                if alternative and _LEFTOVER.search(alternative):
                    yield WordFinding(32, part, "A tag was left over.", alternative[:50])
    for part in ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"):
        properties = document.trees.get(part)
        for element in properties.iter() if properties is not None else ():
            text = str(element.text or "")
            if _LEFTOVER.search(text) or text.strip() == "None":
                yield WordFinding(32, part, "A tag or “None” was left over.", text[:50])


def empty_paragraphs(document: Document) -> Iterator[WordFinding]:
    for paragraph in document.body.iter(f"{W}p"):
        if text_of(paragraph).strip() or next(paragraph.iter(*_CARRIES), None) is not None:
            continue
        if _in_cell(paragraph) or _parts_tables(paragraph):
            continue
        yield WordFinding(
            38,
            document.main,
            f"A paragraph in style {style_of(paragraph) or 'Normal'} is empty.",
            _before(paragraph),
        )


def _parts_tables(paragraph: Element) -> bool:
    before, after = paragraph.getprevious(), paragraph.getnext()
    tables = [each is not None and each.tag == f"{W}tbl" for each in (before, after)]
    return all(tables)


def _in_cell(paragraph: Element) -> bool:
    return next(paragraph.iterancestors(f"{W}tc"), None) is not None


def _before(paragraph: Element) -> str:
    before = paragraph.getprevious()
    return near(before) if before is not None else ""


def _own_text(paragraph: Element) -> str:
    pieces = [text.text or "" for text in paragraph.iter(f"{W}t", f"{W}instrText")]
    return "".join(pieces)


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == f"{W}tr":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}ins", f"{W}del"):
            yield from child.iter(f"{W}tr")


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag == f"{W}sdt":
            yield from child.iterfind(f"{W}sdtContent/{W}tc")


def _row_width(row: Element, above: set[int]) -> tuple[int, set[int], bool]:
    """Grid columns spanned, the columns of vertical merges that are open below, and a fault."""
    properties = row.find(f"{W}trPr")
    at = whole(value_of(properties, "gridBefore"))
    merges: set[int] = set()
    fault = False
    for cell in _cells(row):
        cell_properties = cell.find(f"{W}tcPr")
        merge = cell_properties.find(f"{W}vMerge") if cell_properties is not None else None
        if merge is not None:
            merges.add(at)
            if merge.get(f"{W}val") != "restart" and at not in above:
                fault = True
        at += whole(value_of(cell_properties, "gridSpan"), 1)
    return at + whole(value_of(properties, "gridAfter")), merges, fault


def _last_block(blocks: list[Element]) -> Element:
    """The last block of a cell, looking into a control."""
    real = [block for block in blocks if not str(block.tag).endswith(("bookmarkEnd", "Start"))]
    last = real[-1] if real else blocks[-1]
    if last.tag == f"{W}sdt":
        content = last.find(f"{W}sdtContent")
        if content is not None and len(content):
            return content[-1]
    return last


def _wanted_inside(control: Element) -> set[str]:
    parent = control.getparent()
    if parent is None:
        return set()
    if parent.tag in (f"{W}body", f"{W}tc", f"{W}hdr", f"{W}ftr"):
        return {*_BLOCKS, f"{W}sdt"}
    if parent.tag == f"{W}p":
        return {
            f"{W}{name}"
            for name in ("r", "hyperlink", "sdt", "ins", "del", "smartTag", "fldSimple")
        }
    return set()


def _control_name(control: Element) -> str:
    properties = control.find(f"{W}sdtPr")
    return value_of(properties, "tag") or value_of(properties, "alias") or near(control)


def _in_range(number: str) -> bool:
    return bool(_WHOLE.fullmatch(number)) and _LOWEST_ID <= int(number) <= _HIGHEST_ID


STRUCTURE_CHECKS: Final = (
    cells,
    rows,
    grids,
    adjoining_tables,
    last_blocks,
    control_contents,
    plain_text_controls,
    control_names,
    placeholders,
    paragraph_ids,
    kept_space,
    leftovers,
    empty_paragraphs,
)
