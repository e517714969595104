"""A Word template: compiled once, rendered by putting strings together."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from assembler._atomic import write_atomic
from assembler.errors import TemplateError

from ._budget import Rendering, begin, end
from ._extra import ExtraPart, add_parts
from ._ids import Ids
from ._locale_filters import locale_filters
from ._package import CONTENT_TYPES, Package, read_package
from ._part import Program, compile_part
from ._part_ids import ID_FILTERS
from ._part_places import Places
from ._picture_source import PictureSource, picture_bytes
from ._replace import with_embedded, with_media, with_part, with_picture
from ._sandbox import Sandbox, undefined_type
from ._sandbox_guards import own_filters
from ._tags import Tag
from ._template_parts import (
    bookmark_names,
    document_types,
    numbers_in,
    template_language,
    text_part,
)
from ._zip import Container, Stored, deflate, deflate_again

_SMALL: Final = 2**16

__all__ = ["ExtraPart", "Template", "bundled_template"]


class Template:
    """A Word file with tags in docxtpl's dialect. It can be shared by threads.

    >>> Template.open("letter.docx").save("letter-1.docx", {"name": "Ports"})
    """

    def __init__(self, package: Package, programs: Mapping[str, Program]) -> None:
        self._package = package
        self._programs = programs
        carried = [entry for entry in self._in_order if entry.name not in programs]
        self._container = Container.of(carried)

    @classmethod
    def open(
        cls,
        source: str | os.PathLike[str] | bytes,
        *,
        strict: bool = True,
        name: str = "",
        filters: Mapping[str, Callable[..., Any]] | None = None,
        language: str = "",
    ) -> Template:
        """Compile a template.

        Args:
            strict: a name that the context lacks is an error; else it prints nothing.
            name: what messages call the file; its path, if there is one.
            filters: filters of your own by name; a function takes the value first.
            language: how `money`, `number`, `percent` and `date` print, such as `de-AT`; the
                template's own language, if it is not given.

        Raises:
            PackageError: the file is no Word file that can be used.
            TemplateError: a tag cannot be read, with part, paragraph and tag.
        """
        package = read_package(source, name=name)
        parts = compile_package(package, strict=strict, filters=filters, language=language)
        errors = [
            each for part in parts.values() for each in part.problems if each.severity == "error"
        ]
        if errors:
            raise errors[0].as_error(len(errors) - 1)
        programs = {name: part.program for name, part in parts.items() if part.program}
        return cls(package, programs)

    def render(
        self,
        context: Mapping[str, Any],
        *,
        ids: Ids | None = None,
        extra: Iterable[ExtraPart] = (),
    ) -> bytes:
        """The document as bytes: the same for the same context, on every machine.

        Args:
            context: plain data by name; see `Blocks` and `Runs` for ready-made content.
            ids: the counters that numbered the ready-made content of the context; see `ids`.
            extra: parts to add, such as a manifest.

        Raises:
            TemplateError: with part, paragraph and tag.
        """
        rendering = Rendering(ids if ids is not None else self.ids(), package=self._package)
        token = begin(rendering)
        try:
            rendered = []
            for name, program in self._programs.items():
                rendering.part = name
                rendered.append(self._packed(name, program.run(context)))
        finally:
            end(token)
        added = tuple(extra)
        if not added and rendering.attachments is None:
            return self._container.finish(rendered)
        carried = [entry for entry in self._in_order if entry.name not in self._programs]
        entries = [*carried, *rendered]
        if rendering.attachments is not None:
            entries = rendering.attachments.finish(entries)
        return Container().finish(add_parts(self._package.document, entries, added))

    def _packed(self, name: str, content: bytes) -> Stored:
        """A rendered part, compressed. Headers, styles and the like are often those of before."""
        is_small = len(content) <= _SMALL and name != self._package.document
        return (deflate_again if is_small else deflate)(name, content)

    def save(
        self,
        target: str | os.PathLike[str],
        context: Mapping[str, Any],
        *,
        ids: Ids | None = None,
        extra: Iterable[ExtraPart] = (),
    ) -> None:
        """Render and write the document; the file is the old one or the whole new one.

        Raises:
            TemplateError: with part, paragraph and tag; nothing is written then.
            OSError: the folder is missing or cannot be written to.
        """
        write_atomic(target, self.render(context, ids=ids, extra=extra))

    def replace_picture(self, name: str, source: PictureSource) -> Template:
        """The template with another picture for the one of this name, title or description.

        It keeps the place and the size of the one before.

        Raises:
            TemplateError: there is no such picture, or the new one cannot be used.
        """
        return Template(with_picture(self._package, name, picture_bytes(source)), self._programs)

    def replace_media(self, old: PictureSource, new: PictureSource) -> Template:
        """The template with another picture wherever it holds this one.

        Raises:
            TemplateError: it holds no such picture, or the new one cannot be used.
        """
        package = with_media(self._package, picture_bytes(old), picture_bytes(new))
        return Template(package, self._programs)

    def replace_embedded(self, old: PictureSource, new: PictureSource) -> Template:
        """The template with another embedded file wherever it holds this one.

        Raises:
            TemplateError: it holds no such file, or the new one is of another kind.
        """
        package = with_embedded(self._package, picture_bytes(old), picture_bytes(new))
        return Template(package, self._programs)

    def replace_part(self, name: str, source: PictureSource) -> Template:
        """The template with another file for a part such as `word/embeddings/Sheet1.xlsx`.

        Raises:
            TemplateError: it has no such picture or file, or the new one is of another kind.
        """
        return Template(with_part(self._package, name, picture_bytes(source)), self._programs)

    def ids(self) -> Ids:
        """Counters that start beyond every number that the template uses."""
        return self._ids.copy()

    def tags(self) -> list[Tag]:
        """Every tag, as it was written."""
        return [tag for program in self._programs.values() for tag in program.tags]

    @property
    def names(self) -> frozenset[str]:
        """The names that a context must hold."""
        return frozenset(need.partition(".")[0].partition("[")[0] for need in self.needs)

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """What the template reads, down to attributes: `items[].price`, `buyer.name`."""
        found = {need for program in self._programs.values() for need in program.needs}
        return tuple(sorted(found))

    @cached_property
    def digest(self) -> str:
        """A digest of the template's parts, whatever packed them."""
        total = hashlib.sha256()
        for name in sorted(self._package.names):
            total.update(name.encode() + b"\0" + self._package.read(name) + b"\0")
        return total.hexdigest()

    def free_custom_part(self) -> int:
        """The first number n for which no customXml/item<n>.xml exists."""
        number = 1
        while f"customXml/item{number}.xml" in self._package.entries:
            number += 1
        return number

    @cached_property
    def _ids(self) -> Ids:
        found = numbers_in(self._package)
        for name in self._package.names:
            program = self._programs.get(name)
            if program is not None:
                found.names |= {each.casefold() for each in bookmark_names(program.source.text)}
        return found

    @cached_property
    def _in_order(self) -> list[Stored]:
        """The entries with the content types first, as the format wants."""
        entries = self._package.entries
        types = deflate(CONTENT_TYPES, document_types(self._package))
        first = entries[CONTENT_TYPES]
        if types.crc == first.crc:
            types = first
        return [types, *(entry for name, entry in entries.items() if name != CONTENT_TYPES)]


def compile_package(
    package: Package,
    *,
    strict: bool,
    filters: Mapping[str, Callable[..., Any]] | None = None,
    language: str = "",
) -> dict[str, Any]:
    """The compiled parts of a package by name, those without tags left out."""
    environment = Sandbox(undefined=undefined_type(strict=strict))
    environment.filters.update(locale_filters(language, template_language(package)))
    environment.filters.update(own_filters(filters or {}))
    environment.filters.update(ID_FILTERS)
    places = Places(environment)
    found = {}
    for name in package.names:
        root = text_part(package, name)
        if root is not None:
            found[name] = compile_part(root, name, places, environment)
    return found


def bundled_template(name: str) -> Path:
    """The file of a bundled template.

    Raises:
        TemplateError: there is no template of that name.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_data" / "templates", package.parent / "templates"):
        path = folder / f"{name}.docx"
        if path.is_file() and path.parent == folder:
            return path
    raise TemplateError(f"There is no bundled template “{name}”. Give the path of a .docx file.")
