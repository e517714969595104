"""A tender and a record made by hand, with every style in use: the pages of the pictures.

The texts are invented.
"""

from __future__ import annotations

from assembler.word import Blocks, Runs

from .notation import (
    FORM_LABELS,
    FORM_ROWS,
    RULES,
    bookmarked,
    clause,
    contents,
    entries,
    lines,
    runs,
    signatures,
    table,
)

INSTRUCTIONS = (
    lines("Heading2 | The tender")
    + clause(
        "what-is-bought",
        lines("""
        Heading3 | What is bought
        Clause1 | The Authority buys daily cleaning of four harbour terminals (Lot 1) and the
          running of a residence for up to 180 seasonal workers (Lot 2). Tenders may be made for one
          lot or for both.
        Clause1 | The services are classified under CPV 90911200 and 55250000. They are
          labour-intensive and draw on workers recruited abroad; the risk assessment in Annex A
          gives the sources.
        """),
    )
    + lines("""
        Heading3 | Timetable
        Clause1 | The Authority intends to keep to these dates and will tell all tenderers,
          through the portal, of any change.
    """)
    + table(
        RULES,
        (4105, 2296, 856),
        (
            ("Step", "Date", "Clause"),
            ("Notice published", "24 November 2026", "1.1"),
            ("Visit to the terminals, by appointment", "8 December 2026", "3.2"),
            ("Last day for questions", "[Last day for questions]", "3.1"),
            ("Answers published to all", "12 January 2027", "3.3"),
            ("Tenders due and opened", "[Date of the deadline]", "4.1"),
            ("Award decision sent", "1 March 2027", "6.4"),
        ),
        indent=850,
    )
    + lines("""
        ClauseTableNote | Hours are Central European Time. A tender that arrives late is returned
          unopened.
        Heading2 | Worker protection in the tender
        Heading3 | Recruitment and compliance plan
        Clause1 | A tenderer that will recruit any Worker from outside the country sends a plan
          with its tender. The plan states:
        Clause2 | each Recruiter to be used, the country where it works, and its licence number;
        Clause2 | what a Worker is told before leaving home, and in which language.
        Heading3 | Grounds for exclusion
        Clause1 | A tenderer is left out where it was convicted of trafficking in persons.
    """)
)

