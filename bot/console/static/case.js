// The page of a case works without this. With it: steps are looked for by words, a phone shows less at once, a picture that
// does not come says so, and the way back leads to the list as it was.

const LIST = "todoku list";
const up = () => document.getElementById("up");

const cameFrom = document.referrer ? new URL(document.referrer) : null;
if (cameFrom?.origin === location.origin && cameFrom.pathname === new URL(up().href).pathname) {
  sessionStorage.setItem(LIST, cameFrom.pathname + cameFrom.search);
}
const back = () => {
  const kept = sessionStorage.getItem(LIST);
  if (kept && up().getAttribute("href") !== kept) up().setAttribute("href", kept);
};
back();
new MutationObserver(back).observe(document.querySelector("main"), { childList: true });

// What is folded on a phone is unfolded where there is room.
if (matchMedia("(max-width: 960px)").matches) {
  for (const fold of document.querySelectorAll(".roomy")) fold.open = false;
}

// A link to something that is folded away unfolds it, and puts the cursor there.
function reach(id) {
  const field = document.getElementById(id);
  const fold = field?.closest("details");
  if (fold) fold.open = true;
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: "center" });
  return field !== null;
}
addEventListener("click", (event) => {
  const link = event.target.closest?.(".thumb a");
  if (link && reach(link.hash.slice(1))) event.preventDefault();
});

const folded = (text) => text.normalize("NFKC").toLowerCase();
addEventListener("input", (event) => {
  if (event.target.id !== "find-step") return;
  const words = folded(event.target.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const group of event.target.closest("details").querySelectorAll(".group")) {
    const about = folded(group.getAttribute("aria-label"));
    let here = 0;
    for (const pick of group.querySelectorAll(".pick")) {
      const says = `${folded(pick.textContent)} ${pick.dataset.id} ${about}`;
      pick.hidden = !words.every((word) => says.includes(word)) && !pick.querySelector("input").checked;
      here += !pick.hidden;
    }
    group.hidden = !here;
    found += here;
  }
  const told = document.getElementById("no-step");
  told.textContent = found ? "" : told.dataset.words;
});
// Enter looks, it does not send a step.
addEventListener("keydown", (event) => event.target.id === "find-step" && event.key === "Enter" && event.preventDefault());

function lost(picture) {
  const link = picture.closest(".picture");
  if (!link) return;
  const said = document.createElement("span");
  said.className = "hint";
  said.textContent = link.dataset.lost;
  link.replaceWith(said);
}
addEventListener("error", (event) => event.target instanceof HTMLImageElement && lost(event.target), true);
for (const picture of document.querySelectorAll(".picture img")) {
  if (picture.complete && !picture.naturalWidth && picture.currentSrc) lost(picture);
}
