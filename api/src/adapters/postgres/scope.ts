/** The first statement of every transaction, whichever driver sends it: it checks the credential and becomes the role. */
import type { DbScope } from '../../ports/db.ts';

const ENTER_PARTNER = `select siso_enter($1, $2, $3), set_config('app.partner', $3, true), set_config('role', 'siso_partner', true)`;
const ENTER_STAFF = `select siso_enter($1, $2, null), set_config('app.partner', '', true), set_config('role', 'siso_staff', true)`;
const ENTER_SYSTEM = `select set_config('app.partner', '', true), set_config('role', 'siso_staff', true)`;
const ENTER_IDENTITY = `select set_config('app.partner', '', true), set_config('role', 'siso_identity', true)`;
const ENTER_WORKER = `select set_config('app.partner', '', true), set_config('role', 'siso_worker', true)`;

/** `name` is the prepared statement's. */
export function enter(scope: DbScope): { name: string; text: string; values?: string[] } {
  if (scope.role === 'worker') return { name: 'enter_worker', text: ENTER_WORKER };
  if (scope.role === 'identity') return { name: 'enter_identity', text: ENTER_IDENTITY };
  if (scope.role === 'partner') {
    const { kind, id } = scope.credential;
    return { name: 'enter_partner', text: ENTER_PARTNER, values: [kind, id, scope.partnerId] };
  }
  if (scope.credential === null) return { name: 'enter_system', text: ENTER_SYSTEM };
  return { name: 'enter_staff', text: ENTER_STAFF, values: [scope.credential.kind, scope.credential.id] };
}
