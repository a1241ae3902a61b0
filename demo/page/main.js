// Puts the page together: who is at the phone, what the server says, and where it is shown.

import { Chat } from "/page/chat.js";
import { setUpPanel, showPanel, togglePanel } from "/page/panel.js";
import { BROWSER, live } from "/page/server.js";
import { Support } from "/page/support.js";
import { Tour } from "/page/tour.js";
import { speak, t } from "/page/words.js";

const desk = document.querySelector(".desk");
const phone = document.querySelector('[data-view="bot"]');
const supportSection = document.querySelector('[data-view="support"]');
const REMEMBERED = "todoku-demo-person";

let view = null;
let looked = null;
let stop = () => {};
const chat = new Chat(phone, () => ({ person: view.person.id }));
const support = new Support(supportSection);
const tour = new Tour(desk);

function become(person) {
  stop();
  chat.clear();
  sessionStorage.setItem(REMEMBERED, String(person));
  stop = live(person, show, () => chat.toast(t("offline")));
  togglePanel(false);
}

function show(next) {
  const language = view?.person.language;
  view = next;
  if (language !== view.person.language) {
    speak(view.person.language);
    tour.redraw();
  }
  showPhone();
  const [group] = view.groups;
  supportSection.hidden = !group;
  for (const opener of document.querySelectorAll(".open-support")) opener.hidden = !group;
  if (group) support.show(group);
  if (group) markNews(group);
  showPanel(view, (id) => support.isMember(id));
}

/** A dot on the support button while something stands in the group that was not looked at. */
function markNews(group) {
  const newest = group.messages.at(-1)?.id ?? 0;
  if (supportSection.offsetParent || looked === null) looked = newest;
  const opener = phone.querySelector(".open-support");
  opener.classList.toggle("news", newest > looked);
  opener.setAttribute("aria-label", t(newest > looked ? "supportNews" : "openSupport"));
}

function showPhone() {
  const { bot, person } = view;
  const empty = view.chat.messages.length === 0;
  document.title = bot.name;
  phone.querySelector(".title").textContent = bot.name;
  phone.querySelector(".avatar").textContent = [...bot.name][0];
  const status = phone.querySelector(".status");
  status.textContent = view.chat.typing ? t("typing") : t("bot");
  status.classList.toggle("typing", view.chat.typing);
  phone.querySelector(".welcome").hidden = !empty;
  phone.querySelector(".description").textContent = bot.description || bot.short_description || bot.name;
  chat.show(view.chat, view.chat.messages, {
    empty,
    blocked: person.blocked,
    commands: view.chat.commands,
    files: true,
  });
}

function showSupport(open) {
  desk.classList.toggle("shows-support", open);
  togglePanel(false);
  if (open) markNews(view.groups[0]);
  (open ? supportSection : phone).querySelector(".log").focus({ preventScroll: true });
}

for (const opener of document.querySelectorAll(".open-support")) opener.addEventListener("click", () => showSupport(true));
supportSection.querySelector(".back").addEventListener("click", () => showSupport(false));
setUpPanel(() => view.person, become);
document.querySelector(".again").addEventListener("click", () => {
  togglePanel(false);
  showSupport(false);
  tour.begin();
});
speak(BROWSER);
become(sessionStorage.getItem(REMEMBERED) ?? "");
