"""Checks texts against the catalogue and against each other, and every card against Telegram's limits."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.commands.frame import FRAME
from bot.commands.wording import LocaleFiles
from bot.outbox.render import render, width
from bot.words.files import attributes
from bot.words.texts import LANGS, TextError, Texts
from flows.ids import UNKNOWN, Finding, Lang
from flows.knowledge.guide import Guide
from flows.proof.all_cards import all_cards

TELEGRAM_TEXT = 4096
CARD = 1300
"""Signs a card may have; more is not read on a phone."""
LABEL: Mapping[Lang, int] = {"ja": 28, "en": 36}
"""Cells of a button's label that fit on a phone; Latin letters are narrower than half a full-width sign."""
NOTE = 120
"""Cells of what an agent does first; a full-width sign takes two."""
COMMAND, DESCRIPTION, SHORT = 256, 512, 120
EVENING = -36_000
"""When the cards are rendered: the evening before what they were made for, so that times are tomorrow's."""
_QUOTED = re.compile(r"「([^「」{}]+)」")
"""A name that a text quotes; ours are those of our own buttons."""
_VARIABLE = re.compile(r"\{\s*\$([a-z_]+)")
_LACKED = re.compile(r": ([\w-]+)\.[\w-]+ is missing")
"""The message in the error of a text that is not there."""


def lint(guide: Guide, texts: Texts, files: LocaleFiles) -> Iterator[Finding]:
    """Every finding."""
    yield from _alike(files)
    yield from _wanted(guide, files)
    yield from _menus(guide, files)
    yield from _cards(guide, texts, files)
    yield from _limits(texts)
    yield from _notes(guide, texts)


def _alike(files: LocaleFiles) -> Iterator[Finding]:
    """Both languages have the same files, messages, attributes and variables."""
    one, other = LANGS
    for name in sorted(set(files[one]) ^ set(files[other])):
        lang = one if name not in files[one] else other
        yield Finding(f"locales/{lang}/{name}", "-", "the file is missing; the other language has it")
    for name in sorted(set(files[one]) & set(files[other])):
        has = {lang: _attributes(files[lang][name]) for lang in LANGS}
        for lang, against in ((one, other), (other, one)):
            here = {id_ for id_, _ in has[lang]}
            lacking = has[against].keys() - has[lang].keys()
            # Of a message that is not there at all, the parts are not counted up.
            for key in sorted({(id_, attr) if id_ in here else (id_,) for id_, attr in lacking}):
                yield Finding(f"locales/{lang}/{name}", ".".join(key), "is missing; the other language has it")
        for key in sorted(has[one].keys() & has[other].keys()):
            if has[one][key] != has[other][key]:
                yield Finding(f"locales/{one}/{name}", ".".join(key), "uses other variables than the other language")


def _attributes(source: str) -> dict[tuple[str, str], frozenset[str]]:
    """Message and attribute -> variables used. Repeated messages count once, and are found by `_twice`."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for id_, attrs in attributes(source).items():
        for attr, text in attrs.items():
            found[id_, attr] = frozenset(_VARIABLE.findall(text))
    return found


def _wanted(guide: Guide, files: LocaleFiles) -> Iterator[Finding]:
    """Every id of the catalogue has its message with the attributes it needs; no message is left over."""
    wanted = dict(_needed(guide))
    anywhere = {id_ for lang in LANGS for id_ in _messages(files[lang])}
    for lang in LANGS:
        home: dict[str, str] = {}
        for name, source in sorted(files[lang].items()):
            for id_, attrs in attributes(source).items():
                if id_ in home:
                    yield Finding(f"locales/{lang}/{name}", id_, f"is in {home[id_]} too; keep one")
                home[id_] = name
                for attr in wanted.get(id_, set()) - attrs.keys():
                    yield Finding(f"locales/{lang}/{name}", f"{id_}.{attr}", "is missing; add it")
                if (
                    id_.split("-")[0] in ("fix", "ask", "symptom", "advice", "intake", "aftercare")
                    and id_ not in wanted
                ):
                    yield Finding(f"locales/{lang}/{name}", id_, "the catalogue has nothing of that name; remove it")
        # Where one language has it, `_alike` has said so.
        for id_ in sorted(wanted.keys() - anywhere):
            yield Finding(f"locales/{lang}", id_, "this message is missing; see docs/texts.md")


def _messages(sources: Mapping[str, str]) -> Iterator[str]:
    """The ids of a language's messages."""
    for source in sources.values():
        yield from attributes(source)


def _needed(guide: Guide) -> Iterator[tuple[str, set[str]]]:
    catalogue = guide.catalogue
    for id_ in catalogue.symptoms:
        yield f"symptom-{id_}", {"label", "name", "desk"}
    for id_, observation in catalogue.observations.items():
        known = {f"known-{v}" for v in observation.values}
        yield f"ask-{id_}", {"title", "name", *observation.values, *known}
    for id_, cause in catalogue.causes.items():
        waits = {"later", "waiting"} if cause.wait else set()
        yield f"fix-{id_}", {"title", "steps", "question", "again", "worked", "not_worked", "name", "desk", *waits}
    for id_ in catalogue.advice:
        yield f"advice-{id_}", {"label", "title", "body"}
    for id_, intake in catalogue.intake.items():
        sealed = {"why", "given", "secret", "unread", "tell", "asked", "unsent"} if intake.sealed else set()
        yield f"intake-{id_}", {"title", "name", *intake.values, *sealed}
    for id_ in catalogue.aftercare:
        yield f"aftercare-{id_}", {"line"}
    for id_, attrs in FRAME.items():
        yield id_, set(attrs)


