"""What a notice announces of exclusion, social aims and performance: sentences for the officer.

Nothing here is a fact. The tender and its notice have to say the same, so the officer is told
what the notice says, and what it does not say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from . import _codes
from ._findings import Findings, shorten
from ._xml import CAC, CBC, text_of

if TYPE_CHECKING:
    from lxml import etree

    from ._eforms_notice import Notice

_QUOTED: Final = 160


def read_terms(notice: Notice, findings: Findings) -> None:
    """Leave sentences on exclusion grounds, social objectives and terms of performance."""
    _read_objectives(notice, findings)
    _read_grounds(notice, findings)
    _read_performance(notice, findings)


def _read_grounds(notice: Notice, findings: Findings) -> None:
    """BT-67. Only a call for tenders has to list the grounds, so only there silence matters."""
    grounds: dict[str, etree._Element] = {}
    sources: dict[str, None] = {}
    for element in notice.root.iter(f"{CBC}TendererRequirementTypeCode"):
        if element.get("listName") == "exclusion-ground" and text_of(element):
            grounds.setdefault(text_of(element), element)
        elif element.get("listName") == "exclusion-grounds-source" and text_of(element):
            sources.setdefault(text_of(element))
    trafficking = [code for code in grounds if code in _codes.TRAFFICKING_GROUNDS]
    if trafficking:
        findings.note(
            "The notice lists child labour and trafficking as a ground for exclusion (BT-67 "
            f"{trafficking[0]}, {notice.path(grounds[trafficking[0]])}). The tender must hold the "
            "same ground; if it does not, correct one of the two."
        )
    elif notice.form != "competition":
        return
    elif grounds:
        findings.note(
            f"The notice lists {len(grounds)} exclusion ground{'s' if len(grounds) > 1 else ''} "
            "(BT-67), but not child labour and trafficking (exg-crim-traffick). If the tender "
            "excludes on that ground, correct the notice."
        )
    else:
        elsewhere = f" and refers to {', '.join(sources)} (BT-806)" if sources else ""
        findings.note(
            f"The notice lists no exclusion ground (BT-67){elsewhere}. If the tender excludes for "
            "child labour and trafficking, see that it is said where the notice points to."
        )
    labour = dict.fromkeys(
        _codes.LABOUR_GROUNDS[code] for code in grounds if code in _codes.LABOUR_GROUNDS
    )
    if labour:
        findings.note(f"The notice also lists: {', '.join(labour)} (BT-67).")


def _read_objectives(notice: Notice, findings: Findings) -> None:
    """BT-775. A social aim of the notice speaks for good practice beyond the law."""
    for element in notice.root.iter(f"{CBC}ProcurementTypeCode"):
        code = text_of(element)
        if element.get("listName") == "social-objective" and code in _codes.WORKER_OBJECTIVES:
            aim = _codes.WORKER_OBJECTIVES[code]
            findings.propose(
                "policy_level",
                "recommended",
                f"no lower than this, since the notice gives {aim} as a social objective "
                f"(BT-775 {code}), {notice.path(element)}",
            )
            return


def _read_performance(notice: Notice, findings: Findings) -> None:
    """BT-70. Terms of performance bind only if notice or documents announced them."""
    texts: dict[str, None] = {}
    for element in notice.root.iter(f"{CAC}ContractExecutionRequirement"):
        code = element.find(f"{CBC}ExecutionRequirementCode")
        if code is None or code.get("listName") != "conditions":
            continue
        text, _ = notice.in_language(element.findall(f"{CBC}Description"))
        if text:
            texts.setdefault(text)
    if texts:
        first = shorten(next(iter(texts)), _QUOTED)
        more = f" and {len(texts) - 1} more" if len(texts) > 1 else ""
        findings.note(f"The notice announces terms of performance (BT-70): “{first}”{more}.")
    elif notice.form == "competition":
        findings.note(
            "The notice announces no terms of performance (BT-70). Conditions on workers have to "
            "be announced in the notice or in the procurement documents."
        )
