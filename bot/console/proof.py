"""What an agent types to be let in or to change the own account, taken from a form, and what is said if it will not do."""

import hmac

from bot.console.accounts import AgentAccount
from bot.console.browsers import DEVICE
from bot.console.passwords import LONGEST, SHORTEST, prepared
from bot.console.signin import Given, SignInRefused
from bot.console.visit import Visit
from bot.store.agent_port import CLOSED


def given(visit: Visit, name: str) -> Given:
    """The fields of the macro `proof`."""
    return Given(
        name=name, password=visit.field("password"), code=visit.field("code"), recovery=visit.field("recovery"),
        device=visit.cookies.value(DEVICE), address=visit.address, signed_in=visit.who is not None,
    )  # fmt: skip


async def confirmed(visit: Visit) -> AgentAccount | SignInRefused:
    """The agent again, before something that must not be done by whoever finds the browser open."""
    return await visit.console.sign_in.look(given(visit, visit.agent.name), "confirm")


def trouble(visit: Visit, refused: SignInRefused) -> tuple[int, str]:
    """Status and sentence."""
    if refused.wait == CLOSED:
        return 429, visit.t("login.closed")
    if refused.wait:
        return 429, visit.t("login.wait", span=visit.t.span(refused.wait))
    return 401, visit.t("login.refused")


def chosen(visit: Visit) -> tuple[str, str]:
    """The password, and what is wrong with it: nothing, or a sentence."""
    password, again = (prepared(visit.field(name)) for name in ("new", "again"))
    if weakness := visit.console.agents.refusal(visit.agent, password):
        return password, visit.t(f"password.{weakness}", shortest=SHORTEST, longest=LONGEST)
    if not hmac.compare_digest(password.encode(), again.encode()):
        return password, visit.t("password.differs")
    return password, ""
