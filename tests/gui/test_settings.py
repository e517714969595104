"""Settings: defaults, the agency's values and locks, the dialog, and what applies at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QLineEdit, QPushButton

from gui._app import dress
from gui._settings import SETTINGS, Settings
from gui.look import THEMES, apply_theme, current_theme
from gui.window import MainWindow
from gui.window._settings_dialog import SettingRow, SettingsDialog


@pytest.fixture
def agency(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "agency.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def own(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_each_setting_has_its_default(settings: Settings, setting: object) -> None:
    from gui._settings import Setting

    assert isinstance(setting, Setting)
    assert settings.value(setting.key) == setting.default
    assert settings.origin(setting.key) == "program"
    if setting.choices:
        assert setting.default in {value for value, _ in setting.choices}


def test_a_choice_is_kept_told_and_taken_back(settings: Settings) -> None:
    told: list[str] = []
    settings.subscribe(told.append)
    settings.choose("look/theme", "dark")
    assert (settings.value("look/theme"), settings.origin("look/theme")) == ("dark", "you")
    settings.choose("look/theme", "dark")
    settings.reset("look/theme")
    assert settings.value("look/theme") == "system"
    assert told == ["look/theme", "look/theme"]


def test_a_value_that_is_no_longer_offered_counts_as_the_default(own: QSettings) -> None:
    own.setValue("look/theme", "sepia")
    assert Settings(own).value("look/theme") == "system"


def test_the_agency_proposes_and_the_user_decides(own: QSettings, agency: QSettings) -> None:
    agency.setValue("look/theme", "contrast")
    settings = Settings(own, agency)
    assert (settings.value("look/theme"), settings.origin("look/theme")) == ("contrast", "agency")
    settings.choose("look/theme", "light")
    assert (settings.value("look/theme"), settings.origin("look/theme")) == ("light", "you")


def test_what_the_agency_locks_stays(own: QSettings, agency: QSettings) -> None:
    own.setValue("library/folder", "/home/me/clauses")
    agency.setValue("library/folder", "/srv/clauses")
    agency.setValue("locked/library/folder", "true")
    settings = Settings(own, agency)
    settings.choose("library/folder", "/elsewhere")
    assert settings.library_folder() == Path("/srv/clauses")
    assert not settings.is_changed("library/folder")


def test_settings_last_from_start_to_start(tmp_path: Path) -> None:
    def opened() -> Settings:
        return Settings(QSettings(str(tmp_path / "x.ini"), QSettings.Format.IniFormat))

    first = opened()
    first.choose("look/text_size", "130")
    first.save()
    assert opened().text_scale() == pytest.approx(1.3)


def test_the_theme_applies_at_once(qapp: QApplication, settings: Settings) -> None:
    settings.subscribe(lambda _: dress(qapp, settings))
    settings.choose("look/theme", "dark")
    assert current_theme() is THEMES["dark"]
    settings.choose("look/theme", "contrast")
    assert current_theme() is THEMES["contrast"]
    apply_theme(qapp, THEMES["light"])


# The dialog


def _dialog(window: MainWindow) -> SettingsDialog:
    window.desk.actions.trigger("settings")
    found = window.findChild(QDialog, "settings-panel")
    assert isinstance(found, SettingsDialog)
    return found


def _row(dialog: SettingsDialog, key: str) -> SettingRow:
    return next(row for row in dialog.rows if row.objectName() == f"setting-{key}")


def test_the_dialog_shows_changes_and_resets(window: MainWindow) -> None:
    dialog = _dialog(window)
    row = _row(dialog, "look/text_size")
    combo = row.field
    assert isinstance(combo, QComboBox)
    reset = row.findChild(QPushButton, "reset-look/text_size")
    assert reset is not None
    assert not reset.isVisible()
    combo.setCurrentIndex(combo.findData("115"))
    combo.activated.emit(combo.currentIndex())
    assert window.desk.settings.text_scale() == pytest.approx(1.15)
    assert reset.isVisible()
    reset.click()
    assert combo.currentData() == "100"
    dialog.close()


def test_the_dialog_is_searched(window: MainWindow) -> None:
    dialog = _dialog(window)
    QTest.keyClicks(dialog.search, "contrast")
    assert [row.objectName() for row in dialog.rows if row.isVisible()] == ["setting-look/theme"]
    QTest.keyClicks(dialog.search, " nothing like it")
    assert [row for row in dialog.rows if row.isVisible()] == []
    dialog.close()


def test_reset_all_brings_back_what_was_delivered(window: MainWindow) -> None:
    settings = window.desk.settings
    settings.choose("look/motion", "reduced")
    settings.choose("library/folder", "/srv/clauses")
    dialog = _dialog(window)
    field = _row(dialog, "library/folder").field
    assert isinstance(field, QLineEdit)
    assert field.text() == "/srv/clauses"
    dialog.reset_all.click()
    assert settings.library_folder() is None
    assert not settings.reduces_motion()
    assert not dialog.reset_all.isEnabled()
    dialog.close()


def test_a_folder_is_chosen_in_the_dialog(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    dialog = _dialog(window)
    choose = dialog.findChild(QPushButton, "choose-library/folder")
    assert choose is not None
    choose.click()
    assert window.desk.settings.library_folder() == tmp_path
    field = _row(dialog, "library/folder").field
    assert isinstance(field, QLineEdit)
    assert field.text() == str(tmp_path)
    dialog.close()


def test_a_locked_setting_says_so(own: QSettings, agency: QSettings, qapp: QApplication) -> None:
    agency.setValue("look/theme", "dark")
    agency.setValue("locked/look/theme", "true")
    row = SettingRow(SETTINGS[0], Settings(own, agency))
    assert not row.field.isEnabled()
    row.deleteLater()
