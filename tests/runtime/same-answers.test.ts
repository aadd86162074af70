import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMask, type Kept, type Row, send } from './support/requests.ts';
import { startTwins, type Twins } from './support/twins.ts';
import { refusals } from './table/refusals.ts';
import { setUp } from './table/set-up.ts';
import { work } from './table/work.ts';

const table: readonly Row[] = [...setUp, ...work, ...refusals];

describe('the Worker in workerd answers as the Node server does', () => {
  let twins: Twins;
  const sides = { node: { kept: {} as Kept, mask: createMask() }, edge: { kept: {} as Kept, mask: createMask() } };

  beforeAll(async () => {
    twins = await startTwins();
    for (const name of ['node', 'edge'] as const) sides[name].kept.operator = twins[name].server.operatorKey;
  });
  afterAll(() => twins?.close());

  it('has at least 60 requests', () => expect(table.length).toBeGreaterThanOrEqual(60));

  // One after the other: a row uses what those before it have made.
  for (const row of table) {
    it(`${row.method} ${row.path.split('?')[0]}: ${row.name}`, async () => {
      const ask = async (name: 'node' | 'edge') => sides[name].mask(await send(twins[name], row, sides[name].kept));
      const [onNode, atEdge] = [await ask('node'), await ask('edge')];
      expect(atEdge).toEqual(onNode);
      expect(onNode).toMatchObject({ status: row.status });
    });
  }

  it('read by HTTP and wrote by WebSocket', () => {
    expect(twins.edge.proxy.calls.http).toBeGreaterThan(50);
    expect(twins.edge.proxy.calls.sockets).toBeGreaterThan(20);
  });
});
