import { ProblemError } from '../../core/errors.ts';
import { listPasskeyRows } from './factor-repository.ts';
import type { Enrolling } from './get-enrolling.ts';
import { keepCeremony, known } from './passkey-ceremony.ts';
import { readDoor, writeDoor } from './visit.ts';

const MOST = 20;

/** What the browser needs to make a passkey for who is here. @throws ProblemError `invalid_transition` beyond twenty */
export async function beginPasskey(visit: Enrolling): Promise<Record<string, unknown>> {
  const { deps, person } = visit;
  const [rows] = await readDoor(visit, [listPasskeyRows(person.id)]);
  if (rows.length >= MOST)
    throw new ProblemError('invalid_transition', `There are ${MOST} passkeys. Remove one first.`);
  const ceremony = await deps.auth.beginPasskeyRegistration(person, rows.map(known));
  const statement = await keepCeremony(deps, ceremony, { purpose: 'passkey_registration', userId: person.id });
  await writeDoor(visit, person, ({ tx }) => tx.run(statement));
  return ceremony.options;
}
