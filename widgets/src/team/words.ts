import type { Words } from '../list/index.ts';
import type { TextKey } from '../locales/catalog.ts';

/** Key of a text of the team. */
export type TeamText = TextKey<'team'>;

/** Writes texts and dates for one viewer. */
export type TeamWords = Words<TeamText>;

/** A role's name; its wire name where there is no word for it. */
export const roleName = (role: string, { find }: TeamWords): string => find(`role_${role}`) ?? role;
