"""An agent's words on their way: what a row of the outbox holds of them, and what the user gets all the same."""

from collections.abc import Sequence

import msgspec
import pytest

from bot.desk.case_calls import calls
from bot.desk.case_words import why
from bot.desk.delivery_marks import reason
from bot.outbox import call
from bot.outbox.call import CAPTION, COPY, EDIT, SEND, Call, Outgoing, pack, unpack
from bot.outbox.sealing import Sealing, UnopenedError
from bot.store.port import OutboxRow
from bot.words.splitting import pieces
from flows.case.case_acts import Amend, CaseAct, ToUser
from flows.case.case_events import Said
from flows.redact import ours
from tests.e2e.canaries import CANARIES, EVERYTHING, found_in
from tests.fakes.sealing import SEALING
from tests.unit.support import NOON, texts
from tests.unit.test_desk import GROUP, case

PLAIN = "Please open the spam folder."
LONG = "あ" * 4080 + "\n" + EVERYTHING


def rows(*acts: CaseAct, sealing: Sealing = SEALING) -> list[Outgoing]:
    """The calls as another process reads them."""
    made = calls(texts(), case(), acts, NOON, GROUP, sealing)
    return [unpack(OutboxRow("a", pack("a", out).body)) for out in made]


def stored(outs: Sequence[Outgoing]) -> bytes:
    return b"\n".join(pack("a", out).body for out in outs)


def opened(outs: Sequence[Outgoing]) -> list[Call | None]:
    return [SEALING.opened(out).call for out in outs]


@pytest.mark.parametrize(
    "act",
    [
        ToUser(Said(EVERYTHING, "g7")),
        ToUser(Said(EVERYTHING, "g7", reply="g5")),
        ToUser(Said(EVERYTHING, "g7", "photo", "f")),
        ToUser(Said("x" * 1020 + EVERYTHING, "g7", "document", "f")),
        ToUser(Said(EVERYTHING, "c0123456789abcdef")),
        ToUser(Said(LONG, "c0123456789abcdef")),
        Amend("user", Said(EVERYTHING, "g7")),
        Amend("user", Said(EVERYTHING, "g7", "photo", "f")),
    ],
    ids=["words", "answer", "caption", "long caption", "console", "long from console", "edit", "edited caption"],
)
def test_no_row_holds_what_the_record_masks(act: ToUser | Amend) -> None:
    assert found_in(act.said.text.encode()) == [canary.name for canary in CANARIES], "the scanner finds them"
    assert found_in(stored(rows(act))) == []


def test_what_telegram_can_copy_is_named_and_no_more() -> None:
    for said in (Said(EVERYTHING, "g7", reply="g5"), Said(EVERYTHING, "g7", "photo", "f", reply="g5")):
        head, copy = rows(ToUser(said))
        assert head.call == call.send(case().chat, texts().text("ja", "case", "from_agent_media"))
        assert copy.call == Call(COPY, {"chat_id": case().chat, "from_chat_id": 0, "message_id": 7})
        assert (copy.ref, copy.reply, head.ref, copy.sealed) == ("g7", "g5", "", "")


def test_what_cannot_be_copied_is_sealed_and_arrives_as_it_was_typed() -> None:
    [typed] = rows(ToUser(Said(EVERYTHING, "c0123456789abcdef", reply="u4")))
    [edit] = rows(Amend("user", Said(EVERYTHING, "g7")))
    [caption] = rows(Amend("user", Said(EVERYTHING, "g7", "photo", "f")))
    chat, line = case().chat, texts().around("ja", "case", "edited", EVERYTHING)
    assert opened([typed, edit, caption]) == [
        call.send(chat, texts().around("ja", "case", "from_agent", EVERYTHING)),
        call.edit(chat, 0, line),
        Call(CAPTION, {"chat_id": chat, "message_id": 0, "caption": line}),
    ]
    assert (typed.ref, typed.reply, edit.edits, caption.edits) == ("c0123456789abcdef", "u4", "g7", "g7")


def test_every_part_of_long_words_is_sealed() -> None:
    made = rows(ToUser(Said(LONG, "c0123456789abcdef")))
    assert [out.sealed == "" for out in made] == [False, False]
    texts_of = [one.text for one in opened(made) if one]
    assert texts_of == pieces(texts().around("ja", "case", "from_agent", LONG))


@pytest.mark.parametrize("text", [PLAIN, ours(EVERYTHING)], ids=["nothing to mask", "words of ours"])
def test_what_the_record_keeps_whole_is_sent_as_ever(text: str) -> None:
    [sent], [edit] = rows(ToUser(Said(text, "g7"))), rows(Amend("user", Said(text, "g7")))
    [photo] = rows(ToUser(Said(text, "g8", "photo", "f")))
    assert [out.call.name for out in (sent, edit, photo) if out.call] == [SEND, EDIT, COPY]
    assert [out.sealed for out in (sent, edit, photo)] == ["", "", ""]
    assert sent.call
    assert text in sent.call.text


@pytest.mark.parametrize(
    "spoil",
    [
        lambda out: msgspec.structs.replace(out, sealed=out.sealed[:-8] + "AAAAAAA="),
        lambda out: msgspec.structs.replace(out, sealed="no cipher"),
        lambda out: msgspec.structs.replace(out, sealed="鍵"),
        lambda out: msgspec.structs.replace(out, case="999-9999"),
        lambda out: msgspec.structs.replace(out, ref="c0000000000000000"),
    ],
    ids=["changed", "rubbish", "no base64", "another case", "another message"],
)
def test_what_was_changed_or_moved_does_not_open(spoil: object) -> None:
    [out] = rows(ToUser(Said(EVERYTHING, "c0123456789abcdef")))
    assert callable(spoil)
    with pytest.raises(UnopenedError):
        SEALING.opened(spoil(out))


def test_under_another_token_nothing_opens_and_the_reason_has_words() -> None:
    [out] = rows(ToUser(Said(EVERYTHING, "c0123456789abcdef")), sealing=Sealing("1:the-token-of-before"))
    with pytest.raises(UnopenedError) as never:
        SEALING.opened(out)
    assert reason(str(never.value)) == "sealed"
    assert texts().text("ja", "mark", "failed_sealed").startswith("❌")
    assert why(texts(), "en", str(never.value)) == texts().text("en", "view", "why_sealed")


def test_all_processes_of_a_bot_open_it_and_no_two_seals_look_alike() -> None:
    act = ToUser(Said(EVERYTHING, "c0123456789abcdef"))
    [one], [two] = rows(act, sealing=Sealing("1:shared-by-all")), rows(act, sealing=Sealing("1:shared-by-all"))
    assert one.sealed != two.sealed
    assert Sealing("1:shared-by-all").opened(one) == Sealing("1:shared-by-all").opened(two)


def test_the_version_before_reads_a_sealed_row_and_telegram_refuses_what_it_makes_of_it() -> None:
    """It ignores the field it does not know. Empty words and no chat: Telegram says no, and the agent is told."""
    outs = rows(ToUser(Said(EVERYTHING, "c0123456789abcdef")), Amend("user", Said(EVERYTHING, "g7", "photo", "f")))
    before = [msgspec.structs.replace(out, sealed="") for out in outs]
    assert [(out.call.method().__api_method__, dict(out.call.params)) for out in before if out.call] == [
        (SEND, {"chat_id": case().chat, "text": ""}), (CAPTION, {"chat_id": 0, "message_id": 0, "caption": ""}),
    ]  # fmt: skip
