"""Reads what the packages carry: catalogue, texts, the example profile."""

from dataclasses import dataclass
from importlib.resources import files

from bot.words.files import read
from bot.words.texts import LANGS, TextError, Texts
from flows.ids import Lang
from flows.knowledge.catalogue_files import parse
from flows.knowledge.guide import Guide
from flows.knowledge.service import Service
from flows.understand import Reader


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What does not change while the bot runs."""

    guide: Guide
    texts: Texts


def catalogue_files() -> dict[str, str]:
    """File name -> TOML."""
    folder = files("flows") / "catalogue"
    return {f.name: f.read_text(encoding="utf-8") for f in folder.iterdir() if f.name.endswith(".toml")}


def locale_files() -> dict[Lang, dict[str, str]]:
    """Language -> file name -> Fluent source. A folder that is not there counts as empty."""
    found: dict[Lang, dict[str, str]] = {}
    for lang in LANGS:
        folder = files("locales") / lang
        ftl = [f for f in folder.iterdir() if f.name.endswith(".ftl")] if folder.is_dir() else []
        found[lang] = {f.name: f.read_text(encoding="utf-8") for f in ftl}
    return found


def retired_words() -> str:
    """The words that no text may use, as TOML."""
    return (files("locales") / "retired.toml").read_text(encoding="utf-8")


def guide(service: Service, explores: float = 0.0) -> Guide:
    """The compiled catalogue; `explores`: in which share of conversations. Raises CatalogueError."""
    return Guide(parse(catalogue_files(), service.priors, service.waits.model_dump()), service, explores)


def reader() -> Reader:
    """What reads free text. Raises RuleError, WeightsError."""
    return Reader()


def texts(service: Service, *, session_days: int, retention_days: int) -> Texts:
    """All words. Raises TextError, also where one language lacks a file that the other has."""
    found = locale_files()
    everywhere = {name for files_ in found.values() for name in files_}
    for lang, files_ in found.items():
        if files_ and (lacking := sorted(everywhere - files_.keys())):
            raise TextError(f"locales/{lang}/{lacking[0]}: the file is missing; the other language has it")
    return read(found, service, session_days=session_days, retention_days=retention_days)
