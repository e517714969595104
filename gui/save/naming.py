"""File names from a pattern, made safe for every file system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Final

DEFAULT_PATTERN: Final = "{reference} {buyer} tender"
TOKENS: Final = ("reference", "title", "buyer", "date", "language")
LONGEST_BYTES: Final = 180  # of the 255 that file systems take; " (2)" and endings come on top

_TOKEN: Final = re.compile(r"\{([^{}]*)\}")
_UNSAFE: Final = re.compile(r'[<>:"/\\|?*]+')
_RESERVED: Final = re.compile(
    r"(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)", re.IGNORECASE
)


def unknown_tokens(pattern: str) -> tuple[str, ...]:
    """What stands in braces and is nothing that we know."""
    found = (match[1].strip() for match in _TOKEN.finditer(pattern))
    return tuple(dict.fromkeys(each for each in found if each not in TOKENS))


def fill_pattern(pattern: str, values: Mapping[str, str]) -> str:
    """The pattern with its tokens replaced; what is not known leaves nothing behind."""
    return _TOKEN.sub(lambda match: values.get(match[1].strip(), ""), pattern)


def safe_stem(text: str, fallback: str = "Tender") -> str:
    """A file name without ending that Windows, macOS and Linux take alike."""
    text = unicodedata.normalize("NFC", text)
    text = "".join(sign if _is_harmless(sign) else " " for sign in text)
    text = " ".join(_UNSAFE.sub("-", text).split())
    text = re.sub(r"\s*-\s*-+\s*", " - ", text).strip(" .-")
    while len(text.encode()) > LONGEST_BYTES:
        text = text[:-1].rstrip(" .-")
    if _RESERVED.match(text):
        text = f"{text}_" if "." not in text else text.replace(".", "_", 1)
    return text or fallback


def _is_harmless(sign: str) -> bool:
    """Neither control signs nor those that change the direction of what is read."""
    return unicodedata.category(sign)[0] != "C"


def free_stem(folder: Path, stem: str, endings: tuple[str, ...]) -> str:
    """The stem, or the first "stem (2)" under which no file stands there yet."""
    number, candidate = 1, stem
    while any((folder / f"{candidate}{ending}").exists() for ending in endings):
        number += 1
        candidate = f"{stem} ({number})"
    return candidate


def is_open_elsewhere(path: Path) -> bool:
    """Whether Word or LibreOffice has the file open, told by the file that they lay beside it."""
    name = path.name
    beside = (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#")
    return path.exists() and any(path.with_name(each).exists() for each in beside)
