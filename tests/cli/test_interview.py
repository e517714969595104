"""The interview in a terminal: what is asked, what a line means, and that nothing is lost."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import EXAMPLES, Run

Talk = Callable[..., Run]
ROOT = EXAMPLES.parent.parent


@pytest.fixture
def talk(clausewright: Callable[..., Run], monkeypatch: pytest.MonkeyPatch) -> Talk:
    """Hold an interview with these lines typed."""

    def run(*arguments: str | Path, typed: str = "") -> Run:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return clausewright("interview", *arguments)

    return run


@pytest.fixture
def work(tmp_path: Path) -> Path:
    return tmp_path / "work.clausewright"


def kept(work: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(work.read_text(encoding="utf-8"))
    return document


def test_the_most_decisive_question_comes_first(talk: Talk, work: Path) -> None:
    run = talk("-o", work, typed="quit\n")
    assert run.code == 0
    assert "Which rules does this purchase follow?" in run.err
    assert run.out == ""


def test_an_answer_is_kept_with_its_effect_told(talk: Talk, work: Path) -> None:
    run = talk("-o", work, typed="us-far\nquit\n")
    assert kept(work)["regime"] == {"value": "us-far", "source": "officer"}
    assert "came in" in run.err
    assert f"Your answers are in {work}" in run.err


@pytest.mark.parametrize(
    "typed", ["2", "us-far", "US-FAR", "United States: Federal Acquisition Regulation"]
)
def test_a_choice_is_made_by_number_name_or_words(talk: Talk, work: Path, typed: str) -> None:
    talk("-o", work, typed=f"{typed}\nquit\n")
    assert kept(work)["regime"]["value"] == "us-far"


def test_an_answer_that_does_not_fit_is_told_and_asked_again(talk: Talk, work: Path) -> None:
    run = talk("-o", work, typed="99\n2\nquit\n")
    assert "“99” is not one of the answers. Allowed: OSCE model rules," in run.err
    assert kept(work)["regime"]["value"] == "us-far"


def test_the_interview_goes_on_where_it_ended(talk: Talk, work: Path) -> None:
    talk("-o", work, typed="us-far\nquit\n")
    run = talk("-o", work, typed="quit\n")
    assert "1 of 18 questions are answered already." in run.err
    assert "Which rules does this purchase follow?" not in run.err
    assert kept(work)["regime"]["value"] == "us-far"


def test_the_end_of_the_input_keeps_what_was_answered(talk: Talk, work: Path) -> None:
    run = talk("-o", work, typed="us-far\n")
    assert run.code == 0
    assert "The input ended. Your answers are in" in run.err
    assert kept(work)["regime"]["value"] == "us-far"


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for one process")
def test_ctrl_c_keeps_what_was_answered(work: Path) -> None:
    command = [sys.executable, "-m", "assembler.cli", "interview", "-o", str(work)]
    process = subprocess.Popen(
        command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stderr is not None
    process.stdin.write("us-far\n")
    process.stdin.flush()
    for line in process.stderr:
        if "came in" in line:
            break
    os.kill(process.pid, signal.SIGINT)
    said = process.stderr.read()
    process.stdin.close()
    process.stderr.close()
    assert process.wait() == 130
    assert f"Stopped. Your answers are in {work}." in said
    assert kept(work)["regime"]["value"] == "us-far"


def test_back_goes_to_the_question_before_and_enter_keeps_its_answer(
    talk: Talk, work: Path
) -> None:
    run = talk("-o", work, typed="us-far\nback\n\nquit\n")
    assert run.err.count("Which rules does this purchase follow?") == 2
    assert "Answered (by you): United States: Federal Acquisition Regulation." in run.err
    assert kept(work)["regime"]["value"] == "us-far"


def test_back_at_the_first_question_says_so(talk: Talk, work: Path) -> None:
    assert "This is the first question." in talk("-o", work, typed="back\nquit\n").err


def test_what_is_put_off_is_kept_so_and_asked_again_at_the_end(
    talk: Talk, work: Path, facts_file: Path
) -> None:
    lines = "skip\n" * 40
    run = talk(facts_file, "-o", work, typed=f"{lines}")
    assert "Ask again what was put off" in run.err
    assert len(kept(work)["postponed"]) > 3
    again = talk("-o", work, "--order", "groups", typed="y\nAgency\nquit\n")
    assert "Ask again what was put off" in again.err
    assert "postponed" not in kept(work)


def test_help_list_and_why_answer_without_leaving_the_question(talk: Talk, work: Path) -> None:
    run = talk("-o", work, typed="?\nlist union\nwhy\nquit\n")
    assert "“I don't know yet”" in run.err
    assert "European Union: utilities (2014/25)" in run.err
    assert "more clauses" in run.err
    assert run.err.count("Which rules does this purchase follow?") == 1


def test_countries_and_codes_are_found_by_word(talk: Talk, work: Path) -> None:
    run = talk("-o", work, "--order", "groups", typed="us-far\nAgency\nlist neth\nNL\nquit\n")
    assert "NL  Netherlands" in run.err
    assert kept(work)["buyer_country"]["value"] == "NL"


def test_a_text_that_is_a_command_word_stands_in_quotes(talk: Talk, work: Path) -> None:
    run = talk("-o", work, "--order", "groups", typed='us-far\nback\n\n"Back"\nquit\n')
    assert run.err.count("Which rules does this purchase follow?") == 2
    assert kept(work)["buyer_name"]["value"] == "Back"


def test_a_notice_begins_an_interview_and_its_answers_keep_their_source(
    talk: Talk, work: Path, notice: Path
) -> None:
    run = talk(notice, "-o", work, typed="quit\n")
    assert "questions are answered already" in run.err
    assert kept(work)["buyer_country"]["source"].startswith("notice BT-514")


def test_lots_answer_together_or_one_by_one(talk: Talk, work: Path, notice: Path) -> None:
    typed = "us-far\nLOT-0001: yes\nLOT-0002: no\nquit\n"
    run = talk(notice, "-o", work, "--order", "groups", typed=typed)
    assert "Still without an answer: LOT-0002." in run.err
    lots = kept(work)["lots"]
    assert lots["LOT-0001"]["recruits_workers"]["value"] is True
    assert lots["LOT-0002"]["recruits_workers"]["value"] is False


def test_an_answer_without_a_lot_counts_for_all(talk: Talk, work: Path, notice: Path) -> None:
    talk(notice, "-o", work, "--order", "groups", typed="us-far\nyes\nquit\n")
    lots = kept(work)["lots"]
    assert all(lots[lot]["recruits_workers"]["value"] is True for lot in lots)


def test_every_command_takes_the_work_file_as_its_source(
    talk: Talk, clausewright: Callable[..., Run], work: Path
) -> None:
    talk("-o", work, typed="us-far\nquit\n")
    printed = clausewright("select", work, "--json").json
    facts = printed["facts"]
    assert isinstance(facts, dict)
    assert facts["regime"]["value"] == "us-far"


def test_a_work_file_as_source_is_where_the_answers_go(talk: Talk, work: Path) -> None:
    talk("-o", work, typed="us-far\nquit\n")
    assert talk(work, typed="quit\n").code == 0


def test_the_end_says_how_to_write_the_tender(talk: Talk, work: Path, facts_file: Path) -> None:
    run = talk(facts_file, "-o", work, typed="skip\n" * 40)
    assert "No question is left." in run.err
    assert f"clausewright assemble {work} -o work.docx --allow-undecided" in run.err


# What goes wrong


def test_answers_need_a_place(talk: Talk) -> None:
    run = talk(typed="quit\n")
    assert run.code == 2
    assert "-o work.clausewright" in run.err


def test_another_source_never_replaces_answers(talk: Talk, work: Path, facts_file: Path) -> None:
    talk("-o", work, typed="us-far\nquit\n")
    before = work.read_bytes()
    run = talk(facts_file, "-o", work, typed="quit\n")
    assert run.code == 2
    assert "is there already" in run.err
    assert work.read_bytes() == before


@pytest.mark.parametrize("content", ["", "[1]", "{}", "regime: us-far"])
def test_a_file_of_another_kind_is_left_alone(talk: Talk, work: Path, content: str) -> None:
    work.write_text(content, encoding="utf-8")
    run = talk("-o", work, typed="quit\n")
    assert run.code == 3
    assert "no work file" in run.err
    assert work.read_text(encoding="utf-8") == content


def test_a_newer_work_file_is_refused(talk: Talk, work: Path) -> None:
    work.write_text('{"clausewright": 99}', encoding="utf-8")
    run = talk("-o", work, typed="quit\n")
    assert run.code == 3
    assert "newer Clausewright" in run.err


def test_answers_of_another_library_are_told_of_and_kept(talk: Talk, work: Path) -> None:
    document = {"clausewright": 1, "shoe_size": {"value": 42, "source": "officer"}}
    work.write_text(json.dumps(document), encoding="utf-8")
    run = talk("-o", work, typed="us-far\nquit\n")
    assert "shoe_size is kept but does not count" in run.err
    assert kept(work)["shoe_size"] == document["shoe_size"]
