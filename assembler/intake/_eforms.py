"""eForms notices (UBL with the European extensions) to facts.

Subtypes 1 to 40, CEI, T01, T02 and E1 to E6 of SDK 1.3 and later. Business terms ("BT-27") are
named in every source, with the path of the element.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from assembler.errors import IntakeError
from assembler.model import Facts

from . import _codes
from ._eforms_buyer import read_buyer
from ._eforms_notice import Notice
from ._eforms_result import read_subcontracts
from ._eforms_scope import read_lot, read_project
from ._eforms_terms import read_terms
from ._findings import Findings, shorten
from ._proposals import propose_chapter, propose_goods, propose_regime
from ._scope import Scope, join_scopes
from ._values import read_date
from ._xml import CAC, CBC, parse_xml, text_of

if TYPE_CHECKING:
    from lxml import etree

    from assembler.library import Library

_UBL: Final = "urn:oasis:names:specification:ubl:schema:xsd:"
_ROOTS: Final = frozenset(
    f"{{{_UBL}{name}-2}}{name}"
    for name in ("ContractNotice", "ContractAwardNotice", "PriorInformationNotice")
)
_REGISTRATION: Final = "BusinessRegistrationInformationNotice"
_ONLY_PART: Final = "PAR-0000"
_MOST_LOTS: Final = 9_999  # the identifier has four digits


def read_eforms(data: bytes, library: Library, name: str = "") -> Facts:
    """The facts that an eForms notice holds.

    Raises:
        IntakeError: not XML, not a notice about a contract, or a form without content.
    """
    root = parse_xml(data, name)
    _check_root(root, name)
    notice = Notice(root)
    findings = Findings("notice", notice.path)
    country, buyer_type = read_buyer(notice, findings)
    _read_head(notice, findings)
    whole = read_project(findings, root.find(f"{CAC}ProcurementProject"))
    lots = _read_lots(notice, findings, name)
    _read_uses_lots(notice, findings, lots)
    join_scopes(findings, whole, lots)
    if not _has_content(findings):
        raise IntakeError(
            "The notice is a form without content: it names no buyer, object, value or place. "
            "Fill it in, or start without a notice.",
            name,
        )
    _read_chapter(notice, findings)
    read_terms(notice, findings)
    read_subcontracts(notice, findings)
    propose_regime(findings, notice.legal_basis, country, buyer_type)
    propose_goods(findings, library)
    propose_chapter(findings, f"notice subtype {notice.subtype or 'not given'}")
    return findings.facts()


def _check_root(root: etree._Element, name: str) -> None:
    if root.tag in _ROOTS:
        return
    local = str(root.tag).rpartition("}")[2]
    if local == _REGISTRATION:
        raise IntakeError(
            "This is a notice of company registration (BusinessRegistrationInformationNotice), "
            "not a notice about a contract.",
            name,
            "/" + local,
        )
    hint = ""
    if local.startswith("TED_"):
        hint = " It is the format that TED used before eForms; export the notice as eForms."
    raise IntakeError(
        f"The XML has the root element “{local}”, which is not an eForms notice. Looked for "
        f"ContractNotice, ContractAwardNotice or PriorInformationNotice of UBL 2.{hint}",
        name,
        "/" + local,
    )


def _has_content(findings: Findings) -> bool:
    beside = {"contract_stage", "uses_lots", "launch_date", "procurement_regime"}
    return any(name not in beside for name in findings.answers) or bool(findings.lots)


def _read_head(notice: Notice, findings: Findings) -> None:
    """Title, reference, stage and the day of dispatch."""
    root = notice.root
    project = root.find(f"{CAC}ProcurementProject")
    if project is not None:
        findings.title = notice.in_language(project.findall(f"{CBC}Name"))[0]
        findings.reference = text_of(project.find(f"{CBC}ID"))
    findings.reference = findings.reference or text_of(root.find(f"{CBC}ID"))
    _read_stage(notice, findings)
    _read_launch(notice, findings)


def _read_stage(notice: Notice, findings: Findings) -> None:
    stage = _codes.CONTRACT_STAGES.get(notice.form)
    if stage is not None:
        term = f"BT-02 notice type {notice.type}"
        findings.answer("contract_stage", stage, term, notice.type_element)
    if notice.form in ("result", "completion"):
        findings.note(
            f"This is a notice of a finished award ({notice.type}). Its estimates and terms are "
            "read; awarded amounts are not taken for estimates."
        )
    elif notice.form == "planning":
        findings.note(f"This is a planning notice ({notice.type}): what it says may still change.")


def _read_launch(notice: Notice, findings: Findings) -> None:
    """BT-05 is the launch day only of a notice that calls for tenders and is not a change."""
    element = notice.root.find(f"{CBC}IssueDate")
    if element is None or not text_of(element):
        return
    term = "BT-05 notice dispatch date"
    day = findings.read(read_date, text_of(element), term, element)
    if day is None:
        return
    if notice.form in ("competition", "dir-awa-pre") and not notice.is_change:
        findings.answer("launch_date", day, term, element)
        return
    kind = "a change of an earlier notice" if notice.is_change else f"of type {notice.type}"
    findings.propose("launch_date", day, f"{term}, {notice.path(element)}; the notice is {kind}")
    findings.note(
        f"The notice of {day.isoformat()} is {kind}, so its day is not taken for the day on which "
        "the tender goes out. Confirm or correct the launch date."
    )


def _read_lots(notice: Notice, findings: Findings, name: str) -> dict[str, Scope]:
    """The lots by identifier. A single part of a planning notice is read as the only lot."""
    elements = notice.root.findall(f"{CAC}ProcurementProjectLot")
    if len(elements) > _MOST_LOTS:
        raise IntakeError(
            f"The notice has {len(elements)} lots; eForms knows {_MOST_LOTS} at most.", name
        )
    parts = [element for element in elements if _scheme(element) == "Part"]
    lots: dict[str, Scope] = {}
    for element in elements:
        if _scheme(element) in ("Lot", ""):
            lots[_lot_id(element, lots, findings)] = read_lot(findings, element)
    if len(parts) == 1 and not lots:
        lots[_ONLY_PART] = read_lot(findings, parts[0])
    elif parts and not lots:
        names = ", ".join(shorten(text_of(part.find(f"{CBC}ID")), 20) for part in parts[:3])
        findings.note(
            f"The notice plans {len(parts)} parts ({names}{' …' if len(parts) > 3 else ''}). "
            "Each may become a lot or a tender of its own, so they were not read."
        )
    return lots


def _scheme(element: etree._Element) -> str:
    identifier = element.find(f"{CBC}ID")
    return "" if identifier is None else identifier.get("schemeName", "")


def _lot_id(element: etree._Element, taken: Mapping[str, Scope], findings: Findings) -> str:
    identifier = text_of(element.find(f"{CBC}ID"))
    if identifier and identifier not in taken:
        return shorten(identifier, 40)
    number = len(taken) + 1
    made = f"LOT-{number:04d}"
    while made in taken:
        made += "-2"
    said = (
        f"repeats the identifier {shorten(identifier, 40)}" if identifier else "has no identifier"
    )
    findings.note(f"Lot number {number} of the notice {said}; it is called {made} here.")
    return made


def _read_uses_lots(notice: Notice, findings: Findings, lots: Mapping[str, Scope]) -> None:
    """A single lot is an undivided purchase, save in a result that lists only the awarded lots."""
    if len(lots) > 1:
        last = list(lots.values())[-1].place
        findings.answer("uses_lots", value=True, term=f"{len(lots)} lots", place=last)
    elif len(lots) == 1:
        only, scope = next(iter(lots.items()))
        listed_all = notice.form in ("competition", "dir-awa-pre") or only == "LOT-0000"
        if only != _ONLY_PART and listed_all:
            findings.answer("uses_lots", value=False, term="a single lot", place=scope.place)


def _read_chapter(notice: Notice, findings: Findings) -> None:
    """The chapter of the law, where the legal basis or the form settles it."""
    basis, subtype = notice.legal_basis, notice.subtype
    if subtype in _codes.LIGHT_SUBTYPES:
        term = f"notice subtype {subtype}, light regime"
        findings.answer("procurement_regime", "light_touch", term, notice.subtype_element)
    elif basis in _codes.PROCUREMENT_REGIMES:
        chapter = _codes.PROCUREMENT_REGIMES[basis]
        term = f"BT-01 legal basis {basis}"
        findings.answer("procurement_regime", chapter, term, notice.basis_element)
