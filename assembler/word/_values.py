"""Values on their way into a document: plain ones escaped, ready-made XML as it is."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from html import unescape
from typing import Final

from jinja2 import Undefined

from assembler.errors import TemplateError

from ._budget import spend_text


class Blocks(str):
    """Ready-made paragraphs and tables, put in by `{{p name }}`."""

    __slots__ = ()


class Runs(str):
    """Ready-made runs, put in by `{{r name }}` or in the middle of a text."""

    __slots__ = ()


class RunContent(ABC):
    """Rich content of a paragraph: made into XML where its tag stands, with what that needs."""

    __slots__ = ()

    @abstractmethod
    def runs(self, new_paragraph: str, new_page: str) -> str:
        """Its runs; `new_paragraph` and `new_page` are what stands between two of them."""


class BlockContent(ABC):
    """The same of whole paragraphs and tables."""

    __slots__ = ()

    @abstractmethod
    def blocks(self) -> str:
        """Its paragraphs and tables; an empty text takes the tag's paragraph away."""


TEXT_OPEN: Final = '<w:t xml:space="preserve">'
TEXT_CLOSE: Final = "</w:t>"
_WHOLE_PARAGRAPHS: Final = "This value is whole paragraphs; write the tag as {{p name }}."
BREAK: Final = f"{TEXT_CLOSE}<w:br/>{TEXT_OPEN}"
PAGE_BREAK: Final = f'{TEXT_CLOSE}<w:br w:type="page"/>{TEXT_OPEN}'
_RUN_CLOSE: Final = f"{TEXT_CLOSE}</w:r>"

# Noncharacters serve as marks of ours and are never text; surrogates and the rest of this list
# cannot stand in XML 1.0. Everything here takes more than being copied.
_NOT_XML: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_IN_TEXT: Final = re.compile(f"\r\n|[\t\n\r\u00ad\u2011\u2028\u2029{_NOT_XML}]")
_IN_PLAIN: Final = re.compile(f"\r\n|[&<>\r{_NOT_XML}]")
_IN_ATTRIBUTE: Final = re.compile(f'\r\n|[&<>"\t\n\r{_NOT_XML}]')
_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_TEXT_BREAKS: Final = {
    "\n": BREAK,
    "\r\n": BREAK,
    "\r": BREAK,
    "\v": BREAK,  # Word's own code for a line break
    "\u2028": BREAK,
    "\t": f"{TEXT_CLOSE}<w:tab/>{TEXT_OPEN}",
    "\u2011": f"{TEXT_CLOSE}<w:noBreakHyphen/>{TEXT_OPEN}",
    "\u00ad": f"{TEXT_CLOSE}<w:softHyphen/>{TEXT_OPEN}",
}
_PLAIN: Final = _ESCAPES | {"\r\n": "\n", "\r": "\n"}
_ATTRIBUTE: Final = _ESCAPES | {"\t": "&#9;", "\n": "&#10;", "\r\n": "&#10;", "\r": "&#10;"}
_TAGS: Final = re.compile("<[^>]*>")


class Ready(str):
    """What the template has rendered itself: a macro's result, or a `set` block."""

    __slots__ = ()


# A place makes XML of a value. Text that merely says it is safe (`Markup`) is text.
Place = Callable[[object], str]


def visible_text(value: object) -> str:
    """A plain value as a reader sees it; None prints nothing."""
    if isinstance(value, Ready):
        return unescape(_TAGS.sub("", value))
    if isinstance(value, str):
        return str.__str__(value)  # of a subclass too, whose methods may not be those of str
    if value is None:
        return ""
    if isinstance(value, bool | int | float | Decimal | date | Undefined):
        return str(value)  # a strict Undefined raises here
    if isinstance(value, set | frozenset):
        # The order of a set changes from process to process.
        shown = sorted(repr(item) for item in value)
        return spend_text("{" + ", ".join(shown) + "}")
    return spend_text(str(value))


