import type { Invitation, Siso } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { stateView } from '../list/facts.ts';
import { type PageOf, Rows } from '../list/rows.ts';
import { type Column, tableView } from '../list/table.ts';
import { dateName } from '../list/words.ts';
import { roleName, type TeamWords } from './words.ts';

/** What can be done with an invitation. */
export interface InvitationActs {
  resend(invitation: Invitation): void;
  revoke(invitation: Invitation): void;
}

/** The invitations that nobody has taken yet: those that still hold, and those that have run out. */
export class Invitations {
  readonly rows: Rows<Invitation>;

  constructor(siso: Siso, partnerId: () => string | undefined, changed: () => void) {
    this.rows = new Rows<Invitation>(async (page, signal) => {
      const query = { ...page, partnerId: partnerId() };
      const { data }: { data: PageOf<Invitation> } = await siso.client.get('/v1/invitations', { query, signal });
      return { ...data, data: data.data.filter(({ status }) => status === 'pending' || status === 'expired') };
    }, changed);
    void this.rows.refresh();
  }

  /** Nothing while there are none; `whose`: the column of those who see several partners; `acts` is left out for who may not change them. */
  view(
    words: TeamWords,
    whose: readonly Column<Invitation>[],
    acts: InvitationActs | undefined,
  ): TemplateResult | typeof nothing {
    const { t, locale } = words;
    const { shown, whole, loading } = this.rows;
    if (!shown?.length) {
      return nothing;
    }
    const columns: readonly Column<Invitation>[] = [
      { key: 'email', head: t('email'), cell: ({ email }) => email, share: 1.8 },
      ...whose,
      { key: 'role', head: t('role'), cell: ({ role }) => roleName(role, words) },
      { key: 'by', head: t('invitedBy'), cell: ({ invitedBy }) => invitedBy.name ?? '', card: 'none' },
      {
        key: 'status',
        head: t('status'),
        cell: ({ status, expiresAt }) =>
          status === 'pending'
            ? stateView(t('validUntil', { day: dateName(locale, expiresAt) }), 'going')
            : stateView(t('status_expired'), 'bad'),
        share: 1.4,
      },
      ...(acts
        ? [
            {
              key: 'do',
              head: t('actions'),
              cell: (row: Invitation) => actsView(row, words, acts),
              share: 1.6,
              number: true,
            },
          ]
        : []),
    ];
    const captioned: TeamWords = { ...words, t: (key, given) => t(key === 'title' ? 'invitations' : key, given) };
    return html`<section class="invitations" aria-labelledby="invitations">
      <h3 id="invitations">${t('invitations')}</h3>
      <div>
        ${tableView(columns, shown, captioned, {
          nameOf: ({ email }) => email,
          actsOn: () => false,
          openMenu: () => {},
        })}
        ${
          whole
            ? nothing
            : html`<div class="more"><button class="secondary small" type="button" aria-disabled=${loading}
                @click=${() => void this.rows.more()}>${t('showMore')}</button></div>`
        }
      </div>
    </section>`;
  }
}

const actsView = (row: Invitation, { t }: TeamWords, { resend, revoke }: InvitationActs): TemplateResult =>
  html`<span class="row-acts">
    <button class="link" type="button" data-do="resend" aria-label="${t('resend')}: ${row.email}" @click=${() => resend(row)}>${t('resend')}</button>
    <button class="link" type="button" data-do="revoke" aria-label="${t('revoke')}: ${row.email}" @click=${() => revoke(row)}>${t('revoke')}</button>
  </span>`;
