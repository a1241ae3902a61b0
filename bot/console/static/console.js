// The console works without this. With it: passwords can be looked at, codes copied and printed.

const WORDS = document.querySelector("[data-show]")?.dataset ?? {};

for (const field of document.querySelectorAll('input[type="password"]')) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet look";
  button.setAttribute("aria-controls", field.id);
  const name = document.querySelector(`label[for="${field.id}"]`).textContent;
  const show = (open) => {
    field.type = open ? "text" : "password";
    button.textContent = open ? WORDS.hide : WORDS.show;
    button.setAttribute("aria-label", `${button.textContent}: ${name}`);
  };
  button.addEventListener("click", () => show(field.type === "password"));
  field.form.addEventListener("submit", () => show(false));
  show(false);
  const pair = document.createElement("span");
  pair.className = "pair";
  field.replaceWith(pair);
  pair.append(field, button);
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText.trim());
    button.textContent = button.dataset.done;
  });
}

for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => window.print());

// After signing out, Back must not show a page the browser has kept.
addEventListener("pageshow", (event) => event.persisted && location.reload());

document.documentElement.classList.add("has-script");
