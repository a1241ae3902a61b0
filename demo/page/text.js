// A message's text with its marks (bold, links …). Offsets count UTF-16 units, as JavaScript does.

import { t } from "/page/words.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

export function formatted(text, entities) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return between(text, sorted, 0, text.length);
}

function between(text, entities, from, to) {
  const fragment = document.createDocumentFragment();
  let at = from;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at) {
      rest = others;
      continue;
    }
    fragment.append(text.slice(at, entity.offset));
    const element = marked(entity, text);
    const inside = others.filter((other) => other.offset < end);
    const content = between(text, inside, entity.offset, end);
    if (entity.type === "expandable_blockquote") element.append(...folded(content));
    else element.append(content);
    fragment.append(element);
    rest = others.filter((other) => other.offset >= end);
    at = BLOCKS.has(entity.type) && text[end] === "\n" ? end + 1 : end; // the line after a block begins by itself
  }
  fragment.append(text.slice(at, to));
  return fragment;
}

function marked(entity, text) {
  const tag = TAGS[entity.type];
  if (tag) return tagged(tag, entity, text);
  const span = document.createElement("span");
  span.className = `mark-${entity.type}`;
  if (entity.type === "text_link" || entity.type === "url") {
    span.dataset.address = entity.url ?? text.slice(entity.offset, entity.offset + entity.length);
    span.tabIndex = 0;
    span.setAttribute("role", "link");
  }
  return span;
}

function tagged(tag, entity, text) {
  const element = document.createElement(tag);
  if (entity.type === "expandable_blockquote") element.className = "expandable";
  if (tag === "code") {
    element.dataset.copy = text.slice(entity.offset, entity.offset + entity.length);
    element.tabIndex = 0;
    element.setAttribute("role", "button");
    element.title = t("copies");
  }
  return element;
}

/** The text of a long quote, of which three lines are seen, and the mark that shows the rest. */
function folded(content) {
  const inner = document.createElement("span");
  inner.className = "folded";
  inner.append(content);
  const more = document.createElement("button");
  more.type = "button";
  more.className = "more";
  more.dataset.expand = "";
  label(more, false);
  return [inner, more];
}

function label(more, open) {
  more.setAttribute("aria-expanded", String(open));
  more.setAttribute("aria-label", t(open ? "showLess" : "showMore"));
}

/** Shows the whole of a quote, or three lines of it again. */
export function unfold(quote) {
  const open = quote.classList.toggle("open");
  label(quote.querySelector(".more"), open);
}

/** A quote that is seen whole needs no mark. It has to stand in the page. */
export function measureQuotes(item) {
  for (const quote of item.querySelectorAll(".expandable:not(.open)")) {
    const inner = quote.querySelector(".folded");
    quote.querySelector(".more").hidden = inner.scrollHeight <= inner.clientHeight + 1;
  }
}
