"""The service whose reset mail is missing: everything the product says about it comes from here."""

from datetime import UTC, datetime, time, timedelta
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, field_validator, model_validator

from flows.ids import Lang
from flows.knowledge.schema import Strict, WaitKind

_Host = Annotated[str, Field(pattern=r"^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$", max_length=253)]
_Address = Annotated[str, Field(pattern=r"^https://[^\s/@?#]+(/\S*)?$", max_length=200)]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
QUIET_FROM, QUIET_UNTIL = time(22, 0), time(8, 0)
"""Nobody who is not there is written to between these, in the service's time zone."""


class Names(Strict):
    """The service's name in each language."""

    ja: str = Field(min_length=1, max_length=30)
    en: str = Field(min_length=1, max_length=30)


class Waits(Strict):
    """How long to wait before asking again, in minutes."""

    delivery: float = Field(gt=0, le=24 * 60)
    rate_limit: float = Field(gt=0, le=7 * 24 * 60)
    outage: float = Field(gt=0, le=7 * 24 * 60)
    lock: float = Field(default=30, gt=0, le=7 * 24 * 60)
    """How long an account stays locked after too many wrong passwords."""


class Hours(Strict):
    """When support answers. Each day: nothing, or opening and closing time, in `zone`."""

    zone: str
    reply_hours: float = Field(gt=0, le=14 * 24)
    """Within how many open hours a hand-off is answered."""
    urgent_reply_hours: float | None = Field(default=None, gt=0, le=14 * 24)
    """Within how many open hours a suspected unauthorized login is answered; left out: as any other."""
    claim_minutes: float = Field(default=30, gt=0, le=14 * 24 * 60)
    """After how many open minutes without an answer support is reminded."""
    open: dict[Day, tuple[time, time]]

    @field_validator("zone")
    @classmethod
    def _known(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError(f"`{zone}` is no time zone; write one like Asia/Tokyo") from None
        return zone

    @field_validator("open")
    @classmethod
    def _in_order(cls, hours: dict[Day, tuple[time, time]]) -> dict[Day, tuple[time, time]]:
        for day, (opens, closes) in hours.items():
            if opens.tzinfo or closes.tzinfo:
                raise ValueError(f"{day}: write times like 10:00; `zone` says where")
            if opens >= closes:
                raise ValueError(f"{day}: opening {opens:%H:%M} must come before closing {closes:%H:%M}")
        if not hours:
            raise ValueError("name at least one day")
        return hours


class Apps(Strict):
    """App store links."""

    ios: _Address | None = None
    android: _Address | None = None


class Service(Strict):
    """The whole profile."""

    name: Names
    sender: str = Field(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]{2,}$", max_length=200)
    domain: _Host
    hosts: tuple[_Host, ...] = Field(min_length=1)
    reset: _Address
    support: _Address
    emergency: _Address | None = None
    """Where somebody who fears an unauthorized login can have the account locked at once; left out: only support can."""
    phone: str | None = Field(default=None, pattern=r"^\+?[0-9][0-9 ()-]{4,24}$")
    """Support's number, as it is written; None: nobody can call, and no text speaks of calling."""
    link_hours: float = Field(gt=0, le=24 * 30)
    code_minutes: float = Field(gt=0, le=24 * 60)
    waits: Waits
    hours: Hours
    apps: Apps = Apps()
    desk_language: Lang = "ja"
    """The language in which summaries are posted to the support team."""
    priors: dict[str, float] = Field(default_factory=dict)
    """Weights of causes that replace the catalogue's."""

    @model_validator(mode="after")
    def _belongs_together(self) -> "Service":
        if not self.sender.endswith(("@" + self.domain, "." + self.domain)):
            raise ValueError(f"sender `{self.sender}` is not an address at domain `{self.domain}`")
        pages = (("reset", self.reset), ("support", self.support), ("emergency", self.emergency or self.support))
        for name, address in pages:
            host = address.split("/")[2].split(":")[0]
            if host not in self.hosts:
                raise ValueError(f"{name}: `{host}` is not one of `hosts`; add it or correct the address")
        return self

    @model_validator(mode="after")
    def _promise_can_be_kept(self) -> "Service":
        minutes = sum((c.hour - o.hour) * 60 + c.minute - o.minute for o, c in self.hours.open.values())
        if self.hours.reply_hours * 60 > 4 * minutes:
            raise ValueError("hours: support is open too little to answer within `reply_hours`; it may take four weeks")
        return self

    def wait(self, kind: WaitKind) -> int:
        """A wait in seconds, at least one."""
        minutes: float = getattr(self.waits, kind)
        return max(1, round(minutes * 60))

    def local(self, at: int) -> datetime:
        """A time of Unix seconds in the service's time zone."""
        return datetime.fromtimestamp(at, UTC).astimezone(ZoneInfo(self.hours.zone))

    def quiet(self, at: int) -> bool:
        """Whether that is a time at which nobody is written to unasked."""
        clock = self.local(at).time()
        return clock >= QUIET_FROM or clock < QUIET_UNTIL

    def after_quiet(self, at: int) -> int:
        """The same time, or the end of the quiet hours it falls into."""
        if not self.quiet(at):
            return at
        local = self.local(at)
        day = local.date() + timedelta(days=1 if local.time() >= QUIET_FROM else 0)
        return int(datetime.combine(day, QUIET_UNTIL, local.tzinfo).timestamp())

    def supported(self, at: int) -> bool:
        """Whether support is open then."""
        local = self.local(at)
        hours = self.hours.open.get(DAYS[local.weekday()])
        return bool(hours and hours[0] <= local.time() < hours[1])

    def promised(self, at: int, *, urgent: bool = False) -> int:
        """By when a hand-off made then is answered: `reply_hours`, or `urgent_reply_hours`, of opening time later."""
        hours = self.hours.urgent_reply_hours if urgent else None
        return self._open_later(at, timedelta(hours=hours or self.hours.reply_hours))

    def late(self, at: int, times: int) -> int:
        """When somebody who has waited since then has waited so many times `claim_minutes` of opening time."""
        return self._open_later(at, timedelta(minutes=self.hours.claim_minutes * times))

    def _open_later(self, at: int, left: timedelta) -> int:
        local = self.local(at)
        for ahead in range(400):
            day = local.date() + timedelta(days=ahead)
            hours = self.hours.open.get(DAYS[day.weekday()])
            if not hours:
                continue
            opens, closes = (datetime.combine(day, t, local.tzinfo) for t in hours)
            begins = max(opens, local) if ahead == 0 else opens
            if begins + left <= closes:
                return int((begins + left).timestamp())
            left -= max(closes - begins, timedelta())
        raise ValueError("support is never open long enough to keep `reply_hours`")
