"""Texts held against every regime: another law's words, and what never comes in."""

from __future__ import annotations

from pathlib import Path

import pytest

from assembler.library import lint_folder

from .conftest import Change

OPENING, FEES = "general/opening.md", "fees/fees.md"
PARAGRAPH = "1. The Contractor shall read"


def found(folder: Path) -> list[tuple[str, str]]:
    """Code and message, without what a change of a rule does besides."""
    beside = ("unused-fact", "loose-reference")
    return [(each.code, each.message) for each in lint_folder(folder) if each.code not in beside]


@pytest.fixture
def terms(change: Change) -> Path:
    """A library in which both regimes have words of their own."""
    change("regimes/no.yaml", "currency: NOK", "currency: NOK\nterms: [Lov 73, Norge]")
    return change("regimes/alpha.yaml", "currency: EUR", "currency: EUR\nterms: [Alpha act]")


LEAK = ("leak", "“Alpha act” is of alpha, and the text may be in a tender under no.")
NORGE = ("leak", "“Norge” is of no, and the text may be in a tender under alpha.")
READ = "2. The Contractor shall read"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Under the Alpha act the Contractor shall read", [LEAK]),
        ("1. Under the Alpha act and Norge the Contractor shall read", [LEAK, NORGE]),
        ("1. Under the Alpha acts the Contractor shall read", []),  # another word
        ("1. Under the Beta-Alpha act the Contractor shall read", []),
        ("1. Under the Alpha act, the Alpha act, the Contractor shall read", [LEAK]),
        ('{% if regime == "alpha" %}\n1. The Alpha act.\n{% endif %}\n' + READ, []),
        (
            '{% if regime == "no" %}\n1. Norge.\n{% else %}\n1. The Alpha act.\n{% endif %}\n'
            + READ,
            [],
        ),
        ("{% if over_limit %}\n1. The Alpha act.\n{% endif %}\n" + READ, [LEAK]),
        ('{% if included("sheet") %}\n1. The Alpha act.\n{% endif %}\n' + READ, []),
        ('{% if included("fees") %}\n1. The Alpha act.\n{% endif %}\n' + READ, [LEAK]),
    ],
)
def test_a_text_says_nothing_of_another_regimes_law(
    terms: Path, change: Change, text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(change(OPENING, PARAGRAPH, text)) == expected


def test_a_text_of_one_regime_may_name_its_law(terms: Path, change: Change) -> None:
    change(OPENING, PARAGRAPH, "1. Under the Alpha act the Contractor shall read")
    change(OPENING, 'regime in ["alpha", "no"]', 'regime == "alpha"')
    assert found(terms) == []


def test_a_regime_may_use_the_words_of_the_one_that_it_rests_on(
    terms: Path, change: Change
) -> None:
    change(OPENING, PARAGRAPH, "1. Under the Alpha act the Contractor shall read")
    change("regimes/no.yaml", "currency: NOK", "currency: NOK\nrests_on: alpha")
    assert found(terms) == []


def test_a_title_is_read_too(terms: Path, change: Change) -> None:
    folder = change(OPENING, "title: Order of texts", "title: The Alpha act first")
    assert found(folder) == [LEAK]


def test_a_leak_is_waived_with_a_reason(terms: Path, change: Change) -> None:
    change(OPENING, PARAGRAPH, "1. Under the Alpha act the Contractor shall read")
    change(OPENING, "guidance:", "waive: {leak: The act binds everybody}\nguidance:")
    assert found(terms) == []


DEAD = "dead-rule"
BOTH = 'regime in ["alpha", "no"]'


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (f"not ({BOTH})", "under no regime that"),
        ('regime == "alpha" and regime == "no"', "no answer of regime"),
        ('tiers == 1 or (regime == "alpha" and regime in ["no"])', "no answer of regime"),
        ("over_limit and tiers > 1 and not over_limit", "over_limit is wanted and ruled out"),
        ("tiers > 1 and not (tiers > 1)", "one thing is wanted and ruled out"),
    ],
)
def test_a_rule_that_never_comes_true_is_told_once(change: Change, rule: str, message: str) -> None:
    ((code, told),) = found(change(OPENING, BOTH, rule))
    assert code == DEAD
    assert message in told


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (FEES, 'on_or_after(launch_date, "alpha.ban")', f"not ({BOTH})", "under no regime that"),
        (
            OPENING, PARAGRAPH,
            f"{{% if not ({BOTH}) %}}\n7. So.\n{{% endif %}}\n{PARAGRAPH}", "prints this branch",
        ),
        (
            OPENING, PARAGRAPH,
            f"{{% if {BOTH} %}}\n7. So.\n{{% else %}}\n7. No.\n{{% endif %}}\n{PARAGRAPH}",
            "prints this branch",
        ),
    ],
)  # fmt: skip
def test_what_never_comes_true_is_told_once(
    change: Change, file: str, old: str, new: str, message: str
) -> None:
    ((code, told),) = found(change(file, old, new))
    assert code == DEAD
    assert message in told


