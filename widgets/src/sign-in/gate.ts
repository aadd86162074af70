import type { SisoError } from '@siso/partner-sdk';
import type { Auth, SignInState } from '@siso/partner-sdk/auth';
import type { LitElement, TemplateResult } from 'lit';
import type { Blame, Fault } from '../auth/attempt.ts';
import type { Desk } from '../auth/views.ts';
import type { TextKey } from '../locales/catalog.ts';

/** Key of a text of the way in. */
export type SignInText = TextKey<'signIn'>;

/** What the element may show, as its `view` names it. */
export const VIEWS = [
  'sign-in',
  'second-factor',
  'enrol',
  'forgot',
  'reset-password',
  'invitation',
  'verify-email',
  'confirm-email',
] as const;
export type View = (typeof VIEWS)[number];

/** What each view is handed. */
export interface Gate extends Desk<SignInText> {
  readonly auth: Auth;
  readonly host: LitElement;
  /** Of the mailed link. */
  readonly token: string;
  /** Whether passkeys are offered. */
  readonly passkeys: boolean;
  /** True where nobody is signed in for real. */
  readonly demo: boolean;
  /** The address that was typed last, so that nobody types it twice. */
  email: string;
  /** Goes to another view; `fault` is said there. */
  go(view: View, fault?: Fault<SignInText>): void;
  /** Goes on with what the API answered. */
  settle(state: SignInState): void;
}

/** One view. */
export interface Panel {
  view(): TemplateResult;
  /** Called when it is shown on a page. */
  begin?(): void;
  /** Called when it goes. */
  end?(): void;
}

/** Faults that mean the same wherever somebody signs in. */
export const blameAccount: Blame<SignInText> = ({ code }: SisoError) =>
  code === 'account_suspended' || code === 'partner_suspended'
    ? { title: 'suspendedTitle', text: 'suspendedText' }
    : undefined;
