"""Opening what is no saved work: a notice, a release, a row of a table, a Word tender of ours."""
