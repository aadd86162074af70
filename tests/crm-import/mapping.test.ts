import { describe, expect, test } from 'vitest';
import { planImport } from '../../examples/crm-import/src/plan-import.ts';
import { slugOf } from '../../examples/crm-import/src/plan-partners.ts';
import { parseTable } from '../../examples/crm-import/src/read-folder.ts';

const TEAMS = `sales_agent,manager,regional_office
Ann Lee,Dustin Brinkmann,Central
Bob Ray,Melvin Marxen,Central
Cy Dow,Cara Losch,East
Di Fox,Summer Sewald,West
`;
const HEADER = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value';

function plan(pipelineRows: readonly string[], teams = TEAMS) {
  return planImport({
    teams: parseTable('sales_teams.csv', teams, []),
    pipeline: parseTable('sales_pipeline.csv', [HEADER, ...pipelineRows, ''].join('\n'), []),
  });
}

function reasonFor(row: string): string | undefined {
  const { referrals, badDeals } = plan([row]);
  expect(referrals).toEqual([]);
  expect(badDeals).toHaveLength(1);
  expect(badDeals[0]?.place).toEqual({ file: 'sales_pipeline.csv', line: 2 });
  return badDeals[0]?.reason;
}

describe('plans', () => {
  test('are one per tier, from before the first deal', () => {
    expect(
      plan([]).plans.map(({ tier, baseRate, overrideRate, validFrom }) => [tier, baseRate, overrideRate, validFrom]),
    ).toEqual([
      ['gold', '0.15', '0', '2016-01-01'],
      ['silver', '0.125', '0', '2016-01-01'],
      ['bronze', '0.10', '0', '2016-01-01'],
    ]);
  });
});

describe('partners', () => {
  test('come from every row of the teams, with or without deals: tier by region, override by manager', () => {
    expect(plan([]).partners).toEqual([
      { place: at(2), slug: 'ann-lee', companyName: 'Ann Lee', tier: 'gold', overrideRate: null },
      { place: at(3), slug: 'bob-ray', companyName: 'Bob Ray', tier: 'gold', overrideRate: '0.025' },
      { place: at(4), slug: 'cy-dow', companyName: 'Cy Dow', tier: 'silver', overrideRate: null },
      { place: at(5), slug: 'di-fox', companyName: 'Di Fox', tier: 'bronze', overrideRate: null },
    ]);
  });

  test('are refused with file, line and reason where a row cannot be one', () => {
    const rows = 'sales_agent,manager,regional_office\nA B,x,North\n,x,East\nC D,x,East\nc-d,x,West\n???,x,West\n';
    const { partners, badTeams } = plan([], rows);
    expect(partners.map(({ slug }) => slug)).toEqual(['c-d']);
    expect(badTeams.map(({ place, reason }) => `${place.line}: ${reason}`)).toEqual([
      '2: regional_office "North" is none of Central, East, West, so there is no tier for it',
      '3: has no sales_agent',
      '5: sales_agent "c-d" has the same id "c-d" as line 4',
      '6: sales_agent "???" has no letter or digit to make an id from',
    ]);
  });

  test.each([
    ['Mei-Mei Johns', 'mei-mei-johns'],
    ['Zoë O’Neil-Ångström', 'zoe-o-neil-angstrom'],
    ['  Bo "Bear" Lund. ', 'bo-bear-lund'],
    ['李小龙', '李小龙'],
  ])('%s has the id %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  function at(line: number) {
    return { file: 'sales_teams.csv', line };
  }
});

