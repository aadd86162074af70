import { literal, type Row, rowsOf, type Sent } from '../row.ts';

const wrong = (pointer: string) => `422 validation_failed ${pointer}` as const;
const typed = (type: string, raw: string | Uint8Array = '{"clientName":"Ada"}'): Sent => ({
  raw,
  headers: [['content-type', type]],
});
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const name = (text: string) => literal('clientName', `"${text}"`);
const value = (amount: string) =>
  literal('estimatedValue', `{"amount":${amount},"currency":"USD"}`, { clientName: 'Ada' });
const deep = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);

const unread = rowsOf('secret', 'POST /v1/referrals', [
  ['nothing at all', { raw: '' }, '400 malformed_request'],
  ['a body that ends too early', { raw: '{"clientName":"Ada"' }, '400 malformed_request'],
  ['a comma too many', { raw: '{"clientName":"Ada",}' }, '400 malformed_request'],
  ['single quotes', { raw: `{'clientName':'Ada'}` }, '400 malformed_request'],
  ['a comment', { raw: '{"clientName":"Ada"/* */}' }, '400 malformed_request'],
  ['two bodies', { raw: '{"clientName":"Ada"}{"clientName":"Bob"}' }, '400 malformed_request'],
  ['NaN', literal('clientName', 'NaN'), '400 malformed_request'],
  ['undefined', { raw: 'undefined' }, '400 malformed_request'],
  ['a hexadecimal number', value('0x10'), '400 malformed_request'],
  ['a number with a leading nought', value('010'), '400 malformed_request'],
  ['a number with a plus', value('+1'), '400 malformed_request'],
  ['a raw line break in a text', name('a\nb'), '400 malformed_request'],
  ['a raw NUL in a text', name('a\u0000b'), '400 malformed_request'],
  ['an escape that is none', name('\\x41'), '400 malformed_request'],
  ['half an escape', name('\\u12'), '400 malformed_request'],
  ['bytes that are not UTF-8', { raw: bytes('{"clientName":"', [0xff, 0xfe], '"}') }, '400 malformed_request'],
  ['overlong UTF-8', { raw: bytes('{"clientName":"', [0xc0, 0xaf], '"}') }, '400 malformed_request'],
  ['a surrogate in UTF-8', { raw: bytes('{"clientName":"', [0xed, 0xa0, 0x80], '"}') }, '400 malformed_request'],
  ['a character cut in two', { raw: bytes('{"clientName":"', [0xe2, 0x82], '"}') }, '400 malformed_request'],
  ['Latin-1', { raw: bytes('{"clientName":"J', [0xfc], 'rgen"}') }, '400 malformed_request'],
  ['UTF-16', { raw: Buffer.from('{"clientName":"Ada"}', 'utf16le') }, '400 malformed_request'],
]);

const types = rowsOf('secret', 'POST /v1/referrals', [
  ['a form', typed('application/x-www-form-urlencoded', 'clientName=Ada'), '415 unsupported_media_type'],
  ['a multipart form', typed('multipart/form-data; boundary=x', '--x--'), '415 unsupported_media_type'],
  ['plain text', typed('text/plain'), '415 unsupported_media_type'],
  ['text/json', typed('text/json'), '415 unsupported_media_type'],
  ['a JSON dialect', typed('application/merge-patch+json'), '415 unsupported_media_type'],
  ['JSON in another charset', typed('application/json; charset=utf-16'), '415 unsupported_media_type'],
  ['an empty type', typed(''), '415 unsupported_media_type'],
  ['two types', typed('application/json, text/html'), '415 unsupported_media_type'],
  ['a compressed body', { ...typed('application/gzip', bytes([0x1f, 0x8b, 0x08])) }, '415 unsupported_media_type'],
]);

const patches: Row[] = [
  ['broken JSON', 'operator', 'PATCH /v1/programme', { raw: '{' }, '400 malformed_request'],
  [
    'a JSON patch',
    'operator',
    'PATCH /v1/programme',
    typed('application/json-patch+json', '[]'),
    '415 unsupported_media_type',
  ],
  ['a list of operations', 'operator', 'PATCH /v1/programme', { body: [{ op: 'replace' }] }, '422 validation_failed '],
  [
    'a body that is broken, though none is needed',
    'operator',
    'POST /v1/referrals/{referralId}/lose',
    { raw: '{"reason":' },
    '400 malformed_request',
  ],
  [
    'a list where an object may be',
    'operator',
    'POST /v1/referrals/{referralId}/qualify',
    { body: [] },
    '422 validation_failed ',
  ],
];

