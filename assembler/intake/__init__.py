"""Notices, releases and facts files in; facts out, each with its place in the source."""

from ._eforms import read_eforms
from ._ocds import read_ocds

__all__ = ["read_eforms", "read_ocds"]
