"""Names of people, where a text says that they are names."""

import re
from collections.abc import Iterator

from flows.redact.masks import Find
from flows.redact.ruleset import read_rules
from flows.redact.shadow import lowered
from flows.redact.vocabulary import is_common, is_japanese_continuation, is_japanese_prose, is_product, is_prose

_RULES = read_rules("introduced_names")
_LABELLED = _RULES.pattern("labelled")
_SELF_INTRODUCED = _RULES.pattern("self_introduced")
_OWN_NAME = _RULES.pattern("own_name")
_LABELLED_KANJI = _RULES.pattern("labelled_kanji")
_NO_NAME = _RULES.pattern("no_name")
_NAME_TALK = _RULES.pattern("name_talk")
_HEADER = _RULES.pattern("header")
_ENGLISH = _RULES.pattern("english")
_CALLED_JA = _RULES.pattern("called_ja")
_ORGANISATIONS = _RULES.listed("organisations")
_BEHIND_ORGANISATION = _RULES.pattern("behind_organisation")
_ORGANISATION_NAME = _RULES.pattern("organisation_name")
_FIRM_AND_PERSON = _RULES.pattern("firm_and_person")
_FIRM = _RULES.pattern("firm")
_RELATIVE = _RULES.pattern("relative")
_DECEASED = _RULES.pattern("deceased")
_SELF_CALLED = _RULES.pattern("self_called")
_TITLED = _RULES.pattern("titled")
_GREETING = _RULES.pattern("greeting")
_INTRODUCTION = _RULES.pattern("introduction")
_CALLED = _RULES.pattern("called")
_NAME_PARTICLES = _RULES.words("name_particles")
_NATIONALITIES = _RULES.words("nationalities")
_mentions_name = _RULES.mentions("name")
_NOBODY = (*_ORGANISATIONS, "者", "もの", "方", "人", "担当", "員")
_JAPANESE = (
    (_LABELLED, _RULES.mentions("label")),
    (_LABELLED_KANJI, _RULES.mentions("label_kanji")),
    (_SELF_INTRODUCED, _RULES.mentions("saying")),
    (_CALLED_JA, _RULES.mentions("calling")),
    (_FIRM_AND_PERSON, _RULES.mentions("firm")),
    (_FIRM, _RULES.mentions("firm_name")),
    (_RELATIVE, _RULES.mentions("relative")),
    (_DECEASED, _RULES.mentions("late")),
    (_SELF_CALLED, _RULES.mentions("self_called")),
    (_TITLED, _RULES.mentions("title")),
    (_OWN_NAME, _RULES.mentions("self")),
)
_WITH_FIRM = frozenset([_FIRM_AND_PERSON, _FIRM])
_GUESSED = frozenset([_CALLED_JA, _FIRM_AND_PERSON, _FIRM, _RELATIVE, _DECEASED, _SELF_CALLED, _TITLED])
_CAPITAL = re.compile("[A-Z][a-zà-ÿ'’-]")


def introduced_names(text: str) -> Iterator[Find]:
    """Find names behind a label or an introduction. A name in running text is not told from other words."""
    low = text.lower()
    for pattern, mentions_any in _JAPANESE:
        if (pattern is _TITLED and " " not in text) or not mentions_any(low):
            continue
        for found in pattern.finditer(text):
            if _is_name(pattern, found["name"]):
                yield Find(*found.span("name"), "name", guessed=pattern in _GUESSED)
    yield from _of_organisations(text)
    if (
        (hello := _GREETING.match(text))
        and (hello.start("name") or _INTRODUCTION.search(text))
        and not _is_sentence(hello["name"])
    ):
        yield Find(*hello.span("name"), "name", guessed=True)
    if "<" in low:
        yield from (Find(*found.span("name"), "name") for found in _HEADER.finditer(text))
    if not _mentions_name(low):
        return
    called = "name" in low or "called" in low or "holder" in low
    for found in _CALLED.finditer(lowered(text)) if called else ():
        if span := _named(found):
            yield Find(*span, "name")
    for found in _ENGLISH.finditer(text) if _CAPITAL.search(text) else ():
        group = found.lastgroup or "name"
        if not any(is_common(word) or word.lower() in _NATIONALITIES for word in found[group].split()):
            yield Find(*found.span(group), "name")


def _is_name(pattern: re.Pattern[str], name: str) -> bool:
    """Whether what a Japanese pattern found is a name and not the sentence's own words."""
    if pattern in _GUESSED:
        return not name.endswith(("者", "もの")) and (pattern in _WITH_FIRM or not _is_sentence(name))
    return not _NO_NAME.search(name) and not (pattern is _LABELLED_KANJI and _NAME_TALK.search(name))


def _of_organisations(text: str) -> Iterator[Find]:
    for found in _BEHIND_ORGANISATION.finditer(text) if "で" in text or "と" in text else ():
        if not text.endswith(_ORGANISATIONS, 0, found.start()) or found["name"].endswith(_NOBODY):
            continue
        firm = _ORGANISATION_NAME.search(text, max(0, found.start() - 24), found.start())
        yield Find(firm.start() if firm else found.start("name"), found.end("name"), "name", guessed=True)


def _is_sentence(name: str) -> bool:
    """Whether a sentence about names is made of such words."""
    name = re.split("[(（]", name)[0]
    return (
        bool(_NO_NAME.search(name) or _NAME_TALK.search(name))
        or is_japanese_continuation(name)
        or is_japanese_prose(name)
    )


def _named(found: re.Match[str]) -> tuple[int, int] | None:
    """The words up to the first that chats are made of; two at least where nothing but `name` introduces them."""
    start = end = found.start("name")
    count = 0
    for word in re.finditer(r"[^ ,]+", found["name"]):
        if word.group() not in _NAME_PARTICLES and (
            word.group() in _NATIONALITIES or is_prose(word.group()) or is_product(word.group())
        ):
            break
        end = start + word.end()
        count += word.group() not in _NAME_PARTICLES
    least = 2 if found.group().startswith("name") else 1
    return (start, end) if count >= least else None
