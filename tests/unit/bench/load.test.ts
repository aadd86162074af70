import { describe, expect, test } from 'vitest';
import { kindOf, requestOf } from '../../bench/load/actions.ts';
import type { Sample } from '../../bench/load/generator.ts';
import { judge, percentile, recoverySeconds } from '../../bench/load/judge.ts';

const sample = (fields: Partial<Sample>): Sample => ({
  kind: 'list',
  at: 0,
  ms: 10,
  status: 200,
  retryAfter: false,
  code: undefined,
  id: undefined,
  ...fields,
});

describe('the judge of the load', () => {
  test('takes the value that a share does not exceed', () => {
    const values = Array.from({ length: 200 }, (_, i) => 200 - i);
    expect([percentile(values, 0.5), percentile(values, 0.99), percentile([7], 0.99)]).toEqual([100, 198, 7]);
  });

  test('tells a polite refusal from a failure', () => {
    const judged = judge([
      sample({}),
      sample({ status: 503, retryAfter: true, code: 'overloaded' }),
      sample({ status: 429, retryAfter: true }),
      sample({ status: 503, code: 'unavailable' }),
      sample({ status: 500, code: 'internal' }),
      sample({ status: 0, code: 'timeout' }),
    ]);
    expect(judged).toMatchObject({ served: 1, shed: 2, failed: 3, p99: 10 });
    expect(judged.failures.get('0 timeout')).toBe(1);
  });

  test('finds when everything is served in time again, and stays so', () => {
    const every = (ms: (at: number) => number) =>
      Array.from({ length: 500 }, (_, i) => sample({ at: i * 20, ms: ms(i * 20) }));
    expect(
      recoverySeconds(
        every(() => 5),
        10,
        250,
      ),
    ).toBe(0);
    expect(
      recoverySeconds(
        every((at) => (at < 2_000 ? 900 : 5)),
        10,
        250,
      ),
    ).toBe(2);
    expect(
      recoverySeconds(
        every((at) => (at > 9_900 ? 900 : 5)),
        10,
        250,
      ),
    ).toBeUndefined();
  });
});

test('the mix is 70 % dashboard and lists, 20 % detail, 10 % writes', () => {
  const counts = { dashboard: 0, list: 0, detail: 0, write: 0 };
  for (let i = 0; i < 1_000; i++) counts[kindOf(i / 1_000)]++;
  expect(counts).toEqual({ dashboard: 350, list: 350, detail: 200, write: 100 });
});

test('a write carries a key of its own and its length', () => {
  const session = { token: 't', origin: 'https://a.example', commissionId: 'com_1' };
  const [head = '', body = ''] = requestOf('write', session).split('\r\n\r\n');
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
  expect(head).not.toBe(requestOf('write', session).split('\r\n\r\n')[0]);
});
