import { expect, test } from 'vitest';
import { CreatePlan } from '../../../api/src/modules/plans/schemas.ts';

const SILVER = { tier: 'silver', baseRate: '0.125', overrideRate: '0.02', validFrom: '2026-01-01' };

test.each([
  [{ baseRate: '0' }, true],
  [{ baseRate: '1' }, true],
  [{ baseRate: '0.123456' }, true],
  [{ baseRate: '0.1234567' }, false],
  [{ baseRate: '1.1' }, false],
  [{ baseRate: '-0.1' }, false],
  [{ baseRate: 0.1 }, false],
  [{ overrideRate: '.5' }, false],
  [{ validFrom: '2026-02-29' }, false],
  [{ validFrom: '2028-02-29' }, true],
  [{ tier: 'platinum' }, false],
  [{ version: 3 }, false],
])('%j is valid: %s', (change, valid) => {
  expect(CreatePlan.safeParse({ ...SILVER, ...change }).success).toBe(valid);
});
