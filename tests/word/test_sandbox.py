"""Templates from strangers: no way to Python, and no work without end."""

from __future__ import annotations

import time
from datetime import date
from functools import partial

import pytest

from assembler.errors import TemplateError
from assembler.word import Template, check

from .documents import lines
from .raw import p, r, raw_file, tbl, tr

SECONDS = 20  # on a busy machine; alone the slowest takes two


class Account:
    owner = "A"
    _hidden = "s"

    def transfer(self) -> str:
        return "gone"


def helper(text: str = "x") -> str:
    return text.upper()


DATA = {
    "x": "text",
    "xs": [1],
    "d": {"a": 1},
    "account": Account(),
    "helper": helper,
    "part": partial(helper, "y"),
    "generator": (item for item in [1]),
    "day": date(2026, 1, 31),
}

NOT_FOR_TEMPLATES = [
    "{{ ''.__class__ }}",
    "{{ x.__init__.__globals__ }}",
    "{{ x['__class__'] }}",
    "{{ x|attr('__class__') }}",
    "{{ account._hidden }}",
    "{{ account['_hidden'] }}",
    "{{ [x]|map(attribute='__class__')|list }}",
    "{{ [x]|map('attr', '__class__')|list }}",
    "{{ [x]|selectattr('__class__')|list }}",
    "{{ [x]|groupby('__class__') }}",
    "{{ [x]|sort(attribute='__class__') }}",
    "{{ '{0.__class__}'.format(x) }}",
    "{{ '{0[__class__]}'.format(account) }}",
    "{{ '{a.__class__}'.format_map({'a': x}) }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ namespace(a=1).__class__ }}",
    "{% for a in xs %}{{ loop.__class__ }}{% endfor %}",
    "{{ self.__init__ }}",
    "{{ helper.__globals__ }}",
    "{{ generator.gi_frame }}",
    "{{ [].__class__.__base__.__subclasses__() }}",
    "{{ account.transfer() }}",
    "{{ account.transfer|string }}{{ account.transfer() }}",
    "{{ xs.append(1) }}",
    "{{ d.update(b=1) }}",
    "{{ x.encode() }}",
    "{{ x.translate({}) }}",
    "{{ (5).to_bytes(9) }}",
    "{{ lipsum() }}",
    "{{ xs|random }}",
    "{{ xs|pprint }}",
    "{% include 'x' %}",
    "{% import 'x' as y %}",
    "{% from 'x' import y %}",
    "{% extends 'x' %}",
    "{% block x %}{% endblock %}",
    "{% filter upper %}x{% endfilter %}",
    "{% call x.upper() %}a{% endcall %}",
]
DOUBLED = "{% set n = namespace(a=START) %}{% for i in range(60) %}STEP{% endfor %}{{ n.a }}"


def doubled(start: str, step: str) -> str:
    return DOUBLED.replace("START", start).replace("STEP", step)


WITHOUT_END = [
    "{% for i in range(10**9) %}a{% endfor %}",
    "{% for i in range(99999) %}{% for j in range(99999) %}a{% endfor %}{% endfor %}",
    "{% for i in [1, 2] %}" * 20 + "a" + "{% endfor %}" * 20 + "{{ 10**9999 }}",
    "{{ range(10**9)|list }}",
    "{{ range(10**30)|list }}",
    "{{ 'a' * 10**9 }}",
    "{{ 10**9 * 'a' }}",
    "{{ [0] * 10**9 }}",
    "{{ 'a'.ljust(10**9) }}",
    "{{ 'a'.zfill(10**9) }}",
    "{{ ('\t' * 9999).expandtabs(10**6) }}",
    "{{ 'a'|center(10**9) }}",
    "{{ 'a'|indent(10**9, true) }}",
    "{{ xs|tojson(indent=10**9) }}",
    "{{ xs|batch(10**9, 0)|list }}",
    "{{ xs|slice(10**9)|list }}",
    "{{ ('a' * 9999999)|wordwrap(1, true, 'aaaaaaaa') }}",
    "{{ ('a' * 9999999).replace('', 'a' * 9999999) }}",
    "{{ ('a' * 9999999)|replace('', 'a' * 9999999) }}",
    "{{ ('a' * 9999999).join('a' * 9999999) }}",
    "{{ ('a' * 9999999)|join('a' * 9999999) }}",
    "{{ '%999999999s' % x }}",
    "{{ '%*s' % (999999999, x) }}",
    "{{ '%999999999s'|format(x) }}",
    "{{ '{:>999999999}'.format(x) }}",
    "{{ '{:{w}}'.format(x, w=999999999) }}",
    "{{ '{:{}}'.format(x, 999999999) }}",
    "{{ day.strftime('%999999999d') }}",
    "{{ 9**(9**9) }}",
    "{{ (9**3000)**3000 }}",
    "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "{% macro f(n) %}{% if n %}{{ f(n-1) }}{{ f(n-1) }}{% endif %}{% endmacro %}{{ f(60) }}",
    doubled("'aaaaaaaaaa'", "{% set n.a = n.a ~ n.a %}"),
    doubled("'aaaaaaaaaa'", "{% set n.a = n.a + n.a %}"),
    doubled("[1]", "{% set n.a = [n.a, n.a] %}"),
    doubled("[1]", "{% set n.a = (n.a, n.a) %}"),
    doubled("[1]", "{% set n.a = {1: n.a, 2: n.a} %}"),
    doubled("[1]", "{% set n.a = dict(a=n.a, b=n.a) %}"),
    doubled("'aaaaaaaaaa'", "{% set b %}{{ n.a }}{{ n.a }}{% endset %}{% set n.a = b %}"),
    "{% set b %}{% for i in range(900000) %}" + "a" * 900 + "{% endfor %}{% endset %}{{ b }}",
    "{% macro m() %}" + "a" * 9000 + "{% endmacro %}"
    "{% set b %}{% for i in range(90000) %}{{ m() }}{% endfor %}{% endset %}{{ b }}",
]


