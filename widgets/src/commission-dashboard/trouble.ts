import type { SisoError } from '@siso/partner-sdk';
import type { DashboardText } from './words.ts';

/** What is said when there are no figures to show. */
export interface Trouble {
  readonly code: string;
  readonly title: DashboardText;
  readonly text: DashboardText;
  /** Whether trying again may help. */
  readonly retry: boolean;
}

const trouble = (code: string, name: string, retry: boolean): Trouble => ({
  code,
  title: `${name}Title` as DashboardText,
  text: `${name}Text` as DashboardText,
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
