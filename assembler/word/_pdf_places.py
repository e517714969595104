"""On which page of a PDF its named places are."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Final

_OBJECT: Final = re.compile(rb"(?:^|[\r\n])(\d+) 0 obj\b(.*?)\bendobj", re.DOTALL)
_STREAM: Final = re.compile(rb"\bstream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_COUNT: Final = re.compile(rb"/N\s+(\d+)")
_FIRST: Final = re.compile(rb"/First\s+(\d+)")
_KIDS: Final = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_REFERENCE: Final = re.compile(rb"(\d+)\s+0\s+R")
_IS_TREE: Final = re.compile(rb"/Type\s*/Pages\b")
_IS_PAGE: Final = re.compile(rb"/Type\s*/Page\b")
_PLACE: Final = re.compile(rb"(?:/|\()([A-Za-z0-9]+)\)?\s*\[\s*(\d+)\s+0\s+R\s*/XYZ")


def places_in(pdf: bytes) -> dict[str, int]:
    """The page of each named place, the first page being 1. Names are of letters and digits.

    The catalogue may stand open, as LibreOffice 7 writes it, or packed into object streams.
    """
    objects = dict(_objects(pdf))
    pages = {number: at for at, number in enumerate(_pages(objects), start=1)}
    found = {}
    for content in objects.values():
        if _IS_PAGE.search(content):
            continue  # its links lead to places too, which have no names
        for name, page in _PLACE.findall(content):
            if int(page) in pages:
                found[name.decode()] = pages[int(page)]
    return found


def _objects(pdf: bytes) -> Iterator[tuple[int, bytes]]:
    """Every object without its stream, by its number."""
    for number, content in _OBJECT.findall(pdf):
        head, _, _ = content.partition(b"stream")
        yield int(number), head
        if b"/ObjStm" in head:
            yield from _packed(head, content)


def _packed(head: bytes, content: bytes) -> Iterator[tuple[int, bytes]]:
    """The objects of an object stream: pairs of number and place first, then the objects."""
    stream, count, first = _STREAM.search(content), _COUNT.search(head), _FIRST.search(head)
    if stream is None or count is None or first is None:
        return
    data, start = zlib.decompressobj().decompress(stream[1]), int(first[1])
    listed = [int(word) for word in data[:start].split()[: 2 * int(count[1])]]
    places = [*(start + place for place in listed[1::2]), len(data)]
    for at, number in enumerate(listed[::2]):
        yield number, data[places[at] : places[at + 1]]


def _pages(objects: dict[int, bytes]) -> Iterator[int]:
    """The numbers of the pages in their order."""
    trees = {number for number, content in objects.items() if _IS_TREE.search(content)}
    roots = [number for number in trees if b"/Parent" not in objects[number]]
    waiting = roots[:1]
    while waiting:
        number = waiting.pop()
        if number not in trees:
            yield number
            continue
        kids = _KIDS.search(objects[number])
        trees.discard(number)  # a tree that leads back to itself ends here
        listed = [int(each) for each in _REFERENCE.findall(kids[1])] if kids else []
        waiting.extend(reversed(listed))
