"""Where a picture or file to put in comes from."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from assembler.errors import TemplateError

from ._picture_formats import MOST_BYTES

PictureSource = str | os.PathLike[str] | bytes | BinaryIO


def picture_bytes(source: PictureSource) -> bytes:
    """The bytes of a picture or document to put in.

    Raises:
        TemplateError: it cannot be read, or is too large.
    """
    if isinstance(source, bytes):
        return source
    if isinstance(source, str | os.PathLike):
        try:
            with Path(source).open("rb") as stream:
                return stream.read(MOST_BYTES + 1)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", "") or "it cannot be opened"
            raise TemplateError(
                f"The file {os.fspath(source)} cannot be read: {reason}."
            ) from error
    return source.read(MOST_BYTES + 1)
