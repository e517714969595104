"""One row of a table: told apart, its columns by their headings, its cells never guessed."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest

from assembler.errors import FactError, IntakeError
from assembler.intake import match_columns, read_row, read_source, read_table
from assembler.intake._table_cells import answer_of, clean
from assembler.intake._table_columns import column_letter
from assembler.intake._table_files import LIMIT_COLUMNS, LIMIT_ROWS, decode_table, find_separator
from assembler.library import Library
from assembler.model import Money

from .workbooks import CONTRACTS, contracts, far_cell, second_sheet, workbook


@pytest.fixture(scope="module")
def sheet(library: Library):
    return read_table(workbook(contracts), library, "contracts.xlsx")


# The file


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    ("codec", "said"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_encoding_and_separator_are_found_and_said(library, separator, codec, said):
    text = f"Title{separator}Buyer\nReinigung{separator}Behörde für Häfen\n"
    table = read_table(text.encode(codec), library, "t.csv")
    assert read_row(table, 2, library).facts.answers["buyer_name"].value == "Behörde für Häfen"
    assert table.read_as.startswith(f"CSV, {said}, ")


def test_separator_inside_quotes_divides_nothing():
    assert find_separator('a;b\n"x, y, z";1\n"p, q";2\n') == ";"


def test_text_in_no_encoding_is_refused():
    assert decode_table(b"a\xe9b", "t")[1] == "Windows-1252"
    with pytest.raises(IntakeError, match="unusual encoding"):
        decode_table(b"a\x81b", "t")  # Windows-1252 has no such sign


def test_headings_are_found_under_a_title(sheet):
    assert sheet.sheet == "Launch Q1"  # the first sheet is empty
    assert sheet.sheets == ("Notes", "Launch Q1")
    assert sheet.head_row == 3
    assert sheet.rows == (4, 6)  # as the spreadsheet numbers them; a blank one is none


def test_formulas_are_their_values_and_faults_are_blank(sheet):
    assert sheet.cell(6, 1) == 488500
    assert sheet.cell(6, 3) is None


def test_a_sheet_is_chosen_by_name(library):
    data = workbook(second_sheet)
    assert read_table(data, library).cell(2, 0) == "Cleaning"
    assert read_table(data, library, sheet="Second").cell(2, 0) == "Catering"
    with pytest.raises(IntakeError, match="There are: First, Second"):
        read_table(data, library, sheet="Third")


def test_a_far_cell_costs_no_memory(library):
    with pytest.raises(IntakeError, match="larger than"):
        read_table(workbook(far_cell), library)


def test_a_far_cell_in_a_sheet_of_another_name_costs_no_memory(library):
    with pytest.raises(IntakeError, match="larger than"):
        read_table(with_sheet_elsewhere(workbook(far_cell)), library)


def test_a_binary_workbook_says_what_to_do(library):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.bin", b"\x83\x01")
    with pytest.raises(IntakeError, match=r"Save it as \.xlsx"):
        read_table(stream.getvalue(), library)


def with_sheet_elsewhere(data: bytes) -> bytes:
    """The workbook with its first sheet under a name that sheets do not have."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b"worksheets/sheet1.xml", b"media/picture1.dat")
            new.writestr(name.replace("worksheets/sheet1.xml", "media/picture1.dat"), content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("rows", "columns", "fits"),
    [
        (LIMIT_ROWS, 2, True),
        (LIMIT_ROWS + 1, 2, False),
        (2, LIMIT_COLUMNS, True),
        (2, LIMIT_COLUMNS + 1, False),
    ],
)
def test_size_is_limited(library, rows, columns, fits):
    text = ("," * (columns - 1) + "\n") * (rows - 1) + "Title" + "," * (columns - 1)
    if fits:
        assert read_table(text.encode(), library).headings[0] == "Title"
    else:
        with pytest.raises(IntakeError, match="larger than"):
            read_table(text.encode(), library)


