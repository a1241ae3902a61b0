"""aiogram, imported without building a validator for each of its four hundred models.

That takes two seconds of every start, and a bot uses some thirty of them. Each is built when it is first used; all that has
to be kept for that is the names by which they refer to each other. Where aiogram has been imported before, nothing changes.
"""

import sys
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict


def load() -> list[type[BaseModel]]:
    """Import aiogram; the models that are still to be built."""
    if "aiogram" in sys.modules:
        return []
    names: dict[str, Any] = {}

    def later(_model: type[BaseModel], /, *, _types_namespace: dict[str, Any] | None = None, **_given: object) -> None:
        names.update(_types_namespace or {})

    at_once, usual = BaseModel.__dict__["model_rebuild"], BaseModel.model_config
    BaseModel.model_rebuild = classmethod(later)  # type: ignore[method-assign,assignment]  # put back below
    BaseModel.model_config = ConfigDict(defer_build=True)  # every model inherits it
    try:
        import aiogram  # noqa: F401, PLC0415  # the import is what this is for
    finally:
        BaseModel.model_rebuild = at_once  # type: ignore[method-assign]
        BaseModel.model_config = usual
    models = [model for model in _below(BaseModel) if model.__module__.startswith("aiogram.")]
    for model in models:
        model.__pydantic_parent_namespace__ = names
    return models


def _below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for one in model.__subclasses__():
        yield one
        yield from _below(one)
