"""How the program looks: tokens, themes, icons and the parts that all screens are made of."""

from . import painting
from ._banner_place import BannerPlace
from ._buttons import Choice, FilterChips, Segments, button, dialog_foot, tool_button
from ._chips import CHIP_LOOKS, StateChip, chip_size, paint_chip
from ._fields import FormField, narrow, show_errors
from ._flow import FlowLayout
from ._layout import ElidedLabel, Hairline, clear, column, foot, ground, label, middle, row
from ._messages import Banner, EmptyState, ErrorSummary, IconLabel, UndoBar, speak
from ._panes import HairlineSplitter, SideSheet
from ._search import SearchField
from ._tabs import PaneTabs
from .icons import icon, icon_names, icon_pixmap, paint_icon, program_icon
from .theme import (
    apply_theme,
    colour,
    current_theme,
    is_palette_change,
    restyle,
    system_theme,
    theme_serial,
    type_font,
)
from .tokens import THEMES, Height, Layout, Radius, Space, Theme, Width

__all__ = [
    "CHIP_LOOKS",
    "THEMES",
    "Banner",
    "BannerPlace",
    "Choice",
    "ElidedLabel",
    "EmptyState",
    "ErrorSummary",
    "FilterChips",
    "FlowLayout",
    "FormField",
    "Hairline",
    "HairlineSplitter",
    "Height",
    "IconLabel",
    "Layout",
    "PaneTabs",
    "Radius",
    "SearchField",
    "Segments",
    "SideSheet",
    "Space",
    "StateChip",
    "Theme",
    "UndoBar",
    "Width",
    "apply_theme",
    "button",
    "chip_size",
    "clear",
    "colour",
    "column",
    "current_theme",
    "dialog_foot",
    "foot",
    "ground",
    "icon",
    "icon_names",
    "icon_pixmap",
    "is_palette_change",
    "label",
    "middle",
    "narrow",
    "paint_chip",
    "paint_icon",
    "painting",
    "program_icon",
    "restyle",
    "row",
    "show_errors",
    "speak",
    "system_theme",
    "theme_serial",
    "tool_button",
    "type_font",
]
