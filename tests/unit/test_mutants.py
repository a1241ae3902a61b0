"""check.prove and bot.commands.lint.lint can fail: each mutant here is damage done in memory, and each is reported.

The proofs are run over three shipped symptoms that are walked through in no time and have everything that is proved: facts, hints, a
wait, and what only support can do. The linter is run over another one, with its shipped words.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from msgspec import structs

from bot.commands.lint import lint
from bot.commands.wording import LocaleFiles
from bot.run import knowledge
from bot.words.files import parse as parse_words
from bot.words.files import read
from flows.card import AROUND
from flows.chat import cards
from flows.ids import Finding, Lang
from flows.knowledge import evidence
from flows.knowledge.catalogue_files import parse
from flows.knowledge.evidence import Belief
from flows.knowledge.guide import Guide
from flows.knowledge.machine import Machine
from flows.knowledge.model import Model
from flows.knowledge.plan import Choice, Plan, Step
from flows.knowledge.schema import Cause
from flows.knowledge.session import Entry
from flows.proof import check, explore
from flows.proof.explore import Exit, Explored
from tests.unit.support import service

PROVED = ("account_suspicious", "code_rejected", "login_fails")
KEPT = ("account_suspicious", "link_invalid")
PROVIDERS = ("[provider.docomo]", "[provider.gmail]", "[provider.other]")
MENU = re.compile(r"menus\.fix-(\w+)")
LANGUAGES: tuple[Lang, ...] = ("ja", "en")


@cache
def files(*kept: str) -> dict[str, str]:
    """The catalogue of a guide with these symptoms."""
    found = knowledge.catalogue_files()
    for name in [n for n in found if n.removesuffix(".toml") not in (*kept, "observations", "providers", "handoff")]:
        del found[name]
    causes = {c for name in kept for c in re.findall(r"^\[cause\.(\w+)\]", found[f"{name}.toml"], re.MULTILINE)}
    blocks = [block for block in found["providers.toml"].split("\n\n") if block.startswith(PROVIDERS)]
    lines = [line for line in "\n".join(blocks).splitlines() if (m := MENU.match(line)) is None or m[1] in causes]
    found["providers.toml"] = "\n".join(lines)
    found["observations.toml"] = re.sub(
        r'values = \["docomo".*', 'values = ["docomo", "gmail", "other"]', found["observations.toml"], count=1
    )
    for name in kept:
        found[f"{name}.toml"] = re.sub(r"^then = .*$", "", found[f"{name}.toml"], flags=re.MULTILINE)
    return found


@cache
def words() -> dict[Lang, dict[str, str]]:
    """The words of the small guide."""
    frame = ("common", "desk", "doctors", "graph", "incident", "observations", "report", "session", "talk")
    kept = [f"{name}.ftl" for name in (*KEPT, *frame)]
    shipped = knowledge.locale_files()
    return {lang: {name: text for name, text in shipped[lang].items() if name in kept} for lang in LANGUAGES}


@pytest.fixture(autouse=True, scope="module")
def _words_are_read_once() -> Iterator[None]:
    """Reading them is most of what the linter does, and each mutant changes one file of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.words.files.parse", cache(parse_words))
        yield


def made(*kept: str, **changed: str) -> Guide:
    """The guide to be linted, or one with other symptoms; `symptom="TOML"` replaces a file."""
    return Guide(parse({**files(*(kept or KEPT)), **{f"{n}.toml": text for n, text in changed.items()}}), service())


def linted(guide: Guide, locales: LocaleFiles) -> list[str]:
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
    guide = made(*PROVED)
    proof = check.prove(guide)
    assert proof.findings == []
    assert (proof.states, proof.moves, proof.walks) > (50, 50, 50)
    assert proof.longest < check.BOUND
    assert linted(made(), words()) == []


def test_what_is_proved_has_everything_that_can_be_proved() -> None:
    guide = made(*PROVED)
    causes = guide.catalogue.causes.values()
    assert any(cause.wait for cause in causes)
    assert any(cause.then_support for cause in causes)
    assert any(cause.handoff for cause in causes)
    assert any(cause.urgent for cause in causes)
    questions = [q for model in guide.models.values() for q in model.questions]
    assert any(q.shares for q in questions)
    assert any(not q.shares for q in questions)
    walked = [explore.explore(guide.catalogue, guide.plans, s) for s in PROVED]
    assert {step.kind for one in walked for step in one.steps.values()} == {"ask", "fix", "wait", "look"}


def test_the_guide_that_is_linted_can_be_proved_too() -> None:
    assert check.prove(made()).findings == []


