"""The templates that the benchmarks render: clauses as Word splits them over runs."""

from __future__ import annotations

import io

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

VARIABLES = 80
CONDITIONS = 30
PARAGRAPHS_A_CLAUSE = 9
SENTENCE = (
    "The Contractor shall keep a list of the people hired for this Contract, the recruiter used "
    "for each of them, the answers given and the dates of repayment, and show it on request. "
)


def build_template(clauses: int) -> bytes:
    """A template of so many clauses; 60 make about 560 kB of document XML.

    Tags are split over runs, with proofing marks and revision numbers between, as Word leaves
    them after editing.
    """
    document = Document()
    variables = VARIABLES * clauses // 60 or 1
    conditions = CONDITIONS * clauses // 60 or 1
    for clause in range(clauses):
        document.add_heading(f"Clause {clause}", level=2)
        conditional = clause * conditions // clauses != (clause - 1) * conditions // clauses
        if conditional:
            _split(document.add_paragraph(), "{%p if option_", f"{clause}", " %}")
        for number in range(PARAGRAPHS_A_CLAUSE):
            paragraph = document.add_paragraph()
            for word in SENTENCE.split(", "):
                _run(paragraph, word + ", ")
            at = clause * PARAGRAPHS_A_CLAUSE + number
            share = variables / (clauses * PARAGRAPHS_A_CLAUSE)
            if int(at * share) != int((at - 1) * share):
                _split(paragraph, "within {{ blank_", f"{clause}_{number}", " }} days.")
        if conditional:
            _split(document.add_paragraph(), "{%p ", "endif", " %}")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _split(paragraph: Paragraph, *pieces: str) -> None:
    """Runs as Word leaves them: a tag in pieces, with proofing marks between."""
    for number, piece in enumerate(pieces):
        if number:
            mark = OxmlElement("w:proofErr")
            mark.set(qn("w:type"), "spellStart" if number % 2 else "spellEnd")
            paragraph._p.append(mark)
        _run(paragraph, piece)


def _run(paragraph: Paragraph, text: str) -> None:
    run = paragraph.add_run(text)
    run._r.set(qn("w:rsidR"), "00A77B3E")
    run._r.set(qn("w:rsidRPr"), "00C93D15")
    run.font.name = "Calibri"
    run.font.size = Pt(11)


def context_for(clauses: int) -> dict[str, object]:
    """Values for every name of the template."""
    context: dict[str, object] = {f"option_{clause}": True for clause in range(clauses)}
    for clause in range(clauses):
        for number in range(PARAGRAPHS_A_CLAUSE):
            context[f"blank_{clause}_{number}"] = "30 & more"
    return context


def with_tags(document: bytes) -> bytes:
    """The same document as a template: values in 80 paragraphs, conditions around 30."""
    opened = Document(io.BytesIO(document))
    paragraphs = [
        paragraph
        for paragraph in opened.element.body.iter(qn("w:p"))
        if paragraph.find(qn("w:r")) is not None and paragraph.getparent().tag != qn("w:tc")
    ]
    step = max(1, len(paragraphs) // VARIABLES)
    for number in range(VARIABLES):
        paragraph = Paragraph(paragraphs[number * step % len(paragraphs)], opened._body)
        _split(paragraph, "{{ blank_", f"{number}", " }}")
        if number < CONDITIONS:
            _split(paragraph, "{% if option_", f"{number}", " %}", "also", "{% endif %}")
    stream = io.BytesIO()
    opened.save(stream)
    return stream.getvalue()


def tag_values() -> dict[str, object]:
    """Values for the tags of `with_tags`."""
    values: dict[str, object] = {f"blank_{number}": "30 days" for number in range(VARIABLES)}
    return values | {f"option_{number}": True for number in range(CONDITIONS)}
