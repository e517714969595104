"""A library of thousands of texts: the bundled one, and made-up texts beside it.

The same number gives the same bytes. The rules are put together from conditions over the bundled
questions and amounts as lawyers write them; the bodies differ in length, levels, blanks, terms,
references and conditions. The lint finds no error in the result.
"""

from __future__ import annotations

import random
import shutil
import textwrap
from collections.abc import Sequence
from pathlib import Path

BUNDLED = Path(__file__).resolve().parent.parent.parent / "clauses"
TEXTS = 5_000
_SEED = 20261124

_PLACES = (
    ("conditions", "Recruitment of workers", "recruitment"),
    ("conditions", "Papers, movement and return", "documents"),
    ("conditions", "Pay, hours and living conditions", "pay"),
    ("conditions", "Voice, training and information", "training"),
    ("conditions", "Supply chain and subcontractors", "supply-chain"),
    ("conditions", "Monitoring and correction", "monitoring"),
    ("conditions", "Remedies", "remedies"),
    ("conditions", "Sector conditions", "sector"),
    ("instructions", "Declarations and evidence", "declarations"),
    ("instructions", "Eligibility and exclusion", "exclusion"),
)
_REGIMES = (
    "osce-model", "us-far", "us-dfars", "eu-2014-24", "eu-2014-25", "uk-pa2023", "se-regions",
    "ca-federal", "au-commonwealth", "ch-boeb", "no", "br", "rs", "ua", "intl-org",
)  # fmt: skip
_CONDITIONS = (
    "recruits_workers", "recruits_abroad", "uses_agents", "uses_agency_workers",
    "housing_provided", "third_country_nationals", "private_security", "has_works", "has_supplies",
    "has_services", "performed_abroad", "practice_base", "practice_core", "practice_full",
    "us_federal", "is_competition", "portion_abroad_over_threshold", "subcontracting_expected",
    "relocates_workers", "work_document_due", "in_operation_area", "on_buyer_premises",
    'risk_level == "high"', 'risk_level in ["medium", "high"]', 'policy_level != "minimum"',
    'contract_nature == "services"', 'contract_nature in ["works", "services"]',
    '"cleaning" in sectors', '"construction" in sectors', '"agriculture_food" in sectors',
    '"security" in sectors', "subcontract_tiers > 2",
    'over(estimated_value, "us.far.simplified")', 'over(estimated_value, "eu.works")',
    'over(estimated_value, "uk.works")', 'on_or_after(launch_date, "eu.flr.applies")',
    'cpv_in(cpv_codes, "79710000", "90910000")', 'outside(places_of_performance, "US")',
    'contract_stage != "direct_award"', 'award_basis == "best_value"',
    'work_document_basis != "not_required"', "eu_exclusion_duty", "uk_covered",
    "above_eu_threshold",
)  # fmt: skip
_WHO = ("The Contractor", "The Contractor and each **Subcontractor**", "The Buyer")
_WHAT = (
    "keep a record of each payment",
    "tell each **Worker** in writing what the work is",
    "hand over a copy of the contract of employment",
    "name a person who answers questions",
    "open the place of work to a visit",
    "repay a charge that a **Worker** has met",
    "post the notice where people pass each day",
    "ask for the same of those who hire people for the work",
    "list the places where the goods are made",
    "put right what a visit has found",
    "pay for the journey home",
    "give a receipt for a paper that is handed in",
)
_WHEN = (
    "before the work begins",
    "on the first day of each month",
    "while the work goes on",
    "in a language that the **Worker** reads",
    "at no cost to the **Worker**",
    "and show the record on request",
    "as the schedule of the contract says",
    "and keep the evidence for three years",
)
_FRONT = """\
---
id: {id}
revision: {revision}
title: {title}
status: {status}
family: {family}
basis: {basis}
part: {part}
section: {section}
{more}authority:
  - {{cite: "{cite}", url: "https://example.org/{id}"{checked}}}
applies_when: >-
{rule}
{requires}{fill_ins}order: {order}
guidance: >
  Made-up text number {number} of a library for measurements. It says nothing about any law.
---
"""


