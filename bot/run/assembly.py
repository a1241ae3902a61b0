"""The parts of a running bot, put together."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from aiogram import Bot

from bot.chat.poison import Poison
from bot.chat.turn import Turns
from bot.desk import group as group_limits
from bot.desk.acting import Desk
from bot.desk.after_turn import AfterTurn, CallerCodes
from bot.desk.commands import Commands
from bot.desk.delivery_marks import DeliveryMarks
from bot.desk.erasing import Eraser
from bot.desk.filing import CaseFiles
from bot.desk.group import SupportGroup
from bot.desk.group_hints import GroupHints
from bot.desk.members import Members
from bot.desk.post import Post
from bot.desk.reception import Reception
from bot.happening import Happening
from bot.metrics import Metrics
from bot.outbox import call
from bot.outbox.best_effort import BestEffort
from bot.outbox.call import Make
from bot.outbox.calls import Outcomes
from bot.outbox.fetching import fetch
from bot.outbox.pace import Pace, Rates
from bot.outbox.sealing import Sealing
from bot.outbox.sender import Sender
from bot.run.console_secret import console_secret
from bot.run.knowledge import Knowledge
from bot.run.readiness import Readiness
from bot.run.weights_in_use import WeightsInUse
from bot.settings import Settings
from bot.store.buckets import Rate
from bot.store.client import RedisStore
from bot.store.lease import Roster
from bot.store.places import Places
from bot.store.store_server import StoreServer
from bot.supervisor import Supervisor
from bot.telegram.feed import Feed, Flood
from bot.telegram.polling import Hearing
from bot.telegram.routing import dispatcher
from bot.words.texts import LANGS, Texts
from flows.events import Blocked, Missed


@dataclass(frozen=True, slots=True)
class Parts:
    """What runs. `group` and `eraser` are None where there is no support group."""

    metrics: Metrics
    sender: Sender
    best_effort: BestEffort
    turns: Turns
    desk: Desk
    feed: Feed
    group: SupportGroup | None
    eraser: Eraser | None
    roster: Roster
    hearing: Hearing
    supervisor: Supervisor
    readiness: Readiness
    weights: WeightsInUse
    fetch: Callable[[str, int, float], Awaitable[bytes]]
    """The content of a file that somebody has sent: its id, most bytes, seconds."""

    def leads(self) -> bool:
        """Whether this process does what only one should do."""
        return self.roster.leads


def assembled(
    bot: Bot, make: Make, settings: Settings, known: Knowledge, store: RedisStore, places: Places,
    now: Callable[[], int], at: StoreServer, clock: Callable[[], float] = time.monotonic,
) -> Parts:  # fmt: skip
    """Everything, not yet started. `clock`: seconds, by a clock that never goes back. Raises SettingsError."""
    supervisor, metrics, best_effort = Supervisor(clock), Metrics(), BestEffort(make)
    hearing = Hearing(lambda: roster.leads, polls=not settings.webhook_url, clock=clock, led=lambda: roster.led)
    roster = Roster(store.lease, clock, hearing.hears)
    pace = Pace(store.buckets, lambda: roster.alone, _rates(settings), clock)
    files = CaseFiles(
        known.guide, known.texts, store, settings.support_chat_id, settings.retention, Sealing(settings.token)
    )
    group = None if settings.support_chat_id is None else SupportGroup(bot, places, settings.support_chat_id, pace)
    marks, post = DeliveryMarks(best_effort, files, group), Post(group, files, places, best_effort) if group else None
    outcomes = Outcomes(
        marks.outcome, lambda chat: turns.take(Happening(chat, "", Blocked())),
        lambda chat, row: turns.take(Happening(chat, f"lost{row}", Missed("message"))), metrics.doubtful.inc,
    )  # fmt: skip
    sender = Sender(
        make, store, now, files.sealing, outcomes, pace=pace, group=post, alone=lambda: roster.alone, old=settings.unsent_old
    )  # fmt: skip
    eraser = Eraser(store, places, post.topics, at.compact) if post else None
    turns = Turns(
        files, sender, metrics, now=now, session_ttl=settings.session_ttl, ledger_ttl=settings.ledger_ttl,
        erased=at.compact, after=AfterTurn(marks, CallerCodes(console_secret(settings), best_effort, known.texts, now), eraser),
    )  # fmt: skip
    desk = Desk(files, store, sender, now, settings.session_ttl, settings.ledger_ttl)
    reception = None
    if group and post:
        commands = Commands(desk, GroupHints(files, places, best_effort, now), marks)
        reception = Reception(commands, group, places, Members(bot, now), post.topics, sender)
    feed = Feed(
        bot, dispatcher(turns, reception), turns,
        Poison(store, store.failed_updates, known.texts, sender, metrics, now, settings.session_ttl), Flood(clock=clock),
        lambda chat: best_effort.push(call.send(chat, _slower(known.texts))),
    )  # fmt: skip
    return _watched(Parts(
        metrics, sender, best_effort, turns, desk, feed, group, eraser, roster, hearing, supervisor,
        Readiness(store, supervisor, hearing), WeightsInUse(files, store.shelf), partial(fetch, bot),
    ))  # fmt: skip


def _watched(parts: Parts) -> Parts:
    """The parts, with what the metrics look up when they are asked for."""
    parts.metrics.watch_outbox(lambda: parts.sender.waiting + parts.best_effort.waiting)
    parts.metrics.watch_oldest(lambda: parts.sender.oldest)
    parts.metrics.watch_leader(parts.leads)
    parts.metrics.watch_tasks(parts.supervisor.ages)
    return parts


def _slower(texts: Texts) -> str:
    """In both languages: whoever floods is not looked up first."""
    return "\n\n".join(texts.text(lang, "notice", "flood") for lang in LANGS)


def _rates(settings: Settings) -> Rates:
    often = settings.sends_per_second
    group = Rate(group_limits.PER_MINUTE / 60, group_limits.PER_MINUTE)
    return Rates(Rate(often, max(1, round(often))), group)
