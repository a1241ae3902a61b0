"""The words of a page."""

from datetime import UTC, datetime

from bot.words.texts import Texts, span
from flows.ids import Lang


class Words:
    """Those of one language: `t("login.title")` is `console-login.title` of the texts."""

    def __init__(self, texts: Texts, lang: Lang) -> None:
        self.texts = texts
        self.lang = lang

    def __call__(self, key: str, **args: str | int) -> str:
        """Raises TextError where there is no such text."""
        id_, _, attr = key.partition(".")
        return self.texts.text(self.lang, f"console-{id_}", attr, args)

    def view(self, attr: str, **args: str | int) -> str:
        """A word that the exports use as well. Raises TextError."""
        return self.texts.text(self.lang, "view", attr, args)

    def has(self, key: str) -> bool:
        """Whether there is such a text."""
        id_, _, attr = key.partition(".")
        return self.texts.has(self.lang, f"console-{id_}", attr)

    def time(self, at: int) -> str:
        """Unix seconds as year, month, day and time where the service is: the same in every language."""
        return f"{self.texts.service.local(at):%Y-%m-%d %H:%M}"

    def moment(self, at: int, now: int) -> str:
        """The same as short as it may be: today's times without the day, this year's without the year."""
        there, here = self.texts.service.local(at), self.texts.service.local(now)
        if there.date() == here.date():
            return f"{there:%H:%M}"
        return f"{there:%m-%d %H:%M}" if there.year == here.year else self.time(at)

    @property
    def zone(self) -> str:
        """In which all times are."""
        return self.texts.service.hours.zone

    def left(self, seconds: int) -> str:
        """A length of time to the minute, below a day: 「1時間20分」, "1 h 20 min"."""
        minutes = max(1, -(-seconds // 60))
        days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
        if days:
            return self("span.days", d=days, h=hours)
        if hours and rest:
            return self("span.hours", h=hours, m=rest)
        return self.texts.text(self.lang, "format", "hours", {"n": hours}) if hours else self("span.minutes", m=rest)

    def span(self, seconds: int) -> str:
        """Seconds, rounded up to minutes, in the largest unit that fits: "30 minutes"."""
        return span(self.texts, self.lang, -(-seconds // 60))


def iso(at: int) -> str:
    """For <time datetime="…">."""
    return datetime.fromtimestamp(at, UTC).isoformat()
