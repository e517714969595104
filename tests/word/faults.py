"""Faults of Word files, one change to a good document each.

The key says what is wrong; the value is the point of the list that has to be reported, the part,
and the change.
"""

from __future__ import annotations

import re
from collections.abc import Callable

BODY = "word/document.xml"
STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"
SETTINGS = "word/settings.xml"
CORE = "docProps/core.xml"
TYPES = "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"

Change = Callable[[str], str]


def swap(old: str, new: str, count: int = 1) -> Change:
    """Replace the first `count` times that a text stands in the part."""

    def change(xml: str) -> str:
        assert old in xml, old
        return xml.replace(old, new, count)

    return change


def match(pattern: str, new: str) -> Change:
    """Replace the first match of a pattern."""

    def change(xml: str) -> str:
        changed, count = re.subn(pattern, new, xml, count=1, flags=re.DOTALL)
        assert count, pattern
        return changed

    return change


def before_end(new: str) -> Change:
    """Add blocks in front of the first heading of a part."""
    mark = '<w:p><w:pPr><w:pStyle w:val="Heading1"/>'
    return swap(mark, new + mark)


def paragraph(content: str, style: str = "BodyText") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def run(text: str, marks: str = "") -> str:
    return f"<w:r>{f'<w:rPr>{marks}</w:rPr>' if marks else ''}<w:t>{text}</w:t></w:r>"


