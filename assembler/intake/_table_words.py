"""What people write over the columns of their contract tables, and the question it answers.

Only whole headings count, without case, signs and what stands in brackets. Names, labels and
texts of the questions are known already; these are the words beside them.
"""

from __future__ import annotations

from typing import Final

TITLE: Final = "title"
REFERENCE: Final = "reference"
CURRENCY: Final = "currency"
VAT: Final = "vat"
BESIDE_FACTS: Final = (TITLE, REFERENCE, CURRENCY, VAT)

SYNONYMS: Final = {
    TITLE: "title|name|contract|contract title|contract name|project|tender|subject|titel"
    "|bezeichnung|titre|intitulé|objet",
    REFERENCE: "reference|reference number|ref|ref no|contract number|contract no|tender number"
    "|solicitation number|number|id|aktenzeichen|nummer|vergabenummer|référence|numéro",
    CURRENCY: "currency|currency code|währung|devise|monnaie",
    VAT: "vat|tax|vat basis|vat included|mwst|ust|tva",
    "regime": "rules|law|legal basis|procurement law|recht|rechtsgrundlage|base juridique",
    "buyer_name": "buyer|agency|authority|contracting authority|contracting office|client"
    "|organisation|organization|department|auftraggeber|vergabestelle|acheteur"
    "|pouvoir adjudicateur",
    "buyer_country": "buyer country|country of buyer|land des auftraggebers|pays de l acheteur",
    "buyer_type": "buyer type|type of buyer|kind of agency",
    "launch_date": "launch|launch date|publication date|date of publication|notice date|issue date"
    "|start of procedure|solicitation date|veröffentlichung|bekanntmachung|date de publication",
    "contract_nature": "type|contract type|type of contract|nature|kind|category|procurement type"
    "|main object|auftragsart|nature du marché|type de marché",
    "cpv_codes": "cpv|cpv code|cpv codes|cpv main|codes cpv|code cpv",
    "estimated_value": "value|contract value|estimated value|amount|estimate|budget|total value"
    "|auftragswert|geschätzter auftragswert|wert|valeur|montant|valeur estimée",
    "places_of_performance": "place|places|place of performance|places of performance|country"
    "|countries|location|work location|country of work|ort|land|leistungsort|lieu|pays"
    "|lieu d exécution",
    "uses_lots": "lots|divided into lots|has lots|lose|allotissement",
    "recruits_workers": "hiring|recruits workers|workers recruited|recruitment|staff hired",
    "is_framework": "framework|framework agreement|idiq|rahmenvertrag|accord cadre",
    "contract_end": "end|end date|contract end|expiry|ende|vertragsende|date de fin|fin",
    "award_basis": "award basis|award criteria|award criterion|zuschlagskriterium",
    "recruitment_countries": "countries of workers|workers from|recruitment countries"
    "|home countries of workers",
    "languages": "language|languages|worker languages|languages of the workers|sprachen|langues",
    "housing_provided": "housing|accommodation|housing provided|unterkunft|hébergement",
    "subcontracting_expected": "subcontracting|subcontractors|unteraufträge|sous traitance",
    "services_abroad_value": "value abroad|services abroad",
}
