"""Countries as people and notices write them, to the two letters of ISO 3166-1."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

# Every code of ISO 3166-1 with its three letters, and XK, which notices use for Kosovo.
_TABLE: Final = """
AD AND  AE ARE  AF AFG  AG ATG  AI AIA  AL ALB  AM ARM  AO AGO  AQ ATA  AR ARG  AS ASM  AT AUT
AU AUS  AW ABW  AX ALA  AZ AZE  BA BIH  BB BRB  BD BGD  BE BEL  BF BFA  BG BGR  BH BHR  BI BDI
BJ BEN  BL BLM  BM BMU  BN BRN  BO BOL  BQ BES  BR BRA  BS BHS  BT BTN  BV BVT  BW BWA  BY BLR
BZ BLZ  CA CAN  CC CCK  CD COD  CF CAF  CG COG  CH CHE  CI CIV  CK COK  CL CHL  CM CMR  CN CHN
CO COL  CR CRI  CU CUB  CV CPV  CW CUW  CX CXR  CY CYP  CZ CZE  DE DEU  DJ DJI  DK DNK  DM DMA
DO DOM  DZ DZA  EC ECU  EE EST  EG EGY  EH ESH  ER ERI  ES ESP  ET ETH  FI FIN  FJ FJI  FK FLK
FM FSM  FO FRO  FR FRA  GA GAB  GB GBR  GD GRD  GE GEO  GF GUF  GG GGY  GH GHA  GI GIB  GL GRL
GM GMB  GN GIN  GP GLP  GQ GNQ  GR GRC  GS SGS  GT GTM  GU GUM  GW GNB  GY GUY  HK HKG  HM HMD
HN HND  HR HRV  HT HTI  HU HUN  ID IDN  IE IRL  IL ISR  IM IMN  IN IND  IO IOT  IQ IRQ  IR IRN
IS ISL  IT ITA  JE JEY  JM JAM  JO JOR  JP JPN  KE KEN  KG KGZ  KH KHM  KI KIR  KM COM  KN KNA
KP PRK  KR KOR  KW KWT  KY CYM  KZ KAZ  LA LAO  LB LBN  LC LCA  LI LIE  LK LKA  LR LBR  LS LSO
LT LTU  LU LUX  LV LVA  LY LBY  MA MAR  MC MCO  MD MDA  ME MNE  MF MAF  MG MDG  MH MHL  MK MKD
ML MLI  MM MMR  MN MNG  MO MAC  MP MNP  MQ MTQ  MR MRT  MS MSR  MT MLT  MU MUS  MV MDV  MW MWI
MX MEX  MY MYS  MZ MOZ  NA NAM  NC NCL  NE NER  NF NFK  NG NGA  NI NIC  NL NLD  NO NOR  NP NPL
NR NRU  NU NIU  NZ NZL  OM OMN  PA PAN  PE PER  PF PYF  PG PNG  PH PHL  PK PAK  PL POL  PM SPM
PN PCN  PR PRI  PS PSE  PT PRT  PW PLW  PY PRY  QA QAT  RE REU  RO ROU  RS SRB  RU RUS  RW RWA
SA SAU  SB SLB  SC SYC  SD SDN  SE SWE  SG SGP  SH SHN  SI SVN  SJ SJM  SK SVK  SL SLE  SM SMR
SN SEN  SO SOM  SR SUR  SS SSD  ST STP  SV SLV  SX SXM  SY SYR  SZ SWZ  TC TCA  TD TCD  TF ATF
TG TGO  TH THA  TJ TJK  TK TKL  TL TLS  TM TKM  TN TUN  TO TON  TR TUR  TT TTO  TV TUV  TW TWN
TZ TZA  UA UKR  UG UGA  UM UMI  US USA  UY URY  UZ UZB  VA VAT  VC VCT  VE VEN  VG VGB  VI VIR
VN VNM  VU VUT  WF WLF  WS WSM  XK XKX  YE YEM  YT MYT  ZA ZAF  ZM ZMB  ZW ZWE
"""
_CODES: Final = _TABLE.split()
_BY_THREE: Final = dict(zip(_CODES[1::2], _CODES[::2], strict=True))
COUNTRIES: Final = frozenset(_BY_THREE.values())

# Other codes and names in use, beside those of the Unicode tables. EL and UK are the EU's own.
_ALSO: Final = {
    "el": "GR", "uk": "GB", "great britain": "GB", "britain": "GB", "england": "GB",
    "scotland": "GB", "wales": "GB", "northern ireland": "GB",
    "united states of america": "US", "u.s.": "US", "u.s.a.": "US", "the netherlands": "NL",
    "holland": "NL", "czech republic": "CZ", "turkey": "TR", "viet nam": "VN", "burma": "MM",
    "myanmar": "MM", "ivory coast": "CI", "south korea": "KR", "republic of korea": "KR",
    "korea, republic of": "KR", "north korea": "KP", "russian federation": "RU",
    "moldova, republic of": "MD", "republic of moldova": "MD", "macedonia": "MK",
    "iran, islamic republic of": "IR", "iran (islamic republic of)": "IR",
    "syrian arab republic": "SY", "lao people's democratic republic": "LA", "cape verde": "CV",
    "swaziland": "SZ", "east timor": "TL", "brunei darussalam": "BN", "palestine": "PS",
    "state of palestine": "PS", "hong kong": "HK", "macao": "MO", "macau": "MO",
    "democratic republic of the congo": "CD", "dr congo": "CD", "congo, republic of": "CG",
    "republic of the congo": "CG", "tanzania, united republic of": "TZ",
    "united republic of tanzania": "TZ", "bolivia (plurinational state of)": "BO",
    "venezuela (bolivarian republic of)": "VE", "people's republic of china": "CN",
    "taiwan, province of china": "TW", "holy see": "VA", "republic of ireland": "IE",
    "uae": "AE",
}  # fmt: skip


def country_code(text: str) -> str | None:
    """The two letters for a code of two or three letters or an English name; None if unknown."""
    words = " ".join(text.split())
    upper = words.upper()
    if upper in COUNTRIES:
        return upper
    return _BY_THREE.get(upper) or _ALSO.get(words.casefold()) or _names().get(_plain(words))


def country_names() -> tuple[str, ...]:
    """English names, to find the nearest one."""
    return tuple(_names())


@cache
def _names() -> dict[str, str]:
    from babel import Locale

    territories = Locale("en").territories
    return {_plain(territories[code]): code for code in sorted(COUNTRIES) if code in territories}


def _plain(name: str) -> str:
    """A name without case, accents and the words that lists write in several ways."""
    letters = unicodedata.normalize("NFD", name.casefold().replace("’", "'"))
    bare = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return " ".join(bare.replace("&", " and ").replace("st.", "saint").split())
