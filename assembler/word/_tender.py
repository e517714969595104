"""A selection and a template in; a tender out.

What a tender template finds in its context (all names always present, so strict rendering works):

    title, subtitle, buyer, kind, reference, issue, issue_date, language
                    text; an empty string where nothing is known. `language` is a tag like "en-GB",
                    for `w:lang` in styles.xml and for the core properties.
    draft_note      text: "Draft: 3 points are open" while anything is undecided, else ""
    cover_facts     list of {label, value_runs}; `{{r row.value_runs }}` in TableFacts
    cover_note      text under the cover's facts
    toc             Blocks: the whole TOC field (TOC1 to TOC3), entries cached and linked
    open_points     Blocks: heading (TOCHeading), lead-in and list of a draft's open points, or
                    empty: `{%p if open_points %}{{p open_points }}{%p endif %}`
    parts           list of the parts that have content, in document order; each part has
                    number ("Part 1"), title, lead, bookmark, blocks, first_clause
    instructions, conditions, forms, annexes
                    the same part by its id, or None when the tender has nothing in it

A part's `blocks` is everything after its Heading1 and lead: Heading2 sections and clauses, forms
or annexes. The template writes the Heading1 itself, around the title, as
`{{r conditions.heading }}` (Runs: bookmark start, title, bookmark end), and the lead.

Paragraph styles that the blocks use, beyond the list in the typography notes:
    FormText, FormItem1, FormItem2, FormItem3        levels 2 to 5 of the list "forms"
    AnnexText, AnnexItem1, AnnexItem2, AnnexItem3    levels 1 to 4 of the list "annexes"
FormText and AnnexText look like BodyText and carry a silent level (format none, no text, suffix
nothing, left 0) so that the numbers below them start afresh. Item1 is decimal "%n." at
397/397, Item2 lowerLetter "(%n)" at 964/567, Item3 lowerRoman "(%n)" at 1531/567; each restarts
after any level above it.
"""
