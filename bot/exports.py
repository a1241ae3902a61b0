"""A transcript for reading: Markdown, and HTML that prints well."""

from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape

from bot.telegram.texts import Texts
from flows.schema import UNKNOWN
from flows.session import Lang

Case = dict[str, Any]


def as_html(texts: Texts, lang: Lang, case: Case) -> str:
    """One page, everything escaped by the template engine."""
    return _render("transcript.html", texts, lang, case)


def as_markdown(texts: Texts, lang: Lang, case: Case) -> str:
    """The same as Markdown."""
    return _render("transcript.md", texts, lang, case)


def _render(name: str, texts: Texts, lang: Lang, case: Case) -> str:
    environment = Environment(
        loader=FunctionLoader(_template),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name).render(case=case, lang=lang, **_words(texts, lang, case))


def _template(name: str) -> str:
    return (files("bot") / "templates" / name).read_text(encoding="utf-8")


def _words(texts: Texts, lang: Lang, case: Case) -> dict[str, Any]:
    """Everything a template shows, in words."""

    def t(id_: str, attr: str, **args: str | int) -> str:
        return texts.text(lang, id_, attr, args)

    def value(id_: str, attr: str, given: str) -> str:
        if given == UNKNOWN:
            return t("answer", UNKNOWN)
        return t(id_, attr) if texts.has(lang, id_, attr) else given

    symptom = t(f"symptom-{case['symptom']}", "name") if case["symptom"] else t("summary", "symptom_unknown")
    return {
        "title": t("summary", "title", case=case["case"], symptom=symptom),
        "high": t("summary", "high") if case["priority"] == "high" else "",
        "status": t("transcript", f"status_{case['status']}"),
        "opened": t("transcript", "opened"),
        "facts": t("transcript", "facts"),
        "said": [(t(f"ask-{o}", "name"), value(f"ask-{o}", f"known-{v}", v)) for o, v in case["observations"].items()],
        "tried_head": t("summary", "tried"),
        "tried": [(f["at"], t(f"fix-{f['cause']}", "name"), t("summary", f["result"])) for f in case["fixes"]],
        "suspected_head": t("summary", "suspected"),
        "suspected": [
            t("summary", "suspected_row", cause=t(f"fix-{s['cause']}", "name"), percent=round(s["probability"] * 100))
            for s in case["suspected"]
        ],
        "intake_head": t("summary", "intake"),
        "intake": [(t(f"intake-{f}", "name"), value(f"intake-{f}", v, v)) for f, v in case["intake"].items()],
        "conversation": t("transcript", "conversation"),
        "who": {who: t("transcript", who) for who in ("user", "bot", "agent")},
    }
