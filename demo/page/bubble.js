// One message as a bubble: its sender, picture or file, text, time and buttons.

import { fileAddress } from "/page/server.js";
import { formatted } from "/page/text.js";
import { clock, t } from "/page/words.js";

const ICONS = "http://www.w3.org/2000/svg";

export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function icon(name) {
  const svg = document.createElementNS(ICONS, "svg");
  const use = document.createElementNS(ICONS, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** `look` says who is looking: {mine, group, waiting: set of "message data" keys}. */
export function bubble(message, look) {
  const item = element("li", "message");
  item.dataset.id = message.id;
  if (message.kind === "service") {
    item.classList.add("service");
    item.append(element("span", "chip", t(message.about)));
    return item;
  }
  item.classList.add(look.mine ? "out" : "in");
  item.append(body(message, look));
  if (message.keyboard.length) item.append(keyboard(message, look.waiting));
  return item;
}

function body(message, look) {
  const box = element("div", `body kind-${message.kind}`);
  if (look.group && !look.mine) box.append(element("span", "sender", message.sender));
  if (message.reply) box.append(quote(message.reply));
  box.append(...attachment(message));
  if (message.text) box.append(element("p", "text", formatted(message.text, message.entities)));
  const time = element("time", "", clock(message.date));
  time.dateTime = new Date(message.date * 1000).toISOString();
  const foot = element("span", "meta");
  foot.append(tool("reply", message, "replyOne"));
  if (look.mine && message.kind === "text") foot.append(tool("edit", message, "editOne"));
  if (message.edited) foot.append(element("span", "edited", t("edited")));
  foot.append(time);
  box.append(foot);
  if (message.reactions.length) box.append(element("span", "reactions", message.reactions.join(" ")));
  return box;
}

function tool(what, message, label) {
  const button = element("button", "pen", icon(what === "edit" ? "pen" : "reply"));
  button.type = "button";
  button.dataset[what] = message.id;
  button.setAttribute("aria-label", t(label));
  button.title = t(label);
  return button;
}

function quote(reply) {
  const button = element("button", "quote", element("strong", "", reply.sender), element("span", "", reply.text || t(reply.kind)));
  button.type = "button";
  button.dataset.show = reply.id;
  return button;
}

function attachment(message) {
  if (message.kind === "photo") {
    const picture = element("img", "picture");
    picture.src = fileAddress(message.file);
    picture.alt = t("photo");
    return [picture];
  }
  if (message.kind === "document") {
    const link = element("a", "card", icon("file"), element("span", "name", message.about));
    link.href = fileAddress(message.file);
    link.download = message.about;
    return [link];
  }
  if (message.kind === "sticker") return [element("span", "sticker", message.about)];
  if (message.kind === "text") return [];
  return [element("span", "card", element("span", "name", `${t(message.kind)} ${message.about}`.trim()))];
}

function keyboard(message, waiting) {
  const box = element("div", "keyboard");
  for (const row of message.keyboard) {
    const line = element("div", "row");
    line.append(...row.map((key) => keyButton(message, key, waiting)));
    box.append(line);
  }
  return box;
}

function keyButton(message, key, waiting) {
  const button = element("button", "key", element("span", "label", key.text));
  button.type = "button";
  if (key.style) button.classList.add(key.style);
  if (key.copy_text) {
    button.dataset.copy = key.copy_text.text;
    button.append(icon("copy"), element("span", "unseen", t("copies")));
  } else if (key.url) {
    button.dataset.address = key.url;
    button.append(icon("link"), element("span", "unseen", t("opensLink")));
  } else {
    button.dataset.press = key.callback_data ?? "";
    button.dataset.message = message.id;
    markWaiting(button, waiting.has(`${message.id} ${key.callback_data}`));
  }
  return button;
}

export function markWaiting(button, waits) {
  button.classList.toggle("waiting", waits);
  button.setAttribute("aria-busy", String(waits));
}
