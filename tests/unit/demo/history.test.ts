import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayInZone, monthOf, monthsEnding } from '../../../api/src/core/dates.ts';
import { DEMO_PARTNER } from '../../../api/src/entry/demo/cast.ts';
import { createHistory } from '../../../api/src/entry/demo/history.ts';
import type { Step } from '../../../api/src/entry/demo/steps.ts';
import { CreatePartner, UpdatePartner } from '../../../api/src/modules/partners/schemas.ts';
import { CreatePlan } from '../../../api/src/modules/plans/schemas.ts';
import { UpdateProgramme } from '../../../api/src/modules/programme/schemas.ts';
import { CreateReferral } from '../../../api/src/modules/referrals/schemas.ts';

const SITE = 'http://localhost:8788';
const ZONE = 'Europe/London';
const at = (now: string, seed = 2026) => createHistory({ seed, now: new Date(now), demoSite: SITE });
const of = <K extends Step['kind']>(steps: readonly Step[], kind: K) =>
  steps.filter((step): step is Extract<Step, { kind: K }> => step.kind === kind);

/** A day of each month at some hour, the turns of months and years, the days on which clocks change, a leap day. */
const MOMENTS = [
  ...Array.from(
    { length: 12 },
    (_, i) => `${addDays('2026-01-03', i * 31)}T${String(i * 2).padStart(2, '0')}:31:07.250Z`,
  ),
  '2026-03-01T00:00:00.000Z',
  '2026-03-29T00:59:59.999Z',
  '2026-03-31T23:00:00.000Z',
  '2026-05-31T23:00:04.000Z',
  '2026-10-25T01:00:00.000Z',
  '2026-12-31T23:59:59.000Z',
  '2027-01-01T00:00:00.000Z',
  '2028-02-29T09:00:00.000Z',
];

describe('a history', () => {
  test('is the same for the same seed and instant, and another for another seed', () => {
    const now = '2026-04-15T10:20:30.400Z';
    expect(at(now)).toEqual(at(now));
    expect(at(now, 7)).not.toEqual(at(now));
  });

  test('is sound for any seed at any time', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (seed, now) => assertSound(createHistory({ seed, now, demoSite: SITE }).steps, now),
      ),
      { numRuns: 10, seed: 1 },
    );
  }, 30_000);

  test.each(MOMENTS)('at %s is sound and shows the demo partner in full', (now) => {
    const { steps } = at(now);
    assertSound(steps, new Date(now));
    const today = dayInZone(new Date(now), ZONE);
    const ours = steps.filter((step) => 'referral' in step && step.referral.startsWith(DEMO_PARTNER));
    const paid = of(ours, 'pay');
    const settled = new Set(of(steps, 'settle').map(({ payment }) => payment));
    const inPounds = paid.filter(({ amount }) => amount.currency === 'GBP');
    const payable = (step: Step) => addDays(dayInZone(step.at, ZONE), 30);
    for (const month of monthsEnding(today, 12)) {
      const inMonth = (step: Step) => monthOf(dayInZone(step.at, ZONE)) === month;
      expect(of(ours, 'submit').filter(inMonth).length, `referrals in ${month}`).toBeGreaterThan(0);
      expect(inPounds.filter(inMonth).length, `payments in ${month}`).toBeGreaterThan(0);
    }
    expect(inPounds.filter(({ payment }) => settled.has(payment)).length).toBeGreaterThan(20);
    expect(inPounds.filter((step) => !settled.has(step.payment) && payable(step) < today).length).toBeGreaterThan(0);
    expect(inPounds.filter((step) => payable(step) > today).length).toBeGreaterThan(0);
    expect(new Set(paid.map(({ amount }) => amount.currency))).toEqual(new Set(['GBP', 'USD', 'EUR']));
    expect(ours.filter((step) => dayInZone(step.at, ZONE) === today).length).toBeGreaterThanOrEqual(6);
    expect(of(ours, 'submit').length).toBeGreaterThan(110);
    const open = of(ours, 'submit').length - of(ours, 'win').length - of(ours, 'lose').length;
    expect(open).toBeGreaterThan(4);
    expect(of(ours, 'lose').length).toBeGreaterThan(30);
  });
});

