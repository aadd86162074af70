import type { Partner } from '@siso/partner-sdk';
import type { Problems } from '../list/fields.ts';
import type { ProfileText } from '../locales/profile.ts';
import type { BrandLook } from '../theme/brand-sheet.ts';

/** What can be changed, as it stands in the fields. */
export interface Draft {
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly logoUrl: string;
  readonly color: string;
  readonly radius: string;
  readonly font: string;
}

export type FieldName = keyof Draft;

/** Fields of the brand; the others are of the partner itself. */
const BRAND: readonly FieldName[] = ['logoUrl', 'color', 'radius', 'font'];

/** What stands in the fields when nothing was typed. */
export const draftOf = ({ contactEmail, contactPhone, brand }: Partner): Draft => ({
  contactEmail: contactEmail ?? '',
  contactPhone: contactPhone ?? '',
  logoUrl: brand.logoUrl ?? '',
  color: brand.color ?? '',
  radius: brand.radius === null ? '' : String(brand.radius),
  font: brand.font ?? '',
});

/** The rules that the API has too, so that a mistake is told while it is made. */
const RULES: readonly (readonly [FieldName, (text: string) => boolean, ProfileText])[] = [
  ['contactEmail', (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'emailWrong'],
  ['contactPhone', (text) => text.replace(/\D/g, '').length >= 6, 'phoneWrong'],
  ['logoUrl', (text) => /^https:\/\/\S+$/i.test(text) || /^http:\/\/(localhost|127\.)\S*$/i.test(text), 'logoWrong'],
  ['color', (text) => /^#[\da-f]{6}$/i.test(text), 'colorWrong'],
  ['radius', (text) => /^\d{1,2}$/.test(text) && Number(text) <= 24, 'radiusWrong'],
  ['font', (text) => /^[\w ,'-]{1,100}$/.test(text), 'fontWrong'],
];

/** What is wrong with a draft, by field; what is empty is never wrong. */
export const problemsOf = (draft: Draft, t: (key: ProfileText) => string): Problems =>
  Object.fromEntries(
    RULES.filter(([name, fits]) => draft[name] && !fits(draft[name])).map(([name, , text]) => [name, t(text)]),
  );

/** The names of the fields that differ. */
export const changesIn = (draft: Draft, saved: Draft): readonly FieldName[] =>
  (Object.keys(draft) as FieldName[]).filter((name) => draft[name] !== saved[name]);

/** The changes as the API takes them: what was emptied is cleared. */
export function patchOf(draft: Draft, saved: Draft): object {
  const value = (name: FieldName) => (draft[name] ? (name === 'radius' ? Number(draft.radius) : draft[name]) : null);
  const changed = changesIn(draft, saved);
  const part = (names: readonly FieldName[]) => Object.fromEntries(names.map((name) => [name, value(name)]));
  const brand = changed.filter((name) => BRAND.includes(name));
  return { ...part(changed.filter((name) => !BRAND.includes(name))), ...(brand.length && { brand: part(brand) }) };
}

/** The look of a draft; what cannot be used yet is left out. */
export const lookOf = ({ color, radius, font }: Draft): BrandLook => ({
  color: /^#[\da-f]{6}$/i.test(color) ? color : null,
  radius: /^\d{1,2}$/.test(radius) ? Math.min(Number(radius), 24) : null,
  font: font || null,
});
