import { describe, expect, test } from 'vitest';
import { allows, parsePolicy, rulingSources } from '../../../widgets/doctor/src/policy.ts';

const page = 'https://shop.example/contact';
const api = 'https://api.partner.example/v1/brand';

test('a policy is read by directive; the first mention of a directive counts', () => {
  const directives = parsePolicy(" default-src 'none';; CONNECT-SRC 'self'  https://a.example ; connect-src *;");
  expect(directives.get('connect-src')).toEqual(["'self'", 'https://a.example']);
  expect([...directives.keys()]).toEqual(['default-src', 'connect-src']);
});

test.each([
  ["script-src-elem 'self'; script-src https://b.example", 'script-src-elem', 'script-src-elem'],
  ["script-src 'self'; default-src 'none'", 'script-src-elem', 'script-src'],
  ["default-src 'none'", 'connect-src', 'default-src'],
  ["img-src 'self'", 'connect-src', undefined],
])('in "%s", %s is ruled by %s', (text, name, expected) => {
  expect(rulingSources(parsePolicy(text), name)?.directive).toBe(expected);
});

describe('a source lets an address through', () => {
  test.each([
    ['*', api, true],
    ["'self'", api, false],
    ["'self'", 'https://shop.example/x', true],
    ["'none'", api, false],
    ['https:', api, true],
    ['http:', api, true],
    ['data:', api, false],
    ['api.partner.example', api, true],
    ['https://api.partner.example', api, true],
    ['http://api.partner.example', api, true],
    ['https://api.partner.example/', api, true],
    ['https://api.partner.example/v1/', api, true],
    ['https://api.partner.example/v1', api, false],
    ['https://api.partner.example:8443', api, false],
    ['https://api.partner.example:*', 'https://api.partner.example:8443/', true],
    ['*.partner.example', api, true],
    ['*.partner.example', 'https://partner.example/', false],
    ['partner.example', api, false],
    ['https://evil-api.partner.example', api, false],
    ['http://localhost:8787', 'http://localhost:8787/v1/brand', true],
    ['http://localhost:8787', 'http://127.0.0.1:8787/v1/brand', false],
    ["'nonce-abc'", api, false],
  ])('%s, %s: %s', (source, url, expected) => {
    expect(allows([source], url, page)).toBe(expected);
  });
});
