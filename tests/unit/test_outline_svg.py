"""The picture of an outline: nothing overlaps, nothing is cut off, all words are there."""

from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from bot.commands.inspecting import GraphRequest, graph
from bot.commands.outline_words import on_paper
from bot.run.knowledge import Knowledge
from bot.settings import SettingsError
from bot.words.texts import LANGS
from flows.card import Line
from flows.drawing.line_breaks import ems
from flows.drawing.outline import Phrase, outline
from flows.drawing.outline_mermaid import mermaid
from flows.drawing.outline_svg import svg
from flows.drawing.pen import PAINTS
from flows.ids import Lang
from tests.unit.support import guide, texts

SVG = "{http://www.w3.org/2000/svg}"
CASES = [
    (symptom, lang, provider) for symptom in guide().catalogue.symptoms for lang in LANGS for provider in (None, "au")
]
READABLE = 1280


@dataclass(frozen=True)
class Box:
    """A state on the picture, with its lines of text."""

    state: str
    kind: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[tuple[str, float], ...]
    """Text and size."""


def printed(capsys: pytest.CaptureFixture[str], asked: GraphRequest) -> str:
    assert graph(Knowledge(guide(), texts()), asked) == 0
    return capsys.readouterr().out


def boxes(svg: str) -> list[Box]:
    found = []
    for group in ET.fromstring(svg).iter(f"{SVG}g"):  # noqa: S314  # our own picture
        xs, ys = corners(group)
        lines = tuple((text.text or "", float(text.attrib["font-size"])) for text in group.iter(f"{SVG}text"))
        found.append(
            Box(
                group.attrib["data-state"],
                group.attrib["data-kind"],
                min(xs),
                min(ys),
                max(xs) - min(xs),
                max(ys) - min(ys),
                lines,
            )
        )
    return found


def corners(group: ET.Element) -> tuple[list[float], list[float]]:
    rect = group.find(f"{SVG}rect")
    if rect is not None:
        x, y, w, h = (float(rect.attrib[name]) for name in ("x", "y", "width", "height"))
        return [x, x + w], [y, y + h]
    polygon = group.find(f"{SVG}polygon")
    assert polygon is not None
    points = [point.split(",") for point in polygon.attrib["points"].split()]
    return [float(x) for x, _ in points], [float(y) for _, y in points]


@pytest.mark.parametrize(("symptom", "lang", "provider"), CASES)
def test_no_two_states_overlap_and_no_text_leaves_its_state(
    symptom: str, lang: Lang, provider: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn = boxes(printed(capsys, GraphRequest(symptom, provider, "svg", lang)))
    for one, other in combinations(drawn, 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert beside or one.y + one.height <= other.y or other.y + other.height <= one.y
    for box in drawn:
        assert box.lines
        assert all(ems(text) * size <= box.width for text, size in box.lines)
        assert sum(size for _, size in box.lines) <= box.height


@pytest.mark.parametrize(("symptom", "lang", "provider"), CASES)
def test_it_is_readable_without_zooming(
    symptom: str, lang: Lang, provider: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    root = ET.fromstring(printed(capsys, GraphRequest(symptom, provider, "svg", lang)))  # noqa: S314  # our own picture
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    assert width <= READABLE
    assert root.attrib["viewBox"] == f"0 0 {width:g} {height:g}"
    paper = root.find(f"{SVG}rect")
    assert paper is not None
    assert (paper.attrib["fill"], paper.attrib["width"]) == ("#ffffff", root.attrib["width"])
    written = list(root.iter(f"{SVG}text"))
    assert min(float(text.attrib["font-size"]) for text in written) >= 12
    for text in written:
        long = ems(text.text or "") * float(text.attrib["font-size"])
        left = float(text.attrib["x"]) - (long / 2 if text.attrib["text-anchor"] == "middle" else 0)
        assert left >= 0
        assert left + long <= width
        assert 0 <= float(text.attrib["y"]) <= height


@pytest.mark.parametrize("symptom", guide().catalogue.symptoms)
@pytest.mark.parametrize("lang", LANGS)
def test_every_answer_stands_on_its_arrow_and_no_id_is_shown(
    symptom: str, lang: Lang, capsys: pytest.CaptureFixture[str]
) -> None:
    way = outline(guide(), symptom)
    root = ET.fromstring(printed(capsys, GraphRequest(symptom, None, "svg", lang)))  # noqa: S314  # our own picture
    shown = "".join(text.text or "" for text in root.iter(f"{SVG}text")).replace(" ", "")
    flow = printed(capsys, GraphRequest(symptom, None, "mermaid", lang))
    for rung in way.rungs:
        for phrase in (*rung.onward, *(phrase for arrow in rung.stop.aside for phrase in arrow.answers)):
            words = on_paper(texts(), lang, phrase)
            assert words.replace(" ", "") in shown
            assert words in flow
    assert "_" not in shown


def test_each_kind_of_state_has_a_shape_and_a_colour_of_its_own() -> None:
    looks = [(paint.fill, paint.mermaid) for paint in PAINTS.values()]
    assert len(set(looks)) == len(looks)
    assert len({paint.fill for paint in PAINTS.values()}) == len(looks)


def test_the_same_picture_comes_of_the_same_catalogue(capsys: pytest.CaptureFixture[str]) -> None:
    for kind in ("svg", "mermaid"):
        assert printed(capsys, GraphRequest(kind=kind)) == printed(capsys, GraphRequest(kind=kind))


def test_the_first_symptom_in_the_team_s_language_is_drawn_where_none_is_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    first = next(iter(guide().catalogue.symptoms))
    assert printed(capsys, GraphRequest()) == printed(
        capsys, GraphRequest(first, None, "mermaid", guide().service.desk_language)
    )


def test_words_that_mean_something_to_mermaid_or_xml_stay_words() -> None:
    def odd(phrase: Phrase) -> str:
        return f'<b>"{phrase.line.attr}" & #1;'

    way = outline(guide(), "login_fails")
    flow = mermaid(way, odd, 'a "title": 1')
    assert '"#lt;b#gt;#quot;worked#quot; & #35;1;"' in flow
    assert 'title: "a \\"title\\": 1"' in flow
    root = ET.fromstring(svg(way, odd, "<title> & more", "en"))  # noqa: S314  # our own picture
    assert root.findtext(f"{SVG}title") == "<title> & more"
    assert root.find(f".//{SVG}b") is None


def test_the_sign_before_a_title_is_left_out_and_a_sentence_stays_whole() -> None:
    assert on_paper(texts(), "en", Phrase(Line("fix-spam_folder", "title"))).startswith("Open")
    assert on_paper(texts(), "en", Phrase(Line("graph", "wait"))) == texts().text("en", "graph", "wait")
    assert on_paper(texts(), "ja", Phrase(Line("ask-provider", "unknown"))) == texts().text("ja", "answer", "unknown")


def test_the_whole_machine_is_drawn_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    flow = printed(capsys, GraphRequest("link_invalid", whole=True))
    assert flow.startswith("stateDiagram-v2")
    assert "link_invalid.ask.error_shown" in flow
    assert "mail_missing.ask" not in flow
    assert "mail_missing.ask" in printed(capsys, GraphRequest(whole=True))


@pytest.mark.parametrize(
    "asked", [GraphRequest("no_such"), GraphRequest(provider="no_such"), GraphRequest("no_such", whole=True)]
)
def test_what_does_not_exist_cannot_be_drawn(asked: GraphRequest) -> None:
    with pytest.raises(SettingsError, match="no_such"):
        graph(Knowledge(guide(), texts()), asked)
