"""The templates that the benchmarks render: clauses as Word splits them over runs."""

from __future__ import annotations

import io
import random

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

VARIABLES = 80
CONDITIONS = 30
PARAGRAPHS_A_CLAUSE = 9
RUNS_A_PARAGRAPH = 4
WORDS_A_RUN = 8
# Drawn at random from a fixed seed: one sentence repeated would pack far better than a contract.
WORDS = (
    "the contractor shall keep a list of every worker hired for this contract together with "
    "the name of the recruiter or agent that was used the fees that were paid by whom and "
    "when the dates on which each amount was repaid and the papers that show it no employer "
    "may hold destroy conceal or deny access to identity documents wages meet applicable "
    "legal requirements or explain any variance housing where provided meets safety standards "
    "return transportation upon end of employment certify annually after due diligence that "
    "neither they nor any of their agents engages in such activities within thirty days "
    "notice of credible information received from any source alleging violation full "
    "cooperation with audits investigations inspections reasonable access to facilities staff "
)


def build_template(clauses: int) -> bytes:
    """A template of so many clauses; 60 make about 560 kB of document XML.

    Tags are split over runs, with proofing marks and revision numbers between, as Word leaves
    them after editing.
    """
    words = WORDS.split()
    document, chance = Document(), random.Random(clauses)  # noqa: S311 - text, not secrets
    variables = VARIABLES * clauses // 60 or 1
    conditions = CONDITIONS * clauses // 60 or 1
    for clause in range(clauses):
        document.add_heading(f"Clause {clause}", level=2)
        conditional = clause * conditions // clauses != (clause - 1) * conditions // clauses
        if conditional:
            _split(document.add_paragraph(), chance, "{%p if option_", f"{clause}", " %}")
        for number in range(PARAGRAPHS_A_CLAUSE):
            paragraph = document.add_paragraph()
            for _ in range(RUNS_A_PARAGRAPH):
                _run(paragraph, chance, f"{' '.join(chance.choices(words, k=WORDS_A_RUN))} ")
            at = clause * PARAGRAPHS_A_CLAUSE + number
            share = variables / (clauses * PARAGRAPHS_A_CLAUSE)
            if int(at * share) != int((at - 1) * share):
                _split(paragraph, chance, "within {{ blank_", f"{clause}_{number}", " }} days.")
        if conditional:
            _split(document.add_paragraph(), chance, "{%p ", "endif", " %}")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _split(paragraph: Paragraph, chance: random.Random, *pieces: str) -> None:
    """Runs as Word leaves them: a tag in pieces, with proofing marks between."""
    for number, piece in enumerate(pieces):
        if number:
            mark = OxmlElement("w:proofErr")
            mark.set(qn("w:type"), "spellStart" if number % 2 else "spellEnd")
            paragraph._p.append(mark)
        _run(paragraph, chance, piece)


def _run(paragraph: Paragraph, chance: random.Random, text: str) -> None:
    run = paragraph.add_run(text)
    run._r.set(qn("w:rsidR"), f"{chance.getrandbits(31):08X}")
    run._r.set(qn("w:rsidRPr"), f"{chance.getrandbits(31):08X}")
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
    step, chance = max(1, len(paragraphs) // VARIABLES), random.Random(1)  # noqa: S311 - as above
    for number in range(VARIABLES):
        paragraph = Paragraph(paragraphs[number * step % len(paragraphs)], opened._body)
        _split(paragraph, chance, "{{ blank_", f"{number}", " }}")
        if number < CONDITIONS:
            _split(paragraph, chance, "{% if option_", f"{number}", " %}", "also", "{% endif %}")
    stream = io.BytesIO()
    opened.save(stream)
    return stream.getvalue()


def tag_values() -> dict[str, object]:
    """Values for the tags of `with_tags`."""
    values: dict[str, object] = {f"blank_{number}": "30 days" for number in range(VARIABLES)}
    return values | {f"option_{number}": True for number in range(CONDITIONS)}
