"""Tests of the Word layer."""
