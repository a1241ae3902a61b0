"""A new password, typed twice."""

import hmac

from bot.console.passwords import LONGEST, SHORTEST, prepared
from bot.console.visit import Visit


def chosen(visit: Visit) -> tuple[str, str]:
    """The password, and what is wrong with it: nothing, or a sentence."""
    password, again = (prepared(visit.field(name)) for name in ("new", "again"))
    if weakness := visit.desk.agents.refusal(visit.agent, password):
        return password, visit.t(f"password.{weakness}", shortest=SHORTEST, longest=LONGEST)
    if not hmac.compare_digest(password.encode(), again.encode()):
        return password, visit.t("password.differs")
    return password, ""
