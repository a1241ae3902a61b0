"""Which account it is about: asked where support has to look it up, taken as it stands, and never kept in clear."""

import pytest

from flows.case.casefile import opened as new_case
from flows.chat.effects import Erase
from flows.chat.engine import Turn
from flows.events import CaseClosed, Commanded, Typed
from flows.ids import UNKNOWN
from flows.knowledge.account import GIVEN, Account, Sealed, read
from flows.knowledge.session import SessionError, dump, load
from flows.redact import redact_name
from tests.unit.support import Chat, guide, opened, preface
from tests.unit.ways import way

ADDRESS = "zaunkoenig.7731@docomo.ne.jp"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (ADDRESS, ADDRESS),
        (f"{ADDRESS} です", ADDRESS),
        ("ｔａｒｏ＠example.jp", "taro@example.jp"),
        ("taro@a.jp か taro@b.jp だと思います", "taro@a.jp, taro@b.jp"),
        ("odd..one.@docomo.ne.jp", "odd..one.@docomo.ne.jp"),
        ("taro_yamada99", "taro_yamada99"),
        ("ユーザー名は たろう です", "たろう"),
        ("my username is taro99", "taro99"),
        ("ID: taro99", "taro99"),
    ],
)
def test_an_address_or_a_name_is_taken(said: str, words: str) -> None:
    assert read(said) == Account(words)


@pytest.mark.parametrize(
    "said",
    [
        "730194", "730 194", "password: Rotkehlchen77!", "パスワードはRotkehlchen77!です", "P@ssw0rd!x9", "Xk7Tq29b!", "the code is 730194",
        "https://jmail.example.jp/reset?token=q7zk39dkq0pw", "4716-1234-5678-9014",
        f"{ADDRESS} password: Rotkehlchen77!",
    ],
)  # fmt: skip
def test_what_looks_like_a_secret_is_not(said: str) -> None:
    assert read(said) == "secret"


def test_the_word_after_my_password_is_is_not_taken_for_a_name() -> None:
    assert read("rotkehlchen", after="password") == "secret"


@pytest.mark.parametrize(
    "said", ["メールが届きません", "I don't know which one", "", "x", f"{'a' * 64}@{'b' * 63}.{'c' * 63}.jp"]
)
def test_anything_else_is_neither(said: str) -> None:
    assert read(said) == "unread"


def test_in_clear_it_says_nothing_of_itself_and_is_no_text() -> None:
    account = Account(ADDRESS)
    assert "zaunkoenig" not in f"{account} {account!r} {[account]}"
    assert not isinstance(account, str)


def test_a_session_keeps_it_sealed_or_not_at_all() -> None:
    chat = asked()
    chat.do(Typed(ADDRESS))
    with pytest.raises(TypeError, match="sealed"):
        dump(chat.session)
    sealed = sealed_in(chat)
    assert load(dump(sealed.session)).account == Sealed("s")


def test_a_session_of_before_it_was_known_is_read() -> None:
    kept = dump(Chat().pressed("nav=human").session)
    assert b'"y"' not in kept
    assert load(kept).account is None
    with pytest.raises(SessionError):
        load(kept.replace(b"{", b'{"y":1,', 1))


def asked() -> Chat:
    """A chat at the question."""
    chat = Chat().pressed("nav=human")
    assert chat.step == "intake.account"
    return chat


def sealed_in(chat: Chat) -> Chat:
    """The chat after the shell has sealed what it holds."""
    chat.session = type(chat.session)(**{
        **{name: getattr(chat.session, name) for name in chat.session.__struct_fields__},
        "account": Sealed("s") if chat.session.account else None,
    })  # fmt: skip
    return chat


def to_the_end(chat: Chat) -> Turn:
    """The hand-off, past the other questions."""
    chat.press("nav", "human")
    return chat.turn


