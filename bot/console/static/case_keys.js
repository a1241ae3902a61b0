// Keys of the page of a case: an element with data-key="x" is pressed by x, a field gets the cursor. Never while somebody
// types, and not at all once they are switched off.
import { reach } from "./case.js";

const OFF = "todoku keys off";
const sheet = document.getElementById("keys");
const on = document.getElementById("keys-on");
const show = () => sheet.open || sheet.showModal();

on.checked = localStorage.getItem(OFF) === null;
on.addEventListener("change", () => (on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
document.getElementById("show-keys").addEventListener("click", show);

addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  if (typing || sheet.open || event.isComposing || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const there = on.checked ? document.querySelector(`[data-key="${CSS.escape(event.key)}"]`) : null;
  if (!there && event.key !== "?") return;
  event.preventDefault();
  if (event.key === "?") show();
  else if (there.matches("input, textarea")) reach(there.id);
  else there.click();
});
