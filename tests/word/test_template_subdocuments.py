"""Other Word files in the place of a tag, merged without clashes."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from lxml import etree

from assembler.errors import PackageError, TemplateError
from assembler.word import SubDocument, Template, lint_docx

from .documents import W, body, lines, with_part, word_file
from .pictures import png
from .raw import p, r, raw_file

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def saved(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def annex() -> bytes:
    """A document with a style, a list, a picture, a table, a link and a bookmark of its own."""
    document = docx.Document()
    style = document.styles.add_style("House note", 1)
    style.base_style = document.styles["Normal"]
    style.font.size = Pt(7)
    document.add_paragraph("A note", style="House note")
    document.add_paragraph("First", style="List Number")
    document.add_picture(io.BytesIO(png()))
    document.add_table(1, 1).cell(0, 0).text = "In a table"
    number = document.part.relate_to(
        "https://example.org/a b", f"{R[1:-1]}/hyperlink", is_external=True
    )
    document.element.body.insert(
        0,
        parse_xml(
            f"<w:p {nsdecls('w', 'r')}>"
            '<w:bookmarkStart w:id="0" w:name="here"/><w:r><w:t>Here</w:t></w:r>'
            f'<w:bookmarkEnd w:id="0"/><w:hyperlink r:id="{number}"><w:r><w:t>out</w:t></w:r>'
            '</w:hyperlink><w:hyperlink w:anchor="here"><w:r><w:t>up</w:t></w:r></w:hyperlink>'
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            '<w:r><w:instrText xml:space="preserve"> REF here \\h </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Here</w:t></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        ),
    )
    return saved(document)


def numbered(text: str = "one") -> bytes:
    """A document whose list is its own."""
    document = docx.Document()
    list_part = document.part.numbering_part.element
    first = list_part.find(f"{W}num")
    assert first is not None
    list_part.insert(
        list_part.index(first),
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:nsid w:val="00ABCDEF"/>'
            '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            '<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%1)"/><w:lvlJc w:val="left"/>'
            "</w:lvl></w:abstractNum>"
        ),
    )
    list_part.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="88"><w:abstractNumId w:val="77"/></w:num>')
    )
    paragraph = document.add_paragraph(text)
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="88"/></w:numPr>')
    )
    return saved(document)


def noted(text: str = "A note of its own") -> bytes:
    """A document with a footnote."""
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    reference = '<w:r><w:footnoteReference w:id="5"/></w:r>'
    return raw_file(
        p("Text", reference),
        others={
            "footnotes": f'<w:footnotes {names}><w:footnote w:id="5">{p(text)}</w:footnote>'
            "</w:footnotes>"
        },
    )


def part(document: bytes, name: str) -> etree._Element:
    return body(document, name)


def put_in(source: bytes, template: bytes | None = None) -> bytes:
    opened = Template.open(template or word_file("before", "{{p x }}", "after"))
    return opened.render({"x": SubDocument(source)})


def numbers_used(document: bytes) -> list[str]:
    return [str(each.get(f"{W}val")) for each in body(document).iter(f"{W}numId")]


def test_its_paragraphs_stand_where_the_tag_stood() -> None:
    made = lines(put_in(annex()))
    assert made[0] == "before"
    assert made[1].startswith("Here")
    assert made[-3:] == ["In a table", "", "after"]  # Word needs a paragraph behind a table


def test_it_is_a_sound_document_with_all_that_came_along(
    ooxml_validator: str, tmp_path: Path
) -> None:
    template = word_file(
        "{%p for x in xs %}", "{{p x }}", "{%p endfor %}", "{{p y }}", "{{p z }}", "{{p z }}"
    )
    made = Template.open(template).render(
        {
            "xs": [SubDocument(annex())] * 3,
            "y": SubDocument(numbered()),
            "z": SubDocument(noted()),
        }
    )
    docx.Document(io.BytesIO(made))
    assert [each for each in lint_docx(made) if each.point not in (25, 38)] == []
    target = tmp_path / "out.docx"
    target.write_bytes(made)
    done = subprocess.run([ooxml_validator, str(target)], capture_output=True, check=False)
    assert b'"ok": true' in done.stdout, done.stdout.decode()[:2000]


def test_a_style_comes_along_once_and_keeps_its_looks() -> None:
    template = word_file("{{p x }}", "{{p x }}")
    made = docx.Document(io.BytesIO(put_in(annex(), template)))
    assert [style.name for style in made.styles].count("House note") == 1
    assert made.styles["House note"].font.size == Pt(7)


def test_a_style_of_the_same_name_keeps_the_template_s_looks() -> None:
    document = docx.Document()
    document.styles["Quote"].font.size = Pt(33)
    document.add_paragraph("x", style="Quote")
    made = docx.Document(io.BytesIO(put_in(saved(document))))
    assert made.styles["Quote"].font.size != Pt(33)
    assert made.paragraphs[1].style.name == "Quote"


def test_a_style_whose_id_another_style_has_gets_a_free_one() -> None:
    def with_style(name: str) -> docx.document.Document:
        document = docx.Document()
        document.styles.add_style(name, 1).element.set(f"{W}styleId", "Same")
        return document

    template = with_style("Of the template")
    template.add_paragraph("{{p x }}")
    other = with_style("Of the annex")
    other.add_paragraph("x", style="Of the annex")
    made = docx.Document(io.BytesIO(put_in(saved(other), saved(template))))
    assert made.paragraphs[0].style.style_id == "Same_2"
    assert made.paragraphs[0].style.name == "Of the annex"


def test_a_list_begins_anew_each_time() -> None:
    made = put_in(numbered(), word_file("{{p x }}", "{{p x }}"))
    first, second = numbers_used(made)
    assert first != second
    numbering = part(made, "word/numbering.xml")
    lists = {each.get(f"{W}numId"): each for each in numbering.iter(f"{W}num")}
    kinds = {each.get(f"{W}abstractNumId"): each for each in numbering.iter(f"{W}abstractNum")}
    marks = set()
    for number in (first, second):
        link = lists[number].find(f"{W}abstractNumId")
        assert link is not None
        kind = kinds[link.get(f"{W}val")]
        assert kind.find(f".//{W}lvlText").get(f"{W}val") == "(%1)"  # type: ignore[union-attr]
        marks.add(kind.find(f"{W}nsid").get(f"{W}val"))  # type: ignore[union-attr]
    assert len(marks) == 2


def test_a_list_comes_into_a_template_without_any() -> None:
    made = put_in(numbered(), raw_file(p("{{p x }}")))
    assert numbers_used(made) == ["1"]
    assert part(made, "word/numbering.xml").find(f"{W}num") is not None


@pytest.mark.parametrize("times", [1, 2])
def test_notes_come_along_with_numbers_of_their_own(times: int) -> None:
    made = put_in(noted(), word_file(*["{{p x }}"] * times))
    used = [each.get(f"{W}id") for each in body(made).iter(f"{W}footnoteReference")]
    assert len(set(used)) == times
    notes = part(made, "word/footnotes.xml")
    texts = {each.get(f"{W}id"): "".join(each.itertext()) for each in notes}
    assert [texts[number] for number in used] == ["A note of its own"] * times
    assert {each.get(f"{W}type") for each in notes} >= {"separator", "continuationSeparator"}


def test_bookmarks_get_names_of_their_own_and_what_leads_to_them_follows() -> None:
    made = body(put_in(annex(), word_file("{{p x }}", "{{p x }}")))
    names = [each.get(f"{W}name") for each in made.iter(f"{W}bookmarkStart")]
    assert names == ["here", "here_2"]
    anchors = [a for each in made.iter(f"{W}hyperlink") if (a := each.get(f"{W}anchor"))]
    assert anchors == names
    codes = [str(each.text).split()[1] for each in made.iter(f"{W}instrText")]
    assert codes == names


def test_the_same_picture_is_kept_once() -> None:
    made = put_in(annex(), word_file("{{p x }}", "{{p x }}"))
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert len([name for name in package.namelist() if "/media/" in name]) == 1


def test_a_sub_document_can_be_a_rendered_template() -> None:
    inner = Template.open(word_file("Dear {{ name }}")).render({"name": "{{ A }}"})
    assert lines(put_in(inner)) == ["before", "Dear {{ A }}", "after"]


def test_sections_comments_and_reviewers_stay_behind() -> None:
    comment = '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    section = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="9" w:h="9"/></w:sectPr></w:pPr></w:p>'
    made = body(put_in(raw_file(p("a", comment) + section + p("b"))))
    assert len(made.findall(f".//{W}sectPr")) == 1  # of the template
    assert not list(made.iter(f"{W}commentReference", f"{W}commentRangeStart"))


def test_it_can_stand_in_a_header() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{p x }}"
    made = put_in(annex(), saved(document))
    assert "In a table" in lines(made, "word/header1.xml")
    assert [each for each in lint_docx(made) if each.point not in (25, 38)] == []


def test_signs_of_ours_in_its_text_do_no_harm() -> None:
    made = put_in(raw_file(p("a\ufdd2Tb\ufdd5c\ufdd6") + p("{{ not_ours }}")))
    assert lines(made)[1:3] == ["aTbc", "{{ not_ours }}"]


IMAGE = '<w:r><w:drawing><a:blip xmlns:a="urn:a" r:embed="rId9"/></w:drawing></w:r>'


@pytest.mark.parametrize(
    ("inside", "says"),
    [
        (p('<w:r><w:control r:id="rId1"/></w:r>'), "ActiveX"),
        ('<w:altChunk r:id="rId1"/>' + p("x"), "read in"),
        ('<w:p><w:subDoc r:id="rId1"/></w:p>', "sub-document of its own"),
        (p(IMAGE), "cannot be put in"),
    ],
)
def test_what_cannot_be_put_in_is_told(inside: str, says: str) -> None:
    with pytest.raises(TemplateError, match=says):
        put_in(raw_file(inside))


def test_a_picture_that_lies_outside_the_file_is_told() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId9" Type="{R[1:-1]}/image" Target="http://a.de/spy.png" '
        'TargetMode="External"/></Relationships>'
    )
    source = with_part(raw_file(p(IMAGE)), "word/_rels/document.xml.rels", relations.encode())
    with pytest.raises(TemplateError, match="lies outside"):
        put_in(source)


def test_a_link_to_somebody_s_disk_goes_and_its_words_stay() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId9" Type="{R[1:-1]}/hyperlink" Target="file:///c:/secret" '
        'TargetMode="External"/></Relationships>'
    )
    link = f'<w:hyperlink r:id="rId9">{r("words")}</w:hyperlink>'
    source = with_part(raw_file(p(link)), "word/_rels/document.xml.rels", relations.encode())
    made = put_in(source)
    assert "words" in lines(made)
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert b"secret" not in package.read("word/_rels/document.xml.rels")


def test_notes_in_a_header_are_told() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{p x }}"
    with pytest.raises(TemplateError, match="has notes"):
        put_in(noted(), saved(document))


@pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}"])
def test_it_needs_the_tag_for_paragraphs(tag: str) -> None:
    with pytest.raises(TemplateError, match=r"\{\{p name \}\}"):
        put_in(annex(), word_file(tag))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[:-30],
        lambda data: with_part(data, "word/document.xml", b"<!DOCTYPE x><x/>"),
        lambda data: with_part(data, "word/document.xml", b"<w:document"),
    ],
)
def test_a_file_that_is_no_word_file_is_refused(spoil: Callable[[bytes], bytes]) -> None:
    with pytest.raises(PackageError):
        SubDocument(spoil(word_file("x")))


def test_the_same_document_comes_out_each_time() -> None:
    assert put_in(annex()) == put_in(annex())


def test_another_file_s_data_is_no_part_of_the_template() -> None:
    template = Template.open(word_file("{{p x }}"))
    template.render({"x": SubDocument(annex())})
    assert lines(template.render({"x": "plain"})) == ["plain"]


@pytest.mark.slow
def test_real_documents_go_in_without_new_faults(shared_data: Path) -> None:
    files = sorted((shared_data / "docx-corpus").rglob("*.docx"))
    taken = 0
    for path in files:
        try:
            made = put_in(path.read_bytes())
        except (PackageError, TemplateError):
            continue
        taken += 1
        docx.Document(io.BytesIO(made))
    assert taken > len(files) / 2


def test_an_empty_document_takes_the_paragraph_of_its_tag_away() -> None:
    assert lines(put_in(raw_file(""))) == ["before", "after"]


def test_a_control_names_no_building_block_that_stays_behind() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:placeholder><w:docPart w:val="Empty"/></w:placeholder>'
        f"</w:sdtPr><w:sdtContent>{p('A name')}</w:sdtContent></w:sdt>"
    )
    made = put_in(raw_file(control))
    assert body(made).find(f".//{W}sdt") is not None
    assert body(made).find(f".//{W}placeholder") is None
    assert [finding for finding in lint_docx(made) if finding.point == 14] == []