/** In order, in the past, whole, and within its bounds. */
function assertSound(steps: readonly Step[], now: Date): void {
  const times = steps.map((step) => step.at.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
  expect(Math.min(...times)).toBeGreaterThan(now.getTime() - 530 * 86_400_000);
  assertLives(steps);
  assertMoney(steps);
  assertAccepted(steps);
}

/** Every step finds what it needs, in the state in which it needs it. */
function assertLives(steps: readonly Step[]): void {
  const partners = new Set<string>();
  const status = new Map<string, 'new' | 'qualified' | 'won' | 'over'>();
  const milestones = new Map<string, 'open' | 'done'>();
  const payments = new Map<string, 'on hold' | 'settled'>();
  const move = (key: string, from: (string | undefined)[], to: 'new' | 'qualified' | 'won' | 'over') => {
    expect(from, `${key} to ${to}`).toContain(status.get(key));
    status.set(key, to);
  };
  for (const step of steps) {
    switch (step.kind) {
      case 'create_partner':
        partners.add(step.partner);
        break;
      case 'update_partner':
        expect(partners).toContain(step.partner);
        break;
      case 'submit':
        expect(partners).toContain(step.partner);
        move(step.referral, [undefined], 'new');
        break;
      case 'qualify':
        move(step.referral, ['new'], 'qualified');
        break;
      case 'lose':
        move(step.referral, ['new', 'qualified'], 'over');
        break;
      case 'win':
        move(step.referral, ['qualified'], 'won');
        break;
      case 'add_milestone':
        expect(status.get(step.referral)).toBe('won');
        milestones.set(step.milestone, 'open');
        break;
      case 'complete_milestone':
        expect(milestones.get(step.milestone)).toBe('open');
        milestones.set(step.milestone, 'done');
        break;
      case 'pay':
        expect(status.get(step.referral)).toBe('won');
        expect(payments.has(step.payment)).toBe(false);
        payments.set(step.payment, 'on hold');
        break;
      case 'set_project':
        move(step.referral, ['won'], 'over');
        break;
      case 'settle':
        expect(payments.get(step.payment)).toBe('on hold');
        payments.set(step.payment, 'settled');
        break;
    }
  }
}

/** No project collects more than its value; a completed one has collected all of it; rarely is anything round. */
function assertMoney(steps: readonly Step[]): void {
  const left = new Map(of(steps, 'win').map(({ referral, value }) => [referral, value.amount]));
  for (const { referral, amount } of of(steps, 'pay')) {
    expect(amount.amount).toBeGreaterThan(0);
    expect(Number.isSafeInteger(amount.amount)).toBe(true);
    left.set(referral, (left.get(referral) ?? 0) - amount.amount);
  }
  expect(Math.min(...left.values())).toBeGreaterThanOrEqual(0);
  const completed = of(steps, 'set_project').filter((step) => step.status === 'completed');
  expect(completed.map(({ referral }) => left.get(referral)).filter((rest) => rest !== 0)).toEqual([]);
  const odd = of(steps, 'win').filter(({ value }) => value.amount % 100 !== 0);
  expect(odd.length).toBeGreaterThan(left.size / 3);
}

/** The wire itself would take every input, and nobody real is in it. */
function assertAccepted(steps: readonly Step[]): void {
  for (const { plan } of of(steps, 'create_plan')) CreatePlan.parse(plan);
  for (const { input } of of(steps, 'update_partner')) UpdatePartner.parse(input);
  for (const { input } of of(steps, 'create_partner')) {
    CreatePartner.parse(input);
    expect(input.contactEmail).toMatch(/\.example$/);
  }
  const companies = new Set<string>();
  for (const { input } of of(steps, 'submit')) {
    CreateReferral.parse(input);
    expect(input.clientEmail).toMatch(/^[a-z0-9.]+@[a-z0-9-]+\.example$/);
    companies.add(String(input.clientCompany));
  }
  expect(companies.size).toBe(of(steps, 'submit').length);
}

test('the programme is one that the service takes', () => {
  expect(() => UpdateProgramme.parse(at('2026-04-15T10:20:30.400Z').programme)).not.toThrow();
});
