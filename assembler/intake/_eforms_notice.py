"""The frame of an eForms notice: type, legal basis, language, extension."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

from . import _codes
from ._xml import CBC, EFAC, EFEXT, EXT, Paths, text_of

if TYPE_CHECKING:
    from lxml import etree

_EXTENSION: Final = (
    f"{EXT}UBLExtensions/{EXT}UBLExtension/{EXT}ExtensionContent/{EFEXT}EformsExtension"
)


def extension_of(element: etree._Element) -> etree._Element | None:
    """The eForms extension that stands directly in `element`."""
    return element.find(_EXTENSION)


class Notice:
    """One notice, read lazily; its elements keep their paths."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.path = Paths()
        self.extension = extension_of(root)
        self.basis_element = root.find(f"{CBC}RegulatoryDomain")
        self.legal_basis = text_of(self.basis_element)
        self.language = text_of(root.find(f"{CBC}NoticeLanguageCode")).upper()
        self.type_element = root.find(f"{CBC}NoticeTypeCode")
        self.type = text_of(self.type_element) or "not given"
        listed = "" if self.type_element is None else self.type_element.get("listName", "")
        self.form = _codes.FORMS.get(self.type, listed)

    @cached_property
    def subtype_element(self) -> etree._Element | None:
        if self.extension is None:
            return None
        return self.extension.find(f"{EFAC}NoticeSubType/{CBC}SubTypeCode")

    @property
    def subtype(self) -> str:
        return text_of(self.subtype_element)

    @cached_property
    def is_change(self) -> bool:
        """Whether the notice changes an earlier one."""
        return self.extension is not None and self.extension.find(f"{EFAC}Changes") is not None

    def in_language(self, elements: Sequence[etree._Element]) -> tuple[str, etree._Element | None]:
        """The text in the language of the notice, else the first that is not empty."""
        full = [element for element in elements if text_of(element)]
        for element in full:
            if element.get("languageID", "").upper() == self.language:
                return text_of(element), element
        return (text_of(full[0]), full[0]) if full else ("", None)
