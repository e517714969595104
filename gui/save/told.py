"""What is said after saving, or when it did not work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assembler.errors import ClausewrightError
from gui._texts import translate

from .writing import Plan, Saved

if TYPE_CHECKING:
    from .presenter import OpenRow


def saved_title(saved: Saved) -> str:
    """What happened, in one line."""
    if saved.is_draft:
        return translate("Save", "Saved as a draft")
    return translate("Save", "The tender is saved")


def moved_sentence(saved: Saved) -> str:
    """Why the tender has another name than was asked for; nothing where it has that name."""
    if saved.wanted is None:
        return ""
    return translate(
        "Save",
        "“{wanted}” is open in Word and was left as it was. The new tender is beside it, as "
        "“{name}”.",
    ).format(wanted=saved.wanted.name, name=saved.files["tender"].name)


def saved_counts(saved: Saved) -> tuple[tuple[str, str, str, int], ...]:
    """Icon, colour, word and number of what is in the tender and what it still needs."""
    rows = [("included", "included", translate("Save", "In the tender"), saved.texts)]
    if saved.open_points:
        rows.append(("undecided", "undecided", translate("Save", "Open points"), saved.open_points))
    if saved.open_blanks:
        rows.append(("edit", "text2", translate("Save", "Blanks to fill in"), saved.open_blanks))
    return tuple(rows)


def summary(saved: Saved, title: str, undecided: Sequence[OpenRow]) -> str:
    """The plain text that "Copy summary" puts on the clipboard."""
    lines = [title or saved.files["tender"].stem, saved_title(saved)]
    lines += [f"{word}: {count}" for _, _, word, count in saved_counts(saved)]
    told = moved_sentence(saved)
    lines += [told, ""] if told else [""]
    lines += [str(path) for path in saved.files.values()]
    if saved.is_draft and undecided:
        lines += ["", translate("Save", "Not decided yet:")]
        lines += [f"– {row.title}. {row.ask}" for row in undecided]
    return "\n".join(lines)


def failure(error: Exception, plan: Plan) -> str:
    """Why nothing was written, and the way out."""
    if isinstance(error, ClausewrightError):
        reason = error.message
    elif isinstance(error, PermissionError):
        reason = translate(
            "Save", "The folder “{folder}” may not be written to. Choose another folder."
        ).format(folder=plan.folder.name or plan.folder)
    elif isinstance(error, OSError):
        reason = translate("Save", "The system says: {reason}. Choose another folder.").format(
            reason=error.strerror or type(error).__name__
        )
    else:
        reason = translate("Save", "Something in the program went wrong.")
    return translate("Save", "Nothing was saved. {reason}").format(reason=reason)
