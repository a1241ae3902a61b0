// Keys of the page of a case: single letters, never while somebody types, and not at all once they are switched off.
import { reach } from "./case.js";

const OFF = "todoku keys off";
const dialog = document.getElementById("keys");
const on = document.getElementById("keys-on");

const show = () => dialog.open || dialog.showModal();
const does = {
  r: () => reach("text"),
  n: () => reach("note"),
  e: () => reach("reason"),
  t: () => document.getElementById("claim")?.requestSubmit(),
  u: () => document.getElementById("up").click(),
  "?": show,
};

on.checked = localStorage.getItem(OFF) === null;
on.addEventListener("change", () => (on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
document.getElementById("show-keys").addEventListener("click", show);

addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  if (!on.checked || typing || dialog.open || event.isComposing || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const act = does[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
