"""Where a banner stands."""

from pytestqt.qtbot import QtBot

from gui.look import BannerPlace


def test_one_banner_stands_at_a_time_and_none_takes_no_room(qtbot: QtBot) -> None:
    place = BannerPlace()
    qtbot.addWidget(place)
    assert (place.isHidden(), place.sentence()) == (True, "")
    place.show_banner("info", "First.")
    place.show_banner("wrong", "Second.")
    assert (place.isHidden(), place.sentence()) == (False, "Second.")
    assert place.banner is not None
    place.banner.closed.emit()
    assert (place.isHidden(), place.sentence()) == (True, "")
