"""Checks a call against the published description of the Bot API (bot_api.json, made by trim_bot_api.py).

Telegram itself ignores fields it does not know; here they are refused, because a misspelt field is a bug.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from demo.records import Json
from demo.refusal import CallRefused, bad_request

ARRAY = "Array of "
WORDS_FOR_TRUE = {"true", "1", "yes"}
WORDS_FOR_FALSE = {"false", "0", "no"}


@cache
def description() -> Json:
    loaded: Json = json.loads(files("demo").joinpath("bot_api.json").read_text(encoding="utf-8"))
    return loaded


def checked(method: str, given: Json, uploads: Json) -> Json:
    """The call's parameters in the Bot API's own types, or CallRefused. `uploads` are files by field name."""
    fields = description()["methods"].get(method)
    if fields is None:
        raise CallRefused(404, "Not Found")
    loose = {name: value for name, value in given.items() if value is not None}
    loose.update({name: upload for name, upload in uploads.items() if name in fields})
    return _fields(fields, loose, where="", uploads=uploads)


def _fields(fields: Json, given: Json, where: str, uploads: Json) -> Json:
    for name in given:
        if name not in fields:
            raise bad_request(f'unknown field "{where}{name}"')
    for name, rule in fields.items():
        if rule.get("required") and name not in given:
            raise _missing(where, name)
    return {name: _value(fields[name], value, f"{where}{name}", uploads) for name, value in given.items()}


def _missing(where: str, name: str) -> CallRefused:
    if not where and name in ("text", "chat_id"):
        return bad_request("message text is empty" if name == "text" else "chat_id is empty")
    return bad_request(f'field "{where}{name}" is required')


def _value(rule: Json, value: object, where: str, uploads: Json) -> Any:  # noqa: ANN401 (JSON is anything)
    if "is" in rule and value != rule["is"]:
        raise bad_request(f'field "{where}" must be "{rule["is"]}"')
    return _one_of(rule["types"], value, where, uploads)


def _one_of(types: list[str], value: object, where: str, uploads: Json) -> Any:  # noqa: ANN401
    refusals = []
    for name in types:
        try:
            return _typed(name, value, where, uploads)
        except CallRefused as refused:
            refusals.append(refused)
    raise max(refusals, key=_depth)


def _depth(refused: CallRefused) -> int:
    """Of several refusals the one that got furthest into the value says the most."""
    return refused.description.count(".") * 2 - ("is required" in refused.description)


def _typed(name: str, value: object, where: str, uploads: Json) -> Any:  # noqa: ANN401
    if name in PLAIN:
        return PLAIN[name](value, where)
    if name == "InputFile":
        return _upload(value, where, uploads)
    if name.startswith(ARRAY):
        items = _parsed(value, list, where)
        return [_typed(name.removeprefix(ARRAY), item, f"{where}.{at}", uploads) for at, item in enumerate(items)]
    shape = description()["types"][name]
    if "one_of" in shape:
        return _one_of(shape["one_of"], value, where, uploads)
    return _fields(shape["fields"], _parsed(value, dict, where), f"{where}.", uploads)


def _parsed(value: object, kind: type, where: str) -> Any:  # noqa: ANN401
    """Forms carry lists and objects as JSON text."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {where}: not valid JSON") from None
    if not isinstance(value, kind):
        raise bad_request(f'field "{where}" must be of type {"Array" if kind is list else "Object"}')
    return value


def _upload(value: object, where: str, uploads: Json) -> object:
    if isinstance(value, str):
        key = value.removeprefix("attach://")
        if key == value or key not in uploads:
            raise bad_request(f'wrong file in field "{where}"')
        return uploads[key]
    if value not in uploads.values():
        raise bad_request(f'field "{where}" must be a file')
    return value


def _integer(value: object, where: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and value.removeprefix("-").isdecimal() and value.isascii():
        return int(value)
    raise bad_request(f'field "{where}" must be a valid Number')


def _boolean(value: object, where: str) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in WORDS_FOR_TRUE | WORDS_FOR_FALSE:
        return value.lower() in WORDS_FOR_TRUE
    raise bad_request(f'field "{where}" must be of type Boolean')


def _string(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise bad_request(f'field "{where}" must be of type String')
    try:
        value.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    return value


def _float(value: object, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise bad_request(f'field "{where}" must be a valid Number')
    try:
        return float(value)
    except ValueError:
        raise bad_request(f'field "{where}" must be a valid Number') from None


PLAIN = {"Integer": _integer, "String": _string, "Boolean": _boolean, "Float": _float, "True": _boolean}
