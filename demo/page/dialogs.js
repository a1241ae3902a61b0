// What lies over the page until it is dismissed: alerts, addresses, texts to copy.

import { t } from "/page/words.js";

const dialog = document.querySelector("dialog.alert");
const words = document.getElementById("alert-text");
const address = dialog.querySelector(".address");
const copy = dialog.querySelector(".copy");
const go = dialog.querySelector(".go");
const note = dialog.querySelector(".made-up");
const ok = dialog.querySelector(".ok");
const MADE_UP = /(^|\.)example(\.[a-z]+)*$/;

go.addEventListener("click", () => dialog.close());
copy.addEventListener("click", () => navigator.clipboard?.writeText(address.textContent));

export function showAlert(text) {
  open(text, "");
}

/** Asks before a page opens in a tab of its own, as Telegram does. */
export function showAddress(url) {
  open(t("link"), url);
  go.href = url;
  go.hidden = false;
  ok.textContent = t("cancel");
  note.hidden = !MADE_UP.test(URL.canParse(url) ? new URL(url).hostname : "");
  go.focus();
}

export function showCopy(text) {
  open(t("copyThis"), text);
}

function open(text, shownAddress) {
  words.textContent = text;
  address.textContent = shownAddress;
  address.hidden = copy.hidden = !shownAddress;
  go.hidden = note.hidden = true;
  ok.textContent = t("ok");
  if (dialog.open) dialog.close();
  dialog.showModal();
}
