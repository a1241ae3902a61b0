"""Every word a user can read, in files: `snapshots/<symptom>.<language>.txt`, for a user of docomo and one of Gmail.

A change of words shows there as a difference to be read. Renew them with

    make snapshots
"""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from msgspec.structs import replace

from bot.commands.frame import FRAME as WORDS
from bot.outbox.render import TIMES, Rendered, line, render
from flows.card import Card, Line
from flows.events import Commanded, GivenBack, HumanTook, Sending, Started, StepAsked
from flows.ids import Lang
from flows.proof.all_cards import all_cards
from tests.unit.support import NOON, Chat, guide, texts
from tests.unit.ways import way

FOLDER = Path(__file__).parent / "snapshots"
PROVIDERS = ("docomo", "gmail")
LANGUAGES: tuple[Lang, ...] = ("ja", "en")
VIEWS = (
    "menu",
    "language",
    "answers",
    "help",
    "privacy",
    "handed_off",
    "open_case",
    "solved",
    "rated",
    "intake",
    "topics",
    "advice-",
)
FRAME = "frame"
Args = tuple[tuple[str, str | int | Line], ...]


def more() -> Iterator[tuple[str, Card]]:
    """Cards that no single step of the proofs shows."""
    yield (
        "rated",
        Chat()
        .pressed(*way("symptom=link_invalid", "fix.link_expired=worked", "fix.link_expired=worked", "csat=5"))
        .card,
    )
    yield "link_invalid.look", Chat().pressed(*way("symptom=link_invalid", "look")).card
    yield "during a wait", Chat().pressed(*way("symptom=mail_missing", "fix.rate_limited=later")).card
    yield "nothing left but to wait", Chat().pressed(*way("symptom=login_fails", "fix.login_locked=later")).card
    yield "it seems to be this", Chat().pressed(*way("symptom=link_invalid", "fix-link_expired")).card
    yield "the last one left", Chat().pressed(*way("symptom=password_rejected", "fix-session_expired")).card
    line_of = ("symptom=sms_missing", "phone_line=docomo", "fix-sms_blocked")
    yield "on a line of docomo", Chat().pressed(*way(*line_of)).card
    for device in ("iphone", "android"):
        goals = ("symptom=mail_missing", "provider=docomo", f"device={device}", "fix-carrier_pc_mail_block")
        yield f"on {device}", Chat().pressed(*way(*goals)).card
    case = Chat().pressed("nav=human", "nav=human")
    case.do(Commanded("status"))
    yield "status with a case", case.card
    case.do(Started())
    yield "/start with a case", case.card
    case.do(Started("link_invalid"))
    yield "a link to a problem with a case", case.card
    case.do(HumanTook())
    yield "/start with a case that was answered", case.card
    case.press("nav", "restart")
    yield "the menu with a case", case.card
    case.press("symptom", "link_invalid")
    yield "another problem with a case", case.card
    case.do(Started())
    yield "/start in the middle of another problem", case.card
    case = Chat().pressed("nav=human", "nav=human")
    case.do(StepAsked("spam_folder"))
    yield "a step that support asked for", case.card
    case.do(GivenBack())
    yield "given back", case.card
    end = Chat().pressed(*way("symptom=password_rejected", "intake-addresses"))
    yield "intake at the end of the road", end.card


@cache
def cards() -> tuple[tuple[str, Card], ...]:
    """Every card of the two providers, and those above."""
    users = [(n, c) for n, c in all_cards(guide()) if {c.provider, dict(c.known).get("provider")} <= {None, *PROVIDERS}]
    # Times in proofs are of 1970; here it is noon.
    return tuple((name, at_noon(card)) for name, card in (*users, *more()))


def at_noon(card: Card) -> Card:
    return replace(
        card,
        args=_noon(card.args),
        preface=tuple(replace(one, args=_noon(one.args)) for one in card.preface),
        buttons=tuple(replace(b, label=replace(b.label, args=_noon(b.label.args))) for b in card.buttons),
    )


def _noon(args: Args) -> Args:
    return tuple((k, NOON if k in TIMES and isinstance(v, int) else v) for k, v in args)


def home(card: Card) -> str:
    """The file a card stands in."""
    return FRAME if card.symptom is None or card.id.startswith(VIEWS) else card.symptom


def written(rendered: Rendered) -> str:
    """A message as it can be read in a file."""
    lines = []
    for row in rendered.keyboard or []:
        sends = [f"[{b['text']}]" + (f" copies {b['copy_text']['text']}" if "copy_text" in b else "") for b in row]
        data = [b["callback_data"].rpartition(":")[2] for b in row if "callback_data" in b]
        lines.append("  ".join(sends) + (f"    → {', '.join(data)}" if data else ""))
    return rendered.text + "\n\n" + "\n".join(lines)


@cache
def snapshots() -> dict[str, str]:
    """File name -> content."""
    found: dict[str, dict[str, list[str]]] = {}
    for lang in LANGUAGES:
        for name, card in cards():
            shown = written(render(texts(), lang, card, "t", NOON))
            users = found.setdefault(f"{home(card)}.{lang}", {}).setdefault(shown, [])
            title = f"{name} ({card.provider})" if card.provider else name
            if title not in users:
                users.append(title)
        lines = found.setdefault(f"{FRAME}.{lang}", {})
        for which in notices():
            lines.setdefault(line(texts(), lang, which, NOON), []).append(f"{which.id}.{which.attr}")
    return {
        f"{file}.txt": "\n\n".join(f"=== {shortened(users)}\n\n{shown}" for shown, users in messages.items()) + "\n"
        for file, messages in found.items()
    }


def shortened(users: list[str]) -> str:
    """Who sees it; a card that every symptom has is named once."""
    names = sorted(set(users))
    return ", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")


def notices() -> Iterator[Line]:
    """Lines that stand above cards or show for a moment."""
    for id_ in ("notice", "typed", "erased"):
        yield from (Line(id_, attr) for attr in WORDS[id_])
    yield Line("heard", "undone")
    yield from (Line("why", attr, (("n", 7),)) for attr in WORDS["why"])
    for sent in get_args(Sending):
        yield Line("sent", sent)
    yield Line("forget", "done")
    for attr in ("step", "given_back", "claimed"):
        yield Line("case", attr)
    for attr in ("late", "received"):
        yield Line("case", attr, (("promise", NOON + 3 * 3600),))
    for attr in ("passed_on", "passed_on_unseen"):
        yield Line("case", attr, (("case", "482-9137"), ("promise", NOON + 3 * 3600)))
    yield Line("case", "from_agent", (("text", "…"),))


@pytest.mark.parametrize("file", sorted(snapshots()))
def test_the_words_are_those_that_were_read(file: str) -> None:
    path, now = FOLDER / file, snapshots()[file]
    if os.environ.get("TODOKU_SNAPSHOTS") == "renew":
        path.write_text(now, encoding="utf-8")
    then = path.read_text(encoding="utf-8") if path.exists() else ""
    assert now == then, f"read {file} again, then renew it: make snapshots"


def test_no_snapshot_is_left_over() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(snapshots())


def test_every_symptom_has_its_file_in_both_languages() -> None:
    with_causes = [s for s, model in guide().models.items() if model.causes]
    assert set(snapshots()) == {f"{name}.{lang}.txt" for name in (*with_causes, FRAME) for lang in LANGUAGES}
