import { describe, expect, test } from 'vitest';
import { idempotencyKey } from '../../examples/crm-import/src/idempotency-key.ts';
import type { IntendedReferral, IntendedStage } from '../../examples/crm-import/src/intended.ts';
import { amountText, nextStep, type ReferralState } from '../../examples/crm-import/src/next-step.ts';
import { spreadEvenly } from '../../examples/crm-import/src/plan-order.ts';
import { runBounded } from '../../examples/crm-import/src/run-bounded.ts';

const USD = (amount: number) => ({ amount, currency: 'USD' as const });
const STAGES: IntendedStage[] = [
  { status: 'new', submittedOn: null },
  { status: 'qualified', submittedOn: '2017-01-02' },
  { status: 'lost', submittedOn: '2017-01-02', closedOn: '2017-02-03' },
  { status: 'converted', submittedOn: '2017-01-02', closedOn: '2017-02-03', value: USD(5_000) },
];

function want(stage: IntendedStage): IntendedReferral {
  const place = { file: 'sales_pipeline.csv', line: 2 };
  return { place, opportunityId: 'X', partnerSlug: 'ann', clientName: 'Isdom', product: '', ...stage };
}

function have(
  status: ReferralState['status'],
  project: ReferralState['project'] = null,
  archived = false,
): ReferralState {
  return { id: 'ref_1', status, clientName: 'Isdom', archived, project };
}

function project(collected: number, value = 5_000, wonOn = '2017-02-03', currency = 'USD') {
  return { id: 'prj_1', value: { amount: value, currency }, wonOn, collected: { amount: collected, currency } };
}

/** Plays the steps out on paper and lists their verbs. */
function verbs(stage: IntendedStage, from: ReferralState | null): string[] {
  const taken: string[] = [];
  let state = from;
  for (;;) {
    const step = nextStep(want(stage), state);
    if (step.verb === 'none' || step.verb === 'stop') return [...taken, step.verb];
    taken.push(step.verb);
    if (step.verb === 'create') state = have('new');
    if (step.verb === 'qualify') state = have('qualified');
    if (step.verb === 'lose') state = have('lost');
    if (step.verb === 'convert') state = have('converted', project(0));
    if (step.verb === 'pay') state = have('converted', project(step.amount.amount));
  }
}

describe('nextStep', () => {
  test('leads from nothing to each stage, in order', () => {
    expect(STAGES.map((stage) => verbs(stage, null))).toEqual([
      ['create', 'none'],
      ['create', 'qualify', 'none'],
      ['create', 'qualify', 'lose', 'none'],
      ['create', 'qualify', 'convert', 'pay', 'none'],
    ]);
  });

  test.each([
    ['new', ['qualify', 'convert', 'pay', 'none']],
    ['qualified', ['convert', 'pay', 'none']],
    ['lost', ['stop']],
  ] as const)('goes on from %s to won', (status, expected) => {
    expect(verbs(STAGES[3] as IntendedStage, have(status))).toEqual(expected);
  });

  test('pays what was won but not yet paid, and nothing twice', () => {
    const won = STAGES[3] as IntendedStage;
    expect(verbs(won, have('converted', project(0)))).toEqual(['pay', 'none']);
    expect(verbs(won, have('converted', project(5_000)))).toEqual(['none']);
    expect(verbs(won, have('converted', project(9_000)))).toEqual(['none']);
  });

  test('sends no payment for a deal worth 0', () => {
    const free: IntendedStage = {
      status: 'converted',
      submittedOn: '2017-01-02',
      closedOn: '2017-02-03',
      value: USD(0),
    };
    expect(nextStep(want(free), have('converted', project(0, 0)))).toEqual({ verb: 'none', ahead: false });
  });

  test('leaves what SISO has taken further than the file', () => {
    expect(nextStep(want(STAGES[0] as IntendedStage), have('qualified'))).toEqual({ verb: 'none', ahead: true });
    expect(nextStep(want(STAGES[1] as IntendedStage), have('converted', project(0)))).toEqual({
      verb: 'none',
      ahead: true,
    });
  });

  test.each([
    ['won there, lost here', STAGES[2], have('converted', project(0)), 'it is converted in SISO and lost in the file'],
    ['archived', STAGES[1], have('new', null, true), 'it is archived in SISO'],
    [
      'another value',
      STAGES[3],
      have('converted', project(0, 7_000)),
      'its project is worth 70.00 USD in SISO and 50.00 USD in the file',
    ],
    [
      'another currency',
      STAGES[3],
      have('converted', project(0, 5_000, '2017-02-03', 'EUR')),
      'its project is worth 50.00 EUR in SISO and 50.00 USD in the file',
    ],
    [
      'another day',
      STAGES[3],
      have('converted', project(0, 5_000, '2017-02-04')),
      'its project was won on 2017-02-04 in SISO and on 2017-02-03 in the file',
    ],
    [
      'part paid',
      STAGES[3],
      have('converted', project(100)),
      'its client has paid 1.00 USD of 50.00 USD in SISO, so the rest is not ours to book',
    ],
  ])('stops with the reason where they contradict each other: %s', (_, stage, state, reason) => {
    expect(nextStep(want(stage as IntendedStage), state)).toEqual({ verb: 'stop', reason });
  });
});

