"""Text as a typesetter sets it, and as WordprocessingML writes it."""

from __future__ import annotations

import re
from functools import lru_cache

from ._markup_scripts import by_script, has_other_script, other_script

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_HYPHEN = "\u2011"

_OPENS_AFTER = frozenset(" \u00a0\t\n([{/–—“‘")
_CURLY = {('"', True): "“", ('"', False): "”", ("'", True): "‘", ("'", False): "’"}
_NO_BREAK_AFTER = re.compile(
    r"(\b(?:[A-Z]{2,5}"
    r"|(?:[Aa]rts?|[Nn]os?|ss?|pp?|paras?)\."
    r"|[Cc]lauses?|[Pp]aragraphs?|[Aa]rticles?|[Ss]ections?|Parts?|Forms?|Annex(?:es)?)"
    r"|§) (?=[\d(])"
)
_NO_BREAK_BEFORE = re.compile(r"(?<=\d) (?=%)")
_HYPHEN_IN_NUMBER = re.compile(r"(?<=\d)-(?=\d)")

# XML 1.0 has no place for these; a value that holds one loses it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NEEDS_WORK = re.compile("[&<>\t\n\r\v\f\u2028\u2029\u2011\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\r\n\v\u2028\u2029]")

_RUN_STYLE = re.compile(r"<w:rStyle [^>]*/>")
_SHORT = 200  # characters

TEXT_OPEN = '<w:t xml:space="preserve">'
_BREAK = f"</w:t><w:br/>{TEXT_OPEN}"
_TAB = f"</w:t><w:tab/>{TEXT_OPEN}"
_HYPHEN = f"</w:t><w:noBreakHyphen/>{TEXT_OPEN}"


def typographic(text: str, before: str = "") -> str:
    """Curly quotes and no-break spaces and hyphens; `before` is the character in front."""
    if '"' in text or "'" in text:
        text = _curly(text, before)
    text = _NO_BREAK_AFTER.sub(rf"\1{NO_BREAK_SPACE}", text)
    text = _NO_BREAK_BEFORE.sub(NO_BREAK_SPACE, text)
    return _HYPHEN_IN_NUMBER.sub(NO_BREAK_HYPHEN, text)


def _curly(text: str, before: str) -> str:
    pieces: list[str] = []
    for character in text:
        opens = before == "" or before in _OPENS_AFTER
        before = _CURLY.get((character, opens), character)
        pieces.append(before)
    return "".join(pieces)


def escape(text: str) -> str:
    """Text for an element or an attribute in double quotes."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    return as_ascii(_FORBIDDEN.sub("", text))


def as_ascii(xml: str) -> str:
    """The same XML with numbers for the letters beyond ASCII: it is joined four times as fast."""
    return xml if xml.isascii() else xml.encode("ascii", "xmlcharrefreplace").decode()


def text_xml(text: str) -> str:
    """Text for the inside of an open `w:t`: a line end becomes `w:br`, a tab `w:tab`."""
    if not _NEEDS_WORK.search(text):
        return as_ascii(text)
    text = _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace("\n", _BREAK).replace("\t", _TAB)
    return as_ascii(text.replace(NO_BREAK_HYPHEN, _HYPHEN))


def styled(style: str, properties: str) -> str:
    """Run properties in a character style, which takes the place of one that they name."""
    return f'<w:rStyle w:val="{style}"/>{_RUN_STYLE.sub("", properties)}'


def run(text: str, properties: str = "") -> str:
    """A run; several where words of another script need their language and direction.

    `properties` is the content of its `w:rPr`.
    """
    return _short_run(text, properties) if len(text) <= _SHORT else _any_run(text, properties)


def _any_run(text: str, properties: str) -> str:
    if has_other_script(text):
        return "".join(
            _plain_run(piece, other_script(properties, marks) if marks else properties)
            for piece, marks in by_script(text)
        )
    return _plain_run(text, properties)


# Titles, numbers and joints come again in every tender.
_short_run = lru_cache(maxsize=4096)(_any_run)


def _plain_run(text: str, properties: str) -> str:
    marks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{marks}{TEXT_OPEN}{text_xml(text)}</w:t></w:r>"


def paragraph(style: str, runs: str, properties: str = "") -> str:
    """One paragraph in a style; `properties` may add `w:keepNext`, nothing else."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


class Typesetter:
    """Sets the pieces of one paragraph one after the other, so that quotes know what precedes."""

    __slots__ = ("_before",)

    def __init__(self) -> None:
        self._before = ""

    def set(self, text: str) -> str:
        done = typographic(text, self._before)
        if done:
            self._before = done[-1]
        return done

    def skip(self) -> None:
        """A value or a box stands here: a quote after it closes."""
        self._before = "x"