@pytest.mark.parametrize("attack", [*NOT_FOR_TEMPLATES, *WITHOUT_END])
def test_a_template_that_asks_for_more_than_data_is_stopped_in_time(attack: str) -> None:
    start = time.process_time()
    with pytest.raises(TemplateError) as caught:
        Template.open(raw_file(p(attack)), strict=False).render(DATA)
    assert time.process_time() - start < SECONDS
    assert caught.value.part == "word/document.xml"
    assert caught.value.problem.endswith((".", "?"))


@pytest.mark.parametrize("attack", ["{% for y in ys %}a{% endfor %}", "{{ ys|list }}"])
def test_data_without_end_is_stopped_where_it_is_looped_over(attack: str) -> None:
    def ever() -> object:
        while True:
            yield 1

    with pytest.raises(TemplateError):
        Template.open(raw_file(p("{% for y in ys %}a{% endfor %}"))).render({"ys": ever()})


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("'{:,.2f}'.format(1234.5)", "1,234.50"),
        ("'%.1f' % 1.25", "1.2"),
        ("'%05d'|format(7)", "00007"),
        ("x.upper().center(6)", " TEXT "),
        ("day.strftime('%d.%m.%Y')", "31.01.2026"),
        ("d.items()|list", "[('a', 1)]"),
        ("helper('a')", "A"),
        ("part()", "Y"),
        ("account.owner", "A"),
        ("[x, x]|map('upper')|join(', ')", "TEXT, TEXT"),
        ("[d]|map(attribute='a')|list", "[1]"),
        ("range(3)|sum", "3"),
        ("2**10 + 7 // 2 * 3 % 5", "1028"),
        ("x ~ 1 ~ none", "text1"),
        ("dict(a=1).a", "1"),
        ("cycler('a', 'b').next()", "a"),
        ("x is defined and missing is not defined", "True"),
        ("missing|default('none')", "none"),
        ("xs[0] if xs else 0", "1"),
        ("x[1:3]", "ex"),
    ],
)
def test_what_templates_ordinarily_do_is_allowed(code: str, shown: str) -> None:
    assert lines(Template.open(raw_file(p(f"{{{{ {code} }}}}"))).render(DATA)) == [shown]


HOSTILE = {
    "braces that nothing closes": p("{{ " * 20_000),
    "braces that one tag closes": p("{{ " * 10_000 + "}}"),
    "statements that one tag closes": p("{% " * 10_000 + "%}"),
    "quotation marks": p("{{ " + '" ' * 20_000 + "}}"),
    "curly quotation marks": p("{{ " + "“ " * 20_001 + "}}"),
    "more tags than a part may hold": p("{{ a }}" * 25_000),
    "parentheses": p("{{ " + "(" * 3_000 + "a" + ")" * 3_000 + " }}"),
    "a long sum": p("{{ " + "+".join(["a"] * 5_000) + " }}"),
    "conditions inside conditions": p("{% if a %}" * 150 + "{% endif %}" * 150),
    "loops inside loops": p("{% for a in b %}" * 30 + "{% endfor %}" * 30),
    "a number of many digits": p("{{ " + "9" * 5_000 + " }}"),
    "ends of nothing": p("{% endif %}" * 3_000),
    "paragraphs with braces": "".join(p("{{ x") for _ in range(2_000)),
    "runs": p("{%r if a %}x{%r endif %}" * 500),
    "rows": tbl(*[tr("{%tr if a %}") + tr("x") + tr("{%tr endif %}") for _ in range(500)]),
    "lines that join": "".join(p("{%- if a -%}") + p("x") + p("{%- endif -%}") for _ in range(500)),
    "tracked changes": "".join(
        p(f'<w:ins w:id="{n}" w:author="A">{r("{% if a %}")}</w:ins>', "a{% endif %}")
        for n in range(200)
    ),
    "bookmarks": p("{% if a %}")
    + "".join(f'<w:bookmarkStart w:id="{n}" w:name="b{n}"/>' for n in range(10_000))
    + p("{% endif %}"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_checked_in_time(name: str) -> None:
    document = raw_file(HOSTILE[name])
    start = time.process_time()
    check(document)
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize(
    "name", ["parentheses", "a long sum", "conditions inside conditions", "loops inside loops"]
)
def test_what_is_nested_too_deeply_is_said_so(name: str) -> None:
    assert [problem.message for problem in check(raw_file(HOSTILE[name]))] == [
        "The tags are nested too deeply."
    ]


def test_a_budget_is_for_one_rendering_only() -> None:
    template = Template.open(raw_file(p("{% for i in range(900000) %}{% endfor %}a")))
    for _ in range(8):  # more than the budget, all together
        assert lines(template.render({})) == ["a"]
