"""The parts of the pack as WordprocessingML: sections, clauses, definitions, forms, annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._controls import clause_frame, open_note
from ._fields import DEFINITIONS_BOOKMARK, bookmarked, link, number_reference
from ._markup import CompiledText, Texts
from ._markup_compile import KEEP_NEXT
from ._markup_layout import CLAUSE_INDENT_TWIPS
from ._markup_program import Put, render
from ._markup_tables import settle_joints, text_table
from ._markup_text import NO_BREAK_HYPHEN, paragraph, run
from ._outline import Item, PackPart
from ._rendering import OpenPoint, Rendering
from ._wording import Wording

if TYPE_CHECKING:
    from assembler.selection import Decision

_TABLE_END = "</w:tbl>"
_PARAGRAPH = '<w:p><w:pPr><w:pStyle w:val="'
_BY_REFERENCE_WIDTHS = (1250, 3157, 1050, 1800)
_OPEN_WIDTHS = (3607, 4500)
_MOST_IN_ROW = 12  # a higher row would leave the heading alone on its page


def part_blocks(part: PackPart, rendering: Rendering, texts: Texts) -> str:
    """Everything of a part after its heading and lead."""
    pieces: list[str] = []
    for section in part.sections:
        if section.title:
            pieces.append(_heading("Heading2", run(section.title), section.bookmark, rendering))
        pieces.extend(item_blocks(item, part.id, rendering, texts) for item in section.items)
    pieces[-1] = _keep_last_with_end(pieces[-1])
    return "".join(pieces)


def item_blocks(item: Item, part: str, rendering: Rendering, texts: Texts) -> str:
    """One heading of a part, and all that stands under it."""
    written: list[str] = []
    if item.write is not None:
        item.write(item, part, rendering, texts, written.append)
    elif item.role == "definitions":
        _definitions(item, part, rendering, texts, written.append)
    elif item.role == "by-reference":
        _by_reference(item, part, rendering, texts, written.append)
    else:
        write_text(item, part, rendering, texts, written.append)
    settle_joints(written)
    return (
        f"{_keep_last_with_end(''.join(written))}{item.after}" if item.after else "".join(written)
    )


def _keep_last_with_end(blocks: str) -> str:
    """The line that ends a part never stands alone on a page."""
    at = blocks.rfind(_PARAGRAPH)
    if at < 0 or blocks.find(_TABLE_END, at) >= 0:
        return blocks
    end = blocks.index("/>", at + len(_PARAGRAPH)) + len("/>")
    if blocks.startswith(KEEP_NEXT, end):
        return blocks
    return f"{blocks[:end]}{KEEP_NEXT}{blocks[end:]}"


def _heading(style: str, runs: str, bookmark: str, rendering: Rendering) -> str:
    return paragraph(style, bookmarked(runs, bookmark, rendering.ids.next_bookmark()))


def write_text(item: Item, part: str, rendering: Rendering, texts: Texts, put: Put) -> None:
    text, decision = item.text, item.decision
    if text is None or decision is None:
        return
    put(f"{text.frame.head}{rendering.next_control()}{text.frame.middle}")
    marked = bookmarked(text.title_runs, text.bookmark, rendering.ids.next_bookmark())
    put(paragraph(text.title_style, marked, text.paragraph_properties))
    _lots(decision, text, texts, put)
    put(text.notes)
    rendering.begin(decision, text, part)
    for note in rendering.open_alternates(decision):
        put(paragraph(_plain_style(text), note))
    render(text.program, rendering, put)
    if text.kind == "annex":
        _editions(decision, text, part, rendering, texts, put)
    put(text.frame.tail)


def _editions(
    decision: Decision, text: CompiledText, part: str, rendering: Rendering, texts: Texts, put: Put
) -> None:
    """The same text in the workers' languages, each on a page of its own; and what is missing."""
    editions: dict[str, CompiledText] = {text.file: text}
    missing: list[str] = []
    for language in rendering.worker_languages:
        edition = texts.edition(decision.id, language)
        if edition is not None:
            editions.setdefault(edition.file, edition)
        elif texts.is_for_workers(decision.clause):
            missing.append(language)
    if missing:
        ask_for_translation(decision, text, missing, rendering, texts, put)
    for edition in list(editions.values())[1:]:
        put(paragraph("EditionHeading", edition.title_runs, edition.paragraph_properties))
        put(edition.notes)
        rendering.begin(decision, edition, part)
        render(edition.program, rendering, put)


def ask_for_translation(
    decision: Decision,
    text: CompiledText,
    languages: list[str],
    rendering: Rendering,
    texts: Texts,
    put: Put,
) -> None:
    """A visible note that the text is to be translated, and an open point for each language."""
    words, printer = texts.words, texts.printer(texts.tag)
    names = [printer.name_of_language(language) for language in languages]
    put(paragraph("BodyText", open_note(words.to_translate.format(printer.joined(names)))))
    for language, name in zip(languages, names, strict=True):
        asked = (words.translation_asked.format(name),)
        point = OpenPoint(decision.id, text.title, "translation", language, (), asked)
        rendering.points.append(point)


