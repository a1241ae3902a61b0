"""Cases for the tests of what support reads."""

from dataclasses import replace

from flows.case.case_acts import Work
from flows.case.case_events import (
    CaseEvent,
    Claimed,
    Closed,
    Noted,
    Rated,
    Said,
    StepChosen,
    StepTried,
    UserWrote,
    Wrote,
)
from flows.case.casefile import Case, Record, dump, dump_record, load, load_record
from flows.case.casework import work
from flows.ids import Lang
from flows.redact import Redacted, redact, redact_name, trusted
from tests.unit.support import MINUTE, NOON, filed, service
from tests.unit.test_cases import handed_off

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</p></article><h1>Support</h1>",
    '=HYPERLINK("http://evil.example","win")',
    "＝1+1",
    "＋81", "－1", "＠SUM(A1)",
    "\t=1", "\r=1", "\x00=1",
    "\u202egpj.exe\u202c",
    "\u2066isolated",
    "[click](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "# heading\n- list\n> quote\n```\ncode",
    "javascript:alert(1)", "data:text/html,<b>x",
    "{{ 7 * 7 }} {% raw %}",
    "&lt;b&gt; &amp;lt;",
    "か\u3099 ｶﾞ Z̴͑͝a̶͐l̵̽g̵̈́o̵",
    "👨\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈",
    "a\n\n\nb",
)  # fmt: skip
"""What people may write, each of it harmless as text alone."""


def fresh(lang: Lang = "en", name: str = "Kim") -> tuple[Case, list[Record]]:
    """A case as it is right after the hand-off. A name that is Redacted already stays as it is, be it hostile."""
    case, records = filed(handed_off(lang))
    return replace(case, name=name if isinstance(name, Redacted) else redact_name(name)), [
        *records,
        Record(case.opened_at, "event", "user", name="opened"),
    ]


def after(case: Case, records: list[Record], *happenings: CaseEvent) -> tuple[Case, list[Record]]:
    """What becomes of a case, a minute between one happening and the next."""
    now = case.opened_at
    for happening in happenings:
        now += MINUTE
        done = work(service(), case, happening, now)
        assert isinstance(done, Work), done
        case, records = done.case, [*records, *done.records]
    return load(dump(case)), [load_record(dump_record(record)) for record in records]


def whole_life(lang: Lang = "en") -> tuple[Case, list[Record]]:
    """From the hand-off to the stars, with everything in between."""
    case, records = fresh(lang)
    case, records = after(
        case, records,
        Claimed("kana"),
        Wrote("kana", Said("Hello, I am looking at it.", "c1")),
        UserWrote(Said(redact("Thank you!"), "u7")),
        Noted("kana", redact("Called the operator, they see a full mailbox.")),
        UserWrote(Said(redact(""), "u8", media="photo", file="F1")),
        StepChosen("kana", "mailbox_full"),
        StepTried("mailbox_full", "worked"),
        Wrote("kana", Said("Good.", "c2")),
        Closed("kana", redact("mailbox was full")),
        Rated(5),
    )  # fmt: skip
    return case, [
        *records,
        Record(NOON + 900, "delivery", ref="c1", name="delivered"),
        Record(NOON + 900, "delivery", ref="c2", name="failed", text=trusted("Forbidden: bot was blocked by the user")),
        Record(NOON + 901, "edit", "user", text=redact("Thanks!"), ref="u7"),
    ]
