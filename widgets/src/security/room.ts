import type { Auth, Security, SignInSession } from '@siso/partner-sdk/auth';
import type { LitElement } from 'lit';
import type { Blame } from '../auth/attempt.ts';
import type { Desk } from '../auth/views.ts';
import type { Parameters, TextKey } from '../locales/catalog.ts';

/** Key of a text of the security settings. */
export type SecurityText = TextKey<'security'>;

/** What is known of how a person signs in. */
export interface Known {
  readonly security: Security;
  readonly sessions: readonly SignInSession[];
}

/** What is said when something was done. */
export interface Said {
  readonly text: SecurityText;
  readonly parameters?: Parameters;
}

/** What each section is handed. */
export interface Room extends Desk<SecurityText> {
  readonly auth: Auth;
  readonly host: LitElement;
  readonly passkeys: boolean;
  /** The form that is open, by a name of the section's own; one at a time. */
  readonly opened: string;
  /** Opens a form, or closes all of them. */
  open(name: string): void;
  /** Does a thing, after asking who it is if need be; then says so, closes the form and looks anew. */
  act(work: () => Promise<unknown>, said: Said, blame?: Blame<SecurityText>): Promise<boolean>;
  /** Makes a call after asking who it is if need be; undefined when the person would rather not say. */
  guarded<T>(work: () => Promise<T>): Promise<T | undefined>;
  /** A day in the language in use; with `time` the time of day too. */
  date(instant: string, time?: boolean): string;
}
