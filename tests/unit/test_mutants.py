"""check.prove and bot.lint.lint can fail: each mutant here is damage done in memory, and each is reported.

The mutants damage a small guide: two shipped symptoms with their shipped words.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from msgspec import structs

from bot import knowledge
from bot.lint import Files, lint
from bot.telegram.texts import read
from flows import cards, check, evidence, explore
from flows.evidence import Belief
from flows.explore import Move
from flows.guide import Guide
from flows.machine import Flow
from flows.model import Model
from flows.schema import Cause, Finding, parse
from flows.session import Lang
from tests.unit.support import service

KEPT = ("account_suspicious", "link_invalid")
PROVIDERS = ("[provider.docomo]", "[provider.gmail]", "[provider.other]")
MENU = re.compile(r"menus\.fix-(\w+)")
LANGUAGES: tuple[Lang, ...] = ("ja", "en")


@cache
def files() -> dict[str, str]:
    """The catalogue of the small guide."""
    found = knowledge.catalogue_files()
    others = [
        name for name in found if name.removesuffix(".toml") not in (*KEPT, "observations", "providers", "handoff")
    ]
    for name in others:
        del found[name]
    causes = {c for name in KEPT for c in re.findall(r"^\[cause\.(\w+)\]", found[f"{name}.toml"], re.MULTILINE)}
    blocks = [block for block in found["providers.toml"].split("\n\n") if block.startswith(PROVIDERS)]
    lines = [line for line in "\n".join(blocks).splitlines() if (m := MENU.match(line)) is None or m[1] in causes]
    found["providers.toml"] = "\n".join(lines)
    found["observations.toml"] = re.sub(
        r'values = \["docomo".*', 'values = ["docomo", "gmail", "other"]', found["observations.toml"]
    )
    found["link_invalid.toml"] = found["link_invalid.toml"].replace('then = ["password_rejected"]', "")
    return found


@cache
def words() -> dict[Lang, dict[str, str]]:
    """The words of the small guide."""
    kept = (*(f"{name}.ftl" for name in KEPT), "common.ftl", "desk.ftl", "doctors.ftl", "observations.ftl", "talk.ftl")
    shipped = knowledge.locale_files()
    return {lang: {name: text for name, text in shipped[lang].items() if name in kept} for lang in LANGUAGES}


def made(**changed: str) -> Guide:
    """The small guide; `symptom="TOML"` replaces a file."""
    return Guide(parse({**files(), **{f"{name}.toml": text for name, text in changed.items()}}), service())


def linted(guide: Guide, locales: Files) -> list[str]:
    texts = read(locales, service(), session_days=30, retention_days=90)
    return [str(f) for f in lint(guide, texts, locales)]


def edited(file: str, old: str, new: str, *langs: Lang) -> dict[Lang, dict[str, str]]:
    """The words with one change, in both languages or one, which must have something to change."""
    changed = {lang: dict(words()[lang]) for lang in LANGUAGES}
    for lang in langs or LANGUAGES:
        after = re.sub(old, new, changed[lang][file], count=1, flags=re.MULTILINE)
        assert after != changed[lang][file], f"{lang}/{file} has no {old}"
        changed[lang][file] = after
    return changed


def test_the_small_guide_is_sound() -> None:
    guide = made()
    proof = check.prove(guide)
    assert proof.findings == []
    assert (proof.states, proof.moves, proof.walks) > (500, 50, 100)
    assert proof.longest < check.BOUND
    assert linted(guide, words()) == []


def exits(guide: Guide, symptom: str, kind: str) -> tuple[Belief, list[tuple[Move, Belief | None]]]:
    """The moves out of the first state of a kind, to be damaged."""
    explored = guide.explored[symptom]
    belief = next(b for b, step in explored.steps.items() if step.kind == kind)
    return belief, explored.exits[belief]


def a_loop(guide: Guide, _: pytest.MonkeyPatch) -> None:
    explored = guide.explored["link_invalid"]
    start = next(iter(explored.steps))
    last = next(
        b for b in explored.steps if not explored.exits[b] or all(after is None for _, after in explored.exits[b])
    )
    explored.exits[last].append((Move("here", "again", "there"), start))


def a_state_that_leads_to_itself(guide: Guide, _: pytest.MonkeyPatch) -> None:
    belief, out = exits(guide, "link_invalid", "fix")
    out.append((Move("here", "again", "here"), belief))


def a_short_bound(_: Guide, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(check, "BOUND", 5)


def a_machine_without_a_state_s_exits(guide: Guide, _: pytest.MonkeyPatch) -> None:
    moves = {m for m in guide.flow.moves if m.source != "link_invalid.ask.error_shown"}
    vars(guide)["flow"] = Flow(moves)


def a_machine_that_makes_no_move(guide: Guide, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(type(guide.flow), "fire", lambda *_: None)


def a_dead_end(guide: Guide, _: pytest.MonkeyPatch) -> None:
    guide.flow.learn([Move("menu", "symptom=lost", "lost.ask.nothing")])


def no_navigation(_: Guide, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(cards, "nav", lambda *_: ())


def no_way_to_a_person(_: Guide, patch: pytest.MonkeyPatch) -> None:
    whole = cards.nav
    patch.setattr(cards, "nav", lambda *names: whole(*(n for n in names if n != "human")))


def no_restart(_: Guide, patch: pytest.MonkeyPatch) -> None:
    whole = cards.nav
    patch.setattr(cards, "nav", lambda *names: whole(*(n for n in names if n != "restart")))


def an_answer_that_rules_out_a_cause_that_fits(_: Guide, patch: pytest.MonkeyPatch) -> None:
    whole = evidence.answer

    def damaged(model: Model, belief: Belief, observation: str, value: str, tried: int = 0) -> tuple[Belief, bool]:
        after, contradicts = whole(model, belief, observation, value, tried)
        several = after.left.bit_count() > 1 and observation == "error_shown"
        return (structs.replace(after, left=after.left & (after.left - 1)) if several else after), contradicts

    patch.setattr(evidence, "answer", damaged)


def i_do_not_know_that_rules_out(_: Guide, patch: pytest.MonkeyPatch) -> None:
    whole = evidence.answer

    def damaged(model: Model, belief: Belief, observation: str, value: str, tried: int = 0) -> tuple[Belief, bool]:
        question = model.question.get(observation)
        taken = question.default if question and value == "unknown" else value
        return whole(model, belief, observation, taken, tried)

    patch.setattr(evidence, "answer", damaged)


def a_failed_remedy_that_takes_another_cause_along(_: Guide, patch: pytest.MonkeyPatch) -> None:
    whole = evidence.fail

    def damaged(model: Model, belief: Belief, cause: str) -> Belief:
        after = whole(model, belief, cause)
        return structs.replace(after, left=after.left & (after.left - 1))

    patch.setattr(evidence, "fail", damaged)


def readings_that_disagree(guide: Guide, _: pytest.MonkeyPatch) -> None:
    """The plan was compiled from readings that are not those of the catalogue the user's mailbox goes by."""
    assert guide.plans
    causes = dict(guide.catalogue.causes)
    causes["browser_state"] = causes["browser_state"].model_copy(update={"shows": {"error_shown": "expired"}})
    causes["link_expired"] = causes["link_expired"].model_copy(update={"shows": {"error_shown": "server"}})
    object.__setattr__(guide, "catalogue", replace(guide.catalogue, causes=causes))


