"""What an agent shows to be let in, or to change the own account: taken from a form, and what is said if it will not do."""

from bot.console.accounts import Account
from bot.console.cookies import DEVICE
from bot.console.signin import Given, Refused
from bot.console.visit import Visit
from bot.store.agent_port import CLOSED


def given(visit: Visit, name: str) -> Given:
    """The fields of the macro `proof`."""
    return Given(
        name=name, password=visit.field("password"), code=visit.field("code"), recovery=visit.field("recovery"),
        device=visit.cookies.value(DEVICE), address=visit.address, signed_in=visit.who is not None,
    )  # fmt: skip


async def confirmed(visit: Visit) -> Account | Refused:
    """The agent again, before something that must not be done by whoever finds the browser open."""
    return await visit.desk.sign_in.look(given(visit, visit.agent.name), "confirm")


def trouble(visit: Visit, refused: Refused) -> tuple[int, str]:
    """Status and sentence."""
    if refused.wait == CLOSED:
        return 429, visit.t("login.closed")
    if refused.wait:
        return 429, visit.t("login.wait", span=visit.t.span(refused.wait))
    return 401, visit.t("login.refused")
