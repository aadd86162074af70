import type { Query, Siso } from '@siso/partner-sdk';
import type { Choice } from './filters.ts';
import type { Column } from './table.ts';

/** So many partners are offered to choose from; the rows' own are always named. */
const OFFERED = 400;
const STALE_MS = 300_000;

/** Names of partners, for the programme's own people: one shared request for those to choose from, one for each further one. */
export class PartnerNames {
  readonly #siso: Siso;
  readonly #changed: () => void;
  readonly #known: Query<ReadonlyMap<string, string>>;
  readonly #singles = new Map<string, Query<string>>();
  readonly #leave: (() => void)[] = [];

  constructor(siso: Siso, changed: () => void) {
    this.#siso = siso;
    this.#changed = changed;
    this.#known = siso.query(
      'partner-names',
      async (signal) => {
        const names = new Map<string, string>();
        for await (const { id, companyName } of siso.client.list('/v1/partners', { query: { limit: 100 }, signal })) {
          names.set(id, companyName);
          if (names.size >= OFFERED) {
            break;
          }
        }
        return names;
      },
      { staleMs: STALE_MS },
    );
    this.#leave.push(this.#known.subscribe(changed));
  }

  /** The partners to choose from, by name. */
  get choices(): readonly Choice[] {
    return [...(this.#known.value ?? [])].sort(([, one], [, other]) => one.localeCompare(other));
  }

  /** A partner's name; undefined while it is not known. */
  nameOf(partnerId: string): string | undefined {
    const known = this.#known.value;
    return known?.get(partnerId) ?? (known || this.#known.error ? this.#single(partnerId).value : undefined);
  }

  /** The column that names whose each row is. */
  column(head: string): Column<{ readonly partnerId: string }> {
    const cell = ({ partnerId }: { readonly partnerId: string }) => this.nameOf(partnerId) ?? '…';
    return { key: 'partner', head, cell, share: 1.2 };
  }

  stop(): void {
    for (const leave of this.#leave) {
      leave();
    }
  }

  #single(partnerId: string): Query<string> {
    const found = this.#singles.get(partnerId);
    if (found) {
      return found;
    }
    const query = this.#siso.query(
      `partner-name ${partnerId}`,
      async (signal) =>
        (await this.#siso.client.get('/v1/partners/{partnerId}', { path: { partnerId }, signal })).data.companyName,
      { staleMs: STALE_MS },
    );
    this.#singles.set(partnerId, query);
    this.#leave.push(query.subscribe(this.#changed));
    return query;
  }
}
