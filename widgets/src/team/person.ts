import type { Siso, User } from '@siso/partner-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { Loaded } from '../base/loaded.ts';
import { factsView, waitView } from '../list/facts.ts';
import type { Detail } from '../list/index.ts';
import { dateName, timeName } from '../list/words.ts';
import { fetchRoles } from '../rights/people.ts';
import { type Role, rightsOf } from '../rights/rights.ts';
import { rightName, rightsSentence } from '../rights/rights-words.ts';
import type { WhyNot } from './rules.ts';
import { roleName, type TeamWords } from './words.ts';

/** Everything on one person: how to reach them, what they may do, and why they cannot be changed, if so. */
export class Person implements Detail<User> {
  readonly #roles: Loaded<readonly Role[]>;
  readonly #why: (user: User) => WhyNot | undefined;

  constructor(siso: Siso, why: (user: User) => WhyNot | undefined, changed: () => void) {
    this.#roles = new Loaded((signal) => fetchRoles(siso, signal), changed);
    this.#why = why;
  }

  refresh(): void {
    void this.#roles.refresh();
  }

  stop(): void {
    this.#roles.stop();
  }

  view(user: User, words: TeamWords): TemplateResult {
    const { t, find, locale } = words;
    const role = this.#roles.value?.find((each) => each.role === user.role);
    const more = rightsOf(user.permissions).map((right) => rightName(right, find));
    const why = this.#why(user);
    return html`${factsView([
      [t('email'), html`<a class="link" href="mailto:${user.email}" dir="ltr">${user.email}</a>`],
      [t('role'), roleName(user.role, words)],
      [t('mfa'), t(user.mfaEnabled ? 'mfaOn' : 'mfaOff')],
      [t('lastLogin'), user.lastLoginAt ? timeName(locale, user.lastLoginAt) : t('never')],
      [t('since'), dateName(locale, user.createdAt)],
      [t('extra'), more.join(', ')],
    ])}
      <section>
        <h3>${t('mayTitle', { name: user.name })}</h3>
        ${role ? html`<p>${rightsSentence(role.permissions, locale, find)}</p>` : this.#roles.error ? nothing : waitView(words, 1)}
      </section>
      ${why ? html`<p class="why">${t(`why_${why}`)}</p>` : nothing}`;
  }
}
