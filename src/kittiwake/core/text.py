"""Text as people type, paste and send it: kept whole, and folded only for searching."""

import re
import unicodedata

from anyascii import anyascii

# Letters whose accent is part of the letter, so that taking accents off leaves them alone.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_APOSTROPHES_AND_HYPHENS = re.compile(r"['’‘‛ʼʻ`´＇\-‐‑‒–—−﹣－]+")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_MARKS_THAT_ARE_LETTERS = (0, 7, 8, 9)  # combining classes: vowel signs, nukta, kana, virama

# Drawn as nothing: controls, soft hyphen, zero width, direction controls, fillers, tags.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\U000e0000-\U000e007f]"
)
# Joiners belong inside Persian words and family emoji; a flag is spelt in tags after its pole.
_BELONGS = re.compile("(?<=[^\x00-\x7f])[\u200c\u200d](?=[^\x00-\x7f])|\U0001f3f4[\U000e0020-\U000e007f]+")
# Signs that are a syllable each: written together, said apart.
_SYLLABLES = re.compile("[\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]")
_NOT_PLAIN = re.compile("[^a-z0-9]+")
_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")


def clean(text: str) -> str:
    """Text that PostgreSQL can keep, with nothing that a person wrote lost.

    NUL goes; half a surrogate pair (a broken e-mail) becomes U+FFFD; line ends become
    newlines; letters are composed (NFC). Emoji, right-to-left and zero width stay.
    """
    whole = _LONE_SURROGATES.sub("\ufffd", text.replace("\x00", ""))
    return unicodedata.normalize("NFC", whole.replace("\r\n", "\n").replace("\r", "\n"))


def overlong(what: str, text: str, *, at_most: int) -> str:
    """What to say to whoever wrote more than there is room for; empty where it fits. Nothing is ever cut off.

    what  the text as its writer knows it, such as "The reason".
    """
    if len(text) <= at_most:
        return ""
    return f"{what} has {len(text):,} characters; {at_most:,} fit. Shorten it."


def kept_words(
    text: str, what: str, *, at_most: int, refused: type[Exception], ask: str | None = None
) -> str:
    """A text as it will be kept: cleaned, without blank ends, whole.

    what  the text as its writer knows it, such as "The reason".
    ask   what to say where it may not stay empty and says nothing.
    Raises `refused`, with words for the writer, where it does not fit, or says nothing and has to.
    """
    kept = clean(text).strip()
    if ask is not None and not visible(kept).strip():
        raise refused(ask)
    if problem := overlong(what, kept, at_most=at_most):
        raise refused(problem)
    return kept


def fold(text: str) -> str:
    """How two spellings of a name compare: "Zoë O’Brien-Łuka" is "zoe o brien luka".

    For searching only: never shown and never kept in place of what was written.
    """
    spaced = _APOSTROPHES_AND_HYPHENS.sub(" ", visible(text))
    apart = unicodedata.normalize("NFKD", spaced.casefold()).casefold().translate(_PLAIN)
    plain = "".join(c for c in apart if unicodedata.combining(c) in _MARKS_THAT_ARE_LETTERS)
    return " ".join(unicodedata.normalize("NFC", plain).split())


def romanised(text: str) -> str:
    """How a name is searched in plain letters, whatever it was written in: "Иванов" is "ivanov".

    Each sign of Chinese or Korean stands apart, as its sound. Marks and case go as in `fold`.
    """
    folded = _SYLLABLES.sub(lambda sign: f" {anyascii(sign[0])} ", fold(text))
    return " ".join(_NOT_PLAIN.sub(" ", anyascii(folded).replace("'", "").lower()).split())


def visible(text: str) -> str:
    """The text without what is drawn as nothing, joiners among it. For comparing only."""
    return _INVISIBLE.sub("", text)


def has_hidden_characters(text: str) -> bool:
    """True when something undrawn could mislead a reader, or a search, about a name."""
    return bool(_INVISIBLE.search(_BELONGS.sub("", text)))


def safe_cell(text: str) -> str:
    """Text for one cell of a spreadsheet, so that no program runs it as a formula.

    Units  for text only: write numbers as numbers, or -5 becomes the text '-5.
    """
    return f"'{text}" if _FORMULA.match(visible(text)) else text
