"""Marks stand beside a text: whatever the words are, they reach the user as they are."""

from hypothesis import given
from hypothesis import strategies as st

from bot.outbox.render import Block, marked, render
from bot.run import knowledge
from flows.knowledge.guide import Guide
from tests.unit.support import NOON, Chat, guide, service

blocks = st.lists(st.builds(Block, st.text(min_size=1), st.sampled_from(["", "bold", "blockquote"])), max_size=6)


def within(text: str, offset: int, length: int) -> str:
    """What Telegram takes an entity to cover."""
    return text.encode("utf-16-le", "surrogatepass")[2 * offset : 2 * (offset + length)].decode(
        "utf-16-le", "surrogatepass"
    )


@given(blocks)
def test_an_entity_covers_its_block_and_no_more(given: list[Block]) -> None:
    text, entities = marked(given)
    assert [within(text, e["offset"], e["length"]) for e in entities] == [b.text for b in given if b.style]
    assert [e["type"] for e in entities] == [b.style for b in given if b.style]


@given(st.lists(st.text(min_size=1), min_size=1))
def test_nothing_in_a_text_is_escaped(words: list[str]) -> None:
    text, entities = marked([Block(word) for word in words])
    assert text == "\n\n".join(words)
    assert entities == ()


def test_a_hostile_name_is_shown_as_it_is() -> None:
    hostile = "<b>&amp;_*[x](y)`🚨</b>"
    profile = service().model_copy(update={"name": service().name.model_copy(update={"ja": hostile, "en": hostile})})
    texts = knowledge.texts(profile, session_days=30, retention_days=90)
    card = Chat(guide=Guide(guide().catalogue, profile)).card
    shown = render(texts, "en", card, "t", NOON)
    [bold] = shown.entities
    title = texts.text("en", "menu", "title")
    assert hostile in title
    assert within(shown.text, bold["offset"], bold["length"]) == title
