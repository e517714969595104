"""The one place with colours, distances, corners and type sizes; everything takes them by meaning.

No Qt here: a test computes each contrast from these values. Green, amber and red are for states
only; `line` and `mute` decorate and never carry meaning.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final


@dataclass(frozen=True)
class Colours:
    """What a colour is for, and the colour."""

    canvas: str  # side panes and bars
    surface: str  # centre, fields, cards
    sunken: str  # tracks, hover, segments
    raised: str  # the chosen segment
    desk: str  # behind pages
    page: str
    line: str  # hairlines, decoration only
    mute: str  # bars and scroll handles, decoration only
    strong: str  # borders of fields and buttons
    text: str
    text2: str  # help and labels
    text3: str  # captions and counts
    accent: str  # links, focus ring, progress
    fill: str  # primary button
    fill_hover: str
    on_fill: str
    tint: str  # selected
    tint2: str  # just changed
    included: str
    included_tint: str
    undecided: str  # also warnings
    undecided_tint: str
    excluded: str
    excluded_tint: str
    wrong: str  # also conflicts
    wrong_tint: str
    reference: str  # in code: a reference to another clause
    undo_ground: str
    undo_text: str
    undo_link: str


LIGHT: Final = Colours(
    canvas="#F5F5F2",
    surface="#FFFFFF",
    sunken="#EDEDE9",
    raised="#FFFFFF",
    desk="#ECEBE6",
    page="#FFFFFF",
    line="#E2E1DC",
    mute="#C7C6C0",
    strong="#83868C",
    text="#1B1F24",
    text2="#4E545C",
    text3="#656A72",
    accent="#2A529E",
    fill="#2A529E",
    fill_hover="#21427F",
    on_fill="#FFFFFF",
    tint="#E8EEF8",
    tint2="#F3F6FB",
    included="#1D6A44",
    included_tint="#E4F1E9",
    undecided="#8A4F00",
    undecided_tint="#FAEFDB",
    excluded="#5A6069",
    excluded_tint="#ECECE9",
    wrong="#AE2A22",
    wrong_tint="#FAE8E6",
    reference="#7A3E9D",
    undo_ground="#262B31",
    undo_text="#FFFFFF",
    undo_link="#B5CBF8",
)

DARK: Final = Colours(
    canvas="#17191D",
    surface="#1E2125",
    sunken="#272B30",
    raised="#3B4149",
    desk="#121417",
    page="#1E2125",
    line="#32363D",
    mute="#4A505A",
    strong="#7A808A",
    text="#E8E9EB",
    text2="#B4B9C1",
    text3="#979CA6",
    accent="#9DBBF7",
    fill="#4068BD",
    fill_hover="#4770C6",
    on_fill="#FFFFFF",
    tint="#25324A",
    tint2="#212834",
    included="#7CCBA1",
    included_tint="#1F3329",
    undecided="#E9BC70",
    undecided_tint="#3A2F1B",
    excluded="#A4A9B2",
    excluded_tint="#2A2D32",
    wrong="#F39C93",
    wrong_tint="#3F2422",
    reference="#D3A5EE",
    undo_ground="#E8E9EB",
    undo_text="#1B1F24",
    undo_link="#2A529E",
)

CONTRAST: Final = Colours(
    canvas="#000000",
    surface="#000000",
    sunken="#1A1A1A",
    raised="#003A70",
    desk="#000000",
    page="#000000",
    line="#FFFFFF",
    mute="#8A8A8A",
    strong="#FFFFFF",
    text="#FFFFFF",
    text2="#FFFFFF",
    text3="#E6E6E6",
    accent="#8CC8FF",
    fill="#FFE14D",
    fill_hover="#FFF09A",
    on_fill="#000000",
    tint="#003A70",
    tint2="#000000",
    included="#7DFFB0",
    included_tint="#000000",
    undecided="#FFE14D",
    undecided_tint="#000000",
    excluded="#E6E6E6",
    excluded_tint="#000000",
    wrong="#FFA39B",
    wrong_tint="#000000",
    reference="#E7B8FF",
    undo_ground="#E8E9EB",
    undo_text="#1B1F24",
    undo_link="#2A529E",
)

MEANINGS: Final = tuple(field.name for field in fields(Colours))


@dataclass(frozen=True)
class Theme:
    """A named set of colours. `outlined`: tints vanish, so chips, panes and cards get a border."""

    name: str
    colours: Colours
    outlined: bool = False


THEMES: Final = {
    theme.name: theme
    for theme in (
        Theme("light", LIGHT),
        Theme("dark", DARK),
        Theme("contrast", CONTRAST, outlined=True),
    )
}


class Space:
    """Distances in pixels. Inside a pane NORMAL or LARGE; centre HUGE to its top."""

    TINY: Final = 4
    SMALL: Final = 8
    MEDIUM: Final = 12
    NORMAL: Final = 16
    LARGE: Final = 24
    HUGE: Final = 32
    VAST: Final = 48
    LABEL: Final = 6  # label to field
    ROW: Final = 8  # between the rows of a form


class Radius:
    """Corners in pixels: controls and selected rows, cards, and full for chips."""

    CONTROL: Final = 6
    CARD: Final = 8
    CHIP: Final = 11


class Height:
    """The only heights: same row, same height, same baseline."""

    SMALL: Final = 26  # buttons in cards
    CONTROL: Final = 32
    LARGE: Final = 40  # the footer of a question, its fields
    CHIP: Final = 22
    FILTER: Final = 28
    MENU_BAR: Final = 36
    STRIP: Final = 48
    STATUS: Final = 32
    BANNER: Final = 44
    UNDO_BAR: Final = 48
    TABS: Final = 48
    TARGET: Final = 24  # nothing that can be clicked is smaller


class Width:
    """Panes and columns in pixels."""

    OUTLINE: Final = 280
    OUTLINE_LEAST: Final = 224
    CENTRE_LEAST: Final = 480
    RIGHT: Final = 544
    RIGHT_LEAST: Final = 400
    COLUMN: Final = 536  # of a question, centred
    LIBRARY_TREE: Final = 312
    LIBRARY_RIGHT: Final = 424
    EMPTY: Final = 324
    SEARCH: Final = 260


class Layout:
    """From which window width on the panes stand side by side."""

    NARROW_BELOW: Final = 1280  # the right pane becomes tabs over the centre
    TIGHT_BELOW: Final = 1000  # the questions hide behind a button
    WIDE_FROM: Final = 1760  # the preview stands beside the clauses
    LEAST_WIDTH: Final = 640
    LEAST_HEIGHT: Final = 480


TYPE_POINTS: Final = {
    "caption": 9.0,  # also chips
    "second": 9.5,  # second lines and counts
    "label": 10.0,
    "body": 10.5,
    "head": 12.0,
    "title": 15.5,
    "product": 19.0,
}
"""Sizes in points at 100 %; a theme is applied with a factor over these."""

ICON_POINTS: Final = {"chip": 14, "row": 18, "control": 16, "start": 22, "empty": 28}
