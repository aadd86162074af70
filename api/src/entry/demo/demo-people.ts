import type { Deps } from '../../deps.ts';
import { setCredentials } from '../../modules/auth/index.ts';
import { createUser, findUserByEmail } from '../../modules/users/index.ts';
import { read, systemContext } from '../../platform/context.ts';
import { isStaffRole, ROLE_NAMES, ROLES, type Role } from '../../platform/permissions.ts';

/** Who can sign in to the demo, with what. */
export interface DemoPerson {
  role: Role;
  name: string;
  email: string;
  password: string;
  /** Where a second factor is required: the secret of an authenticator, base32, and the same as a URI for a QR code. */
  totpSecret?: string;
  totpUri?: string;
}

const NAMES: Readonly<Record<Role, string>> = {
  owner: 'Tamsin Merrin',
  admin: 'Jonah Holt',
  sales: 'Ines Carrow',
  viewer: 'Piet Lindqvist',
  programme_admin: 'Noor Haddad',
  partner_manager: 'Mateo Rivas',
  finance: 'Greta Solberg',
  support: 'Kofi Mensah',
};

const emailOf = (role: Role) =>
  isStaffRole(role) ? `${role.replace('_', '-')}@siso.example` : `${role}@merrin-holt.example`;

export interface DemoPeopleOptions {
  /** The demo's own partner. */
  partnerId: string;
  /** The people of an earlier start. */
  known?: readonly DemoPerson[] | undefined;
}

/**
 * One person for each role, the partner's and SISO's. Who is there from an earlier start and known keeps password and
 * secret; others get new ones by chance, so that no installation has those of another. Who was removed comes back.
 */
export async function demoPeople(deps: Deps, { partnerId, known = [] }: DemoPeopleOptions): Promise<DemoPerson[]> {
  const ctx = systemContext(deps, 'demo');
  const password = known[0]?.password ?? `demo-${deps.ids.secret(9)}`;
  const totpSecret = known.find((each) => each.totpSecret)?.totpSecret ?? (await deps.auth.createTotpSecret());
  const people: DemoPerson[] = [];
  for (const role of ROLE_NAMES) {
    const email = emailOf(role);
    const factor = ROLES[role].mfaRequired ? { totpSecret, totpUri: await deps.auth.totpUri(totpSecret, email) } : {};
    const person = { role, name: NAMES[role], email, password, ...factor };
    people.push(person);
    const [[found]] = await read(ctx, [findUserByEmail(email, undefined)]);
    if (found && known.some((each) => each.email === email)) continue;
    const of = isStaffRole(role) ? null : partnerId;
    const id = found?.id ?? (await createUser(ctx, { partnerId: of, email, name: person.name, role })).id;
    await setCredentials(ctx, id, person);
  }
  return people;
}