def _lots(decision: Decision, text: CompiledText, texts: Texts, put: Put) -> None:
    if not decision.lots:
        return
    words = texts.words
    names = [words.lot_name(lot) for lot in decision.lots]
    listed = f" {words.and_} ".join([", ".join(names[:-1]), names[-1]] if names[1:] else names)
    put(paragraph(_plain_style(text), run(words.lots_only.format(listed))))


def _plain_style(text: CompiledText) -> str:
    return "ClauseText" if text.kind in ("clause", "provision") else "BodyText"


def _definitions(item: Item, part: str, rendering: Rendering, texts: Texts, put: Put) -> None:
    put(_heading("Heading3", run(item.title), DEFINITIONS_BOOKMARK, rendering))
    put(paragraph("ClauseText", run(texts.words.definitions_intro)))
    for decision, text in item.members:
        put(f"{text.frame.head}{rendering.next_control()}{text.frame.middle}")
        bookmark = rendering.ids.next_bookmark()
        put(f'<w:bookmarkStart w:id="{bookmark}" w:name="{text.bookmark}"/>')
        rendering.begin(decision, text, part)
        render(text.program, rendering, put)
        put(f'<w:bookmarkEnd w:id="{bookmark}"/>{text.frame.tail}')


def _by_reference(item: Item, part: str, rendering: Rendering, texts: Texts, put: Put) -> None:
    put(_heading("Heading3", run(item.title), item.bookmark, rendering))
    put(paragraph("ClauseText", run(texts.words.by_reference_intro)))
    rows = []
    for decision, text in item.members:
        rendering.begin(decision, text, part)
        rows.append(_official_row(decision, text, rendering, texts))
    put(
        text_table(
            texts.words.by_reference_head,
            rows,
            _BY_REFERENCE_WIDTHS,
            caption=item.title,
            indent=CLAUSE_INDENT_TWIPS,
        )
    )


def _official_row(
    decision: Decision, text: CompiledText, rendering: Rendering, texts: Texts
) -> tuple[str, str, str, str]:
    """Number, title, date, and the clause that deals with the text or its address."""
    official = decision.clause.official
    if official is None:  # the model asks for it in a text by reference
        return "", run(text.title), "", ""
    number = run(official.number.replace("-", NO_BREAK_HYPHEN))
    title = run(" ").join((run(official.title), *rendering.open_alternates(decision)))
    place = rendering.place(text.id)
    if place is not None and place.role == "clause":
        where = run(f"{texts.words.clause} ") + number_reference(place.bookmark, place.number)
        return number, title, run(official.date), where
    frame = clause_frame(text.id, text.title)
    control = f"{frame.head}{rendering.next_control()}{frame.middle}{title}{frame.tail}"
    address = next((source.url for source in decision.clause.authority if source.url), "")
    where = link(address, run(_host(address), '<w:rStyle w:val="Hyperlink"/>')) if address else ""
    marked = bookmarked(control, text.bookmark, rendering.ids.next_bookmark())
    return number, marked, run(official.date), where


def _host(address: str) -> str:
    return address.partition("://")[2].partition("/")[0].removeprefix("www.")


def open_points_blocks(points: tuple[OpenPoint, ...], texts: Texts) -> str:
    """The texts that wait, and what they wait for; nothing where all is decided."""
    if not points:
        return ""
    words = texts.words
    rows = [(run(titles), run(asked)) for titles, asked in grouped_points(points, words)]
    table = text_table(words.open_points_head, rows, _OPEN_WIDTHS, caption=words.open_points)
    return (
        paragraph("TOCHeading", run(words.open_points))
        + paragraph("BodyText", run(words.open_points_intro))
        + table
    )


def grouped_points(points: tuple[OpenPoint, ...], words: Wording) -> list[tuple[str, str]]:
    """Texts that wait for the same answers together, a dozen a row: titles, and the questions."""
    groups: dict[frozenset[str], dict[str, None]] = {}
    questions: dict[frozenset[str], tuple[str, ...]] = {}
    for point in points:
        title = point.title
        if point.kind == "translation":
            title = words.translation_of.format(title)
        elif point.kind != "undecided":
            title = words.wording_of.format(title)
        asked = point.questions or (words.no_question,)
        groups.setdefault(frozenset(asked), {})[title] = None
        questions.setdefault(frozenset(asked), asked)
    return [
        ("\n".join(list(titles)[at : at + _MOST_IN_ROW]), "\n".join(questions[asked]))
        for asked, titles in groups.items()
        for at in range(0, len(titles), _MOST_IN_ROW)
    ]
