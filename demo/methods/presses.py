"""answerCallbackQuery. A query can be answered once, and not for ever."""

from demo.refusal import bad_request
from demo.shelf import Json
from demo.updates import PRESS_LIFE
from demo.world import World

MOST_NOTICE = 200


def answer(world: World, params: Json) -> bool:
    if len(params.get("text", "")) > MOST_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")
    queries = world.shelf.table("callbacks")
    query = queries.get(params["callback_query_id"])
    if query is None or query["answered"] or world.now() - query["asked"] > PRESS_LIFE:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    answered = {"text": params.get("text", ""), "alert": params.get("show_alert", False), "at": world.now()}
    queries.put(query["id"], {**query, "answered": answered})
    world.bell.ring()
    return True
