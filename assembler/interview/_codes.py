"""The codes of the Common Procurement Vocabulary with their English labels.

Source: Regulation (EC) No 213/2008, Annex I; without check digits. The texts of the European
Union's law may be used again (Decision 2011/833/EU).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

_FILE: Final = "cpv-2008.tsv"


@cache
def cpv_labels() -> Mapping[str, str]:
    """Every code of eight digits with its label, in the order of the codes."""
    text = files(__package__).joinpath(_FILE).read_text(encoding="utf-8")
    return dict(line.split("\t", 1) for line in text.splitlines())


def cpv_label(code: str) -> str:
    """The label of a code; empty where the vocabulary of 2008 does not have it."""
    return cpv_labels().get(code, "")