def _menus(guide: Guide, files: LocaleFiles) -> Iterator[Finding]:
    """A text that speaks of a provider's own screens says in the data what it rests on, and the other way round."""
    for lang in LANGS:
        spoken: set[tuple[str, str]] = set()
        own = {text for attrs in attributes(files[lang].get("common.ftl", "")).values() for text in attrs.values()}
        for where, provider, menu, text in _own_screens(guide, files[lang]):
            spoken.add((provider, menu))
            kind, name, *device = menu.split("-")
            item = guide.catalogue.providers[provider]
            told = Finding(f"locales/{lang}/{where}", f"{kind}-{name}.{'-'.join(('steps', provider, *device))}", "")
            if device and f"{kind}-{name}" not in item.by_device:
                yield replace(
                    told, what=f"providers.toml: by_device of {provider} lacks it, so nobody is asked for the device"
                )
            if menu not in item.menus:
                yield replace(told, what=f"providers.toml has no menus.{menu} for {provider}; say when it was checked")
            elif item.menus[menu].state == "described" and (quoted := set(_QUOTED.findall(text)) - own):
                source = f"menus.{menu} of {provider}"
                what = f"quotes 「{min(quoted)}」, which was read in no source ({source}): describe the place"
                yield replace(told, what=what)
        for provider, item in guide.catalogue.providers.items():
            for menu in item.menus:
                if (provider, menu) not in spoken:
                    kind, name, *device = menu.split("-")
                    what = f"menus.{menu}: locales/{lang} has no {kind}-{name}.{'-'.join(('steps', provider, *device))}"
                    yield Finding("flows/catalogue/providers.toml", provider, what)


def _own_screens(guide: Guide, sources: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """File, provider, name in `menus`, and words of every text about a provider's own screens."""
    for where, source in sources.items():
        for id_, attrs in attributes(source).items():
            for attr, text in attrs.items():
                stem, _, place = attr.partition("-")
                provider, _, device = place.partition("-")
                if stem == "steps" and provider in guide.catalogue.providers and id_[:4] in ("ask-", "fix-"):
                    yield where, provider, f"{id_}-{device}" if device else id_, text


def _cards(guide: Guide, texts: Texts, files: LocaleFiles) -> Iterator[Finding]:
    """Every card, for every provider, in both languages: there, and within the limits."""
    there = {lang: set(_messages(files[lang])) for lang in LANGS}
    seen: set[tuple[Lang, str, str]] = set()
    for name, card in all_cards(guide):
        for lang in LANGS:
            try:
                shown = render(texts, lang, card, "zzzzzz.zzzzzz", EVENING)
            except TextError as error:
                # A message that is not there at all is told of already, and once is enough.
                if not (lacked := _LACKED.search(str(error))) or lacked[1] in there[lang]:
                    yield Finding(f"locales/{lang}", name, str(error))
                continue
            if (lang, name, shown.text) in seen:
                continue
            seen.add((lang, name, shown.text))
            if not 0 < len(shown.text.strip()) <= CARD:
                yield Finding(f"locales/{lang}", name, f"the card has {len(shown.text)} signs; {CARD} at most")
            for row in shown.keyboard or []:
                for button in row:
                    if width(button["text"]) > LABEL[lang] and "callback_data" in button:
                        wide = width(button["text"])
                        what = f"the button 「{button['text']}」 is {wide} cells wide; {LABEL[lang]} at most"
                        yield Finding(f"locales/{lang}", name, what)


def _limits(texts: Texts) -> Iterator[Finding]:
    """What Telegram shows of the bot itself."""
    for lang in LANGS:
        for attr, most in (("description", DESCRIPTION), ("short", SHORT)):
            if len(texts.text(lang, "bot", attr)) > most:
                yield Finding(f"locales/{lang}/common.ftl", f"bot.{attr}", f"longer than {most} signs")
        for notice in ("stale", "busy"):
            if len(texts.text(lang, "notice", notice)) > 200:  # noqa: PLR2004  # what Telegram shows of a notice
                yield Finding(f"locales/{lang}/common.ftl", f"notice.{notice}", "longer than 200 signs")
        if texts.text(lang, "answer", UNKNOWN) == "":
            yield Finding(f"locales/{lang}/common.ftl", "answer.unknown", "is empty")


def _notes(guide: Guide, texts: Texts) -> Iterator[Finding]:
    """What an agent does first is read in a glance."""
    catalogue = guide.catalogue
    for id_ in (*(f"symptom-{s}" for s in catalogue.symptoms), *(f"fix-{c}" for c in catalogue.causes)):
        for lang in LANGS:
            if texts.has(lang, id_, "desk") and (cells := width(texts.text(lang, id_, "desk"))) > NOTE:
                yield Finding(f"locales/{lang}", f"{id_}.desk", f"is {cells} cells wide; {NOTE} at most")
