"""The tables of the catalogue as they stand in its TOML files: symptoms, observations, causes, providers, and what else is shown.

Each key says here what it means; what must hold between tables is checked in `catalogue_checks`.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

_Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
_Section = Annotated[str, Field(pattern=r"^S[1-7]\.[1-9]$")]
_Minutes = Annotated[float, Field(gt=0, le=60)]
_Weight = Annotated[float, Field(gt=0, le=1000)]
_Share = Annotated[float, Field(gt=0, lt=1)]
WaitKind = Literal["delivery", "rate_limit", "outage", "lock"]
Page = Literal["reset", "support", "emergency", "settings", "mailbox"]
"""A page that a card opens: of the service, or of the provider."""
OwnPage = Literal["settings", "mailbox"]
"""Those of the provider."""
_Address = Annotated[str, Field(pattern=r"^(?:https://\S+)?$", max_length=200)]
_Text = Annotated[str, Field(pattern=r"^(?:ask|fix)-[a-z][a-z0-9_]*(?:-[a-z]+)?$")]
"""A card's text, with the device whose steps are meant."""
FactState = Literal["quoted", "described"]
CARD_MINUTES = 0.5
"""What any card costs beside its own minutes: reading it, finding out what is meant, pressing. A guess."""
IN_VAIN = 0.05
"""Share of remedies that do not help although they are for the right cause. A guess."""
DESK = 50
"""Where a step stands in the order of a help desk that the catalogue says nothing about."""


class Strict(BaseModel):
    """Values from a file: none of them changes, and none is passed over."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Sourced(Strict):
    """What every table that rests on the facts has."""

    sections: tuple[_Section, ...] = ()
    source: str = ""
    """Where the knowledge comes from when it is not in the article, or is a standard that replaces it."""


class Symptom(Sourced):
    """How a conversation starts."""

    id: _Id
    order: int
    then: tuple[_Id, ...] = ()
    offers: dict[_Id, tuple[_Id, ...]] = {}
    """Answers to show for a question, where they differ from those the causes of this symptom read."""
    usual: dict[_Id, dict[_Id, _Share]] = {}
    """Observation -> how often people stuck here answer what, whatever the cause: it is a hint here, and no proof."""
    usual_from: str = ""
    place: _Id = "provider"
    """The observation whose answer picks the variants of texts: whose mailbox, or whose telephone line."""
    account: bool = False
    """Whether the line for support (`desk`) has it look up the account or the sending record."""


class Observation(Sourced):
    """Something that can be asked."""

    values: tuple[_Id, ...] = Field(min_length=2)
    default: _Id | None = None
    """What it reads, as a fact, under every cause that shows nothing else."""
    usual: dict[_Id, _Share] = {}
    """In place of a default: how often people answer what, whatever the cause. Then it rules nothing out by itself."""
    usual_from: str = ""
    """Where the shares come from; `guess` where they are one."""
    desk: int = Field(default=DESK, ge=1, le=99)
    """Its place in the order a help desk would take, the lowest first; counts only among steps that cost nearly the same."""
    alike: dict[_Id, _Id] = {}
    """Value -> the value it counts as when causes are told apart."""
    least_minutes: dict[_Id, float] = {}
    """Value -> how many minutes have passed at least since the user asked for the mail or the code."""
    opens: tuple[Page, ...] = ()
    """The pages its steps speak of, as buttons."""
    lasting: bool = False
    """Whether the default, once answered, still holds when the user is stuck at something else."""
    minutes: _Minutes


class Cause(Sourced):
    """What it can turn out to be."""

    symptom: _Id = ""
    prior: _Weight
    prior_for: dict[_Id, _Weight] = {}
    only: tuple[_Id, ...] = ()
    fix_minutes: _Minutes
    """Of the user's attention; a wait takes as long as the service says."""
    in_vain: _Share = IN_VAIN
    """How often its remedy does not help although this is the cause."""
    shows: dict[_Id, tuple[_Id, ...]] = {}
    """Observation -> what it can read if this is the cause. Any other answer rules the cause out."""
    leans: dict[_Id, dict[_Id, _Share]] = {}
    """Observation -> how often people with this cause answer so. Moves the weights, and never rules anything out."""
    leans_from: str = ""
    """Where these shares come from; `guess` where they are one."""
    desk: int = Field(default=DESK, ge=1, le=99)
    """As in `Observation`."""
    handoff: bool = False
    then_support: bool = False
    """Where its remedy does not help, a person from support takes over at once: trying anything else could do harm."""
    urgent: bool = False
    """Where no question can tell any more, its remedy goes first, whatever it costs."""
    wait: WaitKind | None = None
    copy_text: Literal["domain", "sender"] | None = Field(default=None, alias="copy")
    opens: tuple[Page, ...] = ()
    """As in `Observation`."""
    account: bool = False
    """As in `Symptom`."""

    @field_validator("shows", mode="before")
    @classmethod
    def _one_or_several(cls, shows: object) -> object:
        if not isinstance(shows, dict):
            return shows
        return {id_: (values,) if isinstance(values, str) else values for id_, values in shows.items()}


class Fact(Strict):
    """Something said of others, who may change it any day: their screens that a text speaks of, an address of theirs."""

    state: FactState
    """`quoted`: the menus' names (or the address) were read in the source. `described`: only what is there and roughly
    where, so that a text speaks of the place and quotes no name."""
    checked: date
    """The day the text was last held against the source."""
    source: str = Field(min_length=3)


class Provider(Strict):
    """A mailbox service."""

    weight: _Weight
    domains: tuple[str, ...] = ()
    """Each stands for those below it, too: `vodafone.ne.jp` for `t.vodafone.ne.jp`."""
    settings: _Address = ""
    """The page on which mail is let in or kept out, or one that leads there; empty: none is known that opens everywhere."""
    mailbox: _Address = ""
    """The mailbox in a browser."""
    pages: dict[OwnPage, Fact] = {}
    """Where and when these two addresses were read."""
    rejects: bool = False
    """Whether its own setting is a list of those rejected, so that the card asks for `domain_allowed` the other way round."""
    menus: dict[_Text, Fact] = {}
    """Text (`ask-<observation>`, `fix-<cause>`, with `-<device>` where the steps are a device's) -> what its steps rest on."""
    not_found: tuple[str, ...] = ()
    """What was looked for and stands in no source: no text may state it."""
    by_device: tuple[str, ...] = ()
    """Texts (`ask-<observation>`, `fix-<cause>`) whose steps differ by device: before them, the device is asked."""


class Tip(Sourced):
    """An advice card, or a thing worth doing after a solution."""

    opens: tuple[Page, ...] = ()
    """As in `Observation`."""


class Intake(Sourced):
    """One thing support needs to know at the hand-off."""

    values: tuple[_Id, ...] = ()
    typed: bool = False
    speaks_of: _Id = ""
    """The observation that words typed here speak of, too; empty: none."""
    sealed: bool = False
    """Which account it is about: asked only where support has to look it up, and never masked, but sealed."""


class CatalogueFile(Strict):
    """One TOML file."""

    symptom: Symptom | None = None
    cause: dict[_Id, Cause] = {}
    observation: dict[_Id, Observation] = {}
    provider: dict[_Id, Provider] = {}
    advice: dict[_Id, Tip] = {}
    intake: dict[_Id, Intake] = {}
    aftercare: dict[_Id, Tip] = {}
