"""A clause library of a dozen texts that use everything a text may use."""

from __future__ import annotations

from pathlib import Path

LIBRARY = """\
name: Small library
version: "1"
language: en
released: 2026-01-01
approval: Nothing here is approved.
parts:
  - {id: instructions, title: Instructions to Bidders, lead: How to bid., sections: [Eligibility]}
  - id: conditions
    title: Conditions of contract
    sections: [Terms used, Recruitment, Official texts, Remedies]
  - {id: forms, title: Forms, lead: To be filled in., sections: [Forms]}
  - {id: annexes, title: Annexes, sections: [Annexes]}
"""
FACTS = """\
facts:
  regime: {type: choice, question: "Which rules?", allowed: [plain, us-far], ask_when: first_minute}
  buyer_name: {type: text, question: "Who is buying?", ask_when: first_minute}
  launch_date: {type: date, question: "When does the notice go out?", ask_when: first_minute}
  estimated_value: {type: money, question: "What is it worth?", ask_when: first_minute}
  contract_nature:
    {type: choice, question: "What is bought?", allowed: [works, supplies, services],
     ask_when: first_minute}
  recruits_abroad:
    {type: boolean, question: "Are people hired abroad?", per_lot: true, ask_when: first_minute}
  languages:
    {type: languages, several: true, question: "Which languages do the workers read?",
     ask_when: first_minute}
  houses_workers: {type: boolean, question: "Is housing provided?", ask_when: first_minute}
derived: {}
"""
THRESHOLDS = """\
thresholds:
  us.plan:
    title: Compliance plan
    comparison: above
    values: [{since: 2020-01-01, amount: 700000, currency: USD, vat: none, source: "FAR 22"}]
dates: {}
"""
REGIMES = {
    "plain": 'id: plain\nname: "Plain rules"\ncurrency: EUR\n',
    "us-far": (
        'id: us-far\nname: "US rules"\ncurrency: USD\nduty_word: must\n'
        "words: {Bidder: Offeror, Buyer: Government}\n"
    ),
}
COMMON = """\
revision: 2
status: proposed
family: texts
basis: practice
authority: [{cite: "A source, art. 1", url: "https://example.org/law", checked: 2026-01-01}]
"""
TEXTS = """\
id: eligible
kind: provision
part: instructions
section: Eligibility
title: Who may bid
applies_when: "true"
fill_ins:
  hearing_days: {type: integer, label: "Days to answer?", default: 10, minimum: 5, maximum: 30}
---
1. A Bidder shall answer {{ ref("form-answers") }}, as {{ ref("fees") }} says.
2. The Buyer hears a Bidder within {{ hearing_days }} days.
=====
id: def-worker
kind: definition
part: conditions
section: Terms used
title: Worker
applies_when: by_use
defines: [Worker]
---
**Worker** means a person who:
a. works; or
b. is hired.
=====
id: def-fee
kind: definition
part: conditions
section: Terms used
title: Fee
applies_when: by_use
defines: [Fee]
---
**Fee** means money that a **Worker** pays for a job.
=====
id: fees
part: conditions
section: Recruitment
title: No recruitment fees
applies_when: "true"
fill_ins:
  repayment_days: {type: integer, label: "Days to repay?", default: 30, minimum: 1}
  contact: {type: text, label: "Who answers for the firm?", placeholder: Name and mail}
---
1. The Contractor shall repay every **Fee** of a **Worker**:
   a. within {{ repayment_days }} days; and
   b. to {{ contact }}.
{% if recruits_abroad %}
2. The Contractor shall pay for the journey.
{% endif %}
3. A report goes under {{ ref("remedy") }}.
   {% if included("housing") %}See {{ ref("housing") }}.{% endif %}
=====
id: housing
part: conditions
section: Recruitment
title: Safe and fair housing
applies_when: houses_workers
fill_ins:
  move_in: {type: date, label: "From which day?"}
  level: {type: choice, label: "Which level?", allowed: [low, high]}
---
1. The Contractor shall show housing from {{ move_in }}, level {{ level }}.
2. This covers:

| What | When |
|---|---|
| Rooms | at once |

3. Nothing else.
=====
id: far-1
part: conditions
section: Official texts
title: Combating trafficking (52.222-50)
applies_when: regime == "us-far"
incorporate: reference
official: {number: "52.222-50", title: Combating Trafficking, date: "NOV 2021"}
---
=====
id: plan
part: conditions
section: Remedies
title: Plan
applies_when: regime == "us-far" and over(estimated_value, "us.plan")
alternates:
  - name: I
    applies_when: houses_workers
    replaces_paragraphs: [2]
    body: "2. It also covers housing."
---
1. The plan is due over {{ amount("us.plan") }}.
2. It is read with care.
3. End.
=====
id: remedy
part: conditions
section: Remedies
title: What follows
applies_when: "true"
---
1. The Buyer of the tender, {{ buyer_name }}, decides.
=====
id: journeys
part: conditions
section: Remedies
title: Journeys
applies_when: recruits_abroad
---
1. The Contractor shall pay for the journey.
=====
id: form-answers
kind: form
part: forms
section: Forms
title: Answers
applies_when: "true"
fill_ins:
  legal_name: {type: text, label: "What is the legal name?", placeholder: Full legal name}
---
| | |
|---|---|
| Name | {{ legal_name }} |

We answer for:

a. our firm; and
b. our group.

## Statements

| Statement | Yes |
|---|---|
| We pay. | [ ] |

1. Rules.

[signature: Signature | Place and date]
=====
id: annex-schedule
kind: annex
part: annexes
section: Annexes
title: Schedule
applies_when: "true"
---
1. The steps:
   a. one; and
   b. two.
2. See {{ ref("fees") }}.

**Keep this.** It counts.
"""

TRANSLATIONS = {
    "annex-schedule.ar": (
        "of_revision: 2\ntitle: الجدول\n",
        "1. الخطوات:\n   a. واحد؛ و\n   b. اثنان.\n\n| ما | متى |\n|---|---|\n| غرف | الآن |\n",
    ),
    "annex-schedule.ne": (
        "of_revision: 2\ntitle: तालिका\nreviewed_by: A. Reader\nreviewed_on: 2026-02-01\n",
        "1. चरणहरू:\n   a. एक; र\n   b. दुई।\n",
    ),
}


def write_small_library(folder: Path, **changed: str) -> Path:
    """The library in a folder; `changed` gives other bodies, by id with underscores."""
    (folder / "library.yaml").write_text(LIBRARY)
    (folder / "facts.yaml").write_text(FACTS)
    (folder / "thresholds.yaml").write_text(THRESHOLDS)
    for name in ("regimes", "risk", "texts"):
        (folder / name).mkdir()
    for name, text in REGIMES.items():
        (folder / "regimes" / f"{name}.yaml").write_text(text)
    for text in TEXTS.split("=====\n"):
        head, _, body = text.partition("---\n")
        clause_id = head.splitlines()[0].removeprefix("id: ")
        body = changed.get(clause_id.replace("-", "_"), body)
        path = folder / "texts" / f"{clause_id}.md"
        path.write_text(f"---\n{head}{COMMON}---\n{body}")
    for name, (head, body) in TRANSLATIONS.items():
        (folder / "texts" / f"{name}.md").write_text(f"---\n{head}---\n{body}")
    return folder
