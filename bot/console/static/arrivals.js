// What is new is seen and heard while a page is open: a count in the tab, a mark on the row and, for those who want it, a sound
// and a notification of the desktop. What has been seen is kept in this browser; the server is told nothing of it.

const words = document.getElementById("arrived")?.dataset ?? {};
const SEEN = `todoku seen ${words.agent}`;
const ALERTS = "todoku alerts";
const MOST = 1000;
const AWAY = 90_000; // Milliseconds without an open page after which what came meanwhile is counted, not rung.
const title = document.title;

const listed = () => JSON.parse(document.getElementById("arrivals")?.dataset.cases ?? "[]");
const isOn = () => localStorage.getItem(ALERTS) === "on";
const isNew = (state, it) => (state.seen[it.number] ?? 0) < it.at;

function kept() {
  try {
    return JSON.parse(localStorage.getItem(SEEN));
  } catch {
    return null;
  }
}

// Who looks for the first time has no news: everything is as they find it.
function begun(cases) {
  const all = Object.fromEntries(cases.map((it) => [it.number, it.at]));
  return { seen: { ...all }, told: all, at: 0 };
}

function keep(state, cases) {
  if (Object.keys(state.seen).length > MOST) {
    const here = new Set(cases.map((it) => it.number));
    for (const part of [state.seen, state.told])
      for (const number of Object.keys(part)) if (!here.has(number)) delete part[number];
  }
  localStorage.setItem(SEEN, JSON.stringify({ ...state, at: Date.now() }));
}

const named = (it, isFirst) =>
  `${it.urgent ? words.urgent : isFirst ? words.first : words.again}: ${it.number} ${it.about}`;

let audio = null;

// Two notes; four where an account may be in wrong hands.
function chime(isUrgent) {
  audio ??= new AudioContext();
  audio.resume();
  (isUrgent ? [880, 660, 880, 660] : [660, 880]).forEach((pitch, at) => {
    const from = audio.currentTime + at * 0.18;
    const note = audio.createOscillator();
    const loud = audio.createGain();
    note.frequency.value = pitch;
    loud.gain.setValueAtTime(0.0001, from);
    loud.gain.exponentialRampToValueAtTime(0.2, from + 0.02);
    loud.gain.exponentialRampToValueAtTime(0.0001, from + 0.16);
    note.connect(loud).connect(audio.destination);
    note.start(from);
    note.stop(from + 0.17);
  });
}

function notify(it, isFirst) {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const shown = new Notification(named(it, isFirst), { tag: it.number, icon: words.icon, lang: document.documentElement.lang });
  shown.addEventListener("click", () => {
    window.focus();
    location.assign(`${words.base}/cases/${it.number}`);
  });
}

function rung(state, cases) {
  const wasOpen = Date.now() - state.at < AWAY;
  const ringing = cases.filter((it) => isNew(state, it) && it.rings && (state.told[it.number] ?? 0) < it.at);
  for (const it of cases) state.told[it.number] = it.at;
  if (!wasOpen || ringing.length === 0) return;
  const first = (it) => !(it.number in state.seen);
  document.getElementById("arrived").textContent = ringing.map((it) => named(it, first(it))).join(" / ");
  if (!isOn()) return;
  chime(ringing.some((it) => it.urgent));
  ringing.forEach((it) => notify(it, first(it)));
}

// The rows of a part of the page get their marks before it is shown.
export function marked(root) {
  const state = kept();
  if (!state) return;
  const news = new Map(listed().filter((it) => isNew(state, it)).map((it) => [it.number, it]));
  for (const row of root.querySelectorAll("[data-case]")) {
    const mark = row.querySelector(".news");
    const it = news.get(row.dataset.case);
    if (!mark) continue;
    mark.hidden = !it;
    mark.textContent = it ? (it.number in state.seen ? words.changed : words.new) : "";
  }
}

function looked() {
  const cases = listed();
  const state = kept() ?? begun(cases);
  const here = cases.find((it) => it.number === words.case);
  if (here && document.visibilityState === "visible") state.seen[here.number] = here.at;
  rung(state, cases);
  keep(state, cases);
  const count = cases.filter((it) => isNew(state, it)).length;
  document.title = count ? `(${count}) ${title}` : title;
  const all = document.getElementById("see-all");
  if (all) all.hidden = count === 0;
  marked(document);
}

// One page at a time, so that of several tabs one rings.
export function look() {
  if (!words.agent) return undefined;
  return navigator.locks ? navigator.locks.request("todoku arrivals", looked) : looked();
}

export async function ask() {
  const answer = await fetch(words.from, { redirect: "error" });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("arrivals");
  if (fresh) document.getElementById("arrivals").replaceWith(document.adoptNode(fresh));
  await look();
}

function offered(button) {
  const shown = () => {
    button.textContent = isOn() ? button.dataset.off : button.dataset.on;
    const isSilent = isOn() && "Notification" in window && Notification.permission === "denied";
    document.getElementById("alerts-hint").hidden = !isSilent;
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    localStorage.setItem(ALERTS, isOn() ? "off" : "on");
    if (isOn()) {
      chime(false);
      if ("Notification" in window) await Notification.requestPermission();
    }
    shown();
  });
  shown();
}

if (words.agent) {
  const button = document.getElementById("alerts");
  if (button) offered(button);
  document.getElementById("see-all")?.addEventListener("click", () => {
    const cases = listed();
    keep({ ...(kept() ?? begun(cases)), seen: begun(cases).seen }, cases);
    look();
  });
  document.addEventListener("visibilitychange", () => document.hidden || look());
  addEventListener("storage", (event) => event.key === SEEN && !document.hidden && look());
  // Browsers keep a page silent until it has been touched.
  for (const touched of ["pointerdown", "keydown"])
    addEventListener(touched, () => isOn() && (audio ??= new AudioContext()).resume(), { once: true });
  look();
}
