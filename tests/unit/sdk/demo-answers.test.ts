import { describe, expect, test } from 'vitest';
import { Event, EventList } from '../../../api/src/modules/activity/schemas.ts';
import { Commission, CommissionExplanation, CommissionList } from '../../../api/src/modules/commissions/schemas.ts';
import { Dashboard } from '../../../api/src/modules/dashboard/schemas.ts';
import { ClientPayment, Milestone, Project } from '../../../api/src/modules/projects/schemas.ts';
import { Referral, ReferralList } from '../../../api/src/modules/referrals/schemas.ts';
import { castOf, currencyOf } from '../../../widgets/src/demo/cast.ts';
import { chanceFrom } from '../../../widgets/src/demo/chance.ts';
import { Office } from '../../../widgets/src/demo/office.ts';
import { answer } from '../../../widgets/src/demo/routes.ts';
import { Story } from '../../../widgets/src/demo/story.ts';
import { World } from '../../../widgets/src/demo/world.ts';

const NOW = Date.parse('2026-03-31T14:05:09.120Z');

function begin(seed = '', locale = 'en-US', now = NOW) {
  const world = new World(currencyOf(locale));
  const story = new Story(world, castOf(locale), chanceFrom(seed));
  story.past(now);
  const { partnerId, currency } = world;
  const look = { companyName: '', logoUrl: null, color: null, radius: null, font: null, status: 'active' } as const;
  const office = new Office({ ...look, partnerId, currency }, castOf(locale), now);
  const ask = (url: string, method = 'GET', body?: unknown) => {
    const { pathname: path, searchParams: query } = new URL(url, 'https://demo.invalid');
    return answer(world, office, { method, path, query, body }, now);
  };
  const get = <T>(url: string) => ask(url).body as T;
  return { world, story, ask, get };
}
type Schema = { parse(value: unknown): unknown };
const SEEDS = ['', 'a', 'b', 'harbour', '42'];

