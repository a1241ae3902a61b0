"""Which words are no secret wherever they stand: everyday words of support chats in both languages, products, makers.

A word that follows `password` and is none of these may be one. What a clause says behind a name for something secret is
the secret, unless it begins with a word that such sentences go on with (`is_continuation`): `the answer is wrong`,
`旧姓は入れました`.
"""

from flows.redact.ruleset import read_rules

_RULES = read_rules("vocabulary")
_COMMON = _RULES.words("common")
_PRODUCT = _RULES.pattern("product")
_COMPANY = _RULES.pattern("company")
_MODEL = _RULES.pattern("model")
_EVERYDAY = _RULES.words("everyday")
_ENDINGS = _RULES.listed("endings")
BRANDS = _RULES.words("brands")
CONTINUATIONS = _RULES.words("continuations")
_VERBAL = _RULES.listed("verbal")
_JAPANESE = _RULES.pattern("japanese")
_SENTENCE = _RULES.pattern("sentence")
_JAPANESE_WORD = _RULES.pattern("japanese_word")
_JAPANESE_PROSE = _RULES.pattern("japanese_prose")
_TRIM = "'\"`.,;:!?()[]<>*_~…"
_EVERYDAY_TRIM = "'\"`.,;:!?()[]<>*_~…“”‘’「」『』"
_LEAD = ".,;:!?()\"'“”‘’*_~-"


def is_common(word: str) -> bool:
    """An everyday word of support chats, the name of a product or a carrier."""
    bare = word.strip(_TRIM).lower().replace("'", "").replace("’", "")
    if bare in _COMMON or (not any(c.isdigit() for c in bare) and is_named(bare)):
        return True
    return "-" in bare and all(part in _COMMON for part in bare.split("-"))


def is_named(word: str) -> bool:
    """A product's or a carrier's name, a version behind it included: `iPhone15Pro`, `Windows11`."""
    return _PRODUCT.fullmatch(word) is not None or _COMPANY.fullmatch(word) is not None


def is_product(word: str) -> bool:
    """The same, or a model's code: `SO-53B`, `E1234`. Letters and digits, and yet no secret."""
    return is_named(word) or _MODEL.fullmatch(word) is not None


def is_mixed(word: str) -> bool:
    """Letters beside digits or signs, as nobody writes a word."""
    letters = any(c.isalpha() for c in word)
    digits = any(c.isdigit() for c in word)
    signs = any(c in "!#$%&*+=?^@_|~" for c in word.rstrip("!?.,"))
    return (letters and (digits or signs)) or (digits and signs)


def is_everyday(word: str) -> bool:
    """A word that chats about accounts are made of, or a product's name."""
    bare = word.strip(_EVERYDAY_TRIM).lower().replace("'", "").replace("’", "")
    return not bare or bare in _EVERYDAY or is_common(bare)


def is_prose(word: str) -> bool:
    """The same, or a word that ends as verbs and adverbs do: behind `is`, most of them are."""
    bare = word.strip(_EVERYDAY_TRIM).lower()
    return is_everyday(bare) or (bare.isalpha() and bare.endswith(_ENDINGS))


def is_continuation(word: str) -> bool:
    """Whether an English sentence about a secret goes on with this word, instead of telling it."""
    bare = word.strip(_LEAD).replace("’", "'")
    low = bare.lower()
    return not low or low in CONTINUATIONS or (bare.islower() and bare.isalpha() and low.endswith(_VERBAL))


def is_japanese_continuation(value: str) -> bool:
    """Whether these signs are the sentence's own: they begin as such sentences do, or end as sentences end."""
    return _JAPANESE.match(value) is not None or _SENTENCE.search(value) is not None


def is_japanese_word(value: str) -> bool:
    """Signs of Japanese in a row of which no sentence about passwords is made."""
    return _JAPANESE_WORD.fullmatch(value) is not None and not _JAPANESE_PROSE.search(value)


def is_japanese_prose(value: str) -> bool:
    """Whether it holds something of which sentences about passwords are made."""
    return _JAPANESE_PROSE.search(value) is not None
