// The page's line to the stand-in.

/** The language the browser is set to, two letters. */
export const BROWSER = navigator.language.slice(0, 2);

export async function post(action, body) {
  const answer = await fetch(`/demo/${action}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()).result;
}

export async function upload(place, file) {
  const form = new FormData();
  for (const [name, value] of Object.entries(place)) if (value !== null) form.append(name, String(value));
  form.append("file", file, file.name);
  const answer = await fetch("/demo/upload", { method: "POST", body: form });
  if (!answer.ok) throw new Error(await answer.text());
}

export function fileAddress(id) {
  return `/demo/file/${encodeURIComponent(id)}`;
}

/** Calls `show` with the whole view at once and after every change. Without a person, somebody of the browser's language is looked
 * for. The result stops it. */
export function live(person, show, lost) {
  const source = new EventSource(`/demo/live?person=${person}&language=${BROWSER}`);
  source.addEventListener("message", (event) => show(JSON.parse(event.data)));
  source.addEventListener("error", lost);
  return () => source.close();
}
