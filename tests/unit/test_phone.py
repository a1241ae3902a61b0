"""Where support has no telephone, nothing speaks of calling; where it has one, everything that helps a caller is there."""

from dataclasses import replace
from functools import cache

import pytest
from pydantic import ValidationError

from bot.outbox.render import render
from bot.run import knowledge
from bot.words.texts import LANGS, Texts
from flows.card import Line
from flows.chat.effects import GiveCode, Say
from flows.events import Commanded
from flows.ids import Lang
from flows.knowledge.service import Service
from flows.proof.all_cards import all_cards
from tests.unit.support import NOON, Chat, guide, service

NUMBER = "03-1234-5678"
CALLING = {
    "ja": ("電話で", "お電話", "電話では", "/code", "電話（"),
    "en": ("ask on the phone", "check on the phone", "on the phone,", "on the phone (", "/code", "for the phone"),
}
"""What only makes sense where one can call."""
ABOUT_THE_METHOD = ("電話番号",)


@cache
def with_phone() -> Service:
    return Service.model_validate({**service().model_dump(), "phone": NUMBER})


@cache
def words(*, phone: bool) -> Texts:
    return knowledge.texts(with_phone() if phone else service(), session_days=30, retention_days=90)


def calling(lang: Lang, text: str) -> list[str]:
    for other in ABOUT_THE_METHOD:
        text = text.replace(other, "")
    return [sign for sign in CALLING[lang] if sign in text.lower()]


@pytest.mark.parametrize("number", [NUMBER, "+81 3 1234 5678", "0120-123-456", "(03) 1234-5678"[1:].replace(")", "")])
def test_a_number_is_taken_as_it_is_written(number: str) -> None:
    assert Service.model_validate({**service().model_dump(), "phone": number}).phone == number


@pytest.mark.parametrize("number", ["", "call us", "1", "03-1234-5678; rm", "{ $x }", "9" * 40])
def test_anything_else_is_no_number(number: str) -> None:
    with pytest.raises(ValidationError):
        Service.model_validate({**service().model_dump(), "phone": number})


def test_the_packaged_example_has_no_phone() -> None:
    assert service().phone is None


@pytest.mark.parametrize("lang", LANGS)
def test_no_card_speaks_of_calling_where_nobody_can_call(lang: Lang) -> None:
    texts = words(phone=False)
    found = {name: calling(lang, render(texts, lang, card, "", NOON).text) for name, card in all_cards(guide())}
    assert {name: signs for name, signs in found.items() if signs} == {}


@pytest.mark.parametrize("lang", LANGS)
def test_no_line_for_support_speaks_of_calling(lang: Lang) -> None:
    catalogue = guide().catalogue
    ids = [*(f"symptom-{id_}" for id_ in catalogue.symptoms), *(f"fix-{id_}" for id_ in catalogue.causes)]
    found = {id_: calling(lang, words(phone=False).text(lang, id_, "desk")) for id_ in ids}
    assert {id_: signs for id_, signs in found.items() if signs} == {}


@pytest.mark.parametrize("lang", LANGS)
def test_with_a_phone_help_and_hand_off_say_how_to_call(lang: Lang) -> None:
    texts = words(phone=True)
    assert "\n/code " in texts.text(lang, "help", "body")
    assert "\n\n/" not in texts.text(lang, "help", "body").split("\n\n", 1)[1]
    handed = texts.text(lang, "handed_off", "phone")
    assert NUMBER in handed
    assert "/code" in handed
    without = words(phone=False).text(lang, "help", "body")
    assert [line.strip() for line in without.splitlines()] == without.splitlines(), "no space is left over"


def test_the_canned_answer_about_the_code_is_there_only_with_a_phone() -> None:
    assert "code" in words(phone=True).replies
    assert "code" not in words(phone=False).replies
    assert len(words(phone=True).replies) == len(words(phone=False).replies) + 1


def test_code_answers_that_support_answers_in_the_chat() -> None:
    for presses in ((), ("nav=human", "nav=human")):
        turn = Chat().pressed(*presses).do(Commanded("code"))
        assert turn.effects == (Say(Line("code", "no_phone")),)
    called = Chat(guide=replace(guide(), service=with_phone())).pressed("nav=human", "nav=human")
    assert called.do(Commanded("code")).effects == (GiveCode("482-9137"),)
