"""Files that officers open, written into a folder."""

from __future__ import annotations

import json
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[3] / "docs" / "examples"
NOTICE = EXAMPLES / "security-services.xml"

CONTRACTS = (
    "Contract;Agency;Value;Currency;Launch date;Country;Remarks\n"
    "Laundry services, Kuwait;Embassy Kuwait;820.000,50;USD;15.01.2027;Kuwait;urgent\n"
    "Security guards, Doha;Embassy Doha;64200;;01/02/2027;Qatar;\n"
)


def write_table(folder: Path, name: str = "contracts.csv") -> Path:
    path = folder / name
    path.write_bytes(CONTRACTS.encode("cp1252"))
    return path


def write_releases(folder: Path, *titles: str) -> Path:
    releases = [
        {
            "ocid": f"ocds-{number}",
            "date": "2026-11-24T00:00:00Z",
            "tag": ["tender"],
            "buyer": {"name": f"Buyer {number}"},
            "tender": {
                "id": str(number),
                "title": title,
                "mainProcurementCategory": "services",
                "contractPeriod": {"endDate": "soon"},
                "value": {"amount": 5000, "currency": "EUR"},
            },
        }
        for number, title in enumerate(titles, start=1)
    ]
    path = folder / "releases.json"
    path.write_text(json.dumps({"releases": releases}), encoding="utf-8")
    return path
