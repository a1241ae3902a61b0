// Three short steps for whoever opens the demo for the first time: the chat, the support group, the console.

import { t } from "/page/words.js";

const DONE = "todoku-demo-tour";
const STEPS = ["tourChat", "tourSupport", "tourConsole"];

export class Tour {
  /** `desk` wears the step as `data-tour`, so that what it speaks of is marked. */
  constructor(desk) {
    this.desk = desk;
    this.box = desk.querySelector(".tour");
    this.words = this.box.querySelector(".tour-text");
    this.next = this.box.querySelector(".tour-next");
    this.link = this.box.querySelector(".tour-console");
    this.next.addEventListener("click", () => this.step(this.at + 1));
    this.box.querySelector(".tour-close").addEventListener("click", () => this.end());
    this.box.addEventListener("keydown", (event) => event.key === "Escape" && this.end());
    this.at = 0;
    if (!remembered()) this.show();
  }

  begin() {
    this.at = 0;
    this.show();
    this.next.focus();
  }

  step(number) {
    if (number >= STEPS.length) {
      this.end();
      return;
    }
    this.at = number;
    this.show();
  }

  show() {
    this.box.hidden = false;
    this.redraw();
  }

  redraw() {
    if (this.box.hidden) return;
    const last = this.at === STEPS.length - 1;
    this.desk.dataset.tour = this.at + 1;
    this.box.querySelector(".tour-count").textContent = `${this.at + 1}/${STEPS.length}`;
    this.words.textContent = t(STEPS[this.at]);
    this.next.textContent = t(last ? "tourDone" : "tourNext");
    this.link.hidden = !last;
  }

  /** It does not come again by itself. */
  end() {
    const focused = this.box.contains(document.activeElement);
    this.box.hidden = true;
    delete this.desk.dataset.tour;
    remember();
    if (focused) this.desk.querySelector('[data-view="bot"] .log').focus({ preventScroll: true });
  }
}

/** A browser may keep nothing; then the tour is there at each visit. */
function remembered() {
  try {
    return localStorage.getItem(DONE) !== null;
  } catch {
    return false;
  }
}

function remember() {
  try {
    localStorage.setItem(DONE, "seen");
  } catch {
    // nothing to be done
  }
}
