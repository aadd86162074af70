/**
 * Whether it stays as fast when the programme grows: the same partner, with the same history of its own, among a
 * hundred others and among ten thousand. One connection, so that the middle time is that of the work and not of a
 * queue. The job worker does not run: what is compared is the request.
 */
import { makeProgramme, type Programme, settleDown } from '../growth/programmes.ts';
import { type Process, startDatabase, startServer } from '../support/ground.ts';
import { measure } from '../support/measure.ts';
import { median, medianFigures, type Round } from '../support/rounds.ts';
import type { Part, Row } from '../support/row.ts';
import { ensureWrk } from '../support/wrk.ts';

const ROUNDS = 7;
const SECONDS = 1;
const MOST = 1.3;
const OWN = 100;

const SMALL = { partners: 100, referrals: 10_000, measured: OWN };
const BIG = { partners: 10_000, referrals: 1_000_000, measured: OWN, largest: 10_000 };
/** The fill writes gigabytes at once, as a service never does; it cleans up after itself, and nothing else is to start. */
const SETTINGS = {
  max_wal_size: '4GB',
  checkpoint_timeout: '30min',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

interface Case {
  what: string;
  path: string;
  lua?: string;
}

const LOOK_UP = `
local count = 0
function request()
  count = count % leads + 1
  return wrk.format("GET", path .. "?externalId=crm-" .. number .. "-" .. count)
end`;

const CREATE = `
local count = 0
wrk.headers["Content-Type"] = "application/json"
function request()
  count = count + 1
  wrk.headers["Idempotency-Key"] = run .. "-" .. count
  local body = '{"clientName":"Ada Byron","clientEmail":"ada@byron.example","externalId":"' .. run .. "-" .. count .. '"}'
  return wrk.format("POST", path, wrk.headers, body)
end`;

const CASES: readonly Case[] = [
  { what: 'dashboard', path: '/v1/dashboard' },
  { what: 'referral list', path: '/v1/referrals' },
  { what: 'look-up by externalId', path: '/v1/referrals', lua: LOOK_UP },
  { what: 'referral create', path: '/v1/referrals', lua: CREATE },
];

interface Side {
  programme: Programme;
  server: Process;
  caller: Programme['measured'];
}

const growth: Part = async ({ log }) => {
  ensureWrk(log);
  const cluster = await startDatabase(SETTINGS);
  const servers: Process[] = [];
  try {
    const programmes: Programme[] = [];
    for (const [name, shape] of Object.entries({ small: SMALL, big: BIG })) {
      const began = performance.now();
      const programme = await makeProgramme(cluster, name, shape);
      const rows = Object.entries(programme.rows).map(([table, count]) => `${count.toLocaleString('en-US')} ${table}`);
      log(`${name}: ${rows.join(', ')} made in ${((performance.now() - began) / 1000).toFixed(0)} s, counters agree`);
      servers.push(await startServer(programme.database));
      programmes.push(programme);
    }
    await settleDown(cluster);
    const [small, big] = programmes.map((programme, i) => ({ programme, server: servers[i] as Process }));
    if (!small || !big) throw new Error('two programmes are compared');
    const sides: Record<'small' | 'big' | 'largest', Side> = {
      small: { ...small, caller: small.programme.measured },
      big: { ...big, caller: big.programme.measured },
      largest: { ...big, caller: big.programme.largest },
    };
    const rows: Row[] = [];
    for (const each of CASES) rows.push(...(await compare(each, sides)));
    return rows;
  } finally {
    for (const server of servers) await server.stop();
    await cluster.stop();
  }
};
export default growth;

/** All sides in turn, round by round; the first round warms up and counts for nothing. */
async function compare(each: Case, sides: Record<'small' | 'big' | 'largest', Side>): Promise<Row[]> {
  const rounds = { small: [] as Round[], big: [] as Round[], largest: [] as Round[] };
  for (let round = 0; round <= ROUNDS; round++) {
    for (const name of ['small', 'big', 'largest'] as const) {
      const result = await load(each, sides[name], `${name}-${round}`);
      if (round > 0) rounds[name].push(result);
    }
  }
  const ratio = (name: 'big' | 'largest') =>
    median(rounds[name].map(({ p50 }, i) => (p50 ?? Number.NaN) / (rounds.small[i]?.p50 ?? Number.NaN)));
  const baseline = {
    name: `${SMALL.partners} partners, ${SMALL.referrals.toLocaleString('en-US')} referrals`,
    ...medianFigures(rounds.small),
  };
  const unit = '× p50 of the small programme';
  return [
    {
      part: 'growth',
      what: `${each.what}, partner of ${OWN} referrals`,
      ours: medianFigures(rounds.big),
      baseline,
      figure: { value: ratio('big'), unit, atMost: MOST },
    },
    {
      part: 'growth',
      what: `${each.what}, partner of ${sides.largest.caller.partner.leads.toLocaleString('en-US')} referrals`,
      ours: medianFigures(rounds.largest),
      figure: { value: ratio('largest'), unit },
    },
  ];
}

function load({ path, lua }: Case, { server, caller, programme }: Side, run: string): Promise<Round> {
  const { leads, number } = caller.partner;
  const headers = { Authorization: `Bearer ${caller.key}` };
  const globals = { path, run: `${run}-${path}`, leads, number };
  const scripted = lua === undefined ? {} : { lua, globals };
  const options = { url: `${server.url}${path}`, seconds: SECONDS, connections: 1, headers, ...scripted };
  return measure(options, server.pid, programme.database.pid);
}
