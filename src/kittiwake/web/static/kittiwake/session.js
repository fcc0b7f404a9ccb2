// Warns before the session ends, and lets it be kept open. Two minutes' warning, as WCAG 2.2.1 asks.
import { send } from "./answers.js";
import { signInAgain } from "./sign_in_again.js";

const WARN_BEFORE = 120;
const dialog = document.getElementById("session-ending");
const left = dialog.querySelector("[data-session-left]");
const seconds = Number(document.body.dataset.sessionSeconds);
const otherTabs = new BroadcastChannel("kittiwake-session");
let endsAt;
let timer;

/** The server was just reached, from here or from another tab of the same session. */
function restart() {
  endsAt = Date.now() + seconds * 1000;
  clearTimeout(timer);
  timer = setTimeout(warn, (seconds - WARN_BEFORE) * 1000);
  if (dialog.open) dialog.close();
}

function restartEverywhere() {
  restart();
  otherTabs.postMessage("reached");
}

function warn() {
  dialog.showModal();
  tell();
}

/** By the minute, then once at half a minute: enough to know, not a countdown to fear. */
function tell() {
  const remaining = Math.round((endsAt - Date.now()) / 1000);
  if (remaining <= 0) {
    dialog.close();
    signInAgain().then((isBack) => isBack && restartEverywhere());
    return;
  }
  left.textContent = remaining > 90 ? "2 minutes" : remaining > 30 ? "1 minute" : "half a minute";
  timer = setTimeout(tell, Math.min(remaining, 30) * 1000);
}

dialog.querySelector("[data-session-stay]").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const answer = await send(event.target.action, new FormData(event.target));
    if (answer.ok) return restartEverywhere();
  } catch {
    left.textContent = "a moment (the server could not be reached)";
    return;
  }
  dialog.close();
  if (await signInAgain()) restartEverywhere();
});
// Escape means "I have seen it", not "let it end": stay.
dialog.addEventListener("cancel", (event) => {
  event.preventDefault();
  dialog.querySelector("[data-session-stay]").requestSubmit();
});
document.addEventListener("kittiwake:answered", restartEverywhere);
document.addEventListener("htmx:afterRequest", (event) => event.detail.successful && restartEverywhere());
otherTabs.addEventListener("message", restart);

if (seconds > WARN_BEFORE) restartEverywhere();
