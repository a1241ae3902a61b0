"""Nothing that is the product's own ever comes out masked: ids, labels, times and numbers of cases, on every way of a case."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.desk.case_json import iso, transcript
from bot.desk.exports import as_csv, as_html, as_markdown
from bot.desk.packet import packet
from bot.outbox.render import labels
from bot.store.keys import case_number
from bot.words.texts import LANGS
from flows.case.case_acts import TellDesk, Work
from flows.case.case_end import OTHER
from flows.case.case_events import (
    CaseEvent,
    CauseTold,
    Claimed,
    Closed,
    Rang,
    Rated,
    Rejoined,
    Reopened,
    Returned,
    Said,
    StepChosen,
    StepTried,
    Unsolved,
    Wrote,
)
from flows.case.casefile import Case, Record, dump_record, load_record
from flows.case.casework import work
from flows.chat.effects import Relay
from flows.events import Typed
from flows.ids import UNKNOWN, Lang
from flows.proof.all_cards import all_cards
from flows.redact import ours, redact
from tests.unit.casebook import after, fresh
from tests.unit.support import DAY, HOUR, MINUTE, NOON, Chat, filed, guide, opened, service, texts

MASK = "〔"
CATALOGUE = guide().catalogue


def everything(lang: Lang) -> tuple[Case, list[Record]]:
    """A case in which every id of the catalogue stands wherever such an id can stand."""
    case, records = fresh(lang)
    causes = tuple(CATALOGUE.causes)
    pairs = [(id_, value) for id_, one in CATALOGUE.observations.items() for value in (*one.values, UNKNOWN)]
    fields = [(id_, ours(value)) for id_, one in CATALOGUE.intake.items() for value in (*one.values, UNKNOWN)]
    case = replace(
        case, observations=tuple(pairs), clashes=tuple(pairs), intake=tuple(fields), skipped=causes[0],
        suspected=tuple((id_, 0.01) for id_ in causes), ruled_out=tuple((id_, pairs[0][0]) for id_ in causes),
    )  # fmt: skip
    return after(case, records, *tried())


def tried() -> Iterator[CaseEvent]:
    """Support asks for every remedy there is, and each is tried."""
    yield Claimed("kana")
    for cause in CATALOGUE.causes:
        yield StepChosen("kana", cause)
        yield StepTried(cause, "worked")
        yield StepChosen("kana", cause)
        yield StepTried(cause, "not_worked")
    yield Returned("kana")
    yield Closed("kana", redact("it was the filter"))
    yield Unsolved()
    yield Closed("kana", redact(""))
    yield Reopened("kana")
    yield Closed("kana", redact(""))
    yield from (CauseTold("kana", cause) for cause in (*CATALOGUE.causes, UNKNOWN, OTHER))
    yield from (Rated(stars) for stars in range(1, 6))


def exports(case: Case, records: list[Record], lang: Lang) -> dict[str, str]:
    now = NOON + 3 * HOUR
    return {
        "json": json.dumps(transcript(case, records), ensure_ascii=False),
        "html": as_html(texts(), lang, case, records, now),
        "markdown": as_markdown(texts(), lang, case, records, now),
        "csv": as_csv([case]),
        "packet": packet(texts(), case, now),
    }


@pytest.mark.parametrize("lang", LANGS)
def test_no_id_is_masked_on_any_way_of_a_case(lang: Lang) -> None:
    case, records = everything(lang)
    for name, shown in exports(case, records, lang).items():
        assert MASK not in shown, name
    told = transcript(case, records)
    about = [event["cause"] for event in told["events"] if event["cause"]]
    assert about == [*(cause for cause in CATALOGUE.causes for _ in range(4)), *CATALOGUE.causes, UNKNOWN, OTHER]
    assert told["cause"] == OTHER
    assert [event["text"] for event in told["events"] if event["event"] == "rated"] == list("12345")
    assert {event["text"] for event in told["events"] if event["event"] == "step"} == set(CATALOGUE.causes)
    assert set(told["observations"]) == set(CATALOGUE.observations)
    assert set(told["intake"]) == set(CATALOGUE.intake)
    assert {row["cause"] for row in told["fixes"]} >= set(CATALOGUE.causes)


@pytest.mark.parametrize("lang", LANGS)
def test_every_symptom_and_provider_stands_in_the_heading_as_it_is(lang: Lang) -> None:
    case, records = fresh(lang)
    for symptom in CATALOGUE.symptoms:
        for provider in CATALOGUE.providers:
            one = replace(case, symptom=symptom, provider=provider)
            assert MASK not in as_csv([one])
            shown = transcript(one, records)
            assert (shown["symptom"], shown["provider"]) == (symptom, provider)


@pytest.mark.parametrize("cause", CATALOGUE.causes)
def test_the_team_reads_of_a_step_by_its_id(cause: str) -> None:
    case, _ = fresh()
    for happening in (StepChosen("kana", cause), StepTried(cause, "worked"), StepTried(cause, "not_worked")):
        done = work(service(), case, happening, NOON)
        assert isinstance(done, Work)
        assert done.records[-1].cause == cause
        assert done.records[-1].text == ""
        [told] = [act.line for act in done.acts if isinstance(act, TellDesk) and act.line.attr != "claimed"]
        assert dict(told.args)["text"] == cause


@pytest.mark.parametrize("symptom", CATALOGUE.symptoms)
@pytest.mark.parametrize("lang", LANGS)
def test_a_hand_off_tells_the_conversation_unmasked(symptom: str, lang: Lang) -> None:
    chat = Chat().pressed("nav=language", f"lang={lang}", f"symptom={symptom}")
    chat.press("nav", "human")
    while chat.card.id != "handed_off":
        chat.press(chat.card.buttons[0].key, chat.card.buttons[0].value)
    handoff = opened(chat.turn)
    assert handoff is not None
    case, records = filed(handoff)
    again = work(service(), case, Rejoined(handoff), NOON + HOUR)
    assert isinstance(again, Work)
    for name, shown in exports(again.case, [*records, *again.records], lang).items():
        assert MASK not in shown, name


def test_a_reminder_counts_its_minutes() -> None:
    case, _ = fresh()
    done = work(service(), case, Rang(), NOON + 10 * DAY)
    assert isinstance(done, Work)
    number = done.records[-1].number
    assert number is not None
    assert number > DAY // MINUTE


@pytest.mark.parametrize("key", texts().replies)
@pytest.mark.parametrize("lang", LANGS)
def test_a_prepared_answer_is_recorded_as_it_was_sent(key: str, lang: Lang) -> None:
    case, _ = fresh(lang)
    text = texts().text(lang, f"reply-{key}", "text")
    done = work(service(), case, Wrote("kana", Said(ours(text), "g1")), NOON)
    assert isinstance(done, Work)
    assert [r.text for r in done.records if r.what == "message"] == [text]


def test_what_an_agent_wrote_by_hand_is_masked_in_the_record() -> None:
    case, _ = fresh()
    done = work(service(), case, Wrote("kana", Said("I see kim.park@example.com", "g1")), NOON)
    assert isinstance(done, Work)
    assert "kim.park" not in repr(done.records)


@pytest.mark.parametrize("lang", LANGS)
def test_whoever_writes_a_label_to_support_is_read_there(lang: Lang) -> None:
    cards = {card.id: card for _, card in all_cards(guide())}
    written = {label for card in cards.values() for label, _ in labels(texts(), lang, card, NOON)}
    assert len(written) > len(CATALOGUE.causes)
    assert [label for label in sorted(written) if redact(label) != label] == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_time_we_promised_and_a_number_we_gave_may_be_quoted(lang: Lang) -> None:
    chat = Chat().pressed("nav=human", "nav=human")
    for n in range(200):
        number = case_number(n, n * 7919)
        promised = texts().clock(lang, NOON + n * 1777, NOON)
        said = f"{number} {promised}" if lang == "ja" else f"case {number}: you said {promised}"
        [relayed] = [e.text for e in chat.do(Typed(said)).effects if isinstance(e, Relay)]
        assert relayed == said
        assert redact(iso(NOON + n * 1777)) == iso(NOON + n * 1777)


@pytest.mark.parametrize(("name", "text", "cause", "number"), [
    ("step", "spam_folder", "spam_folder", None), ("worked", "spam_folder", "spam_folder", None),
    ("rated", "5", "", 5), ("reminded", "31", "", 31),
])  # fmt: skip
def test_an_event_kept_in_words_is_read_by_its_fields(name: str, text: str, cause: str, number: int | None) -> None:
    old = json.dumps({"at": NOON, "what": "event", "who": "agent", "by": "kana", "text": text, "name": name}).encode()
    record = load_record(old)
    assert (record.cause, record.number, record.text) == (cause, number, "")
    assert load_record(dump_record(record)) == record
