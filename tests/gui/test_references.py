"""The interpreter outlives any number of calls into Qt."""

import sys

import pytest

import gui  # noqa: F401 - holds the constants


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="constants are immortal there")
def test_constants_are_held_however_many_calls_return_nothing() -> None:
    assert all(sys.getrefcount(each) > 1 << 32 for each in (None, True, False, NotImplemented))
