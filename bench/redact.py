"""How long redaction takes for hostile text of 100 kB, and for ordinary messages. Run: python -m bench.redact.

With a number, that many random strings instead: none may break it, none may hold anything to mask afterwards.
With `--list FILE`, a list of secrets and innocent lines: how many are missed, how many masked (see `bench.secrets`).
"""

import random
import resource
import sys
import time
from pathlib import Path

from bench.secrets import report
from flows.redact import found_kinds, redact

SIZE = 100_000
GOAL = 50.0
"""Milliseconds."""
HOSTILE = {
    "one letter": "a",
    "digits": "0",
    "nines": "9",
    "spaced digits": "1 ",
    "spaced zeros": "0 ",
    "fours, spaced": "4 ",
    "fours in groups": "4444 ",
    "zeros and hyphens": "0-",
    "zero groups": "0123-",
    "telephones": "090-1234-5678 ",
    "no telephones": "0123456789 ",
    "plus signs": "+1",
    "world numbers": "0012345678 ",
    "at signs": "@",
    "a at a": "a@",
    "addresses": "taro@docomo.ne.jp ",
    "dots": ".",
    "a dot": "a.",
    "at words": "a at a dot ",
    "letters apart": "a ",
    "quotes": '"',
    "schemes": "http://",
    "slashes": "/",
    "percent": "%3a%2f",
    "hosts": "a.jp/",
    "wrapped link": "https://a.jp/?t=1\nabcdef1\n",
    "fields": "token=",
    "labels ja": "パスワード",
    "labels and signs ja": "パスワードは：",
    "labels en": "password is ",
    "pass": "pass",
    "pw": "pw ",
    "code labels": "code ",
    "code labels ja": "コードは",
    "codes": "コード123456",
    "code and gap": "コードは「は「は「",
    "kanji digits": "一二三",
    "blocks": "1-1-",
    "towns": "東京都新宿区市区町村",
    "towns and numbers": "横浜市1-1",
    "colons": "a:",
    "ipv6": "1:",
    "ips": "1.1.1.",
    "brackets": "「『【(",
    "marks": "〔code〕",
    "broken marks": "〔",
    "accents": "e\u0301\u0301\u0301",
    "emoji": "👨‍👩‍👧",
    "unseen": "\u200b",
    "halves": "\ud800",
    "full width": "ａ＠",
    "half-width kana": "ﾊﾟｽﾜｰﾄﾞ",
    "blanks": " ",
    "lines": "\n",
    "mixed words": "aB3$kL9!mQ ",
    "tokens": "a1b2-",
    "spelled": "ゼロいち",
    "spelled en": "one two ",
    "labels of phones": "電話は番号は",
    "hash addresses": "#docomo.ne.jp",
    "watchwords": "合言葉は1-2-3",
    "words after labels": "4 pass",
    "one long password": "/a:password",
    "halves in passwords": "pass\ud800%2f",
    "orders": "注文番号は1-",
    "errors": "エラーコード",
    "dates": "2026/11/22 ",
    "amounts": "1,000,",
    "birthdays": "生年月日 昭和",
    "signs that unfold to eighteen": "\ufdfa",
    "signs that unfold, digits": "㏠1",
    "squared words": "㍿㌀㌁1",
    "nested brackets": "([{「『〔",
    "one open bracket and words": "(a1",
    "accents without end": "\u0301",
    "joiners": "\u200d",
    "variation selectors": "1\ufe0f",
    "kana voicing": "か\u3099",
    "names": "名前は",
    "introductions": "山田と申します",
    "headers": "From: a <",
    "log-ins": "login a:b1c2 / ",
    "accounts": "口座 普通 ",
    "entries": "https://a/日本/",
    "candidates": "ab12cd か ",
    "secret questions": "秘密の質問 答え",
    "security questions": "security question ",
    "tokens called": "token a1b2c3d4 ",
    "labels and glue": "passa1b2",
    "four by four": "abcd ",
    "parted addresses": "@の前は ab",
    "codes in a list": "code ab12 ",
    "sixteen digits": "4716451942327658 ",
    "digits over lines": "4716\n",
    "bullets": "4716・",
    "kanji dates": "昭和六十年四月",
    "encoded": "%E3%81%82",
    "keys of shorteners": "bit.ly/a ",
    "shapes": "kuma33 and ",
    "shapes glued": "a1-b_c!",
    "one long shape": "a1_b!",
    "names of products": "iphone15pro",
    "pieces of products": "pass se1",
    "answers": "answer to my security question ",
    "fillers": "password is all lower case ",
    "words after verbs": "pass tried abcd ",
    "copulas": "pass it was abcd ",
    "quoted words": "pass「abcd」",
    "quoted phrases": 'pass "ab cd" ',
    "from and to": "pass changed from abcd to efgh ",
    "rows": "pass abcdef, ",
    "rows of digits": "pass 1234か",
    "letters apart with a label": "pass s a k u 5 ",
    "words in front": "pass a'b&c.d!e ",
    "spoken codes": "code four one ",
    "streets": "12 Big Rosewood Avenue ",
    "streets without end": "12 North Big Rose ",
    "lived": "address 12 big rose ",
    "buildings": "横浜市1-1ビル",
    "spare codes": "backup code 1234 5678 ",
    "to verify": "use 237 681 to ",
    "maiden names": "旧姓は",
    "maiden names en": "maiden name is ",
    "first things": "first a b ",
    "answers told": "maiden name i put Ab ",
    "names of the first": "name of my a b c ",
    "words registered": "パスワードことと入れ",
    "commas and verbs": "答え、と登録",
    "capitals": "Ab ",
    "two capitals": "Zq Zw ",
    "capitals and small words": "Zq of the ",
    "titles": "mr zq ",
    "greetings": "its me zq ",
    "born in digits": "生まれ1月",
    "born in words": "born the third of may ",
    "eras in kana": "しょうわあねん",
    "labels and numbers": "記号1番号1",
    "accounts en": "sort code 1 account 1 ",
    "cards with codes": "4716451942327658 exp 1/2 code 1 ",
    "banks": "あ銀行い支店普通",
    "last digits": "last four digits of my ",
    "signs read out": "capital a then ",
    "letters read out": "エス、エー、",
    "mail read out": "メールあ あっと い どっと ",
    "links with gaps": "https://a . b / c ",
    "keys behind links": "https://a.jp/reset?t=1 aB1 ",
    "sentences announced": "the sentence i chose ",
    "words announced": "the word i use is ",
    "words in quotes": 'typed "zq" ',
    "firms": "株式会社あの",
    "of firms": "商会の鷹取",
    "called so": "山っていい",
    "relatives": "母の山田",
    "places in kanji": "住所市一の",
    "wards": "住所あ市い",
    "streets abroad": "Zq Zqweg ",
    "streets of romance": "Rua de Zq ",
    "keys in japanese": "ああ-11-",
    "short numbers": "call me 555 0142 ",
    "sheets": "8812-4410\n",
    "numbers in kana": "いちさん、",
    "numbers in english": "four hundred ",
    "recovery words": "words were zq ",
    "recovery words ja": "言葉 かわ ",
    "let in with": "lets me in with zq ",
    "asked about": "is zq i picked ",
    "relatives' names": "母山田ふみの",
    "questions in quotes": "質問「旧姓は?」→",
    "mails pasted": "Hi Zq,\n",
    "codes shown": "app showing 840 ",
    "fields that shorten": "becomes 8000559173 ",
    "joined finds": "4716451942327658 123456 ",
}
ORDINARY = (
    "パスワード再設定のメールがtaro@docomo.ne.jpに届きません。11月22日 21:40 に受付番号 482-9137 をもらいました。"
)


