import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from './support.ts';

/** Renders as a server does: in Node, with the packages as they are installed. */
async function render(component: string, properties: string): Promise<string> {
  const script = `
    import { createElement } from 'react';
    import { renderToString } from 'react-dom/server';
    import * as components from '@siso/partner-widgets/react';
    console.log(renderToString(createElement(components.${component}, ${properties}, 'Words')));`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: `${root}widgets`,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  expect(stderr).toBe('');
  return stdout.trim();
}

it('renders tags with their attributes, and nothing that only a browser can take', async () => {
  const properties = `{ apiUrl: 'https://api.example.com', publishableKey: 'pk', locale: 'de', className: 'wide', id: 'form',
    texts: { title: 'Ours' }, onSisoReady: () => {}, 'data-place': 'front' }`;
  expect(await render('ReferralForm', properties)).toBe(
    '<siso-referral-form class="wide" api-url="https://api.example.com" publishable-key="pk" locale="de" id="form" data-place="front">Words</siso-referral-form>',
  );
});
