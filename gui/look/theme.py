"""Palettes and the stylesheet of the three themes, applied by us.

The switch of Qt for dark and light does nothing on some platforms.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ._svg import svg_source
from .tokens import MEANINGS, THEMES, TYPE_POINTS, Theme

_WEIGHTS = {
    "regular": QFont.Weight.Normal,
    "medium": QFont.Weight.Medium,
    "semibold": QFont.Weight.DemiBold,
}
_TONES = (
    "text", "text2", "text3", "accent", "included", "undecided", "excluded", "wrong", "on_fill",
    "undo_text",
)  # fmt: skip
# Images that a stylesheet can only take as files: name -> (icon, token).
_IMAGES = {
    "chevron_down": ("chevron-down", "text2"),
    "chevron_up": ("chevron-up", "text2"),
    "chevron_right": ("chevron-right", "text2"),
    "tick": ("tick", "text"),
    "tick_on": ("tick", "on_fill"),
    "minus_on": ("minus", "on_fill"),
    "dot_on": ("dot", "on_fill"),
}


class _Now:
    """What is applied; `serial` rises with each change, so that caches know."""

    theme: Theme = THEMES["light"]
    factor: float = 1.0
    serial: int = 0


def current_theme() -> Theme:
    """The theme that is applied."""
    return _Now.theme


def theme_serial() -> int:
    """A number that rises whenever another theme or text size is applied."""
    return _Now.serial


def text_factor() -> float:
    """The text size over the platform's, 1.0 for 100 %."""
    return _Now.factor


def colour(meaning: str) -> QColor:
    """The colour that a token has in the theme that is applied."""
    return QColor(getattr(_Now.theme.colours, meaning))


def type_font(size: str = "body", weight: str = "regular", *, tabular: bool = False) -> QFont:
    """The platform's font at a size of the type scale; `tabular` for money, counts and dates."""
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(TYPE_POINTS[size] * _Now.factor)
    font.setWeight(_WEIGHTS[weight])
    if tabular and hasattr(font, "setFeature"):
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the stylesheet reads, and let it read them again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def is_palette_change(event: QEvent) -> bool:
    """Whether a changeEvent means that colours must be taken anew."""
    return event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)


def palette_of(theme: Theme) -> QPalette:
    """Every role for all three groups."""
    colours = theme.colours
    roles = QPalette.ColorRole
    table = {
        roles.Window: colours.canvas,
        roles.WindowText: colours.text,
        roles.Base: colours.surface,
        roles.AlternateBase: colours.canvas,
        roles.ToolTipBase: colours.surface,
        roles.ToolTipText: colours.text,
        roles.PlaceholderText: colours.text3,
        roles.Text: colours.text,
        roles.Button: colours.surface,
        roles.ButtonText: colours.text,
        roles.BrightText: colours.on_fill,
        roles.Light: colours.surface,
        roles.Midlight: colours.sunken,
        roles.Mid: colours.mute,
        roles.Dark: colours.strong,
        roles.Shadow: colours.text3,
        roles.Highlight: colours.fill,
        roles.HighlightedText: colours.on_fill,
        roles.Accent: colours.accent,
        roles.Link: colours.accent,
        roles.LinkVisited: colours.accent,
    }
    quiet = {roles.WindowText, roles.Text, roles.ButtonText}
    palette = QPalette()
    for role, value in table.items():
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, role, QColor(value))
        disabled = colours.text3 if role in quiet else value
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(disabled))
    return palette


def stylesheet_of(theme: Theme, factor: float) -> str:
    """The shape of the parts, with the theme's colours where a palette cannot carry them."""
    colours = theme.colours
    values = {name: getattr(colours, name) for name in MEANINGS}
    sizes = {name: f"{points * factor:.2f}pt" for name, points in TYPE_POINTS.items()}
    values |= {f"{name}_pt": size for name, size in sizes.items()}
    values |= {
        "type_rules": "\n".join(
            [f'*[type="{name}"] {{ font-size: {size}; }}' for name, size in sizes.items()]
            + [
                '*[weight="medium"] { font-weight: 500; }',
                '*[weight="semibold"] { font-weight: 600; }',
            ]
        ),
        "tone_rules": "\n".join(
            f'*[tone="{tone}"] {{ color: {getattr(colours, tone)}; }}' for tone in _TONES
        ),
        "quiet_tone_rules": "\n".join(
            f'QPushButton[kind="quiet"][tone="{tone}"] {{ color: {getattr(colours, tone)}; }}'
            for tone in _TONES
        ),
        "segment_edge": colours.accent if theme.outlined else colours.raised,
        "segment_frame": colours.line if theme.outlined else colours.sunken,
        "menu_edge": colours.strong if theme.outlined else colours.line,
        "header_ground": colours.surface,
    }
    folder = _image_folder()
    for name, (icon, token) in _IMAGES.items():
        shade = getattr(colours, token)
        file = folder / f"{theme.name}-{name}.svg"
        file.write_text(svg_source(icon, shade), encoding="utf-8")
        values[f"img_{name}"] = file.as_posix()
    shape = (Path(__file__).parent / "shape.qss").read_text(encoding="utf-8")
    return Template(shape).substitute(values)


def apply_theme(app: QApplication, theme: Theme, *, text_scale: float = 1.0) -> None:
    """Dress the whole program: palette, stylesheet, text size (1.0 is the platform's)."""
    _Now.theme, _Now.factor, _Now.serial = theme, text_scale, _Now.serial + 1
    font = QFont(app.font())
    font.setPointSizeF(TYPE_POINTS["body"] * text_scale)
    app.setFont(font)
    app.setPalette(palette_of(theme))
    app.setStyleSheet(stylesheet_of(theme, text_scale))
    for widget in app.allWidgets():
        widget.update()


def system_theme(app: QApplication) -> Theme:
    """Light or dark, as the platform says; light where it says nothing."""
    dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return THEMES["dark" if dark else "light"]


@cache
def _kept_folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="clausewright-")


def _image_folder() -> Path:
    return Path(_kept_folder().name)
