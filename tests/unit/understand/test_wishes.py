"""Wishes in a clause of their own, and what the other clauses tell."""

import pytest

from flows.understand import Reader


@pytest.mark.parametrize(
    ("text", "wish", "facts"),
    [
        ("go back, it's docomo not au", "back", {"provider": "docomo"}),
        ("戻って。auじゃなくてドコモだった", "back", {"provider": "docomo"}),
        ("一つ前に戻って。迷惑メールにありました", "back", {"spam_folder": "found_there"}),
        ("why do you need to know? gmail", "why", {"provider": "gmail"}),
    ],
)
def test_a_wish_keeps_what_stands_beside_it(reader: Reader, text: str, wish: str, facts: dict[str, str]) -> None:
    reading = reader.read(text)
    assert (reading.intent, reading.observations) == (wish, facts)


def test_a_problem_beside_a_new_start(reader: Reader) -> None:
    reading = reader.read("最初からやり直したい、今度はリンクが開けなくなった")
    assert (reading.intent, reading.symptom, reading.observations) == ("restart", "link_invalid", {})


@pytest.mark.parametrize(
    "text", ["新パスで入ろうとするとまた最初の画面に戻されちゃう", "変更は成功。でもサインインは失敗。意味不明"]
)
def test_what_the_page_did_is_no_wish(reader: Reader, text: str) -> None:
    assert reader.read(text).intent is None


@pytest.mark.parametrize(
    "text",
    [
        "Still have that email, and I use a password, not the google button",
        "グーグル連携とかはせずパスワードで入ってました",
        "アップルのボタンは使わずにIDとパスワードで入ってる",
    ],
)
def test_a_denied_way_to_sign_in_is_not_claimed(reader: Reader, text: str) -> None:
    assert reader.read(text).observations["signs_in_with"] == "password"


def test_the_telephones_company_is_not_the_mailboxes(reader: Reader) -> None:
    assert (
        "provider" not in reader.read("phone is softbank, though my mail is with some little local firm").observations
    )
