"""Notices, releases and facts files in; facts out, each with its place in the source."""

from ._eforms import read_eforms
from ._facts_file import read_facts_file
from ._ocds import read_ocds
from ._source import read_source

__all__ = ["read_eforms", "read_facts_file", "read_ocds", "read_source"]
