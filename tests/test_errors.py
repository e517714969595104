from __future__ import annotations

import pickle

import pytest

from assembler.errors import (
    ClausewrightError,
    FactError,
    IntakeError,
    LibraryError,
    PackageError,
    RuleError,
    TemplateError,
    UndecidedError,
)

ERRORS = [
    (
        LibraryError("unknown fact 'recruit'.", "a/b.md", 9, "applies_when", "Did you mean 'x'?"),
        "a/b.md:9: applies_when: unknown fact 'recruit'. Did you mean 'x'?",
    ),
    (RuleError("unknown name.", "a or b", 1, 6), "line 1, column 6 of the expression"),
    (FactError("regime", "eu", "not a regime.", ["us-far", "no"]), "Allowed: us-far, no."),
    (TemplateError("unknown name.", "word/document.xml", "Dear", "{{ x }}"), "tag {{ x }}"),
    (PackageError("This is not a Word file.", "a.docx"), "a.docx: This is not"),
    (UndecidedError(["a"], ["regime"]), "1 clause is undecided. Answer first: regime."),
    (UndecidedError(["a", "b"], []), "2 clauses are undecided."),
    (IntakeError("no value.", "n.xml", "/ContractNotice"), "n.xml: /ContractNotice: no value."),
]


@pytest.mark.parametrize(("error", "says"), ERRORS)
def test_an_error_says_what_and_where(error: ClausewrightError, says: str) -> None:
    assert says in str(error)


@pytest.mark.parametrize("error", [error for error, _ in ERRORS])
def test_an_error_survives_the_way_from_a_worker_process(error: ClausewrightError) -> None:
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (type(copy), str(copy), copy.where) == (type(error), str(error), error.where)


@pytest.mark.parametrize(
    ("error", "code"), [(UndecidedError(["a"], []), 4), (PackageError("x"), 3)]
)
def test_undecided_has_an_exit_code_of_its_own(error: ClausewrightError, code: int) -> None:
    assert error.exit_code == code


def test_a_kind_is_named_for_programs() -> None:
    assert [error.kind for error, _ in ERRORS[:4]] == ["library", "rule", "fact", "template"]