def a_callback_too_long(guide: Guide, _: pytest.MonkeyPatch) -> None:
    """65 bytes: 14 of the token and `fix.` … `=not_worked`, with an id of 36 letters."""
    id_ = "c" * (65 - len("zzzzzz.zzzzzz:fix.=not_worked"))
    causes = {**guide.catalogue.causes, id_: Cause(symptom="link_invalid", prior=1, fix_minutes=1)}
    object.__setattr__(guide, "catalogue", replace(guide.catalogue, causes=causes))


PROOFS: dict[str, tuple[Callable[[Guide, pytest.MonkeyPatch], None], str]] = {
    "a loop": (a_loop, "can come round again for ever"),
    "a state that leads to itself": (a_state_that_leads_to_itself, "can come round again for ever"),
    "a bound of 5 presses": (a_short_bound, "the bound is 5"),
    "a state without its edges": (a_machine_without_a_state_s_exits, "a state without a way out"),
    "a machine that makes no move": (a_machine_that_makes_no_move, "the machine does not make the move"),
    "a dead end": (a_dead_end, "lost.ask.nothing: a state without a way out"),
    "no navigation": (no_navigation, "a card without Back, Restart and Human"),
    "no way to a person": (no_way_to_a_person, "a card without Back, Restart and Human"),
    "no restart": (no_restart, "a card without Back, Restart and Human"),
    "an answer that rules out what fits": (an_answer_that_rules_out_a_cause_that_fits, "fits it and yet rules it out"),
    "I don't know that rules out": (i_do_not_know_that_rules_out, "unknown fits it and yet rules it out"),
    "a failed remedy that takes another along": (
        a_failed_remedy_that_takes_another_cause_along, "are not led to it",
    ),
    "readings that disagree": (readings_that_disagree, "are not led to it"),
    "a callback of 65 bytes": (a_callback_too_long, "65 bytes, Telegram takes 64"),
}  # fmt: skip