CONDITIONS = (
    lines("""
    Heading2 | Terms used
    Heading3 | Definitions
    ClauseText | In these conditions a term in bold has the meaning given here, wherever it starts
      with capitals.
    Definition | **Identity Document** means a passport, residence card, driving licence or any
      other paper that shows who a person is or that the person may stay and work.
    Definition | **Recruiter** means a person who, for gain or not, finds, chooses, hires or moves
      a Worker for this contract, and includes:
    DefinitionItem | an agency, licensed or not, in the country where the Worker lived or in any
      country passed through; and
    DefinitionItem | a Worker who is paid to bring in others.
    Definition | **Recruitment Fee** means any charge, cost or debt that falls on a Worker in
      order to get or keep the work, whoever asks for it, whatever it is called, and whenever it
      falls due. It includes:
    DefinitionItem | payment for a visa, medical test, translation, training or uniform; and
    DefinitionItem | a deposit, bond or deduction from wages that stands in for such a payment.
    Definition | **Worker** means a natural person who does any part of the services, employed or
      not, paid or not, at any tier.
    Heading2 | Recruitment of workers
    Heading3 | Prohibited conduct
    Clause1 | The Contractor shall not traffic in persons, use forced or child labour, or gain
      from either, in performing this contract or at any time while it runs.
    Clause1 | The duty in clause 2 binds the Contractor for the acts of its staff, its Recruiters
      and every Subcontractor as for its own.
""")
    + clause(
        "recruitment-fees",
        lines("""
    Heading3 | No recruitment fees
    Clause1 | The Contractor shall not charge a Worker any Recruitment Fee and shall not let
      another person charge one.
    Clause1 | Where a Worker is found to have paid a Recruitment Fee, the Contractor shall:
    Clause2 | repay it to the Worker in full, in the currency in which it was paid, within [Days
      to repay a worker] days of learning of it, and in any case:
    Clause3 | before the Worker’s employment ends; and
    Clause3 | whether or not the Contractor can recover it from the person who took it;
    Clause2 | tell the Authority within five working days who took the fee, how much, and what was
      done; and
    Clause2 | show the repayment by a receipt in a language that the Worker reads, with:
    Clause3 | the rate of exchange used, and
    Clause3 | where the Worker has left, proof of a transfer made:
    Clause4 | to an account in the Worker’s own name, or
    Clause4 | through a service that pays in cash and asks no fee.
    Clause1 | A Worker’s agreement to pay a Recruitment Fee is of no effect.
    """),
    )
    + clause(
        "identity-documents",
        lines("""
    Heading3 | Identity documents
    Clause1 | No one may keep, hide, destroy or alter a Worker’s Identity Document. A Worker who
      wishes to leave a document for safe keeping may do so in a locker to which the Worker alone
      has the key, day and night.
    Clause1 | A document needed for a permit is handed back within [Days to hand back] days,
      against a receipt.
    """),
    )
    + lines("""
    Heading3 | Written terms in the worker’s language
    Clause1 | Before a Worker leaves home, and at least five days before travel, the Contractor
      shall give the Worker the terms of employment in writing, in a language that the Worker reads,
      in the form of Annex C.
    Clause1 | If the texts differ, the one that is better for the Worker counts.
    Heading3 | Return travel
    Clause1 | When the work of a Worker who was brought to the country for this contract ends, the
      Contractor shall provide travel home, or pay its cost, save where clause 6.2 applies.
    Clause1 | No travel is due to a Worker who may lawfully stay and chooses to, or whom the
      Authority has released from return in writing.
    Heading2 | Supply chain and remedies
    Heading3 | Subcontractors at every tier
    Clause1 | The Contractor shall put these conditions into every subcontract.
    ClauseText | They bind each tier as they bind the Contractor.
    ClauseBullet | A bullet stands at the edge of the text.
""")
)

FORMS = (
    lines("FormHeading | Declaration on recruitment")
    + table(
        FORM_LABELS,
        (2607, 5500),
        (
            ("Name of the tenderer", "[Full legal name]"),
            ("Registration number and country", "[Number and country]"),
            ("Lots tendered for", "[ ] Lot 1      [ ] Lot 2"),
            ("Person who signs, and office held", "[Name and office]"),
        ),
    )
    + lines("FormSection | Workers to be recruited")
    + table(
        FORM_ROWS,
        (6107, 1000, 1000),
        (
            ("Statement", "Yes", "No"),
            ("We will recruit Workers who live outside the country.", "[ ]", "[ ]"),
            ("We or a Subcontractor will use a Recruiter.", "[ ]", "[ ]"),
            ("Every Recruiter named below holds a licence where one is required.", "[ ]", "[ ]"),
        ),
    )
    + lines("FormSection | Recruiters")
    + table(
        FORM_ROWS,
        (567, 3118, 2154, 2268),
        (
            ("No.", "Name and address", "Country", "Licence number"),
            ("1", "[Name and address]", "[Country]", "[Licence]"),
            ("2", "[Name and address]", "[Country]", "[Licence]"),
            ("3", "[Name and address]", "[Country]", "[Licence]"),
        ),
    )
    + lines("""
        FormSection | Declaration
        BodyText | We declare that no Worker has paid or will pay a Recruitment Fee for this
          contract, that the answers above are complete, and that we will correct them within five
          working days if they change.
    """)
    + signatures("Signature of the person named above", "Place and date")
    + lines("""
        FormHeading | Costs of recruitment
        FormText | We declare:
        FormItem1 | that these are all costs of recruitment, with:
        FormItem2 | the fee of each Recruiter, and
        FormItem3 | who paid it;
        FormItem1 | that no Worker paid any of them.
        FormText | We also declare:
        FormItem1 | that the count starts afresh here.
    """)
)

