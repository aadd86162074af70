import type { Brand, Siso } from '@siso/partner-sdk';
import type { LitElement } from 'lit';
import { html, nothing } from 'lit';
import { type Choice, choiceFilter } from './filters.ts';
import type { PartnerNames } from './partner-names.ts';
import type { Column } from './table.ts';

/** Whose a row is, in lists that the programme's own people see of all partners; of nothing elsewhere. */
export class StaffPartners {
  readonly #host: LitElement;
  #siso?: Siso;
  #names?: PartnerNames;
  #known = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Finds out who looks, as soon as it can be known; call it before each rendering. */
  follow(siso: Siso | undefined, brand: Brand | undefined, refused: boolean): void {
    if (siso !== this.#siso) {
      this.stop();
      this.#siso = siso;
    }
    if (!siso || this.#known || !(brand || refused)) {
      return;
    }
    this.#known = true;
    if (brand && !brand.partnerId) {
      void this.#load(siso);
    }
  }

  /** True for the programme's own people. */
  get staff(): boolean {
    return !!this.#names;
  }

  /** The partners to choose from, by name. */
  get choices(): readonly Choice[] {
    return this.#names?.choices ?? [];
  }

  /** A partner's name; `own` for what is the programme's. */
  nameOf(partnerId: string | null, own = ''): string {
    return partnerId ? (this.#names?.nameOf(partnerId) ?? '…') : own;
  }

  /** The column with the partner's name, for those who see several; `own`: the programme's name. */
  columns<Row extends { readonly partnerId: string | null }>(head: string, own?: string): readonly Column<Row>[] {
    return this.#names
      ? [{ key: 'partner', head, cell: ({ partnerId }) => this.nameOf(partnerId, own), share: 1.2 }]
      : [];
  }

  /** The filter by partner; `none` on the wire are the programme's own. */
  filterView(label: string, chosen: string | undefined, all: string, own?: string): unknown {
    const choices: readonly Choice[] = own ? [['none', own], ...this.choices] : this.choices;
    return this.#names ? html`${choiceFilter('partnerId', label, choices, chosen, all)}` : nothing;
  }

  stop(): void {
    this.#names?.stop();
    this.#names = this.#siso = undefined;
    this.#known = false;
  }

  async #load(siso: Siso): Promise<void> {
    const { PartnerNames } = await import('./partner-names.ts');
    if (this.#siso === siso) {
      this.#names = new PartnerNames(siso, () => this.#host.requestUpdate());
      this.#host.requestUpdate();
    }
  }
}
