import type { Entry } from './catalogue.ts';
import { getPlace, getTokens } from './store.ts';

/** One way of putting an element on a page, as text to copy. */
export interface Snippet {
  readonly id: string;
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

const api = 'https://api.your-programme.example';

const minting = `// Your server. The secret key never leaves it.
const response = await fetch('${api}/v1/widget-sessions', {
  method: 'POST',
  headers: { authorization: \`Bearer \${process.env.SISO_SECRET_KEY}\`, 'content-type': 'application/json' },
  body: JSON.stringify({ subject: user.id, origin: 'https://your-site.example', components: ['commission-dashboard'] }),
});
const { token, expiresAt } = await response.json();`;

const connection = `createSiso({
  apiUrl: '${api}',
  fetchSession: () => fetch('/my/siso-session', { method: 'POST' }).then((response) => response.json()),
})`;

/** The custom properties in force, as a rule for the host's style sheet. */
export function themeCss(): string {
  const lines = Object.entries(getTokens()).map(([name, value]) => `  ${name}: ${value};`);
  return `:root {\n${lines.join('\n')}\n}`;
}

function html({ contract: { tagName }, session }: Entry): string {
  const { locale, density } = getPlace();
  const attributes = `${locale === 'en' ? '' : ` locale="${locale}"`}${density === 'compact' ? ' density="compact"' : ''}`;
  const script = `<script type="module" src="${api}/cdn/v1/siso.js"></script>`;
  if (!session) return `${script}\n<${tagName} publishable-key="pk_…"${attributes}></${tagName}>`;
  return `${script}
<siso-provider${attributes}>
  <${tagName}></${tagName}>
</siso-provider>
<script type="module">
  import { createSiso } from '${api}/cdn/v1/sdk.js';
  document.querySelector('siso-provider').siso = ${connection.replaceAll('\n', '\n  ')};
</script>`;
}

function react({ contract: { name, events = [] }, session }: Entry, next: boolean): string {
  const event = events.map(({ name: type }) => type).find((type) => type.endsWith('submitted'));
  const handler = event
    ? ` ${`on-${event}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}={({ detail }) => console.log(detail)}`
    : '';
  const client = next ? "'use client';\n\n" : '';
  if (!session) {
    return `${client}import { ${name} } from '@siso/partner-widgets/react';

export const Refer = () => (
  <${name} apiUrl="${api}" publishableKey="pk_…"${handler} />
);`;
  }
  return `${client}import { createSiso } from '@siso/partner-sdk';
import { ${name}, Provider } from '@siso/partner-widgets/react';

const siso = ${connection};

export const Desk = () => (
  <Provider siso={siso}>
    <${name}${handler} />
  </Provider>
);`;
}

/** Every way of using an element, with what else it needs. */
export function snippetsFor(entry: Entry): readonly Snippet[] {
  const server = entry.session ? [{ name: 'Server', text: minting }] : [];
  const css = { name: 'Your style sheet', text: themeCss() };
  const install = { name: 'Once', text: 'npm install @siso/partner-widgets @siso/partner-sdk' };
  return [
    { id: 'html', title: 'HTML', files: [{ name: 'Page', text: html(entry) }, css, ...server] },
    { id: 'react', title: 'React', files: [install, { name: 'Component', text: react(entry, false) }, css, ...server] },
    {
      id: 'next',
      title: 'Next.js',
      files: [install, { name: 'Client component', text: react(entry, true) }, css, ...server],
    },
  ];
}
