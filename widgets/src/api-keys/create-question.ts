import type { ApiKey, ApiKeyInput } from '@siso/partner-sdk';
import { stepUp } from '../base/step-up.ts';
import type { Choice, Field, Question, Values } from '../list/index.ts';
import { holds } from '../rights/rights.ts';
import { rightName } from '../rights/rights-words.ts';
import { PARTNER_KEY_SCOPES, SCOPES, type Scope } from '../rights/scopes.ts';
import type { DialogSetup } from './dialogs.ts';
import { readOrigins } from './origins.ts';
import { originsField, originsProblem } from './origins-field.ts';
import type { KeysWords } from './words.ts';

const DAY = 86_400_000;
/** The wire knows no word for the programme's own keys: they are those of no partner. */
const OWN = 'none';

/** The rights that a new secret key can be given: those that such keys may have, and its maker has. */
function rightsFor({ me, roles }: DialogSetup, forPartner: boolean): readonly Scope[] {
  return (forPartner ? PARTNER_KEY_SCOPES : SCOPES).filter((right) => !me || holds(me, roles, right));
}

function kindFields(setup: DialogSetup, values: Values, forPartner: boolean): readonly Field[] {
  const { words } = setup;
  const { t, find } = words;
  if (values.kind === 'publishable') {
    return [originsField(words, values.allowedOrigins ?? '')];
  }
  const rights = values.rights ?? 'all';
  const choices: readonly Choice[] = [
    ['all', t('rightsAll')],
    ['some', t('rightsSome')],
  ];
  const scopes = rightsFor(setup, forPartner).map((right): Choice => [right, rightName(right, find)]);
  return [
    { name: 'rights', label: t('rights'), type: 'radios', required: true, value: rights, choices },
    ...(rights === 'some'
      ? [
          {
            name: 'scopes',
            label: t('scopes'),
            type: 'checks' as const,
            required: true,
            value: values.scopes ?? '',
            choices: scopes,
          },
        ]
      : []),
  ];
}

function expiryFields({ t, find }: KeysWords, { expiry = 'never', expiresAt = '' }: Values): readonly Field[] {
  const choices = ['never', '30', '90', '365', 'day'].map((each): Choice => [each, find(`expiry_${each}`) ?? each]);
  return [
    { name: 'expiry', label: t('expiry'), type: 'choice', required: true, value: expiry, choices },
    ...(expiry === 'day'
      ? [{ name: 'expiresAt', label: t('expiryDay'), type: 'date' as const, required: true, value: expiresAt }]
      : []),
  ];
}

/** When a key ends by what was chosen, as an instant; a chosen day counts to its end where the viewer is. */
function endOf({ expiry, expiresAt = '' }: Values): string | undefined {
  if (expiry === 'day') {
    return new Date(`${expiresAt}T23:59:59`).toISOString();
  }
  return Number(expiry) ? new Date(Date.now() + Number(expiry) * DAY).toISOString() : undefined;
}

/** The body that makes a key of what was chosen. */
function bodyOf(setup: DialogSetup, values: Values, partnerId: string | undefined): ApiKeyInput {
  const { name = '', kind, rights, scopes = '', allowedOrigins = '' } = values;
  const expiresAt = endOf(values);
  const shared = { name, ...(partnerId && { partnerId }), ...(expiresAt && { expiresAt }) };
  if (kind === 'publishable') {
    return { ...shared, kind, allowedOrigins: [...readOrigins(allowedOrigins).origins] };
  }
  const mine = rightsFor(setup, false);
  // Left out they are all that may be; a programme's key would then hold what not every maker holds.
  const all = partnerId || setup.siso.session.partnerId || mine.length === SCOPES.length ? undefined : [...mine];
  const chosen = rights === 'some' ? (scopes.split(' ') as Scope[]) : all;
  return { ...shared, kind: 'secret', ...(chosen && { scopes: chosen }) };
}

/**
 * Asks for a new key. `partners`: whose it may be, for the programme's own people; `made` is handed the answer with the
 * key's text.
 */
export function createQuestion(
  setup: DialogSetup,
  partners: readonly Choice[],
  chosen: string | undefined,
  made: (key: ApiKey & { key?: string }) => void,
): Question {
  const { host, siso, words } = setup;
  const { t, find } = words;
  const kinds = ['publishable', 'secret'].map(
    (kind): Choice => [kind, find(`kind_${kind}`) ?? kind, find(`kindText_${kind}`)],
  );
  const homeOf = ({ partnerId = chosen ?? '' }: Values): string => (partners.length ? partnerId : '');
  return {
    title: t('createTitle'),
    confirm: t('createNow'),
    fields(typed) {
      const values = { kind: 'publishable', ...typed };
      const home = homeOf(values);
      const homes: readonly Choice[] = [
        ['', '–'],
        ...(values.kind === 'secret' ? [[OWN, t('ownKeys')] as Choice] : []),
        ...partners,
      ];
      return [
        { name: 'kind', label: t('kind'), type: 'radios', required: true, value: values.kind, choices: kinds },
        { name: 'name', label: t('name'), hint: t('nameHint'), required: true, value: typed.name ?? '' },
        ...(partners.length
          ? [
              {
                name: 'partnerId',
                label: t('belongs'),
                type: 'choice' as const,
                required: true,
                value: home,
                choices: homes,
              },
            ]
          : []),
        ...kindFields(setup, values, home !== OWN),
        ...expiryFields(words, values),
      ];
    },
    check: (values) => ({
      allowedOrigins: values.kind === 'publishable' ? originsProblem(values.allowedOrigins ?? '', words) : '',
      scopes: values.rights === 'some' && !values.scopes ? t('rightsMissing') : '',
      expiresAt: values.expiresAt && Date.parse(endOf(values) ?? '') <= Date.now() ? t('expiryPast') : '',
    }),
    async act(values) {
      const home = homeOf(values);
      const body = bodyOf(setup, values, home === OWN ? undefined : home || undefined);
      made((await stepUp(host, siso, () => siso.client.post('/v1/api-keys', { body }))).data);
    },
  };
}
