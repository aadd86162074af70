import type { Words } from '../list/index.ts';
import type { TextKey } from '../locales/catalog.ts';

/** Key of a text of the list of projects. */
export type ProjectText = TextKey<'projectList'>;

/** Writes texts, amounts and dates for one viewer. */
export type ProjectWords = Words<ProjectText>;

/** The mark of a status of a project or of a commission. */
export const lookOf = (status: string): 'good' | 'going' | 'bad' | 'open' =>
  ['completed', 'paid'].includes(status)
    ? 'good'
    : ['active', 'payable', 'in_payout'].includes(status)
      ? 'going'
      : ['cancelled', 'reversed'].includes(status)
        ? 'bad'
        : 'open';
