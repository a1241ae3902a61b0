"""What users see and press: the interfaces of the contract, held against the whole bot."""

import json
from collections.abc import Callable

import pytest

from demo.telegram import ApiCall, Telegram
from tests.e2e.rig import KEY_VALUE, Rig, User, meaning
from tests.e2e.walker import Fate, comes_to_remedy

SYMPTOMS = [
    "mail_missing", "link_invalid", "sms_missing", "code_rejected", "password_rejected", "login_fails",
    "address_forgotten", "account_suspicious", "advice",
]  # fmt: skip
COMMANDS = ["start", "status", "back", "restart", "human", "language", "help", "privacy", "mydata", "forget"]
NAVIGATION = {"nav=back", "nav=human", "nav=more"}


async def asked(rig: Rig, language: str = "en") -> User:
    """Somebody whose mail is missing and who has just been asked for their provider."""
    user = rig.user(language)
    await user.starts()
    await user.presses("symptom=mail_missing")
    while "provider=docomo" not in user.offers:
        key = user.offers[0].partition("=")[0]
        await user.presses(f"{key}={rig.knowledge.guide.catalogue.observations[key].default}")
    return user


async def test_the_menu_offers_every_symptom(rig: Rig) -> None:
    user = rig.user()
    await user.starts()
    assert [offer for offer in user.offers if offer.startswith("symptom=")] == [f"symptom={id_}" for id_ in SYMPTOMS]
    assert "nav=human" in user.offers
    assert "nav=language" in user.offers


async def test_a_question_offers_its_values_and_unknown(rig: Rig) -> None:
    user = await asked(rig)
    providers = rig.knowledge.guide.catalogue.providers
    assert {f"provider={id_}" for id_ in (*providers, "unknown")} <= set(user.offers)
    assert set(user.offers) >= NAVIGATION
    assert all(KEY_VALUE.match(offer) for offer in user.offers)
    assert all(len(data.encode()) <= 64 for data in user.card.data())


async def test_a_press_changes_the_card_in_its_place(rig: Rig) -> None:
    user = await asked(rig)
    card, messages = user.card, len(user.person.messages())
    after = await user.presses("provider=docomo")
    assert after.message_id == card.message_id
    assert after.edited
    assert after.text != card.text
    assert len(user.person.messages()) == messages


@pytest.mark.parametrize("symptom", SYMPTOMS)
async def test_a_deep_link_opens_a_symptom(rig: Rig, symptom: str) -> None:
    direct, by_menu = rig.user(), rig.user()
    linked = await direct.starts(symptom)
    await by_menu.starts()
    pressed = await by_menu.presses(f"symptom={symptom}")
    assert linked.text == pressed.text
    assert direct.offers == by_menu.offers


async def test_a_deep_link_may_bring_the_provider(rig: Rig) -> None:
    user = rig.user()
    await user.starts("mail_missing-docomo")
    assert not [offer for offer in user.offers if offer.startswith("provider=")]
    assert "docomo" in user.card.text


@pytest.mark.parametrize("payload", ["nonsense", "mail_missing-nonsense", "-", "a" * 64, "mail_missing=docomo"])
async def test_a_strange_deep_link_leads_to_a_card(rig: Rig, payload: str) -> None:
    user = rig.user()
    card = await user.starts(payload)
    assert card.data()


def _offered(telegram: Telegram, language: str) -> list[ApiCall]:
    """How the commands of private chats were set for a language."""
    return [
        call
        for call in telegram.called("setMyCommands")
        if "all_private_chats" in str(call.params["scope"]) and call.params.get("language_code", "") == language
    ]


async def test_every_command_is_offered_and_answered(rig: Rig) -> None:
    for language in ("", "ja", "en"):
        await rig.telegram.wait_for(lambda telegram, wanted=language: _offered(telegram, wanted))  # type: ignore[misc]  # mypy knows no defaults of lambdas
        call = _offered(rig.telegram, language)[0]
        assert [command["command"] for command in json.loads(call.params["commands"])] == COMMANDS
    user = await asked(rig)
    for command in (command for command in COMMANDS[:-1] if command != "mydata"):  # no card
        assert (await user.says(f"/{command}")).text
    assert rig.refused() == []