test('an Idempotency-Key is the same for the same step, another for any other, and fits into a header', () => {
  const key = idempotencyKey('pay', 'zoë', 'Ж-1');
  expect(key).toBe(idempotencyKey('pay', 'zoë', 'Ж-1'));
  expect(key).toMatch(/^crm-import-pay-[0-9a-f]{40}$/);
  const others = [
    idempotencyKey('convert', 'zoë', 'Ж-1'),
    idempotencyKey('pay', 'zoë', 'Ж-2'),
    idempotencyKey('pay', 'zo', 'ëЖ-1'),
  ];
  expect(new Set([key, ...others]).size).toBe(4);
});

test('spreadEvenly keeps every item and each partner in order, with the busiest spread over the whole run', () => {
  const items = [
    ...Array.from({ length: 60 }, (_, n) => ({ partner: 'busy', n })),
    ...Array.from({ length: 30 }, (_, n) => ({ partner: 'calm', n })),
    ...Array.from({ length: 10 }, (_, n) => ({ partner: 'rare', n })),
  ];
  const spread = spreadEvenly(items, ({ partner }) => partner);
  expect(spread).toHaveLength(100);
  for (const partner of ['busy', 'calm', 'rare']) {
    const own = spread.filter((item) => item.partner === partner).map(({ n }) => n);
    expect(own).toEqual([...own].sort((a, b) => a - b));
  }
  for (let at = 0; at < 100; at += 10) {
    expect(spread.slice(at, at + 10).filter(({ partner }) => partner === 'busy')).toHaveLength(6);
  }
});

test('amountText writes minor units without a float', () => {
  expect([0, 5, 123_456_789, 99_999_999_999_999].map((amount) => amountText(USD(amount)))).toEqual([
    '0.00 USD',
    '0.05 USD',
    '1,234,567.89 USD',
    '999,999,999,999.99 USD',
  ]);
});

describe('runBounded', () => {
  const items = Array.from({ length: 20 }, (_, n) => n);
  const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

  test('does each item once, never more at a time than allowed', async () => {
    const done: number[] = [];
    let under = 0;
    let most = 0;
    await runBounded(items, 4, new AbortController().signal, async (item) => {
      most = Math.max(most, ++under);
      await tick();
      under -= 1;
      done.push(item);
    });
    expect(done.sort((a, b) => a - b)).toEqual(items);
    expect(most).toBe(4);
  });

  test('begins nothing more after an abort and finishes what it began', async () => {
    const stop = new AbortController();
    const begun: number[] = [];
    const done: number[] = [];
    await runBounded(items, 3, stop.signal, async (item) => {
      begun.push(item);
      if (item === 5) stop.abort();
      await tick();
      done.push(item);
    });
    expect(begun.length).toBeLessThan(10);
    expect(done.sort()).toEqual(begun.sort());
  });

  test('throws the first error after the others under way have ended', async () => {
    let under = 0;
    const run = runBounded(items, 3, new AbortController().signal, async (item) => {
      under += 1;
      await tick();
      under -= 1;
      if (item === 4) throw new Error('away');
    });
    await expect(run).rejects.toThrow('away');
    expect(under).toBe(0);
  });
});
