"""The values that pass between the layers: clauses, facts, thresholds, regimes.

Everything here is frozen. Raw dictionaries stop at the loaders.
"""

from ._clause import (
    Alternate,
    Approval,
    Authority,
    Basis,
    Clause,
    Effective,
    FillIn,
    FlowDown,
    Judgement,
    Kind,
    OfficialText,
    Replaces,
    Translation,
)
from ._facts import Answer, FactDefinition, Facts, FactType, FactValue, Override
from ._money import (
    Equivalent,
    Money,
    NamedDate,
    Threshold,
    ThresholdValue,
    Vat,
    VatBasis,
    format_amount,
)
from ._regime import (
    LibraryInfo,
    MustContain,
    Part,
    Reference,
    Regime,
    ReviewNote,
    RiskRow,
    TradeExemption,
)

__all__ = [
    "Alternate",
    "Answer",
    "Approval",
    "Authority",
    "Basis",
    "Clause",
    "Effective",
    "Equivalent",
    "FactDefinition",
    "FactType",
    "FactValue",
    "Facts",
    "FillIn",
    "FlowDown",
    "Judgement",
    "Kind",
    "LibraryInfo",
    "Money",
    "MustContain",
    "NamedDate",
    "OfficialText",
    "Override",
    "Part",
    "Reference",
    "Regime",
    "Replaces",
    "ReviewNote",
    "RiskRow",
    "Threshold",
    "ThresholdValue",
    "TradeExemption",
    "Translation",
    "Vat",
    "VatBasis",
    "format_amount",
]
