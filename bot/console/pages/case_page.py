"""A case, from packet to composer."""

from dataclasses import dataclass

from aiohttp import web

from bot.console.cases import Cases, Dossier, agent_words, once
from bot.console.pages import holding
from bot.console.remedy_choices import remedies
from bot.console.visit import Visit
from bot.desk.case_view import StoryItem, case_view
from bot.desk.case_words import named_answers
from bot.desk.packet import SUSPECTS
from flows.case.case_end import REOPEN
from flows.case.casefile import Case

LONGEST = 4000
"""Characters of a reply: Telegram takes 4096, and a line of ours stands above it."""
NEWEST = 200
"""Items of the story that are sent unless all are asked for."""
RECENT, FEW = 4, 2
"""Items that are in sight, the older ones folded away; fewer than these older ones are not worth folding."""
DONE = ("claim", "reply", "note", "step", "back", "close", "cause", "reopen", "caller", "ask_account", *holding.ACTIONS)
ASKING = ("close", "cause")
"""Forms that ask what it was."""
BELOW = ("reply",)
"""What is said to be done below the story, where it was written."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why nothing was done, and what had been written."""

    words: str
    status: int
    action: str
    text: str = ""
    cause: str = ""
    """What was chosen as what it was."""
    cause_words: str = ""


NONE = Trouble("", 200, "")


async def show(visit: Visit, cases: Cases) -> web.StreamResponse:
    """Every reading is noted."""
    dossier = await asked_for(visit, cases)
    cases.is_news(visit.signed_in.digest, dossier.case.number)
    await visit.console.audit.record(visit.agent.name, "case_read", dossier.case.number)
    return await page(visit, cases, dossier)


async def live(visit: Visit, cases: Cases) -> web.StreamResponse:
    """Only what changes by itself; reading on is noted once in a while."""
    dossier = await asked_for(visit, cases)
    if cases.is_news(visit.signed_in.digest, dossier.case.number):
        await visit.console.audit.record(visit.agent.name, "case_read", dossier.case.number)
    return await page(visit, cases, dossier, template="case_parts.html")


async def asked_for(visit: Visit, cases: Cases) -> Dossier:
    """The case of the address. Raises HTTPNotFound."""
    dossier = await cases.open(visit.request.match_info["number"])
    if dossier is None:
        raise web.HTTPNotFound
    return dossier


async def page(
    visit: Visit, cases: Cases, dossier: Dossier, trouble: Trouble = NONE, template: str = "case.html"
) -> web.Response:  # fmt: skip
    case, texts, now = dossier.case, visit.t.texts, visit.console.now()
    seen = case_view(texts, visit.t.lang, case, dossier.records, now)
    before, after = _parted(seen.story)
    query = visit.request.query
    shown = after if "all" in query else after[-NEWEST:]
    done = next((it for it in DONE if it == query.get("done")), "")
    return visit.page(
        template,
        trouble.status,
        case=seen,
        before=before,
        earlier=shown[:-RECENT] if len(shown) > RECENT + FEW else (),
        after=shown[-RECENT:] if len(shown) > RECENT + FEW else shown,
        unfolded="all" in query,
        hidden=len(after) - len(shown),
        damaged=dossier.damaged,
        mine=bool(case.agent) and case.agent == visit.agent.shown,
        others=bool(case.agent) and case.agent != visit.agent.shown,
        can_reopen=case.status == "closed" and now - (case.closed_at or 0) <= REOPEN,
        remedies=remedies(texts, visit.t.lang, cases.desk.files.guide.catalogue, case),
        causes=named_answers(texts, visit.t.lang, case),
        chosen=(trouble.cause, trouble.cause_words) if trouble.action in ASKING else ("", ""),
        replies=_replies(visit, case),
        draft=trouble.text if trouble.action == "reply" else _inserted(visit, case),
        trouble=trouble,
        done=done,
        below=done in BELOW,
        once=once(),
        heard=agent_words(dossier, visit.agent.shown),
        mark=await cases.watch.mark(case.number),
        longest=LONGEST,
        told=f"hold.done_{done}" if done in holding.ACTIONS else f"case.done_{done}",
        held=await holding.holding(visit, cases, case),
        suspects=SUSPECTS,
        now=now,
    )


def _parted(story: tuple[StoryItem, ...]) -> tuple[tuple[StoryItem, ...], tuple[StoryItem, ...]]:
    """What was said with the bot, and what came after."""
    first = next((place for place, item in enumerate(story) if item.kind != "message"), len(story))
    return story[:first], story[first:]


def _replies(visit: Visit, case: Case) -> list[tuple[str, str, str]]:
    """Prepared answers: key, name in the agent's language, words in the user's."""
    texts = visit.t.texts
    return [
        (key, texts.text(visit.t.lang, f"reply-{key}", "name"), texts.text(case.locale, f"reply-{key}", "text"))
        for key in texts.replies
    ]


def _inserted(visit: Visit, case: Case) -> str:
    key = visit.request.query.get("insert", "")
    return visit.t.texts.text(case.locale, f"reply-{key}", "text") if key in visit.t.texts.replies else ""
