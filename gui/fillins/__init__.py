"""The blanks of the clauses in the tender: what stands there, by an answer or by default."""
