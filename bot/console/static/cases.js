// The pages about cases work without this. With it: they keep themselves up to date, prepared answers go to the cursor, drafts survive.

import { ask, look, marked } from "./arrivals.js";

const place = document.getElementById("live");
const say = (text) => {
  const heard = document.getElementById("heard");
  if (heard && text) heard.textContent = text;
};

// What is being used is not taken away from under somebody's hands.
const inUse = (part) =>
  part.contains(document.activeElement) && document.activeElement.matches("input, textarea, select") ||
  [...part.querySelectorAll("textarea, input:not([type=hidden])")].some(
    (field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked,
  ) ||
  [...part.querySelectorAll("select[data-kept] option")].some((it) => it.selected !== it.defaultSelected);

const replaced = (part, fresh) => {
  if (part.isEqualNode(fresh) || inUse(part)) return false;
  const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  const opened = [...part.querySelectorAll("details")].map((it) => it.open);
  part.replaceWith(fresh);
  [...fresh.querySelectorAll("details")].forEach((it, at) => (it.open = opened[at] ?? it.open));
  if (focused) fresh.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
  return true;
};

async function refresh(changed) {
  const answer = await fetch(place.dataset.live, { redirect: "error" });
  if (!answer.ok) return stale();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const before = document.querySelectorAll("#after .item").length;
  for (const part of document.querySelectorAll(".live")) {
    const fresh = page.getElementById(part.id);
    if (!fresh) continue;
    marked(fresh);
    replaced(part, document.adoptNode(fresh));
  }
  look();
  const count = document.querySelectorAll("#after .item").length;
  if (changed && count > before) say(place.dataset.new);
}

function stale() {
  source?.close();
  clearInterval(clock);
  document.querySelector(".stale").hidden = false;
}

let source = null;
let clock = null;
let busy = Promise.resolve();
const later = (changed) => (busy = busy.then(() => refresh(changed)).catch(() => {}));

if (place) {
  source = new EventSource(place.dataset.events);
  source.addEventListener("changed", () => later(true));
  source.addEventListener("arrived", () => ask().catch(() => {}));
  source.addEventListener("over", stale);
  source.addEventListener("error", () => source.readyState === EventSource.CLOSED && stale());
  clock = setInterval(() => document.hidden || later(false), Number(place.dataset.every) * 1000);
  addEventListener("pagehide", () => source.close());
}

const text = document.querySelector("form.reply textarea");

if (text) {
  const count = document.getElementById("count");
  const longest = Number(count.dataset.longest);
  const counted = () => {
    const left = longest - [...text.value.trim()].length;
    count.textContent = left > 400 ? "" : (left < 0 ? count.dataset.over : count.dataset.left).replace("0", Math.abs(left));
    count.classList.toggle("over", left < 0);
  };
  const form = text.form;
  const key = `todoku ${form.dataset.draft}`;
  if (form.hasAttribute("data-sent")) sessionStorage.removeItem(key);
  const kept = sessionStorage.getItem(key);
  if (kept && !text.value) {
    text.value = kept;
    const told = document.getElementById("draft");
    told.textContent = told.dataset.words;
  }
  text.addEventListener("input", () => {
    counted();
    if (text.value) sessionStorage.setItem(key, text.value);
    else sessionStorage.removeItem(key);
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) form.requestSubmit();
  });
  counted();

  document.querySelector("form.canned")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const { words } = event.target.elements.insert.selectedOptions[0].dataset;
    text.setRangeText(words, text.selectionStart, text.selectionEnd, "end");
    text.dispatchEvent(new Event("input"));
    text.focus();
  });
}

// A form is sent once, however often the button is pressed.
addEventListener("submit", (event) => {
  if (event.target.method !== "post") return;
  if (event.target.dataset.under) event.preventDefault();
  event.target.dataset.under = "way";
});
addEventListener("pageshow", () => document.querySelectorAll("[data-under]").forEach((form) => delete form.dataset.under));
