/**
 * Asks SISO for a widget session: a token for one of your users, on one of your origins, that lives for minutes.
 * Runs on your server, because it needs the secret key. The browser only ever gets the answer.
 *
 * @param {{ apiUrl: string, secretKey: string, subject: string, origin: string }} options
 *   `subject` is your own id of the user who is signed in; `origin` is the origin of the page that embeds the widgets.
 * @returns {Promise<{ token: string, expiresAt: string }>}
 * @throws {Error} when SISO cannot be reached or refuses; the message says which.
 */
export async function mintSession({ apiUrl, secretKey, subject, origin }) {
  const response = await fetch(`${apiUrl}/v1/widget-sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ subject, origin, components: ['commission-dashboard'] }),
    signal: AbortSignal.timeout(10_000),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`SISO refused the session: ${response.status} ${answer.code} (${answer.detail})`);
  return { token: answer.token, expiresAt: answer.expiresAt };
}
