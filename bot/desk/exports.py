"""A case for reading outside: Markdown, HTML that prints well, and a list as CSV."""

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape

from bot.desk.case_json import heading, iso
from bot.desk.case_view import CaseView, case_view
from bot.desk.case_words import plain
from bot.words.texts import Texts
from flows.case.casefile import Case, Record
from flows.ids import Lang

_MARKDOWN = re.compile(r"([\\`*_\[\]<>&#|~])")
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠\t\r\n]")
"""How a cell begins that a spreadsheet might compute."""


def as_html(texts: Texts, lang: Lang, case: Case, records: Iterable[Record], now: int, *, notes: bool = True) -> str:
    """One page, everything escaped by the template engine."""
    return _render("transcript.html", texts, lang, _seen(texts, lang, case, records, now, notes=notes), now)


def as_markdown(
    texts: Texts, lang: Lang, case: Case, records: Iterable[Record], now: int, *, notes: bool = True
) -> str:  # fmt: skip
    """The same as Markdown; what people wrote is no markup."""
    return _render("transcript.md", texts, lang, _seen(texts, lang, case, records, now, notes=notes), now)


def as_csv(cases: Iterable[Case]) -> str:
    """A list of cases, RFC 4180, one heading each; no cell is a formula."""
    made = io.StringIO()
    rows = [
        heading(case) | {"tags": ", ".join(case.tags), "cause": case.cause, "cause_words": case.cause_words}
        for case in cases
    ]
    writer = csv.writer(made, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([cell(row[name]) for name in COLUMNS] for row in rows)
    return made.getvalue()


COLUMNS = (
    "case", "status", "priority", "opened_at", "closed_at", "locale", "symptom", "provider", "agent", "name",
    "waiting_since", "tags", "cause", "cause_words",
)  # fmt: skip


def cell(value: str | None) -> str:
    """A value as a spreadsheet takes it: as text, whatever it begins with."""
    text = plain(value or "")
    return f"'{text}" if _FORMULA.match(text) else text


def markdown(text: str) -> str:
    """Text whose signs mean nothing in Markdown."""
    return _MARKDOWN.sub(r"\\\1", text)


def _seen(
    texts: Texts, lang: Lang, case: Case, records: Iterable[Record], now: int, *, notes: bool
) -> CaseView:  # fmt: skip
    seen = case_view(texts, lang, case, records, now)
    return seen if notes else replace(seen, story=tuple(item for item in seen.story if item.kind != "note"))


def _render(name: str, texts: Texts, lang: Lang, seen: CaseView, now: int) -> str:
    def t(attr: str, **args: str | int) -> str:
        return texts.text(lang, "view", attr, args)

    def when(at: int) -> str:
        return f"{texts.service.local(at):%Y-%m-%d %H:%M}"

    who = {who: texts.text(lang, "transcript", who) for who in ("user", "bot", "agent")}
    values: dict[str, Any] = {"case": seen, "lang": lang, "t": t, "when": when, "who": who, "now": now}
    return _environment().get_template(name).render(values, zone=texts.service.hours.zone)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FunctionLoader(lambda name: (files("bot") / "templates" / name).read_text(encoding="utf-8")),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"iso": iso, "md": markdown}
    return made