const sizes = rowsOf('secret', 'POST /v1/referrals', [
  ['a body of 300 KB', { body: { clientName: 'x'.repeat(300_000) } }, '413 body_too_large'],
  ['a body that says it is large', { raw: '{}', headers: [['content-length', '999999999']] }, '413 body_too_large'],
  [
    'a large body in chunks',
    { raw: `4E200\r\n${'x'.repeat(320_000)}\r\n0\r\n\r\n`, headers: [['transfer-encoding', 'chunked']] },
    '413 body_too_large',
  ],
  [
    'ten thousand unknown fields',
    { body: Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`f${i}`, 1])) },
    '422 validation_failed *',
  ],
  ['fifty thousand levels of lists', { raw: deep('[', ']', 50_000) }, '422 validation_failed '],
  [
    'twenty thousand levels of objects',
    literal('utm', `${'{"source":'.repeat(20_000)}1${'}'.repeat(20_000)}`, { clientName: 'Ada' }),
    wrong('/utm/source'),
  ],
  [
    'a deep value in metadata',
    literal('metadata', `{"a":${deep('[', ']', 5_000)}}`, { clientName: 'Ada' }),
    wrong('/metadata/a'),
  ],
]);

const prototypes = rowsOf('secret', 'POST /v1/referrals', [
  ['__proto__', literal('__proto__', '{"status":"converted"}', { clientName: 'Ada' }), wrong('/__proto__')],
  ['__proto__ alone, with the name in it', { raw: '{"__proto__":{"clientName":"Ada"}}' }, '422 validation_failed *'],
  ['constructor', { body: { clientName: 'Ada', constructor: { prototype: { admin: true } } } }, wrong('/constructor')],
  ['toString', { body: { clientName: 'Ada', toString: 1 } }, wrong('/toString')],
  ['hasOwnProperty', { body: { clientName: 'Ada', hasOwnProperty: 1 } }, wrong('/hasOwnProperty')],
  ['__proto__ in money', value('1,"__proto__":{}'), wrong('/estimatedValue/__proto__')],
]);

const numbers = rowsOf('secret', 'POST /v1/referrals', [
  ['more than a number holds', value('1e400'), wrong('/estimatedValue/amount')],
  ['less than a number holds', value('-1e400'), wrong('/estimatedValue/amount')],
  ['two to the fifty-third', value('9007199254740992'), wrong('/estimatedValue/amount')],
  ['two to the sixty-fourth', value('18446744073709551616'), wrong('/estimatedValue/amount')],
  ['half a cent', value('0.5'), wrong('/estimatedValue/amount')],
  ['next to nothing', value('1e-300'), wrong('/estimatedValue/amount')],
  ['a number in a text', value('"100"'), wrong('/estimatedValue/amount')],
  ['a truth value', value('true'), wrong('/estimatedValue/amount')],
  ['a list of one', value('[100]'), wrong('/estimatedValue/amount')],
  ['null', value('null'), wrong('/estimatedValue/amount')],
]);

const unicode = rowsOf('secret', 'POST /v1/referrals', [
  ['NUL', name('a\\u0000b'), wrong('/clientName')],
  ['the bell', name('a\\u0007b'), wrong('/clientName')],
  ['an escape character', name('\\u001b[31m'), wrong('/clientName')],
  ['DEL', name('a\\u007fb'), wrong('/clientName')],
  ['a C1 control', name('a\\u0085b'), wrong('/clientName')],
  ['a lone high surrogate', name('a\\ud800'), wrong('/clientName')],
  ['a lone low surrogate', name('\\udc00b'), wrong('/clientName')],
  ['surrogates the wrong way round', name('\\udc00\\ud800'), wrong('/clientName')],
  ['only blanks of other scripts', name('\\u3000\\u2003\\ufeff'), wrong('/clientName')],
  ['a lone surrogate in metadata', literal('metadata', '{"a":"\\ud800"}', { clientName: 'Ada' }), wrong('/metadata')],
  ['NUL in an external id', literal('externalId', '"a\\u0000"', { clientName: 'Ada' }), wrong('/externalId')],
  [
    'a right-to-left override in an address',
    literal('clientEmail', '"a\\u202e@b.example"', { clientName: 'Ada' }),
    wrong('/clientEmail'),
  ],
  [
    'letters that look like others in an address',
    literal('clientEmail', '"аda@byron.example"', { clientName: 'Ada' }),
    wrong('/clientEmail'),
  ],
  [
    'digits of another script in a phone number',
    literal('clientPhone', '"+١٢٣٤٥٦"', { clientName: 'Ada' }),
    wrong('/clientPhone'),
  ],
]);

export const BODIES: readonly Row[] = [
  ...unread,
  ...types,
  ...patches,
  ...sizes,
  ...prototypes,
  ...numbers,
  ...unicode,
];