async def test_forget_erases_and_says_so(rig: Rig) -> None:
    user = await asked(rig)
    assert rig.session_bytes(user)
    user.person.send("/forget")
    await user.person.wait_for(lambda _person: "/start" in user.said_by_bot()[-1].text)
    assert rig.session_bytes(user) is None
    user.person.start()
    await user.person.wait_for(lambda _person: "symptom=mail_missing" in user.offers)
    assert "nav=resume" not in user.offers


@pytest.mark.parametrize(
    ("code", "title"),
    [("ja", "Jメール"), ("ja-JP", "Jメール"), ("en", "J-Mail"), ("en-GB", "J-Mail"), ("ko", "J-Mail")],
)
async def test_the_first_language_is_that_of_telegram(rig: Rig, code: str, title: str) -> None:
    user = rig.user(code)
    assert title in (await user.starts()).text


async def test_the_language_can_be_changed_on_the_way(rig: Rig) -> None:
    user = await asked(rig)
    english = user.card.text
    await user.says("/language")
    assert {"lang=ja", "lang=en"} <= set(user.offers)
    await user.presses("lang=ja")
    assert user.card.text != english
    assert "provider=docomo" in user.offers
    await user.says("/restart")
    await user.presses("nav=language")
    await user.presses("lang=en")
    assert "provider=docomo" in user.offers
    assert user.card.text == english


async def test_back_undoes_the_last_answer(rig: Rig) -> None:
    user = await asked(rig)
    first = user.card.text
    await user.presses("provider=docomo")
    await user.presses("nav=back")
    assert user.card.text == first
    while "symptom=mail_missing" not in user.offers:
        await user.presses("nav=back")


async def test_restart_shows_the_menu_and_can_be_taken_back(rig: Rig) -> None:
    user = await asked(rig)
    await user.presses("provider=docomo")
    before = user.card.text
    await user.presses("nav=restart")
    assert "symptom=mail_missing" in user.offers
    await user.presses("nav=resume")
    assert user.card.text == before


async def test_an_earlier_answer_can_be_changed(rig: Rig) -> None:
    user = await asked(rig)
    await user.presses("provider=docomo")
    while "nav=more" not in user.offers:
        await user.presses(next(offer for offer in user.offers if offer.endswith(("=unknown", "=not_worked"))))
    await user.presses("nav=answers")
    await user.presses("edit=provider")
    await user.presses("provider=gmail")
    assert "Gmail" in user.card.text


# --- typed text


