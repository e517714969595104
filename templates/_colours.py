"""The colours of every template, and what each is laid on."""

from __future__ import annotations

INK = "1A1A1A"
ACCENT = "1F3A5F"
SOFT = "404040"
GREY = "595959"
LINK = "1A4B8C"
FILL_IN = "5C3D00"

PAPER = "FFFFFF"
TINT = "EEF2F6"
FILL_IN_SHADE = "FFF3C4"

FORM_LINE = "6B7280"
RULE = "8A8F98"
HAIRLINE = "BFC5CD"

# Text and what it stands on; the lint and the tests ask 4.5:1 of each.
TEXT_ON = (
    (INK, PAPER),
    (INK, TINT),
    (ACCENT, PAPER),
    (ACCENT, TINT),
    (SOFT, PAPER),
    (GREY, PAPER),
    (GREY, TINT),
    (LINK, PAPER),
    (FILL_IN, FILL_IN_SHADE),
)
