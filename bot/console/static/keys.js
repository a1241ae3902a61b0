// One key instead of the mouse, on the list and on a case. An element with data-key="x" is pressed by x, a field gets the
// cursor; [data-row] are moved through by j and k. "?" shows what there is, and has a switch for those whose voice or hand types letters by itself.

const OFF = "todoku keys off";
const sheet = document.getElementById("keys");
const typing = (it) => it.matches?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
const isOff = () => localStorage.getItem(OFF) !== null;

const rows = () => [...document.querySelectorAll("[data-row]")];
const row = () => rows().find((it) => it === document.activeElement);

function moved(step) {
  const all = rows();
  const at = all.indexOf(document.activeElement);
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

// Nobody's case whose row has the focus becomes one's own.
function taken() {
  const form = document.getElementById("take");
  const here = row()?.closest("[data-nobodys]");
  if (!form || !here) return;
  form.action = form.dataset.to.replace("000-0000", here.dataset.case);
  form.requestSubmit();
}

const own = { j: () => moved(1), k: () => moved(-1) };

function pressed(it) {
  for (let at = it.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  it.scrollIntoView({ block: "nearest" });
  if (it.matches("input, textarea, select, summary, [tabindex]")) it.focus();
  else it.click();
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (event.key === "Escape" && typing(event.target)) return event.target.blur();
  if (!sheet || sheet.open || typing(event.target)) return;
  if (event.key === "?") {
    event.preventDefault();
    return sheet.showModal();
  }
  if (isOff() || event.repeat && !own[event.key]) return;
  const there = document.querySelector(`[data-key="${CSS.escape(event.key)}"]:not(:disabled)`);
  const does = there ? () => pressed(there) : event.key === "t" ? taken : own[event.key];
  if (!does) return;
  event.preventDefault();
  does();
});

if (sheet) {
  const on = sheet.querySelector("input");
  on.checked = !isOff();
  on.addEventListener("change", () => (on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
  for (const button of document.querySelectorAll("[data-keys]")) {
    button.hidden = false;
    button.addEventListener("click", () => sheet.showModal());
  }
}