describe.each(SEEDS)('a demo`s answers with seed "%s"', (seed) => {
  const { world, get } = begin(seed);

  test('are what the API`s own schemas take', () => {
    const all: [Schema, unknown[]][] = [
      [Dashboard, [get('/v1/dashboard'), get('/v1/dashboard?period=last_month&compare=previous&source=website')]],
      [ReferralList, [get('/v1/referrals?limit=100')]],
      [CommissionList, [get('/v1/commissions?limit=100')]],
      [EventList, [get('/v1/activity?limit=100')]],
      [Referral, world.referrals.map(({ id }) => get(`/v1/referrals/${id}`))],
      [Project, world.projects.map(({ id }) => get(`/v1/projects/${id}`))],
      [Milestone, world.milestones],
      [ClientPayment, world.payments.map(({ projectId, id }) => get(`/v1/projects/${projectId}/payments/${id}`))],
      [Commission, world.commissions.map(({ id }) => get(`/v1/commissions/${id}`))],
      [CommissionExplanation, world.commissions.map(({ id }) => get(`/v1/commissions/${id}/explain`))],
      [Event, world.events],
    ];
    for (const [schema, values] of all) {
      expect(values.length).toBeGreaterThan(0);
      for (const value of values) expect(schema.parse(value)).toEqual(value);
    }
  });

  test('add up: every figure is the sum of the list behind it', () => {
    const board = get<import('../../../sdk/src/index.ts').Dashboard>('/v1/dashboard');
    const sum = (query: string) =>
      get<{ data: { total: { amount: number } }[] }>(`/v1/commissions?limit=1000&${query}`).data.reduce(
        (total, one) => total + one.total.amount,
        0,
      );
    const [own] = board.earnings;
    expect(own?.inRange.amount).toBe(sum(`earnedFrom=${board.from}&earnedTo=${board.to}`));
    expect(own?.pending.amount).toBe(sum('status=pending'));
    expect(own?.payable.amount).toBe(sum('status=due'));
    expect(own?.paid.amount).toBe(sum('status=paid'));
    expect(sum('')).toBe([own?.pending, own?.payable, own?.paid].reduce((total, one) => total + (one?.amount ?? 0), 0));
    const count = (query: string) => get<{ data: unknown[] }>(`/v1/referrals?limit=1000&${query}`).data.length;
    expect(board.referrals.submitted).toBe(count(`submittedFrom=${board.from}&submittedTo=${board.to}`));
    expect(board.referrals.active).toBe(count('status=active'));
    for (const { status, count: many } of board.pipeline) expect(many).toBe(count(`status=${status}`));
    for (const { value, collected, id } of world.projects) {
      const paid = world.payments.filter(({ projectId }) => projectId === id);
      expect(paid.reduce((total, { amount }) => total + amount.amount, 0)).toBe(collected.amount);
      expect(collected.amount).toBeLessThanOrEqual(value.amount);
    }
  });

  test('are believable: something of everything, nothing in the future, nothing out of order', () => {
    const board = get<import('../../../sdk/src/index.ts').Dashboard>('/v1/dashboard');
    for (const { count } of board.pipeline) expect(count).toBeGreaterThan(0);
    for (const { submitted } of board.series) expect(submitted).toBeGreaterThan(0);
    const [own] = board.earnings;
    for (const figure of ['yearToDate', 'pending', 'payable', 'paid'] as const)
      expect(own?.[figure].amount).toBeGreaterThan(0);
    const times = world.events.map(({ occurredAt }) => occurredAt);
    expect(times).toEqual([...times].sort());
    expect(times.at(-1)?.localeCompare(new Date(NOW).toISOString())).toBeLessThanOrEqual(0);
    expect(new Set(world.events.map(({ type }) => type)).size).toBeGreaterThanOrEqual(9);
    const names = world.referrals.map(({ clientName }) => clientName);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a demo', () => {
  test('tells the same story from the same seed, another from another', () => {
    const tell = (seed: string) => JSON.stringify(begin(seed).world.events);
    expect(tell('a')).toBe(tell('a'));
    expect(tell('a')).not.toBe(tell('b'));
  });

  test('goes by the day on which it is looked at', () => {
    const { get } = begin('', 'en', Date.parse('2031-01-01T00:30:00Z'));
    const board = get<import('../../../sdk/src/index.ts').Dashboard>('/v1/dashboard');
    expect([board.today, board.from, board.series.at(-1)?.month]).toEqual(['2031-01-01', '2030-02-01', '2031-01']);
  });

  test('speaks the viewer`s language and pays in their currency', () => {
    const first = (locale: string) => begin('', locale).world.referrals[0]?.clientName;
    expect(first('de-AT')).toMatch(/^Anneke /);
    expect(first('ar')).toMatch(/\p{Script=Arabic}/u);
    expect(first('pt-BR')).toMatch(/^Amara /);
    expect(['de-AT', 'en-GB', 'en', 'fr-CA', 'ja'].map(currencyOf)).toEqual(['EUR', 'GBP', 'USD', 'CAD', 'USD']);
  });

  test('takes a referral and shows it everywhere', () => {
    const { ask, get } = begin();
    const before = get<import('../../../sdk/src/index.ts').Dashboard>('/v1/dashboard');
    const made = ask('/v1/referrals', 'POST', { clientName: 'Ada Lovelace', source: 'website' });
    expect(made).toMatchObject({ status: 201, body: { clientName: 'Ada Lovelace', status: 'new' } });
    const after = get<import('../../../sdk/src/index.ts').Dashboard>('/v1/dashboard');
    expect(after.referrals.active).toBe(before.referrals.active + 1);
    expect(after.activity[0]).toMatchObject({ type: 'referral.created', data: { clientName: 'Ada Lovelace' } });
  });

  test('goes on for hours without running dry', () => {
    const { world, story, get } = begin('long');
    for (let n = 1; n <= 500; n++) {
      const before = world.events.length;
      story.next(NOW + n * 20_000);
      expect(world.events.length).toBeGreaterThan(before);
    }
    expect(Dashboard.parse(get('/v1/dashboard'))).toBeTruthy();
  });

  test('walks lists page by page, writes a file, and answers 404 as the API does', () => {
    const { ask, get } = begin();
    const first = get<{ data: { id: string }[]; pagination: { nextCursor: string } }>('/v1/referrals?limit=10');
    const next = get<{ data: { id: string }[] }>(`/v1/referrals?limit=10&cursor=${first.pagination.nextCursor}`);
    expect(new Set([...first.data, ...next.data].map(({ id }) => id)).size).toBe(20);
    expect(ask('/v1/commissions/export?status=paid').text?.split('\r\n')[1]).toMatch(/^com_.*,paid,/);
    expect(ask('/v1/nothing')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(ask('/v1/referrals/ref_none')).toMatchObject({ status: 404 });
  });

  test('a referral is edited, archived out of its list, and leaves as a file', () => {
    const { ask, get } = begin();
    const [first] = get<{ data: { id: string }[] }>('/v1/referrals?limit=1').data;
    const path = `/v1/referrals/${first?.id}`;
    const edited = ask(path, 'PATCH', { clientCompany: 'Larkspur, Homes' }).body;
    expect(Referral.parse(edited)).toMatchObject({ clientCompany: 'Larkspur, Homes' });
    expect(ask('/v1/referrals/export').text?.split('\r\n')[1]).toContain(`${first?.id},`);
    expect(ask('/v1/referrals/export').text).toContain(',"Larkspur, Homes",');
    expect(ask(`${path}/archive`, 'POST')).toMatchObject({ body: { id: first?.id } });
    expect(get<{ data: { id: string }[] }>('/v1/referrals?limit=1').data[0]?.id).not.toBe(first?.id);
    expect(get<{ data: { id: string }[] }>('/v1/referrals?limit=1&archived=any').data[0]?.id).toBe(first?.id);
    expect(get<{ data: unknown[] }>('/v1/projects?currency=EUR').data).toEqual([]);
    expect(ask('/v1/referrals/ref_none', 'PATCH', {})).toMatchObject({ status: 404 });
  });
});
