"""Why a file cannot be opened, as a sentence with ways out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from assembler.errors import ClausewrightError
from gui._texts import translate


class WayOut(Enum):
    """What can be done about it."""

    FIND = "find"
    TRY_AGAIN = "try again"
    NEW_TENDER = "new tender"


@dataclass(frozen=True, slots=True)
class Failure:
    """What is said, and the buttons under it; the first is the most likely."""

    kind: str  # missing, unreadable, encrypted, too large, damaged, not ours
    title: str
    sentence: str
    ways: tuple[WayOut, ...]


def failure_of(error: Exception, path: Path) -> Failure:
    """The failure that an error of reading a file amounts to."""
    name = path.name
    if isinstance(error, FileNotFoundError):
        return Failure(
            "missing",
            translate("Opening", "The file is not there"),
            translate(
                "Opening", "“{name}” was moved, renamed or deleted, or its drive is not connected."
            ).format(name=name),
            (WayOut.FIND, WayOut.TRY_AGAIN),
        )
    if isinstance(error, IsADirectoryError):
        return Failure(
            "unreadable",
            translate("Opening", "This is a folder"),
            translate("Opening", "Choose a file in “{name}”.").format(name=name),
            (WayOut.FIND,),
        )
    if isinstance(error, PermissionError):
        return Failure(
            "unreadable",
            translate("Opening", "The file may not be read"),
            translate(
                "Opening",
                "The system does not let you read “{name}”. Close it in other programs, or ask "
                "who keeps it.",
            ).format(name=name),
            (WayOut.TRY_AGAIN, WayOut.FIND),
        )
    if isinstance(error, OSError):
        reason = error.strerror or type(error).__name__
        return Failure(
            "unreadable",
            translate("Opening", "The file cannot be read"),
            translate("Opening", "The system says of “{name}”: {reason}.").format(
                name=name, reason=reason
            ),
            (WayOut.TRY_AGAIN, WayOut.FIND),
        )
    if isinstance(error, ClausewrightError):
        return _of_content(error)
    return Failure(
        "unreadable",
        translate("Opening", "The file cannot be opened"),
        translate("Opening", "Something in the program went wrong."),
        (WayOut.TRY_AGAIN,),
    )


def _of_content(error: ClausewrightError) -> Failure:
    message = error.message
    place = getattr(error, "path", "")
    if place:
        message = translate("Opening", "{message} (At {place}.)").format(
            message=message, place=place
        )
    lower = error.message.casefold()
    if "no such file" in lower:
        return Failure(
            "missing",
            translate("Opening", "The file is not there"),
            message,
            (WayOut.FIND, WayOut.TRY_AGAIN),
        )
    if "encrypted" in lower or "password" in lower:
        kind, title = "encrypted", translate("Opening", "The file is protected by a password")
        ways = (WayOut.TRY_AGAIN, WayOut.FIND)
    elif "larger than" in lower or "unpacks to more" in lower:
        kind, title = "too large", translate("Opening", "The file is too large")
        ways = (WayOut.FIND, WayOut.TRY_AGAIN)
    elif "damaged" in lower or "cut short" in lower or "cut off" in lower:
        kind, title = "damaged", translate("Opening", "The file is damaged")
        ways = (WayOut.FIND, WayOut.TRY_AGAIN)
    elif "not well-formed" in lower or "cannot be read" in lower:
        kind, title = "damaged", translate("Opening", "The file cannot be read")
        ways = (WayOut.FIND, WayOut.TRY_AGAIN)
    else:
        kind, title = "not ours", translate("Opening", "Nothing to begin a tender with")
        ways = (WayOut.FIND, WayOut.NEW_TENDER)
    return Failure(kind, title, message, ways)