ANNEXES = (
    lines("""
    AnnexHeading | Risk assessment
    BodyText | The services are labour-intensive and draw on workers recruited abroad.
    Heading4 | What was looked at
    AnnexText | The assessment rests on:
    AnnexItem1 | the sector, which has:
    AnnexItem2 | low wages, and
    AnnexItem3 | agents in two countries;
    AnnexItem1 | the countries of recruitment.
    Caption | Where the risks lie
""")
    + table(
        RULES,
        (2707, 2700, 2700),
        (
            ("Risk", "Level", "Source"),
            ("Recruitment fees", "High", "ILO survey"),
            ("Papers kept", "Medium", "Visit"),
        ),
    )
    + lines("""
    TableNote | Levels are those of the buyer’s own scale.
    AnnexHeading | Recruitment and compliance plan
    BodyText | The plan of the tenderer goes here.
""")
)

PAGES = {
    "Instructions to tenderers": 3,
    "The tender": 3,
    "What is bought": 3,
    "Timetable": 3,
    "Worker protection in the tender": 3,
    "Recruitment and compliance plan": 3,
    "Grounds for exclusion": 4,
    "Identity documents": 6,
    "Written terms in the worker’s language": 6,
    "Return travel": 6,
    "Supply chain and remedies": 7,
    "Subcontractors at every tier": 7,
    "Conditions of contract": 5,
    "Terms used": 5,
    "Definitions": 5,
    "Recruitment of workers": 5,
    "Prohibited conduct": 5,
    "No recruitment fees": 5,
    "Forms": 8,
    "Form 1. Declaration on recruitment": 9,
    "Form 2. Costs of recruitment": 10,
    "Annexes": 11,
    "Annex A. Risk assessment": 12,
    "Annex B. Recruitment and compliance plan": 13,
}

COVER_FACTS = (
    ("Tender reference", "NPA-2027-014"),
    ("Lots", "Lot 1: harbour terminals\nLot 2: crew accommodation, Outer Quay"),
    ("Estimated value", "EUR 2,450,000 without VAT, all lots, over 36 months"),
    ("Tenders due", "[Date and hour of the deadline], Central European Time"),
    ("Questions to", "procurement@ports.example, until [Last day for questions]"),
)

LEAD = (
    "How to tender, what to send, and how the Authority will choose. "
    "Nothing in this part becomes a term of the contract."
)
PARTS = (
    ("instructions", "Instructions to tenderers", INSTRUCTIONS, ("1", "What is bought"),
     LEAD),
    ("conditions", "Conditions of contract", CONDITIONS, ("1", "Definitions"), ""),
    ("forms", "Forms", FORMS, None, "Fill in every form and sign it."),
    ("annexes", "Annexes", ANNEXES, None, ""),
)  # fmt: skip


def part(
    number: int, title: str, blocks: str, first: tuple[str, str] | None, lead: str
) -> dict[str, object]:
    """A part as the tender template reads it."""
    return {
        "number": f"Part {number}",
        "title": title,
        "heading": Runs(bookmarked(title)),
        "lead": lead,
        "blocks": Blocks(blocks),
        "first_clause": {"number": first[0], "title": first[1]} if first else None,
    }


