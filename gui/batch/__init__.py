"""Many tenders from a table or a folder: map columns, check rows, run, stop and go on."""