describe('referrals', () => {
  test('of the four stages', () => {
    const { referrals, badDeals } = plan([
      'P1,Ann Lee,GTX,Isdom,Prospecting,,,',
      'P2,Ann Lee,GTX,Isdom,Prospecting,2017-02-01,,',
      'E1,Bob Ray,GTX,,Engaging,2017-03-02,,',
      'W1,Cy Dow,GTX,Isdom,Won,2017-03-02,2017-04-05,1054',
      'L1,Di Fox,,Isdom,Lost,2017-03-02,2017-03-02,0',
    ]);
    expect(badDeals).toEqual([]);
    expect(referrals.map(({ place, product, ...referral }) => referral)).toEqual([
      { opportunityId: 'P1', partnerSlug: 'ann-lee', clientName: 'Isdom', status: 'new', submittedOn: null },
      { opportunityId: 'P2', partnerSlug: 'ann-lee', clientName: 'Isdom', status: 'new', submittedOn: '2017-02-01' },
      {
        opportunityId: 'E1',
        partnerSlug: 'bob-ray',
        clientName: 'Undisclosed client',
        status: 'qualified',
        submittedOn: '2017-03-02',
      },
      {
        opportunityId: 'W1',
        partnerSlug: 'cy-dow',
        clientName: 'Isdom',
        status: 'converted',
        submittedOn: '2017-03-02',
        closedOn: '2017-04-05',
        value: { amount: 105_400, currency: 'USD' },
      },
      {
        opportunityId: 'L1',
        partnerSlug: 'di-fox',
        clientName: 'Isdom',
        status: 'lost',
        submittedOn: '2017-03-02',
        closedOn: '2017-03-02',
      },
    ]);
    expect(referrals.map(({ place }) => place.line)).toEqual([2, 3, 4, 5, 6]);
  });

  test.each([
    ['1054', 105_400],
    ['1054.5', 105_450],
    ['1054.05', 105_405],
    ['0.29', 29],
    ['0', 0],
    ['999999999999.99', 99_999_999_999_999],
  ])('read the value %s as %i cents', (text, amount) => {
    const [referral] = plan([`W1,Cy Dow,GTX,Isdom,Won,2017-03-02,2017-04-05,${text}`]).referrals;
    expect(referral).toMatchObject({ value: { amount, currency: 'USD' } });
  });

  test.each(['1,054', '"1,054.00"', '$5', '-5', '1.005', '1e3', '.5', 'NaN', '1000000000000'])(
    'refuse the value %s rather than guess',
    (text) => expect(plan([`W1,Cy Dow,GTX,Isdom,Won,2017-03-02,2017-04-05,${text}`]).badDeals).toHaveLength(1),
  );

  test.each([
    [',Ann Lee,GTX,Isdom,Prospecting,,,', 'has no opportunity_id'],
    ['X,,GTX,Isdom,Prospecting,,,', 'X has no sales_agent'],
    ['X,Nobody,GTX,Isdom,Prospecting,,,', 'X: sales_agent "Nobody" has no usable row in sales_teams.csv'],
    ['X,Ann Lee,GTX,Isdom,Closed,,,', 'X: deal_stage "Closed" is none of Prospecting, Engaging, Won, Lost'],
    ['X,Ann Lee,GTX,Isdom,Engaging,,,', 'X: is Engaging but has no engage_date'],
    ['X,Ann Lee,GTX,Isdom,Engaging,2017-02-29,,', 'X: engage_date "2017-02-29" is not a date like 2017-03-31'],
    ['X,Ann Lee,GTX,Isdom,Prospecting,1/2/2017,,', 'X: engage_date "1/2/2017" is not a date like 2017-03-31'],
    ['X,Ann Lee,GTX,Isdom,Lost,2017-02-01,,0', 'X: is Lost but has no close_date'],
    ['X,Ann Lee,GTX,Isdom,Won,2017-02-01,soon,5', 'X: close_date "soon" is not a date like 2017-03-31'],
    ['X,Ann Lee,GTX,Isdom,Won,2017-02-02,2017-02-01,5', 'X: close_date 2017-02-01 is before engage_date 2017-02-02'],
    ['X,Ann Lee,GTX,Isdom,Won,2017-02-01,2017-02-02,', 'X: is Won but has no close_value; a deal given away needs a 0'],
  ])('refuse %s', (row, reason) => expect(reasonFor(row)).toBe(reason));

  test('refuse the second row of an id and keep the first', () => {
    const { referrals, badDeals } = plan(['A,Ann Lee,GTX,One,Prospecting,,,', 'A,Cy Dow,GTX,Two,Prospecting,,,']);
    expect(referrals.map(({ clientName }) => clientName)).toEqual(['One']);
    expect(badDeals).toEqual([
      { place: { file: 'sales_pipeline.csv', line: 3 }, reason: 'opportunity_id A stands on line 2 already' },
    ]);
  });

  test('account for every row: each is a referral or a bad row', () => {
    const rows = Array.from({ length: 300 }, (_, n) => `R${n % 250},Ann Lee,GTX,,${n % 7 ? 'Prospecting' : 'Odd'},,,`);
    const { referrals, badDeals } = plan(rows);
    const lines = [...referrals, ...badDeals].map(({ place }) => place.line).sort((a, b) => a - b);
    expect(lines).toEqual(Array.from({ length: 300 }, (_, n) => n + 2));
  });
});
