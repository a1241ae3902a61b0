"""The likeliest way through one symptom, and where answers leave it: a walk over the live cards, as a value to be drawn.

Down the way every question gets its likeliest answer and no remedy helps, until a person takes over. What else can be answered
is followed aside, as far as a remedy.
"""

from collections.abc import Callable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from flows.card import Button, Card, Line
from flows.chat.cards import live
from flows.chat.moves import entry_of
from flows.knowledge.guide import Guide
from flows.knowledge.plan import Step
from flows.knowledge.session import Entry, Session

DrawnKind = Literal["start", "ask", "fix", "look", "advice", "wait", "solved", "handoff"]
ENDING: tuple[DrawnKind, ...] = ("start", "wait", "solved", "handoff")
"""Where a way begins or ends."""
LONGEST = 200
"""Stops after which a way is called endless."""
_KINDS: dict[str, DrawnKind] = {
    "ask": "ask", "fix": "fix", "look": "look", "advice": "advice", "wait": "wait", "arrived": "solved",
    "solved": "solved",
}  # fmt: skip
_WORDS = {"wait": "wait", "solved": "solved", "handoff": "handoff"}


class Phrase(Struct, frozen=True):
    """Words by their id; the provider and the symptom pick their variant."""

    line: Line
    provider: str | None = None
    symptom: str | None = None


Translate = Callable[[Phrase], str]
"""Words in the language of the picture."""


class DrawnState(Struct, frozen=True):
    """A state of the machine as it is drawn. `id` is the machine's name for it, with the card where one state shows several."""

    id: str
    kind: DrawnKind
    words: Phrase


class Stop(Struct, frozen=True):
    """A state on the way, and the arrows that lead aside from it."""

    state: DrawnState
    aside: "tuple[Arrow, ...]" = ()


class Arrow(Struct, frozen=True):
    """What is answered, and where that leads."""

    answers: tuple[Phrase, ...]
    to: Stop
    elsewhere: bool = False
    """Whether it leads to a stop that is drawn already, with what follows it."""


class Rung(Struct, frozen=True):
    """A stop of the way, and the answers that lead to the next; none at the last."""

    stop: Stop
    onward: tuple[Phrase, ...] = ()


class Outline(Struct, frozen=True):
    """One symptom: its way from the start to the hand-off."""

    symptom: str
    provider: str | None
    rungs: tuple[Rung, ...]


class Ahead(Struct, frozen=True):
    """The likeliest next press, as `KEY=VALUE` and in words, and the state it leads to."""

    press: str
    answer: Phrase
    state: DrawnState


def stops(stop: Stop) -> Iterator[Stop]:
    """A stop and all that follow it aside."""
    yield stop
    for arrow in stop.aside:
        yield from stops(arrow.to)


class _Scene(Struct, frozen=True):
    """A conversation at some point: its log, what is shown, and the state."""

    log: tuple[Entry, ...]
    card: Card
    step: Step
    state: DrawnState

    @property
    def ends(self) -> bool:
        """Whether the way ends here."""
        return self.state.kind in ("wait", "solved", "handoff")


def outline(guide: Guide, symptom: str, provider: str | None = None) -> Outline:
    """The way through a symptom of the catalogue, for users of one of its providers or for anybody."""
    told = (Entry("answer", "provider", provider, 0),) if provider else ()
    way = _way(guide, _scene(guide, (*told, Entry("symptom", symptom, "", 0))))
    rungs = [Rung(Stop(DrawnState("start", "start", Phrase(Line(f"symptom-{symptom}", "label"), provider, symptom))))]
    drawn = frozenset(scene.state.id for scene in way)
    for scene in way:
        rungs.append(_rung(guide, scene, drawn))
        drawn |= {stop.state.id for arrow in rungs[-1].stop.aside for stop in stops(arrow.to)}
    return Outline(symptom, provider, tuple(rungs))


def ahead(guide: Guide, log: tuple[Entry, ...]) -> Ahead | None:
    """What comes next in a conversation, most likely; None where the user has a free choice, waits, or is through."""
    scene = _scene(guide, log)
    if scene.state.kind not in ("ask", "fix"):
        return None
    button = _onward(guide, scene)
    return Ahead(button.data, _phrase(scene, button), _after(guide, scene, button).state)


def _way(guide: Guide, scene: _Scene) -> list[_Scene]:
    way = [scene]
    while not scene.ends:
        if len(way) > LONGEST:
            raise AssertionError(f"the way through {scene.step.name} does not end")
        scene = _after(guide, scene, _onward(guide, scene))
        way.append(scene)
    return way


