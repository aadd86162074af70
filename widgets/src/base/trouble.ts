import type { SisoError } from '@siso/partner-sdk';

/** Kinds of trouble; each has a title and a text in every element that shows it. */
export type TroubleName = 'session' | 'paused' | 'permission' | 'unreachable' | 'error';

/** What is said when there is nothing to show. */
export interface Trouble {
  /** The API's problem code, or the element's own. */
  readonly code: string;
  readonly title: `${TroubleName}Title`;
  readonly text: `${TroubleName}Text`;
  /** Whether trying again may help. */
  readonly retry: boolean;
}

const trouble = (code: string, name: TroubleName, retry: boolean): Trouble => ({
  code,
  title: `${name}Title`,
  text: `${name}Text`,
  retry,
});

/** No connection was given to the element. */
export const NO_SESSION: Trouble = trouble('no_session', 'session', false);

/** The words for an error of the API or of the session. */
export function troubleOf({ status, code }: Pick<SisoError, 'status' | 'code'>): Trouble {
  if (code.startsWith('partner_')) {
    return trouble(code, 'paused', false);
  }
  if (status === 401 || code === 'session_failed' || code === 'closed') {
    return trouble(code, 'session', true);
  }
  if (status === 403 || status === 404) {
    return trouble(code, 'permission', false);
  }
  return trouble(code, status === 0 ? 'unreachable' : 'error', true);
}
