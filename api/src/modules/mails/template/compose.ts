/** From a kind of mail and what it was told to its parts in the reader's language. Pure. */
import type { MailKind, NewMail, Whereabouts } from '../kinds.ts';
import { inLocale, type MailLocale } from '../words/in-locale.ts';
import type { KindWords, MailWords } from '../words/words.ts';
import { asLine, asName, asText, fill, type Phrase } from './phrase.ts';

/** Whose mail it is: a partner's, or the programme's own. */
export interface MailBrand {
  /** The company, or the programme. */
  name: string;
  logoUrl: string | null;
  /** `#rrggbb` */
  color: string | null;
  /** CSS pixels. */
  radius: number | null;
  /** A CSS font-family list. */
  font: string | null;
}

export interface MailSetting {
  brand: MailBrand;
  /** Without a trailing slash. */
  portalUrl: string;
  /** The programme's; instants are told in it. */
  timeZone: string;
}

/** The parts of a mail, ready to be written as text or HTML. */
export interface MailParts {
  locale: MailLocale;
  direction: 'ltr' | 'rtl';
  brand: MailBrand;
  subject: string;
  hello: Phrase;
  heading: Phrase;
  body: Phrase;
  action: { label: string; url: string };
  /** Until when the link works; null: it is no secret. */
  expires: Phrase | null;
  copyLink: string;
  /** When and where it happened; empty where the mail is about what is to come. */
  facts: { label: string; value: Phrase }[];
  notYouTitle: string;
  notYou: string;
  footer: Phrase;
}

/** Where the links lead. The token stands in the fragment, which no server and no log ever sees. */
const LINKS: Partial<Record<MailKind, string>> = {
  invitation: '/invitation',
  verify_email: '/verify-email',
  reset_password: '/reset-password',
  confirm_new_email: '/confirm-email',
};
const SECURITY = '/settings/security';

export function compose(mail: NewMail, setting: MailSetting): MailParts {
  const { locale, direction, words } = inLocale(mail.locale ?? 'en');
  const { brand, portalUrl } = setting;
  const kind = wordsOf(mail, words, brand);
  const values = valuesOf(mail, words, brand, asName);
  const { name } = mail.data;
  const path = LINKS[mail.kind];
  const linked = 'token' in mail.data && path !== undefined ? mail.data : undefined;
  return {
    locale,
    direction,
    brand,
    subject: asText(fill(kind.subject, valuesOf(mail, words, brand, asLine))),
    hello: name === null ? [words.helloStranger] : fill(words.hello, { name: asName(name) }),
    heading: fill(kind.heading, values),
    body: fill(kind.body, values),
    action: { label: kind.action, url: linked ? `${portalUrl}${path}#${linked.token}` : `${portalUrl}${SECURITY}` },
    expires: linked ? fill(words.expires, { when: momentIn(locale, linked.expiresAt, setting.timeZone) }) : null,
    copyLink: words.copyLink,
    facts: 'at' in mail.data ? factsOf(mail.data, words, locale, setting.timeZone) : [],
    notYouTitle: words.wasItNotYou,
    notYou: kind.notYou,
    footer: fill(words.footer, { email: mail.to, company: asName(brand.name) }),
  };
}

function wordsOf(mail: NewMail, { kinds, invitedByCompany }: MailWords, brand: MailBrand): KindWords {
  if (mail.kind === 'invitation' && asName(mail.data.invitedBy) === asName(brand.name)) {
    return { ...kinds.invitation, subject: kinds.invitation.heading, body: invitedByCompany };
  }
  if (mail.kind === 'email_changed') return kinds.email_changed[mail.data.state];
  if (mail.kind === 'factor_changed') {
    const { action, notYou } = kinds.factor_changed;
    return { ...kinds.factor_changed[mail.data.change], action, notYou };
  }
  return kinds[mail.kind];
}

/** `name` makes a name of what people wrote: a subject is no place for links, so it may stay as it was written. */
function valuesOf(
  mail: NewMail,
  words: MailWords,
  brand: MailBrand,
  name: (text: string) => string,
): Record<string, string> {
  const common = { company: name(brand.name), email: mail.to };
  if (mail.kind === 'invitation') {
    return { ...common, inviter: name(mail.data.invitedBy), role: words.roles[mail.data.role] };
  }
  if (mail.kind === 'factor_changed') return { ...common, passkey: name(mail.data.passkey ?? '') };
  return 'newEmail' in mail.data ? { ...common, newEmail: mail.data.newEmail } : common;
}

function factsOf(at: Whereabouts, words: MailWords, locale: MailLocale, timeZone: string): MailParts['facts'] {
  const { browser, os, address } = at;
  const device =
    browser !== null && os !== null ? fill(words.browserOnOs, { browser: asName(browser), os: asName(os) }) : undefined;
  const known = browser ?? os;
  return [
    { label: words.when, value: [{ value: momentIn(locale, at.at, timeZone) }] },
    { label: words.device, value: device ?? [known === null ? words.unknownDevice : { value: asName(known) }] },
    ...(address === null ? [] : [{ label: words.address, value: [{ value: address }] }]),
  ];
}

/** With the zone's name: who travels must not wonder whose clock it was. */
function momentIn(locale: MailLocale, instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(instant));
}
