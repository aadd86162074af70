import type { ApiKey, Siso, User } from '@siso/partner-sdk';
import { stepUp } from '../base/step-up.ts';
import type { Choice, Question } from '../list/index.ts';
import { apiKeysMoreTexts } from '../locales/api-keys-more.ts';
import type { TextGroup } from '../locales/catalog.ts';
import { addLaterTexts } from '../locales/later-texts.ts';
import { rightsTexts } from '../locales/rights.ts';
import type { Role } from '../rights/rights.ts';
import type { ApiKeys } from './api-keys.ts';
import { readOrigins } from './origins.ts';
import { originsField, originsProblem } from './origins-field.ts';
import type { KeysWords } from './words.ts';

export { fetchRoles, fetchViewer } from '../rights/people.ts';
export { createQuestion } from './create-question.ts';
export { type Copied, freshKeyView, type NewKey } from './fresh-key.ts';

/** What a dialog is made with. */
export interface DialogSetup {
  readonly host: ApiKeys;
  readonly siso: Siso;
  readonly words: KeysWords;
  /** Who looks, where it is known. */
  readonly me: User | undefined;
  readonly roles: readonly Role[];
}

/** Adds the dialogs' texts, in a locale's language. */
export const addTexts = (group: TextGroup, language: string): Promise<void> =>
  addLaterTexts(group, language, rightsTexts, apiKeysMoreTexts);

/** Asks for how long the old key shall go on beside its successor. */
export function rotateQuestion(
  { host, siso, words }: DialogSetup,
  { id: keyId, name }: ApiKey,
  made: (key: ApiKey & { key?: string }) => void,
): Question {
  const { t, find } = words;
  return {
    title: t('rotateTitle', { name }),
    text: t('rotateText'),
    confirm: t('rotateNow'),
    fields: [
      {
        name: 'overlapHours',
        label: t('overlap'),
        type: 'choice',
        required: true,
        value: '24',
        choices: ['0', '1', '24', '168'].map((each): Choice => [each, find(`overlap_${each}`) ?? each]),
      },
    ],
    async act({ overlapHours }) {
      const call = () =>
        siso.client.post('/v1/api-keys/{keyId}/rotate', {
          path: { keyId },
          body: { overlapHours: Number(overlapHours) },
        });
      made((await stepUp(host, siso, call)).data);
    },
  };
}

/** Asks for another name, or for other sites. */
export function editQuestion(
  { host, siso, words }: DialogSetup,
  { id: keyId, name, allowedOrigins }: ApiKey,
  what: 'name' | 'origins',
): Question {
  const { t } = words;
  const renames = what === 'name';
  return {
    title: t(renames ? 'renameTitle' : 'originsTitle', { name }),
    confirm: t('save'),
    fields: renames
      ? [{ name: 'name', label: t('name'), hint: t('nameHint'), required: true, value: name }]
      : [originsField(words, allowedOrigins.join('\n'))],
    check: (values) => ({ allowedOrigins: renames ? '' : originsProblem(values.allowedOrigins ?? '', words) }),
    act: (values) => {
      const origins = [...readOrigins(values.allowedOrigins ?? '').origins];
      const body = renames ? { name: values.name } : { allowedOrigins: origins };
      return stepUp(host, siso, () => siso.client.patch('/v1/api-keys/{keyId}', { path: { keyId }, body }));
    },
  };
}

/** Asks before a key is ended. */
export function revokeQuestion({ host, siso, words }: DialogSetup, { id: keyId, name }: ApiKey): Question {
  const { t } = words;
  return {
    title: t('revokeTitle', { name }),
    text: t('revokeText'),
    confirm: t('revokeNow'),
    danger: true,
    act: () => stepUp(host, siso, () => siso.client.post('/v1/api-keys/{keyId}/revoke', { path: { keyId } })),
  };
}
