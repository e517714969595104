"""Pictures in the place of tags, and pictures and files of a template that are replaced."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembler.errors import TemplateError
from assembler.word import InlineImage, Template, lint_docx
from assembler.word._picture_formats import picture_format

from .documents import body, table_file, with_part, word_file
from .pictures import BMP, GIF, JPEG, png

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
EMU_PER_MM = 36_000


def extents(document: bytes) -> list[tuple[int, int]]:
    """Width and height of each picture, in EMU."""
    return [
        (int(each.get("cx", "0")), int(each.get("cy", "0")))
        for each in body(document).iter(f"{WP}extent")
    ]


def rendered(*paragraphs: str, **values: object) -> bytes:
    return Template.open(word_file(*paragraphs)).render(values)


def media(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return {name: package.read(name) for name in package.namelist() if "/media/" in name}


@pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}", "{{p x }}"])
@pytest.mark.parametrize(
    ("data", "ending"), [(png(), "png"), (GIF, "gif"), (BMP, "bmp"), (JPEG, "jpg")]
)
def test_a_picture_stands_where_its_tag_stood(tag: str, data: bytes, ending: str) -> None:
    made = rendered(f"{tag}", x=InlineImage(data, "A logo"))
    assert media(made) == {f"word/media/picture1.{ending}": data}
    assert len(docx.Document(io.BytesIO(made)).inline_shapes) == 1


def test_the_same_picture_is_kept_once_and_each_place_has_its_own_number() -> None:
    image = InlineImage(png(), "A logo")
    template = table_file([["{%tr for x in xs %}"], ["{{ image }}"], ["{%tr endfor %}"]])
    made = Template.open(template).render({"xs": [1, 2, 3], "image": image})
    numbers = [each.get("id") for each in body(made).iter(f"{WP}docPr")]
    assert len(set(numbers)) == 3
    assert len(media(made)) == 1


@pytest.mark.parametrize(
    ("sizes", "expected_mm"),
    [
        ({"width_mm": 20}, (20, 10)),
        ({"height_mm": 20}, (40, 20)),
        ({"width_mm": 20, "height_mm": 30}, (20, 30)),
        ({"width_mm": 558.8}, (558.8, 279.4)),
    ],
)
def test_one_side_alone_keeps_the_proportions(
    sizes: dict[str, float], expected_mm: tuple[float, float]
) -> None:
    made = rendered("{{ x }}", x=InlineImage(png(40, 20), "A logo", **sizes))
    assert extents(made) == [tuple(round(side * EMU_PER_MM) for side in expected_mm)]


def test_a_picture_without_a_size_has_its_own_up_to_the_width_of_the_text() -> None:
    small = InlineImage(png(100, 50, dots_a_metre=10_000), "Ten millimetres")
    wide = InlineImage(png(4_000, 10), "A line")
    made = rendered("{{ x }}", "{{ y }}", x=small, y=wide)
    section = docx.Document(io.BytesIO(made)).sections[0]
    width = section.page_width - section.left_margin - section.right_margin  # type: ignore[operator]
    (own, _), (limited, _) = extents(made)
    assert own == 10 * EMU_PER_MM
    assert abs(limited - width) < 1_000


@pytest.mark.parametrize("side", [0, -1, 558.9, float("nan"), float("inf")])
def test_a_size_that_no_page_has_is_refused(side: float) -> None:
    with pytest.raises(TemplateError, match="cannot be"):
        InlineImage(png(), width_mm=side)


@pytest.mark.parametrize("text", ["A logo", "", "\x00<\ud800>&\"'\n😀" * 3])
def test_a_picture_is_described_or_marked_as_decoration(text: str) -> None:
    made = rendered("{{ x }}", x=InlineImage(png(), text, url="https://example.org"))
    problems = [each.problem for each in lint_docx(made)]
    assert not [each for each in problems if "picture" in each]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"hello", "no picture"),
        (b"<svg/>", "SVG"),
        (b"II*\0" + b"\0" * 20, "TIFF"),
        (b"RIFF....WEBP", "WebP"),
        (png()[:20], "damaged"),
        (JPEG[:40], "damaged"),
        (b"\xff\xd8\xff\xe0\x00\x00", "damaged"),
        (BMP[:20], "damaged"),
        (b"GIF89a\0\0\0\0", "no size"),
        (png()[:16] + struct.pack(">II", 65_536, 1) + png()[24:], "too large"),
        (png()[:16] + struct.pack(">II", 65_535, 65_535) + png()[24:], "too large"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 2**25, "32 MB"),
    ],
)
def test_what_is_no_picture_for_word_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(TemplateError, match=says):
        InlineImage(data)


@given(st.sampled_from([png(), GIF, BMP, JPEG]), st.data())
def test_a_damaged_picture_is_told_or_taken(data: bytes, drawn: st.DataObject) -> None:
    at = drawn.draw(st.integers(0, len(data) - 1))
    spoilt = data[:at] + drawn.draw(st.binary(max_size=4)) + data[at + 2 :]
    try:
        found = picture_format(spoilt)
    except TemplateError:
        return
    assert found.width > 0


def test_a_picture_may_come_from_a_path_or_an_open_file(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(png())
    with path.open("rb") as stream:
        images = [InlineImage(path), InlineImage(str(path)), InlineImage(stream)]
    made = rendered("{{ a }}{{ b }}{{ c }}", a=images[0], b=images[1], c=images[2])
    assert list(media(made).values()) == [png()]


def test_a_path_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="No such file"):
        InlineImage(tmp_path / "logo.png")
    with pytest.raises(TemplateError, match="cannot be read"):
        InlineImage(tmp_path / "a\0b")


def test_a_picture_in_an_attribute_is_its_description() -> None:
    template = Template.open(word_file("{{ x|upper }}"))
    assert template.render({"x": "a"})
    assert str(InlineImage(png(), "A logo")) == "A logo"


# Replacing


def pictured() -> bytes:
    """A template with one picture, described as “logo”."""
    return rendered("{{ x }}", x=InlineImage(png(), "logo"))


@pytest.mark.parametrize("data", [png(10, 10), GIF])
def test_a_picture_is_replaced_by_its_name_or_description(data: bytes) -> None:
    template = Template.open(pictured())
    made = template.replace_picture("logo", data).render({})
    assert list(media(made).values()) == [data]
    assert extents(made) == extents(pictured())
    assert not [each for each in lint_docx(made) if each.point < 30]
    assert list(media(template.render({})).values()) == [png()]  # the one before is as it was


def test_a_picture_is_replaced_by_what_it_holds() -> None:
    made = Template.open(pictured()).replace_media(png(), GIF).render({})
    assert list(media(made).values()) == [GIF]


def test_an_embedded_file_is_replaced_by_what_it_holds_or_by_its_name() -> None:
    name, old, new = "word/embeddings/Sheet1.xlsx", b"PK\3\4old", b"PK\3\4new"
    template = Template.open(with_part(word_file("x"), name, old))
    for made in (template.replace_embedded(old, new), template.replace_part(name, new)):
        with zipfile.ZipFile(io.BytesIO(made.render({}))) as package:
            assert package.read(name) == new


@pytest.mark.parametrize(
    ("replace", "says"),
    [
        (lambda t: t.replace_picture("lego", GIF), "Did you mean “logo”"),
        (lambda t: t.replace_picture("logo", b"<svg/>"), "SVG"),
        (lambda t: t.replace_media(GIF, png()), "holds no such picture"),
        (lambda t: t.replace_embedded(b"a", b"b"), "holds no such embedded file"),
        (lambda t: t.replace_part("word/document.xml", b"<x/>"), "has no part"),
        (lambda t: t.replace_part("[Content_Types].xml", b"<x/>"), "has no part"),
        (lambda t: t.replace_part("word/media/picture1.png", b"PK"), "no picture"),
    ],
)
def test_what_cannot_be_replaced_is_told(replace: object, says: str) -> None:
    with pytest.raises(TemplateError, match=says):
        replace(Template.open(pictured()))  # type: ignore[operator]


def test_a_file_of_another_kind_does_not_replace_an_embedded_one() -> None:
    name = "word/embeddings/Sheet1.xlsx"
    template = Template.open(with_part(word_file("x"), name, b"PK\3\4old"))
    with pytest.raises(TemplateError, match="another kind"):
        template.replace_part(name, b"%PDF-1.7")
