/** Actions with the resources that each covers; `*` is all of them. The same as the API's permissions. */
export type Permissions = Readonly<Record<string, readonly string[]>>;

/** A role, as `GET /v1/roles` answers it. */
export interface Role {
  readonly role: string;
  readonly of: 'partner' | 'programme';
  readonly mfaRequired: boolean;
  readonly permissions: Permissions;
}

/** Somebody who has rights. */
export interface Holder {
  readonly role: string;
  readonly permissions: Permissions;
}

/** Whether a list of permissions covers `resource:action`. */
export function covers(permissions: Permissions, right: string): boolean {
  const [resource = '', action = ''] = right.split(':');
  return permissions[action]?.some((one) => one === resource || one === '*') ?? false;
}

/** The rights that permissions name, as `resource:action`; `*` stands for itself. */
export const rightsOf = (permissions: Permissions): string[] =>
  Object.entries(permissions)
    .flatMap(([action, resources]) => resources.map((resource) => `${resource}:${action}`))
    .sort();

/** The same rights as permissions. */
export function permissionsOf(rights: readonly string[]): Record<string, string[]> {
  const permissions: Record<string, string[]> = {};
  for (const right of rights) {
    const [resource = '', action = ''] = right.split(':');
    const list = permissions[action] ?? [];
    permissions[action] = [...list, resource];
  }
  return permissions;
}

/** Whether somebody has a right, by the role or besides it. */
export const holds = ({ role, permissions }: Holder, roles: readonly Role[], right: string): boolean =>
  covers(permissions, right) || roles.some((each) => each.role === role && covers(each.permissions, right));

/**
 * Whether somebody may give all that these permissions say. Where it is not known who they are, the API decides.
 *
 * @param all what `*` stands for, as `resource:action`
 */
export function mayGive(
  me: Holder | undefined,
  roles: readonly Role[],
  permissions: Permissions,
  all: readonly string[],
): boolean {
  const wanted = rightsOf(permissions);
  const asked = wanted.some((right) => right.startsWith('*')) ? all : wanted;
  return !me || asked.every((right) => holds(me, roles, right));
}

/** The roles that somebody may give to people of a partner, or of the programme: none that may do more than they. */
export function rolesToGive(
  me: Holder | undefined,
  roles: readonly Role[],
  of: Role['of'],
  all: readonly string[],
): readonly Role[] {
  const mine = roles.find(({ role }) => role === me?.role);
  return roles.filter(
    (each) =>
      each.of === of &&
      // Owners are made by owners, staff by its administrators; so says the API.
      (each.role !== 'owner' || mine?.of !== 'partner' || me?.role === 'owner') &&
      (of === 'partner' || !me || me.role === 'programme_admin') &&
      mayGive(me, roles, each.permissions, all),
  );
}