def tender(*, without: tuple[str, ...] = (), draft: bool = False) -> dict[str, object]:
    """The context of the tender template, with the parts that are not left out."""
    kept = [each for each in PARTS if each[0] not in without]
    made = {
        name: part(number, title, blocks, first, lead)
        for number, (name, title, blocks, first, lead) in enumerate(kept, start=1)
    }
    listed = [
        entry
        for number, each in enumerate(made.values(), start=1)
        for entry in entries(number, str(each["heading"]), str(each["blocks"]))
    ]
    return {
        "title": "Terminal cleaning and crew accommodation services",
        "subtitle": "Open procedure for a service contract with social performance conditions on "
        "trafficking in persons and forced labour",
        "buyer": "Northern Ports Authority",
        "kind": "Invitation to tender",
        "reference": "NPA-2027-014",
        "issue": "1",
        "issue_date": "24 November 2026",
        "language": "en-GB",
        "draft_note": "Draft: 2 points are open" if draft else "",
        "cover_facts": [
            {"label": label, "value_runs": Runs(runs(value))} for label, value in COVER_FACTS
        ],
        "cover_note": "Issue 1 of 24 November 2026. This pack holds four parts: instructions, "
        "conditions, forms and annexes. Where they differ, the conditions prevail.",
        "toc": Blocks(contents(listed, PAGES)),
        "open_points": Blocks(OPEN_POINTS if draft else ""),
        "parts": list(made.values()),
        **{name: made.get(name) for name, *_ in PARTS},
    }


OPEN_POINTS = lines("""
    TOCHeading | Open points
    BodyText | These are to be settled before the tender is published.
    Heading4 | Compliance plan
    BodyText | Ask for the value of the work done abroad.
    Heading4 | Housing standards
    BodyText | Ask whether the Contractor provides housing.
""")

RECORD_BLOCKS = (
    lines("Heading2 | Facts relied on")
    + table(
        RULES,
        (3118, 2380, 3120),
        (
            ("Fact", "Value", "Where it comes from"),
            ("Estimated value", "EUR 2,450,000 without VAT", "Notice 2026/S 225, field BT-27"),
            ("Workers recruited abroad", "Yes", "Answer of the officer, 19 November"),
            ("Countries of recruitment", "Nepal, Pakistan, Ukraine", "Market study, page 12"),
            ("Housing provided", "Lot 2 only", "Answer of the officer, 19 November"),
        ),
    )
    + lines("Heading2 | Clauses and reasons")
    + table(
        RULES,
        (2154, 850, 1134, 4480),
        (
            ("Clause", "State", "Basis", "Reason and authority"),
            (
                "3 No recruitment fees\nrevision 3",
                "In",
                "Practice",
                (
                    "Workers are recruited abroad, and the policy level is at least recommended. "
                    "Linked to the subject matter: 2014/24/EU art. 70."
                ),
            ),
            (
                "4 Grounds for exclusion\nrevision 5",
                "In",
                "Law",
                (
                    "The value is at least EUR 216,000, in force since 1 January 2026: "
                    "2014/24/EU art. 57(1)(f)."
                ),
            ),
            (
                "6 Return travel\nrevision 2",
                "In",
                "Practice",
                "Workers travel from abroad for the contract.",
            ),
            (
                "Housing standards\nrevision 4",
                "Lot 2",
                "Practice",
                "Housing is provided in Lot 2 and not in Lot 1.",
            ),
            (
                "Compliance plan, US\nrevision 6",
                "Out",
                "Law",
                (
                    "The regime is not us-far. "
                    "It would come in under that regime above USD 700,000 abroad."
                ),
            ),
        ),
    )
)


def record() -> dict[str, object]:
    """The context of the record template."""
    return {
        "title": "Terminal cleaning and crew accommodation services",
        "reference": "NPA-2027-014",
        "language": "en-GB",
        "kind": "Drafting record",
        "lead": "23 clauses are in the tender, 11 were left out, none is undecided. The officer "
        "overrode the rules twice. Two entries are still open.",
        "header_facts": [
            {"label": "Tender", "value": "NPA-2027-014, issue 1"},
            {"label": "Drafted for", "value": "M. Okafor, contracting officer"},
            {"label": "Law as of", "value": "24 November 2026"},
            {"label": "Policy level", "value": "Recommended"},
        ],
        "blocks": Blocks(RECORD_BLOCKS),
        "footer": "Library 2026.11 · Template tender 4 · 24 November 2026",
    }
