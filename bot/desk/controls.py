"""The buttons of a case in the support group. What they send begins with the case's number and ends in KEY=VALUE."""

from dataclasses import dataclass

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.desk.packet import cause_name
from bot.words.texts import Texts
from flows.case.casefile import Case, Status

ACTIONS: dict[Status, tuple[tuple[str, ...], ...]] = {
    "open": (("claim", "step"), ("transcript", "close")),
    "claimed": (("claim", "step"), ("transcript", "close")),
    "closed": (("reopen", "transcript"),),
}
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


def read(data: str) -> Press | None:
    """What a press means; None where it is none of ours."""
    case, _, last = data.rpartition(":")
    key, _, value = last.partition("=")
    if key == "desk":
        return Press(case, value)
    return Press(case, "step", value) if key == "desk.step" and value else None
