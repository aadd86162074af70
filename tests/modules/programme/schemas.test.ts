import { expect, test } from 'vitest';
import { UpdateProgramme } from '../../../api/src/modules/programme/schemas.ts';

test.each([
  [{ holdDays: 0 }, true],
  [{ holdDays: 365 }, true],
  [{ holdDays: 366 }, false],
  [{ holdDays: -1 }, false],
  [{ holdDays: 1.5 }, false],
  [{ timeZone: 'Europe/Berlin' }, true],
  [{ timeZone: 'Mars/Olympus' }, false],
  [{ timeZone: '+02:00' }, false],
  [{ defaultCurrency: 'EUR' }, true],
  [{ defaultCurrency: 'JPY' }, false],
  [{ accrualEvent: 'milestone_completed' }, false],
  [{ name: '   ' }, false],
  [{ id: 'prg_01k9zq3m7xw5v8h2t6r4d1e0cb' }, false],
])('%j is a valid change: %s', (input, valid) => {
  expect(UpdateProgramme.safeParse(input).success).toBe(valid);
});
