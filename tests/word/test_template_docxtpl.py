"""docxtpl's own templates with rich values: they read the same from us."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assembler.word import InlineImage, RichText, SubDocument, Template

from .documents import visible_text
from .pictures import png

docxtpl = pytest.importorskip("docxtpl")

# Pieces of docxtpl's own script for rich text, by its names: the looks are given by ours too.
PIECES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("a rich text", {"style": "myrichtextstyle"}, {"style": "myrichtextstyle"}),
    (" with ", {}, {}),
    ("some italic", {"italic": True}, {"italic": True}),
    (" and ", {}, {}),
    ("some violet", {"color": "#ff00ff"}, {"colour": "#ff00ff"}),
    ("some striked", {"strike": True}, {"strike": True}),
    ("some Highlighted", {"highlight": "#ffff00"}, {"highlight": "#ffff00"}),
    ("some small", {"size": 14}, {"size": 7}),
    (" or ", {}, {}),
    ("big", {"size": 60}, {"size": 30}),
    (" text.", {}, {}),
    ("\nEt voilà ! ", {}, {}),
    ("\n1st line", {}, {}),
    ("\n2nd line", {}, {}),
    ("\aA new paragraph : <cool>\a", {}, {}),
    ("--- A page break here (see next page) ---\f", {}, {}),
    *(
        (f"\nUnderline : {kind} \n", {"underline": kind}, {"underline": kind})
        for kind in ("single", "double", "thick", "dotted", "dash", "dotDash", "wave")
    ),
    ("Courier New\n", {"font": "Courier New"}, {"font": "Courier New"}),
    ("\n\nHere some", {}, {}),
    ("superscript", {"superscript": True}, {"superscript": True}),
    ("subscript", {"subscript": True}, {"subscript": True}),
    ("\tafter a tab", {}, {}),
]

Theirs = Callable[[Any], dict[str, Any]]


def theirs(path: Path, values: Theirs) -> bytes:
    template = docxtpl.DocxTemplate(path)
    template.render(values(template), autoescape=True)
    stream = io.BytesIO()
    template.save(stream)
    return stream.getvalue()


def ours(path: Path, values: dict[str, Any]) -> bytes:
    return Template.open(path, strict=False).render(values)


@pytest.fixture
def templates(shared_data: Path) -> Path:
    return shared_data / "docxtpl-templates"


def test_rich_text_reads_the_same(templates: Path) -> None:
    path = templates / "richtext_tpl.docx"

    def values(template: Any) -> dict[str, Any]:
        rich = docxtpl.RichText("an example of ")
        for text, looks, _ in PIECES:
            rich.add(text, **looks)
        rich.add("google", url_id=template.build_url_id("http://google.com"))
        return {"example": rich}

    rich = RichText("an example of ")
    for text, _, looks in PIECES:
        rich.add(text, **looks)
    rich.add("google", url="http://google.com")
    assert visible_text(ours(path, {"example": rich})) == visible_text(theirs(path, values))


def test_east_asian_fonts_read_the_same(templates: Path) -> None:
    path = templates / "richtext_eastAsia_tpl.docx"
    fonts = {"example": "微软雅黑", "Chinese": "微软雅黑", "simsun": "SimSun"}
    made = ours(
        path,
        {
            name: RichText("测试TEST", font=font, east_asian_font=font)
            for name, font in fonts.items()
        },
    )
    expected = theirs(
        path,
        lambda _: {
            name: docxtpl.RichText("测试TEST", font=f"eastAsia:{font}")
            for name, font in fonts.items()
        },
    )
    assert visible_text(made) == visible_text(expected)


@pytest.mark.parametrize("text", ["Foobar!", ""])
def test_rich_text_in_a_condition_reads_the_same(text: str, templates: Path) -> None:
    path = templates / "richtext_and_if_tpl.docx"
    value = RichText(text, colour="ff0000") if text else ""
    other = docxtpl.RichText(text, color="ff0000") if text else ""
    expected = theirs(path, lambda _: {"foobar": other})
    assert visible_text(ours(path, {"foobar": value})) == visible_text(expected)


def test_pictures_read_the_same_and_are_as_many(templates: Path) -> None:
    path = templates / "inline_image_tpl.docx"

    def values(template: Any) -> dict[str, Any]:
        def image() -> Any:
            return docxtpl.InlineImage(template, io.BytesIO(png()), width=720_000)

        rows = [{"image": image(), "desc": f"Number {number}"} for number in (1, 2)]
        return {"myimage": image(), "myimageratio": image(), "frameworks": rows}

    image = InlineImage(png(), "A logo", width_mm=20)
    rows = [{"image": image, "desc": f"Number {number}"} for number in (1, 2)]
    made = ours(path, {"myimage": image, "myimageratio": image, "frameworks": rows})
    expected = theirs(path, values)
    assert visible_text(made) == visible_text(expected)
    assert _count(made, b"<pic:pic") == _count(expected, b"<pic:pic") == 6


# Of others, such as replace_picture_tpl.docx, docxtpl makes a file that is not well-formed.
@pytest.mark.parametrize(
    "name", ["merge_docx_subdoc.docx", "order_tpl.docx", "embedded_dummy.docx"]
)
def test_a_sub_document_reads_the_same(name: str, templates: Path) -> None:
    path = templates / "header_footer_tpl.docx"
    plain = {"title": "T", "company_name": "C", "date": "D"}
    expected = theirs(
        path, lambda template: plain | {"mysubdoc": template.new_subdoc(templates / name)}
    )
    made = ours(path, plain | {"mysubdoc": SubDocument(templates / name)})
    assert visible_text(made) == visible_text(expected)
    assert _count(made, b"<pic:pic") == _count(expected, b"<pic:pic")


def test_a_replaced_picture_is_the_same(templates: Path) -> None:
    path = templates / "replace_picture_tpl.docx"
    template = docxtpl.DocxTemplate(path)
    template.replace_pic("python_logo.png", io.BytesIO(png()))
    template.render({})
    stream = io.BytesIO()
    template.save(stream)
    made = Template.open(path).replace_picture("python_logo.png", png()).render({})
    assert visible_text(made) == visible_text(stream.getvalue())
    assert _media(made) == _media(stream.getvalue()) == [png()]


@pytest.mark.parametrize("name", ["embedded_dummy.docx", "embedded_dummy2.docx"])
def test_a_file_without_tags_reads_the_same(name: str, templates: Path) -> None:
    expected = theirs(templates / name, lambda _: {})
    assert visible_text(ours(templates / name, {})) == visible_text(expected)


def _count(document: bytes, what: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return package.read("word/document.xml").count(what)


def _media(document: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return [package.read(name) for name in package.namelist() if "/media/" in name]
