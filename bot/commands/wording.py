"""Checks how the texts are put: one question a card, pages by the names of their buttons, no word that the glossary retires."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from bot.words.files import attributes
from flows.ids import Finding, Lang
from flows.knowledge.guide import Guide

LocaleFiles = Mapping[Lang, Mapping[str, str]]
"""Language -> file name -> Fluent source."""
_ASKS = re.compile(r"[？?]\s*$")
_NOT_WORDS = re.compile(r"\{[^{}]*\}")


def wording(guide: Guide, files: LocaleFiles, retired: str) -> Iterator[Finding]:
    """Every finding. `retired`: the words that are not used, as TOML."""
    yield from _asked_once(guide, files)
    yield from _retired(files, retired)


def _asked_once(guide: Guide, files: LocaleFiles) -> Iterator[Finding]:
    """A card asks in its title, or at its end where steps stand between; never twice, and never not at all."""
    asks = {f"ask-{id_}" for id_ in guide.catalogue.observations} | {f"fix-{id_}" for id_ in guide.catalogue.causes}
    for lang, named in files.items():
        for name, source in sorted(named.items()):
            for id_, attrs in attributes(source).items():
                if id_ not in asks:
                    continue
                titles = {attr: text for attr, text in attrs.items() if attr.split("-")[0] == "title"}
                asking = {attr for attr, text in titles.items() if _ASKS.search(text)}
                at_end = [attr for attr in attrs if attr.split("-")[0] == "question"]
                where = f"locales/{lang}/{name}"
                if asking and asking != titles.keys():
                    yield Finding(where, id_, "some titles ask and some do not; let all of them ask, or none")
                elif asking and at_end:
                    yield Finding(where, f"{id_}.{at_end[0]}", "its title asks already; keep one question")
                elif titles and not asking and "question" not in attrs:
                    yield Finding(where, id_, "asks nothing; let the title ask, or add a question")


def _retired(files: LocaleFiles, retired: str) -> Iterator[Finding]:
    table: dict[str, list[dict[str, Any]]] = tomllib.loads(retired)
    for lang, named in files.items():
        words = [(re.compile(item["word"]), item["say"]) for item in table.get(lang, [])]
        for name, source in sorted(named.items()):
            for id_, attrs in attributes(source).items():
                for attr, text in attrs.items():
                    plain = _NOT_WORDS.sub("", text)
                    for word, say in words:
                        if found := word.search(plain):
                            what = f"says 「{found[0]}」, which the glossary retires; say: {say}"
                            yield Finding(f"locales/{lang}/{name}", f"{id_}.{attr}", what)
