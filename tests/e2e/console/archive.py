"""Cases for the console's tests: a desk with a store in memory, and users who cannot be seen but read what they are sent."""

import itertools
from dataclasses import dataclass, field, replace

from bot.chat.turn import Turns
from bot.console.cases import Cases
from bot.console.pictures import Pictures
from bot.console.watch import Watch
from bot.desk.acting import Desk
from bot.desk.filing import CaseFiles
from bot.metrics import Metrics
from bot.outbox.fetching import NotFetched, TooBig
from bot.outbox.sender import Sender
from bot.run.knowledge import Knowledge
from bot.store.keys import case_number
from bot.store.port import CaseWrite, Commit
from flows.case.case_events import CaseEvent, Said, UserWrote
from flows.case.casefile import Case, Record, dump, dump_record, load, load_record
from flows.ids import Lang
from flows.knowledge.session import Session
from flows.knowledge.session import dump as dump_session
from flows.redact import redact
from tests.fakes.clock import Clock
from tests.fakes.incidents import MemoryIncidents
from tests.fakes.mailbox import Mailbox
from tests.fakes.places import MemoryPlaces
from tests.fakes.sealing import SEALING
from tests.fakes.store import MemoryStore
from tests.unit.casebook import fresh

SECRET = b"a secret of the tests, thirty-two"
DAY = 86400


@dataclass
class Shelf:
    """What users have sent, as Telegram keeps it."""

    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def fetch(self, file: str, largest: int, _seconds: float) -> bytes:
        self.asked.append(file)
        if file not in self.files:
            raise NotFetched("it is gone", final=True)
        if len(self.files[file]) > largest:
            raise TooBig
        return self.files[file]


@dataclass
class Archive:
    """Everything about cases that a console stands on."""

    cases: Cases
    clock: Clock
    store: MemoryStore
    mail: Mailbox
    sender: Sender
    shelf: Shelf
    _chats: "itertools.count[int]" = field(default_factory=lambda: itertools.count(5001))

    async def opened(
        self, lang: Lang = "en", name: str = "Kim", records: tuple[Record, ...] = (), **more: object
    ) -> Case:
        """A case as it is after the hand-off, now, with a conversation that goes on."""
        chat = next(self._chats)
        case, told = fresh(lang, name)
        shift = self.clock() - case.opened_at
        case = replace(
            case, number=case_number(chat, chat), chat=chat, opened_at=self.clock(), waiting=self.clock(),
            fixes=tuple((c, r, at + shift) for c, r, at in case.fixes),
        )  # fmt: skip
        case = replace(case, **more)  # type: ignore[arg-type]  # values of any field
        kept = [replace(record, at=record.at + shift) for record in told]
        session = Session(seed=chat, lang=lang, active=self.clock(), case=case.number)
        write = CaseWrite(case.number, dump(case), None, tuple(dump_record(record) for record in (*kept, *records)))
        await self.store.save(Commit(chat, "", 0, dump_session(session), 30 * DAY, case=write))
        return case

    async def now(self, case: Case) -> Case:
        body = await self.store.case(case.number)
        assert body
        return load(body)

    async def records(self, case: Case) -> list[Record]:
        return [load_record(row) for row in await self.store.records(case.number)]

    async def adds(self, case: Case, *rows: bytes) -> None:
        """Puts records into a case as they are."""
        await self._written(case, rows=rows)

    async def spoils(self, case: Case) -> None:
        """Makes of a case something that cannot be read."""
        await self._written(case, b'{"number": 5}')

    async def _written(self, case: Case, body: bytes | None = None, rows: tuple[bytes, ...] = ()) -> None:
        loaded, before = await self.store.load(case.chat, ""), await self.store.case(case.number)
        assert before
        write = CaseWrite(case.number, body or before, before, rows)
        await self.store.save(Commit(case.chat, "", loaded.version, loaded.session, 30 * DAY, case=write))

    async def happens(self, case: Case, what: CaseEvent) -> None:
        await self.cases.desk.act(case.number, what)
        await self.sender.idle()

    async def says(self, case: Case, text: str, ref: str = "u1") -> None:
        """The user writes."""
        await self.happens(case, UserWrote(Said(redact(text), ref)))

    async def heard(self, case: Case) -> list[str]:
        """What the user has been sent."""
        await self.sender.idle()
        return self.mail.texts(case.chat)


def archive(knowledge: Knowledge, clock: Clock) -> Archive:
    store, mail, places = MemoryStore(), Mailbox(), MemoryPlaces()
    sender = Sender(mail, store, clock, SEALING)
    files = CaseFiles(knowledge.guide, knowledge.texts, store, None, 90 * DAY, SEALING)
    turns = Turns(files, sender, Metrics(), now=clock, session_ttl=30 * DAY, erased=lambda: None)
    desk = Desk(turns.files, store, sender, clock, 30 * DAY)
    shelf = Shelf()
    kept = Cases(desk, places, MemoryIncidents(), SECRET, turns.take, Watch(store), Pictures(shelf.fetch))
    return Archive(kept, clock, store, mail, sender, shelf)
