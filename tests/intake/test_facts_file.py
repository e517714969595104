"""Facts files and work files: what they hold, and errors that say where."""

from __future__ import annotations

import json
from datetime import date

import pytest

from assembler.errors import IntakeError
from assembler.intake import read_facts_file, read_source
from assembler.model import Facts

YAML = """\
# A contract of the Town of Example
title: Cleaning of schools
reference: 2026-17
regime: eu-2014-24
buyer_country: NO
estimated_value: 216000 EUR without VAT
launch_date: 2026-11-24
recruits_workers: yes
cpv_codes: [90910000-9, 90919200]
languages: ne, hi
policy_level: {value: strict, source: agency setting}
lots:
  LOT-0001: {lot_value: 60000 EUR without VAT}
  LOT-0002:
    contract_nature: services
"""


@pytest.fixture
def read(library):
    def read(text: str, name: str = "folder/facts.yaml") -> Facts:
        return read_facts_file(text.encode(), library, name)

    return read


def refused(read, text: str) -> IntakeError:
    with pytest.raises(IntakeError) as caught:
        read(text)
    assert caught.value.file == "folder/facts.yaml"
    return caught.value


def test_yaml_is_read_by_the_rules_of_version_1_2(read):
    facts = read(YAML)
    values = {name: answer.value for name, answer in facts.answers.items()}
    assert values["buyer_country"] == "NO"  # Norway, not false
    assert values["recruits_workers"] is True
    assert values["launch_date"] == date(2026, 11, 24)
    assert str(values["estimated_value"]) == "216,000 EUR without VAT"
    assert values["cpv_codes"] == ("90910000", "90919200")
    assert values["languages"] == ("ne", "hi")
    assert facts.title == "Cleaning of schools"
    assert facts.reference == "2026-17"


def test_source_is_the_file_or_what_the_file_says(read):
    facts = read(YAML)
    assert facts.answers["regime"].source == "facts file facts.yaml"
    assert facts.answers["policy_level"].source == "agency setting"


def test_lots_are_read(read):
    facts = read(YAML)
    assert str(facts.lots["LOT-0001"]["lot_value"].value) == "60,000 EUR without VAT"
    assert facts.lots["LOT-0002"]["contract_nature"].value == "services"


@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_json_says_the_same(read, indent):
    document = {
        "regime": "us-far",
        "estimated_value": {"amount": 820000.5, "currency": "USD"},
        "languages": ["ne"],
    }
    facts = read(json.dumps(document, indent=indent))
    assert facts.answers["regime"].value == "us-far"
    assert str(facts.answers["estimated_value"].value) == "820,000.5 USD"


def test_yaml_in_braces_is_yaml(read):
    assert read("{regime: us-far, languages: [ne]}").answers["regime"].value == "us-far"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("title: x\nregime: eu\n", 2, "“eu” is not one of the answers"),
        ("title: x\n\nregimes: us-far\nregime: us-far\n", 3, "Did you mean “regime”"),
        ("regime: us-far\nestimated_value: 5\n", 2, "has no currency"),
        ("regime: us-far\nregime: us-dfars\n", 2, "given twice"),
        ("regime: [us-far\n", 2, "cannot be read"),
        ("regime: &a us-far\ntitle: *a\n", 2, "alias"),
        ("uses_lots: yes\nlots:\n  A:\n    contract_nature: goods\n", 4, "“goods”"),
        ("contract_nature: works\nlots:\n  A: {contract_nature: goods}\n", 3, "“goods”"),
        ("lots:\n  A:\n    regime: us-far\n", 3, "whole contract only"),
        ("title: x\nsubcontracts:\n  - sub_name: A\n  - sub_kind: cook\n", 4, "sub_kind"),
        ("overrides:\n  include:\n    no-such-clause: because\n", 3, "no such clause"),
        ("proposals:\n  regime: eu\n", 2, "“eu”"),
        ('{\n "title": "x",\n "regime": "eu"\n}', 3, "“eu”"),
    ],
)
def test_mistake_is_told_with_its_line(read, text, line, message):
    error = refused(read, text)
    assert error.path == f"line {line}"
    assert message in error.problem


def test_json_that_yaml_cannot_read_has_no_lines_and_still_a_place(read):
    text = r'{"title": "\ud83d\ude00", "lots": {"A": {"contract_nature": "goods"}}}'
    assert refused(read, text).path == "lots.A.contract_nature"


def test_name_given_twice_in_json_is_refused(read):
    assert "“regime” is given twice" in str(refused(read, '{"regime": "us-far", "regime": "no"}'))


@pytest.mark.parametrize("text", ["{}", "statementID: 1\nnames: [x]\n", '{"a": 1}'])
def test_mapping_without_a_fact_is_refused_with_its_names(read, text):
    error = refused(read, text)
    assert "none of its names is a fact" in str(error)


@pytest.mark.parametrize("text", ["- regime\n", "just text\n", "5\n", "[]"])
def test_anything_but_a_mapping_is_refused(read, text):
    assert "fields with names" in str(refused(read, text))


def test_deep_yaml_is_refused(read):
    for text in ("a: " + "[" * 100_000, "a: " + "{b: " * 100_000):
        assert "nested deeper" in str(refused(read, text))


def test_facts_file_beyond_all_reason_is_refused(read):
    assert "million characters" in str(refused(read, "title: " + "x" * (8 * 2**20)))


# Work files


def work_file(**more: object) -> str:
    document = {
        "clausewright": 1,
        "library": "Clausewright 1",
        "library_digest": "abc",
        "regime": {"value": "us-far", "source": "officer"},
        "proposals": {"contract_nature": {"value": "works", "source": "proposed: CPV 45"}},
        "notices": ["The notice lists no exclusion ground (BT-67)."],
    }
    return json.dumps(document | more)


def test_work_file_brings_back_facts_proposals_and_notices(library):
    facts = read_source(work_file().encode(), library, name="a.clausewright")
    assert facts.answers["regime"].source == "officer"
    assert facts.proposals["contract_nature"].value == "works"
    assert facts.notices == ("The notice lists no exclusion ground (BT-67).",)


def test_work_file_without_facts_is_a_beginning(library):
    assert read_source(b'{"clausewright": 1}', library).answers == {}


@pytest.mark.parametrize("schema", [2, 0, "1", True, None, {}])
def test_work_file_of_another_schema_is_refused(read, schema):
    assert refused(read, work_file(clausewright=schema)).path == "clausewright"


@pytest.mark.parametrize("beside", [{"proposals": [1]}, {"notices": "text"}])
def test_work_file_with_another_shape_is_refused(read, beside):
    assert "a mapping and `notices` a list" in str(refused(read, work_file(**beside)))
