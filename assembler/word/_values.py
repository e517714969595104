"""Values on their way into a document: plain ones escaped, ready-made XML as it is."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup, escape

from assembler.errors import TemplateError


class Blocks(str):
    """Ready-made paragraphs and tables, put in by `{{p name }}`."""

    __slots__ = ()


class Runs(str):
    """Ready-made runs, put in by `{{r name }}`."""

    __slots__ = ()


class Ready(Markup):
    """A value that has been made ready; text that merely says it is safe is not."""

    __slots__ = ()


# What XML 1.0 cannot hold.
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL: Final = re.compile("[\x00-\x1f\u2011\ud800-\udfff\ufffe\uffff]")
_OPEN_TEXT: Final = '<w:t xml:space="preserve">'
# Left in the text by a value, and turned into paragraphs after rendering.
NEW_PARAGRAPH: Final = "\uf8f0"
NEW_PAGE: Final = "\uf8f1"
_BREAKS: Final = {
    "\n": f"</w:t><w:br/>{_OPEN_TEXT}",
    "\t": f"</w:t><w:tab/>{_OPEN_TEXT}",
    "\u2011": f"</w:t><w:noBreakHyphen/>{_OPEN_TEXT}",
    "\a": NEW_PARAGRAPH,
    "\f": NEW_PAGE,
}


def text_value(value: object) -> Markup:
    """A value inside a run's text: escaped, with breaks and tabs as Word has them."""
    if isinstance(value, Ready):
        return value
    if isinstance(value, str):
        text = value
        if isinstance(value, Blocks | Runs):
            letter = "p" if isinstance(value, Blocks) else "r"
            raise TemplateError(
                f"This value is ready-made content; write the tag as {{{{{letter} name }}}}."
            )
        if isinstance(value, Markup):
            text = str(value.unescape())
    elif value is None:
        return Markup("")
    else:
        text = str(value)
    escaped = escape(text)
    if _SPECIAL.search(escaped):
        lines = escaped.replace("\r\n", "\n").replace("\r", "\n")
        return Markup(_SPECIAL.sub(_break, lines))  # noqa: S704 - escaped above
    return escaped


def _break(match: re.Match[str]) -> str:
    return _BREAKS.get(match[0], "")


def plain_value(value: object) -> Ready:
    """A value in an attribute or a property: escaped, nothing more."""
    text = "" if value is None else str(value)
    return Ready(escape(_ILLEGAL.sub("", text)))


def block_value(value: object) -> Ready:
    """A value in the place of a paragraph."""
    if isinstance(value, Blocks):
        return Ready(value)
    if value is None or value == "":
        return Ready("")
    runs = run_value(value)
    return Ready(f"<w:p>{runs}</w:p>")


def run_value(value: object) -> Ready:
    """A value in the place of a run."""
    if isinstance(value, Runs):
        return Ready(value)
    if isinstance(value, Blocks):
        raise TemplateError("This value is whole paragraphs; write the tag as {{p name }}.")
    if value is None or value == "":
        return Ready("")
    return Ready(f"<w:r>{_OPEN_TEXT}{text_value(value)}</w:t></w:r>")
