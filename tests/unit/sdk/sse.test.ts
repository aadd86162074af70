import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SseMessage, sseParser } from '../../../sdk/src/sse.ts';

function parse(chunks: string[]): SseMessage[] {
  const messages: SseMessage[] = [];
  const feed = sseParser((message) => messages.push(message));
  chunks.forEach(feed);
  return messages;
}

/** The standard's algorithm over the finished text, written another way: one regular expression per line. */
function reference(text: string): SseMessage[] {
  const messages: SseMessage[] = [];
  const complete = text.replace(/\r\n?/g, '\n').split('\n').slice(0, -1);
  let block: { id?: string; event: string; data: string[] } = { event: '', data: [] };
  let id = '';
  for (const line of complete) {
    if (line === '') {
      if (block.id !== undefined) id = block.id;
      if (block.id !== undefined || block.event || block.data.length) {
        messages.push({ id, event: block.event || 'message', data: block.data.join('\n') });
      }
      block = { event: '', data: [] };
      continue;
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/su.exec(line) ?? [];
    if (field === 'data') block.data.push(value);
    if (field === 'event') block.event = value;
    if (field === 'id' && !value.includes('\u0000')) block.id = value;
  }
  return messages;
}

const newline = fc.constantFrom('\n', '\r\n', '\r');
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', ': x', 'é€𝄞', '{"type":"referral.created"}'),
);
const line = fc.oneof(
  fc.tuple(fc.constantFrom('data', 'event', 'id', 'retry', 'other', ''), fc.constantFrom(':', ': ', ':  '), value),
  fc.constantFrom(['data', '', ''], ['id', '', ''], ['', '', ''], [': heartbeat', '', '']),
);
const stream = fc
  .array(fc.tuple(line, newline), { maxLength: 40 })
  .map((lines) => lines.map(([parts, end]) => parts.join('').replace(/[\r\n]/g, '') + end).join(''));

describe('the stream parser', () => {
  test('reads events, ids, several data lines, comments and every kind of line end', () => {
    const text =
      ': hello\nid: 7\nevent: commission.accrued\ndata: {"a":1,\ndata: "b":2}\n\n: heartbeat\n\nid: 8\n\ndata:x\r\n\r\nevent: reset\rdata\r\r';
    expect(parse([text])).toEqual([
      { id: '7', event: 'commission.accrued', data: '{"a":1,\n"b":2}' },
      { id: '8', event: 'message', data: '' },
      { id: '8', event: 'message', data: 'x' },
      { id: '8', event: 'reset', data: '' },
    ]);
  });

  test('says the same however the text is cut', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat({ max: 1_000 })), (text, cuts) => {
        const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
        const chunks = [0, ...at].map((start, i) => text.slice(start, at[i] ?? text.length));
        expect(chunks.join('')).toBe(text);
        expect(parse(chunks)).toEqual(reference(text));
        expect(parse([...text].flatMap((c) => [...c, '']))).toEqual(reference(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('says the same however its bytes are cut, inside a character too', () => {
    fc.assert(
      fc.property(stream, fc.integer({ min: 1, max: 7 }), (text, size) => {
        const bytes = new TextEncoder().encode(text);
        const decoder = new TextDecoder();
        const chunks: string[] = [];
        for (let i = 0; i < bytes.length; i += size)
          chunks.push(decoder.decode(bytes.subarray(i, i + size), { stream: true }));
        expect(parse(chunks)).toEqual(reference(new TextDecoder().decode(bytes)));
      }),
    );
  });
});
