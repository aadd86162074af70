import type { Invitation, Siso, User } from '@siso/partner-sdk';
import { stepUp } from '../base/step-up.ts';
import type { Choice, Field, Question, Values } from '../list/index.ts';
import type { TextGroup } from '../locales/catalog.ts';
import { addLaterTexts } from '../locales/later-texts.ts';
import { rightsTexts } from '../locales/rights.ts';
import { teamMoreTexts } from '../locales/team-more.ts';
import { covers, holds, permissionsOf, type Role, rightsOf, rolesToGive } from '../rights/rights.ts';
import { rightName, rightsSentence } from '../rights/rights-words.ts';
import { SCOPES } from '../rights/scopes.ts';
import type { Team } from './team.ts';
import { roleName, type TeamWords } from './words.ts';

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
/** The languages that mails are written in. */
const MAILS = ['en', 'es', 'fr', 'de', 'ar'] as const;
/** The wire's word for the programme's own people. */
const STAFF = 'none';

/** A question, and what is said when it was done. */
export interface Deed extends Question {
  done(values: Values): string;
}

/** What a dialog is made with. */
export interface DialogSetup {
  readonly host: Team;
  readonly siso: Siso;
  readonly words: TeamWords;
  /** Who looks, where it is known. */
  readonly me: User | undefined;
  readonly roles: readonly Role[];
}

export { fetchRoles } from '../rights/people.ts';

/** Adds the dialogs' texts, in a locale's language. */
export const addTexts = (group: TextGroup, language: string): Promise<void> =>
  addLaterTexts(group, language, rightsTexts, teamMoreTexts);

const doing = <T>({ host, siso }: DialogSetup, call: () => Promise<T>): Promise<T> => stepUp(host, siso, call);

/** The role's radio buttons, each with what it may do, and what can be given besides. */
function rightsFields(setup: DialogSetup, values: Values, of: Role['of'], now?: User): readonly Field[] {
  const { words, me, roles } = setup;
  const { t, find, locale } = words;
  const offered = rolesToGive(me, roles, of, SCOPES);
  const all = roles.filter((each) => each.of === of);
  const asked = values.role ?? now?.role;
  const role = offered.find((each) => each.role === asked) ?? offered.at(-1);
  const choices = offered.map((each): Choice => {
    const sentences = [
      rightsSentence(each.permissions, locale, find),
      find(`roleMore_${each.role}`),
      each.mfaRequired && t('mfaRequired'),
    ];
    return [each.role, roleName(each.role, words), sentences.filter(Boolean).join(' ')];
  });
  return [
    {
      name: 'role',
      label: t('role'),
      type: 'radios',
      required: true,
      value: role?.role,
      choices,
      hint: offered.length < all.length ? t('roleBeyond') : undefined,
    },
    ...moreFields(setup, of, role, values.permissions ?? rightsOf(now?.permissions ?? {}).join(' ')),
  ];
}

/** What somebody can be given besides a role: what its holder lacks, who gives it has, and such people may have at all. */
function moreFields({ words, me, roles }: DialogSetup, of: Role['of'], role: Role | undefined, value: string): Field[] {
  const { t, find } = words;
  const most = roles.find((each) => each.role === 'owner')?.permissions ?? {};
  const possible = SCOPES.filter(
    (right) =>
      (of === 'programme' || covers(most, right)) &&
      !(role && covers(role.permissions, right)) &&
      (value.split(' ').includes(right) || !me || holds(me, roles, right)),
  );
  const choices = possible.map((right): Choice => [right, rightName(right, find)]);
  return choices.length
    ? [
        {
          name: 'permissions',
          label: t('advanced'),
          type: 'checks',
          folded: true,
          hint: t('advancedText'),
          value,
          choices,
        },
      ]
    : [];
}

const grantOf = ({ role = '', permissions = '' }: Values) => ({
  role: role as User['role'],
  permissions: permissionsOf(permissions.split(' ').filter(Boolean)),
});

