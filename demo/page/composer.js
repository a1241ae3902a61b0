// The typing box: text, files, the command menu, editing, and START or Unblock in its place.

import { element } from "/page/bubble.js";
import { t } from "/page/words.js";

const TALLEST = 132;

export class Composer {
  /** `act` has send(text), edit(message, text), attach(file), unblock(). */
  constructor(foot, act) {
    foot.append(document.getElementById("composer").content.cloneNode(true));
    this.act = act;
    this.commands = [];
    this.edited = null;
    this.answered = null;
    for (const name of ["form", "textarea", "start", "unblock", "commands", "editing", "attach", "file"]) {
      this[`${name}El`] = foot.querySelector(name === "form" || name === "textarea" ? name : `.${name}`);
    }
    this.opener = foot.querySelector(".open-commands");
    this.listen(foot);
  }

  listen(foot) {
    this.formEl.addEventListener("submit", (event) => this.submit(event));
    this.textareaEl.addEventListener("input", () => this.typed());
    this.textareaEl.addEventListener("keydown", (event) => this.key(event));
    this.opener.addEventListener("click", () => this.toggleCommands(this.commandsEl.hidden, ""));
    this.startEl.addEventListener("click", () => this.act.send("/start"));
    this.unblockEl.addEventListener("click", () => this.act.unblock());
    this.attachEl.addEventListener("click", () => this.fileEl.click());
    this.fileEl.addEventListener("change", () => this.picked());
    this.commandsEl.addEventListener("keydown", (event) => this.walk(event));
    foot.querySelector(".stop-editing").addEventListener("click", () => this.stopEditing());
  }

  show({ empty, blocked, commands, files }) {
    this.commands = commands;
    this.startEl.hidden = !empty || blocked;
    this.unblockEl.hidden = !blocked;
    this.formEl.hidden = blocked || empty;
    this.opener.hidden = commands.length === 0;
    this.attachEl.hidden = !files;
    if (blocked || empty) this.toggleCommands(false);
  }

  focus() {
    this.textareaEl.focus();
  }

  startEditing(message) {
    this.edited = message;
    this.answered = null;
    this.showAbove(`${t("editing")}: ${message.text}`);
    this.textareaEl.value = message.text;
    this.grow();
    this.focus();
  }

  startReplying(message) {
    this.edited = null;
    this.answered = message;
    this.showAbove(`${t("replying")}: ${message.text || t(message.kind)}`);
    this.focus();
  }

  showAbove(text) {
    this.editingEl.hidden = false;
    this.editingEl.querySelector(".editing-text").textContent = text;
  }

  stopEditing() {
    this.edited = null;
    this.answered = null;
    this.editingEl.hidden = true;
    this.textareaEl.value = "";
    this.grow();
    this.focus();
  }

  submit(event) {
    event?.preventDefault();
    const text = this.textareaEl.value.trim();
    if (!text) return;
    if (this.edited) {
      this.act.edit(this.edited.id, text);
      this.stopEditing();
      return;
    }
    this.act.send(text, this.answered?.id ?? null);
    this.stopEditing();
    this.toggleCommands(false);
  }

  typed() {
    this.grow();
    const found = /^\/(\w*)$/.exec(this.textareaEl.value);
    this.toggleCommands(Boolean(found), found?.[1] ?? "");
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
    if (event.key === "Escape" && !this.commandsEl.hidden) this.toggleCommands(false);
    else if (event.key === "Escape" && (this.edited || this.answered)) this.stopEditing();
    if (event.key === "ArrowUp" && !this.commandsEl.hidden) {
      event.preventDefault();
      this.commandsEl.querySelector("li:last-child button")?.focus();
    }
  }

  walk(event) {
    const item = event.target.closest("li");
    if (event.key === "ArrowUp") item.previousElementSibling?.querySelector("button").focus();
    if (event.key === "ArrowDown") (item.nextElementSibling?.querySelector("button") ?? this.textareaEl).focus();
    if (event.key === "Escape") {
      this.toggleCommands(false);
      this.focus();
    }
    if (event.key.startsWith("Arrow")) event.preventDefault();
  }

  toggleCommands(open, beginning = "") {
    const fitting = this.commands.filter((one) => one.command.startsWith(beginning));
    this.commandsEl.replaceChildren(...(open ? fitting.map((one) => this.command(one)) : []));
    this.commandsEl.hidden = !open || fitting.length === 0;
    this.opener.setAttribute("aria-expanded", String(!this.commandsEl.hidden));
  }

  command(one) {
    const name = element("span", "command", `/${one.command}`);
    const button = element("button", "", name, element("span", "what", one.description));
    button.type = "button";
    button.addEventListener("click", () => {
      this.toggleCommands(false);
      this.textareaEl.value = "";
      this.act.send(`/${one.command}`);
      this.focus();
    });
    return element("li", "", button);
  }

  picked() {
    const [file] = this.fileEl.files;
    if (file) this.act.attach(file);
    this.fileEl.value = "";
  }

  grow() {
    this.textareaEl.style.height = "auto";
    this.textareaEl.style.height = `${Math.min(this.textareaEl.scrollHeight, TALLEST)}px`;
  }
}
