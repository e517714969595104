"""A tender at work, without Qt: its answers, what comes of them, and where it is kept.

`Draft` holds the answers and the selection; `work_file` reads and writes `.clausewright` files;
`recovery` keeps every edit on disk until it is saved; `recent` remembers which files were open.
"""

from assembler.interview import Change

from ._draft import BlankValue, Draft, Snapshot

__all__ = ["BlankValue", "Change", "Draft", "Snapshot"]
