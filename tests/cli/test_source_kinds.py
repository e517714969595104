"""Every command with a SOURCE takes a Word tender of ours and a row of a table."""

from __future__ import annotations

TABLE = "Title,Regime,Value,Currency\nGuards,us-far,820000,USD\nLaundry,eu-2014-24,5000,EUR\n"


def test_a_row_of_a_table_is_chosen_by_its_number(clausewright, tmp_path):
    table = tmp_path / "contracts.csv"
    table.write_text(TABLE, encoding="utf-8")
    found = clausewright("select", table, "--row", "3", "--json").json
    assert found["facts"]["regime"]["value"] == "eu-2014-24"
    assert found["facts"]["estimated_value"]["source"].endswith("row 3, column C “Value”")


def test_a_table_of_several_rows_asks_which(clausewright, tmp_path):
    table = tmp_path / "contracts.csv"
    table.write_text(TABLE, encoding="utf-8")
    result = clausewright("select", table)
    assert result.code == 3
    assert "--row" in result.err


def test_a_tender_is_written_again_from_itself(clausewright, tmp_path):
    facts = tmp_path / "facts.yaml"
    facts.write_text("regime: us-far\nestimated_value: 820000 USD\n", encoding="utf-8")
    first, second = tmp_path / "first.docx", tmp_path / "second.docx"
    assert clausewright("assemble", facts, "-o", first, "--allow-undecided").code == 0
    assert clausewright("assemble", first, "-o", second, "--allow-undecided").code == 0
    assert second.read_bytes() == first.read_bytes()


def test_a_word_file_of_somebody_else_is_told_apart(clausewright, tmp_path):
    from docx import Document

    other = tmp_path / "other.docx"
    Document().save(str(other))
    result = clausewright("select", other)
    assert result.code == 3
    assert "was not written by Clausewright" in result.err
