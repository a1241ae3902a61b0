"""What the script SAVE is told of a commit."""

from bot.store.keys import row_name, sealed
from bot.store.memory import CLAIM_MS
from bot.store.port import DONE_SECONDS, KEEP, Commit
from bot.store.scripts import Word

_RESEND_SECONDS = 600  # a save without an update id is known again for so long; resends come within seconds


def save_arguments(commit: Commit, operation: int, process: str) -> list[Word]:
    """The ARGV of SAVE, without those of confirm."""
    case = commit.case
    records = case.records if case else ()
    words: list[Word] = [
        operation,
        DONE_SECONDS if commit.update else _RESEND_SECONDS,
        commit.version,
        commit.chat,
        0 if commit.session is None else commit.ttl,
        sealed(commit.session, str(commit.chat)) if commit.session else b"",
        _reminder(commit.reminder),
        case.number if case else "",
        sealed(case.body, case.number) if case else b"",
        sealed(case.expected, case.number) if case and case.expected else b"",
        "" if case is None or case.ttl is None else case.ttl,
        "" if case is None or case.alarm is None else case.alarm,
        len(records),
        len(commit.rows),
        process,
        CLAIM_MS,
        (case.expected or b"") if case else b"",
        len(commit.ledger) + len(commit.arrivals),
        *(sealed(record, case.number) for record in records if case),
    ]
    for row in commit.rows:
        words += [row.id, sealed(row.body, row_name(commit.chat, row.id))]
    for ended in commit.ledger:
        words += [ended.id, ended.body, ended.ttl]
    for one in commit.arrivals:
        words += [one.field, b"", one.ttl]
    return words


def _reminder(due: int | None) -> Word:
    return "" if due is None else "keep" if due == KEEP else due
