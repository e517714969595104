"""OCDS 1.1 documents: which release of a package or a record is the one to read."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from assembler.errors import IntakeError
from assembler.model import Facts

from ._findings import shorten
from ._json import decode, depth_of, parse_json
from ._ocds_release import read_release

if TYPE_CHECKING:
    from assembler.library import Library

OCDS_KEYS: Final = frozenset({"releases", "records", "compiledRelease", "ocid", "tender"})
_DEEPEST: Final = 100
_OCIDS_NAMED: Final = 5

# The merge rules of release-schema 1.1.5: fields left out of a merge, and lists that are replaced
# whole. They are given here because ocdsmerge else fetches the schema from the network.
_MERGE_RULES: Final = {
    ("date",): "omitWhenMerged",
    ("id",): "omitWhenMerged",
    ("tag",): "omitWhenMerged",
    ("parties", "additionalIdentifiers"): "wholeListMerge",
    ("parties", "roles"): "wholeListMerge",
    ("relatedProcesses", "relationship"): "wholeListMerge",
    ("tender", "additionalProcurementCategories"): "wholeListMerge",
    ("tender", "items", "additionalClassifications"): "wholeListMerge",
    ("tender", "submissionMethod"): "wholeListMerge",
    ("awards", "items", "additionalClassifications"): "wholeListMerge",
    ("contracts", "items", "additionalClassifications"): "wholeListMerge",
    ("contracts", "relatedProcesses", "relationship"): "wholeListMerge",
}


def is_ocds(document: Mapping[str, Any]) -> bool:
    """Whether a JSON object is a release, a record, or a package of either."""
    return not OCDS_KEYS.isdisjoint(document)


def read_ocds(data: bytes, library: Library, name: str = "") -> Facts:
    """The facts of the one contracting process that an OCDS document tells of.

    Raises:
        IntakeError: not OCDS, several contracting processes, links in place of releases, or
            nothing in it that answers a question.
    """
    document = parse_json(decode(data, name), name)
    if not isinstance(document, dict) or not is_ocds(document):
        raise IntakeError(
            "This JSON is not OCDS: it has none of the keys releases, records, compiledRelease, "
            "ocid and tender.",
            name,
        )
    return read_document(document, library, name)


def read_document(document: Mapping[str, Any], library: Library, name: str) -> Facts:
    """As `read_ocds`, from JSON that has been parsed."""
    release, path = find_release(document, name)
    facts = read_release(release, path, library)
    if not any(fact != "contract_stage" for fact in facts.answers):
        parts = [part for part in ("planning", "awards", "contracts") if release.get(part)]
        told = f" It only tells of {' and '.join(parts)}." if parts else ""
        raise IntakeError(
            f"The release holds nothing that answers a question about the tender.{told} Give the "
            "release of the tender stage or the compiled release.",
            name,
            path,
        )
    return facts


def find_release(document: Mapping[str, Any], name: str) -> tuple[dict[str, Any], str]:
    if "records" in document:
        records = _objects(document["records"], name, "records")
        record, number = _only(records, name, "records")
        return _of_record(record, f"records[{number}]", name)
    if "releases" in document and "ocid" not in document:
        return _of_releases(_objects(document["releases"], name, "releases"), "releases", name)
    if "compiledRelease" in document or "releases" in document:
        return _of_record(document, "", name)
    return dict(document), ""


def _of_record(record: Mapping[str, Any], path: str, name: str) -> tuple[dict[str, Any], str]:
    """The compiled release, else the merge of the releases that the record embeds."""
    lead = f"{path}/" if path else ""
    compiled = record.get("compiledRelease")
    if isinstance(compiled, dict):
        return compiled, f"{lead}compiledRelease"
    if "releases" in record:
        releases = _objects(record["releases"], name, f"{lead}releases")
        return _of_releases(releases, f"{lead}releases", name)
    raise IntakeError(
        "The record has no compiled release and no releases. Export it with its compiled release.",
        name,
        path,
    )


def _of_releases(
    releases: list[dict[str, Any]], path: str, name: str
) -> tuple[dict[str, Any], str]:
    linked = [release for release in releases if "url" in release and "ocid" not in release]
    if linked:
        raise IntakeError(
            f"{'All' if len(linked) == len(releases) else 'Some'} releases are only links, such as "
            f"{shorten(str(linked[0]['url']))}. Nothing is fetched from the network: give the "
            "releases themselves or the compiled release.",
            name,
            path,
        )
    if len({str(release.get("ocid")) for release in releases}) > 1:
        _only(releases, name, path)
    if len(releases) == 1:
        return releases[0], f"{path}[0]"
    return _merge(releases, path, name), f"{path} (merged, {len(releases)})"


def _objects(value: object, name: str, path: str) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not value:
        raise IntakeError("is empty or not a list; there is no release to read.", name, path)
    for number, item in enumerate(value):
        if not isinstance(item, dict):
            raise IntakeError("is not an object.", name, f"{path}[{number}]")
    return value


def _only(items: list[dict[str, Any]], name: str, path: str) -> tuple[dict[str, Any], int]:
    """The only item, or an error that names the contracting processes to choose from."""
    if len(items) == 1:
        return items[0], 0
    ocids = list(dict.fromkeys(shorten(str(item.get("ocid", "no ocid"))) for item in items))
    named = ", ".join(ocids[:_OCIDS_NAMED]) + (" …" if len(ocids) > _OCIDS_NAMED else "")
    raise IntakeError(
        f"The file tells of {len(items)} contracting processes ({named}). Give a file with one.",
        name,
        path,
    )


def _merge(releases: list[dict[str, Any]], path: str, name: str) -> dict[str, Any]:
    for number, release in enumerate(releases):
        if not isinstance(release.get("date"), str):
            raise IntakeError(
                "The release has no date, so it cannot be merged with the others.",
                name,
                f"{path}[{number}]/date",
            )
    if depth_of(releases) > _DEEPEST:
        raise IntakeError(f"The releases are nested deeper than {_DEEPEST} levels.", name, path)
    # Here because it loads an HTTP client, for schemas that are never fetched.
    import ocdsmerge
    from ocdsmerge.exceptions import OCDSMergeError

    with warnings.catch_warnings():
        # Two objects of one identifier: the later counts, as the standard says.
        warnings.simplefilter("ignore")
        try:
            merged = ocdsmerge.Merger(merge_rules=_MERGE_RULES).create_compiled_release(releases)
        except (OCDSMergeError, TypeError) as error:  # TypeError: an identifier is a list
            raise IntakeError(
                f"The releases cannot be merged: {error}. Give the compiled release.", name, path
            ) from error
    return dict(merged, tag=_last_tag(releases))


def _last_tag(releases: list[dict[str, Any]]) -> object:
    return max(releases, key=lambda release: str(release["date"])).get("tag")
