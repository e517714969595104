"""Files that a batch is asked for: its results, and the mapping of its columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from assembler.word import write_atomic
from gui._texts import translate

if TYPE_CHECKING:
    from gui.window import Desk


def ask_for_place(parent: QWidget, table: Path, results: Sequence[Path]) -> Path | None:
    """Where a copy of the results goes; its ending says which of them."""
    kinds = {
        ".csv": translate("BatchView", "CSV"),
        ".xlsx": translate("BatchView", "Excel"),
        ".json": translate("BatchView", "JSON"),
    }
    filters = ";;".join(f"{kinds[each.suffix]} (*{each.suffix})" for each in results)
    first = table.with_name(f"{table.stem} results{results[0].suffix}")
    name, chosen = QFileDialog.getSaveFileName(
        parent, translate("BatchView", "Save results"), str(first), filters
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(chosen.partition("*")[2].rstrip(")"))


def copy_results(desk: Desk, results: Sequence[Path], path: Path) -> None:
    """Copy the results of the kind that the name ends in, and say so."""
    source = next((each for each in results if each.suffix == path.suffix), None)
    if source is None:
        said = translate("BatchView", "Name it with the ending {endings}.")
        endings = ", ".join(each.suffix for each in results)
        desk.show_banner("warning", said.format(endings=endings))
    elif path != source:
        write(desk, path, source.read_bytes)


def write(desk: Desk, path: Path, content: Callable[[], bytes]) -> None:
    """Write a file, and say that it is there or what is in the way."""
    try:
        write_atomic(path, content())
    except OSError as error:
        said = translate("BatchView", "“{name}” cannot be written: {reason}. Choose another place.")
        desk.show_banner("wrong", said.format(name=path.name, reason=error.strerror or str(error)))
    else:
        desk.announce(translate("BatchView", "Saved {name}").format(name=path.name))
