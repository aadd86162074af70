import type { Partner, Siso } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Detail } from '../list/drawer.ts';
import { factsView, Loaded, partFailureView, stateView, waitView } from '../list/index.ts';
import { rateName } from '../list/rate-field.ts';
import { dateName } from '../list/words.ts';
import type { PartnerWords } from './words.ts';

/** Somebody of the partner's, or an address that was invited. */
interface Person {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly state: '' | 'invited' | 'suspended';
}

/** Everything on one partner: how to reach it, what it earns by, and its people where the viewer may see them. */
export class PartnerDetail implements Detail<Partner> {
  readonly #people?: Loaded<readonly Person[]>;

  constructor(partnerId: string, { client, session }: Siso, changed: () => void) {
    if (session.allows('users:read')) {
      this.#people = new Loaded(async (signal) => {
        const query = { partnerId, limit: 100 };
        const [users, invitations] = await Promise.all([
          client.get('/v1/users', { query, signal }),
          client.get('/v1/invitations', { query, signal }),
        ]);
        return [
          ...users.data.data.map(
            ({ name, email, role, status }): Person => ({
              name,
              email,
              role,
              state: status === 'suspended' ? 'suspended' : '',
            }),
          ),
          ...invitations.data.data
            .filter(({ status }) => status === 'pending')
            .map(({ name, email, role }): Person => ({ name: name ?? email, email, role, state: 'invited' })),
        ];
      }, changed);
    }
  }

  view(row: Partner, words: PartnerWords): TemplateResult {
    const { t, find, locale } = words;
    const own = (rate: string | null): string => (rate === null ? t('byPlan') : rateName(locale, rate));
    return html`${factsView([
      [t('email'), row.contactEmail],
      [t('phone'), row.contactPhone && html`<span dir="ltr">${row.contactPhone}</span>`],
      [t('currency'), row.currency],
      [t('tier'), find(`tier_${row.tier}`) ?? row.tier],
      [t('baseRate'), own(row.commissionRate)],
      [t('overrideRate'), own(row.overrideRate)],
      [t('reference'), row.externalId],
      [t('since'), dateName(locale, row.createdAt)],
    ])}
    ${this.#people ? html`<h3>${t('people')}</h3>${this.#peopleView(this.#people, words)}` : nothing}`;
  }

  refresh(): void {
    void this.#people?.refresh();
  }

  stop(): void {
    this.#people?.stop();
  }

  #peopleView({ value, error }: Loaded<readonly Person[]>, words: PartnerWords): TemplateResult {
    const { t, find } = words;
    if (!value) {
      return error ? partFailureView(error, words, () => this.refresh()) : waitView(words, 2);
    }
    if (!value.length) {
      return html`<p class="text">${t('nobody')}</p>`;
    }
    return html`<ul role="list">
      ${value.map(
        ({ name, email, role, state }) => html`<li class="line">
          <span><bdi>${name}</bdi>${name === email ? nothing : html`<br /><span class="note" dir="ltr">${email}</span>`}</span>
          <span class="note">${find(`role_${role}`) ?? role}${
            state
              ? html` · ${stateView(t(state === 'invited' ? 'invited' : 'person_suspended'), state === 'invited' ? 'open' : 'bad')}`
              : nothing
          }</span>
        </li>`,
      )}
    </ul>`;
  }
}
