"""Fluent files -> texts, for one service."""

from collections.abc import Iterator, Mapping

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, Resource

from bot.words.texts import LANGS, Args, TextError, Texts, open_hours, span
from flows.ids import Lang
from flows.knowledge.service import Service

REPLIES = "replies.ftl"
NO_PHONE = "none"
"""What `$phone` is where support has no number: texts choose by it what they say."""
BY_PHONE = ("code",)
"""Canned answers that only make sense where one can call."""


def parse(source: str) -> Resource:
    """A file as Fluent reads it."""
    return FluentParser(with_spans=True).parse(source)


def read(
    files: Mapping[Lang, Mapping[str, str]],
    service: Service,
    *,
    session_days: int,
    retention_days: int,
) -> Texts:
    """Build the texts from language -> file name -> Fluent source. Raises TextError on damaged files."""
    bundles: dict[Lang, FluentBundle] = {}
    sources = {(lang, name): source for lang, each in files.items() for name, source in sorted(each.items())}
    resources = {key: parse(source) for key, source in sources.items()}
    for lang in LANGS:
        if not files.get(lang):
            raise TextError(
                f"locales/{lang}: there are no .ftl files; the folder must hold the same files as the others"
            )
        bundle = FluentBundle([lang], use_isolating=False)
        for name, source in sorted(files[lang].items()):
            resource = resources[lang, name]
            for junk in broken(source, resource):
                raise TextError(f"locales/{lang}/{name}: line {junk}: is not valid Fluent; correct it")
            bundle.add_resource(resource)
        bundles[lang] = bundle
    texts = Texts(bundles, service, {lang: {} for lang in LANGS})
    days = {"session_days": session_days, "retention_days": retention_days}
    replies = resources[LANGS[0], REPLIES].body if REPLIES in files[LANGS[0]] else []
    ids = [entry.id.name for entry in replies if isinstance(entry, Message)]
    keys = tuple(id_.removeprefix("reply-") for id_ in ids if id_.startswith("reply-"))
    keys = tuple(key for key in keys if service.phone or key not in BY_PHONE)
    return Texts(bundles, service, {lang: {**_service_words(texts, lang), **days} for lang in LANGS}, keys)


def broken(source: str, resource: Resource) -> Iterator[int]:
    """The lines at which Fluent cannot read a file."""
    for entry in resource.body:
        if isinstance(entry, Junk):
            yield source.count("\n", 0, entry.span.start if entry.span else 0) + 1


def attributes(source: str) -> dict[str, dict[str, str]]:
    """Message id -> name of an attribute -> its Fluent source."""
    return {
        entry.id.name: {
            a.id.name: source[a.value.span.start : a.value.span.end] for a in entry.attributes if a.value.span
        }
        for entry in parse(source).body
        if isinstance(entry, Message)
    }


def _service_words(texts: Texts, lang: Lang) -> Args:
    service = texts.service
    return {
        "service": service.name.ja if lang == "ja" else service.name.en,
        "sender": service.sender,
        "domain": service.domain,
        "site": service.hosts[0],
        "reset": service.reset,
        "support": service.support,
        "phone": service.phone or NO_PHONE,
        "link_life": span(texts, lang, service.link_hours * 60),
        "code_life": span(texts, lang, service.code_minutes),
        "delivery": _about(texts, lang, service.waits.delivery),
        "rate_limit": _about(texts, lang, service.waits.rate_limit),
        "outage": _about(texts, lang, service.waits.outage),
        "lock": _about(texts, lang, service.waits.lock),
        "emergency": service.emergency or "none",
        "open_hours": open_hours(texts, lang),
        "reply_time": span(texts, lang, service.hours.reply_hours * 60),
    }


def _about(texts: Texts, lang: Lang, minutes: float) -> str:
    return texts.text(lang, "format", "about", {"span": span(texts, lang, minutes)})
