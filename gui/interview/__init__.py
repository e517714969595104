"""The interview: the outline of questions, and one question at a time in the centre."""
