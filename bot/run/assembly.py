"""The parts of a running bot, put together."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from aiogram import Bot
from aiogram.methods import SendMessage

from bot.chat.poison import Poison
from bot.chat.turn import Turns
from bot.desk import group as group_limits
from bot.desk.acting import Desk
from bot.desk.after_turn import AfterTurn, CallerCodes
from bot.desk.commands import Commands
from bot.desk.delivery_marks import DeliveryMarks
from bot.desk.erasing import Eraser
from bot.desk.group import SupportGroup
from bot.desk.group_hints import GroupHints
from bot.desk.members import Members
from bot.desk.post import Post
from bot.desk.reception import Reception
from bot.happening import Happening
from bot.metrics import Metrics
from bot.outbox.asides import Aside, Asides
from bot.outbox.call import Make
from bot.outbox.fetching import fetch
from bot.outbox.pace import Pace, Rates
from bot.outbox.sealing import Sealing
from bot.outbox.sender import Sender
from bot.run.console_secret import console_secret
from bot.run.readiness import Readiness
from bot.settings import Settings
from bot.store.buckets import Rate
from bot.store.client import RedisStore
from bot.store.home import Home
from bot.store.lease import Roster
from bot.store.places import Places
from bot.supervisor import Supervisor
from bot.telegram.flood import Flood
from bot.telegram.intake import Feed, Hearing
from bot.telegram.updates import dispatcher
from bot.words.texts import LANGS, Texts
from flows.events import Missed
from flows.knowledge.guide import Guide


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What does not change while the bot runs."""

    guide: Guide
    texts: Texts


@dataclass(frozen=True, slots=True)
class Parts:
    """What runs. `group` and `eraser` are None where there is no support group."""

    metrics: Metrics
    sender: Sender
    asides: Asides
    turns: Turns
    desk: Desk
    feed: Feed
    group: SupportGroup | None
    eraser: Eraser | None
    roster: Roster
    hearing: Hearing
    supervisor: Supervisor
    readiness: Readiness
    fetch: Callable[[str, int, float], Awaitable[bytes]]
    """The content of a file that somebody has sent: its id, most bytes, seconds."""

    def leads(self) -> bool:
        """Whether this process does what only one should do."""
        return self.roster.leads


def assembled(
    bot: Bot, make: Make, settings: Settings, known: Knowledge, store: RedisStore, places: Places,
    now: Callable[[], int], at: Home, clock: Callable[[], float] = time.monotonic,
) -> Parts:  # fmt: skip
    """Everything, not yet started. `clock`: seconds, by a clock that never goes back. Raises SettingsError."""
    sealing = Sealing(settings.token)
    metrics, sender, asides = Metrics(), Sender(make, store, now, sealing), Asides(bot)
    roster = Roster(store.lease, clock)
    hearing = Hearing(lambda: roster.leads, polls=not settings.webhook_url, clock=clock, led=lambda: roster.led)
    supervisor = Supervisor(clock)
    roster.hears = hearing.hears
    sender.alone, sender.on_doubt, sender.old = lambda: roster.alone, metrics.doubtful.inc, settings.unsent_old
    sender.pace = pace = Pace(store.buckets, sender.alone, _rates(settings), clock)
    metrics.watch_outbox(lambda: sender.waiting + asides.waiting)
    metrics.watch_oldest(lambda: sender.oldest)
    metrics.watch_leader(lambda: roster.leads)
    metrics.watch_tasks(supervisor.ages)
    turns = Turns(
        known.guide, known.texts, store, sender, metrics, now=now, session_ttl=settings.session_ttl,
        support_chat=settings.support_chat_id, retention=settings.retention, sealing=sealing, erased=at.compact,
    )  # fmt: skip
    desk = Desk(turns.files, store, sender, now, settings.session_ttl)
    group = None if settings.support_chat_id is None else SupportGroup(bot, places, settings.support_chat_id, pace)
    marks, eraser, reception = DeliveryMarks(asides, turns.files, group), None, None
    if group:
        sender.group = post = Post(group, turns.files, places, asides)
        eraser = Eraser(store, places, post.topics, at.compact)
        commands = Commands(desk, GroupHints(turns.files, places, asides, now), marks)
        reception = Reception(commands, group, places, Members(bot, now), post.topics, sender)
    sender.on_outcome = marks.outcome
    turns.besides = AfterTurn(marks, CallerCodes(console_secret(settings), asides, known.texts, now), eraser)
    sender.on_lost = lambda chat, row: turns.take(Happening(chat, f"lost{row}", Missed("message")))
    poison = Poison(store, store.aside, known.texts, sender, metrics, now, settings.session_ttl)
    feed = Feed(bot, dispatcher(turns, reception), poison, Flood(clock=clock))
    feed.on_flood = lambda chat: asides.push(chat, Aside(SendMessage(chat_id=chat, text=_slower(known.texts))))
    readiness = Readiness(store, supervisor, hearing)
    return Parts(
        metrics, sender, asides, turns, desk, feed, group, eraser, roster, hearing, supervisor, readiness, partial(fetch, bot)
    )  # fmt: skip


def _slower(texts: Texts) -> str:
    """In both languages: whoever floods is not looked up first."""
    return "\n\n".join(texts.text(lang, "notice", "flood") for lang in LANGS)


def _rates(settings: Settings) -> Rates:
    often = settings.sends_per_second
    group = Rate(group_limits.PER_MINUTE / 60, group_limits.PER_MINUTE)
    return Rates(Rate(often, max(1, round(often))), group)
