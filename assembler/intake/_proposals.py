"""What a source suggests and only the officer can say: the regime, the chapter, the goods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._goods import goods_of

if TYPE_CHECKING:
    from assembler.library import Library

    from ._findings import Findings

_EU_COUNTRIES: Final = frozenset(
    {
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    }
)
# Countries with one set of rules in the library. The United States, Canada and Australia are not
# here: their rules reach federal buyers only, and a name never tells which those are.
_OWN_RULES: Final = {
    "GB": "uk-pa2023",
    "CH": "ch-boeb",
    "NO": "no",
    "BR": "br",
    "RS": "rs",
    "UA": "ua",
}
_EU_BASES: Final = frozenset({"32014L0024", "32014L0023", "32009L0081"})
_INTERNATIONAL_BASES: Final = frozenset({"32018R1046", "32024R2509"})  # the EU's own purchases
_UK_BASES: Final = frozenset({"2023/54"})  # UKPGA, the Procurement Act 2023

# Services of annex XIV of Directive 2014/24/EU that carry a risk of abuse: guards, hotels and
# restaurants, canteens and catering, temporary care and household staff, health and social
# services. Recall, so it proposes and never decides.
_LIGHT_TOUCH: Final = (
    *("7970", "7971", "7972"),
    *("551", "552", "553", "554", "5551", "5552"),
    *("79622", "79624", "79625"),
    "85",
)


def propose_regime(
    findings: Findings, legal_basis: str, country: str | None, buyer_type: str | None
) -> None:
    """Propose the set of rules from the legal basis and the country of the buyer."""
    regime = _regime(legal_basis, country, buyer_type)
    if regime is None:
        if legal_basis:
            findings.note(
                f"The legal basis of the {findings.kind} is {legal_basis}, which none of the "
                "regimes stands for with this buyer. Choose the rules that the purchase follows."
            )
        return
    grounds = []
    if legal_basis:
        grounds.append(f"legal basis {legal_basis}")
    if country:
        grounds.append(f"buyer in {country}")
    if buyer_type == "international_organisation":
        grounds.append("buyer is an international organisation")
    findings.propose("regime", regime, ", ".join(grounds))


def _regime(legal_basis: str, country: str | None, buyer_type: str | None) -> str | None:
    if buyer_type == "international_organisation" or legal_basis in _INTERNATIONAL_BASES:
        return "intl-org"
    if legal_basis in _UK_BASES:
        return "uk-pa2023"
    if country in _OWN_RULES:
        return _OWN_RULES[country]
    if country is not None and country not in _EU_COUNTRIES:
        return None
    if legal_basis == "32014L0025":
        return "eu-2014-25"
    if legal_basis not in _EU_BASES and (country is None or _is_other_eu_act(legal_basis)):
        return None
    return "se-regions" if country == "SE" and buyer_type == "regional" else "eu-2014-24"


def _is_other_eu_act(legal_basis: str) -> bool:
    """A CELEX number of another act, such as 32007R1370 on passenger transport."""
    return len(legal_basis) == 10 and legal_basis[0] == "3" and legal_basis[5] in "LRD"


def propose_chapter(findings: Findings, why: str) -> None:
    """Propose light touch or the ordinary chapter, where the source leaves it open.

    Call it after `propose_regime`: other regimes have no chapters.
    """
    regime = findings.proposals.get("regime")
    if regime is None or regime.value not in ("eu-2014-24", "uk-pa2023", "se-regions"):
        return
    codes = _codes(findings)
    main_cpv = codes[0] if codes else ""
    if main_cpv.startswith(_LIGHT_TOUCH):
        findings.propose(
            "procurement_regime",
            "light_touch",
            f"the main code {main_cpv} is among services that are often light touch; {why}",
        )
    else:
        findings.propose("procurement_regime", "classic", why)


def propose_goods(findings: Findings, library: Library) -> None:
    """Propose goods with a known risk from the CPV codes of contract and lots.

    Sectors and private security are not proposed here: rules find them in the codes themselves,
    lot by lot, and anew when the officer changes the codes.
    """
    definition = library.fact_definitions.get("goods_categories")
    goods = goods_of(_codes(findings), definition.allowed if definition else ())
    if goods:
        named = ", ".join(f"{code} ({good})" for good, code in goods.items())
        findings.propose("goods_categories", tuple(goods), f"CPV {named}")


def _codes(findings: Findings) -> list[str]:
    codes: dict[str, None] = {}
    for answers in (findings.answers, *findings.lots.values()):
        answer = answers.get("cpv_codes")
        if answer is not None and isinstance(answer.value, tuple):
            codes.update(dict.fromkeys(answer.value))
    return list(codes)
