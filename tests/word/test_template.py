"""Templates: what their tags do."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup

from assembler.errors import PackageError, TemplateError
from assembler.word import Blocks, ExtraPart, Runs, Template

from .documents import W, body, lines, table_file, visible_text, with_part, word_file


def rendered(template: bytes, **context: object) -> list[str]:
    return lines(Template.open(template).render(context))


@pytest.mark.parametrize(
    ("paragraphs", "context", "expected"),
    [
        (["Dear {{ name }},"], {"name": "A & <B>"}, ["Dear A & <B>,"]),
        ([["Dear {", "{ na", "me }", "},"]], {"name": "B"}, ["Dear B,"]),
        (["{{ a.b[0] }}"], {"a": {"b": [7]}}, ["7"]),
        (["{{ “x” }}{{ ‘y’ }}"], {}, ["xy"]),
        (["{% if a %}yes{% else %}no{% endif %}!"], {"a": False}, ["no!"]),
        (["{%p if a %}", "in", "{%p endif %}", "end"], {"a": True}, ["in", "end"]),
        (["{%p if a %}", "in", "{%p endif %}", "end"], {"a": False}, ["end"]),
        (["{%p for x in xs %}", "- {{ x }}", "{%p endfor %}"], {"xs": [1, 2]}, ["- 1", "- 2"]),
        (["a{# gone #}b", "{#p gone #}", "c"], {}, ["ab", "c"]),
        (["{{ x }}"], {"x": "one\ntwo\tthree"}, ["one\ntwo\tthree"]),
        (["a {{ x }} b"], {"x": "one\atwo"}, ["a one", "two b"]),
        (["{{ x }}"], {"x": None}, [""]),
        (["{{ x }}"], {"x": date(2026, 11, 24)}, ["2026-11-24"]),
        (["{{ x }}"], {"x": "no\u2011break"}, ["no\u2011break"]),
        (["{{ x }}"], {"x": "bell\x00\x08\ufffe"}, ["bell"]),
        (["{{ x }}"], {"x": Markup("<b>")}, ["<b>"]),
        (["{{ x|upper }} {{ xs|join(', ') }}"], {"x": "a", "xs": [1, 2]}, ["A 1, 2"]),
        (["{_{ x }_} {_% y %_}"], {}, ["{{ x }} {% y %}"]),
        (["one {%- if true -%}", "two", "{%- endif -%}", " three"], {}, ["onetwo three"]),
    ],
)
def test_a_tag_does_what_docxtpl_s_users_expect(
    paragraphs: list[str], context: dict[str, object], expected: list[str]
) -> None:
    assert rendered(word_file(*paragraphs), **context) == expected


def test_the_text_after_a_tag_keeps_its_own_looks() -> None:
    template = word_file(["{{ na", "me }} and more"])
    runs = body(Template.open(template).render({"name": "A"})).findall(f".//{W}r")
    assert ["".join(text.text or "" for text in run.iter(f"{W}t")) for run in runs] == [
        "A",
        " and more",
    ]


def test_rows_repeat_and_an_empty_table_goes() -> None:
    template = table_file([["{%tr for x in xs %}"], ["{{ x }}"], ["{%tr endfor %}"]])
    assert rendered(template, xs=["a", "b"]) == ["a", "b"]
    empty = body(Template.open(template).render({"xs": []}))
    assert empty.find(f".//{W}tbl") is None


def test_a_cell_left_empty_still_has_a_paragraph() -> None:
    document = table_file([["{%p if a %}", "x"]])
    template = Template.open(
        with_part(
            document,
            "word/document.xml",
            zipfile.ZipFile(io.BytesIO(document))
            .read("word/document.xml")
            .replace(b"{%p if a %}</w:t></w:r></w:p>", b"{%p if a %}</w:t></w:r></w:p>"
                     b"<w:p><w:r><w:t>in</w:t></w:r></w:p>"
                     b"<w:p><w:r><w:t>{%p endif %}</w:t></w:r></w:p>"),
        )
    )  # fmt: skip
    cells = body(template.render({"a": False})).findall(f".//{W}tc")
    assert all(cell.find(f"{W}p") is not None for cell in cells)


def test_ready_made_content_takes_the_place_of_its_tag() -> None:
    block = Blocks("<w:p><w:r><w:t>block</w:t></w:r></w:p>")
    run = Runs("<w:r><w:t>run</w:t></w:r>")
    template = word_file("{{p block }}", "a {{r run }} b")
    assert rendered(template, block=block, run=run) == ["block", "a run b"]


def test_ready_made_content_in_a_plain_tag_is_refused_with_the_tag_to_use() -> None:
    with pytest.raises(TemplateError, match=r"\{\{p name \}\}"):
        rendered(word_file("{{ x }}"), x=Blocks("<w:p/>"))


def test_a_missing_name_is_told_with_part_paragraph_and_tag() -> None:
    template = Template.open(word_file("Dear {{ name }},", "Yours, {{ sender }}"))
    with pytest.raises(TemplateError) as caught:
        template.render({"name": "A"})
    error = caught.value
    assert error.part == "word/document.xml"
    assert error.tag == "{{ sender }}"
    assert error.paragraph.startswith("Yours")
    assert "sender" in error.problem


def test_without_strictness_a_missing_name_prints_nothing() -> None:
    template = Template.open(word_file("Dear {{ name }}{{ a.b.c }},"), strict=False)
    assert lines(template.render({})) == ["Dear ,"]


def test_the_same_input_gives_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    path = tmp_path / "template.docx"
    path.write_bytes(word_file("{{ a }}{% for k, v in m.items() %}{{ k }}{{ v }}{% endfor %}"))
    script = (
        "import sys, hashlib; from assembler.word import Template;"
        "data = Template.open(sys.argv[1]).render({'a': 1, 'm': {'x': 1, 'y': 2}});"
        "print(hashlib.sha256(data).hexdigest())"
    )
    prints = {
        subprocess.run(
            [sys.executable, "-c", script, str(path)],
            check=True,
            capture_output=True,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(prints) == 1


def test_parts_without_tags_are_carried_over_as_they_are() -> None:
    template = word_file("{{ a }}")
    made = Template.open(template).render({"a": 1})
    with zipfile.ZipFile(io.BytesIO(template)) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
        assert new.namelist()[0] == "[Content_Types].xml"
        assert set(new.namelist()) == set(old.namelist())
        for name in old.namelist():
            if name != "word/document.xml":
                assert new.read(name) == old.read(name)
        assert {info.date_time for info in new.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_added_part_is_typed_and_related() -> None:
    part = ExtraPart("customXml/item9.xml", b"<x/>", "application/xml", "urn:test")
    made = Template.open(word_file("{{ a }}")).render({"a": 1}, extra=[part])
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert package.read("customXml/item9.xml") == b"<x/>"
        assert b'PartName="/customXml/item9.xml"' in package.read("[Content_Types].xml")
        assert b'Target="../customXml/item9.xml"' in package.read("word/_rels/document.xml.rels")


def test_a_file_is_replaced_only_by_a_whole_new_one(tmp_path: Path) -> None:
    target = tmp_path / "out.docx"
    target.write_bytes(b"old")
    template = Template.open(word_file("{{ a.b }}"))
    with pytest.raises(TemplateError):
        template.save(target, {"a": {}})
    assert target.read_bytes() == b"old"
    template.save(target, {"a": {"b": 1}})
    assert target.read_bytes().startswith(b"PK")
    assert [path.name for path in tmp_path.iterdir()] == ["out.docx"]


def test_saving_into_a_missing_folder_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Template.open(word_file("x")).save(tmp_path / "no" / "out.docx", {})


def test_numbers_in_a_loop_are_given_out_anew() -> None:
    document = word_file("{%p for x in xs %}", "{{ x }}", "{%p endfor %}")
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        xml = package.read("word/document.xml")
    control = (
        b'<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent>'
        b'<w:p><w:bookmarkStart w:id="5" w:name="here"/><w:r><w:t>{{ x }}</w:t></w:r>'
        b'<w:bookmarkEnd w:id="5"/></w:p></w:sdtContent></w:sdt>'
    )
    start = xml.index(b"<w:p><w:r><w:t>{{ x }}")
    end = xml.index(b"</w:p>", start) + len(b"</w:p>")
    template = Template.open(
        with_part(document, "word/document.xml", xml[:start] + control + xml[end:])
    )
    root = body(template.render({"xs": [1, 2, 3]}))
    numbers = [element.get(f"{W}val") for element in root.iter(f"{W}id")]
    assert len(numbers) == len(set(numbers)) == 3
    assert "77" not in numbers[1:]
    assert len({mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}) == 3
    for side in ("Start", "End"):
        assert len({mark.get(f"{W}id") for mark in root.iter(f"{W}bookmark{side}")}) == 3


def test_every_rendered_document_is_valid(ooxml_validator: str, tmp_path: Path) -> None:
    template = word_file(
        "Dear {{ x }},", "{%p for y in ys %}", "{{ y }}", "{%p endfor %}", ["{", "{ x }", "}"]
    )
    target = tmp_path / "out.docx"
    hostile = "\x00\x1f<w:p/>&amp;]]>\ud83d\ude00\n\t\a\f\u202e" + "\ufffe" + "x" * 100_000
    Template.open(template).save(target, {"x": hostile, "ys": ["\a", "", None, 1]})
    done = subprocess.run([ooxml_validator, str(target)], capture_output=True, check=False)
    assert b'"ok": true' in done.stdout, done.stdout.decode()[:2000]


PLAIN: dict[str, dict[str, object]] = {
    "cellbg_tpl.docx": {
        "alerts": [
            {"date": "2015-03-10", "desc": "", "type": "CRITICAL", "bg": "FF0000"},
            {"date": "2015-03-11", "desc": "", "type": "WARNING", "bg": "FFDD00"},
        ]
    },
    "comments_tpl.docx": {},
    "doc_properties_tpl.docx": {"test": "HelloWorld"},
    "embedded_embedded_docx_tpl.docx": {"name": "John Doe"},
    "escape_tpl_auto.docx": {
        "nested_dict": {"a<b": "1 & 2", "c": "x"},
        "autoescape": "<x> & y",
        "autoescape_unicode": "é & ü",
        "iteritems": dict.items,
    },
    "header_footer_tpl.docx": {"title": "T", "company_name": "C", "date": "D", "mysubdoc": ""},
    "horizontal_merge_tpl.docx": {},
    "less_cells_after_loop_tpl.docx": {},
    "merge_paragraph_tpl.docx": {"living_in_town": True},
    "order_tpl.docx": {
        "customer_name": "Eric",
        "items": [
            {"desc": "Python", "qty": 2, "price": "FREE"},
            {"desc": "a<b", "qty": 1, "price": "5 & 6"},
        ],
        "in_europe": True,
        "is_paid": False,
        "company_name": "W & Co",
        "total_price": "10.000 $",
    },
    "preserve_spaces_tpl.docx": {"tag_1": " a  b ", "tag_2": "  x"},
    "richtext_and_if_tpl.docx": {"foobar": ""},
    "vertical_merge_nested_tpl.docx": {},
    "vertical_merge_tpl.docx": {
        "items": [{"desc": "a", "qty": 2, "price": "1"}, {"desc": "b", "qty": 1, "price": "5"}],
        "total_price": "10",
        "category": "Book",
    },
}


@pytest.mark.parametrize("name", PLAIN)
def test_docxtpl_s_own_templates_read_the_same(name: str, shared_data: Path) -> None:
    docxtpl = pytest.importorskip("docxtpl")
    path = shared_data / "docxtpl-templates" / name
    theirs = docxtpl.DocxTemplate(path)
    theirs.render(PLAIN[name], autoescape=True)
    stream = io.BytesIO()
    theirs.save(stream)
    ours = Template.open(path, strict=False).render(PLAIN[name])
    assert visible_text(ours) == visible_text(stream.getvalue())


def test_a_template_tells_the_names_it_needs() -> None:
    template = Template.open(
        word_file(
            "{{ a }}", "{%p if b.c %}", "{% for x in xs %}{{ x.y }}{% endfor %}", "{%p endif %}"
        )
    )
    assert template.names == {"a", "b", "xs"}
    assert template.needs == ("a", "b.c", "xs[].y")


def test_no_word_file_no_template(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_text("Dear all,")
    with pytest.raises(PackageError, match="not a Word file"):
        Template.open(path)