def write_large_library(folder: Path, texts: int = TEXTS) -> Path:
    """Write a library with so many texts, the bundled ones among them, and give its folder."""
    shutil.copytree(BUNDLED, folder, ignore=shutil.ignore_patterns("scenarios"))
    bundled = [path for path in folder.glob("*/*.md") if "." not in path.stem]
    draw = random.Random(_SEED)  # noqa: S311 - the same texts each time
    for number in range(1, texts - len(bundled) + 1):
        part, section, family = draw.choice(_PLACES)
        name = f"made-up-{number:05}"
        text = _text(draw, number, name, (part, section, family))
        place = folder / family
        place.mkdir(exist_ok=True)
        (place / f"{name}.md").write_text(text, encoding="utf-8", newline="\n")
    return folder


def _text(draw: random.Random, number: int, name: str, place: tuple[str, str, str]) -> str:
    part, section, family = place
    target = f"made-up-{draw.randrange(max(1, number - 40), number):05}" if number > 1 else ""
    refers = target if draw.random() < 0.3 else ""
    blank = f"days_{number}" if draw.random() < 0.4 else ""
    is_draft = draw.random() < 0.2
    front = _FRONT.format(
        id=name,
        revision=draw.randint(1, 9),
        title=f"Made-up duty {number} to {draw.choice(_WHAT).replace('*', '')}",
        status="draft" if is_draft else "proposed",
        family=family,
        basis=_basis(draw),
        part=part,
        section=section,
        more=_more(draw),
        cite=f"Made-up Act s. {number}({draw.randint(1, 9)})",
        checked="" if is_draft else ", checked: 2026-11-24",
        rule=textwrap.indent(textwrap.fill(_rule(draw), 90), "  "),
        requires=f"requires: [{refers}]\n" if refers else "",
        fill_ins=_fill_in(blank),
        order=draw.randint(1, 900),
        number=number,
    )
    return front + "\n".join(_body(draw, refers, blank)) + "\n"


def _basis(draw: random.Random) -> str:
    if draw.random() < 0.6:
        return draw.choice(("law", "policy", "practice"))
    regimes = draw.sample(_REGIMES, 3)
    words = ", ".join(f"{regime}: {draw.choice(('law', 'policy'))}" for regime in regimes)
    return f"{{{words}, default: practice}}"


def _more(draw: random.Random) -> str:
    lines = []
    if draw.random() < 0.3:
        lines.append(f"effective: {{from: {draw.randint(2010, 2026)}-0{draw.randint(1, 9)}-01}}")
    if draw.random() < 0.3:
        lines.append(f"flow_down: {{to: {draw.choice(('all-tiers', 'first-tier'))}}}")
    return "".join(f"{line}\n" for line in lines)


def _rule(draw: random.Random) -> str:
    regimes = draw.sample(_REGIMES, draw.randint(1, 4))
    named = ", ".join(f'"{name}"' for name in sorted(regimes))
    where = f"regime in [{named}]"
    conditions = draw.sample(_CONDITIONS, draw.randint(1, 5))
    wanted = [f"not {each}" if draw.random() < 0.2 else each for each in conditions]
    joined = f" {draw.choice(('and', 'or'))} ".join(
        f"({each})" if " " in each else each for each in wanted
    )
    if draw.random() < 0.3:
        return f"({where} and ({joined})) or (us_federal and {draw.choice(_CONDITIONS[:20])})"
    return f"{where} and ({joined})"


def _fill_in(blank: str) -> str:
    if not blank:
        return ""
    label = "Within how many days is it done?"
    return (
        "fill_ins:\n"
        f'  {blank}: {{type: integer, label: "{label}", default: 30, minimum: 1, maximum: 90}}\n'
    )


def _body(draw: random.Random, refers: str, blank: str) -> Sequence[str]:
    lines: list[str] = []
    if blank:
        lines.append(f"1. The Contractor shall act within {{{{ {blank} }}}} days after a request.")
    while len(lines) < 3 or (draw.random() < 0.85 and len(lines) < 40):
        number = sum(line[:1].isdigit() for line in lines) + 1
        lines.append(f"{number}. {draw.choice(_WHO)} shall {draw.choice(_WHAT)}:")
        whens = draw.sample(_WHEN, draw.randint(2, 4))
        lines += [f"   {letter}. {when};" for letter, when in zip("abcd", whens, strict=False)]
        lines.append("   The record says who did it and when.")
    number = sum(line[:1].isdigit() for line in lines) + 1
    if refers:
        lines.append(f'{number}. This text is read with {{{{ ref("{refers}") }}}}.')
        number += 1
    if draw.random() < 0.2:
        lines.append("{% if us_federal %}")
        lines.append(f"{number}. The federal text governs wherever this text differs from it.")
        lines.append("{% endif %}")
    return lines