def control(properties: str, content: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def table(rows: str, columns: int = 1) -> str:
    grid = '<w:gridCol w:w="900"/>' * columns
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableRules"/><w:tblW w:w="900" w:type="dxa"/>'
        f'<w:tblCaption w:val="x"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def cell(properties: str = "", content: str = "") -> str:
    filled = content or paragraph(run("x"), "TableText")
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{filled}</w:tc>"


TEXT = paragraph(run("x"))
DRAWING = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:docPr id="{}" name="p" descr="{}"/></wp:inline></w:drawing></w:r>'
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
CHANGE = 'w:id="900" w:author="A" w:date="2026-01-01T00:00:00Z"'
INSERTED = f"<w:ins {CHANGE}>{run('x')}</w:ins>"
ID = '<w:id w:val="99"/>'
OWN_NUM = '<w:num w:numId="77"><w:abstractNumId w:val="1"/></w:num></w:numbering>'


def bookmark(number: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def add(*blocks: str) -> tuple[str, Change]:
    """Blocks more in the body."""
    return BODY, before_end("".join(blocks))


def add_runs(*runs: str) -> tuple[str, Change]:
    """One paragraph more in the body, never an empty one."""
    return add(paragraph("".join(runs) + run("x")))


def tagged(tag: str) -> str:
    return control(f'<w:tag w:val="{tag}"/>{ID}', TEXT)


def with_id(paragraph_id: str) -> str:
    return TEXT.replace("<w:p>", f'<w:p w14:paraId="{paragraph_id}">')


def in_style(style: str, pattern: str, new: str) -> tuple[str, Change]:
    """Change what follows in the definition of a style."""
    return STYLES, match(rf'(w:styleId="{style}".*?){pattern}', new)


_MARK_DELETED = f"<w:p><w:pPr><w:rPr><w:del {CHANGE}/></w:rPr></w:pPr>{run('x')}</w:p>"
_DELETED = f"<w:del {CHANGE}><w:r><w:delText>x</w:delText></w:r></w:del>"
_ROW_INSERTED = f"<w:tr><w:trPr><w:ins {CHANGE}/></w:trPr>{cell()}</w:tr>"
_HEBREW = "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr>{}<w:rtl/></w:rPr><w:t>שלום</w:t></w:r></w:p>"
_LISTED = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="88"/></w:numPr></w:pPr>'
_OPEN_LOOK = '<w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>'
_OPEN_NAME = '<w:t xml:space="preserve">[Name'
_NO_PART = '<Override PartName="/word/no.xml" ContentType="x"/>'
_NO_PICTURE = '<Relationship Id="x" Type="t/image" Target="no.png"/>'
_FEES_ENTRY = '<w:hyperlink w:anchor="_cw_fees" w:history="1">'
_BEGIN = '<w:fldChar w:fldCharType="begin"/>'
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_WIDE = cell('<w:gridSpan w:val="3"/>')
_MERGED = cell("<w:vMerge/>")
_EMPTY = "<w:tc><w:tcPr/></w:tc>"
_NOWHERE = '<w:placeholder><w:docPart w:val="x"/></w:placeholder>'
_BOX = f"<w:r><w:pict><w:txbxContent>{TEXT}</w:txbxContent></w:pict></w:r>"
_ALTERNATE = '<mc:AlternateContent><mc:Choice Requires="w14"/></mc:AlternateContent>'


FAULTS: dict[str, tuple[int, tuple[str, Change]]] = {
    "a part without a type": (
        2,
        (TYPES, match(r'<Override PartName="/word/styles.xml"[^>]*/>', "")),
    ),
    "a type for a part that is missing": (2, (TYPES, swap("</Types>", f"{_NO_PART}</Types>"))),
    "a relationship to nowhere": (
        3,
        (RELATIONS, swap("</Relationships>", f"{_NO_PICTURE}</Relationships>")),
    ),
    "an empty cell": (7, add(table(row(_EMPTY)), TEXT)),
    "a cell that ends with a table": (7, add(table(row(cell("", table(row(cell()))))), TEXT)),
    "a table without a row": (8, add(table(""), TEXT)),
    "a row without a cell": (8, add(table("<w:tr/>"), TEXT)),
    "a row wider than its grid": (9, add(table(row(cell(), cell())), TEXT)),
    "a span wider than the grid": (9, add(table(row(_WIDE), 2), TEXT)),
    "a merge that never began": (9, add(table(row(_MERGED)), TEXT)),
    "two tables that adjoin": (10, add(table(row(cell())) * 2, TEXT)),
    "a text that ends with a table": (
        10,
        (BODY, match(r"(<w:sectPr(?!.*<w:sectPr).*</w:body>)", rf"{table(row(cell()))}\1")),
    ),
    "an empty control": (11, add(control(ID, ""))),
    "a run in a block control": (11, add(control(ID, run("x")))),
    "a paragraph in a run control": (11, add(paragraph(control(ID, TEXT)))),
    "two paragraphs of plain text": (12, add(control(f"{ID}<w:text/>", TEXT + TEXT))),
    "a control without an id": (13, add(control('<w:alias w:val="x"/>', TEXT))),
    "two controls with one id": (13, add(control(ID, TEXT) * 2)),
    "an id out of range": (13, add(control('<w:id w:val="4294967296"/>', TEXT))),
    "a tag that is too long": (13, add(tagged("x" * 65))),
    "a tag that names no clause": (13, add(tagged("clause:A b"))),
    "two controls for one clause": (13, add(tagged("clause:fees"))),
    "a placeholder from nowhere": (14, add(control(ID + _NOWHERE, TEXT))),
    "an open entry without its look": (
        14,
        (BODY, swap(_OPEN_LOOK + _OPEN_NAME, _OPEN_NAME)),
    ),
    "a bookmark that never ends": (16, (BODY, match(r"<w:bookmarkEnd [^>]*/>", ""))),
    "a bookmark end on its own": (16, add_runs('<w:bookmarkEnd w:id="9999"/>')),
    "two bookmarks with one id": (16, add_runs(bookmark(9001, "a"), bookmark(9001, "b"))),
    "two bookmarks with one name": (17, add_runs(bookmark(9001, "_cw_fees"))),
    "a bookmark name that is too long": (17, add_runs(bookmark(9001, "x" * 41))),
    "a bookmark name that begins with a figure": (17, add_runs(bookmark(9001, "1a"))),
    "a reference to nowhere": (18, add_runs(FIELD.format("REF nowhere", run("x")))),
    "a link to nowhere": (
        18,
        add_runs(f'<w:hyperlink w:anchor="nowhere">{run("x")}</w:hyperlink>'),
    ),
    "a field that never ends": (19, add_runs(FIELD.format("DATE", run("x")).replace(_END, ""))),
    "a field that never began": (19, add_runs(_END)),
    "a field without a result": (19, add_runs(FIELD.format("DATE", ""))),
    "a simple field without a result": (19, add_runs('<w:fldSimple w:instr="DATE"/>')),
    "a cached number that is off by one": (
        20,
        (BODY, match(r"(REF _cw_fees .*?>)2(</w:t>)", r"\g<1>3\2")),
    ),
    "contents that say something else": (
        21,
        (BODY, match(rf"({_FEES_ENTRY}.*?)No recruitment", r"\1Some recruitment")),
    ),
    "contents that leave a heading out": (21, add(paragraph(run("New"), "Heading2"))),
    "an entry that is not linked": (
        21,
        (BODY, match(rf"{_FEES_ENTRY}(.*?)</w:hyperlink>", r"\1")),
    ),
    "a flag that makes Word ask": (
        21,
        (SETTINGS, match(r"(<w:settings\b[^>]*>)", r"\1<w:updateFields/>")),
    ),
    "a field marked dirty": (
        21,
        (BODY, swap(_BEGIN, _BEGIN.replace("/>", ' w:dirty="true"/>'))),
    ),
    "a style that is missing": (22, add(paragraph(run("x"), "Nowhere"))),
    "a style that rests on itself": (
        22,
        in_style("BodyText", 'basedOn w:val="Normal', r'\1basedOn w:val="BodyText'),
    ),
    "a style that rests on nothing": (
        22,
        in_style("BodyText", 'basedOn w:val="Normal', r'\1basedOn w:val="Nowhere'),
    ),
    "a list that is missing": (22, add(f"{_LISTED}{run('x')}</w:p>")),
    "a list without its definition": (
        22,
        (NUMBERING, match(r'(<w:num w:numId="1">.*?<w:abstractNumId w:val=")1"', r'\g<1>78"')),
    ),
    "a level whose style does not know it": (
        23,
        in_style("Clause2", "<w:numPr>.*?</w:numPr>", r"\1"),
    ),
    "a style whose list does not know it": (
        23,
        (NUMBERING, match(r'<w:pStyle w:val="Clause2"/>', "")),
    ),
    "a heading that jumps a level": (
        25,
        (BODY, match(r'<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="BodyText"/>')),
    ),
    "a typed number in a numbered paragraph": (
        25,
        (BODY, match(r'(<w:pStyle w:val="Clause1"/>.*?preserve">)', r"\g<1>1.1 ")),
    ),
    "two drawings with one id": (26, add_runs(DRAWING.format(5, "x") * 2)),
    "a paragraph id out of range": (27, add(with_id("90000000"))),
    "two paragraphs with one id": (27, add(with_id("10000000") * 2)),
    "a space that is lost": (30, add(paragraph(run("x ")))),
    "a tag left over": (32, add(paragraph(run("{{ name }}")))),
    "a tag split over runs": (32, add(paragraph(run("{") + run("% if x %}")))),
    "None for a value": (32, add(paragraph(run("within None days")))),
    "a tag left in a property": (32, (CORE, swap("A tender", "{{ title }}"))),
    "a language that is none": (35, add(paragraph(run("x", '<w:lang w:val="english"/>')))),
    "theme fonts without a language": (35, (SETTINGS, match(r"<w:themeFontLang[^>]*/>", ""))),
    "text that runs the wrong way": (36, add(paragraph(run("שלום")))),
    "Chinese without its language": (37, add(paragraph(run("工作")))),
    "a property twice": (
        5,
        add(paragraph(run("x", '<w:rStyle w:val="Strong"/><w:rStyle w:val="Emphasis"/>'))),
    ),
    "properties in another order": (
        5,
        add('<w:p><w:pPr><w:jc w:val="left"/><w:keepNext/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'),
    ),
    "a control whose id stands before its name": (
        5,
        add(control(f'{ID}<w:alias w:val="x"/>', TEXT)),
    ),
    "a cell whose width comes late": (
        5,
        add(table(row(cell('<w:gridSpan w:val="1"/><w:tcW w:w="900" w:type="dxa"/>'))), TEXT),
    ),
    "text in no run": (6, add(f"<w:p>loose{run('x')}</w:p>")),
    "text between paragraphs": (6, add(TEXT + "loose")),
    "a paragraph in a paragraph": (6, add(f"<w:p>{TEXT}</w:p>")),
    "bold right-to-left text that is not": (36, add(_HEBREW.format("<w:b/>"))),
    "right-to-left text with the size of Latin": (36, add(_HEBREW.format('<w:sz w:val="30"/>'))),
    "a right-to-left table from the left": (
        36,
        add(table(row(cell("", _HEBREW.format("")))), TEXT),
    ),
    "a deleted paragraph that keeps its mark": (42, add(paragraph(_DELETED))),
    "an inserted paragraph without its mark": (42, add(paragraph(INSERTED))),
    "the last mark of a cell deleted": (42, add(table(row(cell("", _MARK_DELETED))), TEXT)),
    "an inserted row with text that is not": (42, add(table(_ROW_INSERTED), TEXT)),
    "a document without a title": (38, (CORE, match(r"<dc:title>.*?</dc:title>", ""))),
    "a table without a description": (
        38,
        (BODY, match(r"<w:tblCaption [^>]*/>(<w:tblDescription [^>]*/>)?", "")),
    ),
    "a head that is not marked": (38, (BODY, swap("<w:tblHeader/>", "", 9))),
    "an empty paragraph": (38, add(paragraph(""))),
    "a picture without a description": (38, add_runs(DRAWING.format(6, ""))),
    "a text box": (38, add_runs(_BOX)),
    "formatting by hand in a clause": (
        38,
        (BODY, match(r"(clause:fees.*?<w:r>)(<w:t)", r"\1<w:rPr><w:b/></w:rPr>\2")),
    ),
    "open entries told by colour alone": (
        39,
        in_style(
            "PlaceholderText", "<w:rPr>.*?</w:rPr>", r'\1<w:rPr><w:color w:val="F00"/></w:rPr>'
        ),
    ),
    "open entries that cannot be read": (
        39,
        in_style("PlaceholderText", r'<w:color w:val="\w+', r'\1<w:color w:val="FFE080'),
    ),
    "a manifest that nothing relates to": (
        40,
        (RELATIONS, match(r'<Relationship [^>]*customXml/item1.xml"/>', "")),
    ),
    "a manifest with another store": (
        40,
        ("customXml/itemProps1.xml", match(r'itemID="[^"]*"', 'itemID="{0}"')),
    ),
    "a revision without a date": (41, add_runs(re.sub(' w:date="[^"]*"', "", INSERTED))),
    "two revisions with one id": (41, add_runs(INSERTED * 2)),
    "deleted text that is not marked": (41, add_runs(f"<w:del {CHANGE}>{run('x')}</w:del>")),
    "a prefix that is not declared": (45, (BODY, swap('mc:Ignorable="', 'mc:Ignorable="w99 '))),
    "content without its fallback": (45, add_runs(_ALTERNATE)),
}
