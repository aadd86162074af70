import type { AuditEntry } from '@siso/partner-sdk';
import type { Choice } from '../list/index.ts';
import type { Column } from '../list/table.ts';
import { auditLogMoreTexts } from '../locales/audit-log-more.ts';
import type { TextGroup } from '../locales/catalog.ts';
import { addLaterTexts } from '../locales/later-texts.ts';
import { changeLines } from './values.ts';
import { type LogWords, momentName } from './words.ts';

/** What the log tells of, as its filter offers it. */
const KINDS = [
  'referral',
  'project',
  'milestone',
  'payment',
  'commission',
  'partner',
  'user',
  'invitation',
  'api_key',
  'widget_session',
  'plan',
  'programme',
  'signing_key',
];

/** Adds the texts of the log of changes, in a locale's language. */
export const addTexts = (group: TextGroup, language: string): Promise<void> =>
  addLaterTexts(group, language, auditLogMoreTexts);

/** What is there to choose from, by kind. */
export const kindChoices = ({ find }: LogWords): readonly Choice[] =>
  KINDS.map((kind): Choice => [kind, find(`thing_${kind}`) ?? kind]);

/** What was done, in words: “Key: created”; `referral.create` as it stands where there are none. */
export function actionName({ action }: AuditEntry, { t, find }: LogWords): string {
  const [noun = '', verb = ''] = action.split('.');
  const thing = find(`thing_${noun}`);
  const done = find(`verb_${verb}`);
  return thing && done ? t('did', { thing, verb: done }) : action.replaceAll(/[._]/g, ' ');
}

/** Who did it, as far as the viewer may know. */
export function actorName({ actor: { type, name } }: AuditEntry, { t }: LogWords): string {
  return name ?? t(type.endsWith('_key') ? 'by_key' : type === 'widget_session' ? 'by_session' : 'system');
}

/** The columns of the changes. */
export function changeColumns(words: LogWords, whose: readonly Column<AuditEntry>[]): readonly Column<AuditEntry>[] {
  const { t, locale } = words;
  const told = ({ changes }: AuditEntry): string =>
    changeLines(changes, words)
      .map(({ name, value }) => `${name}: ${value}`)
      .join(' · ');
  return [
    { key: 'when', head: t('when'), cell: ({ createdAt }) => momentName(locale, createdAt), share: 1.2 },
    { key: 'who', head: t('who'), cell: (row) => actorName(row, words), share: 1.4 },
    ...whose,
    { key: 'what', head: t('action'), cell: (row) => actionName(row, words), share: 1.6, card: 'aside' },
    { key: 'about', head: t('what'), cell: told, share: 2.4, card: 'none' },
  ];
}
