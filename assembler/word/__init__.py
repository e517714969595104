"""Word: packages, templates, clause markup, tenders, records, and a lint for Word files.

Names are imported when they are first used, since each needs other libraries.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from assembler._atomic import write_atomic

if TYPE_CHECKING:
    from ._answers import Answers, FillInAnswer, parse_answer
    from ._check import Problem, check, tags
    from ._formats import OutputError, output_format
    from ._house import HouseTemplate, house_template
    from ._html import to_html
    from ._ids import Ids
    from ._inline_image import InlineImage
    from ._lint import lint_docx
    from ._lint_document import WordFinding
    from ._manifest import read_manifest
    from ._numbering import Numbering, format_number
    from ._office import OfficeError, PdfError, find_office
    from ._package import Package, read_package
    from ._pdf import convert_to_pdf
    from ._plain_text import to_text
    from ._preview import preview
    from ._preview_values import (
        Preview,
        PreviewBlock,
        PreviewCell,
        PreviewCover,
        PreviewItem,
        PreviewParagraph,
        PreviewPart,
        PreviewRow,
        PreviewSection,
        PreviewSpan,
        PreviewTable,
    )
    from ._rich import RichText, RichTextParagraph
    from ._subdocument import SubDocument
    from ._template import ExtraPart, Template, bundled_template
    from ._tender import Tender, assemble
    from ._values import Blocks, Runs

_HOMES: Final = {
    "Answers": "_answers",
    "Blocks": "_values",
    "ExtraPart": "_template",
    "FillInAnswer": "_answers",
    "HouseTemplate": "_house",
    "Ids": "_ids",
    "InlineImage": "_inline_image",
    "Numbering": "_numbering",
    "OfficeError": "_office",
    "OutputError": "_formats",
    "Package": "_package",
    "PdfError": "_office",
    "Preview": "_preview_values",
    "PreviewBlock": "_preview_values",
    "PreviewCell": "_preview_values",
    "PreviewCover": "_preview_values",
    "PreviewItem": "_preview_values",
    "PreviewParagraph": "_preview_values",
    "PreviewPart": "_preview_values",
    "PreviewRow": "_preview_values",
    "PreviewSection": "_preview_values",
    "PreviewSpan": "_preview_values",
    "PreviewTable": "_preview_values",
    "Problem": "_check",
    "RichText": "_rich",
    "RichTextParagraph": "_rich",
    "Runs": "_values",
    "SubDocument": "_subdocument",
    "Template": "_template",
    "Tender": "_tender",
    "WordFinding": "_lint_document",
    "assemble": "_tender",
    "bundled_template": "_template",
    "check": "_check",
    "convert_to_pdf": "_pdf",
    "find_office": "_office",
    "format_number": "_numbering",
    "house_template": "_house",
    "lint_docx": "_lint",
    "output_format": "_formats",
    "parse_answer": "_answers",
    "preview": "_preview",
    "read_manifest": "_manifest",
    "read_package": "_package",
    "tags": "_check",
    "to_html": "_html",
    "to_text": "_plain_text",
}

__all__ = [
    "Answers",
    "Blocks",
    "ExtraPart",
    "FillInAnswer",
    "HouseTemplate",
    "Ids",
    "InlineImage",
    "Numbering",
    "OfficeError",
    "OutputError",
    "Package",
    "PdfError",
    "Preview",
    "PreviewBlock",
    "PreviewCell",
    "PreviewCover",
    "PreviewItem",
    "PreviewParagraph",
    "PreviewPart",
    "PreviewRow",
    "PreviewSection",
    "PreviewSpan",
    "PreviewTable",
    "Problem",
    "RichText",
    "RichTextParagraph",
    "Runs",
    "SubDocument",
    "Template",
    "Tender",
    "WordFinding",
    "assemble",
    "bundled_template",
    "check",
    "convert_to_pdf",
    "find_office",
    "format_number",
    "house_template",
    "lint_docx",
    "output_format",
    "parse_answer",
    "preview",
    "read_manifest",
    "read_package",
    "tags",
    "to_html",
    "to_text",
    "write_atomic",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{home}", __name__), name)
