"""The buttons of a case in the support group. What they send begins with the case's number and ends in KEY=VALUE."""

from dataclasses import dataclass

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.desk.case_words import named_answers
from bot.desk.packet import cause_name
from bot.words.texts import Texts
from flows.case.casefile import Case, Status

ACTIONS: dict[Status, tuple[tuple[str, ...], ...]] = {
    "open": (("claim", "step"), ("transcript", "close")),
    "claimed": (("claim", "step"), ("transcript", "close")),
    "closed": (("reopen", "transcript"),),
}
ABOUT_CAUSES = ("step", "cause")
"""What a button with a cause is for: to have it tried, or to say that it was this."""
CHOICES = 6
"""Suspected causes that are offered as steps."""


@dataclass(frozen=True, slots=True)
class Press:
    """What a button of the support group sends."""

    case: str
    action: str
    cause: str = ""


def controls(texts: Texts, case: Case) -> InlineKeyboardMarkup:
    """The buttons under a packet."""
    lang = texts.service.desk_language

    def button(action: str) -> InlineKeyboardButton:
        attr = "taken" if action == "claim" and case.status == "claimed" else action
        label = texts.text(lang, "control", attr, {"agent": case.agent[:20]})
        return InlineKeyboardButton(text=label, callback_data=f"{case.number}:desk={action}")

    account = ("account" if case.account else "account_ask",)
    rows = [*ACTIONS[case.status], *([account] if case.status == "claimed" else [])]
    return InlineKeyboardMarkup(inline_keyboard=[[button(a) for a in row] for row in rows])


def choices(texts: Texts, case: Case) -> InlineKeyboardMarkup:
    """The suspected causes, to be tried by the user."""
    lang = texts.service.desk_language
    rows = [
        [InlineKeyboardButton(text=cause_name(texts, lang, cause), callback_data=f"{case.number}:desk.step={cause}")]
        for cause, _ in case.suspected[:CHOICES]
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)


def what_it_was(texts: Texts, case: Case) -> InlineKeyboardMarkup:
    """The answers to what it was: the causes that it may have been, something else, not known."""
    lang = texts.service.desk_language
    rows = [
        [InlineKeyboardButton(text=name, callback_data=f"{case.number}:desk.cause={answer}")]
        for answer, name in named_answers(texts, lang, case)
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)


def read(data: str) -> Press | None:
    """What a press means; None where it is none of ours."""
    case, _, last = data.rpartition(":")
    key, _, value = last.partition("=")
    if key == "desk":
        return Press(case, value)
    action = key.removeprefix("desk.")
    return Press(case, action, value) if key.startswith("desk.") and action in ABOUT_CAUSES and value else None
