import type { Partner, Query, SisoError } from '@siso/partner-sdk';
import { ownSiso } from './connection.ts';
import { redraw } from './store.ts';

/** So many are at hand at once; the rest is found by letters of their names, page by page. */
const MOST = 500;
/** So many are shown at a time. */
const SHOWN = 12;

/** What the switcher and the palette know of the partners. */
export interface Found {
  readonly partners: readonly Partner[];
  /** There are more than are shown. */
  readonly more: boolean;
  readonly loading: boolean;
  readonly error: SisoError | null;
}

let query: Query<Partner[]> | undefined;
let of: unknown;
let forget: (() => void) | undefined;

/** The partners by name, as the programme's people may see them; the first call fetches them. */
export function findPartners(text: string): Found {
  const siso = ownSiso();
  if (siso !== of) {
    forget?.();
    of = siso;
    query = siso?.query<Partner[]>('portal partners', async () => {
      const all: Partner[] = [];
      for await (const partner of siso.client.list('/v1/partners', { query: { limit: 100 } })) {
        all.push(partner);
        if (all.length >= MOST) break;
      }
      return all.sort((a, b) => a.companyName.localeCompare(b.companyName));
    });
    // Not within the drawing that asks.
    queueMicrotask(() => {
      forget = query?.subscribe(redraw);
    });
  }
  const words = fold(text).split(' ').filter(Boolean);
  const matching = (query?.value ?? []).filter(({ companyName }) => {
    const name = fold(companyName);
    return words.every((word) => name.includes(word));
  });
  return {
    partners: matching.slice(0, SHOWN),
    more: matching.length > SHOWN,
    loading: !!query?.loading && !query.value,
    error: query?.error ?? null,
  };
}

/** Letters without case and marks, so that `e` finds `É`. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
