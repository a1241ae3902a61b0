"""What a turn means for the user's case: the case as it shall be written, and what support is told of it."""

import logging
from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from bot.desk.case_calls import calls
from bot.desk.case_json import MEDIA
from bot.desk.handoff_records import handoff_records
from bot.happening import Happening
from bot.outbox.call import Outgoing
from bot.outbox.sealing import Sealing
from bot.store.keys import case_shard
from bot.store.port import CaseWrite, Store
from bot.words.texts import Texts
from flows.case.alarms import alarm
from flows.case.case_acts import CaseAct, ShowStatus, Work
from flows.case.case_events import Amended, CaseEvent, Said, UserWrote
from flows.case.casefile import Case, CaseError, Record, dump, dump_record, load, load_record, opened
from flows.case.casework import work
from flows.chat.effects import Effect, OpenCase, Relay, ToCase
from flows.ids import Lang
from flows.knowledge.guide import Guide
from flows.redact import Redacted, redact_name

log = logging.getLogger(__name__)


TO_A_CASE = (OpenCase, Relay, ToCase)
"""Effects that touch a case: a turn without any of them has nothing to file."""


@dataclass(frozen=True, slots=True)
class Filed:
    """What is committed together with the session."""

    write: CaseWrite
    calls: tuple[Outgoing, ...]


class Author(Struct, frozen=True):
    """The user who wrote, and the message."""

    chat: int
    goes_by: str
    """What Telegram says they are called."""
    case: str | None
    """Their open case."""
    ref: str = ""
    """The message as a case names it: `u` and its id; empty: none."""
    reply: str = ""
    """The message that it answers, in the same way."""

    @classmethod
    def of(cls, happening: Happening, case: str | None) -> "Author":
        """Whoever something comes from."""
        ref = f"u{happening.message}" if happening.message else ""
        reply = f"u{happening.replied}" if happening.replied else ""
        return cls(happening.chat, happening.name, case, ref, reply)

    @property
    def name(self) -> Redacted:
        """The same, safe to show. Made when it is asked for: most turns do not."""
        return redact_name(self.goes_by)


@dataclass(slots=True)
class CaseFiles:
    """Reads and writes cases; what they mean stands in `flows.case.casework`."""

    guide: Guide
    """Another one where other numbers are in use from now on: whoever needs it asks here."""
    texts: Texts
    store: Store
    support: int | None
    """The support group."""
    retention: int
    """Seconds for which a closed case is kept."""
    sealing: Sealing

    async def is_gone(self, number: str | None, effects: tuple[Effect, ...]) -> bool:
        """Whether what a user wrote has no case to go to, because theirs cannot be read. Raises StoreDown."""
        wanted = any(isinstance(effect, Relay | ToCase) for effect in effects)
        return wanted and number is not None and await self.read(number) is None

    async def of_turn(self, author: Author, effects: tuple[Effect, ...], now: int) -> Filed | None:
        """What the effects of a user's turn do to the case; None where they do nothing to one. Raises StoreDown."""
        for effect in effects:
            match effect:
                case OpenCase(handoff=handoff):
                    case = opened(handoff, author.chat, author.name)
                    said = handoff_records(self.guide, self.texts, handoff)
                    records = (*said, Record(now, "event", "user", name="opened"))
                    return self.filed(Work(case, records, (ShowStatus(),)), None, now)
                case Relay() if author.case:
                    return await self._more(author.case, await self._relayed(author.case, author, effect), now)
                case ToCase(number, event):
                    return await self._more(number, event, now)
                case _:
                    pass
        return None

    async def _relayed(self, number: str, author: Author, relay: Relay) -> CaseEvent:
        """What a relayed message is to the case: an edit only of what support has. What the bot alone had read is new to
        them, by its words: nobody has looked at the name of a file that may hang on it."""
        said = Said(relay.text, author.ref, relay.media, relay.file, relay.name, author.reply)
        if not relay.edited:
            return UserWrote(said)
        if not relay.text or await self._has(number, said.ref):
            return Amended("", said)
        return UserWrote(Said(relay.text, author.ref, reply=author.reply))

    async def _has(self, number: str, ref: str) -> bool:
        """Whether support has a message."""
        return any(record.what == "message" and record.ref == ref for record in (await self.records(number))[0])

    async def read(self, number: str) -> tuple[bytes, Case] | None:
        """A case and its bytes. Raises StoreDown."""
        try:
            case_shard(number)
        except ValueError:
            return None  # no number of a case
        body = await self.store.case(number)
        try:
            return None if body is None else (body, load(body))
        except CaseError:
            await self.store.quarantine.case(number)
            return None

    async def records(self, number: str) -> tuple[list[Record], int]:
        """What has happened in a case, oldest first, and how much of it cannot be read. Raises StoreDown."""
        rows = await self.store.records(number)
        found = [record for row in rows if (record := _read(row))]
        return found, len(rows) - len(found)

    def withheld(self, name: str, caption: str) -> str:
        """What is said to support of a file that cannot be passed on under a name that says nothing."""
        lang = self.texts.service.desk_language
        return self.texts.text(lang, "desk", "withheld", {"name": name, "caption": caption}).strip()

    async def kind(self, number: str, ref: str) -> str:
        """What a message of a case brought, as the texts name it. Raises StoreDown."""
        try:
            records = [load_record(record) for record in await self.store.records(number)]
        except (CaseError, ValueError) as error:
            log.error("case %s: %s", number[:20], error)
            return "document"
        media = next((record.media for record in records if record.what == "message" and record.ref == ref), "")
        return media if media in MEDIA else "document"

    def not_fetched(self, lang: Lang, to: Literal["case", "desk"], kind: str, name: str, caption: str = "") -> str:
        """What is said of a file that could not be fetched: to the user (`case`), or to support (`desk`)."""
        args = {"what": self.texts.text(lang, "view", f"media_{kind}"), "name": name}
        return self.texts.around(lang, to, "not_fetched", caption, args).strip()

    def filed(self, done: Work, before: bytes | None, now: int, extra: tuple[CaseAct, ...] = ()) -> Filed:
        """Work, ready to be committed. `before`: the case's bytes as they were read; None: it is new."""
        case = done.case
        write = CaseWrite(
            case.number,
            dump(case),
            before,
            tuple(dump_record(record) for record in done.records),
            self.retention if case.status == "closed" else None,
            alarm(self.guide.service, case),
        )
        return Filed(write, tuple(calls(self.texts, case, (*done.acts, *extra), now, self.support, self.sealing)))

    async def open_case(self, chat: int) -> Case | None:
        """The case of a chat in which support has the word. Raises StoreDown."""
        found = [case[1] for number in await self.store.cases_of(chat) if (case := await self.read(number))]
        return max((case for case in found if case.status != "closed"), key=lambda case: case.opened_at, default=None)

    async def _more(self, number: str, event: CaseEvent, now: int) -> Filed | None:
        found = await self.read(number)
        if found is None:
            log.error("case %s is gone; what its user said had nowhere to go", number)
            return None
        done = work(self.guide.service, found[1], event, now)
        return self.filed(done, found[0], now) if isinstance(done, Work) else None


def _read(row: bytes) -> Record | None:
    try:
        return load_record(row)
    except CaseError:
        return None
