"""Addresses, links, codes and passwords: looked at, told of, taken off the chat, and kept nowhere."""

import pytest

from bot.outbox import call
from bot.outbox.call import outgoing, pack
from bot.outbox.render import render
from bot.words.texts import LANGS
from flows.chat.effects import Effect, Erase
from flows.events import Sent
from flows.knowledge.session import dump
from tests.unit.support import NOON, guide, preface, texts
from tests.unit.talk.typing import Writer, writer

SECRET = "Tr0ub4dor-and-3"
OFFICIAL = f"https://{guide().service.hosts[0]}/reset?token=AbC123dEf456GhI"


def erased(chat: Writer) -> list[Effect]:
    return [effect for effect in chat.turn.effects if isinstance(effect, Erase)]


def leaks(chat: Writer, *secrets: str) -> list[str]:
    """Where any of it still stands: in the session, on the card, in a call to Telegram."""
    card = render(texts(), "ja", chat.shown, "t", NOON).text
    calls = [
        pack("1", out).body.decode()
        for effect in chat.turn.effects
        for out in outgoing(texts(), chat.session, 1, effect, NOON, pressed=None, shown=None, message=7)
    ]
    places = {"session": dump(chat.session).decode(), "card": card, "calls": "".join(calls)}
    return [name for name, text in places.items() if any(secret in text for secret in secrets)]


def test_an_address_is_looked_at_and_what_it_tells_is_used() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("taro.yamada@docmo.ne.jp")
    assert preface(chat.turn)[:3] == [
        "doctor-address.masked", "doctor-address.domain_misspelt", "doctor-address.suggestion",
    ]  # fmt: skip
    assert erased(chat) == [Erase("address")]
    assert chat.facts["address_typo"] == "yes"
    assert chat.step == "mail_missing.fix.address_typo"
    assert leaks(chat, "taro", "yamada") == []


def test_a_sound_address_names_the_provider_and_says_nothing_of_being_registered() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("アドレスは taro.yamada@docomo.ne.jp です")
    assert "doctor-address.fine" in preface(chat.turn)
    assert chat.facts["provider"] == "docomo"
    assert chat.facts["address_typo"] == "no"
    assert leaks(chat, "taro") == []


def test_a_problem_told_beside_an_address_is_read_too() -> None:
    chat = writer()
    chat.says("メールが届きません taro.yamada@docomo.ne.jp")
    assert chat.facts["symptom"] == "mail_missing"
    assert chat.facts["provider"] == "docomo"


def test_what_an_address_looks_like_does_not_unsay_a_mistake_the_user_told_of() -> None:
    chat = writer("symptom=mail_missing")
    chat.says("アドレスを打ち間違えていました")
    chat.says("taro.yamada@docomo.ne.jp")
    assert chat.facts["address_typo"] == "yes"
    assert chat.shown.id != "conflict"


def test_the_services_own_sender_is_nobodys_secret() -> None:
    chat = writer("symptom=mail_missing")
    chat.says(f"{guide().service.sender} から来るはずですよね")
    assert erased(chat) == []


def test_a_false_link_is_told_of_loudly_and_taken_away() -> None:
    chat = writer("symptom=link_invalid")
    chat.says("https://jmail-example.reset-login.top/r?token=AbC123dEf456")
    assert preface(chat.turn)[:3] == ["doctor-link.not_needed", "doctor-link.phishing_host", "doctor-link.host"]
    assert erased(chat) == [Erase("phishing")]
    assert chat.step == "link_invalid.fix.link_phishing"
    assert "reset-login.top" not in render(texts(), "ja", chat.shown, "t", NOON).text, "it could be tapped"
    assert leaks(chat, "AbC123dEf456") == []


def test_a_true_link_is_taken_away_and_not_given_back() -> None:
    chat = writer("symptom=link_invalid")
    chat.says(OFFICIAL)
    assert preface(chat.turn)[:2] == ["doctor-link.not_needed", "doctor-link.fine"]
    assert erased(chat) == [Erase("link")]
    assert chat.facts["link_host"] == "official"
    assert leaks(chat, "AbC123dEf456GhI", "/reset?token") == []


def test_a_torn_link_tells_how_it_was_opened() -> None:
    chat = writer("symptom=link_invalid")
    chat.says(OFFICIAL.replace("dEf", "dEf\n"))
    assert "doctor-link.line_break" in preface(chat.turn)
    assert chat.facts["link_copied"] == "yes"


def test_a_link_that_only_names_a_page_may_stay() -> None:
    chat = writer("symptom=link_invalid")
    chat.says(f"https://{guide().service.hosts[0]}/ を開きました")
    assert erased(chat) == []
    assert chat.facts["link_host"] == "official"


@pytest.mark.parametrize(
    ("text", "secret"),
    [("コードは482913です", "482913"), (f"パスワードは{SECRET}です", SECRET), ("482913", "482913"), (f"password: {SECRET}", SECRET)],
)  # fmt: skip
def test_a_code_or_a_password_is_taken_away(text: str, secret: str) -> None:
    for presses in ((), ("symptom=code_rejected",), ("nav=human",)):
        chat = writer(*presses)
        chat.says(text)
        assert erased(chat) == [Erase("secret")]
        assert leaks(chat, secret) == []
        assert chat.session.missed == 0


def test_a_secret_in_a_typed_answer_for_support_is_masked_and_taken_away() -> None:
    chat = writer("nav=human", *(f"intake.{field}=unknown" for field in list(guide().catalogue.intake)[:6]))
    chat.says(f"パスワード {SECRET} を入れたら「エラー」と出た")
    assert erased(chat) == [Erase("secret")]
    assert SECRET not in dump(chat.session).decode()
    assert "〔password〕" in guide().known(chat.session.log).intake[-1][1]


def test_a_caption_with_a_secret_is_taken_away_too() -> None:
    chat = writer("symptom=mail_missing")
    chat.do(Sent("photo", caption=f"パスワードは{SECRET}です", message=9))
    assert erased(chat) == [Erase("secret")]


def test_the_questions_about_address_and_link_offer_to_look() -> None:
    for observation in ("address_typo", "link_host", "link_copied"):
        for lang in LANGS:
            assert texts().has(lang, f"ask-{observation}", "offer")


def test_deleting_is_a_call_with_a_word_for_either_outcome() -> None:
    chat = writer("symptom=code_rejected")
    chat.says("482913")
    first, *_ = chat.turn.effects
    (out,) = outgoing(texts(), chat.session, 5, first, NOON, pressed=None, shown=None, message=7)
    assert out.call == call.delete(5, 7)
    assert out.done == texts().text("ja", "erased", "secret")
    assert out.otherwise == texts().text("ja", "erased", "secret_not")
