import type { Query, Siso } from '@siso/partner-sdk';
import type { Choice } from '../list/index.ts';

/** So many people are offered to choose from. */
const OFFERED = 400;
const STALE_MS = 300_000;

/** The people whose lines can be chosen, by name; one shared request. */
export const peopleQuery = (siso: Siso): Query<readonly Choice[]> =>
  siso.query(
    'people',
    async (signal) => {
      const people: Choice[] = [];
      for await (const { id, name } of siso.client.list('/v1/users', { query: { limit: 100 }, signal })) {
        people.push([id, name]);
        if (people.length >= OFFERED) {
          break;
        }
      }
      return people.sort(([, one], [, other]) => one.localeCompare(other));
    },
    { staleMs: STALE_MS },
  );