def text_place(new_paragraph: str, new_page: str, reopened_run: str) -> Place:
    r"""What makes values ready for the text of a run.

    Args:
        new_paragraph, new_page: what `\a` and `\f` become: they end the run's text and the
            paragraph, and begin others of the same looks.
        reopened_run: what begins the rest of the run after ready-made runs.
    """
    breaks = _TEXT_BREAKS | {"\a": new_paragraph, "\u2029": new_paragraph, "\f": new_page}
    swap = _swapper(breaks)
    between_runs = (_between(new_paragraph), _between(new_page))

    def ready(value: object) -> str:
        if type(value) is str:
            text = value
        elif isinstance(value, Ready):
            return value
        elif isinstance(value, Runs):
            return f"{TEXT_CLOSE}</w:r>{value}{reopened_run}"
        elif isinstance(value, Blocks | BlockContent):
            raise TemplateError(_WHOLE_PARAGRAPHS)
        elif isinstance(value, RunContent):
            return f"{_RUN_CLOSE}{value.runs(*between_runs)}{reopened_run}"
        else:
            text = visible_text(value)
        # Most values need none of this: the quick questions come first.
        if "&" in text:
            text = text.replace("&", "&amp;")
        if "<" in text:
            text = text.replace("<", "&lt;")
        if ">" in text:
            text = text.replace(">", "&gt;")
        return text if _IN_TEXT.search(text) is None else _IN_TEXT.sub(swap, text)

    return ready


def _between(split: str) -> str:
    """What parts two runs, from what parts the text of one."""
    outside, run, _ = split.removeprefix(_RUN_CLOSE).rpartition("<w:r>")
    if run:
        return outside
    return f"<w:r>{split.removeprefix(TEXT_CLOSE).removesuffix(TEXT_OPEN)}</w:r>"


def _swapper(table: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    return lambda match: table.get(match[0], "")


_swap_plain: Final = _swapper(_PLAIN)
_swap_attribute: Final = _swapper(_ATTRIBUTE)


def plain_value(value: object) -> str:
    """A value in a property, a field code or a drawing's text: escaped, nothing more."""
    if isinstance(value, Ready | Blocks | Runs):
        return _TAGS.sub("", value)
    return _IN_PLAIN.sub(_swap_plain, visible_text(value))


def attribute_value(value: object) -> str:
    """A value between the quotation marks of an attribute."""
    if isinstance(value, Ready | Blocks | Runs):
        return _TAGS.sub("", value).replace('"', "&quot;")
    return _IN_ATTRIBUTE.sub(_swap_attribute, visible_text(value))


def colour_value(value: object) -> str:
    """A colour as Word writes it: six hexadecimal digits, or auto."""
    text = visible_text(value).strip().lstrip("#")
    if re.fullmatch("[0-9A-Fa-f]{3}", text):
        text = "".join(digit * 2 for digit in text)
    if text.casefold() in ("", "auto"):
        return "auto"
    if not re.fullmatch("[0-9A-Fa-f]{6}", text):
        raise TemplateError(f"“{text[:20]}” is no colour. Write six digits such as FFDD00.")
    return text


def span_value(value: object) -> str:
    """How many columns a cell spans."""
    text = visible_text(value).strip()
    if not re.fullmatch("[0-9]{1,3}", text) or int(text) < 1:
        raise TemplateError(f"A cell cannot span “{text[:20]}” columns. Write a number from 1 on.")
    return str(int(text))


def run_place(run_open: str, run_close: str, new_paragraph: str, new_page: str) -> Place:
    """What makes values ready for the place of a whole run; plain ones keep its looks."""
    text = text_place(new_paragraph, new_page, run_open)
    between_runs = (_between(new_paragraph), _between(new_page))

    def ready(value: object) -> str:
        if isinstance(value, Runs):
            return str(value)
        if isinstance(value, Ready):
            return value
        if isinstance(value, Blocks | BlockContent):
            raise TemplateError(_WHOLE_PARAGRAPHS)
        if isinstance(value, RunContent):
            return value.runs(*between_runs)
        made = text(value)
        return f"{run_open}{made}{run_close}" if made else made

    return ready


def block_place(block_open: str, block_close: str, text: Place) -> Place:
    """What makes values ready for the place of a paragraph, row or cell.

    A plain value keeps the looks of what it replaces; an empty one takes it away.
    """

    def ready(value: object) -> str:
        if isinstance(value, Blocks):
            return str(value)
        if isinstance(value, Ready):
            return value
        if isinstance(value, BlockContent):
            return value.blocks()
        made = text(value)
        if not made:
            return made
        if not block_open:
            raise TemplateError("Only ready-made rows can stand here: pass Blocks.")
        return f"{block_open}{made}{block_close}"

    return ready
