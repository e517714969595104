from __future__ import annotations

import pickle

import pytest

from assembler.model import Answer, Facts, Override


def test_a_lot_has_its_own_answer_where_it_differs_and_the_contract_s_elsewhere() -> None:
    facts = Facts(
        answers={"contract_nature": Answer("works"), "regime": Answer("us-far")},
        lots={"LOT-1": {"contract_nature": Answer("services")}},
    )
    assert facts.get("contract_nature") == Answer("works")
    assert facts.get("contract_nature", "LOT-1") == Answer("services")
    assert facts.get("regime", "LOT-1") == Answer("us-far")
    assert facts.get("regime", "LOT-2") == Answer("us-far")


def test_changing_an_answer_gives_a_copy_and_leaves_the_facts_as_they_were() -> None:
    facts = Facts(answers={"regime": Answer("us-far")})
    changed = facts.with_answers({"regime": Answer("eu-2014-24"), "buyer_name": Answer("Ports")})
    withdrawn = changed.with_answers({"regime": None})
    assert facts.get("regime") == Answer("us-far")
    assert changed.get("regime") == Answer("eu-2014-24")
    assert withdrawn.get("regime") is None


def test_facts_cannot_be_changed_in_place() -> None:
    facts = Facts(answers={"regime": Answer("us-far")})
    with pytest.raises(TypeError):
        facts.answers["regime"] = Answer("no")  # type: ignore[index]


def test_facts_travel_to_worker_processes() -> None:
    facts = Facts(
        answers={"regime": Answer("us-far", "notice")},
        lots={"LOT-1": {"regime": Answer("no")}},
        overrides=(Override("a", "exclude", "because"),),
        fill_ins={"repayment_days": 20},
        notices=("read with care",),
        title="T",
    )
    assert pickle.loads(pickle.dumps(facts)) == facts  # noqa: S301 - our own bytes


def test_merging_keeps_both_and_lets_the_second_win() -> None:
    notice = Facts(
        answers={"regime": Answer("no", "notice"), "buyer_name": Answer("Ports", "notice")},
        lots={"LOT-1": {"uses_agents": Answer(value=True)}},
        notices=("from the notice",),
        title="From the notice",
    )
    officer = Facts(
        answers={"regime": Answer("se-regions")},
        lots={"LOT-1": {"recruits_abroad": Answer(value=False)}},
        fill_ins={"repayment_days": 20},
    )
    merged = notice.merged_with(officer)
    assert merged.answers["regime"] == Answer("se-regions")
    assert merged.answers["buyer_name"] == Answer("Ports", "notice")
    assert set(merged.lots["LOT-1"]) == {"uses_agents", "recruits_abroad"}
    assert merged.title == "From the notice"
    assert merged.notices == ("from the notice",)
