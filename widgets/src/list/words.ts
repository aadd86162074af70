import type { SisoError } from '@siso/partner-sdk';
import { dateFormat } from '../base/format.ts';
import type { Parameters } from '../locales/catalog.ts';
import type { ListText } from '../locales/list.ts';

/** Keys of the texts that every list brings itself. */
export type OwnListText = 'title' | 'emptyTitle' | 'emptyText';

/** Writes texts, amounts and dates for one viewer. */
export interface Words<Key extends string = never> {
  readonly locale: string;
  t(key: Key | ListText | OwnListText, parameters?: Parameters): string;
  /** A text whose key is made at run time; undefined when there is none. */
  find(key: string, parameters?: Parameters): string | undefined;
}

/** A calendar day (`YYYY-MM-DD`) in words. */
export const dayName = (locale: string, day: string): string =>
  dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day) || 0);

/** An instant as the viewer's day. */
export const dateName = (locale: string, instant: string): string =>
  dateFormat(locale, { dateStyle: 'medium' }).format(Date.parse(instant) || 0);

/** An instant as the viewer's day and time. */
export const timeName = (locale: string, instant: string): string =>
  dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(instant) || 0);

/**
 * Why something was not done, in words that say what is safe. A text `code_<problem code>` of the element comes first;
 * of what only the API can say, its own words are shown.
 */
export function failureText({ status, code, detail }: SisoError, { t, find }: Words<never>): string {
  const own = find(`code_${code}`);
  if (own) {
    return own;
  }
  if (status === 412 || code === 'idempotency_conflict') {
    return t('failedConflict');
  }
  if (status === 0 || status === 401) {
    return t(status ? 'sessionText' : 'failedOffline');
  }
  if (status === 403) {
    return t('failedDenied');
  }
  return status === 404 ? t('missing') : status < 500 && detail ? t('failedDetail', { detail }) : t('failedServer');
}