def explored(patch: pytest.MonkeyPatch, symptom: str, damage: Callable[[Explored], None]) -> None:
    """What is walked of a symptom, damaged."""
    whole = explore.explore

    def damaged(catalogue: Any, plans: dict[str, Plan], id_: str) -> Explored:  # noqa: ANN401  # handed on
        found = whole(catalogue, plans, id_)
        if id_ == symptom:
            damage(found)
        return found

    patch.setattr(check, "explore", damaged)


class Chosen(Plan):
    """A plan with another will: `wish` says what it chooses in place of its own choice, or None."""

    def __init__(self, model: Model, wish: Callable[[Belief, Choice], Choice | None]) -> None:
        super().__init__(model)
        self._wish = wish

    def choose(self, belief: Belief) -> Choice | None:
        own = super().choose(belief)
        return own and (self._wish(belief, own) or own)


def planned(guide: Guide, symptom: str, wish: Callable[[Belief, Choice], Choice | None]) -> None:
    """The guide with such a plan for a symptom."""
    vars(guide)["plans"] = {**guide.plans, symptom: Chosen(guide.models[symptom], wish)}


def a_loop(_: Guide, patch: pytest.MonkeyPatch) -> None:
    def damage(found: Explored) -> None:
        first = next(iter(found.steps))
        behind = next(s for s, known in found.known.items() if known == found.exits[first][0].after)
        found.exits[behind].append(Exit(Entry("solved", "", "", 0), "tell", found.known[first], found.steps[first]))

    explored(patch, "code_rejected", damage)


def a_button_that_changes_nothing(_: Guide, patch: pytest.MonkeyPatch) -> None:
    def damage(found: Explored) -> None:
        first = next(iter(found.steps))
        found.exits[first][0] = replace(found.exits[first][0], after=found.known[first], dest=found.steps[first])

    explored(patch, "code_rejected", damage)


