import { expect, test } from 'vitest';
import { CreatePartner, UpdatePartner } from '../../../api/src/modules/partners/schemas.ts';

const name = { companyName: 'Brightside' };

test.each([
  [{ companyName: 'B' }, true],
  [{ companyName: 'x'.repeat(200) }, true],
  [{ companyName: 'x'.repeat(201) }, false],
  [{ companyName: ' ' }, false],
  [{}, false],
  [{ ...name, commissionRate: '1' }, true],
  [{ ...name, commissionRate: '1.000001' }, false],
  [{ ...name, overrideRate: null }, true],
  [{ ...name, overrideRate: 0.02 }, false],
  [{ ...name, currency: 'CHF' }, false],
  [{ ...name, status: 'archived' }, false],
  [{ ...name, contactEmail: 'not an address' }, false],
  [{ ...name, archivedAt: null }, false],
  [{ ...name, brand: { accent: '#000000' } }, false],
])('%j makes a partner: %s', (input, valid) => {
  expect(CreatePartner.safeParse(input).success).toBe(valid);
});

test.each([
  [{ color: '#0f766e' }, true],
  [{ color: '#0F766E' }, true],
  [{ color: '#fff' }, false],
  [{ color: 'teal' }, false],
  [{ color: '#0f766e;' }, false],
  [{ radius: 0 }, true],
  [{ radius: 24 }, true],
  [{ radius: 25 }, false],
  [{ radius: -1 }, false],
  [{ radius: 2.5 }, false],
  [{ logoUrl: 'https://cdn.example/logo.svg?v=2#a' }, true],
  [{ logoUrl: 'http://localhost:8788/logo.svg' }, true],
  [{ logoUrl: 'http://127.0.0.1:8788/logo.svg' }, true],
  [{ logoUrl: 'http://[::1]/logo.svg' }, true],
  [{ logoUrl: 'http://site.localhost/logo.svg' }, true],
  [{ logoUrl: 'http://cdn.example/logo.svg' }, false],
  [{ logoUrl: 'http://localhost.evil.example/logo.svg' }, false],
  [{ logoUrl: 'http://127.0.0.1.evil.example/logo.svg' }, false],
  [{ logoUrl: 'https://user:pass@cdn.example/logo.svg' }, false],
  [{ logoUrl: 'https:\\\\cdn.example\\logo.svg' }, false],
  [{ logoUrl: 'https://cdn.example/a b.svg' }, false],
  [{ logoUrl: 'javascript:alert(1)' }, false],
  [{ logoUrl: 'data:image/png;base64,AAAA' }, false],
  [{ logoUrl: '//cdn.example/logo.svg' }, false],
  [{ font: 'Inter' }, true],
  [{ font: "'Source Sans 3', Helvetica Neue, sans-serif" }, true],
  [{ font: 'x'.repeat(100) }, true],
  [{ font: 'x'.repeat(101) }, false],
  [{ font: "'Inter" }, false],
  [{ font: 'Inter,' }, false],
  [{ font: 'url(https://evil.example/f)' }, false],
  [{ font: 'Inter; color: red' }, false],
  [{ font: 'Inter{}' }, false],
  [{ font: '"Inter"' }, false],
  [{ logoUrl: null, color: null, radius: null, font: null }, true],
])('%j is a brand: %s', (brand, valid) => {
  expect(UpdatePartner.safeParse({ brand }).success).toBe(valid);
});

test('a colour is kept in lower case', () => {
  expect(UpdatePartner.parse({ brand: { color: ' #0F766E ' } }).brand?.color).toBe('#0f766e');
});

test('a long text of spaces and quotes is judged at once', () => {
  const started = performance.now();
  UpdatePartner.safeParse({ brand: { font: `a${' '.repeat(97)};` } });
  UpdatePartner.safeParse({ brand: { font: `${"' ',".repeat(24)};` } });
  expect(performance.now() - started).toBeLessThan(200);
});
