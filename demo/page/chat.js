// One chat on screen: the log, the typing box, the notices. The phone is one, the support group another.

import { markWaiting } from "/page/bubble.js";
import { Composer } from "/page/composer.js";
import { Log } from "/page/log.js";
import { showAlert, showAddress, showCopy } from "/page/dialogs.js";
import { post, upload } from "/page/server.js";
import { unfold } from "/page/text.js";
import { t } from "/page/words.js";

const TOAST_MS = 4500;

export class Chat {
  /** `place()` gives {person} in the phone, {person, chat, topic} in a group. */
  constructor(section, place) {
    this.section = section;
    this.place = place;
    this.log = new Log(section);
    this.toastEl = section.querySelector(".toast");
    this.told = null;
    this.composer = new Composer(section.querySelector(".foot"), {
      send: (text, reply) => this.run(post("send", { ...place(), text, reply })),
      edit: (message, text) => this.run(post("edit", { ...place(), message, text })),
      attach: (file) => this.run(upload(place(), file)),
      unblock: () => this.run(post("block", { ...place(), blocked: false })),
    });
    this.log.list.addEventListener("click", (event) => this.clicked(event));
    this.log.list.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("span[data-address], code[data-copy]")) this.clicked(event);
    });
  }

  clear() {
    this.log.clear();
    this.told = null;
  }

  /** `chat` is the server's view; `composer` what the typing box shall look like. */
  show(chat, messages, composer) {
    const { person, chat: group } = this.place();
    const waiting = new Set(chat.waiting.filter((one) => one.chat === chat.id).map((one) => `${one.message} ${one.data}`));
    this.log.show(messages, (message) => ({ mine: message.from === person, group: Boolean(group), waiting }));
    this.composer.show(composer);
    this.tell(chat.notices.filter((one) => one.chat === chat.id));
  }

  /** Shows the notices that are new since the page was opened. */
  tell(notices) {
    const newest = Math.max(0, ...notices.map((notice) => Number(notice.id)));
    const fresh = this.told === null ? [] : notices.filter((notice) => Number(notice.id) > this.told);
    this.told = Math.max(this.told ?? 0, newest);
    for (const notice of fresh) {
      if (notice.alert) showAlert(notice.text);
      else this.toast(notice.text);
    }
  }

  toast(text) {
    clearTimeout(this.toastTimer);
    this.toastEl.textContent = text;
    this.toastEl.classList.add("visible");
    this.toastTimer = setTimeout(() => this.toastEl.classList.remove("visible"), TOAST_MS);
  }

  clicked(event) {
    const button = event.target.closest("[data-press], [data-copy], [data-address], [data-edit], [data-reply], [data-show]");
    const quote = event.target.closest(".expandable");
    if (!button && quote && !quote.querySelector(".more").hidden) unfold(quote);
    if (!button) return;
    if (button.dataset.copy) this.copy(button.dataset.copy);
    else if (button.dataset.address) showAddress(button.dataset.address);
    else if (button.dataset.edit) this.composer.startEditing(this.log.message(Number(button.dataset.edit)));
    else if (button.dataset.reply) this.composer.startReplying(this.log.message(Number(button.dataset.reply)));
    else if (button.dataset.show) this.log.bringUp(Number(button.dataset.show));
    else this.press(button);
  }

  press(button) {
    if (button.classList.contains("waiting")) return;
    markWaiting(button, true);
    this.run(post("press", { ...this.place(), message: Number(button.dataset.message), data: button.dataset.press }));
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.toast(`${t("copied")}: ${text}`);
    } catch {
      showCopy(text);
    }
  }

  run(request) {
    request.catch(() => this.toast(t("failed")));
  }
}
