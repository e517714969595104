"""What a Word file must have beyond what validators look at.

Microsoft's validator passes empty cells, doubled bookmark names, references to nowhere, fields
that never end and more; Word then repairs or refuses the file, or prints "Error!". Each check has
the number of its point in the project's list of Word quality points.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from ._lint_document import Document, WordFinding
from ._lint_looks import LOOK_CHECKS
from ._lint_order import ORDER_CHECKS
from ._lint_package import PACKAGE_CHECKS
from ._lint_references import REFERENCE_CHECKS
from ._lint_revisions import REVISION_CHECKS
from ._lint_structure import STRUCTURE_CHECKS

Check = Callable[[Document], Iterator[WordFinding]]

CHECKS: Final[tuple[Check, ...]] = (
    *PACKAGE_CHECKS,
    *ORDER_CHECKS,
    *STRUCTURE_CHECKS,
    *REFERENCE_CHECKS,
    *REVISION_CHECKS,
    *LOOK_CHECKS,
)


def lint_docx(source: str | os.PathLike[str] | bytes) -> list[WordFinding]:
    """Every fault found in a Word file, in the order of the checks.

    Raises:
        PackageError: the file is no Word file at all.
    """
    document = Document.read(source if isinstance(source, bytes) else Path(source))
    return [finding for check in CHECKS for finding in check(document)]
