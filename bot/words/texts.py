"""Words: Fluent files -> text by language, message and attribute. The only place that knows Fluent."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import msgspec
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, Resource, Term, from_json

from flows.ids import UNKNOWN, Lang
from flows.knowledge.service import DAYS, Day, Service

LANGS: tuple[Lang, ...] = ("ja", "en")
Args = Mapping[str, str | int]
REMEMBERED = 50_000
"""How many texts are kept as they were made; all there are, for every provider, are fewer."""
REPLIES = "replies.ftl"
NO_PHONE = "none"
"""What `$phone` is where support has no number: texts choose by it what they say."""
BY_PHONE = ("code",)
"""Canned answers that only make sense where one can call."""
_WORDS = "\ufffc"


class TextError(ValueError):
    """A text is missing or wrong; says which, in which language, and what to do."""


def suffixes(provider: str | None, symptom: str | None, device: str | None = None) -> tuple[str | None, ...]:
    """What picks a variant, the most special first."""
    return (f"{provider}-{device}" if provider and device else None, provider, symptom)


@dataclass(frozen=True)
class Texts:
    """All words, for one service."""

    bundles: Mapping[Lang, FluentBundle]
    service: Service
    base: Mapping[Lang, Args]
    replies: tuple[str, ...] = ()
    """The keys of the canned answers."""
    _there: dict[tuple[Lang, str, str], bool] = field(default_factory=dict, compare=False, repr=False)
    _made: dict[tuple[Lang, str, str, str | int | None], str] = field(default_factory=dict, compare=False, repr=False)
    """Texts as they were made before: those alone that say nothing about anybody but the provider."""

    _found: dict[tuple[Lang, str, str, str | None, str | None, str | None], str | None] = field(
        default_factory=dict, compare=False, repr=False
    )
    """Texts by the provider and the symptom that pick their variant, as they were made before."""

    def has(self, lang: Lang, id_: str, attr: str) -> bool:
        """Whether there is such a text."""
        key = (lang, id_, attr)
        found = self._there.get(key)
        if found is None:
            bundle = self.bundles[lang]
            found = bundle.has_message(id_) and attr in bundle.get_message(id_).attributes
            if len(self._there) < REMEMBERED:
                self._there[key] = found
        return found

    def text(self, lang: Lang, id_: str, attr: str, args: Args | None = None) -> str:
        """A text. Raises TextError where it is missing or a variable has no value."""
        if args and (len(args) > 1 or "provider" not in args):
            return self._format(lang, id_, attr, args)
        key = (lang, id_, attr, args["provider"] if args else None)
        made = self._made.get(key)
        if made is None:
            made = self._format(lang, id_, attr, args or {})
            if len(self._made) < REMEMBERED:
                self._made[key] = made
        return made

    def _format(self, lang: Lang, id_: str, attr: str, args: Args) -> str:
        if not self.has(lang, id_, attr):
            raise TextError(f"locales/{lang}: {id_}.{attr} is missing; add it")
        bundle = self.bundles[lang]
        pattern = bundle.get_message(id_).attributes[attr]
        text, errors = bundle.format_pattern(pattern, {**self.base[lang], **args})
        if errors:
            raise TextError(f"locales/{lang}: {id_}.{attr}: {errors[0]}")
        return str(text)

    def around(self, lang: Lang, id_: str, attr: str, text: str, args: Args | None = None) -> str:
        """A text with somebody's words as `$text`; Fluent itself takes no more than 2500 signs for a variable."""
        return self.text(lang, id_, attr, {**(args or {}), "text": _WORDS}).replace(_WORDS, text)

    def filled(self, lang: Lang, id_: str, attr: str, name: str, words: str) -> str:
        """A text whose one variable is some words, which change nothing else in it. Made by Fluent once."""
        key = (lang, id_, attr, _WORDS)
        if key not in self._made:
            self._made[key] = self._format(lang, id_, attr, {name: _WORDS})
        return self._made[key].replace(_WORDS, words)

    def variant(self, lang: Lang, id_: str, attr: str, *suffixes: str | None) -> str | None:
        """The name of the most special variant of an attribute that exists."""
        for suffix in suffixes:
            if suffix and self.has(lang, id_, f"{attr}-{suffix}"):
                return f"{attr}-{suffix}"
        return attr if self.has(lang, id_, attr) else None

    def of(
        self, lang: Lang, id_: str, attr: str, provider: str | None, symptom: str | None, device: str | None = None
    ) -> str | None:
        """The most special variant for a provider (and a device) and a symptom, with the provider's name as `$provider`; None where
        there is no such text. Raises TextError where it needs any other variable."""
        key = (lang, id_, attr, provider, symptom, device)
        if key not in self._found:
            variant = self.variant(lang, id_, attr, *suffixes(provider, symptom, device))
            named = {"provider": self.provider(lang, provider)}
            made = None if variant is None else self.text(lang, id_, variant, named)
            if len(self._found) >= REMEMBERED:
                return made
            self._found[key] = made
        return self._found[key]

    def provider(self, lang: Lang, id_: str | None) -> str:
        """A provider's name."""
        known = id_ is not None and id_ != UNKNOWN and self.has(lang, "ask-provider", id_)
        return self.text(lang, "ask-provider" if known else "provider", id_ if id_ and known else UNKNOWN)

    def clock(self, lang: Lang, at: int, now: int, *, dated: bool = False) -> str:
        """A time (Unix seconds) as a user of the service would say it. `dated`: tomorrow is a date, since it is read later, too."""
        there, here = self.service.local(at), self.service.local(now)
        days = (there.date() - here.date()).days
        attr = {0: "today", 1: "later" if dated else "tomorrow"}.get(days, "later")
        return self.text(lang, "format", attr, {
            "clock": f"{there.hour}:{there.minute:02}", "month": self.text(lang, "month", f"m{there.month}"),
            "day": str(there.day),
            "weekday": self.text(lang, "weekday", DAYS[there.weekday()]),
        })  # fmt: skip


