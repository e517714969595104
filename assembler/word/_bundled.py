"""Templates by name or path, each compiled once while its file does not change."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from assembler.errors import PackageError

from ._template import Template, bundled_template


def open_template(name: str | os.PathLike[str]) -> Template:
    """A bundled template by its name ("tender"), or any .docx by its path.

    Raises:
        TemplateError: there is no bundled template of that name, or a tag cannot be read.
        PackageError: there is no such file, or it is no Word file.
    """
    path = Path(name)
    if not path.suffix and len(path.parts) == 1:
        path = bundled_template(str(name))
    try:
        status = path.stat()
    except OSError as error:
        raise PackageError("There is no such template file.", os.fspath(name)) from error
    return _compiled(path.resolve(), status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=16)
def _compiled(path: Path, modified: int, size: int) -> Template:  # noqa: ARG001 - parts of the key
    return Template.open(path)
