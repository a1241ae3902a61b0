// What lies over the page until it is dismissed: alerts, addresses, texts to copy.

import { t } from "/page/words.js";

const dialog = document.querySelector("dialog.alert");
const words = document.getElementById("alert-text");
const address = dialog.querySelector(".address");
const copy = dialog.querySelector(".copy");

copy.addEventListener("click", () => navigator.clipboard?.writeText(address.textContent));

export function showAlert(text) {
  open(text, "");
}

export function showAddress(url) {
  open(t("link"), url);
}

export function showCopy(text) {
  open(t("copyThis"), text);
}

function open(text, shownAddress) {
  words.textContent = text;
  address.textContent = shownAddress;
  address.hidden = copy.hidden = !shownAddress;
  if (dialog.open) dialog.close();
  dialog.showModal();
}
