"""How much a Word file may hold before it is taken for a trap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assembler.errors import PackageError

# Below this a high ratio harms nobody: a page of blanks packs a thousandfold.
_RATIO_FROM: Final = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """All sizes in bytes; `ratio` is unpacked to packed, and counts from one megabyte on."""

    file: int = 128 * 2**20
    part: int = 96 * 2**20
    total: int = 384 * 2**20
    entries: int = 5_000
    ratio: int = 400  # ten thousand equal table rows stay far under it

    def check_part(self, name: str, size: int, packed: int, file: str) -> None:
        """Refuse a part that unpacks to `size` bytes or more.

        Raises:
            PackageError: it is larger than a part may be, or than its packed size explains.
        """
        if size > self.part:
            raise PackageError(
                f"The part {name} unpacks to more than {self.part:,} bytes. It was not read.", file
            )
        if size > _RATIO_FROM and size > self.ratio * packed:
            raise PackageError(
                f"The part {name} unpacks to more than {self.ratio} times its size, "
                "as no Word file does. It was not read.",
                file,
            )