def fullwidth(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


@pytest.mark.parametrize("write", [str, str.upper, str.lower, fullwidth, lambda text: f"  {text} "])
@pytest.mark.parametrize("language", ["ja", "en"])
async def test_typing_what_stands_on_a_button_presses_it(rig: Rig, language: str, write: Callable[[str], str]) -> None:
    typist, presser = await asked(rig, language), await asked(rig, language)
    await typist.says(write(typist.label("provider=gmail")))
    await presser.presses("provider=gmail")
    assert typist.card.text == presser.card.text
    assert typist.offers == presser.offers


async def test_half_width_kana_count_as_the_label(rig: Rig) -> None:
    user = await asked(rig, "ja")
    await user.says("\uff7f\uff8c\uff84\uff8a\uff9e\uff9d\uff78")  # SoftBank as old phones write it
    assert not [offer for offer in user.offers if offer.startswith("provider=")]


@pytest.mark.parametrize(
    "text",
    ["a", "w" * 4096, "<b>&amp;</b>", "あ" * 4000, "/unknown", "/", "／ｗｈａｔ", "\u202egnihton", "\u200b\ufffd"],
)
async def test_other_text_gets_an_answer_and_the_card_anew(rig: Rig, text: str) -> None:
    user = await asked(rig)
    old = user.card
    new = await user.says(text)
    assert new.message_id > old.message_id
    assert [meaning(data) for data in new.data()] == [meaning(data) for data in old.data()]
    question = next(line for line in old.text.splitlines() if line.endswith("?"))
    assert question in new.text.splitlines()
    assert new.text != old.text


async def test_only_the_newest_card_has_buttons(rig: Rig) -> None:
    user = await asked(rig)
    for _ in range(4):
        await user.says("hello")
    await user.person.wait_for(lambda _person: cards_with_buttons(user) == 1)


async def test_after_many_texts_at_once_only_the_newest_card_has_buttons(rig: Rig) -> None:
    user = await asked(rig)
    last = [user.person.send(f"hello {number}") for number in range(8)][-1]
    await user.person.wait_for(lambda _person: len(user.said_by_bot()) == 9)
    await rig.all_sent()
    assert user.card.message_id > last
    assert cards_with_buttons(user) == 1


def cards_with_buttons(user: User) -> int:
    return sum(bool(message.data()) for message in user.said_by_bot())


# --- presses that come to nothing


async def test_a_second_press_of_the_same_button_changes_nothing(rig: Rig) -> None:
    user = await asked(rig)
    card, data = user.card, user.data("provider=docomo")
    queries = [user.person.press(card.message_id, data) for _ in range(3)]
    for query in queries:
        await user.answered(query)
    await user.moves_on(data)
    await rig.all_sent()
    other = await asked(rig)
    await other.presses("provider=docomo")
    assert user.card.text == other.card.text
    assert sorted(bool(user.notice(query)) for query in queries) == [False, True, True]


async def test_a_stale_press_changes_nothing_and_says_so(rig: Rig) -> None:
    user = await asked(rig)
    old = user.data("provider=docomo")
    await user.presses("provider=gmail")
    session, card = rig.session_bytes(user), user.card
    assert "no longer works" in await user.presses_in_vain(old)
    await rig.all_sent()
    assert user.card == card
    assert (session or b"").split(b":", 2)[2] == (rig.session_bytes(user) or b"").split(b":", 2)[2]


@pytest.mark.parametrize(
    "forge",
    [
        lambda _token: "x",
        lambda _token: ":",
        lambda _token: "=",
        lambda _token: "provider=docomo",
        lambda token: f"{token}:",
        lambda token: f"{token}:provider",
        lambda token: f"{token}:provider=",
        lambda token: f"{token}:provider=nowhere",
        lambda token: f"{token}:spam_folder=found_there",
        lambda token: f"{token}:fix.spam_folder=worked",
        lambda token: f"{token}:csat=5",
        lambda token: f"{token}:symptom=link_invalid",
        lambda token: f"{token}:intake.device=iphone",
        lambda token: f"{token}:nav=topics",
        lambda token: f"{token}:lang=ja",
        lambda token: f"{token}:edit=provider",
        lambda token: f"{token}:desk=close",
        lambda token: f"{token}:look=spam_folder",
        lambda token: f"other:{token}:provider=docomo",
        lambda _token: "あ" * 21,
        lambda _token: "0.1:provider=docomo",
    ],
)
async def test_a_forged_press_changes_nothing_and_says_so(rig: Rig, forge: Callable[[str], str]) -> None:
    user = await asked(rig)
    card = user.card
    token = card.data()[0].rpartition(":")[0]
    assert await user.presses_in_vain(forge(token))
    await rig.all_sent()
    assert user.card == card


async def test_buttons_of_another_user_open_nothing(rig: Rig) -> None:
    one, other = await asked(rig), await asked(rig)
    card = other.card
    assert await other.presses_in_vain(one.data("provider=docomo"))
    assert other.card == card


async def test_a_press_of_a_message_that_is_gone_still_counts(rig: Rig) -> None:
    user = await asked(rig)
    data, gone = user.data("provider=docomo"), user.card.message_id
    rig.telegram.world.messages(user.id).drop(gone)
    user.person.press(gone, data)
    await user.person.wait_for(lambda _person: user.said_by_bot() and user.said_by_bot()[-1].message_id > gone)
    assert not [offer for offer in user.offers if offer.startswith("provider=")]


async def test_a_card_whose_conversation_is_gone_leads_somewhere(rig: Rig) -> None:
    """After SESSION_TTL_DAYS, or /forget, an old card is all the user has."""
    user = await asked(rig)
    with rig.valkey() as client:
        client.flushall()
    query = user.person.press(user.card.message_id, user.data("provider=docomo"))
    await user.answered(query)
    await user.person.wait_for(lambda _person: "symptom=mail_missing" in user.offers, 1)


async def test_every_press_is_answered(rig: Rig) -> None:
    user = await asked(rig)
    for wanted in ("provider=docomo", "nav=back", "nav=human", "nav=back", "nav=restart", "nav=resume"):
        await user.presses(wanted)
    await user.person.wait_for(lambda _person: rig.unanswered() == [])


# --- the look of cards


async def test_a_tried_remedy_stays_as_two_lines_above_the_next_card(rig: Rig) -> None:
    user = rig.user()
    await user.starts("mail_missing-docomo")
    card, outcome = user.card, user.label("fix.spam_folder=not_worked")
    after = await user.presses("fix.spam_folder=not_worked")
    await rig.all_sent()
    above = user.said_by_bot()[0]
    assert above.message_id == card.message_id
    assert above.text.splitlines() == [card.text.splitlines()[0], f"→ {outcome}"]
    assert not above.keys()
    assert (after.message_id > card.message_id, after.edited) == (True, False)
    assert len(user.said_by_bot()) == 2
    said = [call.method for call in rig.telegram.calls if call.method in ("sendMessage", "editMessageText")]
    assert said == ["sendMessage", "sendMessage", "editMessageText"]
    assert rig.telegram.called("editMessageReplyMarkup") == []


async def test_a_tried_remedy_whose_message_is_gone_leaves_nothing_below_the_next_card(rig: Rig) -> None:
    user = rig.user()
    await user.starts("mail_missing-docomo")
    data, gone = user.data("fix.spam_folder=not_worked"), user.card.message_id
    rig.telegram.world.messages(user.id).drop(gone)
    user.person.press(gone, data)
    await rig.telegram.wait_for(lambda telegram: telegram.called("editMessageText"))
    await rig.settled()
    [card] = user.said_by_bot()
    assert card.data()


async def test_a_remedy_has_its_buttons_and_what_is_to_be_copied(rig: Rig) -> None:
    user = rig.user("ja")
    await user.starts("mail_missing-docomo")
    await comes_to_remedy(user, rig.knowledge.guide.catalogue, Fate("carrier_pc_mail_block", "docomo", "ja"))
    keys = user.card.keys()
    assert [key.copy_text for key in keys if key.copy_text] == [rig.knowledge.guide.service.domain]
    worked = next(key for key in keys if key.data and meaning(key.data).endswith("=worked"))
    assert worked.style == "success"
    assert rig.knowledge.guide.service.domain in user.card.text
    await user.presses("fix.carrier_pc_mail_block=worked")
    assert "csat=5" not in user.offers, "the password is not set yet"
    await user.presses("fix.carrier_pc_mail_block=worked")
    assert [f"csat={stars}" for stars in range(1, 6)] == [offer for offer in user.offers if offer.startswith("csat")]
    await user.presses("csat=5")
    assert "csat=5" not in user.offers
    assert set(user.offers) >= NAVIGATION


async def test_where_steps_differ_by_device_the_device_is_asked_before_them(rig: Rig) -> None:
    steps = {}
    for device in ("iphone", "android"):
        user = rig.user("en")
        await user.starts("mail_missing-docomo")
        fate = Fate("carrier_pc_mail_block", "docomo", "en", device=device)
        seen = await comes_to_remedy(user, rig.knowledge.guide.catalogue, fate)
        assert seen.count("device") == 1
        steps[device] = user.card.text
    assert steps["iphone"] != steps["android"]


@pytest.mark.parametrize("cause", ["address_needs_support", "second_factor_lost"])
async def test_what_only_support_can_do_is_said_and_a_person_is_next(rig: Rig, cause: str) -> None:
    catalogue, user = rig.knowledge.guide.catalogue, rig.user("en")
    await user.starts(catalogue.causes[cause].symptom)
    seen = await comes_to_remedy(user, catalogue, Fate(cause, "other", "en"))
    assert "look" not in seen
    person = rig.knowledge.texts.text("en", "nav", "hand_over")
    assert user.label(f"fix.{cause}=not_worked") == person
    await user.presses(f"fix.{cause}=not_worked")
    assert [offer for offer in user.offers if offer.startswith("intake.")]
    assert not [offer for offer in user.offers if offer.startswith("fix.")]


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_every_piece_of_advice_can_be_read(rig: Rig, language: str) -> None:
    user = rig.user(language)
    await user.starts("advice")
    topics = [offer for offer in user.offers if offer.startswith("advice=")]
    assert len(topics) == len(rig.knowledge.guide.catalogue.advice)
    for topic in topics:
        await user.presses(topic)
        assert len(user.card.text) > 40
        await user.presses("nav=topics")