@pytest.mark.parametrize(
    ("presses", "wanted"),
    [
        ((), True),
        (("symptom=mail_missing",), True),
        (("symptom=advice",), False),
        (("symptom=password_rejected",), False),
        (("symptom=account_suspicious", "changes_seen=no"), True),
        (way("symptom=address_forgotten", "fix-address_needs_support"), True),
    ],
)
def test_it_is_asked_where_support_has_to_look_it_up(presses: tuple[str, ...], wanted: bool) -> None:  # noqa: FBT001  # a row
    chat = Chat().pressed(*presses, "nav=human")
    assert (chat.step == "intake.account") is wanted


def test_the_answer_goes_to_the_case_and_nowhere_else() -> None:
    chat = asked()
    turn = chat.do(Typed(ADDRESS, message=7))
    assert chat.session.account == Account(ADDRESS)
    assert Erase("account") in turn.effects
    assert [(e.kind, e.key, e.value) for e in chat.session.log][-1] == ("intake", "account", GIVEN)
    case = opened(to_the_end(sealed_in(chat)))
    assert case is not None
    assert case.account == Sealed("s")
    assert "account" not in dict(case.intake)
    assert chat.session.account is None
    assert "zaunkoenig" not in repr((turn.effects, chat.turn.effects, chat.session))


def test_a_case_takes_it_sealed_only() -> None:
    chat = asked()
    chat.do(Typed(ADDRESS))
    case = opened(to_the_end(chat))
    assert case is not None
    assert case.account == Account(ADDRESS)
    with pytest.raises(TypeError, match="sealed"):
        new_case(case, 1, redact_name("Kim"))


def test_a_password_is_refused_kindly_and_taken_off_the_chat() -> None:
    chat = asked()
    turn = chat.do(Typed("password: Rotkehlchen77!", message=7))
    assert Erase("secret") in turn.effects
    assert "intake-account.secret" in preface(turn)
    assert (chat.step, chat.session.account) == ("intake.account", None)


def test_a_sentence_is_asked_for_again() -> None:
    chat = asked()
    turn = chat.do(Typed("メールが届きません"))
    assert "intake-account.unread" in preface(turn)
    assert chat.step == "intake.account"


def test_it_can_be_skipped_by_button_and_in_words() -> None:
    for way_on in ("press", "わからない"):
        chat = asked()
        _ = chat.press("intake.account", UNKNOWN) if way_on == "press" else chat.do(Typed(way_on))
        assert (chat.step, chat.session.account) == ("intake.addresses", None)


def test_a_word_that_is_a_wish_is_heard_as_one() -> None:
    chat = Chat().pressed("symptom=mail_missing", "nav=human")
    chat.do(Typed("back"))
    assert not chat.step.startswith("intake")


def test_back_takes_it_away_again() -> None:
    chat = asked()
    chat.do(Typed(ADDRESS))
    sealed_in(chat).do(Commanded("back"))
    assert (chat.step, chat.session.account) == ("intake.account", None)


def test_another_problem_begun_in_between_takes_it_away() -> None:
    chat = asked()
    chat.do(Typed(ADDRESS))
    sealed_in(chat).pressed("nav=restart", "symptom=link_invalid")
    assert chat.session.account is None


def test_elsewhere_nothing_is_taken() -> None:
    chat = Chat().pressed("symptom=mail_missing")
    turn = chat.do(Typed(ADDRESS, message=7))
    assert chat.session.account is None
    assert Erase("address") in turn.effects


def test_with_the_case_it_is_gone_and_asked_for_again_only_where_needed() -> None:
    chat = asked()
    chat.do(Typed(ADDRESS))
    to_the_end(sealed_in(chat))
    chat.do(CaseClosed(chat.number))
    assert not guide().known(chat.session.log).given
    chat.pressed("nav=restart", "symptom=password_rejected", "nav=human")
    assert chat.step == "intake.addresses"
    chat.pressed("nav=restart", "symptom=mail_missing", "nav=human")
    assert chat.step == "intake.account"
