"""What a body uses, where, and what is certain where it stands."""

from __future__ import annotations

import pytest

from assembler.errors import LibraryError
from assembler.library import Library, body_uses
from assembler.library._bodies import label_terms, uses_of


def uses(body: str):
    return uses_of(body, "x.md", 10)


def guards(body: str, target: str = "a") -> list[set[str]]:
    return [set(each.guards) for each in uses(body).mentions if each.name == target]


def test_every_kind_of_use_is_found_with_its_line() -> None:
    found = uses(
        "1. {{ days }} and\n"
        '   {{ ref("wages") }} over {{ amount("eu.works") }}.\n'
        '{% if over(value, "eu.works") and on_or_after(day, "eu.flr") and included("plan") %}\n'
        "2. Each **Labour Recruiter**.\n"
        "{% endif %}"
    )
    assert found.names == {"days", "value", "day", "launch_date"}
    assert found.refs == {"wages"}
    assert found.amounts == {"eu.works"}
    assert found.included == {"plan"}
    assert found.terms == ("Labour Recruiter",)
    lines = {(each.kind, each.name): each.line for each in found.mentions}
    assert lines["name", "days"] == 0
    assert lines["ref", "wages"] == 1
    assert lines["threshold", "eu.works"] == 2
    assert lines["date", "eu.flr"] == 2
    assert lines["term", "Labour Recruiter"] == 3


def test_terms_come_in_the_order_of_their_first_use() -> None:
    assert uses("**Worker**, **Agent**, **Worker**, **Tier**.").terms == ("Worker", "Agent", "Tier")


REF = '{{ ref("a") }}'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (REF, [set()]),
        (f'{{% if included("a") %}}{REF}{{% endif %}}', [{"a"}]),
        (f'{{% if included("a") %}}x{{% endif %}}{REF}', [set()]),
        (f'{{% if included("a") and us_federal %}}{REF}{{% endif %}}', [{"a"}]),
        (f'{{% if included("a") or us_federal %}}{REF}{{% endif %}}', [set()]),
        (f'{{% if included("a") and included("b") %}}{REF}{{% endif %}}', [{"a", "b"}]),
        (f'{{% if not included("a") %}}{REF}{{% endif %}}', [set()]),
        (f'{{% if not included("a") %}}x{{% else %}}{REF}{{% endif %}}', [{"a"}]),
        (f'{{% if not included("a") or x %}}x{{% else %}}{REF}{{% endif %}}', [{"a"}]),
        (f'{{% if not (x or not included("a")) %}}{REF}{{% endif %}}', [{"a"}]),
        (f'{{% if x %}}x{{% elif included("a") %}}{REF}{{% else %}}{REF}{{% endif %}}',
         [{"a"}, set()]),
        (f'{{% if included("b") %}}{{% if included("a") %}}{REF}{{% endif %}}{REF}{{% endif %}}',
         [{"a", "b"}, {"b"}]),
    ],
)  # fmt: skip
def test_a_condition_makes_certain_what_stands_in_it(body: str, expected: list[set[str]]) -> None:
    refs = [set(each.guards) for each in uses(body).mentions if each.kind == "ref"]
    assert refs == expected


@pytest.mark.parametrize(
    ("body", "line", "problem"),
    [
        ("x\n{% if a %}\ny", 11, "the condition is never closed."),
        ("{% endif %}", 10, "{% endif %} without {% if … %}."),
        ("x\n{% else %}", 11, "{% else %} without {% if … %}."),
        ("{% if a %}{% else %}\n{% else %}{% endif %}", 11, "{% else %} after {% else %}."),
        ("{% if a %}{% else %}{% elif b %}{% endif %}", 10, "{% elif %} after {% else %}."),
        ("{% for x in y %}", 10, "“{% for x in y %}” is no tag of clause texts."),
        ("{% set x = 1 %}", 10, "“{% set x = 1 %}” is no tag of clause texts."),
        ("x\n{{ days", 11, "“{{” opens a tag that is not closed."),
        ("x\n{% if a", 11, "“{%” opens a tag that is not closed."),
        ("{# note #}", 10, "“{#” opens a tag that is not closed."),
        ("{{ days | upper }}", 10, "“{{ days | upper }}” is no blank."),
        ("{{ a.b }}", 10, "“{{ a.b }}” is no blank."),
        ("{{ ref(x) }}", 10, "“{{ ref(x) }}” is no blank."),
        ("{{ 1 + 1 }}", 10, "“{{ 1 + 1 }}” is no blank."),
        ("x\n{% if a | length %}{% endif %}", 11, "rules have no filters."),
        ("{% if %}{% endif %}", 10, "the expression is empty."),
    ],
)
def test_a_tag_that_cannot_be_read_is_told_with_its_line(
    body: str, line: int, problem: str
) -> None:
    with pytest.raises(LibraryError) as caught:
        uses(body)
    assert (caught.value.line, caught.value.problem) == (line, problem)


def test_alternates_are_part_of_what_a_text_uses(small: Library) -> None:
    fees = small.clauses["fees"]
    assert body_uses(fees).terms == ("Worker",)
    without = fees.model_copy(update={"body": "1. Nothing."})
    assert body_uses(without).terms == ("Worker",)


def test_labels_and_sentences_in_bold_are_no_terms() -> None:
    body = "**Awareness.** **Your pay:** **You can join with others** **Order of Texts** **Worker**"
    assert list(label_terms(body)) == ["Awareness", "Your pay", "You can join with others"]
