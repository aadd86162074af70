/**
 * Ids are `prefix_` + a ULID (Crockford base32, lower case): 48 bits of Unix milliseconds, 80 bits of chance.
 * They sort by the time of their making. The list of prefixes is closed; see ../shared/design API "ids".
 */
export const ID_PREFIXES = {
  account: 'acc',
  apiKey: 'key',
  audit: 'aud',
  commission: 'com',
  device: 'dvc',
  event: 'evt',
  invitation: 'inv',
  mail: 'mal',
  milestone: 'mil',
  partner: 'ptr',
  partnerTerms: 'trm',
  passkey: 'psk',
  payment: 'pmt',
  plan: 'pln',
  programme: 'prg',
  project: 'prj',
  referral: 'ref',
  request: 'req',
  signIn: 'sin',
  signInSession: 'ses',
  signingKey: 'sig',
  statusChange: 'chg',
  twoFactor: 'tfa',
  user: 'usr',
  verification: 'ver',
  widgetSession: 'wse',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const ULID = '[0-7][0-9a-hjkmnp-tv-z]{25}';

function base32(value: bigint, digits: number): string {
  let text = '';
  for (let rest = value, i = 0; i < digits; i++, rest >>= 5n) text = ALPHABET[Number(rest & 31n)] + text;
  return text;
}

/** The first ten digits of a ULID: the instant, in Unix milliseconds. */
export function ulidTime(epochMs: number): string {
  return base32(BigInt(epochMs), 10);
}

/** Makes an id from its parts. `random` holds ten bytes. */
export function formatId(kind: IdKind, epochMs: number, random: Uint8Array): string {
  let bits = 0n;
  for (const byte of random.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  return `${ID_PREFIXES[kind]}_${ulidTime(epochMs)}${base32(bits, 16)}`;
}

/** The pattern that an id of this kind matches; used by the wire schemas. */
export function idPattern(kind: IdKind): RegExp {
  return new RegExp(`^${ID_PREFIXES[kind]}_${ULID}$`);
}

/** Whether a text is an id of this kind. */
export function isId(kind: IdKind, text: string): boolean {
  return idPattern(kind).test(text);
}

const ANY_ID = new RegExp(`^(?:${Object.values(ID_PREFIXES).join('|')})_${ULID}$`);

/** Whether a text is an id of ours, of whatever kind. */
export function isAnyId(text: string): boolean {
  return ANY_ID.test(text);
}
