/** The pages of the development mailbox. No script: whatever a mail holds, nothing runs. */
import { html } from 'hono/html';
import type { KeptMail } from '../../adapters/dev-mailbox/mailbox.ts';

type Html = ReturnType<typeof html>;

const page = (title: string, head: Html, main: Html): Html => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/dev/mailbox.css" />
    ${head}
  </head>
  <body>
    <main>${main}</main>
  </body>
</html>`;

const WHEN = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
  timeZoneName: 'short',
});
const whenOf = ({ sentAt }: KeptMail): Html => html`<time datetime="${sentAt}">${WHEN.format(new Date(sentAt))}</time>`;

const sender = ({ senderName, from }: KeptMail): string => senderName ?? from.name ?? from.address;

/** All mails; while there is none the page looks again by itself. */
export function listPage(mails: readonly KeptMail[]): Html {
  const rows = mails.map(
    (mail) => html`<li>
        <a href="/dev/mailbox/${mail.id}"
          ><strong><bdi>${mail.subject}</bdi></strong>${whenOf(mail)}
          <span class="to">To <bdi>${mail.to}</bdi> · from <bdi>${sender(mail)}</bdi></span></a
        >
      </li>`,
  );
  const content =
    mails.length > 0
      ? html`<ul class="mails">${rows}</ul>`
      : html`<p class="empty">No mail yet. Invite somebody or ask for a new password, and it appears here within seconds.</p>`;
  const again = mails.length > 0 ? html`` : html`<meta http-equiv="refresh" content="3" />`;
  return page(
    'Development mailbox',
    again,
    html`<h1>Development mailbox</h1>
      <p class="about">Mail of this machine stays here: none of it has left. Links work as they would for whom they are meant.</p>
      ${content}`,
  );
}

/** One mail: whom it is for, as it looks, and as plain text. */
export function mailPage(mail: KeptMail): Html {
  return page(
    mail.subject,
    html``,
    html`<a class="back" href="/dev/mailbox">All mails</a>
      <h1><bdi>${mail.subject}</bdi></h1>
      <dl>
        <dt>To</dt>
        <dd>${mail.to}</dd>
        <dt>From</dt>
        <dd><bdi>${sender(mail)}</bdi> &lt;${mail.from.address}&gt;</dd>
        <dt>Sent</dt>
        <dd>${whenOf(mail)}</dd>
      </dl>
      <iframe
        title="The mail as it looks"
        src="/dev/mailbox/${mail.id}/html"
        sandbox="allow-top-navigation-by-user-activation"
      ></iframe>
      <details>
        <summary>As plain text</summary>
        <pre dir="auto">${mail.text}</pre>
      </details>
      <p class="back"><a href="/dev/mailbox/${mail.id}/html">Without this frame</a></p>`,
  );
}
