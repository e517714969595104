"""Saving the tender: where, under which name, with which files; all of them or none."""
