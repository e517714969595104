"""A thousand tenders from a script: python thousand_tenders.py OUT [HOW_MANY]"""

import sys

from assembler import Library
from assembler.batch import run


def contracts(count):
    for number in range(1, count + 1):
        yield {
            "reference": f"R-{number:05}",
            "title": "Cleaning of offices",
            "buyer_name": "City of Tromsø",
            "regime": "no",
            "launch_date": "2026-11-24",
            "contract_nature": "services",
            "cpv_codes": ["90910000"],
            "estimated_value": f"{number * 10_000 + 500_000} NOK without VAT",
            "places_of_performance": ["NO"],
            "recruits_workers": True,
        }


def tell(result):
    if result.state != "done":
        print(f"{result.place}: {result.state}: {result.reason}", file=sys.stderr)


if __name__ == "__main__":
    target, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    report = run(contracts(count), Library.load(), target, undecided="mark", on_row=tell)
    print(f"{report.done} of {report.rows} done in {report.seconds:.1f} s, {report.kept} kept")
    sys.exit(0 if report.is_complete else 3)
