"""A picture in the place of a tag."""

from __future__ import annotations

from typing import Final

from assembler.errors import TemplateError

from ._addresses import link_address
from ._attachments import attachments
from ._budget import current
from ._picture_formats import picture_format
from ._picture_source import PictureSource, picture_bytes
from ._text_width import text_width_emu
from ._values import RunContent, attribute_value, visible_text

EMU_PER_MM: Final = 36_000
_MM_PER_INCH: Final = 25.4
_LARGEST_MM: Final = 558.8  # 22 inches, Word's largest page
_LONGEST_TEXT: Final = 2_000
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_DECORATIVE: Final = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


class InlineImage(RunContent):
    """A PNG, JPEG, GIF or BMP picture among the words of a paragraph.

    Args:
        source: a path, the bytes themselves, or an open binary file.
        alternative_text: what a reader hears who cannot see it; none marks it as decoration.
        width_mm, height_mm: one alone keeps the proportions. Without both the picture's own size
            counts, up to the width of the text.
        url: where a click on it leads to.

    Raises:
        TemplateError: no picture of these formats, damaged, or too large.
    """

    __slots__ = ("_data", "_format", "_height_mm", "_text", "_url", "_width_mm")

    def __init__(
        self,
        source: PictureSource,
        alternative_text: str = "",
        *,
        width_mm: float | None = None,
        height_mm: float | None = None,
        url: str = "",
    ) -> None:
        for side in (width_mm, height_mm):
            if side is not None and not 0 < side <= _LARGEST_MM:
                raise TemplateError(f"A picture cannot be {side} mm wide or high.")
        self._data = picture_bytes(source)
        self._format = picture_format(self._data)
        self._text = visible_text(alternative_text)[:_LONGEST_TEXT]
        self._width_mm, self._height_mm = width_mm, height_mm
        self._url = link_address(url) if url else ""

    def __str__(self) -> str:
        return self._text

    def runs(self, new_paragraph: str, new_page: str) -> str:  # noqa: ARG002 - as every content
        made = attachments()
        number = current().ids.next_drawing()
        picture = made.picture(self._data, self._format.ending, self._format.content_type)
        link = f'<a:hlinkClick r:id="{made.link(self._url)}"/>' if self._url else ""
        width, height = self._size()
        text = attribute_value(self._text)
        extra = link if text else link + _DECORATIVE
        named = f'id="{number}" name="Picture {number}" descr="{text}"'
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" xmlns:a="{_A}" xmlns:r="{_R}" '
            f'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
            f"<wp:docPr {named}>{extra}</wp:docPr><wp:cNvGraphicFramePr>"
            '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            f'<a:graphic><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">'
            f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
            f'<pic:blipFill><a:blip r:embed="{picture}"/><a:stretch><a:fillRect/></a:stretch>'
            '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
            "</w:drawing></w:r>"
        )

    def _size(self) -> tuple[int, int]:
        """Width and height in EMU."""
        shown = self._format
        wide, high = shown.width / shown.dpi[0], shown.height / shown.dpi[1]
        width, height = self._width_mm, self._height_mm
        if width is None and height is None:
            most = text_width_emu(attachments().package) / EMU_PER_MM
            width = min(wide * _MM_PER_INCH, most)
        if width is None:
            width = (height or 1) * wide / high
        if height is None:
            height = width * high / wide
        factor = min(1.0, _LARGEST_MM / max(width, height)) * EMU_PER_MM
        return max(1, round(width * factor)), max(1, round(height * factor))
