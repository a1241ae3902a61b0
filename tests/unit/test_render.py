"""From a card to text and keyboard."""

import pytest
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from msgspec.structs import replace

from bot.outbox.render import LATIN_HALF, ROW_WIDTH, Rendered, known_line, labels, line, render, width
from flows.card import Card, Line
from flows.chat.cards import live
from flows.events import Started
from flows.ids import Lang
from flows.knowledge.cause_shares import SEEMS
from flows.knowledge.session import Entry, Session
from flows.proof.all_cards import all_cards
from tests.unit.support import HOUR, NOON, Chat, guide, texts, tokyo
from tests.unit.ways import truth, usual, way

LANGUAGES: tuple[Lang, ...] = ("ja", "en")
TOKEN = "zzzzzz.zzzzzz"


def shown(chat: Chat, lang: Lang = "en") -> Rendered:
    return render(texts(), lang, chat.card, chat.session.token, chat.now)


def rows(rendered: Rendered) -> list[list[InlineKeyboardButton]]:
    """As aiogram reads it, which knows what Telegram takes."""
    markup = InlineKeyboardMarkup.model_validate({"inline_keyboard": rendered.keyboard or []})
    return markup.inline_keyboard


def every_card() -> list[Card]:
    """Every distinct card of two providers."""
    distinct = {repr(card): card for _, card in all_cards(guide()) if card.provider in (None, "docomo", "gmail")}
    return list(distinct.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_card_keeps_to_telegram_s_limits_and_to_a_phone_s_width(lang: Lang) -> None:
    for card in every_card():
        rendered = render(texts(), lang, card, TOKEN, NOON)
        assert 0 < len(rendered.text) <= 1300
        assert "\n\n\n" not in rendered.text
        assert "{" not in rendered.text
        assert rendered.text == rendered.text.strip()
        for row in rows(rendered):
            widths = [width(button.text) for button in row]
            assert len(row) <= 5
            assert all(w > 0 for w in widths)
            navigates = ":nav=" in str(row[-1].callback_data)
            latin = all(width(button.text) == len(button.text) for button in row)
            assert len(row) == 1 or navigates or max(widths) * len(row) <= (2 * LATIN_HALF if latin else ROW_WIDTH)
            for button in row:
                assert button.copy_text or button.url or len(str(button.callback_data).encode()) <= 64


@pytest.mark.parametrize("lang", LANGUAGES)
def test_green_ends_well_red_erases_and_blue_is_what_is_best_done(lang: Lang) -> None:
    styled: dict[str | None, set[str]] = {}
    for card in every_card():
        for row in rows(render(texts(), lang, card, TOKEN, NOON)):
            for button in row:
                data = str(button.callback_data or button.url).rpartition(":")[2]
                styled.setdefault(button.style, set()).add(data.partition("=")[2] if data.startswith("fix.") else data)
    assert {style: found for style, found in styled.items() if style} == {
        "success": {"worked", "incident=came"}, "danger": {"nav=forget", str(guide().service.emergency).partition(":")[2]},
        "primary": {"later", "not_worked", "incident=wait"},
    }  # fmt: skip


@pytest.mark.parametrize("cause", [id_ for id_, c in guide().catalogue.causes.items() if c.handoff])
def test_what_only_support_can_mend_has_nothing_green(cause: str) -> None:
    begun = Entry("symptom", guide().catalogue.causes[cause].symptom, "", NOON)
    whose = Entry("answer", "provider", usual("", "provider", cause), NOON)
    session = Session(seed=1, lang="en", active=NOON, log=(whose, begun, Entry("look", cause, "", NOON)))
    assert "success" not in {b.style for b in live(guide(), session).buttons}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_card_has_more_than_three_buttons_beside_its_answers(lang: Lang) -> None:
    for card in every_card():
        rendered = render(texts(), lang, card, TOKEN, NOON)
        pressed = [button for row in rows(rendered) for button in row if button.callback_data]
        assert len(pressed) <= len(card.buttons) + 3
        assert len(card.navigation) <= 3
        assert len(card.tools) <= 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_title_is_bold_and_nothing_else_is(lang: Lang) -> None:
    for card in every_card():
        rendered = render(texts(), lang, card, TOKEN, NOON)
        bold = [e for e in rendered.entities if e["type"] == "bold"]
        assert len(bold) == 1
        units = rendered.text.encode("utf-16-le")
        title = units[2 * bold[0]["offset"] : 2 * (bold[0]["offset"] + bold[0]["length"])].decode("utf-16-le")
        assert title in rendered.text.split("\n")


def test_no_card_has_the_same_label_or_the_same_data_twice_among_its_answers() -> None:
    for lang in LANGUAGES:
        for card in every_card():
            texts_of = [label for label, button in labels(texts(), lang, card, NOON) if button in card.buttons]
            assert len(set(texts_of)) == len(texts_of), (card.id, texts_of)
            assert len({b.data for b in card.buttons}) == len(card.buttons)


def test_callback_data_is_token_and_key_and_value() -> None:
    chat = Chat().pressed("symptom=link_invalid")
    data = [button.callback_data for row in rows(shown(chat)) for button in row]
    asked = chat.card.buttons[0]
    assert f"{chat.session.token}:{asked.key}={asked.value}" in data
    assert f"{chat.session.token}:{asked.key}=unknown" in data
    assert f"{chat.session.token}:nav=back" in data
    assert all(str(d).rpartition(":")[0] == chat.session.token for d in data)


def test_stars_stand_five_in_a_row() -> None:
    chat = Chat().pressed(*way("symptom=link_invalid", "fix.link_expired=worked", "fix.link_expired=worked"))
    first = rows(shown(chat))[0]
    assert [b.text for b in first] == ["1", "2", "3", "4", "5"]


def test_an_answer_takes_the_whole_width_unless_there_are_too_many() -> None:
    chat = Chat().pressed("symptom=account_suspicious")
    for lang in LANGUAGES:
        assert [len(row) for row in rows(shown(chat, lang)) if ":nav=" not in str(row[0].callback_data)] == [1, 1, 1]
    many = rows(shown(Chat().pressed(*way("symptom=mail_missing", "ask-provider"))))
    assert max(len(row) for row in many if ":provider=" in str(row[0].callback_data)) == 2
    menu = rows(shown(Chat()))
    assert [len(row) for row in menu if ":symptom=" in str(row[0].callback_data)] == [1] * 9


def test_navigation_stands_below_the_answers() -> None:
    chat = Chat().pressed(*way("symptom=link_invalid", "link_age=within_limit", "error_shown=none"))
    last = rows(shown(chat))[-2:]
    assert [str(b.callback_data).split(":")[1] for b in last[1]] == ["nav=back", "nav=human", "nav=more"]
    assert ":nav=" not in str(last[0][0].callback_data)


@pytest.mark.parametrize(
    ("text", "cells"), [("", 0), ("abc", 3), ("はい", 4), ("ＡＢ", 4), ("ｱｲ", 2), ("a は", 4), ("📋", 2)]
)
def test_full_width_signs_take_two_cells(text: str, cells: int) -> None:
    assert width(text) == cells


def test_the_domain_to_allow_can_be_copied() -> None:
    chat = Chat().pressed(*way("symptom=mail_missing", "provider=docomo", "fix-carrier_pc_mail_block"))
    button = rows(shown(chat))[0][0]
    assert button.copy_text is not None
    assert button.copy_text.text == guide().service.domain
    assert button.text == f"📋 Copy {guide().service.domain}"
    assert button.callback_data is None


def test_the_intro_stands_first_and_what_is_known_last() -> None:
    first = shown(Chat().pressed("symptom=link_invalid"))
    intro = line(texts(), "en", Line("symptom-link_invalid", "intro"), NOON)
    assert first.text.startswith(intro + "\n\n")
    chat = Chat()
    chat.do(Started("link_invalid-gmail"))
    chat.press(*chat.choose({}))
    assert shown(chat).text.splitlines()[-1] == known_line(texts(), "en", chat.card)
    assert "Gmail" in shown(chat).text.splitlines()[-1]


def test_the_known_line_leaves_out_what_nobody_knows() -> None:
    chat = Chat().pressed("symptom=link_invalid")
    chat.press(chat.card.buttons[0].key, "unknown")
    assert not chat.card.known
    chat.answer_until("ask-error_shown").press("error_shown", "expired")
    assert ("error_shown", "expired") in chat.card.known
    assert "unknown" not in dict(chat.card.known).values()


def test_the_reason_stands_between_the_title_and_the_why() -> None:
    chat = Chat().pressed(*way("symptom=link_invalid", "fix-link_expired"))
    title = texts().text("en", "fix-link_expired", "title")
    fact = texts().text("en", "ask-link_age", "known-over_limit")
    reason = texts().text("en", "reason", "certain", {"fact": fact})
    assert fact in reason
    assert shown(chat).text.splitlines()[:2] == [title, reason]
    assert shown(chat).text.splitlines()[2].startswith("A link works for 24 hours")


def test_texts_of_a_provider_go_before_the_common_ones() -> None:
    def of(provider: str) -> str:
        chat = Chat()
        chat.do(Started(f"mail_missing-{provider}"))
        return shown(replace_view(chat, "edit:spam_folder"), "ja").text

    assert len({of(provider) for provider in ("docomo", "au", "gmail", "other")}) == 4


def replace_view(chat: Chat, view: str) -> Chat:
    chat.session = replace(chat.session, view=view)
    return chat


@pytest.mark.parametrize(
    ("lang", "at", "words"),
    [
        ("en", tokyo(24, 15, 5), "about 15:05"),
        ("en", tokyo(25, 8), "about 8:00 tomorrow"),
        ("en", tokyo(26, 8), "about 8:00 on Thu, Nov 26"),
        ("en", tokyo(30, 13), "about 13:00 on Mon, Nov 30"),
        ("ja", tokyo(24, 15, 5), "15:05ごろ"),
        ("ja", tokyo(25, 8), "明日8:00ごろ"),
        ("ja", tokyo(26, 8), "11月26日（木）8:00ごろ"),
    ],
)
def test_times_are_said_as_people_say_them(lang: Lang, at: int, words: str) -> None:
    assert texts().clock(lang, at, NOON) == words


def test_tomorrow_begins_at_midnight_where_the_service_is() -> None:
    assert texts().clock("en", tokyo(25, 0), tokyo(24, 23, 59)) == "about 0:00 tomorrow"
    assert texts().clock("en", tokyo(24, 23, 59), tokyo(24, 0)) == "about 23:59"


def test_a_waiting_card_says_until_when() -> None:
    locked = Chat().pressed(*way("symptom=login_fails", "fix.login_locked=later"))
    limited = Chat().pressed(*way("symptom=mail_missing", "fix.rate_limited=later"))
    waits = guide().service.wait
    for chat, seconds in ((locked, waits("lock")), (limited, waits("rate_limit"))):
        until = NOON + seconds
        assert texts().clock("en", until, NOON) in shown(chat).text
        assert str(until) not in shown(chat).text


def test_the_button_that_puts_off_says_until_when() -> None:
    chat = Chat().pressed(*way("symptom=mail_missing", "fix-rate_limited"))
    later = next(text for text, button in labels(texts(), "en", chat.card, NOON) if button.value == "later")
    assert texts().clock("en", NOON + HOUR, NOON) in later


@pytest.mark.parametrize("lang", LANGUAGES)
def test_steps_differ_by_the_device_where_the_provider_has_its_own(lang: Lang) -> None:
    seen = set()
    for device in ("iphone", "android"):
        goals = ("symptom=mail_missing", "provider=docomo", f"device={device}", "fix-carrier_pc_mail_block")
        chat = Chat().pressed(*way(*goals))
        assert (chat.card.provider, chat.card.device) == ("docomo", device)
        own = texts().of(lang, chat.card.id, "steps", "docomo", "mail_missing", device)
        assert own is not None
        assert own in shown(chat, lang).text
        seen.add(own)
    assert len(seen) == 2


def test_each_reason_is_said_only_where_it_holds() -> None:
    """Nothing is called likely that is not, and what was chosen to be looked at again is called neither."""
    seen = set()
    for _, card in all_cards(guide()):
        seen |= {card.reason.attr} if card.reason and card.reason.id == "reason" else set()
    for cause, it in guide().catalogue.causes.items():
        log = (Entry("symptom", it.symptom, "", NOON), *(Entry("answer", o, v, NOON) for o, v in truth(cause).items()))
        chat = Chat(session=Session(seed=1, lang="en", active=NOON, rev=1, log=log))
        if (reason := chat.card.reason) is None:
            continue
        seen.add(reason.attr)
        shares = guide().likely.shares(guide().known(log))
        shown_cause = chat.step.rpartition(".")[2]
        assert (reason.attr == "certain") == (shares[shown_cause] >= SEEMS and bool(reason.args)), cause
    last = Chat().pressed(*way("symptom=password_rejected", "fix-session_expired"))
    assert last.card.reason == Line("reason", "only"), "the others were tried"
    assert seen == {"certain"}


def test_labels_are_what_stands_on_the_buttons() -> None:
    chat = Chat().pressed("symptom=link_invalid")
    on_keyboard = {b.text: str(b.callback_data).rpartition(":")[2] for row in rows(shown(chat)) for b in row}
    assert {label: button.data for label, button in labels(texts(), "en", chat.card, NOON)} == on_keyboard


def test_a_line_without_words_is_left_out() -> None:
    card = replace(Chat().card, preface=(Line("symptom-login_fails", "there_is_none"),))
    assert render(texts(), "en", card, "t", 0) == render(texts(), "en", Chat().card, "t", 0)


def test_a_card_without_buttons_has_no_keyboard() -> None:
    assert render(texts(), "en", Card("rated", ("title",), None, None), "t", 0).keyboard is None


def test_the_card_handed_off_says_number_and_promise() -> None:
    chat = Chat().pressed("nav=human", "nav=human")
    text = shown(chat).text
    assert "482-9137" in text
    assert "about 15:00" in text
    assert live(guide(), chat.session) == chat.card
