"""Small spreadsheets and tables for tests."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import xlsxwriter

CONTRACTS = (
    "Contract;Agency;Value;Currency;Launch date;Country;Remarks\n"
    "Laundry services;Embassy Kuwait;820.000,50;usd;15.01.2027;Kuwait;urgent\n"
    "Security guards;Embassy Doha;64200;;01/02/2027;Qatar;\n"
)


def workbook(fill: Callable[[Any], None]) -> bytes:
    """The bytes of an .xlsx that `fill` writes into."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    fill(book)
    book.close()
    return stream.getvalue()


def contracts(book: Any) -> None:
    """An empty sheet, and one with a title above the headings and a formula."""
    book.add_worksheet("Notes")
    sheet = book.add_worksheet("Launch Q1")
    days = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write(0, 0, "Contracts of 2027")
    sheet.write_row(
        2, 0, ["Contract", "Estimated value", "Currency", "launch_date", "Hiring", "CPV", "Remarks"]
    )
    sheet.write_row(3, 0, ["Laundry services", 820000, "USD"])
    sheet.write_datetime(3, 3, date(2027, 1, 15), days)
    sheet.write_boolean(3, 4, True)
    sheet.write_number(3, 5, 98310000)
    sheet.write_row(5, 0, ["Security guards"])
    sheet.write_formula(5, 1, "=400000+88500", None, 488500)
    sheet.write_row(5, 2, ["EUR"])
    sheet.write_formula(5, 3, "=1/0", None, "#DIV/0!")
    sheet.write(5, 6, "urgent")


def second_sheet(book: Any) -> None:
    """Two sheets with contracts."""
    for name, title in (("First", "Cleaning"), ("Second", "Catering")):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, ["Title", "Buyer"])
        sheet.write_row(1, 0, [title, "Agency"])


def far_cell(book: Any) -> None:
    """Two cells, as far apart as a sheet allows."""
    sheet = book.add_worksheet()
    sheet.write(0, 0, "Contract")
    sheet.write(1_048_575, 16_383, "x")
