// A message's text with its marks (bold, links …). Offsets count UTF-16 units, as JavaScript does.

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
    element.append(between(text, inside, entity.offset, end));
    fragment.append(element);
    rest = others.filter((other) => other.offset >= end);
    at = end;
  }
  fragment.append(text.slice(at, to));
  return fragment;
}

function marked(entity, text) {
  const tag = TAGS[entity.type];
  if (tag) return document.createElement(tag);
  const span = document.createElement("span");
  span.className = `mark-${entity.type}`;
  if (entity.type === "text_link" || entity.type === "url") {
    span.dataset.address = entity.url ?? text.slice(entity.offset, entity.offset + entity.length);
    span.tabIndex = 0;
    span.setAttribute("role", "link");
  }
  return span;
}