def test_damaged_and_encrypted_workbooks_say_so(library):
    data = workbook(contracts)
    with pytest.raises(IntakeError, match="damaged"):
        read_table(data[: len(data) // 2], library, "half.xlsx")
    with pytest.raises(IntakeError, match="without a password"):
        read_table(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, library, "old.xls")


def test_a_part_that_unpacks_to_too_much_is_refused(library):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (257 * 2**20))
    with pytest.raises(IntakeError, match="unpacks to more"):
        read_table(stream.getvalue(), library)


@pytest.mark.parametrize("data", [b"", b"\n\n", b";;;\n;;;\n"])
def test_a_table_without_cells_says_so(library, data):
    with pytest.raises(IntakeError, match="holds nothing"):
        read_table(data, library)


# The columns


@pytest.mark.parametrize(
    ("heading", "target", "how"),
    [
        ("estimated_value", "estimated_value", "name"),
        ("Estimated value", "estimated_value", "name"),
        ("Places of work", "places_of_performance", "label"),
        ("What is the estimated total value?", "estimated_value", "question"),
        ("Contract value (EUR)", "estimated_value", "words"),
        ("Geschätzter Auftragswert", "estimated_value", "words"),
        ("VALEUR ESTIMÉE", "estimated_value", "words"),
        ("Contract", "title", "words"),
        ("Currency", "currency", "name"),
        ("repayment_days", "repayment_days", "name"),
        ("Remarks", "", ""),
        ("", "", ""),
    ],
)
def test_headings_name_questions(library, heading, target, how):
    column = match_columns([heading], library)[0]
    assert (column.target, column.how) == (target, how)


def test_two_columns_never_answer_one_question(library):
    first, second = match_columns(["Value", "Budget"], library)
    assert (first.target, second.target) == ("estimated_value", "")


def test_a_kept_choice_goes_before_names(library):
    kept = {"Remarks": "buyer_name", "Value": ""}
    value, remarks = match_columns(["Value", "Remarks"], library, kept)
    assert (value.target, value.how) == ("", "by you")
    assert (remarks.target, remarks.how) == ("buyer_name", "by you")


def test_a_kept_choice_of_a_question_that_is_gone_does_not_count(library):
    assert match_columns(["Value"], library, {"Value": "no_such"})[0].target == "estimated_value"


@pytest.mark.parametrize(("index", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_have_the_letters_of_spreadsheets(index, letter):
    assert column_letter(index) == letter


# The cells


@pytest.mark.parametrize(
    ("cell", "currency", "amount"),
    [
        (820000, "USD", "820000"),
        (0.1, "EUR", "0.1"),
        ("820,000", "usd", "820000"),
        ("820,000.50", "USD", "820000.50"),
        ("820.000,50", "EUR", "820000.50"),
        ("1.234.567", "EUR", "1234567"),
        ("1 234 567,8", "EUR", "1234567.8"),
        ("1'234'567", "CHF", "1234567"),
        ("12,5", "EUR", "12.5"),  # no amount has a comma before one digit in English
        ("0.500", "EUR", "0.500"),
        ("€ 64,200", "", "64200"),
        ("64200 EUR without VAT", "USD", "64200"),
    ],
)
def test_amounts_in_many_spellings(library, cell, currency, amount):
    definition = library.fact_definitions["estimated_value"]
    found = answer_of(definition, clean(cell), library, currency=currency)
    assert isinstance(found, Money)
    assert found.amount == Decimal(amount)


def test_the_currency_in_the_cell_goes_before_the_column(library):
    definition = library.fact_definitions["estimated_value"]
    assert answer_of(definition, "5 GBP", library, currency="USD").currency == "GBP"


@pytest.mark.parametrize(
    ("words", "basis"), [("excl.", "excluded"), ("Brutto", "included"), ("?", "unstated")]
)
def test_the_vat_column_is_read(library, words, basis):
    definition = library.fact_definitions["estimated_value"]
    assert answer_of(definition, 5, library, currency="EUR", vat=words).vat == basis


@pytest.mark.parametrize(
    ("fact", "cell", "why"),
    [
        ("estimated_value", 64200, "has no currency"),
        ("estimated_value", "$ 5", "has no currency"),  # whose dollar?
        ("estimated_value", "820.000 EUR", "may be 820000 or 820.000"),
        ("estimated_value", "a lot", "no amount"),
        ("launch_date", "01/02/2027", "may be 2027-02-01 or 2027-01-02"),
        ("launch_date", 46_000, "no date"),
        ("contract_nature", "labour", "not one of the answers"),
        ("recruits_workers", "perhaps", "neither yes nor no"),
    ],
)
def test_what_may_be_two_things_is_not_guessed(library, fact, cell, why):
    with pytest.raises(FactError, match=why):
        answer_of(library.fact_definitions[fact], cell, library)


@pytest.mark.parametrize(
    ("fact", "cell", "value"),
    [
        ("launch_date", date(2027, 1, 15), date(2027, 1, 15)),
        ("launch_date", "15.1.2027", date(2027, 1, 15)),
        ("launch_date", "15/01/2027", date(2027, 1, 15)),
        ("launch_date", "01/15/2027", date(2027, 1, 15)),
        ("launch_date", "03/03/2027", date(2027, 3, 3)),
        ("recruits_workers", "x", True),
        ("recruits_workers", "Nein", False),
        ("recruits_workers", 1, True),
        ("recruits_workers", 0, False),
        ("contract_nature", "Services", "services"),
        ("additional_natures", "works; Supplies", ("works", "supplies")),
        ("places_of_performance", "Kuwait, QA", ("KW", "QA")),
        ("cpv_codes", 3111000, ("03111000",)),  # the spreadsheet took the leading zero
        ("buyer_name", 112, "112"),
    ],
)
def test_cells_as_people_write_them(library, fact, cell, value):
    assert answer_of(library.fact_definitions[fact], clean(cell), library) == value


# The row


def test_a_row_is_a_tender(library, sheet):
    facts = read_row(sheet, 4, library).facts
    assert facts.title == "Laundry services"
    assert facts.answers["estimated_value"].value == Money(amount=Decimal(820000), currency="USD")
    assert facts.answers["launch_date"].value == date(2027, 1, 15)
    assert facts.answers["recruits_workers"].value is True
    assert facts.answers["cpv_codes"].value == ("98310000",)


def test_every_answer_names_its_cell(library, sheet):
    source = read_row(sheet, 4, library).facts.answers["estimated_value"].source
    assert source == "table contracts.xlsx, sheet “Launch Q1”, row 4, column B “Estimated value”"


def test_columns_that_are_not_understood_are_told(library, sheet):
    reading = read_row(sheet, 6, library)
    assert [column.heading for column in reading.not_understood] == ["Remarks"]
    assert reading.facts.notices == ("1 column is not understood and left out: G “Remarks”.",)


def test_a_bad_cell_is_left_out_and_told(library):
    table = read_table(CONTRACTS.encode("cp1252"), library, "c.csv")
    reading = read_row(table, 3, library)
    assert [problem.column.letter for problem in reading.problems] == ["C", "E"]
    assert "estimated_value" not in reading.facts.answers
    assert reading.facts.answers["places_of_performance"].value == ("QA",)
    assert str(reading.problems[0]) == (
        "Column C “Value”, row 3: “64200” has no currency. Write it as “64200 USD”, or add a "
        "column “Currency”."
    )


def test_a_blank_is_filled_from_a_column(library):
    table = read_table(b"Title,Buyer,repayment_days\nGuards,Agency,20\n", library)
    assert dict(read_row(table, 2, library).facts.fill_ins) == {"repayment_days": "20"}


def test_a_row_that_is_not_there_names_those_that_are(library, sheet):
    with pytest.raises(IntakeError, match=r"no row 5\. It has 2 rows, from 4 to 6"):
        read_row(sheet, 5, library)


# As a source of the command line


def test_a_table_is_told_from_a_facts_file(library):
    one = "\n".join(CONTRACTS.splitlines()[:2]) + "\n"
    assert read_source(one.encode(), library).title == "Laundry services"
    assert read_source(workbook(second_sheet), library, row=2).title == "Cleaning"
    assert read_source(workbook(second_sheet), library, sheet="Second").title == "Catering"


def test_several_rows_must_be_chosen_from(library):
    with pytest.raises(IntakeError, match=r"2 rows, from 2 to 3.*--row NUMBER"):
        read_source(CONTRACTS.encode(), library)
    assert read_source(CONTRACTS.encode(), library, row=3).title == "Security guards"


def test_how_it_was_read_is_told_first(library):
    notices = read_source(CONTRACTS.encode("cp1252"), library, row=2).notices
    assert notices[0] == "Read as CSV, UTF-8, semicolon."


def test_a_table_without_a_known_column_says_what_was_looked_for(library):
    with pytest.raises(IntakeError, match="No column of the table is understood"):
        read_source(b"foo,bar\n1,2\n", library, row=2)


def test_a_text_that_is_no_table_keeps_its_own_message(library):
    with pytest.raises(IntakeError, match="plain text"):
        read_source(b"just, a few words\n", library)


@pytest.mark.parametrize("sheet", ["A", ""])
def test_csv_has_no_sheets(library, sheet):
    with pytest.raises(IntakeError, match="has no sheets"):
        read_source(CONTRACTS.encode(), library, row=2, sheet=sheet)
