import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../widgets/doctor/src/diagnose.ts';
import type { Observation, SeenElement, SeenRequest, SeenScript } from '../../../widgets/doctor/src/observation.ts';

const apiUrl = 'https://api.example';
const loader: SeenScript = { src: `${apiUrl}/cdn/v1/siso.js`, type: 'module', integrity: '', crossOrigin: null };
const form: SeenElement = {
  tag: 'siso-referral-form',
  defined: true,
  version: '1.4.0',
  known: ['publishable-key', 'api-url', 'locale'],
  attributes: { 'publishable-key': 'pk_test_abcd…' },
  inProvider: false,
  visible: true,
  alert: '',
};
const answered: SeenRequest = {
  method: 'GET',
  url: `${apiUrl}/v1/brand`,
  kind: 'fetch',
  status: 200,
  contentType: 'application/json',
  headers: { 'access-control-allow-origin': 'https://shop.example' },
  failure: '',
};
const fetched: SeenRequest = {
  ...answered,
  url: loader.src,
  kind: 'script',
  contentType: 'text/javascript; charset=utf-8',
  headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
};
const well: Observation = {
  url: 'https://shop.example/',
  finalUrl: 'https://shop.example/',
  status: 200,
  html: '<siso-referral-form publishable-key="pk_test_abcdefgh"></siso-referral-form>',
  headers: {},
  policies: [],
  scripts: [loader],
  elements: [form],
  violations: [],
  requests: [fetched, answered],
  console: [],
  service: { apiUrl, healthy: true, version: '1.4.0' },
};
const ids = (change: Partial<Observation>) => diagnose({ ...well, ...change }).map(({ id }) => id);
const policy = (text: string, from: 'header' | 'meta' = 'header', reportOnly = false) => [{ from, reportOnly, text }];
const refused = (code: string, status = 403): SeenRequest => ({
  ...answered,
  status,
  problem: { code, detail: 'No.' },
});

test('a page on which all is well has no finding', () => {
  expect(diagnose(well)).toEqual([]);
  const strict = `default-src 'none'; script-src ${apiUrl}; connect-src ${apiUrl}; trusted-types lit-html`;
  expect(ids({ policies: policy(strict) })).toEqual([]);
});

describe.each<[what: string, change: Partial<Observation>, expected: string[]]>([
  ['nobody answers', { status: 0, loadError: 'net::ERR_CONNECTION_REFUSED' }, ['page-unreachable']],
  ['an error page', { status: 404 }, ['page-status']],
  ['nothing of ours', { elements: [], scripts: [], requests: [], html: '' }, ['nothing-of-ours']],
  ['no element', { elements: [] }, ['no-element']],
  ['the script is left out by the policy', { policies: policy("script-src 'self'") }, ['csp-script-src']],
  ['only default-src', { policies: policy("default-src 'self'") }, ['csp-script-src', 'csp-connect-src']],
  ['connect-src in a meta tag', { policies: policy("connect-src 'self'", 'meta') }, ['csp-connect-src']],
  ['trusted types', { policies: policy('trusted-types dompurify') }, ['csp-trusted-types']],
  [
    'Lit on the page twice',
    {
      console: [
        "Creating a TrustedTypePolicy named 'lit-html' violates … because a TrustedTypePolicy with that name already exists",
      ],
    },
    ['csp-trusted-types-duplicate'],
  ],
  ['a secret key', { html: '<x key="sk_test_0123456789abcdef">' }, ['secret-key-in-page']],
  ['a foreign origin', { requests: [fetched, refused('origin_not_allowed')] }, ['origin-not-allowed']],
  ['an unknown key', { requests: [fetched, refused('unauthenticated', 401)] }, ['key-refused']],
  ['an old token', { requests: [fetched, refused('token_expired', 401)] }, ['session-expired']],
  ['a lacking scope', { requests: [fetched, refused('missing_scope')] }, ['missing-scope']],
  ['a suspended partner', { requests: [fetched, refused('partner_suspended')] }, ['partner-paused']],
  ['no key', { elements: [{ ...form, attributes: {} }] }, ['key-missing']],
  [
    'a misspelt attribute',
    { elements: [{ ...form, attributes: { publishablekey: 'pk_…' } }] },
    ['key-missing', 'attribute-misspelt'],
  ],
  ['the script without module', { scripts: [{ ...loader, type: '' }] }, ['script-not-module']],
  ['the loader twice', { scripts: [loader, loader] }, ['duplicate-script']],
  [
    'two versions',
    { console: ['<siso-referral-form> 1.3.0 was loaded, but 1.4.0 is already defined and stays in use.'] },
    ['two-versions'],
  ],
  ['an old version', { elements: [{ ...form, version: '1.2.0' }] }, ['version-behind']],
  ['the script is gone', { requests: [{ ...fetched, status: 404 }, answered] }, ['script-status']],
  ['the script is a page', { requests: [{ ...fetched, contentType: 'text/html' }, answered] }, ['script-type']],
  [
    'integrity without cors',
    { scripts: [{ ...loader, src: `${apiUrl}/cdn/1.4.0/iife/referral-form.js`, type: '', integrity: 'sha384-x' }] },
    ['integrity-without-cors'],
  ],
  ['integrity on what changes', { scripts: [{ ...loader, integrity: 'sha384-x' }] }, ['integrity-on-evergreen']],
  [
    'a tag that does not exist',
    { elements: [form, { ...form, tag: 'siso-referal-form', defined: false, version: null }] },
    ['unknown-tag'],
  ],
  [
    'a tag without its script',
    { scripts: [], requests: [], elements: [{ ...form, defined: false, version: null }] },
    ['script-missing'],
  ],
  ['closed like XML', { html: '<siso-referral-form publishable-key="pk_test_abcdefgh" />' }, ['self-closing']],
  ['invisible', { elements: [{ ...form, visible: false }] }, ['not-visible']],
  ['the API is down', { service: { apiUrl, healthy: false, version: null } }, ['api-unreachable']],
  ['a proxy took the CORS header', { requests: [fetched, { ...answered, headers: {} }] }, ['cors-header-missing']],
  [
    'a blocker',
    { requests: [fetched, { ...answered, status: 0, failure: 'net::ERR_BLOCKED_BY_CLIENT' }] },
    ['request-blocked'],
  ],
  [
    'an embedder policy',
    { headers: { 'cross-origin-embedder-policy': 'require-corp' }, requests: [{ ...fetched, headers: {} }, answered] },
    ['corp-header-missing'],
  ],
  [
    'http in https',
    { scripts: [{ ...loader, src: 'http://api.example/cdn/v1/siso.js' }], requests: [answered] },
    ['mixed-content'],
  ],
])('%s', (_, change, expected) => {
  test(`is told as ${expected.join(', ')}`, () => {
    expect(ids(change)).toEqual(expected);
    for (const { title, evidence, fix } of diagnose({ ...well, ...change })) {
      expect([title, evidence, fix].every((text) => text.length > 8)).toBe(true);
    }
  });
});

test('a policy that only reports is a warning, not an error', () => {
  const [finding] = diagnose({ ...well, policies: policy("connect-src 'self'", 'header', true) });
  expect(finding).toMatchObject({ id: 'csp-connect-src', severity: 'warning' });
  expect(finding?.fix).toContain("connect-src 'self' https://api.example");
});

test('errors stand before warnings, and the same thing is told once', () => {
  const findings = diagnose({
    ...well,
    scripts: [loader, loader],
    requests: [fetched, refused('unauthenticated', 401), refused('unauthenticated', 401)],
  });
  expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
});
