/** Writes openapi.yaml from the routes; from it the SDK's types and docs/permissions.md. With --check it only compares. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { parse, stringify } from 'yaml';
import { createApp } from '../app.ts';
import type { Deps } from '../deps.ts';
import { completeProblems } from './document-problems.ts';
import { permissionsText } from './permissions-text.ts';

const DOCUMENT = fileURLToPath(new URL('../../../openapi.yaml', import.meta.url));
const TYPES = fileURLToPath(new URL('../../../sdk/src/generated/schema.ts', import.meta.url));
const PERMISSIONS = fileURLToPath(new URL('../../../docs/permissions.md', import.meta.url));
const BANNER = '// Generated from openapi.yaml by `npm run openapi`. Do not edit.\n';

/** The order in which a reader needs them. */
const TAGS = [
  'Referrals',
  'Projects',
  'Commissions',
  'Dashboard',
  'Activity',
  'Partners',
  'Plans',
  'Programme',
  'People',
  'API keys',
  'Widget sessions',
  'Sign-in',
  'Service',
];

const SCHEMES = {
  publishableKey:
    'A publishable key `pk_…`: for pages, from its allowed origins only; it may submit referrals and read the brand.',
  widgetSession: 'A widget session token (JWT, at most 15 minutes): for one partner, one origin, a few components.',
  secretKey: "A partner's secret key `sk_…`: for servers.",
  operatorKey: "The programme's own key `sk_…`: for SISO, all partners.",
  userSession:
    "A signed-in person's token (JWT, at most 15 minutes): what their role and permissions let them do, of a partner or of SISO.",
  staffSession: "The same token of one of SISO's own people, who belong to no partner.",
};

const DESCRIPTION = `The headless API of SISO's partner programme: referrals become projects, projects earn commissions.

Money is \`{ amount, currency }\` in integer minor units. Times are RFC 3339 in UTC; days are calendar days in the programme's time zone.
Every error is \`application/problem+json\`. Lists are cursor pages. A POST may carry an \`Idempotency-Key\`; where money moves it must.`;

/** The document of the routes as they are now. */
export function buildDocument(): Record<string, unknown> {
  const absent = { get: async () => undefined };
  const deps = { settings: { publicUrl: 'https://api.example.com' } } as Deps;
  const openStream = () => Promise.reject(new Error('the document opens no stream'));
  const app = createApp(deps, { document: '', cdn: absent, releases: absent, reference: absent, openStream });
  for (const [name, description] of Object.entries(SCHEMES)) {
    app.openAPIRegistry.registerComponent('securitySchemes', name, { type: 'http', scheme: 'bearer', description });
  }
  app.openAPIRegistry.registerComponent('securitySchemes', 'signedIn', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-siso_session',
    description: "The portal's own cookie: for the routes under /v1/auth, and for no other.",
  });
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'SISO Partner API',
      version: '0.1.0',
      description: DESCRIPTION,
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: '/', description: 'The server that this document comes from' }],
    tags: TAGS.map((name) => ({ name })),
  }) as unknown as Record<string, unknown>;
}

/** The validators know headers in lower case; readers know them like this. */
const HEADER_NAMES: Record<string, string> = {
  'idempotency-key': 'Idempotency-Key',
  'if-match': 'If-Match',
  'last-event-id': 'Last-Event-ID',
};

/** The same as text, with keys in the order in which the routes declare them. */
export function documentText(): string {
  const document = JSON.parse(JSON.stringify(buildDocument()), (_, value) =>
    value?.in === 'header' ? { ...value, name: HEADER_NAMES[value.name] ?? value.name } : value,
  );
  completeProblems(document);
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
}

async function typesText(document: string): Promise<string> {
  return BANNER + astToString(await openapiTypescript(parse(document)));
}

/** The page of who may do what, as the document is now. */
export const permissionsPage = (document: string): string => permissionsText(parse(document));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const document = documentText();
  const files = [
    [DOCUMENT, document],
    [TYPES, await typesText(document)],
    [PERMISSIONS, permissionsPage(document)],
  ] as const;
  if (process.argv.includes('--check')) {
    const kept = await Promise.all(files.map(([file]) => readFile(file, 'utf8').catch(() => '')));
    if (files.some(([, text], i) => kept[i] !== text)) {
      console.error('openapi.yaml, the SDK types or docs/permissions.md are behind the routes. Run: npm run openapi');
      process.exit(1);
    }
  } else {
    for (const [file, text] of files) await writeFile(file, text);
  }
}
