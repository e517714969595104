"""The drafting record: why each text is in the tender or not, and on what it rests.

What a record template finds in its context:

    title, reference, language, kind ("Drafting record")      text
    lead            one or two sentences: how many texts are in, out and undecided
    header_facts    list of {label, value}: TableFacts
    blocks          Blocks: everything after them, Heading1 sections with TableRules tables
    footer          text: library, template and day
"""
