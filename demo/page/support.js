// The support group: its topics as tabs, the messages of one of them, and who of the team writes.

import { element } from "/page/bubble.js";
import { Chat } from "/page/chat.js";
import { t } from "/page/words.js";

const GENERAL = 0;

export class Support {
  constructor(section) {
    this.section = section;
    this.topic = null;
    this.group = null;
    this.known = new Map();
    this.tabs = section.querySelector(".topics");
    this.writer = section.querySelector(".writer");
    this.pin = section.querySelector(".pinned");
    this.chat = new Chat(section, () => ({
      person: Number(this.writer.querySelector("select").value),
      chat: this.group.id,
      topic: this.topic || null,
    }));
    this.tabs.addEventListener("click", (event) => {
      const tab = event.target.closest("button");
      if (tab) this.open(Number(tab.dataset.topic));
    });
    this.pin.addEventListener("click", () => this.chat.log.bringUp(Number(this.pin.dataset.show)));
    this.writer.addEventListener("change", () => this.redraw());
  }

  open(topic) {
    this.topic = topic;
    this.redraw();
  }

  redraw() {
    this.chat.clear();
    this.show(this.group);
  }

  isMember(id) {
    return Boolean(this.group?.members.some((member) => member.id === id));
  }

  show(group) {
    this.group = group;
    this.showWriters();
    this.chooseTopic(group);
    this.section.querySelector(".title").textContent = group.title;
    this.section.querySelector(".avatar").textContent = [...group.title][0];
    this.section.querySelector(".status").textContent = group.typing ? t("typing") : t("topics") + ` ${group.topics.length}`;
    const messages = group.messages.filter((message) => (message.topic ?? GENERAL) === this.topic);
    this.chat.show(group, messages, { empty: false, blocked: false, commands: group.commands, files: true });
    this.showTabs(group);
    this.showPinned(group, messages);
    const welcome = this.section.querySelector(".welcome");
    welcome.hidden = messages.length > 0 || group.topics.length > 0;
    welcome.querySelector(".description").textContent = t("noTopics");
  }

  /** The newest topic comes to the front by itself, unless somebody is writing elsewhere. */
  chooseTopic(group) {
    const newest = group.topics.at(-1)?.id ?? GENERAL;
    const writing = this.section.querySelector(".foot").contains(document.activeElement);
    const arrived = newest !== GENERAL && !this.known.has(newest) && !writing;
    const gone = this.topic && !group.topics.some((topic) => topic.id === this.topic);
    if (this.topic !== null && !arrived && !gone) return;
    this.topic = newest;
    this.chat.clear();
  }

  showWriters() {
    const select = this.writer.querySelector("select");
    if (select.options.length !== this.group.members.length) {
      select.replaceChildren(...this.group.members.map((member) => new Option(member.name, member.id)));
    }
    this.writer.hidden = this.group.members.length < 2;
  }

  /** The packet stands on top of its topic, a line of it always in sight. */
  showPinned(group, messages) {
    const pinned = messages.findLast((message) => group.pinned.includes(message.id));
    this.pin.hidden = !pinned;
    if (!pinned) return;
    this.pin.dataset.show = pinned.id;
    this.pin.querySelector(".pinned-text").textContent = pinned.text.split("\n").slice(0, 2).join("  ");
  }

  showTabs(group) {
    const shown = [{ id: GENERAL, name: t("general"), closed: false }, ...group.topics.toReversed()];
    const wanted = JSON.stringify([shown, this.topic, group.messages.length]);
    if (this.tabs.dataset.shown === wanted) return;
    this.tabs.dataset.shown = wanted;
    const focused = this.tabs.contains(document.activeElement);
    this.tabs.replaceChildren(...shown.map((topic) => this.tab(topic)));
    if (focused) this.tabs.querySelector("[aria-current]")?.focus();
  }

  tab(topic) {
    const count = this.group.messages.filter((one) => (one.topic ?? GENERAL) === topic.id).length;
    const open = topic.id === this.topic;
    if (open || !this.known.has(topic.id)) this.known.set(topic.id, open ? count : 0);
    const button = element("button", "tab", element("span", "name", topic.name));
    button.type = "button";
    button.dataset.topic = topic.id;
    if (topic.closed) button.append(element("span", "closed", t("closed")));
    if (count > this.known.get(topic.id)) button.append(element("span", "count", String(count - this.known.get(topic.id))));
    if (open) button.setAttribute("aria-current", "true");
    return button;
  }
}
