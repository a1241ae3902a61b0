// The list of messages: adds, replaces and removes bubbles without touching those that stay as they are.

import { bubble, element, markWaiting } from "/page/bubble.js";
import { measureQuotes } from "/page/text.js";
import { day, t } from "/page/words.js";

const NEAR_THE_END = 120;

export class Log {
  constructor(section) {
    this.box = section.querySelector(".log");
    this.list = section.querySelector(".bubbles");
    this.jump = section.querySelector(".jump");
    this.shown = new Map();
    this.box.addEventListener("scroll", () => this.offerJump());
    this.jump.addEventListener("click", () => this.toEnd());
    new ResizeObserver(() => this.stuck && this.toEnd()).observe(this.box);
    this.stuck = true;
  }

  clear() {
    this.shown.clear();
    this.list.replaceChildren();
    this.stuck = true;
  }

  /** `look(message)` says how a message is looked at, see bubble.js. */
  show(messages, look) {
    const first = this.shown.size === 0;
    const stuck = first || this.isNearEnd();
    const ids = new Set(messages.map((message) => message.id));
    for (const [id, known] of this.shown) if (!ids.has(id)) this.remove(id, known);
    for (const message of messages) this.put(message, look(message), first);
    this.group(messages);
    if (stuck || (messages.at(-1)?.id !== this.newest && this.mineIsNewest(messages, look))) this.toEnd();
    this.newest = messages.at(-1)?.id;
    this.offerJump();
  }

  mineIsNewest(messages, look) {
    return look(messages.at(-1)).mine;
  }

  put(message, look, first) {
    const known = this.shown.get(message.id);
    const sign = JSON.stringify([message, look.mine, look.group, document.documentElement.lang]);
    if (known?.sign === sign) {
      this.refreshWaiting(known.item, look.waiting);
      return;
    }
    const item = bubble(message, look);
    if (known) this.replace(known.item, item);
    else this.list.append(item);
    measureQuotes(item);
    if (!first) item.classList.add(known ? "changed" : "arrived");
    this.shown.set(message.id, { item, sign, message });
  }

  replace(old, item) {
    const focused = old.contains(document.activeElement);
    old.replaceWith(item);
    if (focused) (item.querySelector(".key") ?? this.box).focus({ preventScroll: true });
  }

  remove(id, known) {
    const focused = known.item.contains(document.activeElement);
    known.item.remove();
    this.shown.delete(id);
    if (focused) this.box.focus({ preventScroll: true });
  }

  refreshWaiting(item, waiting) {
    for (const button of item.querySelectorAll("[data-press]")) {
      markWaiting(button, waiting.has(`${button.dataset.message} ${button.dataset.press}`));
    }
  }

  /** Days get a heading; neighbouring bubbles of one sender move together. */
  group(messages) {
    for (const old of this.list.querySelectorAll(".day")) old.remove();
    let before = null;
    for (const message of messages) {
      const { item } = this.shown.get(message.id);
      const today = day(message.date);
      if (!before || day(before.date) !== today) item.before(element("li", "day", element("span", "chip", today)));
      const together = before && before.from === message.from && message.date - before.date < 300;
      item.classList.toggle("follows", Boolean(together && before.kind !== "service"));
      before = message;
    }
  }

  message(id) {
    return this.shown.get(id)?.message;
  }

  /** Scrolls to a message and lets it be seen. */
  bringUp(id) {
    const item = this.shown.get(id)?.item;
    if (!item) return;
    item.scrollIntoView({ block: "center" });
    item.classList.remove("pointed");
    void item.offsetWidth; // so that the mark starts anew
    item.classList.add("pointed");
  }

  isNearEnd() {
    return this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < NEAR_THE_END;
  }

  toEnd() {
    this.box.scrollTop = this.box.scrollHeight;
  }

  offerJump() {
    this.stuck = this.isNearEnd();
    this.jump.hidden = this.stuck;
    this.jump.title = t("newest");
  }
}