def _rung(guide: Guide, scene: _Scene, drawn: frozenset[str]) -> Rung:
    if scene.ends:
        return Rung(Stop(scene.state))
    onward = _onward(guide, scene)
    following = _after(guide, scene, onward).state.id
    groups = _groups(guide, scene, onward)
    return Rung(
        Stop(scene.state, tuple(_arrow(guide, scene, b, drawn) for id_, b in groups.items() if id_ != following)),
        tuple(_phrase(scene, button) for button in groups[following]),
    )


def _arrow(guide: Guide, scene: _Scene, buttons: list[Button], drawn: frozenset[str]) -> Arrow:
    """The way aside after any of these answers, up to a remedy or to a stop that is drawn already."""
    answers = tuple(_phrase(scene, button) for button in buttons)
    after = _after(guide, scene, buttons[0])
    if after.state.id in drawn and not after.ends:
        return Arrow(answers, Stop(after.state), elsewhere=True)
    return Arrow(answers, Stop(after.state, tuple(_further(guide, after, drawn | {after.state.id}))))


def _further(guide: Guide, scene: _Scene, drawn: frozenset[str]) -> Iterator[Arrow]:
    """From a question, its likeliest answer alone; from a remedy, all it can come to, unless it did not help and that goes on at a
    stop that is drawn."""
    if scene.state.kind == "ask":
        onward = _onward(guide, scene)
        yield _arrow(guide, scene, _groups(guide, scene, onward)[_after(guide, scene, onward).state.id], drawn)
    if scene.state.kind == "fix":
        failed = _onward(guide, scene)
        for buttons in _groups(guide, scene).values():
            after = _after(guide, scene, buttons[0])
            if failed not in buttons or after.ends or after.state.id not in drawn:
                yield _arrow(guide, scene, buttons, drawn)


def _groups(guide: Guide, scene: _Scene, first: Button | None = None) -> dict[str, list[Button]]:
    """The buttons by the state they lead to, in their order, `first` before the others."""
    found: dict[str, list[Button]] = {}
    for button in sorted(_answers(scene), key=lambda button: button != first):
        found.setdefault(_after(guide, scene, button).state.id, []).append(button)
    return found


def _answers(scene: _Scene) -> tuple[Button, ...]:
    """What can be pressed to go on; where nothing else leads to a person, "human" as well."""
    if scene.state.kind in ("look", "advice"):
        return (*scene.card.buttons, *(b for b in scene.card.navigation if b.value == "human"))
    if scene.state.kind == "ask":
        return tuple(button for button in scene.card.buttons if button.key == scene.step.id)
    return scene.card.buttons


def _onward(guide: Guide, scene: _Scene) -> Button:
    """The button that stays on the way."""
    wanted = {"fix": "not_worked", "look": "human", "advice": "human"}.get(scene.state.kind)
    if scene.step.kind == "ask":
        wanted = _likeliest(guide, scene.step.id)
    answers = _answers(scene)
    return next((button for button in answers if button.value == wanted), answers[0])


def _likeliest(guide: Guide, observation: str) -> str | None:
    """What a question reads as a rule; the provider with the most users."""
    if observation == "provider":
        providers = guide.catalogue.providers
        return max(providers, key=lambda id_: providers[id_].weight)
    return guide.catalogue.observations[observation].default


def _after(guide: Guide, scene: _Scene, button: Button) -> _Scene:
    said = Entry("human", "", "", 0) if button.key == "nav" else entry_of(button.key, button.value, 0)
    after = _scene(guide, (*scene.log, said))
    if button.value != "later":
        return after
    waiting = DrawnState(Step("wait", scene.step.id, scene.step.symptom).state, "wait", Phrase(Line("graph", "wait")))
    return replace(after, state=waiting)


def _scene(guide: Guide, log: tuple[Entry, ...]) -> _Scene:
    card = live(guide, Session(seed=0, lang="ja", active=0, log=log))
    step = guide.step(guide.known(log))
    kind = _KINDS.get(step.kind, "handoff")
    if kind in _WORDS:
        return _Scene(log, card, step, DrawnState(step.state, kind, Phrase(Line("graph", _WORDS[kind]))))
    id_ = f"{step.state}.{card.id}" if kind == "advice" else step.state
    return _Scene(log, card, step, DrawnState(id_, kind, Phrase(Line(card.id, "title"), card.provider, card.symptom)))


def _phrase(scene: _Scene, button: Button) -> Phrase:
    """What stands on a button; where that may say a time, it is said without."""
    if button.value == "later":
        return Phrase(Line("graph", "later"))
    return Phrase(button.label, scene.card.provider, scene.card.symptom)
