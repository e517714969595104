"""Expressions as plain data: the same when they come back, and nothing else can be made."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given

from assembler.rules import from_plain, parse, to_plain

from .test_laws import ANSWERS, RULES
from .world import scope


@given(RULES, ANSWERS)
def test_an_expression_comes_back_as_it_was(rule, answers) -> None:
    before = parse(rule)
    after = from_plain(json.loads(json.dumps(to_plain(before))))
    assert after == before
    world = scope(answers)
    assert after.value(world) == before.value(world)
    assert str(after.explain(world)) == str(before.explain(world))


@pytest.mark.parametrize(
    "rule", ["-1 < tiers", "[a, b]", "[]", '"x"', "true", "x if known(x) else y", "a < b < c"]
)
def test_every_form_comes_back(rule: str) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(parse(rule))))) == parse(rule)


def test_a_form_that_rules_do_not_have_is_not_kept() -> None:
    with pytest.raises(ValueError, match="str is not kept"):
        to_plain(replace(parse("a"), root="a"))  # type: ignore[arg-type]


WHOLE = ["a", ["name", "a"], ["a"], [], [], [], []]


@pytest.mark.parametrize(
    "data",
    [
        None,
        5,
        "a",
        [],
        WHOLE[:-1],
        ["a", ["import", "os"], [], [], [], [], []],
        ["a", ["call", "system", ["constant", "ls"]], [], [], [], [], []],
        ["a", ["call", "over", ["name", "a"]], [], [], [], [], []],  # one argument too few
        ["a", ["constant", None], [], [], [], [], []],
        ["a", ["constant", 1.5], [], [], [], [], []],
        ["a", ["constant", ["x"]], [], [], [], [], []],
        ["a", [], [], [], [], [], []],
        ["a", ["not"], [], [], [], [], []],
        ["a", ["sum", ["name", "a"], "x", ["name", "b"]], [], [], [], [], []],
        ["a", ["name", "a"], 5, [], [], [], []],
        ["a", ["name", "a"], [], [], [], [], [["one"]]],
        {"text": "a"},
    ],
)
def test_other_data_is_refused(data: object) -> None:
    assert from_plain(WHOLE) == parse("a")
    with pytest.raises(ValueError, match="no expression that was kept"):
        from_plain(data)


def test_data_that_is_too_deep_is_refused() -> None:
    deep: list[object] = ["name", "a"]
    for _ in range(100_000):
        deep = ["not", deep]
    with pytest.raises(ValueError, match="no expression that was kept"):
        from_plain(["a", deep, [], [], [], [], []])
