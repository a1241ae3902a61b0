"""Templates -> pages. Everything is escaped, and a name that is missing is an error."""

from collections.abc import Callable
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined

from bot.console.passwords import SHORTEST
from bot.console.site import BASE
from bot.console.words import iso


def environment() -> Environment:
    made = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals |= {"base": BASE, "shortest": SHORTEST}
    made.filters["iso"] = iso
    return made


def _source(name: str) -> tuple[str, str, Callable[[], bool]]:
    """Text, name for error messages, and that it does not change while we run."""
    return (files("bot.console") / "templates" / name).read_text(encoding="utf-8"), name, lambda: True
