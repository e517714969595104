"""A template's parts as a Word file: the same parts give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from ._lists import ENGLISH, Words, numbering_part
from ._page import Page
from ._style_part import styles_part
from ._styles import ParagraphStyle
from ._theme import font_table_part, theme_part
from ._xml import Element, root, to_bytes, w

THEME_LANGUAGE = "en-GB"  # chooses fonts by script alone, so any language in Latin letters does

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class Story:
    """A header or a footer; the body refers to it by `relation`.

    Parts are called as Word calls them, header1.xml and so on: engines look for tags by that name.
    """

    relation: str
    content: Element

    @property
    def kind(self) -> str:
        return "header" if self.content.tag.endswith("}hdr") else "footer"


@dataclass(frozen=True, slots=True)
class Properties:
    """The core properties, as text or tags."""

    title: str
    subject: str
    creator: str
    keywords: str
    language: str


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """Everything that differs between two templates."""

    name: str
    page: Page
    styles: Sequence[ParagraphStyle]
    body: Sequence[Element]
    stories: Sequence[Story]
    properties: Properties
    words: Words = ENGLISH

    def parts(self) -> dict[str, bytes]:
        """The content of each part by its name, in the order of the package."""
        language = self.properties.language
        numbering = numbering_part(self.styles, self.words)
        styles = styles_part(self.styles, language=language, text_width=self.page.text_width)
        return {
            "[Content_Types].xml": self._content_types(),
            "_rels/.rels": _relations(
                ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
                ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                ("rId3", f"{_OFFICE}/extended-properties", "docProps/app.xml"),
            ),
            "word/document.xml": to_bytes(root("document", w("body", *self.body))),
            "word/_rels/document.xml.rels": _relations(
                ("rIdStyles", f"{_OFFICE}/styles", "styles.xml"),
                ("rIdNumbering", f"{_OFFICE}/numbering", "numbering.xml"),
                ("rIdSettings", f"{_OFFICE}/settings", "settings.xml"),
                ("rIdTheme", f"{_OFFICE}/theme", "theme/theme1.xml"),
                ("rIdFonts", f"{_OFFICE}/fontTable", "fontTable.xml"),
                *(
                    (story.relation, f"{_OFFICE}/{story.kind}", f"{name}.xml")
                    for name, story in self._named_stories()
                ),
            ),
            **{
                f"word/{name}.xml": to_bytes(story.content) for name, story in self._named_stories()
            },
            "word/styles.xml": to_bytes(styles),
            "word/numbering.xml": to_bytes(numbering),
            "word/settings.xml": to_bytes(_settings()),
            "word/theme/theme1.xml": theme_part(),
            "word/fontTable.xml": to_bytes(font_table_part()),
            "docProps/core.xml": _core(self.properties),
            "docProps/app.xml": _app(),
        }

    def to_bytes(self) -> bytes:
        """The Word file."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as package:
            for name, content in self.parts().items():
                entry = zipfile.ZipInfo(name, _FIXED_TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 0
                package.writestr(entry, content)
        return buffer.getvalue()

    def save(self, folder: Path) -> Path:
        """Write the file into the folder, unless it already holds the same parts.

        Another zlib deflates to other bytes; a file with the same parts is left as it is.
        """
        target = folder / f"{self.name}.docx"
        if not target.exists() or read_parts(target) != self.parts():
            target.write_bytes(self.to_bytes())
        return target

    def _named_stories(self) -> list[tuple[str, Story]]:
        counts: Counter[str] = Counter()
        named = []
        for story in self.stories:
            counts[story.kind] += 1
            named.append((f"{story.kind}{counts[story.kind]}", story))
        return named

    def _content_types(self) -> bytes:
        overrides = {
            "word/document.xml": f"{_WORD_TYPE}.document.main+xml",
            **{
                f"word/{name}.xml": f"{_WORD_TYPE}.{story.kind}+xml"
                for name, story in self._named_stories()
            },
            "word/styles.xml": f"{_WORD_TYPE}.styles+xml",
            "word/numbering.xml": f"{_WORD_TYPE}.numbering+xml",
            "word/settings.xml": f"{_WORD_TYPE}.settings+xml",
            "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
            "word/fontTable.xml": f"{_WORD_TYPE}.fontTable+xml",
            "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
            "docProps/app.xml": "application/vnd.openxmlformats-officedocument."
            "extended-properties+xml",
        }
        listed = "".join(
            f'<Override PartName="/{part}" ContentType="{kind}"/>'
            for part, kind in overrides.items()
        )
        return (
            f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
        ).encode()


def read_parts(path: Path) -> dict[str, bytes]:
    """The parts of a Word file as they stand in it."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def _relations(*relations: tuple[str, str, str]) -> bytes:
    listed = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, kind, target in relations
    )
    return (
        f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'
    ).encode()


def _settings() -> Element:
    """No `updateFields`: Word would ask each reader. Mode 15 is Word 2013 and later.

    No engine fills in settings.xml, so the language that picks the theme's fonts is a plain one.
    """
    accents = {name: name for name in (f"accent{number}" for number in range(1, 7))}
    links = {"hyperlink": "hyperlink", "followedHyperlink": "followedHyperlink"}
    modern = (
        "overrideTableStyleFontSizeAndJustification",
        "enableOpenTypeFeatures",
        "doNotFlipMirrorIndents",
        "differentiateMultirowTableHeaders",
    )
    address = "http://schemas.microsoft.com/office/word"
    return root(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=567),
        w("characterSpacingControl", val="doNotCompress"),
        w(
            "compat",
            w("compatSetting", name="compatibilityMode", uri=address, val=15),
            *(w("compatSetting", name=name, uri=address, val=1) for name in modern),
        ),
        w("themeFontLang", val=THEME_LANGUAGE, eastAsia="zh-CN", bidi="ar-SA"),
        w(
            "clrSchemeMapping",
            bg1="light1",
            t1="dark1",
            bg2="light2",
            t2="dark2",
            **accents,
            **links,
        ),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def _core(properties: Properties) -> bytes:
    """core.xml without dates: those of a tender come from the caller, never from a template."""
    purl = "http://purl.org/dc/elements/1.1/"
    core = etree.Element(
        f"{{{_PACKAGE}/metadata/core-properties}}coreProperties",
        nsmap={"cp": f"{_PACKAGE}/metadata/core-properties", "dc": purl},
    )
    for name, text in (
        (f"{{{purl}}}title", properties.title),
        (f"{{{purl}}}subject", properties.subject),
        (f"{{{purl}}}creator", properties.creator),
        (f"{{{_PACKAGE}/metadata/core-properties}}keywords", properties.keywords),
        (f"{{{purl}}}language", properties.language),
    ):
        etree.SubElement(core, name).text = text
    return etree.tostring(core, xml_declaration=True, encoding="UTF-8", standalone=True)


def _app() -> bytes:
    return (
        f'{_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>Clausewright</Application></Properties>'
    ).encode()
