"""Prefixes that ready-made XML may use, declared on the root of a part that takes such XML."""

from __future__ import annotations

import re
from typing import Final

from ._tag_marks import Harvest

_OFFICE: Final = "http://schemas.openxmlformats.org"
PREFIXES: Final = {
    "w": f"{_OFFICE}/wordprocessingml/2006/main",
    "r": f"{_OFFICE}/officeDocument/2006/relationships",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "a": f"{_OFFICE}/drawingml/2006/main",
    "pic": f"{_OFFICE}/drawingml/2006/picture",
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
# Extensions that an older Word is to skip.
_IGNORABLE: Final = ("w14", "w15")
_ROOT: Final = re.compile(r"<(?P<name>w:[A-Za-z]+)(?P<attributes>[^<>]*?)(?P<end>/?>)")
_IGNORABLE_LIST: Final = re.compile(r'\bmc:Ignorable="(?P<list>[^"]*)"')


def open_names(xml: str, harvest: Harvest) -> str:
    """The XML of a part with all prefixes that its values may bring."""
    root = _ROOT.match(xml)
    if root is None or not any(tag.kind == "value" for tag in harvest.tags):
        return xml
    attributes = root["attributes"]
    for prefix, uri in PREFIXES.items():
        if f"xmlns:{prefix}=" not in attributes:
            attributes += f' xmlns:{prefix}="{uri}"'
        elif f'xmlns:{prefix}="{uri}"' not in attributes:
            return xml  # the file means something else by it
    listed = _IGNORABLE_LIST.search(attributes)
    known = listed["list"].split() if listed else []
    wanted = " ".join([*known, *(prefix for prefix in _IGNORABLE if prefix not in known)])
    if listed:
        attributes = _IGNORABLE_LIST.sub(f'mc:Ignorable="{wanted}"', attributes)
    else:
        attributes += f' mc:Ignorable="{wanted}"'
    return f"<{root['name']}{attributes}{root['end']}{xml[root.end() :]}"
