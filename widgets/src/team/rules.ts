import type { User } from '@siso/partner-sdk';

/** Why somebody cannot be changed by who looks; the last part of a text's key. */
export type WhyNot = 'readonly' | 'self' | 'owner' | 'staff';

/** Who looks, as far as it is known. */
export interface Viewer {
  /** The user's id; undefined for a session that is nobody's in particular. */
  readonly id: string | undefined;
  readonly user: User | undefined;
  /** Whether the session may change people at all. */
  readonly writes: boolean;
}

/** Why `account` cannot be changed by who looks; undefined = it can, as far as is known here. The API decides. */
export function whyNot({ id, role, partnerId }: User, { id: own, user, writes }: Viewer): WhyNot | undefined {
  if (!writes) {
    return 'readonly';
  }
  if (id === own) {
    return 'self';
  }
  if (role === 'owner' && user && user.partnerId !== null && user.role !== 'owner') {
    return 'owner';
  }
  return partnerId === null && user && user.role !== 'programme_admin' ? 'staff' : undefined;
}
