"""Addresses that a link may lead to, as the package format can hold them."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urlsplit

from assembler.errors import TemplateError

_LONGEST: Final = 2_000  # Word gives up a little beyond it
_SAFE: Final = "/?#[]@!$&'()*+,;=:%-._~"
_NOT_ESCAPE: Final = re.compile("%(?![0-9A-Fa-f]{2})")
_HOST: Final = re.compile(
    r"(?=.{1,253}\Z)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
    r"(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\.?\Z"
)
_MAIL: Final = re.compile(r"[A-Za-z0-9._+-]+@(?P<host>[A-Za-z0-9.-]+)(?:\?[^?#@\[\]]*)?\Z")
_PHONE: Final = re.compile(r"\+?[0-9().-]{1,40}\Z")


def link_address(text: str) -> str:
    """An address as a link holds it: other letters than the usual ones are percent-encoded.

    Raises:
        TemplateError: no web, mail or phone address, or one that Word would not open.
    """
    address = text.strip()
    scheme, colon, rest = address.partition(":")
    scheme = scheme.lower()
    if len(address) <= _LONGEST and colon and _checks(scheme, rest):
        encoded = _encoded(scheme, rest)
        if encoded:
            return encoded
    raise TemplateError(
        f"“{address[:60]}” is no address that a link can lead to. "
        "Write it in full, such as https://example.org or mailto:name@example.org."
    )


def _checks(scheme: str, rest: str) -> bool:
    if scheme in ("http", "https", "ftp"):
        return rest.startswith("//")
    return scheme in ("mailto", "tel")


def _encoded(scheme: str, rest: str) -> str:
    """The address, or nothing where it is none."""
    if scheme == "tel":
        return f"tel:{rest}" if _PHONE.match(rest) else ""
    if scheme == "mailto":
        whole = _quoted(rest)
        found = _MAIL.match(whole)
        return f"mailto:{whole}" if found and _HOST.match(found["host"]) else ""
    try:
        parts = urlsplit(f"{scheme}:{rest}")
        host = (parts.hostname or "").encode("idna").decode() if parts.hostname else ""
        port = parts.port
    except ValueError:  # of the port, of brackets, and of names that IDNA does not know
        return ""
    if not _HOST.match(host) or "@" in parts.netloc:
        return ""
    place = host if port is None else f"{host}:{port}"
    tail = _quoted(parts.path or "")
    tail += f"?{_quoted(parts.query)}" if parts.query else ""
    tail += f"#{_quoted(parts.fragment).replace('#', '%23')}" if parts.fragment else ""
    return f"{scheme}://{place}{tail}"


def _quoted(text: str) -> str:
    quoted = quote(text, safe=_SAFE, errors="replace").replace("[", "%5B").replace("]", "%5D")
    return _NOT_ESCAPE.sub("%25", quoted)
