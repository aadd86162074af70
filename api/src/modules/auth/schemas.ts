/** Sign-in on the wire: who somebody is, and where their sign-in stands. */
import { z } from '@hono/zod-openapi';
import { id, instant, iso, isoOrNull, text } from '../../http/fields.ts';
import { ROLES, scopesOf } from '../../platform/permissions.ts';
import { COMPONENTS } from '../../platform/scopes.ts';
import { permissions, role, signInEmail, toPermissions } from '../users/schemas.ts';
import { LONGEST } from './password-rules.ts';
import { steppedUpUntil } from './rules.ts';
import type { SignedIn } from './visit.ts';

/** The languages that mails and pages are written in. */
export const LOCALES = ['en', 'es', 'fr', 'de', 'ar'] as const;

/** A password as somebody gives it to come in: whatever it once was. */
export const password = z
  .string('Expected a text.')
  .min(1, 'Must not be empty.')
  .max(4 * LONGEST);
/** A password that is to be kept; whether it is good enough is a rule, not a form. */
export const newPassword = z
  .string('Expected a text.')
  .min(1, 'Must not be empty.')
  .max(4 * LONGEST)
  .refine((value) => value.isWellFormed(), 'Not well-formed Unicode.')
  .openapi({ description: `12 to ${LONGEST} characters, not a common one, not close to the address` });

export const Me = z
  .object({
    id: id('user'),
    email: z.string(),
    name: z.string(),
    role,
    partnerId: id('partner').nullable().openapi({ description: "null: one of SISO's own staff" }),
    partner: z.object({ id: id('partner'), companyName: z.string() }).nullable(),
    locale: z.string().nullable(),
    scopes: z.array(z.string()).openapi({ description: 'What they may do; a widget session holds no more' }),
    permissions,
    emailVerified: z.boolean(),
    mfa: z.object({
      required: z.boolean().describe('By the role'),
      totp: z.boolean(),
      passkeys: z.int(),
    }),
    steppedUpUntil: instant
      .nullable()
      .openapi({ description: 'Until when what asks for a proof of identity goes through' }),
    session: z.object({ id: id('signInSession'), createdAt: instant, expiresAt: instant }),
  })
  .openapi('Me');

export const SignInState = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('signed_in'), user: Me }),
    z.object({
      state: z.literal('second_factor'),
      methods: z.array(z.enum(['totp', 'recovery_code', 'passkey'])).describe('Open: more may be added'),
    }),
    z.object({
      state: z
        .literal('enrol_second_factor')
        .describe('The role needs a second factor: set up codes or a passkey, and you are in'),
    }),
  ])
  .openapi('SignInState');

export const SignIn = z.strictObject({ email: signInEmail, password }).openapi('SignInInput');

export const UpdateMe = z
  .strictObject({ name: text(100).optional(), locale: z.enum(LOCALES).nullable().optional() })
  .openapi('UpdateMe');

export const MintWidgetSession = z
  .strictObject({
    partnerId: id('partner')
      .optional()
      .openapi({ description: 'For SISO: look at this partner, as its people see it' }),
  })
  .openapi('MintWidgetSession');

export const OwnWidgetSession = z
  .object({
    id: id('widgetSession'),
    token: z.string(),
    expiresAt: instant,
    partnerId: id('partner').nullable(),
    components: z.array(z.enum(COMPONENTS as [string, ...string[]])),
    scopes: z.array(z.string()),
  })
  .openapi('OwnWidgetSession');

export function toMe({ person, session, deps }: SignedIn): z.infer<typeof Me> {
  return {
    id: person.id,
    email: person.email,
    name: person.name,
    role: person.role,
    partnerId: person.partnerId,
    partner: person.partnerId === null ? null : { id: person.partnerId, companyName: person.companyName ?? '' },
    locale: person.locale,
    scopes: scopesOf(person),
    permissions: toPermissions(person.permissions),
    emailVerified: person.emailVerified,
    mfa: {
      required: ROLES[person.role].mfaRequired,
      totp: person.totpSince !== null,
      passkeys: person.passkeys,
    },
    steppedUpUntil: isoOrNull(steppedUpUntil(session, deps.clock.now())),
    session: { id: session.id, createdAt: iso(session.createdAt), expiresAt: iso(session.expiresAt) },
  };
}
