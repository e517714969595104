"""File names from facts, safe on every file system and never outside their folder."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from assembler.errors import ClausewrightError

ENDING: Final = ".docx"
LIMIT_BYTES: Final = 160  # of one name in UTF-8; Windows takes 260 characters for a whole path
LIMIT_FOLDERS: Final = 8

_FIELD: Final = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}|\{\s*([^{}]*?)\s*\}")
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]')
_SPACES: Final = re.compile(r"\s+")
_DOUBLED: Final = re.compile(r"([ \-_.,])(?:\s*\1)+")
_RESERVED: Final = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE
)
_EDGES: Final = " .-_,"
_JOINERS: Final = "\u200c\u200d"  # Persian and Indic words need them


class PatternError(ClausewrightError):
    """A pattern for file names cannot be used."""

    exit_code = 2

    @property
    def kind(self) -> str:
        return "usage"


@dataclass(frozen=True, slots=True)
class NamePattern:
    """How a document is called: text with fields in braces, `{reference}` or `{{ reference }}`.

    A slash in the pattern makes a folder; one in a value never does.
    """

    text: str

    @property
    def fields(self) -> tuple[str, ...]:
        """The names in braces, each once."""
        return tuple(dict.fromkeys(first or second for first, second in _FIELD.findall(self.text)))

    def check(self, known: Iterable[str]) -> None:
        """Refuse a pattern that asks for what no row has, or that leaves its folder.

        Raises:
            PatternError: with the names that there are.
        """
        known = list(known)
        unknown = [name for name in self.fields if name not in known]
        if unknown:
            from rapidfuzz.process import extractOne

            near = extractOne(unknown[0], known, score_cutoff=60)
            hint = f" Did you mean “{near[0]}”?" if near else f" There are {', '.join(known[:6])} …"
            raise PatternError(f"--name: there is no “{unknown[0]}” to name files by.{hint}")
        bare = _FIELD.sub("x", self.text)
        folders = bare.replace("\\", "/").split("/")
        if bare.startswith(("/", "\\")) or ".." in folders or ":" in bare or "\0" in bare:
            raise PatternError(f"--name: “{self.text}” leaves the folder that the documents go to.")
        if "{" in bare or "}" in bare:
            raise PatternError(f"--name: “{self.text}” has a brace without its other half.")
        if len(folders) > LIMIT_FOLDERS or not folders[-1].removesuffix(ENDING).strip(_EDGES):
            raise PatternError(f"--name: “{self.text}” names no file.")

    def name(self, values: Mapping[str, str], otherwise: str) -> str:
        """The path of a document under its folder, with slashes.

        Args:
            otherwise: the name where the row has none of the fields.
        """
        given = {name: values.get(name, "").strip() for name in self.fields}
        pattern = self.text.replace("\\", "/").removesuffix(ENDING)
        if given and not any(given.values()):
            pattern = "/".join([*pattern.split("/")[:-1], otherwise.replace("{", "(")])
        parts = [
            _FIELD.sub(lambda field: _FORBIDDEN.sub("-", given[field[1] or field[2]]), part)
            for part in pattern.split("/")
        ]
        *folders, last = (safe_name(part) for part in parts)
        return "/".join([*(each for each in folders if each), (last or otherwise) + ENDING])


def safe_name(text: str) -> str:
    """The text as one name that Windows, macOS and Linux take alike; it may come out empty."""
    text = unicodedata.normalize("NFC", text)
    text = _FORBIDDEN.sub("-", _SPACES.sub(" ", text))
    if not (text.isascii() and text.isprintable()):
        text = "".join(sign for sign in text if sign in _JOINERS or not _is_invisible(sign))
    text = _DOUBLED.sub(r"\1", text).strip(_EDGES)
    if _RESERVED.fullmatch(text):
        text = f"_{text}"
    room = LIMIT_BYTES - len(ENDING)
    if len(text.encode()) > room:
        mark = hashlib.sha256(text.encode()).hexdigest()[:8]  # cut names stay apart
        cut = text.encode()[: room - len(mark) - 1].decode(errors="ignore")
        while cut and unicodedata.combining(cut[-1]):
            cut = cut[:-1]
        text = f"{cut.rstrip(_EDGES)}-{mark}"
    return text


def _is_invisible(sign: str) -> bool:
    """Controls, marks that turn the direction of writing, halves of characters, unassigned ones."""
    return unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def same_file_key(name: str) -> str:
    """Alike for names that some file system takes for the same file."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
