/** The log of the door: every attempt leaves a row, whatever came of it. */
import type { Statement } from '../../db/statement.ts';
import { deviceOf } from './device.ts';
import { insertSignInRow, type PersonRow, type SignInRow } from './repository.ts';
import type { Visit } from './visit.ts';

export interface Logged {
  outcome: SignInRow['outcome'];
  factor: SignInRow['factor'];
  /** Why it failed, or what it was for: `wrong_password`, `step_up`, … */
  reason?: string;
  newDevice?: boolean;
}

/** The statement that logs an attempt. What was typed is kept only where it matched a user. */
export function logged(
  { deps, address, userAgent }: Visit,
  person: Pick<PersonRow, 'id' | 'partnerId' | 'email'> | null,
  { outcome, factor, reason, newDevice = false }: Logged,
): Statement {
  return insertSignInRow({
    id: deps.ids.make('signIn'),
    partnerId: person?.partnerId ?? null,
    userId: person?.id ?? null,
    email: person?.email ?? null,
    outcome,
    factor,
    reason: reason ?? null,
    ...deviceOf(userAgent),
    newDevice,
    address,
    occurredAt: deps.clock.now(),
  });
}
