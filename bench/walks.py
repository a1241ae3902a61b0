"""Truthful users of every kind, through the whole bot and over the Bot API. Run: python -m bench.walks [--doubt] [--spoken].

Each has one cause, one provider and one language, reads nothing but texts and buttons, and answers truthfully;
with --doubt everybody walks again for each question they were asked, and cannot answer that one; with --spoken
everybody walks again and begins by writing what is wrong and whose mail it is, instead of pressing it.
"""

import asyncio
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean, median

from bot.process import Knowledge
from flows.engine import advance
from flows.events import Pressed, Started
from flows.session import Lang, Session, dump
from tests.e2e.rig import Rig, User, load_knowledge, scripts_run, stage
from tests.e2e.walker import Fate, Way, complaints, everybody, fates

NOON = 1_795_489_200
PROBLEMS: dict[str, dict[Lang, str]] = {
    "mail_missing": {"ja": "再設定のメールが届きません", "en": "The reset mail hasn't come"},
    "link_invalid": {"ja": "メールのリンクが開けません", "en": "The link in the mail doesn't work"},
    "sms_missing": {"ja": "SMSのコードが届きません", "en": "The code by SMS hasn't come"},
    "code_rejected": {"ja": "コードを入れても通りません", "en": "My code is not accepted"},
    "password_rejected": {"ja": "新しいパスワードが通りません", "en": "My new password is refused"},
    "login_fails": {"ja": "再設定したのにログインできません", "en": "I reset it but can't log in"},
    "address_forgotten": {"ja": "登録したアドレスを忘れました", "en": "I forgot my registered address"},
    "account_suspicious": {
        "ja": "頼んでいないのに再設定メールが来ました",
        "en": "A reset mail came that I never asked for",
    },
}
"""What people write who are stuck there."""


def main() -> int:
    knowledge = load_knowledge()
    return asyncio.run(walks(knowledge, doubt="--doubt" in sys.argv, spoken="--spoken" in sys.argv))


async def walks(knowledge: Knowledge, *, doubt: bool, spoken: bool) -> int:
    catalogue = knowledge.guide.catalogue
    with tempfile.TemporaryDirectory() as folder:
        async with stage(knowledge, Path(folder)) as rig, rig.bot():
            print(f"{'':34} users  led to own remedy  dead ends  mean presses  seconds  ms a press")  # noqa: T201
            ways, seconds = await timed(rig, fates(catalogue))
            for symptom in catalogue.symptoms:
                table(symptom, [way for way in ways if catalogue.causes[way.fate.cause].symptom == symptom], None)
            for language in ("ja", "en"):
                table(f"all in {language}", [way for way in ways if way.fate.language == language], None)
            table("everybody", ways, seconds)
            wrong = complaints(ways)
            if doubt:
                unsure = [
                    Fate(w.fate.cause, w.fate.provider, w.fate.language, cannot_say=asked)
                    for w in ways if w.fate.language == "ja" for asked in w.asked
                ]  # fmt: skip
                again, seconds = await timed(rig, unsure)
                table("one answer unknown", again, seconds)
                wrong += [str(way.fate) for way in again if not way.led or way.faults]
            if spoken:
                said, seconds = await timed(rig, fates(catalogue), lambda fate: first_message(knowledge, fate))
                for symptom in catalogue.symptoms:
                    mine = [way for way in said if catalogue.causes[way.fate.cause].symptom == symptom]
                    table(f"{symptom}, written", mine, None)
                table("everybody, written", said, seconds)
                wrong += complaints(said)
            await sizes(rig)
    turns(knowledge)
    for line in wrong:
        print(line)  # noqa: T201
    return 1 if wrong else 0


