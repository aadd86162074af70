import { type ElementContract, fieldsOf } from './manifest.ts';

/**
 * `llms.txt`: what a coding assistant, or a person in a hurry, needs to embed the elements. The contracts come from the
 * manifest, the rest is the same for all.
 */
export function llmsText(contracts: readonly ElementContract[], version: string): string {
  return `# SISO Partner: white-label elements for a partner's own site

> Custom elements (${contracts.map(({ tagName }) => `\`<${tagName}>\``).join(', ')}) that work in any page and framework.
> They set no cookie, load nothing from third parties and add no global. Version ${version}.
> \`API\` below stands for the origin of the SISO Partner API, for example https://api.example.com.

## Embed by script tag

\`\`\`html
<script type="module" src="API/cdn/v1/siso.js"></script>

<siso-referral-form publishable-key="pk_…"></siso-referral-form>
\`\`\`

The script defines an element when it sees its tag, now or later. \`siso.js?prefix=acme\` serves \`<acme-referral-form>\`.
A publishable key may be public; it works on the origins that it allows. Never put a secret key (\`sk_…\`) into a page.

## Embed with a bundler

\`\`\`js
import '@siso/partner-widgets/referral-form/define'; // defines <siso-referral-form>
import { ReferralForm, define } from '@siso/partner-widgets/referral-form'; // no side effect; define({ prefix: 'acme' })
\`\`\`

React 18 and 19, safe to render on a server (a client component):

\`\`\`jsx
import { CommissionDashboard, Provider, ReferralForm } from '@siso/partner-widgets/react';

<ReferralForm apiUrl="API" publishableKey="pk_…" onSisoReferralSubmitted={({ detail }) => track(detail.referralId)} />
\`\`\`

For typed tags in JSX: \`import type {} from '@siso/partner-widgets/jsx/react'\` (or \`preact\`, \`solid\`).
With a bundler, name the API: \`api-url\` on the element or its provider, \`apiUrl\` for \`createSiso\`.

## A signed-in partner: sessions are minted on the server

The dashboard needs a session. The page asks its own server, which holds the secret key and knows who is signed in:

\`\`\`js
// the site's server; authenticate the user first
const reply = await fetch('API/v1/widget-sessions', {
  method: 'POST',
  headers: {
    authorization: \`Bearer \${process.env.SISO_SECRET_KEY}\`,
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
  },
  body: JSON.stringify({ subject: user.id, origin: 'https://partner.example', components: ['commission-dashboard'] }),
});
// pass the answer on as it is; the page uses its token and expiresAt
\`\`\`

\`\`\`html
<siso-provider><siso-commission-dashboard></siso-commission-dashboard></siso-provider>
<script type="module">
  import { createSiso } from 'API/cdn/v1/sdk.js'; // or from '@siso/partner-sdk', then with apiUrl

  const fetchSession = () => fetch('/my/siso-session', { method: 'POST' }).then((reply) => reply.json());
  document.querySelector('siso-provider').siso = createSiso({ fetchSession });
</script>
\`\`\`

\`fetchSession\` is called at once, before the session ends and after a 401. \`siso.logout()\` leaves no trace.

## Elements

Events bubble and are composed; their \`detail\` carries ids, not records. Attributes and properties may be set before or
after an element is attached or defined. An attribute that stands for an object holds JSON.

${contracts.map(contractText).join('\n')}
## Look

Every \`--siso-*\` property above may be set on the element or anything around it; \`--siso-color-brand\` alone recolours
everything with contrast kept. Light or dark follows the page's \`color-scheme\`, the font is the page's. Then
\`siso-referral-form::part(button) { … }\`, then slots: \`<p slot="intro">…</p>\`.

## Content security policy

\`script-src\` and \`connect-src\` need the API's origin; \`style-src 'self'\` is enough (no \`'unsafe-inline'\`). With
\`trusted-types\`, list \`lit-html\`.

## Pin a version

\`API/cdn/v1/\` moves on with each release. \`API/cdn/${version}/\` never changes, and \`API/cdn/${version}/integrity.json\`
lists the SHA-384 of each file. One file per element, which defines itself:

\`\`\`html
<script src="API/cdn/${version}/iife/referral-form.js" integrity="sha384-…" crossorigin="anonymous" defer></script>
\`\`\`
`;
}

/** All that a page may use of an element, below a heading of the third level. */
export function contractText(contract: ElementContract): string {
  const { tagName, description, events = [], slots = [], cssParts = [], cssProperties = [] } = contract;
  const fields = fieldsOf(contract).map(({ name, attribute, type, description: words }) => {
    const how = attribute && attribute !== name ? `\`${attribute}\` (property \`${name}\`)` : `\`${name}\``;
    return `- ${how}${attribute ? '' : ' (property only)'}: ${plain(type?.text)}. ${line(words)}`;
  });
  const list = (title: string, items: readonly string[]): string =>
    items.length ? `${title}:\n\n${items.join('\n')}\n\n` : '';
  return `### \`<${tagName}>\`

${line(description)}

${list('Attributes and properties', fields)}${list(
  'Events',
  events.map(({ name, type, description: words }) => `- \`${name}\`: \`${type.text}\`. ${line(words)}`),
)}${list(
  'Slots',
  slots.map(({ name, description: words }) => `- ${name ? `\`${name}\`` : '(default)'}: ${line(words)}`),
)}${list(
  'Parts',
  cssParts.map(({ name, description: words }) => `- \`${name}\`: ${line(words)}`),
)}${list(
  'Custom properties',
  cssProperties.map(
    ({ name, description: words, default: value }) =>
      `- \`${name}\`: ${line(words)}${value ? ` Default \`${value}\`.` : ''}`,
  ),
)}`;
}

const line = (text = ''): string => text.replace(/\s*\n\s*/g, ' ').trim();

const plain = (type = 'string'): string => `\`${type.replace(' | undefined', '')}\``;
