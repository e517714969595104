"""What a picture's bytes are: format, size and resolution, read from their head alone."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from assembler.errors import TemplateError

MOST_BYTES: Final = 32 * 2**20
_MOST_PIXELS: Final = 200_000_000
_LARGEST_SIDE: Final = 65_535
_USUAL_DPI: Final = 96.0
_INCH_METRES: Final = 0.0254
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # JPEG's frame headers
_OTHERS: Final = (
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"<svg", "SVG"),
    (b"<?xml", "SVG"),
    (b"RIFF", "WebP"),
    (b"%PDF", "PDF"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"\x01\0\0\0", "EMF"),
)


@dataclass(frozen=True, slots=True)
class PictureFormat:
    """A picture as its head describes it; sides in pixels, resolution in dots an inch."""

    ending: str
    content_type: str
    width: int
    height: int
    dpi: tuple[float, float] = (_USUAL_DPI, _USUAL_DPI)


def picture_format(data: bytes) -> PictureFormat:
    """What a picture is.

    Raises:
        TemplateError: no PNG, JPEG, GIF or BMP, damaged, or too large.
    """
    if len(data) > MOST_BYTES:
        raise TemplateError(
            f"The picture is larger than {MOST_BYTES // 2**20} MB. Make it smaller."
        )
    try:
        found = _read(data)
    except (struct.error, IndexError) as error:
        raise TemplateError("The picture is damaged or cut short.") from error
    if found is None:
        raise TemplateError(_refusal(data))
    if min(found.width, found.height) < 1:
        raise TemplateError("The picture is damaged: it has no size.")
    if max(found.width, found.height) > _LARGEST_SIDE or found.width * found.height > _MOST_PIXELS:
        raise TemplateError(
            f"The picture has {found.width} by {found.height} pixels, which is too large."
        )
    return found


def _refusal(data: bytes) -> str:
    if not data:
        return "The picture is empty."
    kind = next((name for start, name in _OTHERS if data.lstrip()[:8].startswith(start)), "")
    what = f"The picture is {kind}, which not every Word can show" if kind else "This is no picture"
    return f"{what}. Save it as PNG or JPEG."


def _read(data: bytes) -> PictureFormat | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png(data)
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data)
    if data[:6] in (b"GIF87a", b"GIF89a"):
        width, height = struct.unpack_from("<HH", data, 6)
        return PictureFormat("gif", "image/gif", width, height)
    if data.startswith(b"BM"):
        return _bmp(data)
    return None


def _png(data: bytes) -> PictureFormat | None:
    if data[12:16] != b"IHDR":
        raise TemplateError("The picture is damaged or cut short.")
    width, height = struct.unpack_from(">II", data, 16)
    dpi, at = (_USUAL_DPI, _USUAL_DPI), 8
    while at + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind == b"pHYs":
            across, down, unit = struct.unpack_from(">IIB", data, at + 8)
            dpi = _dpi(across * _INCH_METRES, down * _INCH_METRES) if unit == 1 else dpi
        if kind in (b"pHYs", b"IDAT"):
            break
        at += length + 12
    return PictureFormat("png", "image/png", width, height, dpi)


def _jpeg(data: bytes) -> PictureFormat:
    at, dpi = 2, (_USUAL_DPI, _USUAL_DPI)
    while True:
        if data[at] != 0xFF:
            raise TemplateError("The picture is damaged or cut short.")
        code = data[at + 1]
        if code == 0xFF or code == 0x01 or 0xD0 <= code <= 0xD7:  # padding and marks alone
            at += 1 if code == 0xFF else 2
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        if length < 2 or code == 0xD9:
            raise TemplateError("The picture is damaged or cut short.")
        if code in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return PictureFormat("jpg", "image/jpeg", width, height, dpi)
        if code == 0xE0 and data[at + 4 : at + 9] == b"JFIF\0":
            unit, across, down = struct.unpack_from(">BHH", data, at + 11)
            factor = {1: 1.0, 2: 2.54}.get(unit)
            dpi = _dpi(across * factor, down * factor) if factor else dpi
        at += 2 + length


def _bmp(data: bytes) -> PictureFormat:
    (size,) = struct.unpack_from("<I", data, 14)
    if size == 12:  # the oldest kind of head
        width, height = struct.unpack_from("<HH", data, 18)
        return PictureFormat("bmp", "image/bmp", width, height)
    width, height = struct.unpack_from("<ii", data, 18)
    across, down = struct.unpack_from("<ii", data, 38)
    dpi = _dpi(across * _INCH_METRES, down * _INCH_METRES)
    return PictureFormat("bmp", "image/bmp", abs(width), abs(height), dpi)


def _dpi(across: float, down: float) -> tuple[float, float]:
    """A resolution, unless it is one that no scanner or camera has."""
    if all(10 <= each <= 10_000 for each in (across, down)):
        return across, down
    return _USUAL_DPI, _USUAL_DPI
