"""A part with tags as one Jinja program over its XML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import Template as JinjaTemplate
from jinja2 import TemplateSyntaxError, nodes
from jinja2.runtime import new_context
from lxml import etree

from assembler.errors import TemplateError

from ._budget import MOST_CHARACTERS
from ._failures import COMPILE_FAILURES, FAILURES, explain, explain_compile
from ._needs import needs_of
from ._part_blocks import Structure, read_structure, report_loopless, report_misnested
from ._part_heal import heal, set_signs
from ._part_hoist import can_hoist, hoist
from ._part_names import open_names
from ._part_places import Places, find_places
from ._part_source import Source, write_source
from ._problems import Problem
from ._sandbox import Sandbox
from ._sandbox_rewrite import Rewriter
from ._tag_check import check_tag
from ._tag_harvest import harvest_tags
from ._tag_join import join_lines
from ._tag_lift import lift_tags
from ._tag_marks import Harvest, clean
from ._tags import Tag
from ._xml import drop, w

_LOST_ON_EDIT: Final = (w("proofErr"),)  # marks of Word's proofing; it makes them anew


@dataclass(frozen=True, slots=True)
class Program:
    """A compiled part."""

    part: str
    tags: tuple[Tag, ...]
    source: Source
    template: JinjaTemplate
    needs: frozenset[str]
    heals: bool

    def run(self, context: Mapping[str, Any]) -> bytes:
        """The part's XML.

        Raises:
            TemplateError: with part, paragraph and tag.
        """
        template = self.template
        runtime = new_context(
            template.environment, template.name, template.blocks,
            dict(context), False, template.globals, None,  # noqa: FBT003 - Jinja's own signature
        )  # fmt: skip
        try:
            pieces = _limited(template.root_render_func(runtime))
            if self.heals:
                pieces = heal(pieces, self.part)
            # Each piece on its own: one letter beyond ASCII would make all of them slow to encode.
            return b"".join([piece.encode() for piece in pieces])
        except FAILURES as error:
            raise explain(error, self.part, self._tag_of(error), context) from error

    def _tag_of(self, error: BaseException) -> Tag | None:
        """The tag that was being worked on when an error came up."""
        trace, line = error.__traceback__, 0
        while trace is not None:
            if trace.tb_frame.f_globals.get("__jinja_template__") is self.template:
                line = self.template.get_corresponding_lineno(trace.tb_lineno)
                if isinstance(error, RecursionError):
                    break  # the tag that began it; the last one is whichever met the limit
            trace = trace.tb_next
        return self.source.tag_at(line)


def _limited(pieces: Iterator[str]) -> list[str]:
    """The pieces of a part, as long as they are not too many characters."""
    found: list[str] = []
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > MOST_CHARACTERS:
            raise TemplateError(
                f"The document would have more than {MOST_CHARACTERS:,} characters; it was stopped."
            )
        found.append(piece)
    return found


@dataclass(frozen=True, slots=True)
class Compiled:
    """What became of a part: a program, unless there are errors among the problems."""

    harvest: Harvest
    problems: list[Problem]
    program: Program | None


def compile_part(root: etree._Element, part: str, places: Places, environment: Sandbox) -> Compiled:
    """Compile a part, and find all that is wrong with it."""
    clean(root)
    harvest = harvest_tags(root, part)
    if not harvest.edited and not harvest.tags:
        return Compiled(harvest, harvest.problems, None)
    join_lines(root, harvest)
    lifted = lift_tags(root, harvest)
    for element in list(root.iter(*_LOST_ON_EDIT)):
        drop(element)
    structure = _structure(root, harvest)
    filters = find_places(root, harvest, lifted, places)
    problems = [*harvest.problems, *structure.problems]
    for tag in harvest.tags:
        problems += check_tag(tag, environment)
    program = None
    if not any(problem.severity == "error" for problem in problems):
        heals = set_signs(root)
        xml = open_names(etree.tostring(root, encoding="unicode"), harvest)
        source = write_source(xml, harvest, structure, filters)
        try:
            tree = environment.parse(source.text)
            needs = needs_of(tree, environment.globals)
            template = _template(tree, source, part, environment)
            program = Program(part, tuple(harvest.written), source, template, needs, heals)
        except COMPILE_FAILURES as error:
            problems.append(_late(error, source, part))
    return Compiled(harvest, problems, program)


def _structure(root: etree._Element, harvest: Harvest) -> Structure:
    """The marks and blocks of a part, after the tags that can be are moved to where they fit."""
    structure = read_structure(etree.tostring(root, encoding="unicode"), harvest)
    misnested = structure.misnested()
    movable = [block for block in misnested if can_hoist(block, structure)]
    if movable:
        for block in movable:
            hoist(root, block)
        structure = read_structure(etree.tostring(root, encoding="unicode"), harvest)
        misnested = structure.misnested()
    report_misnested(misnested, structure, harvest)
    report_loopless(structure, harvest)
    return structure


def _template(
    tree: nodes.Template, source: Source, part: str, environment: Sandbox
) -> JinjaTemplate:
    Rewriter(environment, source.places.__getitem__).rewrite(tree)
    code = environment.compile(tree, part, f"<{part}>")
    globals_ = environment.make_globals(None)
    return JinjaTemplate.from_code(environment, code, globals_, None)


def _late(error: Exception, source: Source, part: str) -> Problem:
    """What only the whole part shows, such as loops inside loops without end."""
    line = error.lineno if isinstance(error, TemplateSyntaxError) else 0
    tag = source.tag_at(line or 0)
    message = explain_compile(error)
    return Problem(part, tag.paragraph if tag else "", tag.text if tag else "", message)
