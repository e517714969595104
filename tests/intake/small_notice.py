"""eForms notices of a few lines: only what a test is about is written."""

from __future__ import annotations

from collections.abc import Sequence

_UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
_P27 = "http://data.europa.eu/p27/eforms-"
_NAMESPACES = (
    f'xmlns:cac="{_UBL}CommonAggregateComponents-2" '
    f'xmlns:cbc="{_UBL}CommonBasicComponents-2" '
    f'xmlns:ext="{_UBL}CommonExtensionComponents-2" '
    f'xmlns:efac="{_P27}ubl-extension-aggregate-components/1" '
    f'xmlns:efbc="{_P27}ubl-extension-basic-components/1" '
    f'xmlns:efext="{_P27}ubl-extensions/1"'
)


def extension(content: str) -> str:
    return (
        "<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>"
        f"{content}"
        "</efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>"
    )


def organisation(identifier: str = "ORG-0001", names: str = "", country: str = "DEU") -> str:
    names = names or "<cbc:Name>Town of Example</cbc:Name>"
    return (
        "<efac:Organization><efac:Company>"
        f"<cac:PartyIdentification><cbc:ID>{identifier}</cbc:ID></cac:PartyIdentification>"
        f"<cac:PartyName>{names}</cac:PartyName>"
        "<cac:PostalAddress><cac:Country>"
        f'<cbc:IdentificationCode listName="country">{country}</cbc:IdentificationCode>'
        "</cac:Country></cac:PostalAddress></efac:Company></efac:Organization>"
    )


def project(
    *,
    nature: str = "",
    more_natures: Sequence[str] = (),
    cpv: Sequence[str] = (),
    value: str = "",
    currency: str = "EUR",
    maximum: str = "",
    places: str = "",
    period: str = "",
    more: str = "",
) -> str:
    """The inside of a `ProcurementProject`. `places` and `period` are XML."""
    parts = []
    if nature:
        parts.append(_nature(nature))
    parts += [
        f"<cac:ProcurementAdditionalType>{_nature(other)}</cac:ProcurementAdditionalType>"
        for other in more_natures
    ]
    total = ""
    if maximum:
        total += extension(
            f'<efbc:FrameworkMaximumAmount currencyID="{currency}">{maximum}'
            "</efbc:FrameworkMaximumAmount>"
        )
    if value:
        total += (
            f'<cbc:EstimatedOverallContractAmount currencyID="{currency}">{value}'
            "</cbc:EstimatedOverallContractAmount>"
        )
    if total:
        parts.append(f"<cac:RequestedTenderTotal>{total}</cac:RequestedTenderTotal>")
    for number, code in enumerate(cpv):
        kind = "Additional" if number else "Main"
        parts.append(
            f"<cac:{kind}CommodityClassification>"
            f'<cbc:ItemClassificationCode listName="cpv">{code}</cbc:ItemClassificationCode>'
            f"</cac:{kind}CommodityClassification>"
        )
    parts.append(places)
    if period:
        parts.append(f"<cac:PlannedPeriod>{period}</cac:PlannedPeriod>")
    return "".join([*parts, more])


def _nature(code: str) -> str:
    return f'<cbc:ProcurementTypeCode listName="contract-nature">{code}</cbc:ProcurementTypeCode>'


def place(country: str = "", region: str = "", nuts: str = "") -> str:
    inner = f"<cbc:Region>{region}</cbc:Region>" if region else ""
    if nuts:
        inner += f'<cbc:CountrySubentityCode listName="nuts">{nuts}</cbc:CountrySubentityCode>'
    if country:
        inner += (
            f"<cac:Country><cbc:IdentificationCode>{country}</cbc:IdentificationCode></cac:Country>"
        )
    return f"<cac:RealizedLocation><cac:Address>{inner}</cac:Address></cac:RealizedLocation>"


