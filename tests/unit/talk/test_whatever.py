"""Whatever people write and press, in whatever order: it goes on, loses nothing, and asks nothing twice."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from flows.chat.cards import live
from flows.chat.here import Here
from flows.events import Commanded, Due, Pressed, Sent, Typed
from flows.knowledge.account import Sealed
from flows.knowledge.session import dump, load
from tests.unit.support import MINUTE, folded, guide
from tests.unit.talk.typing import writer
from tests.unit.ways import way

PHRASES = (
    "ドコモです", "auです", "Gmail", "メールが届かない", "リンクが開けません", "SMSのコードが来ない", "コードが通らない",
    "迷惑メールは見たけど無かった", "迷惑メールに入っていました", "2回頼んだ", "1回だけ", "昨日頼みました", "多分", "はい", "いいえ",
    "わからないです", "解決しました", "だめでした", "まだ届かない", "なんで聞くの", "担当者につないで", "最初からやり直したい",
    "一つ前に戻って", "English please", "私のデータを消して", "くそボット", "今日の天気は？", "ふにゃららほげ", "エラーは出ていません",
    "期限切れと出ました", "taro@docmo.ne.jp", "コードは482913です", "https://evil.example/reset?token=AbC123dEf456",
    "キャッシュを消したけど開けない", "nothing in spam", "I asked twice", "容量がいっぱいです", "番号を変えました", "ありがとう",
)  # fmt: skip
EDGES = (
    "\u200b",
    "\ud800",
    "\u202eabc",
    "あ" * 4096,
    "x" * 4096,
    "\x00",
    "?!",
    "🙂" * 50,
    "مرحبا بالعالم",
    "https://" * 400,
    "1" * 4096,
)
texts_ = st.one_of(st.sampled_from(PHRASES), st.lists(st.sampled_from(PHRASES), min_size=2, max_size=3).map("。".join))
steps = st.lists(
    st.tuples(st.sampled_from(["say", "say", "press", "back", "due", "photo"]), texts_, st.integers(0, 999)),
    max_size=14,
)


@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_it_goes_on_loses_nothing_and_asks_nothing_twice(script: list[tuple[str, str, int]]) -> None:
    chat = writer()
    for at, (what, text, number) in enumerate(script):
        chat.now += MINUTE
        before = chat.session.log
        choices = (*chat.card.buttons, *chat.card.navigation)
        pressed = choices[number % len(choices)]
        match what:
            case "say":
                chat.do(Typed(text, message=at))
            case "press":
                chat.do(Pressed(chat.session.token, pressed.key, pressed.value))
            case "back":
                chat.do(Commanded("back"))
            case "due":
                chat.do(Due())
            case _:
                chat.do(Sent("photo", caption=text if number % 2 else "", message=at))
        if chat.turn.session is None:
            chat.session = writer().session
            continue
        if chat.session.account is not None:
            # The bot seals it before it keeps anything.
            chat.session = replace(chat.session, account=Sealed("sealed"))
        assert load(dump(chat.session)) == chat.session
        assert folded(chat.session.log) == Here.of(guide(), chat.session).known
        card = live(guide(), chat.session)
        assert card.navigation or card.buttons
        assert all(len(f"{chat.session.token}:{b.data}".encode()) <= 64 for b in (*card.buttons, *card.navigation))
        step = guide().step(guide().known(chat.session.log))
        if step.kind == "ask":
            assert guide().known(chat.session.log).counted(step.id) is None, f"{step.id} is asked for again"
        if what == "say" and not text_takes_back(text) and "menu" not in (chat.session.view, card.id):
            kept = {e.key for e in before if e.kind == "answer"} - {
                e.key for e in chat.session.log if e.kind == "answer"
            }
            assert kept == set() or restarted(before, chat.session.log), f"{text}: lost {kept}"


def text_takes_back(text: str) -> bool:
    return any(one in text for one in ("一つ前に戻って", "だめでした", "まだ届かない", "メールが届かない"))


def restarted(before: tuple[object, ...], after: tuple[object, ...]) -> bool:
    """A problem named with the menu open begins anew."""
    return after[: len(before)] != before


@pytest.mark.parametrize("text", EDGES)
@pytest.mark.parametrize(
    "presses", [(), ("symptom=mail_missing",), way("symptom=link_invalid", "fix-link_expired"), ("nav=human",)]
)
def test_odd_texts_are_answered_and_leave_nothing(text: str, presses: tuple[str, ...]) -> None:
    chat = writer(*presses)
    turn = chat.says(text)
    assert turn.effects
    kept = dump(chat.session).decode("utf-8")
    assert len(kept) < 1000
    assert not text.strip() or text[:20] not in kept or len(text) < 3


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=80))
def test_any_text_at_all_is_answered(text: str) -> None:
    for presses in ((), ("symptom=mail_missing",)):
        assert writer(*presses).says(text).effects
