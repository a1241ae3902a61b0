"""Words: a text by language, message and attribute, with its variables filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby

from fluent.runtime import FluentBundle

from flows.ids import UNKNOWN, Lang
from flows.knowledge.service import DAYS, Day, Service

LANGS: tuple[Lang, ...] = ("ja", "en")
Args = Mapping[str, str | int]
REMEMBERED = 50_000
"""How many texts are kept as they were made; all there are, for every provider, are fewer."""
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
    _kept: dict[tuple[str | int | None, ...], str | None] = field(default_factory=dict, compare=False, repr=False)
    """Texts as they were made before, those alone that say nothing about anybody but the provider and the device: 0.14 ms a turn."""

    def has(self, lang: Lang, id_: str, attr: str) -> bool:
        """Whether there is such a text."""
        bundle = self.bundles[lang]
        return bundle.has_message(id_) and attr in bundle.get_message(id_).attributes

    def text(self, lang: Lang, id_: str, attr: str, args: Args | None = None) -> str:
        """A text. Raises TextError where it is missing or a variable has no value."""
        if args and (len(args) > 1 or "provider" not in args):
            return self._format(lang, id_, attr, args)
        named = args["provider"] if args else None
        made = self._kept.get((lang, id_, attr, named))
        return made or self._keep((lang, id_, attr, named), self._format(lang, id_, attr, args or {}))

    def _keep(self, key: tuple[str | int | None, ...], made: str) -> str:
        if len(self._kept) < REMEMBERED:
            self._kept[key] = made
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
        made = self._kept.get((lang, id_, attr, _WORDS))
        if made is None:
            made = self._keep((lang, id_, attr, _WORDS), self._format(lang, id_, attr, {name: _WORDS}))
        return made.replace(_WORDS, words)

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
        if key in self._kept:
            return self._kept[key]
        variant = self.variant(lang, id_, attr, *suffixes(provider, symptom, device))
        if variant is not None:
            return self._keep(key, self.text(lang, id_, variant, {"provider": self.provider(lang, provider)}))
        if len(self._kept) < REMEMBERED:
            self._kept[key] = None
        return None

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


def span(texts: Texts, lang: Lang, minutes: float) -> str:
    """A span of minutes in the largest unit that says it without a remainder worth naming."""
    if minutes < 90:  # noqa: PLR2004  # an hour and a half reads better in minutes
        return texts.text(lang, "format", "minutes", {"n": max(1, round(minutes))})
    if minutes < 60 * 48:
        return texts.text(lang, "format", "hours", {"n": round(minutes / 60)})
    return texts.text(lang, "format", "days", {"n": round(minutes / 60 / 24)})
