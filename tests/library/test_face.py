"""What the package promises to others."""

from __future__ import annotations

import subprocess
import sys

import assembler.library


def test_the_public_face_is_what_can_be_imported() -> None:
    assert len(set(assembler.library.__all__)) == len(assembler.library.__all__)
    for name in assembler.library.__all__:
        assert getattr(assembler.library, name) is not None
    assert not hasattr(assembler.library, "nothing")


def test_loading_a_library_needs_neither_the_rule_parser_nor_the_lint() -> None:
    script = (
        "import sys\n"
        "from assembler.library import Library\n"
        "Library.load()\n"
        "print([name for name in ('jinja2', 'babel', 'rapidfuzz', 'lxml') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
