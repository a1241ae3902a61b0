"""Conversations as people have them, through the real core and the real words. Run: python -m bench.transcripts > FILE.

They are there to be read, aloud and as somebody who is worried: no number tells whether a card is kind.
"""

import sys
from dataclasses import dataclass, field

from bot.chat.recognition import recognised
from bot.outbox.call import outgoing
from bot.outbox.render import labels, render
from bot.run import knowledge
from bot.settings import service
from bot.words.texts import Texts
from flows.card import Card
from flows.chat.cards import live
from flows.chat.effects import Erase, Notice, Say, Show
from flows.chat.engine import advance
from flows.events import Event, Pressed, Started, Typed
from flows.ids import Lang
from flows.knowledge.guide import Guide
from flows.knowledge.session import Session

NOON = 1_795_489_200
TALKS: tuple[tuple[str, Lang, tuple[str, ...]], ...] = (
    (
        "だいたい全部を一度に書く人",
        "ja",
        (
            "/start",
            "ドコモのメールなんですけど、再設定メールが届きません。迷惑メールは見たけど無かったです",
            "なんでそんなこと聞くんですか？",
            "数時間たってます",
            "1回だけです",
            "たぶん合ってると思う",
            "[なかった]",
            "taro.yamada@docmo.ne.jp",
            "[あった]",
            "届きました！",
            "[5]",
        ),
    ),
    (
        "リンクが開かず、あわてている人",
        "ja",
        (
            "/start",
            "助けて",
            "リンク押しても開けない",
            "https://jmail-example.reset-login.top/r?token=AbC123dEf456",
            "え、じゃあどうすれば",
            "公式から頼み直したら、できました",
        ),
    ),
    (
        "怒っていて、話が変わる人",
        "ja",
        (
            "/start",
            "SMSのコードが来ない",
            "2回頼んだ",
            "いや1回だった",
            "[ソフトバンク]",
            "使えないボットだな",
            "やっぱりメールのほうを試す。メールが届かない",
            "[メールが届かない]",
            "人間に代わって",
        ),
    ),
    (
        "somebody who says it all in one go",
        "en",
        (
            "/start",
            "Hi, I asked for the reset mail twice and nothing came. It's Gmail, spam folder is empty",
            "why do you need to know that?",
            "no error",
            "not in promotions either",
            "plenty of storage left",
            "No wait, the storage is full",
            "[It's full]",
            "I deleted a lot and it came!",
        ),
    ),
    (
        "somebody who pastes a code and is unsure",
        "en",
        (
            "/start",
            "the code from the text message doesn't work",
            "My code is 482913",
            "it said expired i think",
            "yes, expired",
            "asdf qwer",
            "hmm the thing with the thing",
            "[I don't know]",
            "got a new one, worked",
        ),
    ),
    (
        "somebody who changes their mind and wants to be forgotten",
        "en",
        (
            "/start",
            "I can't log in even though I changed the password",
            "日本語でお願いします",
            "English please",
            "what does that mean?",
            "I don't know",
            "still doesn't work",
            "please delete my data",
            "[Erase everything]",
        ),
    ),
)


@dataclass
class Talk:
    """One conversation, as it stands on the screen."""

    guide: Guide
    texts: Texts
    lang: Lang
    now: int = NOON
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.session = Session(seed=4242, lang=self.lang, active=self.now)
        self.card: Card | None = None

    def does(self, what: str) -> None:
        """`/start`, `[a button]`, or what somebody writes."""
        self.now += 40
        self.lines.append(f"**🙂 {what}**\n")
        turn = advance(self.guide, self.session, self._event(what), self.now, "482-9137")
        lang = (turn.session or self.session).lang
        for effect in turn.effects:
            match effect:
                case Show(card=card):
                    self.card = card
                    self._shown(render(self.texts, lang, card, "t", self.now).text, card, lang)
                case Erase():
                    out = outgoing(self.texts, self.session, 1, effect, self.now, pressed=None, shown=None, message=7)
                    self._quoted(f"({out[0].done})")
                case Say(line=line) | Notice(line=line):
                    self._quoted(self.texts.text(lang, line.id, line.attr))
                case _:
                    self.lines.append(f"_({type(effect).__name__})_\n")
        self.session = turn.session or Session(seed=4243, lang=self.lang, active=self.now)

    def _event(self, what: str) -> Event:
        if what == "/start":
            return Started()
        if what.startswith("["):
            card = self.card or live(self.guide, self.session)
            for label, button in labels(self.texts, self.session.lang, card, self.now):
                if label.strip() == what[1:-1]:
                    return Pressed(self.session.token, button.key, button.value)
            raise SystemExit(f"the card has no button {what}:\n" + "\n".join(self.lines[-30:]))
        return recognised(self.guide, self.texts, self.session, Typed(what, message=self.now))

    def _shown(self, text: str, card: Card, lang: Lang) -> None:
        self._quoted(text)
        for row in render(self.texts, lang, card, "t", self.now).keyboard or []:
            self.lines.append("> " + " ".join(f"`[{button['text']}]`" for button in row) + "  ")
        self.lines.append("")

    def _quoted(self, text: str) -> None:
        self.lines += [f"> {line}  " for line in text.splitlines()]
        self.lines.append(">")


def main() -> int:
    """Print all of them as Markdown."""
    profile = service(None)
    guide = knowledge.guide(profile)
    texts = knowledge.texts(profile, session_days=30, retention_days=90)
    for title, lang, steps in TALKS:
        talk = Talk(guide, texts, lang, lines=[f"## {title}\n"])
        for step in steps:
            talk.does(step)
        print("\n".join(talk.lines) + "\n")  # noqa: T201  # it is there to print
    return 0


if __name__ == "__main__":
    sys.exit(main())
