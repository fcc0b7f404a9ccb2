// Saves drafts while they are written, also when they are half-filled or wrong.
//
// <form data-draft-url="…" data-draft-name="…"> with a field named "revision" and the component draft_status.
// The server answers 200 {revision, saved_at}; 401 when the session has ended; 403 when the token is old;
// 409 {url} when somebody else changed the record meanwhile. "Saved" is said only after a 200.
// Such a form is sent the ordinary way, never by htmx.
import { askSession, send } from "./answers.js";
import { signInAgain } from "./sign_in_again.js";

const IDLE = 2000;
const AT_MOST = 5000;
const RETRY_FIRST = 1000;
const RETRY_LONGEST = 30000;

class Draft {
  constructor(form) {
    this.form = form;
    this.words = form.querySelector("[data-draft-words]");
    this.spoken = form.querySelector("[data-draft-spoken]");
    this.changedAt = null; // when the oldest unsaved change was made
    this.saving = null; // the save under way
    this.retryAfter = RETRY_FIRST;
    this.state = "quiet";
    form.addEventListener("input", () => this.changed());
    form.addEventListener("change", () => this.changed());
    form.addEventListener("focusout", () => this.state === "failed" || this.flush());
    form.addEventListener("submit", (event) => this.beforeSubmit(event));
  }

  get isDirty() {
    return this.changedAt !== null;
  }

  changed() {
    this.changedAt ??= Date.now();
    if (this.state === "conflict" || this.state === "failed") return; // a retry is set already
    const sinceFirst = Date.now() - this.changedAt;
    this.schedule(Math.max(0, Math.min(IDLE, AT_MOST - sinceFirst)));
  }

  schedule(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), delay);
  }

  /** Saves what is there, if anything changed; changes made meanwhile are saved next. */
  async flush({ leaving = false } = {}) {
    if (this.state === "conflict") return;
    if (this.saving) return this.saving; // a form that is sent meanwhile waits for it
    if (!this.isDirty) return;
    clearTimeout(this.timer);
    this.saving = this.save(leaving).finally(() => (this.saving = null));
    await this.saving;
    if (this.isDirty && this.state === "saved") this.changed();
  }

  async save(leaving) {
    const changedAt = this.changedAt;
    this.changedAt = null;
    this.show("saving", "Saving…");
    try {
      await this.understand(await send(this.form.dataset.draftUrl, this.fields(), { keepalive: leaving }));
    } catch {
      this.failed();
    }
    if (this.state !== "saved") this.changedAt ??= changedAt;
  }

  async understand(answer) {
    if (answer.status === 401) return this.signIn();
    if (answer.status === 409) return this.conflict(await answer.json());
    if (answer.status === 403) {
      if (!(await askSession()).signed_in) return this.signIn();
      throw new Error("the token was old; the next try has a fresh one");
    }
    if (!answer.ok) throw new Error(`not saved: ${answer.status}`);
    const saved = await answer.json();
    if (this.form.elements.revision) this.form.elements.revision.value = saved.revision;
    this.retryAfter = RETRY_FIRST;
    this.show("saved", `Saved ${saved.saved_at}`);
  }

  /** Files go with the form itself, not with every draft. */
  fields() {
    const fields = new FormData(this.form);
    for (const [name, value] of [...fields.entries()]) if (value instanceof File) fields.delete(name);
    return fields;
  }

  failed() {
    this.show("failed", "Not saved — keeping on this page");
    this.schedule(this.retryAfter * (0.75 + Math.random() / 2));
    this.retryAfter = Math.min(this.retryAfter * 2, RETRY_LONGEST);
  }

  signIn() {
    this.show("failed", "Not saved — keeping on this page");
    signInAgain().then((isBack) => this.schedule(isBack ? 0 : RETRY_LONGEST));
  }

  conflict({ url }) {
    this.show("conflict", "Not saved — somebody else changed this meanwhile. Your text is kept on this page. ");
    const link = document.createElement("a");
    link.className = "govuk-link";
    link.href = url;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = "See both texts (opens in a new tab)";
    this.words.append(link);
  }

  /** The eye sees every change; speech is told only when the state is another one. */
  show(state, words) {
    this.words.textContent = words;
    this.form.dataset.draftState = state;
    const worthSaying = state !== "saving" && state !== this.said;
    if (worthSaying) {
      this.spoken.textContent = words;
      this.said = state;
    }
    this.state = state;
  }

  /** The draft is saved first: a form sent after the session has ended would lose what was typed. */
  beforeSubmit(event) {
    if (this.isLeaving || (!this.isDirty && !this.saving)) {
      this.isLeaving = true;
      return;
    }
    event.preventDefault();
    this.flush().then(() => {
      if (this.state === "failed" || this.state === "saving") return;
      clearTimeout(this.timer);
      this.isLeaving = true;
      this.form.requestSubmit(event.submitter);
    });
  }
}

const drafts = [...document.querySelectorAll("form[data-draft-url]")].map((form) => new Draft(form));

const flushAll = () => drafts.filter((draft) => !draft.isLeaving).forEach((draft) => draft.flush({ leaving: true }));
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flushAll());
addEventListener("pagehide", flushAll);
addEventListener("beforeunload", (event) => {
  const unsaved = drafts.filter((draft) => draft.isDirty && !draft.isLeaving);
  unsaved.forEach((draft) => draft.flush({ leaving: true }));
  if (unsaved.some((draft) => draft.state === "failed" || draft.state === "conflict")) event.preventDefault();
});
