"""advance(): typed words, pictures, /forget, and coming back after a while."""

from typing import get_args

import pytest

from flows.chat.effects import Erase, Say
from flows.events import Commanded, Sending, Sent, Typed
from tests.unit.support import HOUR, Chat, preface, show
from tests.unit.ways import way


def test_typed_words_are_not_kept() -> None:
    chat = Chat().pressed(*way("symptom=link_invalid", "error_shown=none"))
    before = chat.session
    turn = chat.do(Typed("my password is hunter2"))
    assert Erase("secret") in turn.effects
    assert chat.session.log == before.log
    assert show(chat.turn).fresh


def test_an_album_is_answered_once() -> None:
    chat = Chat().pressed(*way("symptom=link_invalid", "error_shown=none"))
    assert preface(chat.do(Sent("photo", "a1"))) == ["sent.photo"]
    assert chat.do(Sent("photo", "a1")).effects == ()
    assert chat.do(Sent("video", "a1")).effects == ()
    assert preface(chat.do(Sent("photo", "a2"))) == ["sent.photo"]


@pytest.mark.parametrize("what", get_args(Sending))
def test_two_things_that_are_no_text_are_answered_twice(what: Sending) -> None:
    chat = Chat()
    event = Sent(what)
    assert preface(chat.do(event)) == [f"sent.{what}"]
    assert preface(chat.do(event)) == [f"sent.{what}"]


def test_forget_erases_the_session_and_says_so() -> None:
    chat = Chat().pressed("symptom=link_invalid")
    turn = chat.do(Commanded("forget"))
    assert turn.session is None
    assert turn.reminder is None
    (said,) = turn.effects
    assert isinstance(said, Say)
    assert (said.line.id, said.line.attr) == ("forget", "done")


def test_who_comes_back_after_six_hours_is_welcomed() -> None:
    chat = Chat().pressed(*way("symptom=link_invalid", "error_shown=none"))
    chat.now += 6 * HOUR
    assert preface(chat.do(Typed("hello"))) == ["typed.greeting"]
    chat.now += 6 * HOUR + 1
    assert preface(chat.do(Typed("hello"))) == ["notice.welcome_back", "typed.greeting"]
    assert preface(chat.do(Typed("hello"))) == ["typed.greeting"]


def test_who_has_said_nothing_yet_is_not_welcomed_back() -> None:
    chat = Chat()
    chat.now += 7 * HOUR
    assert preface(chat.do(Typed("hello"))) == ["typed.greeting"]