def test_a_dead_branch_is_told_on_its_line_and_not_again_inside(change: Change) -> None:
    dead = '{% if regime not in ["alpha", "no"] %}\n\n7. So {{ buyer_name }}.\n'
    dead += "{% if over_limit %}\n8. So.\n{% endif %}\n{% endif %}\n"
    folder = change(OPENING, PARAGRAPH, dead + PARAGRAPH)
    (told,) = [each for each in lint_folder(folder) if each.code == DEAD]
    lines = (folder / OPENING).read_text(encoding="utf-8").splitlines()
    assert lines[told.line - 1] == "7. So {{ buyer_name }}."


@pytest.mark.parametrize(
    "rule",
    [
        'regime in ["alpha", "no"] and regime == "no"',
        "recruits_workers and not over_limit",
        f'{BOTH} and "cleaning" in sectors and "construction" in sectors',  # both may be in it
        'policy_level == "minimum"',  # the setting may be changed
        "recruits_workers or not recruits_workers",
    ],
)
def test_what_may_come_true_is_left_alone(change: Change, rule: str) -> None:
    assert found(change(OPENING, 'regime in ["alpha", "no"]', rule)) == []


def test_a_retired_text_may_rest(change: Change) -> None:
    change(OPENING, "status: proposed", "status: retired")
    assert DEAD not in dict(found(change(OPENING, 'regime in ["alpha", "no"]', "false")))


TWIN = "definitions/def-worker-two.md"


def twin(folder: Path, rule: str, *more: str) -> Path:
    """A second definition of the term Worker."""
    text = (folder / "definitions" / "def-worker.md").read_text(encoding="utf-8")
    text = text.replace("id: def-worker", "id: def-worker-two")
    text = text.replace("applies_when: by_use", "\n".join([f"applies_when: {rule}", *more]))
    (folder / TWIN).write_text(text, encoding="utf-8")
    return folder


def test_two_definitions_of_a_term_that_may_meet_are_told(folder: Path) -> None:
    twin(folder, 'by_use and regime == "no"')
    (told,) = lint_folder(folder)
    assert (told.code, told.severity) == ("two-meanings", "warning")
    assert told.message == (
        "“Worker” is defined by def-worker too, and both may be in a tender under no."
    )


@pytest.mark.parametrize(
    ("first", "second", "more"),
    [
        ('by_use and regime == "no"', 'by_use and regime == "alpha"', []),
        ("by_use and over_limit", "by_use and not over_limit", []),
        ("by_use", "by_use and over_limit", ["conflicts_with: [def-worker]"]),
        ("by_use", "by_use and over_limit", ["replaces: {id: def-worker}"]),
        ("by_use", "by_use and over_limit", ["effective: {from: 2027-01-01}"]),
    ],
)
def test_definitions_that_never_meet_are_left_alone(
    folder: Path, change: Change, first: str, second: str, more: list[str]
) -> None:
    twin(folder, second, *more)
    ends = "\neffective: {until: 2026-12-31}" if "effective" in str(more) else ""
    change("definitions/def-worker.md", "applies_when: by_use", f"applies_when: {first}{ends}")
    assert found(folder) == []
