// Asking our own server, and what its answers mean for the session. No browser storage is used anywhere:
// nothing about a child is ever kept on the device.

/** Sends a form's fields; tells the page that the server was reached, which restarts the session's time. */
export async function send(url, body, { keepalive = false } = {}) {
  const options = {
    method: "POST",
    body,
    credentials: "same-origin",
    headers: { "X-Requested-With": "kittiwake", Accept: "application/json" },
  };
  const answer = await post(url, options, keepalive);
  if (answer.ok) document.dispatchEvent(new CustomEvent("kittiwake:answered"));
  return answer;
}

/** A browser refuses long texts with keepalive: then they go the ordinary way. */
async function post(url, options, keepalive) {
  if (!keepalive) return fetch(url, options);
  try {
    return await fetch(url, { ...options, keepalive: true });
  } catch {
    return fetch(url, options);
  }
}

/** How the session stands: {signed_in, viewer}. Puts its fresh token into every form. */
export async function askSession() {
  const answer = await fetch(document.body.dataset.sessionUrl, {
    credentials: "same-origin",
    headers: { Accept: "application/json" },
  });
  if (answer.status === 401) return { signed_in: false };
  if (!answer.ok) throw new Error(`The session could not be asked: ${answer.status}`);
  const session = await answer.json();
  renewTokens(session.csrf);
  return session;
}

function renewTokens(token) {
  for (const field of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) field.value = token;
}