@pytest.mark.parametrize("name", PROOFS)
def test_the_proof_reports(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    damage, words_ = PROOFS[name]
    guide = made()
    damage(guide, monkeypatch)
    found = [str(f) for f in check.prove(guide).findings]
    assert any(words_ in finding for finding in found), found[:5]


def test_a_callback_of_64_bytes_is_not_reported() -> None:
    guide = made()
    id_ = "c" * (64 - len("zzzzzz.zzzzzz:fix.=not_worked"))
    causes = {**guide.catalogue.causes, id_: Cause(symptom="link_invalid", prior=1, fix_minutes=1)}
    longer = Guide(replace(guide.catalogue, causes=causes), service())
    assert check.prove(longer).findings == []


LINTED: dict[str, tuple[Callable[[], Files], str]] = {
    "a remedy without a title, in one language": (
        lambda: edited("link_invalid.ftl", r"(fix-link_expired =\n)    \.title = .*\n", r"\1", "en"),
        "locales/en/link_invalid.ftl: fix-link_expired.title: is missing; add it",
    ),
    "a remedy without steps, in both": (
        lambda: edited("link_invalid.ftl", r"(fix-link_expired =[\s\S]*?)    \.steps =\n(        .*\n)+", r"\1"),
        "fix-link_expired.steps: is missing; add it",
    ),
    "a remedy without any words": (
        lambda: edited("link_invalid.ftl", r"^fix-link_expired =\n(    .*\n)+", ""),
        "fix-link_expired: this message is missing; see docs/texts.md",
    ),
    "a remedy without a button": (
        lambda: edited("link_invalid.ftl", r"(fix-link_expired =[\s\S]*?)    \.not_worked = .*\n", r"\1"),
        "fix-link_expired.not_worked",
    ),
    "a question without one of its answers": (
        lambda: edited("observations.ftl", r"(ask-error_shown =[\s\S]*?)    \.expired = .*\n", r"\1"),
        "ask-error_shown.expired",
    ),
    "an answer without words for what is known": (
        lambda: edited("observations.ftl", r"(ask-error_shown =[\s\S]*?)    \.known-expired = .*\n", r"\1"),
        "ask-error_shown.known-expired",
    ),
    "a message of the frame missing in one language": (
        lambda: edited("common.ftl", r"(notice =\n[\s\S]*?)    \.contradiction = .*\n", r"\1", "ja"),
        "locales/ja/common.ftl: notice.contradiction: is missing; the other language has it",
    ),
    "a file missing in one language": (
        lambda: {**words(), "en": {n: t for n, t in words()["en"].items() if n != "account_suspicious.ftl"}},
        "locales/en/account_suspicious.ftl: -: the file is missing; the other language has it",
    ),
    "a misspelt variable in one language": (
        lambda: edited("link_invalid.ftl", r"\{ \$link_life \}", "{ $linklife }", "en"),
        "uses other variables than the other language",
    ),
    "a misspelt variable in both languages": (
        lambda: edited("link_invalid.ftl", r"\{ \$link_life \}", "{ $linklife }"),
        "linklife",
    ),
    "words for a cause that is not there": (
        lambda: edited(
            "link_invalid.ftl", r"^fix-link_expired =", "fix-link_rotten =\n    .title = x\n\nfix-link_expired ="
        ),
        "fix-link_rotten: the catalogue has nothing of that name; remove it",
    ),
    "a message twice": (
        lambda: {
            lang: {
                **words()[lang],
                "observations.ftl": words()[lang]["observations.ftl"] + "\nmenu =\n    .title = x\n",
            }
            for lang in LANGUAGES
        },
        "menu: is in common.ftl too; keep one",
    ),
    "a button that is too long": (
        lambda: edited(
            "link_invalid.ftl",
            r"(fix-link_expired =[\s\S]*?    \.worked = ).*",
            r"\1It opened after I had waited a while",
        ),
        "cells wide; 28 at most",
    ),
    "a card that is too long": (
        lambda: edited("link_invalid.ftl", r"(fix-link_expired =[\s\S]*?    \.question = ).*", r"\1" + "long " * 300),
        "signs; 1300 at most",
    ),
    "a provider's own screens without a date": (
        lambda: edited("link_invalid.ftl", r"(fix-link_expired =\n)", r"\1    .steps-docomo = Press it\n"),
        "providers.toml has no menus.fix-link_expired for docomo; say when it was checked",
    ),
    "a button of the foot missing in both languages": (
        lambda: edited("common.ftl", r"(nav =\n[\s\S]*?)    \.restart = .*\n", r"\1"),
        "nav.restart is missing; add it",
    ),
    "stars missing in both languages": (
        lambda: edited("common.ftl", r"    \.stars-3 = .*\n", ""),
        "csat.stars-3 is missing; add it",
    ),
    "a cause that does not say what support does first": (
        lambda: edited("link_invalid.ftl", r"(fix-link_expired =\n[\s\S]*?)    \.desk = .*\n", r"\1"),
        "fix-link_expired.desk: is missing; add it",
    ),
    "a symptom that does not say what support does first": (
        lambda: edited("link_invalid.ftl", r"(symptom-link_invalid =\n[\s\S]*?)    \.desk = .*\n", r"\1"),
        "symptom-link_invalid.desk: is missing; add it",
    ),
    "a note to support that nobody reads in a glance": (
        lambda: edited("link_invalid.ftl", r"(    \.desk = ).*", r"\1" + "見" * 61, "ja"),
        "is 122 cells wide; 120 at most",
    ),
    "a description that is too long": (
        lambda: edited("common.ftl", r"(bot =\n    \.description = ).*", r"\1" + "x" * 513, "en"),
        "bot.description: longer than 512 signs",
    ),
    "a notice that is too long": (
        lambda: edited("common.ftl", r"(    \.stale = ).*", r"\1" + "x" * 201, "ja"),
        "notice.stale: longer than 200 signs",
    ),
    "an advice without words": (words, "advice-lullaby: this message is missing"),
    "a hand-off question without words": (words, "intake-shoe_size: this message is missing"),
}


@pytest.mark.parametrize("name", LINTED)
def test_the_linter_reports(name: str) -> None:
    locales, expected = LINTED[name][0](), LINTED[name][1]
    more: dict[str, Any] = {}
    if "advice-" in expected:
        more = {"advice": '[symptom]\nid = "advice"\norder = 9\nsource = "x"\n[advice.lullaby]\nsource = "x"\n'}
    if "intake-" in expected:
        more = {"handoff": files()["handoff.toml"] + '\n[intake.shoe_size]\nvalues = ["s"]\nsource = "x"\n'}
    found = linted(made(**more), locales)
    assert any(expected in finding for finding in found), found[:6]


def test_the_linter_reports_a_date_for_screens_that_no_text_speaks_of() -> None:
    dated = files()["providers.toml"] + '\nmenus.fix-link_expired = { checked = 2026-11-22, source = "a page" }\n'
    found = linted(made(providers=dated), words())
    assert [f for f in found if "menus.fix-link_expired: locales/ja has no fix-link_expired.steps-other" in f]


def test_findings_are_values_that_sort_by_file() -> None:
    one, two = Finding("b", "a", "x"), Finding("a", "z", "y")
    assert sorted([one, two]) == [two, one]


def test_the_proof_counts_what_it_looked_at() -> None:
    guide = made()
    proof = check.prove(guide)
    assert proof.states == sum(len(e.steps) for e in guide.explored.values())
    assert proof.moves == len(guide.flow.moves)
    assert check.reachable(guide) >= {m.dest for m in explore.frame(guide.catalogue, guide.plans)}
