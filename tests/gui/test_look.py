"""Tokens, palettes, icons, and the parts that screens are made of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPalette
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from gui.look import (
    CHIP_LOOKS,
    THEMES,
    Banner,
    Choice,
    EmptyState,
    ErrorSummary,
    FilterChips,
    FlowLayout,
    FormField,
    Height,
    PaneTabs,
    Segments,
    SideSheet,
    StateChip,
    UndoBar,
    apply_theme,
    button,
    chip_size,
    colour,
    column,
    icon,
    icon_names,
    icon_pixmap,
    tool_button,
    type_font,
)
from gui.look.theme import palette_of, stylesheet_of
from gui.look.tokens import MEANINGS


@pytest.fixture
def place(qapp: QApplication) -> Iterator[QWidget]:
    """A shown room for a part; gone at the end."""
    room = QWidget()
    column(room)
    room.resize(600, 400)
    room.show()
    yield room
    room.close()
    room.deleteLater()
    qapp.sendPostedEvents()


def _put(room: QWidget, part: QWidget) -> None:
    layout = room.layout()
    assert layout is not None
    layout.addWidget(part)
    QApplication.processEvents()


# Themes


@pytest.mark.parametrize("name", THEMES)
def test_each_role_is_set_in_each_group(name: str) -> None:
    palette = palette_of(THEMES[name])
    unset = [
        role.name
        for role in QPalette.ColorRole
        if role not in (QPalette.ColorRole.NColorRoles, QPalette.ColorRole.NoRole)
        for group in (
            QPalette.ColorGroup.Active,
            QPalette.ColorGroup.Inactive,
            QPalette.ColorGroup.Disabled,
        )
        if not palette.isBrushSet(group, role)
    ]
    assert unset == []


@pytest.mark.parametrize("name", THEMES)
def test_the_stylesheet_takes_only_colours_of_its_theme(name: str) -> None:
    import re

    sheet = stylesheet_of(THEMES[name], 1.0)
    own = {getattr(THEMES[name].colours, meaning) for meaning in MEANINGS}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", sheet)) <= own
    assert "$" not in sheet


def test_colours_and_type_follow_what_is_applied(qapp: QApplication) -> None:
    apply_theme(qapp, THEMES["dark"], text_scale=1.5)
    assert colour("text").name() == THEMES["dark"].colours.text.lower()
    assert type_font("caption").pointSizeF() == pytest.approx(13.5)
    apply_theme(qapp, THEMES["light"])
    assert type_font("caption").pointSizeF() == pytest.approx(9.0)


def test_high_contrast_has_no_tints() -> None:
    colours = THEMES["contrast"].colours
    assert {colours.included_tint, colours.undecided_tint, colours.tint2} == {colours.surface}


# Icons


@pytest.mark.parametrize("name", icon_names())
def test_each_icon_draws_in_the_colour_of_its_token_alone(qapp: QApplication, name: str) -> None:
    image = icon_pixmap(name, "accent", 24).toImage()
    pixels = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    assert any(pixel.alpha() > 60 for pixel in pixels)
    wanted = colour("accent")
    if name != "clausewright":  # the program's own sign has a ground too
        assert all(
            abs(pixel.red() - wanted.red()) + abs(pixel.blue() - wanted.blue()) < 6
            for pixel in pixels
            if pixel.alpha() == 255
        )


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0, 2.5])
def test_icons_are_sharp_at_each_pixel_ratio(qapp: QApplication, ratio: float) -> None:
    pixmap = icon("tick").pixmap(QSize(16, 16), ratio, QIcon.Mode.Normal, QIcon.State.Off)
    assert pixmap.width() == round(16 * ratio)


def test_chevrons_turn_from_right_to_left(qapp: QApplication) -> None:
    def drawn(name: str, direction: Qt.LayoutDirection) -> QImage:
        from gui.look import paint_icon

        image = QImage(24, 24, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        paint_icon(painter, image.rect(), name, "text")
        painter.end()
        return image

    right_to_left = Qt.LayoutDirection.RightToLeft
    left_to_right = Qt.LayoutDirection.LeftToRight
    assert drawn("chevron-left", right_to_left) == drawn("chevron-right", left_to_right)
    assert drawn("tick", right_to_left) == drawn("tick", left_to_right)


# Parts


def test_buttons_come_in_three_heights(place: QWidget) -> None:
    made = [button("A", size=size) for size in ("small", "", "large")]
    for each in made:
        _put(place, each)
    assert [each.sizeHint().height() for each in made] == [
        Height.SMALL,
        Height.CONTROL,
        Height.LARGE,
    ]


@pytest.mark.parametrize("kind", ["secondary", "primary", "quiet", "plain"])
def test_the_focus_ring_moves_no_text(place: QWidget, kind: str) -> None:
    made = button("Continue", kind)
    _put(place, made)
    before = made.sizeHint()
    place.activateWindow()
    made.setFocus()
    QApplication.processEvents()
    assert made.hasFocus()
    assert made.sizeHint() == before


def test_an_icon_button_has_a_name_and_room_for_a_finger(place: QWidget) -> None:
    made = tool_button("undo", "Undo")
    _put(place, made)
    assert made.accessibleName() == made.toolTip() == "Undo"
    assert made.sizeHint().width() >= Height.TARGET


def test_arrows_move_the_choice_of_segments(place: QWidget) -> None:
    segments = Segments((Choice("need", "Need"), Choice("basis", "Basis")), "Show")
    _put(place, segments)
    spy = QSignalSpy(segments.chosen)
    QTest.keyClick(segments, Qt.Key.Key_Right)
    assert segments.choice() == "basis"
    assert spy.at(0) == ["basis"]
    QTest.keyClick(segments, Qt.Key.Key_Right)
    assert segments.choice() == "need"


def test_a_filter_says_word_and_count(place: QWidget) -> None:
    filters = FilterChips((Choice("in", "In", "included", "included", 34),), "Filter")
    _put(place, filters)
    assert filters.button("in").accessibleName() == "In, 34"
    filters.set_count("in", 1200)
    QApplication.processEvents()
    assert filters.button("in").accessibleName() == "In, 1200"
    assert filters.button("in").width() >= filters.button("in").sizeHint().width()


def test_a_full_row_goes_on_below(qapp: QApplication) -> None:
    room = QWidget()
    flow = FlowLayout(room, spacing=4)
    parts = [QPushButton("x" * 10) for _ in range(6)]
    for part in parts:
        flow.addWidget(part)
    width = parts[0].sizeHint().width() * 2 + 6
    assert flow.heightForWidth(width) > 2 * parts[0].sizeHint().height()
    assert flow.heightForWidth(5000) == parts[0].sizeHint().height()
    room.deleteLater()


@pytest.mark.parametrize("kind", CHIP_LOOKS)
def test_a_chip_has_room_for_its_words(qapp: QApplication, kind: str) -> None:
    chip = StateChip(kind, "Not decided yet")
    assert chip.sizeHint() == chip_size(kind, "Not decided yet")
    assert chip.sizeHint().height() >= Height.CHIP
    assert not chip.grab().toImage().isNull()
    chip.show_state(kind, "Left out")
    assert chip.accessibleName() == chip.text() == "Left out"
    chip.deleteLater()


def test_a_banner_acts_and_closes(place: QWidget) -> None:
    done: list[str] = []
    banner = Banner("warning", "No font for Nepali.", [("How", lambda: done.append("how"))])
    _put(place, banner)
    next(each for each in banner.findChildren(QPushButton) if each.text() == "How").click()
    spy = QSignalSpy(banner.closed)
    banner.findChild(QWidget, "close-banner").click()  # type: ignore[union-attr]
    assert done == ["how"]
    assert spy.count() == 1
    assert not banner.isVisible()


def test_the_error_summary_takes_the_focus_and_leads_to_the_field(place: QWidget) -> None:
    place.activateWindow()
    summary, field = ErrorSummary(), QLineEdit()
    _put(place, summary)
    _put(place, field)
    summary.show_errors("One answer needs you", [("End date: it is before the start", field)])
    QApplication.processEvents()
    assert summary.hasFocus()
    summary.findChildren(QPushButton)[0].click()
    assert field.hasFocus()
    summary.show_errors("", [])
    assert not summary.isVisible()


def test_a_field_says_its_error_and_takes_it_back(place: QWidget) -> None:
    field = FormField("&End date", QLineEdit())
    _put(place, field)
    field.show_error("The end is before the start. Enter a later day.")
    assert field.field.accessibleDescription().startswith("The end")
    assert field.label.buddy() is field.field
    assert field.field.accessibleName() == "End date"
    field.show_error("")
    assert field.error() == ""


def test_the_undo_bar_stands_at_the_bottom_centre(place: QWidget) -> None:
    bar = UndoBar(place)
    spy = QSignalSpy(bar.undo_wanted)
    bar.show_change("Estimated value changed: 3 clauses came in.")
    assert abs(bar.geometry().center().x() - place.rect().center().x()) <= 1
    assert bar.geometry().bottom() < place.height()
    bar.findChild(QPushButton, "undo-bar-undo").click()  # type: ignore[union-attr]
    assert spy.count() == 1
    assert not bar.isVisible()


def test_a_sheet_covers_its_pane_and_gives_the_focus_back(place: QWidget) -> None:
    place.activateWindow()
    field, inside = QLineEdit(), QLineEdit()
    _put(place, field)
    field.setFocus()
    sheet = SideSheet(place)
    sheet.set_content(inside)
    sheet.open_sheet()
    QApplication.processEvents()
    assert sheet.geometry() == place.rect()
    assert inside.hasFocus()
    place.resize(700, 300)
    QApplication.processEvents()
    assert sheet.geometry() == place.rect()
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert field.hasFocus()


def test_tabs_say_their_count(place: QWidget) -> None:
    tabs = PaneTabs("tabs", "Parts")
    _put(place, tabs)
    tabs.add("clauses", "Clauses")
    tabs.add("problems", "Problems")
    spy = QSignalSpy(tabs.chosen)
    tabs.set_count("clauses", 91)
    assert tabs.bar.tabText(0) == "Clauses, 91"
    tabs.choose("problems")
    assert (tabs.current(), spy.at(spy.count() - 1)) == ("problems", ["problems"])
    tabs.set_count("clauses", None)
    assert tabs.bar.tabText(0) == "Clauses"
    tabs.show_tab("problems", visible=False)
    assert tabs.current() == "clauses"


def test_an_empty_state_has_at_most_one_button(place: QWidget) -> None:
    done: list[int] = []
    empty = EmptyState("book", "No library", "Open one.", ("Open", lambda: done.append(1)))
    _put(place, empty)
    buttons = empty.findChildren(QPushButton)
    buttons[0].click()
    assert (len(buttons), done) == (1, [1])
    assert empty.childAt(QPoint(300, 200)) is not None
