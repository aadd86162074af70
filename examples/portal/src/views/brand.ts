import { html, type TemplateResult } from 'lit';
import { getPlace } from '../router.ts';
import { getState } from '../state/store.ts';

const programme = document.querySelector<HTMLMetaElement>('meta[name=application-name]')?.content ?? '';

/** Whose portal this is: the partner's name, else the programme's. */
export function ownerName(): string {
  const { me, brand } = getState();
  const looking = !!getPlace().partnerId;
  return brand?.companyName || (looking ? '' : me?.partner?.companyName) || programme;
}

/** The programme's name. */
export const programmeName = (): string => programme;

/** A logo, or the first letters of a name on the brand's colour. */
export function mark(name: string, logoUrl?: string | null): TemplateResult {
  if (logoUrl) return html`<img class="mark logo" src=${logoUrl} alt="" />`;
  const letters = name
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('');
  return html`<span class="mark" aria-hidden="true">${letters}</span>`;
}

/** Dresses the shell in a partner's colour, corners and font; without a partner it is plain. */
export function dress(): void {
  const { brand } = getState();
  const { style } = document.documentElement;
  const set = (name: string, value: string | undefined): void => {
    if (value) style.setProperty(name, value);
    else style.removeProperty(name);
  };
  const { color, radius, font } = brand ?? {};
  set('--brand', color && /^#[\da-f]{6}$/i.test(color) ? color : undefined);
  set('--radius', Number.isFinite(radius) ? `${Math.min(12, radius ?? 6)}px` : undefined);
  set('--font', font && /^[\w\s,'"-]+$/.test(font) ? `${font}, system-ui, sans-serif` : undefined);
}
