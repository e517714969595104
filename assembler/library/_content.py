"""What a library holds, as one value that can be kept and handed to other processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assembler.model import Clause, FactDefinition, LibraryInfo, Reference, Regime, Translation


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands: which of the folders, the file in it, and the line."""

    layer: int
    file: str
    line: int = 1


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that a library holds, as read.

    `spots` finds what a message is about: "clauses.wages", "translations.wages.ne",
    "facts.regime", "derived.dod", "thresholds.eu.works", "dates.uk.nhs.slavery", "regimes.no".
    """

    info: LibraryInfo
    clauses: tuple[Clause, ...]
    translations: tuple[Translation, ...]
    facts: tuple[FactDefinition, ...]
    regimes: tuple[Regime, ...]
    reference: Reference
    spots: Mapping[str, Spot]
