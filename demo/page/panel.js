// The side panel: who one is, in which language, blocked or not.

import { element } from "/page/bubble.js";
import { post } from "/page/server.js";
import { t } from "/page/words.js";

const panel = document.getElementById("panel");
const people = panel.querySelector(".people");
const block = panel.querySelector(".block");
const opener = document.querySelector(".open-panel");

/** `become(person)` changes who is at the phone. */
export function setUpPanel(current, become) {
  panel.querySelector(".newcomer").addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    const name = form.elements.name.value;
    form.reset();
    become(await post("person", { name, language: current().language }));
  });
  panel.querySelector(".segments").addEventListener("click", (event) => {
    const { language } = event.target.dataset;
    if (language) post("language", { person: current().id, language });
  });
  block.addEventListener("click", () => post("block", { person: current().id, blocked: !current().blocked }));
  people.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) become(Number(button.dataset.person));
  });
  opener.addEventListener("click", () => togglePanel(!panel.classList.contains("open")));
  panel.querySelector(".panel-close").addEventListener("click", () => togglePanel(false));
  document.addEventListener("keydown", (event) => event.key === "Escape" && togglePanel(false));
}

export function togglePanel(open) {
  const was = panel.classList.contains("open");
  panel.classList.toggle("open", open);
  opener.setAttribute("aria-expanded", String(open));
  if (open) panel.querySelector(".panel-close").focus();
  else if (was) opener.focus();
}

export function showPanel(view, isSupporter) {
  const others = view.people.filter((person) => !isSupporter(person.id));
  const wanted = JSON.stringify([others, view.person.id]);
  if (people.dataset.shown !== wanted) {
    const focused = people.contains(document.activeElement);
    people.dataset.shown = wanted;
    people.replaceChildren(...others.map((person) => personItem(person, person.id === view.person.id)));
    if (focused) people.querySelector("[aria-pressed=true]")?.focus();
  }
  for (const button of panel.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === view.person.language));
  }
  block.textContent = t(view.person.blocked ? "unblock" : "block");
}

function personItem(person, pressed) {
  const button = element(
    "button",
    "person",
    element("span", `avatar tone-${person.id % 5}`, [...person.name][0]),
    element("span", "name", person.name),
    element("span", "language", person.language),
  );
  button.type = "button";
  button.dataset.person = person.id;
  button.setAttribute("aria-pressed", String(pressed));
  return element("li", "", button);
}
