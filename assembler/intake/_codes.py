"""The code lists of eForms and OCDS, and the word that each code is in our facts.

eForms: OP-TED/eForms-SDK 1.3 to 1.15, code lists and notice-types.json. OCDS: the standard 1.1
and its extensions for lots, techniques and award criteria.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

# BT-11, code list buyer-legal-type. A body subsidised by an authority and a group of authorities
# have no kind of their own in our list.
BUYER_TYPES: Final = {
    "cga": "central_government",
    "ra": "regional",
    "la": "local",
    "body-pl": "public_law_body",
    "body-pl-cga": "public_law_body",
    "body-pl-ra": "public_law_body",
    "body-pl-la": "public_law_body",
    "pub-undert": "public_undertaking",
    "pub-undert-cga": "public_undertaking",
    "pub-undert-ra": "public_undertaking",
    "pub-undert-la": "public_undertaking",
    "def-cont": "defence",
    "int-org": "international_organisation",
    "eu-ins-bod-ag": "international_organisation",
    "eu-int-org": "international_organisation",  # until SDK 1.5
    "spec-rights-entity": "other",
    "grp-p-aut": "other",
    "org-sub": "other",
    "org-sub-cga": "other",
    "org-sub-ra": "other",
    "org-sub-la": "other",
}
# For a utility: is the entity itself a contracting authority? Public undertakings and holders of
# special rights are not. A subsidised organisation may be either, so it is asked.
NOT_AN_AUTHORITY: Final = frozenset(
    {"pub-undert", "pub-undert-cga", "pub-undert-ra", "pub-undert-la", "spec-rights-entity"}
)
MAYBE_AN_AUTHORITY: Final = frozenset(
    {"org-sub", "org-sub-cga", "org-sub-ra", "org-sub-la", "def-cont", "eu-int-org"}
)

# BT-01, where it settles which chapter of the law applies.
PROCUREMENT_REGIMES: Final = {
    "32014L0023": "concession",
    "32009L0081": "defence_security",
    "32014L0025": "utilities",
}
LIGHT_SUBTYPES: Final = frozenset({"12", "13", "20", "21", "33", "34"})

# BT-02 by what kind of step the notice is.
FORMS: Final = {
    "pin-buyer": "planning",
    "pin-only": "planning",
    "pin-rtl": "planning",
    "pin-tran": "planning",
    "pin-cfc-standard": "competition",
    "pin-cfc-social": "competition",
    "qu-sy": "competition",
    "cn-standard": "competition",
    "cn-social": "competition",
    "cn-desg": "competition",
    "subco": "competition",
    "veat": "dir-awa-pre",
    "can-standard": "result",
    "can-social": "result",
    "can-desg": "result",
    "can-tran": "result",
    "can-modif": "cont-modif",
    "compl": "completion",
}
CONTRACT_STAGES: Final = {
    "planning": "new_tender",
    "competition": "new_tender",
    "dir-awa-pre": "direct_award",
    "cont-modif": "modification",
}

NATURES: Final = {"works": "works", "supplies": "supplies", "services": "services"}
OCDS_NATURES: Final = {"works": "works", "goods": "supplies", "services": "services"}

# BT-67: the ground of child labour and trafficking in the spelling since 2024-05, in older SDKs,
# and in the oldest ones and the ESPD.
TRAFFICKING_GROUNDS: Final = frozenset(
    {
        "exg-crim-traffick",
        "human-traffic",
        "CRITERION.EXCLUSION.CONVICTIONS.CHILD_LABOUR-HUMAN_TRAFFICKING",
    }
)
LABOUR_GROUNDS: Final = {
    "exg-mis-bre-lab-law": "breach of labour law",
    "labour-law": "breach of labour law",
    "exg-mis-bre-soc-law": "breach of social law",
    "social-law": "breach of social law",
    "exg-natl-bre-nat-law": "grounds of national law",
    "nati-ground": "grounds of national law",
}
# BT-775: due diligence in global supply chains, and working conditions.
WORKER_OBJECTIVES: Final = {"hum-right": "human rights", "work-cond": "working conditions"}

# OCDS awardCriteria, with the deprecated codes of 1.0 that publishers still use.
AWARD_CRITERIA: Final = {
    "priceOnly": "lowest_price",
    "lowestCost": "lowest_price",
    "costOnly": "cost_effectiveness",
    "qualityOnly": "best_value",
    "ratedCriteria": "best_value",
    "bestProposal": "best_value",
    "bestValueToGovernment": "best_value",
}
# parties/details/classifications, scheme TED_CA_TYPE. "Regional or local" is two of our kinds, so
# those codes only propose.
TED_BUYER_TYPES: Final = {
    "MINISTRY": "central_government",
    "NATIONAL_AGENCY": "central_government",
    "BODY_PUBLIC": "public_law_body",
    "EU_INSTITUTION": "international_organisation",
    "OTHER": "other",
}
TED_BUYER_PROPOSALS: Final = {"REGIONAL_AUTHORITY": "regional", "REGIONAL_AGENCY": "regional"}


def award_basis(criteria: Iterable[str]) -> str | None:
    """The basis that the types of award criteria (price, cost, quality) amount to."""
    kinds = set(criteria)
    if kinds == {"price"}:
        return "lowest_price"
    if kinds == {"cost"}:
        return "cost_effectiveness"
    return "best_value" if "quality" in kinds else None
