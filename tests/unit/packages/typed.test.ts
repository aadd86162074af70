import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './support.ts';

let folder: string;
beforeAll(async () => {
  // Below the repository, so that packages are found as a consumer's compiler finds them.
  await mkdir(`${root}node_modules/.cache`, { recursive: true });
  folder = await mkdtemp(`${root}node_modules/.cache/siso-types-`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the compiler says of a file that uses the packages; library files are checked too. */
async function problemsOf(name: string, text: string, options: ts.CompilerOptions): Promise<string[]> {
  const file = path.join(folder, name);
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(file, text);
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    strict: true,
    noEmit: true,
    types: [],
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
    ...options,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file: at }) => !at || /siso-types|(sdk|widgets)\/dist/.test(at.fileName))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const bundler = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
const node = { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 };

const plain = `
import { createClient, type Money } from '@siso/partner-sdk';
import { defineAll, VERSION } from '@siso/partner-widgets';
import { define, ReferralForm } from '@siso/partner-widgets/referral-form';
import '@siso/partner-widgets/commission-dashboard/define';

const client = createClient({ apiUrl: 'https://api.example.com', token: 'sk' });
export const value: Promise<Money | null> = client
  .get('/v1/referrals/{referralId}', { path: { referralId: 'ref_1' } })
  .then(({ data }) => data.estimatedValue);
define({ prefix: 'acme' });
defineAll();
const form: ReferralForm = document.createElement('siso-referral-form');
form.currency = VERSION;
form.addEventListener('siso-referral-submitted', ({ detail }) => detail.referralId.length);
// @ts-expect-error there is no such property
form.currencies = 'EUR';
`;

it.each([
  ['bundlers', bundler],
  ['node16', node],
])(
  'types a plain page under the resolution of %s',
  async (_, options) => {
    expect(await problemsOf('plain.ts', plain, options)).toEqual([]);
  },
  60_000,
);

it('types the React components: properties, events, refs', async () => {
  const text = `
import { useRef } from 'react';
import type { ReferralForm as Element } from '@siso/partner-widgets/referral-form';
import { Provider, ReferralForm } from '@siso/partner-widgets/react';

export function Page() {
  const form = useRef<Element>(null);
  return (
    <Provider apiUrl="https://api.example.com" locale="de">
      <ReferralForm ref={form} publishableKey="pk" className="wide" onSisoReferralSubmitted={({ detail }) => detail.referralId.length} />
      {/* @ts-expect-error there is no such property */}
      <ReferralForm publishableKeys="pk" />
    </Provider>
  );
}`;
  expect(await problemsOf('page.tsx', text, { ...bundler, jsx: ts.JsxEmit.ReactJSX })).toEqual([]);
}, 60_000);

it.each([
  ['react', 'onsiso-referral-submitted', 'siso'],
  ['preact', 'onsiso-referral-submitted', 'siso'],
  ['solid', 'on:siso-referral-submitted', 'prop:siso'],
])(
  'types the tags in the JSX of %s',
  async (dialect, handler, property) => {
    const library = { react: 'react', preact: 'preact', solid: 'solid-js' }[dialect];
    const text = `
/** @jsxImportSource ${library} */
import type {} from '@siso/partner-widgets/jsx/${dialect}';

export const page = (
  <siso-provider locale="de" ${property}={undefined}>
    <siso-referral-form publishable-key="pk" id="form" ${handler}={({ detail }) => { detail.referralId.length; }} />
    {/* @ts-expect-error there is no such attribute */}
    <siso-referral-form currency={1} />
  </siso-provider>
);`;
    const jsx = dialect === 'solid' ? ts.JsxEmit.Preserve : ts.JsxEmit.ReactJSX;
    expect(await problemsOf(`${dialect}.tsx`, text, { ...bundler, jsx, jsxImportSource: library })).toEqual([]);
  },
  60_000,
);
