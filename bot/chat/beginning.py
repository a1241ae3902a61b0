"""How a conversation begins, for the first time or because what was kept of it cannot be read, and how it is erased."""

from secrets import randbits

from bot import crash
from bot.desk.filing import CaseFiles
from bot.happening import Happening
from bot.store.port import Loaded, Store
from bot.words.preferred_language import language_of
from flows.chat.support import rejoined
from flows.knowledge.session import Session


async def begun(
    store: Store, files: CaseFiles, happening: Happening, loaded: Loaded, now: int
) -> tuple[Loaded, Session]:
    """What was loaded, and a new session: with the open case, where there is one. `loaded.session`, where there is one, cannot
    be read; it is set aside. Raises StoreDown."""
    if loaded.session is not None:
        await store.quarantine.session(happening.chat)
        loaded = Loaded(None, 0, done=False, card=loaded.card, lost=True)
    fresh = Session(seed=randbits(30), lang=language_of(happening.language), active=now)
    if loaded.lost and (case := await files.open_case(happening.chat)):
        fresh = rejoined(case.number, case.locale, fresh.seed, now)
    return loaded, fresh


async def wiped(store: Store, chat: int) -> None:
    """Erase a chat, first and whole: if the store fails half way, the update comes again and finds the rest. Raises StoreDown."""
    crash.point("forget.before")
    await store.forget(chat)
    crash.point("forget.after")