def an_answer_that_is_not_taken_in(_: Guide, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("flows.knowledge.fold.answer", lambda _model, belief, *_said: (belief, False))


def a_short_bound(_: Guide, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(check, "BOUND", 5)


def a_state_that_lost_its_exits(_: Guide, patch: pytest.MonkeyPatch) -> None:
    def damage(found: Explored) -> None:
        found.exits[next(iter(found.steps))] = []

    explored(patch, "login_fails", damage)


def a_machine_without_some_answers(guide: Guide, patch: pytest.MonkeyPatch) -> None:
    """One edge is missing: from a question of the walk to a remedy."""
    found = explore.explore(guide.catalogue, guide.plans, "code_rejected")
    gone = min((source, act, dest) for source, act, dest in found.moves if act == "answer" and ".fix." in dest)
    whole = Machine.permits

    def damaged(machine: Machine, source: Step, act: Any, dest: Step, after: Any) -> bool:  # noqa: ANN401  # handed on
        return (source.state, act, dest.state) != gone and whole(machine, source, act, dest, after)

    patch.setattr(Machine, "permits", damaged)


def a_machine_that_makes_no_move(_: Guide, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Machine, "permits", lambda *_: False)


def a_dead_end(guide: Guide, patch: pytest.MonkeyPatch) -> None:
    del guide
    whole = Machine.moves
    patch.setattr(Machine, "moves", lambda machine: (m for m in whole(machine) if m[0] != "closed"))


def a_plan_that_offers_what_failed(guide: Guide, _: pytest.MonkeyPatch) -> None:
    first = guide.models["code_rejected"].causes[0]
    planned(guide, "code_rejected", lambda *_: Choice("fix", first))


def a_plan_that_offers_what_an_answer_rules_out(guide: Guide, _: pytest.MonkeyPatch) -> None:
    """The code is no longer wrong where it was mistyped: of what is left, the plan names something else."""
    model = guide.models["code_rejected"]

    def wish(belief: Belief, own: Choice) -> Choice | None:
        out = model.names(model.allowed[belief.row] & ~belief.left & ~model.handoff)
        return Choice("fix", out[0]) if own.kind == "fix" and out else None

    planned(guide, "code_rejected", wish)


def a_remedy_that_only_support_has_followed_by_another(guide: Guide, _: pytest.MonkeyPatch) -> None:
    vars(guide)["models"] = {s: replace(model, handoff=0, then_support=0) for s, model in guide.models.items()}


def no_navigation(_: Guide, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(cards, "AROUND", ())


def no_way_to_a_person(_: Guide, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(cards, "AROUND", tuple(button for button in AROUND if button.value != "human"))


def no_dots(_: Guide, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(cards, "AROUND", tuple(button for button in AROUND if button.value != "more"))


def answering(
    patch: pytest.MonkeyPatch, damage: Callable[[Model, Belief, str, str, Belief], Belief], taken: Callable[..., str]
) -> None:
    """Evidence whose answers are damaged before (`taken`: another value) or after."""
    whole = evidence.answer

    def damaged(
        model: Model, belief: Belief, observation: str, value: str, tried: int = 0, ruled_out: int = 0
    ) -> tuple[Belief, bool]:
        other = taken(model, observation, value)
        after, contradicts = whole(model, belief, observation, other, tried, ruled_out)
        return damage(model, belief, observation, value, after), contradicts

    patch.setattr(evidence, "answer", damaged)
    patch.setattr("flows.knowledge.fold.answer", damaged)


def as_it_is(_: Model, __: str, value: str) -> str:
    return value


def an_answer_that_rules_out_a_cause_that_fits(_: Guide, patch: pytest.MonkeyPatch) -> None:
    def damage(_model: Model, _before: Belief, _observation: str, _value: str, after: Belief) -> Belief:
        several = after.left.bit_count() > 1
        return structs.replace(after, left=after.left & (after.left - 1)) if several else after

    answering(patch, damage, as_it_is)


def a_hint_that_rules_out(_: Guide, patch: pytest.MonkeyPatch) -> None:
    """Of what is left, only those stay for whom a hint is the likeliest answer."""

    def damage(model: Model, _before: Belief, observation: str, value: str, after: Belief) -> Belief:
        question = model.question.get(observation)
        if question is None or value not in question.shares:
            return after
        row, left = question.shares[value], [i for i in range(len(model.causes)) if after.left >> i & 1]
        most = max((row[i] for i in left), default=0.0)
        return structs.replace(after, left=sum(1 << i for i in left if row[i] == most))

    answering(patch, damage, as_it_is)


def i_do_not_know_that_rules_out(_: Guide, patch: pytest.MonkeyPatch) -> None:
    def taken(model: Model, observation: str, value: str) -> str:
        question = model.question.get(observation)
        return next(iter(question.parts)) if question and value == "unknown" else value

    answering(patch, lambda *given: given[-1], taken)


def a_failed_remedy_that_takes_another_cause_along(_: Guide, patch: pytest.MonkeyPatch) -> None:
    whole = evidence.fail

    def damaged(model: Model, belief: Belief, cause: str) -> Belief:
        after = whole(model, belief, cause)
        return structs.replace(after, left=after.left & (after.left - 1))

    patch.setattr(evidence, "fail", damaged)


def a_failed_remedy_that_stays(_: Guide, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("flows.knowledge.fold.fail", lambda _model, belief, _cause: belief)


def readings_that_disagree(guide: Guide, _: pytest.MonkeyPatch) -> None:
    """The plan was compiled from readings that are not those of the catalogue the user's mailbox goes by."""
    assert guide.plans
    one, other = guide.models["code_rejected"].causes[:2]
    shows = {c: guide.catalogue.causes[c].shows for c in (one, other)}
    causes = dict(guide.catalogue.causes)
    causes[one] = causes[one].model_copy(update={"shows": shows[other]})
    causes[other] = causes[other].model_copy(update={"shows": shows[one]})
    object.__setattr__(guide, "catalogue", replace(guide.catalogue, causes=causes))


def a_callback_too_long(guide: Guide, _: pytest.MonkeyPatch) -> None:
    """65 bytes: 14 of the token and `fix.` … `=not_worked`, with an id of 36 letters."""
    lengthened(guide, 65)


def lengthened(guide: Guide, size: int) -> None:
    """One cause more, whose button has so many bytes."""
    id_ = "c" * (size - len("zzzzzz.zzzzzz:fix.=not_worked"))
    causes = {**guide.catalogue.causes, id_: Cause(symptom="code_rejected", prior=1, fix_minutes=1)}
    object.__setattr__(guide, "catalogue", replace(guide.catalogue, causes=causes))


PROOFS: dict[str, tuple[Callable[[Guide, pytest.MonkeyPatch], None], str]] = {
    "a loop": (a_loop, "can come round again for ever"),
    "an answer that is not taken in": (an_answer_that_is_not_taken_in, "changes nothing"),
    "a button that changes nothing": (a_button_that_changes_nothing, "changes nothing"),
    "a bound of 5 presses": (a_short_bound, "the bound is 5"),
    "a state without its exits": (a_state_that_lost_its_exits, "cannot be left"),
    "a machine without an edge": (a_machine_without_some_answers, "the machine refuses the move answer"),
    "a machine that makes no move": (a_machine_that_makes_no_move, "the machine refuses the move"),
    "a dead end": (a_dead_end, "closed: a state without a way out"),
    "a plan that offers what failed": (a_plan_that_offers_what_failed, "the machine refuses the move not_worked"),
    "a plan against the answers": (a_plan_that_offers_what_an_answer_rules_out, "speaks against it"),
    "another remedy after support's": (a_remedy_that_only_support_has_followed_by_another, "only support can do this"),
    "no navigation": (no_navigation, "a card without Back, a person and the dots"),
    "no way to a person": (no_way_to_a_person, "a card without Back, a person and the dots"),
    "no dots": (no_dots, "a card without Back, a person and the dots"),
    "an answer that rules out what fits": (an_answer_that_rules_out_a_cause_that_fits, "fits it and yet rules it out"),
    "a hint that rules out": (a_hint_that_rules_out, "fits it and yet rules it out"),
    "I don't know that rules out": (i_do_not_know_that_rules_out, "unknown fits it and yet rules it out"),
    "a failed remedy that takes another along": (
        a_failed_remedy_that_takes_another_cause_along, "are not led to it",
    ),
    "a failed remedy that stays": (a_failed_remedy_that_stays, "the machine refuses the move not_worked"),
    "readings that disagree": (readings_that_disagree, "are not led to it"),
    "a callback of 65 bytes": (a_callback_too_long, "65 bytes, Telegram takes 64"),
}  # fmt: skip


@pytest.mark.parametrize("name", PROOFS)
def test_the_proof_reports(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    damage, words_ = PROOFS[name]
    guide = made(*PROVED)
    damage(guide, monkeypatch)
    found = [str(f) for f in check.prove(guide).findings]
    assert any(words_ in finding for finding in found), found[:5]


def test_a_callback_of_64_bytes_is_not_reported() -> None:
    guide = made(*PROVED)
    lengthened(guide, 64)
    assert check.prove(guide).findings == []


LINTED: dict[str, tuple[Callable[[], LocaleFiles], str]] = {
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
    "a device's own screens without a date": (
        lambda: edited("link_invalid.ftl", r"(fix-link_expired =\n)", r"\1    .steps-docomo-iphone = Press it\n"),
        "providers.toml has no menus.fix-link_expired-iphone for docomo; say when it was checked",
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
        more = {"handoff": files(*KEPT)["handoff.toml"] + '\n[intake.shoe_size]\nvalues = ["s"]\nsource = "x"\n'}
    found = linted(made(**more), locales)
    assert any(expected in finding for finding in found), found[:6]


@pytest.mark.parametrize("langs", [("ja",), ("en",), ("ja", "en")])
def test_a_message_that_is_missing_is_reported_once_in_each_language(langs: tuple[Lang, ...]) -> None:
    locales = edited("link_invalid.ftl", r"^fix-link_expired =\n(    .*\n)+", "", *langs)
    found = [finding for finding in linted(made(), locales) if "fix-link_expired" in finding]
    assert [finding.split("/")[1][:2] for finding in sorted(found)] == sorted(langs)


def test_the_linter_reports_a_date_for_screens_that_no_text_speaks_of() -> None:
    dated = (
        files(*KEPT)["providers.toml"]
        + '\nmenus.fix-link_expired = { state = "quoted", checked = 2026-11-22, source = "a page" }\n'
    )
    found = linted(made(providers=dated), words())
    assert [f for f in found if "menus.fix-link_expired: locales/ja has no fix-link_expired.steps-other" in f]


@pytest.mark.parametrize(
    ("state", "step", "found"),
    [
        ("described", "1. 「受信リスト」を開く", True),
        ("described", "1. 受信する相手の一覧を開く", False),
        ("described", "1. 「{ $service }」を探す", False),
        ("quoted", "1. 「受信リスト」を開く", False),
    ],
)
def test_the_linter_reports_a_name_that_was_read_in_no_source(state: str, step: str, found: bool) -> None:  # noqa: FBT001  # a case's outcome
    fact = f'{{ state = "{state}", checked = 2026-11-22, source = "a page" }}'
    providers = files(*KEPT)["providers.toml"] + f"\nmenus.fix-link_expired = {fact}\n"
    locales = edited("link_invalid.ftl", r"(fix-link_expired =\n)", rf"\1    .steps-other =\n        {step}\n", "ja")
    named = [f for f in linted(made(providers=providers), locales) if "describe the place" in f]
    assert bool(named) is found
    assert all("fix-link_expired.steps-other" in f and "「受信リスト」" in f for f in named)


def test_findings_are_values_that_sort_by_file() -> None:
    one, two = Finding("b", "a", "x"), Finding("a", "z", "y")
    assert sorted([one, two]) == [two, one]


def test_the_proof_counts_what_it_looked_at() -> None:
    guide = made(*PROVED)
    proof = check.prove(guide)
    walked = [explore.explore(guide.catalogue, guide.plans, s) for s in PROVED]
    assert proof.states == sum(len(e.steps) for e in walked)
    assert proof.moves == sum(len(e.moves) for e in walked)
    assert 0 < proof.longest <= max(len(e.steps) for e in walked)