def first_message(knowledge: Knowledge, fate: Fate) -> str:
    """What is wrong and whose mail it is, in a sentence."""
    lang: Lang = "ja" if fate.language == "ja" else "en"
    said = PROBLEMS[knowledge.guide.catalogue.causes[fate.cause].symptom][lang]
    if fate.provider == "other":
        return said
    mailbox = knowledge.texts.text(lang, "ask-provider", f"known-{fate.provider}")
    return f"{mailbox}を使っています。{said}" if lang == "ja" else f"I use {mailbox}. {said}"


async def timed(
    rig: Rig, them: Sequence[Fate], first: Callable[[Fate], str] = lambda _fate: ""
) -> tuple[list[Way], float]:
    began = time.perf_counter()
    ways = await everybody(rig, them, first=first)
    return ways, time.perf_counter() - began


def table(name: str, ways: Sequence[Way], seconds: float | None) -> None:
    if not ways:
        return
    led = 100 * sum(way.led for way in ways) / len(ways)
    dead = sum(way.end == "dead end" for way in ways)
    presses = mean(way.presses for way in ways)
    line = f"{name:34} {len(ways):5} {led:17.1f}% {dead:10} {presses:13.2f}"
    if seconds is not None:
        line += f" {seconds:8.1f} {1000 * seconds / sum(way.presses for way in ways):11.2f}"
    print(line)  # noqa: T201


async def sizes(rig: Rig) -> None:
    """Bytes that the store keeps of conversations, and round trips."""
    by_presses: defaultdict[str, list[int]] = defaultdict(list)
    with rig.valkey() as client:
        for key in client.scan_iter("*:session:*", count=1000):
            body = client.get(key)
            if not isinstance(body, bytes):
                continue
            finished = json.loads(body.split(b":", 2)[2]).get("e", [["", "", "", 0]])[-1][0] in ("fix", "case")
            by_presses["after a whole diagnosis" if finished else "other"].append(len(body))
    for name, found in by_presses.items():
        print(f"bytes of a session, {name}: median {median(found):.0f}, most {max(found)}, of {len(found)}")  # noqa: T201
    # Few enough of each for one user not to be taken for a flood.
    user = await _begun(rig)
    before = scripts_run(rig)
    for _ in range(15):
        await user.presses(user.offers[0])
        await user.presses("nav=back")
    await rig.all_sent()
    print(f"round trips to the store: {(scripts_run(rig) - before) / 30:.2f} a press")  # noqa: T201
    user = await _begun(rig)
    before = scripts_run(rig)
    for _ in range(20):
        await user.says("hello")
    await rig.all_sent()
    print(f"round trips to the store: {(scripts_run(rig) - before) / 20:.2f} a typed message")  # noqa: T201


async def _begun(rig: Rig) -> User:
    user = rig.user()
    await user.starts("mail_missing-docomo")
    await rig.all_sent()
    return user


def turns(knowledge: Knowledge) -> None:
    """Milliseconds of the core alone, the compiled machine warm."""
    guide = knowledge.guide
    took: list[float] = []
    last = 0
    for cause in guide.catalogue.causes.values():
        session = Session(seed=1, lang="ja", active=NOON)
        event: Started | Pressed = Started(cause.symptom)
        for _ in range(20):
            began = time.perf_counter()
            turn = advance(guide, session, event, NOON, "123-4567")
            took.append(time.perf_counter() - began)
            if turn.session is None:
                break
            session = turn.session
            last = max(last, len(dump(session)))
            card = next(effect.card for effect in turn.effects if hasattr(effect, "card"))
            button = next((b for b in card.buttons if b.value in ("unknown", "not_worked") or b.key == "look"), None)
            if button is None:
                break
            event = Pressed(session.token, button.key, button.value)
    took.sort()
    print(  # noqa: T201
        f"advance(): median {1000 * median(took):.3f} ms, 99 % below {1000 * took[len(took) * 99 // 100]:.2f} ms, "
        f"most {1000 * took[-1]:.2f} ms, of {len(took)}; the longest session on the way had {last} bytes"
    )


if __name__ == "__main__":
    sys.exit(main())
