"""What a message says is taken at once, shown, never asked again, and can be taken back."""

import pytest

from flows.card import Line
from flows.chat.effects import Relay
from flows.events import Blocked, Command, Commanded, Edited, Pressed, Sent, Started
from flows.knowledge.session import Entry, dump
from flows.redact import redact
from tests.unit.support import NOON, Chat, buttons, guide, notice, preface, show
from tests.unit.talk.typing import timeless, writer
from tests.unit.ways import way


def test_a_first_message_may_carry_everything() -> None:
    chat = writer()
    chat.says("ドコモのメールが届きません。迷惑メールは見たけど無かった、昨日2回送った")
    assert chat.facts == {
        "symptom": "mail_missing", "provider": "docomo", "spam_folder": "checked_not_there",
        "requests_sent": "several", "waited": "days",
    }  # fmt: skip
    assert chat.heard[0] == "symptom-mail_missing.name"
    assert sorted(chat.heard[1:]) == [
        "ask-provider.known-docomo", "ask-requests_sent.known-several", "ask-spam_folder.known-checked_not_there",
        "ask-waited.known-days",
    ]  # fmt: skip
    assert show(chat.turn).fresh
    assert chat.shown.finds("nav", "back")


def test_what_was_read_is_not_asked_for_again() -> None:
    chat = writer()
    chat.says("Gmail。メールが来ない。迷惑メールには無い、プロモーションにも無い、1回だけ頼んだ、容量は空いてる")
    told = set(chat.facts) - {"symptom"}
    assert len(told) >= 4
    asked: list[str] = []
    while not chat.card.id.startswith("intake-") and len(asked) < 60:
        key, value = chat.choose({})
        asked.append(key)
        chat.press(key, value)
    assert told.isdisjoint(asked)


@pytest.mark.parametrize("order", [("ドコモです", "メールが届かない"), ("メールが届かない", "ドコモです")])
def test_facts_may_come_before_the_problem(order: tuple[str, str]) -> None:
    chat = writer()
    for text in order:
        chat.says(text)
    assert chat.facts == {"symptom": "mail_missing", "provider": "docomo"}
    known = guide().known(chat.session.log)
    assert known.belief is not None
    assert known.belief.row == "docomo"


def test_facts_before_the_problem_are_used_by_the_button_that_names_it() -> None:
    chat = writer()
    chat.says("迷惑メールフォルダは見たけど入ってなかった")
    assert chat.card.finds("symptom", "mail_missing"), "no other problem asks for that folder"
    chat.press("symptom", "mail_missing")
    assert "spam_folder" not in [q for q, _ in asked_until_the_end(chat)]


def asked_until_the_end(chat: Chat) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    while not chat.card.id.startswith("intake-") and len(found) < 60:
        found.append(chat.choose({}))
        chat.press(*found[-1])
    return found


def test_what_is_beside_the_point_now_is_kept_for_later() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("電話番号は登録していません")
    step = chat.step
    assert chat.facts["phone_registered"] == "no"
    chat.says("SMSのコードが届かない")
    chat.press("symptom", "sms_missing")
    assert chat.step == "sms_missing.fix.phone_not_registered"
    assert step.startswith("mail_missing")


def test_a_lasting_answer_is_not_asked_for_again_when_the_next_thing_fails() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("アプリは最新です")
    chat.says("届きました")
    assert chat.step == "arrived"
    chat.press("nav", "onward")
    chat.press("symptom", "link_invalid")
    assert chat.facts["app_current"] == "yes"
    assert "app_current" not in [key for key, _ in asked_until_the_end(chat)]


def test_what_belonged_to_the_last_problem_says_nothing_about_the_next() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("2回頼んだ")
    chat.says("届きました")
    chat.press("nav", "onward")
    chat.press("symptom", "link_invalid")
    assert "requests_sent" not in chat.facts


def test_undo_takes_back_exactly_what_was_read() -> None:
    chat = writer(*way("symptom=mail_missing", "provider=docomo"))
    before = timeless(chat.session)
    chat.says("昨日2回送った。迷惑メールは見たけど無かった")
    chat.restarts()
    chat.press("nav", "back")
    assert timeless(chat.session) == before
    assert preface(chat.turn) == ["heard.undone"]
    assert Line("nav", "undo") not in [b.label for b in chat.card.navigation]


def test_undo_is_over_once_something_else_was_said() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("ドコモです")
    old = chat.session.token
    chat.press(*chat.choose({}))
    log = chat.session.log
    assert Line("nav", "undo") not in [b.label for b in chat.card.navigation]
    assert notice(chat.do(Pressed(old, "nav", "back"))) == "notice.stale"
    assert chat.session.log == log


def test_back_takes_back_the_whole_message() -> None:
    chat = writer()
    chat.says("ドコモのメールが届きません。迷惑メールは見たけど無かった")
    chat.press("nav", "back")
    assert chat.session.log == ()


def test_what_was_read_is_news_once() -> None:
    chat = writer("symptom=link_invalid")
    chat.says("ドコモです")
    assert chat.heard == ["ask-provider.known-docomo"], "nothing has asked for it"
    chat.says("こんにちは")
    assert chat.heard == []
    assert chat.shown.finds("nav", "back")


def test_a_remedy_that_was_tried_is_not_proposed_again() -> None:
    chat = writer("symptom=link_invalid")
    chat.says("キャッシュを消したけど開けない")
    known = guide().known(chat.session.log)
    assert ("browser_state", "not_worked", NOON) in known.fixes
    assert "fix.browser_state" not in [key for key, _ in asked_until_the_end(chat)]