def lot(
    identifier: str = "LOT-0001",
    inside: str = "",
    *,
    terms: str = "",
    framework: str = "",
    criteria: Sequence[str] = (),
    scheme: str = "Lot",
) -> str:
    """A lot; `inside` is what `project` makes, `terms` is XML of its `TenderingTerms`."""
    award = "".join(
        "<cac:SubordinateAwardingCriterion>"
        f"<cbc:AwardingCriterionTypeCode>{kind}</cbc:AwardingCriterionTypeCode>"
        "</cac:SubordinateAwardingCriterion>"
        for kind in criteria
    )
    if award:
        terms += (
            f"<cac:AwardingTerms><cac:AwardingCriterion>{award}</cac:AwardingCriterion>"
            "</cac:AwardingTerms>"
        )
    process = ""
    if framework:
        process = (
            "<cac:TenderingProcess><cac:ContractingSystem>"
            '<cbc:ContractingSystemTypeCode listName="framework-agreement">'
            f"{framework}</cbc:ContractingSystemTypeCode>"
            "</cac:ContractingSystem></cac:TenderingProcess>"
        )
    return (
        f'<cac:ProcurementProjectLot><cbc:ID schemeName="{scheme}">{identifier}</cbc:ID>'
        f"<cac:TenderingTerms>{terms}</cac:TenderingTerms>{process}"
        f"<cac:ProcurementProject>{inside}</cac:ProcurementProject></cac:ProcurementProjectLot>"
    )


def notice(
    inside: str = "",
    *lots: str,
    root: str = "ContractNotice",
    kind: str = "cn-standard",
    basis: str = "32014L0024",
    subtype: str = "16",
    day: str = "2026-11-24+01:00",
    language: str = "ENG",
    buyer: str = "la",
    organisations: str = "",
    terms: str = "",
    more_extension: str = "",
    parties: str = "",
) -> bytes:
    """A notice of the Town of Example in Germany; `inside` is the procedure's project."""
    head = extension(
        f"{more_extension}<efac:NoticeSubType><cbc:SubTypeCode>{subtype}</cbc:SubTypeCode>"
        f"</efac:NoticeSubType><efac:Organizations>{organisations or organisation()}"
        "</efac:Organizations>"
    )
    parties = parties or (
        "<cac:ContractingParty><cac:ContractingPartyType>"
        f'<cbc:PartyTypeCode listName="buyer-legal-type">{buyer}</cbc:PartyTypeCode>'
        "</cac:ContractingPartyType><cac:Party><cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID>"
        "</cac:PartyIdentification></cac:Party></cac:ContractingParty>"
    )
    text = (
        f'<{root} xmlns="{_UBL}{root}-2" {_NAMESPACES}>{head}'
        "<cbc:ID>4a1e7c0e-0000-4000-8000-000000000001</cbc:ID>"
        f"<cbc:IssueDate>{day}</cbc:IssueDate>"
        f"<cbc:RegulatoryDomain>{basis}</cbc:RegulatoryDomain>"
        f"<cbc:NoticeTypeCode>{kind}</cbc:NoticeTypeCode>"
        f"<cbc:NoticeLanguageCode>{language}</cbc:NoticeLanguageCode>"
        f"{parties}<cac:TenderingTerms>{terms}</cac:TenderingTerms>"
        f"<cac:ProcurementProject>{inside}</cac:ProcurementProject>{''.join(lots)}</{root}>"
    )
    return text.encode()


def requirement(list_name: str, *codes: str) -> str:
    """Exclusion grounds or their source, as `TenderingTerms` hold them."""
    inner = "".join(
        "<cac:SpecificTendererRequirement>"
        f'<cbc:TendererRequirementTypeCode listName="{list_name}">{code}'
        "</cbc:TendererRequirementTypeCode></cac:SpecificTendererRequirement>"
        for code in codes
    )
    return f"<cac:TendererQualificationRequest>{inner}</cac:TendererQualificationRequest>"
