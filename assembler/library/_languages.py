"""Languages as people write them, to BCP 47 tags."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_TAG: Final = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|[0-9]{3}))?",
    re.IGNORECASE,
)
_SAME: Final = {"fil": "tl"}  # two names of one language for the people who read it
_NOT_SPOKEN: Final = frozenset({"mul", "und", "zxx"})  # several, unknown, none


def language_tag(text: str) -> str | None:
    """The tag in its usual letters, such as zh-Hans, of a tag or an English name, if it is one."""
    words = " ".join(text.split())
    named = _tags_by_name().get(words.casefold())
    match = _TAG.fullmatch((named or words).replace("_", "-"))
    if match is None:
        return None
    language, script, region = match["language"], match["script"], match["region"]
    languages, scripts, regions = _known()
    parts = [_SAME.get(language.lower(), language.lower())]
    if script:
        parts.append(script.title())
    if region:
        parts.append(region.upper())
    is_known = (
        parts[0] in languages
        and (not script or script.title() in scripts)
        and (not region or region.upper() in regions)
    )
    return "-".join(parts) if is_known else None


@cache
def _known() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    from babel import Locale

    english = Locale("en")
    return (
        frozenset(english.languages) - _NOT_SPOKEN,
        frozenset(english.scripts),
        frozenset(english.territories),
    )


@cache
def _tags_by_name() -> dict[str, str]:
    from babel import Locale

    names = Locale("en").languages
    return {name.casefold(): tag for tag, name in names.items()}
