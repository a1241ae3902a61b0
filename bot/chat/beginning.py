"""The session that a conversation begins with, for the first time or because what was kept of it cannot be read."""

from secrets import randbits

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
