import type { AuditEntry, SignIn } from '@siso/partner-sdk';
import { html, type TemplateResult } from 'lit';
import { factsView } from '../list/facts.ts';
import type { Detail } from '../list/index.ts';
import { timeName } from '../list/words.ts';
import { actorName } from './changes.ts';
import { deviceName, factorName } from './sign-ins.ts';
import { changeLines } from './values.ts';
import { type Entry, isSignIn, type LogWords } from './words.ts';

/** Everything on one line of the log; all of it came with the line. */
export class EntryDetail implements Detail<Entry> {
  /** Writes a partner's name; nothing for who sees one partner only. */
  readonly #partnerOf: (partnerId: string | null) => string | undefined;

  constructor(partnerOf: (partnerId: string | null) => string | undefined) {
    this.#partnerOf = partnerOf;
  }

  refresh(): void {}

  stop(): void {}

  view(entry: Entry, words: LogWords): TemplateResult {
    const partner = this.#partnerOf(entry.partnerId);
    return isSignIn(entry) ? signInView(entry, partner, words) : changeView(entry, partner, words);
  }
}

function signInView(entry: SignIn, partner: string | undefined, words: LogWords): TemplateResult {
  const { t, find, locale } = words;
  const { occurredAt, email, reason, address } = entry;
  return factsView([
    [t('when'), timeName(locale, occurredAt)],
    [t('who'), email ?? t('unknown')],
    [t('partner'), partner],
    [t('factor'), factorName(entry, words)],
    [t('reason'), reason && (find(`reason_${reason}`) ?? reason.replaceAll('_', ' '))],
    [t('device'), deviceName(entry, words)],
    [t('address'), address && html`<span dir="ltr">${address}</span>`],
  ]);
}

function changeView(entry: AuditEntry, partner: string | undefined, words: LogWords): TemplateResult {
  const { t, find, locale } = words;
  const { createdAt, subject, requestId, changes } = entry;
  const lines = changeLines(changes, words);
  return html`${factsView([
    [t('when'), timeName(locale, createdAt)],
    [t('who'), actorName(entry, words)],
    [t('partner'), partner],
    [
      t('about'),
      html`${find(`thing_${subject.type}`) ?? subject.type} <code class="sub" dir="ltr">${subject.id}</code>`,
    ],
    [t('request'), html`<code dir="ltr">${requestId}</code>`],
  ])}
    <section>
      <h3>${t('what')}</h3>
      ${
        lines.length
          ? html`<ul>${lines.map(
              ({ name, value }) => html`<li class="line"><span>${name}</span><strong dir="auto">${value}</strong></li>`,
            )}</ul>`
          : html`<p class="sub">${t('nothingMore')}</p>`
      }
    </section>`;
}
