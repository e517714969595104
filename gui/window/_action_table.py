"""The menus and keys of the program, as one table."""

from __future__ import annotations

from dataclasses import dataclass

from gui._texts import QT_TRANSLATE_NOOP

MENUS = (
    ("file", QT_TRANSLATE_NOOP("Menus", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Menus", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Menus", "&View")),
    ("tender", QT_TRANSLATE_NOOP("Menus", "&Tender")),
    ("library", QT_TRANSLATE_NOOP("Menus", "&Library")),
    ("tools", QT_TRANSLATE_NOOP("Menus", "Tool&s")),
    ("help", QT_TRANSLATE_NOOP("Menus", "&Help")),
)


@dataclass(frozen=True)
class ActionLine:
    """One action: its id, menu, text with access key, and its keys ("" for none)."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon_name: str = ""


def _line(name: str, menu: str, text: str, *keys: str, icon_name: str = "") -> ActionLine | None:
    return ActionLine(name, menu, text, keys, icon_name)


SEPARATOR = None
ACTIONS: tuple[ActionLine | None, ...] = (
    _line("new_tender", "file", QT_TRANSLATE_NOOP("Actions", "&New tender"), "Ctrl+N"),
    _line("open_notice", "file", QT_TRANSLATE_NOOP("Actions", "Open n&otice…")),
    _line("open_file", "file", QT_TRANSLATE_NOOP("Actions", "O&pen tender file…"), "Ctrl+O"),
    _line("from_earlier", "file", QT_TRANSLATE_NOOP("Actions", "&From an earlier tender…")),
    _line("try_sample", "file", QT_TRANSLATE_NOOP("Actions", "&Try the sample")),
    SEPARATOR,
    _line("save_work", "file", QT_TRANSLATE_NOOP("Actions", "&Save work"), "Ctrl+S"),
    _line("save_work_as", "file", QT_TRANSLATE_NOOP("Actions", "Save work &as…"), "Ctrl+Shift+S"),
    _line("save_tender", "file", QT_TRANSLATE_NOOP("Actions", "Save t&ender…"), "Ctrl+E"),
    SEPARATOR,
    _line("close_tab", "file", QT_TRANSLATE_NOOP("Actions", "&Close tab"), "Ctrl+W"),
    _line("quit", "file", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q"),
    _line("undo", "edit", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", icon_name="undo"),
    _line(
        "redo",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        "Ctrl+Shift+Z",
        "Ctrl+Y",
        icon_name="redo",
    ),
    SEPARATOR,
    _line("find", "edit", QT_TRANSLATE_NOOP("Actions", "&Find…"), "Ctrl+F"),
    _line("find_next", "edit", QT_TRANSLATE_NOOP("Actions", "Find &next"), "F3"),
    _line("find_previous", "edit", QT_TRANSLATE_NOOP("Actions", "Find &previous"), "Shift+F3"),
    _line("go_to_clause", "edit", QT_TRANSLATE_NOOP("Actions", "&Go to clause…"), "Ctrl+G"),
    SEPARATOR,
    _line("copy_reason", "edit", QT_TRANSLATE_NOOP("Actions", "&Copy the reason")),
    _line("settings", "edit", QT_TRANSLATE_NOOP("Actions", "&Settings…"), "Ctrl+,"),
    _line("workspace_tender", "view", QT_TRANSLATE_NOOP("Actions", "&Tender"), "Ctrl+PgUp"),
    _line("workspace_library", "view", QT_TRANSLATE_NOOP("Actions", "&Library"), "Ctrl+PgDown"),
    SEPARATOR,
    _line("pane_outline", "view", QT_TRANSLATE_NOOP("Actions", "Show &questions"), "Ctrl+1"),
    _line("pane_centre", "view", QT_TRANSLATE_NOOP("Actions", "Go to the &centre"), "Ctrl+2"),
    _line("pane_clauses", "view", QT_TRANSLATE_NOOP("Actions", "Show cl&auses"), "Ctrl+3"),
    _line("pane_preview", "view", QT_TRANSLATE_NOOP("Actions", "Show &preview"), "Ctrl+4"),
    _line("pane_problems", "view", QT_TRANSLATE_NOOP("Actions", "Show pro&blems")),
    _line("next_pane", "view", QT_TRANSLATE_NOOP("Actions", "&Next pane"), "F6"),
    _line("previous_pane", "view", QT_TRANSLATE_NOOP("Actions", "P&revious pane"), "Shift+F6"),
    SEPARATOR,
    _line("zoom_in", "view", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "Ctrl++", "Ctrl+="),
    _line("zoom_out", "view", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "Ctrl+-"),
    _line("zoom_reset", "view", QT_TRANSLATE_NOOP("Actions", "&Full size"), "Ctrl+0"),
    _line("refresh", "view", QT_TRANSLATE_NOOP("Actions", "Refre&sh"), "F5"),
    _line("show_questions", "tender", QT_TRANSLATE_NOOP("Actions", "Back to the &questions")),
    _line(
        "continue", "tender", QT_TRANSLATE_NOOP("Actions", "&Continue"), "Ctrl+Return", "Ctrl+Enter"
    ),
    _line("back", "tender", QT_TRANSLATE_NOOP("Actions", "&Back"), "Alt+Left"),
    _line("dont_know", "tender", QT_TRANSLATE_NOOP("Actions", "&I don’t know yet")),
    _line("clear_answer", "tender", QT_TRANSLATE_NOOP("Actions", "Clea&r the answer")),
    _line("next_undecided", "tender", QT_TRANSLATE_NOOP("Actions", "Next &undecided"), "Ctrl+U"),
    _line("next_unfinished", "tender", QT_TRANSLATE_NOOP("Actions", "Next un&finished"), "Ctrl+L"),
    SEPARATOR,
    _line("show_why", "tender", QT_TRANSLATE_NOOP("Actions", "Show &why"), "Alt+Y"),
    _line("put_in", "tender", QT_TRANSLATE_NOOP("Actions", "&Put it in…"), "Ctrl+I"),
    _line("take_out", "tender", QT_TRANSLATE_NOOP("Actions", "&Take it out…"), "Ctrl+D"),
    _line(
        "let_rules_decide", "tender", QT_TRANSLATE_NOOP("Actions", "&Let the rules decide again")
    ),
    _line("record_judgement", "tender", QT_TRANSLATE_NOOP("Actions", "Weigh and &decide…")),
    SEPARATOR,
    _line("fill_ins", "tender", QT_TRANSLATE_NOOP("Actions", "Fill in bla&nks")),
    _line("title_and_reference", "tender", QT_TRANSLATE_NOOP("Actions", "Title and r&eference…")),
    _line("check_answers", "tender", QT_TRANSLATE_NOOP("Actions", "Chec&k your answers")),
    _line("next_problem", "tender", QT_TRANSLATE_NOOP("Actions", "Next proble&m"), "F8"),
    _line(
        "previous_problem", "tender", QT_TRANSLATE_NOOP("Actions", "Pre&vious problem"), "Shift+F8"
    ),
    SEPARATOR,
    _line("returned_tender", "tender", QT_TRANSLATE_NOOP("Actions", "&Open a returned tender…")),
    _line(
        "my_own_tender", "tender", QT_TRANSLATE_NOOP("Actions", "Put clauses into m&y own tender…")
    ),
    SEPARATOR,
    _line("batch", "tender", QT_TRANSLATE_NOOP("Actions", "Batc&h…"), "Ctrl+Shift+B"),
    _line("new_clause", "library", QT_TRANSLATE_NOOP("Actions", "&New clause…"), "Ctrl+Shift+N"),
    _line("open_library", "library", QT_TRANSLATE_NOOP("Actions", "&Open a library…")),
    SEPARATOR,
    _line("save_clause", "library", QT_TRANSLATE_NOOP("Actions", "&Save clause")),
    _line("duplicate_clause", "library", QT_TRANSLATE_NOOP("Actions", "&Duplicate clause…")),
    _line("propose_clause", "library", QT_TRANSLATE_NOOP("Actions", "&Propose")),
    _line("approve_clause", "library", QT_TRANSLATE_NOOP("Actions", "&Approve…")),
    _line("retire_clause", "library", QT_TRANSLATE_NOOP("Actions", "&Retire…")),
    SEPARATOR,
    _line("library_matrix", "library", QT_TRANSLATE_NOOP("Actions", "Show the &matrix")),
    _line("library_scenarios", "library", QT_TRANSLATE_NOOP("Actions", "S&cenarios")),
    _line("library_translations", "library", QT_TRANSLATE_NOOP("Actions", "&Translations")),
    _line("library_history", "library", QT_TRANSLATE_NOOP("Actions", "&History")),
    _line("check_library", "library", QT_TRANSLATE_NOOP("Actions", "Chec&k library"), "F7"),
    _line(
        "make_scenario", "tools", QT_TRANSLATE_NOOP("Actions", "Make a &scenario from this tender…")
    ),
    _line("help", "help", QT_TRANSLATE_NOOP("Actions", "&Guide"), "F1"),
    _line("keyboard", "help", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "Ctrl+/"),
    _line(
        "search_actions", "help", QT_TRANSLATE_NOOP("Actions", "&Search actions…"), "Ctrl+Shift+P"
    ),
    SEPARATOR,
    _line("about", "help", QT_TRANSLATE_NOOP("Actions", "&About Clausewright")),
)
"""In the order of the menus. Add a line here and `handle` it where it is done."""
