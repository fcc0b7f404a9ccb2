// Signing in again without leaving the page: the dialog shows the server's own sign-in form.
import { askSession } from "./answers.js";

let underWay = null;

/** Resolves true once the same person is signed in again, false if they choose "Not now". */
export function signInAgain() {
  underWay ??= ask().finally(() => (underWay = null));
  return underWay;
}

async function ask() {
  const dialog = document.getElementById("sign-in-again");
  const words = dialog.querySelector("[data-sign-in-words]");
  const place = dialog.querySelector("[data-sign-in-form]");
  words.textContent = "";
  place.replaceChildren();
  if (!dialog.open) dialog.showModal();
  return new Promise((resolve) => {
    const finish = (isBack) => {
      if (dialog.open) dialog.close();
      resolve(isBack);
    };
    dialog.querySelector("[data-sign-in-later]").onclick = () => finish(false);
    dialog.oncancel = () => resolve(false);
    step(fetch(document.body.dataset.signInUrl, { credentials: "same-origin" }), { place, words, finish });
  });
}

/** Shows the form of one answer, or finishes where the answer holds none. */
async function step(asked, { place, words, finish }) {
  try {
    const answer = await asked;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const form = page.querySelector("form[data-sign-in]");
    const session = await askSession();
    if (session.signed_in) return back(session, { words, finish });
    if (!form) throw new Error("no sign-in form");
    show(form, answer.url, { place, words, finish });
  } catch {
    words.textContent = "The sign-in form could not be loaded. Check the network, then press “Not now” and try again.";
  }
}

function show(form, address, { place, words, finish }) {
  const here = document.importNode(form, true);
  place.replaceChildren(here);
  here.querySelector("input:not([type=hidden])")?.focus();
  here.addEventListener("submit", (event) => {
    event.preventDefault();
    words.textContent = "Signing in…";
    const target = new URL(here.getAttribute("action") || address, address);
    const fields = new FormData(here, event.submitter ?? undefined);
    step(fetch(target, { method: "POST", body: fields, credentials: "same-origin" }), { place, words, finish });
  });
}

/** Text typed by one person is never saved under another's name. */
function back(session, { words, finish }) {
  if (session.viewer === document.body.dataset.viewer) return finish(true);
  words.textContent =
    "Somebody else is signed in now, so this page’s text is not saved. Sign out and sign in as yourself, or copy the text.";
}
