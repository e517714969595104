"""Broken templates as files, and what has to be said of each; `build` writes the files anew."""