/** Asks whom to invite, and as what. `partners`: whose people they may become, for the programme's own people. */
export function inviteQuestion(setup: DialogSetup, partners: readonly Choice[], chosen: string | undefined): Deed {
  const { words, siso } = setup;
  const { t, locale } = words;
  const own = locale.split('-')[0];
  const homes: readonly Choice[] = [['', '–'], [STAFF, t('ownStaff')], ...partners];
  const home: Field = {
    name: 'partnerId',
    label: t('belongs'),
    type: 'choice',
    required: true,
    value: chosen ?? '',
    choices: homes,
  };
  const isStaff = ({ partnerId = chosen }: Values): boolean => partners.length > 0 && partnerId === STAFF;
  return {
    title: t('inviteTitle'),
    text: t('inviteText'),
    confirm: t('send'),
    done: ({ email = '' }) => t('invited', { email }),
    fields: (values) => [
      { name: 'email', label: t('email'), type: 'email', required: true },
      { name: 'name', label: t('name') },
      ...(partners.length ? [{ ...home, value: values.partnerId ?? chosen ?? '' }] : []),
      ...rightsFields(setup, values, isStaff(values) ? 'programme' : 'partner'),
    ],
    check: ({ email = '' }) => ({ email: email && !EMAIL.test(email) ? t('emailWrong') : '' }),
    act: (values) => {
      const { email = '', name, partnerId } = values;
      const mail = MAILS.find((each) => each === own);
      const body = {
        email,
        ...(name && { name }),
        ...(partnerId && partnerId !== STAFF && { partnerId }),
        ...(mail && { locale: mail }),
        ...grantOf(values),
      };
      return doing(setup, () => siso.client.post('/v1/invitations', { body }));
    },
  };
}

/** Asks which role somebody shall have, and what besides. */
export function roleQuestion(setup: DialogSetup, user: User): Deed {
  const { words, siso } = setup;
  const { t } = words;
  return {
    title: t('roleTitle', { name: user.name }),
    text: t('roleText'),
    confirm: t('saveRole'),
    done: () => t('roleSaved', { name: user.name }),
    fields: (values) => rightsFields(setup, values, user.partnerId ? 'partner' : 'programme', user),
    act: (values) =>
      doing(setup, () => siso.client.patch('/v1/users/{userId}', { path: { userId: user.id }, body: grantOf(values) })),
  };
}

/** What can be asked of somebody's account besides the role. */
export type Turn = 'suspend' | 'reactivate' | 'remove';
const DONE = { suspend: 'suspended', reactivate: 'reactivated', remove: 'removed' } as const;

/** Asks before somebody is let in or out. */
export function turnQuestion(setup: DialogSetup, { id: userId, name }: User, turn: Turn): Deed {
  const { words, siso } = setup;
  const { t } = words;
  const path = { userId };
  const call = {
    suspend: () => siso.client.post('/v1/users/{userId}/suspend', { path }),
    reactivate: () => siso.client.post('/v1/users/{userId}/reactivate', { path }),
    remove: () => siso.client.delete('/v1/users/{userId}', { path }),
  }[turn];
  return {
    title: t(`${turn}Title`, { name }),
    text: t(`${turn}Text`, { name }),
    confirm: t(turn),
    done: () => t(DONE[turn], { name }),
    danger: turn !== 'reactivate',
    act: () => doing<unknown>(setup, call),
  };
}

/** Asks before an invitation is taken back. */
export function revokeQuestion(setup: DialogSetup, { id: invitationId, email }: Invitation): Deed {
  const { words, siso } = setup;
  const { t } = words;
  return {
    title: t('revokeTitle'),
    text: t('revokeText', { email }),
    confirm: t('revoke'),
    done: () => t('revoked', { email }),
    danger: true,
    act: () =>
      doing(setup, () => siso.client.post('/v1/invitations/{invitationId}/revoke', { path: { invitationId } })),
  };
}