def test_a_remedy_tried_before_the_problem_was_told_counts_too() -> None:
    chat = writer()
    chat.says("クッキー消してもダメ")
    chat.pressed("symptom=link_invalid")
    assert "fix.browser_state" not in [key for key, _ in asked_until_the_end(chat)]


def test_the_same_thing_twice_is_said_to_be_known() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("ドコモです")
    log = chat.session.log
    chat.says("ドコモです")
    assert preface(chat.turn)[0] == "typed.known"
    assert chat.session.log == log


def test_only_ids_and_values_are_kept() -> None:
    chat = writer()
    text = "ドコモのメールが届きません。迷惑メールは見たけど無かった、昨日2回送った"
    chat.says(text)
    kept = dump(chat.session).decode()
    assert len(kept) < 400
    assert not any(text[i : i + 4] in kept for i in range(len(text) - 4))
    read, *facts = chat.session.log
    assert read == Entry("read", "2t", str(len(facts)), NOON)


def test_two_requests_without_an_error_are_not_a_limit_whatever_is_said_first() -> None:
    """Both facts together speak against the one cause that the first of them points at."""
    steps = set()
    for texts in (
        ("2回頼んだ", "エラーは出ていません"),
        ("エラーは出ていません", "2回頼んだ"),
        ("2回頼んだ。エラーは出ていません",),
    ):
        chat = writer("symptom=mail_missing")
        for text in texts:
            chat.says(text)
        assert {"requests_sent", "error_shown"} <= set(chat.facts), texts
        steps.add(chat.step)
    assert len(steps) == 1
    assert steps != {"mail_missing.fix.rate_limited"}


def test_a_message_with_the_menu_open_begins_anew() -> None:
    chat = writer("symptom=mail_missing", "nav=restart")
    chat.says("リンクが開けません")
    assert chat.facts == {"symptom": "link_invalid"}


def test_a_fact_without_a_problem_with_the_menu_open_belongs_to_what_is_chosen_there() -> None:
    chat = writer("symptom=mail_missing", "nav=restart")
    chat.says("ドコモです")
    assert chat.shown.id == "menu"
    chat.press("symptom", "link_invalid")
    assert chat.facts == {"symptom": "link_invalid", "provider": "docomo"}


def test_a_caption_is_read_and_the_picture_answered() -> None:
    chat = writer("symptom=mail_missing")
    chat.do(Sent("photo", caption="ドコモです", message=7))
    assert preface(chat.turn)[0] == "sent.photo"
    assert chat.facts["provider"] == "docomo"
    chat.do(Sent("photo", caption="これです", message=8))
    assert preface(chat.turn)[0] == "sent.photo"
    assert chat.session.missed == 0


def test_an_edited_message_replaces_what_was_read_in_it() -> None:
    chat = writer("symptom=link_invalid")
    chat.says("auです")
    chat.says("ドコモです", edits=chat.sent)
    assert chat.facts["provider"] == "docomo"
    assert [e.kind for e in chat.session.log] == ["symptom", "read", "answer"]


def test_an_edit_of_an_older_message_is_read_like_a_new_one() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("auです")
    first = chat.sent
    chat.says("迷惑メールは見たけど無かった")
    chat.says("ドコモです", edits=first)
    assert chat.shown.id == "conflict"
    assert chat.facts["provider"] == "au"


def test_an_edit_goes_to_the_person_who_has_the_case() -> None:
    chat = writer("symptom=mail_missing", "nav=human", "nav=human")
    assert chat.do(Edited("more", message=3)).effects == (Relay(redact("more"), edited=True),)


@pytest.mark.parametrize("view", ["help", "privacy", "status", "language"])
def test_a_message_closes_what_lies_over_the_step(view: Command) -> None:
    chat = writer("symptom=mail_missing")
    chat.do(Commanded(view))
    chat.says("ドコモです")
    assert chat.session.view == ""
    assert chat.facts["provider"] == "docomo"


def test_a_message_after_the_end_may_name_the_next_problem() -> None:
    chat = writer(*way("symptom=link_invalid", "fix.link_expired=worked"))
    chat.says("新しいパスワードが通らない")
    assert chat.facts["symptom"] == "password_rejected"


def test_a_message_of_somebody_who_had_blocked_the_bot_is_read() -> None:
    chat = writer("symptom=mail_missing")
    chat.do(Blocked())
    chat.says("ドコモです")
    assert not chat.session.blocked
    assert chat.facts["provider"] == "docomo"


def test_every_button_of_every_card_on_the_way_fits_telegram() -> None:
    chat = writer()
    for text in ("ドコモのメールが届かない", "迷惑メールに入ってた", "いや、入ってなかった", "SMSのコードが来ない"):
        chat.says(text)
        token = chat.session.token
        assert all(len(f"{token}:{b.data}".encode()) <= 64 for b in buttons(chat.card))


def test_a_deep_link_after_writing_begins_anew() -> None:
    chat = writer()
    chat.says("ドコモのメールが届かない")
    chat.do(Started("link_invalid"))
    assert chat.facts == {"symptom": "link_invalid"}


def test_what_was_read_before_is_among_what_is_known_when_nothing_new_is_read() -> None:
    chat = writer()
    chat.says("再設定のメールが届きません。ドコモです")
    chat.says("迷惑メールフォルダは見ました")
    assert chat.heard == ["ask-spam_folder.known-checked_not_there"]
    assert show(chat.turn).card.known == (("provider", "docomo"),)
    chat.says("なんでそんなこと聞くんですか")
    assert chat.heard == []
    assert show(chat.turn).card.known == (("provider", "docomo"), ("spam_folder", "checked_not_there"))
    assert chat.shown.finds("nav", "back")