Resources = Sequence[Resource]
Parse = Callable[[Sequence[str]], Resources]
"""Reads Fluent sources, all of them."""


def parse(source: str) -> Resource:
    """A file as Fluent reads it."""
    return FluentParser(with_spans=True).parse(source)


def parse_all(sources: Sequence[str]) -> Resources:
    """Files as Fluent reads them: a fifth of a second for all there are."""
    return [parse(source) for source in sources]


def read(
    files: Mapping[Lang, Mapping[str, str]],
    service: Service,
    *,
    session_days: int,
    retention_days: int,
    parsed: Parse = parse_all,
) -> Texts:
    """Build the texts from language -> file name -> Fluent source. Raises TextError on damaged files."""
    bundles: dict[Lang, FluentBundle] = {}
    sources = {(lang, name): source for lang, each in files.items() for name, source in sorted(each.items())}
    resources = dict(zip(sources, parsed(list(sources.values())), strict=True))
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


def dump(resources: Resources) -> bytes | None:
    """What Fluent has read, as JSON, without comments and places; None where it could not read all of it."""
    if any(isinstance(entry, Junk) for resource in resources for entry in resource.body):
        return None
    bodies = [[entry for entry in resource.body if isinstance(entry, Message | Term)] for resource in resources]
    return msgspec.json.encode([[entry.to_json(_bare) for entry in body] for body in bodies])


def load(data: bytes) -> Resources:
    """Read what `dump` made. Raises ValueError."""
    try:
        return [Resource([from_json(entry) for entry in body]) for body in msgspec.json.decode(data)]
    except (msgspec.MsgspecError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not what was kept ({type(error).__name__})") from None


def _bare(node: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in node.items() if name not in ("span", "comment")}


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


def open_hours(texts: Texts, lang: Lang) -> str:
    """When support is open, as a user reads it: days that follow each other and have the same hours stand together."""
    hours = texts.service.hours.open
    runs = [list(run) for times, run in groupby(DAYS, hours.get) if times]
    city = texts.service.hours.zone.rpartition("/")[2].replace("_", " ")
    return texts.text(lang, "open_hours", "separator").join(_open(texts, lang, run, city) for run in runs)


def _open(texts: Texts, lang: Lang, run: list[Day], city: str) -> str:
    opens, closes = (f"{at.hour}:{at.minute:02}" for at in texts.service.hours.open[run[0]])
    first, last = (texts.text(lang, "weekday", day) for day in (run[0], run[-1]))
    days = first if len(run) == 1 else texts.text(lang, "open_hours", "range", {"first": first, "last": last})
    return texts.text(lang, "open_hours", "line", {"days": days, "opens": opens, "closes": closes, "city": city})


def _about(texts: Texts, lang: Lang, minutes: float) -> str:
    return texts.text(lang, "format", "about", {"span": span(texts, lang, minutes)})


def span(texts: Texts, lang: Lang, minutes: float) -> str:
    """A span of minutes in the largest unit that says it without a remainder worth naming."""
    if minutes < 90:  # noqa: PLR2004  # an hour and a half reads better in minutes
        return texts.text(lang, "format", "minutes", {"n": max(1, round(minutes))})
    if minutes < 60 * 48:
        return texts.text(lang, "format", "hours", {"n": round(minutes / 60)})
    return texts.text(lang, "format", "days", {"n": round(minutes / 60 / 24)})