def worst(text: str, runs: int = 3) -> float:
    """Milliseconds of processor time, the best of a few runs: what the text costs, not what else the machine does."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        redact(text)
        best = min(best, time.process_time() - start)
    return best * 1000


PIECES = (
    "パスワード は ： = 「 」 コード 認証 電話 〒 https:// a.jp/ ?t= @ ＠ docomo.ne.jp (at) taro 090 -1234 -5678 １２ 〇 九 "
    "123456 4111 1111 東京都 1-2-3 〔code〕 〔 〕 … *** \u200b \ud800 😀 é 3\ufe0f\u20e3 password is pass abc123 円 月 日 / . "
    "氏名 と申します 口座 生年月日 合言葉 token= login: Aa1!Bb2? \ufdfa ㍿ か\u3099 \u202e"
)
"""What means something to a detector."""


def some_text(chance: random.Random) -> str:
    """Such pieces and signs of any kind, in any order."""
    pieces = [*PIECES.split(" "), "\n", " ", "\u3000", "〔phone …12〕"]
    return "".join(
        chance.choice(pieces) if chance.random() < 0.7 else chr(chance.randrange(0x110000))  # noqa: PLR2004
        for _ in range(chance.randrange(1, 16))
    )


def storm(count: int, seed: int = 1) -> int:
    """Redact that many random strings, and give how many are not clean afterwards."""
    chance = random.Random(seed)  # noqa: S311  # nobody's secret hangs on it
    bad = 0
    for _ in range(count):
        text = some_text(chance)
        once = redact(text)
        once.encode()
        if found_kinds(str(once)):
            bad += 1
            print(f"not clean: {text!r} -> {once!r}")  # noqa: T201
    print(f"{count} random strings (seed {seed}): {bad} not clean afterwards, none broke it")  # noqa: T201
    return bad


def main() -> int:
    """Print one line per text, and fail beyond 50 ms."""
    if sys.argv[1:2] == ["--list"] and len(sys.argv) > 2:  # noqa: PLR2004
        return int(report(Path(sys.argv[2])) > 0)
    if len(sys.argv) > 1:
        return int(storm(int(sys.argv[1])) > 0)
    redact("0312345678")  # loads the tables of the telephone library
    times = {name: worst(piece * (SIZE // len(piece))) for name, piece in HOSTILE.items()}
    for name, took in sorted(times.items(), key=lambda item: -item[1]):
        print(f"{took:8.2f} ms  {name}")  # noqa: T201
    print(f"{worst(ORDINARY, 20):8.2f} ms  an ordinary message of {len(ORDINARY)} signs")  # noqa: T201
    print(f"{worst((ORDINARY * 100)[:4096]):8.2f} ms  4096 signs of it")  # noqa: T201
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.1f} MB  at most in memory")  # noqa: T201
    return int(max(times.values()) > GOAL)


if __name__ == "__main__":
    sys.exit(main())
