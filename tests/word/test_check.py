"""What a template holds; for its faults see `test_broken_templates`."""

from __future__ import annotations

from assembler.word import check, tags

from .documents import table_file, word_file


def test_a_good_template_has_no_faults() -> None:
    rows = [["{%tr for x in xs %}", ""], ["{{ x }}", "{% cellbg c %}"], ["{%tr endfor %}", ""]]
    assert check(table_file(rows)) == []
    assert check(word_file("{%p if a %}", "{% set b = 1 %}{{ b }}", "{%p endif %}")) == []


def test_tags_are_listed_as_they_were_written() -> None:
    template = word_file(["{", "{ a }", "}"], "{%p if b %}", "{%p endif %}")
    assert [tag.text for tag in tags(template)] == ["{{ a }}", "{%p if b %}", "{%p endif %}"]
