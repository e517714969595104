"""What the window shows while nothing is open: ways to begin, and the files that were open last."""
