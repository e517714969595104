"""What stands on the cover of a tender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._markup_text import NO_BREAK_SPACE, run
from ._outline import Outline
from ._values import Runs
from ._wording import Wording

if TYPE_CHECKING:
    from assembler.selection import Selection

    from ._rendering import Rendering

_US_REGIMES = ("us-far", "us-dfars")
_MOST_LOTS = 6


def document_kind(selection: Selection, words: Wording) -> str:
    """ "Invitation to tender", "Solicitation", or what a running contract gets."""
    stage = _fact(selection, "contract_stage")
    if stage in ("modification", "option"):
        return words.amendment
    if stage == "direct_award":
        return words.award
    regime = selection.regime
    return words.solicitation if regime and regime.id in _US_REGIMES else words.invitation


def subtitle(selection: Selection, words: Wording) -> str:
    nature = words.subtitles.get(str(_fact(selection, "contract_nature")))
    return words.subtitle.format(nature) if nature else words.subtitle_plain


def cover_lines(
    selection: Selection, rendering: Rendering, words: Wording
) -> list[tuple[str, str]]:
    """The facts that a reader looks for first; what is not known is left out."""
    regime = selection.regime
    rows = (
        (words.reference, selection.facts.reference),
        (words.lots, _lots(tuple(selection.facts.lots), words)),
        (words.value, rendering.fact_text("estimated_value")),
        (words.places, rendering.fact_text("places_of_performance")),
        (words.notice_day, rendering.day_text(selection.day) if selection.day else ""),
        (words.rules, regime.name if regime else ""),
    )
    return [row for row in rows if row[1]] or [(words.reference, words.not_known)]


def cover_facts(
    selection: Selection, rendering: Rendering, words: Wording
) -> list[dict[str, object]]:
    """The same lines for the template."""
    return [
        {"label": label, "value_runs": Runs(run(value))}
        for label, value in cover_lines(selection, rendering, words)
    ]


def _lots(lots: tuple[str, ...], words: Wording) -> str:
    """A line each; of many only how many, and the first and the last."""
    if len(lots) > _MOST_LOTS:
        return words.many_lots.format(len(lots), lots[0], lots[-1])
    names = (words.lot_name(lot) for lot in lots)
    return "\n".join(f"{name[:1].upper()}{name[1:]}" for name in names)


def cover_note(outline: Outline, words: Wording) -> str:
    titles = [
        f"{part.number.replace(' ', NO_BREAK_SPACE)} ({part.title})" for part in outline.parts
    ]
    listed = f" {words.and_} ".join([", ".join(titles[:-1]), titles[-1]] if titles[1:] else titles)
    has_conditions = any(part.id == "conditions" for part in outline.parts)
    several = len(outline.parts) > 1 and has_conditions
    return (words.cover_note if several else words.cover_note_one).format(parts=listed)


def _fact(selection: Selection, name: str) -> object:
    if name not in selection.whole.definitions:
        return None
    return selection.whole.value(name)
