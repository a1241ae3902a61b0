"""Words: that all are there, that damaged ones are refused, and how spans of time are said."""

import pytest

from bot.commands.frame import FRAME
from bot.run import knowledge
from bot.words.files import attributes, broken, parse, read
from bot.words.texts import LANGS, Args, TextError, Texts
from flows.ids import Lang
from flows.knowledge.service import Service
from tests.unit.support import guide, service, texts
from tests.unit.test_service import made


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("id_", FRAME)
def test_what_the_code_asks_for_by_name_is_there(id_: str, lang: Lang) -> None:
    assert [attr for attr in FRAME[id_] if not texts().has(lang, id_, attr)] == []


ARGUMENTS: Args = {
    "case": "482-9137", "symptom": "s", "value": "v", "promise": "p", "cause": "c", "percent": 7, "until": "u", "provider": "q",
    "clock": "8:00", "month": "1", "day": "2", "weekday": "Mon", "n": 3, "span": "x", "items": "i",
    "agent": "g", "text": "t", "minutes": 40, "name": "n", "address": "a", "domain_meant": "m", "domain_seen": "e", "host": "h",
    "shortest": 8, "longest": 256, "result": "r", "label": "l", "language": "l", "of": 4, "what": "x", "code": "123456",
    "seconds": "60", "stars": 3, "file": "f", "caption": "p", "by": "b", "why": "y", "when": "w", "zone": "Z",
    "chat": "5", "id": "d", "state": "s", "said": "a", "fact": "f", "title": "t", "opens": "10:00", "closes": "18:00", "days": "Mon",
    "first": "Mon", "last": "Fri", "hours": "h", "tag": "t", "tags": "t", "most": 8, "d": 1, "h": 2, "m": 3,
    "presses": "3", "messages": "4", "least": 1, "phone": "0120", "city": "Tokyo", "at": "t", "again": "a",
    "back": 1, "handed_over": 2, "silent": 3, "returned": 4, "kept": 1, "late": 2, "open": 3, "overdue": 4, "unpromised": 5, "mean": "4.2",
    "plan": "5", "plan_presses": "5", "plan_minutes": "6", "top": 9,
    "where": "w", "since": "s", "words": "w", "which": "w", "people": 9,
}  # fmt: skip


@pytest.mark.parametrize("lang", LANGS)
def test_no_text_uses_a_variable_that_nobody_gives(lang: Lang) -> None:
    for source in knowledge.locale_files()[lang].values():
        for id_, attrs in attributes(source).items():
            for attr in attrs:
                assert texts().text(lang, id_, attr, ARGUMENTS).strip() or attr == "separator"


def test_a_missing_text_is_an_error_that_names_it() -> None:
    with pytest.raises(TextError, match=r"locales/en: menu\.colour is missing; add it"):
        texts().text("en", "menu", "colour")


def test_a_text_with_a_variable_that_nobody_gives_is_an_error() -> None:
    with pytest.raises(TextError, match=r"locales/en: case\.writes: .*case"):
        texts().text("en", "case", "writes")


def with_source(name: str, source: str) -> Texts:
    files = knowledge.locale_files()
    return read({**files, "en": {**files["en"], name: source}}, service(), session_days=1, retention_days=2)


@pytest.mark.parametrize(
    ("source", "line"), [("menu = \n", 1), ("a = b\n\n???\n", 3), ("a =\n    .b = { $c\n", 1), ("a = { b( }\n", 1)]
)
def test_a_damaged_file_is_refused_with_its_line(source: str, line: int) -> None:
    assert list(broken(source, parse(source)))[:1] == [line]
    with pytest.raises(TextError, match=rf"locales/en/zz\.ftl: line {line}: is not valid Fluent; correct it"):
        with_source("zz.ftl", source)


def test_a_language_without_files_is_refused() -> None:
    files = knowledge.locale_files()
    with pytest.raises(TextError, match=r"locales/en: there are no \.ftl files"):
        read({**files, "en": {}}, service(), session_days=1, retention_days=2)


def test_variants_are_tried_in_order() -> None:
    some = with_source("zz.ftl", "zz =\n    .a = plain\n    .a-docomo = docomo\n    .a-lost = lost\n")
    assert some.variant("en", "zz", "a", "docomo", "lost") == "a-docomo"
    assert some.variant("en", "zz", "a", "gmail", "lost") == "a-lost"
    assert some.variant("en", "zz", "a", "gmail", None) == "a"
    assert some.variant("en", "zz", "b", "docomo") is None
    assert some.variant("en", "none", "a") is None


def base(it: Service) -> dict[str, object]:
    return dict(read(knowledge.locale_files(), it, session_days=30, retention_days=90).base["en"])


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0.01, "about 1 minute"),
        (1, "about 1 minute"),
        (10, "about 10 minutes"),
        (89, "about 89 minutes"),
        (90, "about 2 hours"),
        (60 * 24, "about 24 hours"),
        (60 * 48, "about 2 days"),
        (60 * 24 * 7, "about 7 days"),
    ],
)
def test_spans_are_said_in_the_largest_unit_that_fits(minutes: float, words: str) -> None:
    assert base(made(waits__rate_limit=minutes))["rate_limit"] == words


def test_the_words_of_the_service_are_those_of_its_profile() -> None:
    it = base(service())
    assert it["service"] == "J-Mail"
    assert texts().base["ja"]["service"] == "Jメール"
    assert it["link_life"] == "24 hours"
    assert it["code_life"] == "10 minutes"
    assert it["site"] == "jmail.example.jp"
    assert (it["session_days"], it["retention_days"]) == (30, 90)


def test_another_service_is_named_everywhere() -> None:
    other = made(name={"ja": "青葉", "en": "Aoba"}, sender="a@aoba.jp", domain="aoba.jp", hosts=["aoba.jp"],
                 reset="https://aoba.jp/r", support="https://aoba.jp/s")  # fmt: skip
    words = read(knowledge.locale_files(), other, session_days=30, retention_days=90)
    for lang in LANGS:
        for source in knowledge.locale_files()[lang].values():
            for id_, attrs in attributes(source).items():
                for attr in attrs:
                    text = words.text(lang, id_, attr, ARGUMENTS)
                    assert "jmail" not in text.lower()
                    assert "J-Mail" not in text
                    assert "Jメール" not in text


def test_every_symptom_has_a_name_for_support_and_a_label_for_users() -> None:
    for lang in LANGS:
        for symptom in guide().catalogue.symptoms:
            assert texts().has(lang, f"symptom-{symptom}", "label")
            assert texts().has(lang, f"symptom-{symptom}", "name")
