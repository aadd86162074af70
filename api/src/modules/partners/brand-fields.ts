/** What a brand may hold. It ends up in styles and image addresses of other people's pages, so each field is narrow. */
import { z } from '@hono/zod-openapi';
import { text } from '../../http/fields.ts';

const LOOPBACK = /^(?:localhost|[a-z0-9-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** https, or http on this machine; never with a user's name or password in it. */
function isLogoUrl(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || /[\s\\]/.test(value) || !URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || LOOPBACK.test(hostname);
}

export const brandLogoUrl = text(2048).refine(isLogoUrl, 'Not an https URL (http only for loopback).').openapi({
  description: 'https, or http for loopback',
});

export const brandColor = z
  .string('Expected a text.')
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'Not a colour like #0f766e.');

export const brandRadius = z.int('A whole number of CSS pixels.').min(0, 'At least 0.').max(24, 'At most 24.');

/** Family names, bare or in single quotes, with commas between: nothing that could end a declaration or call `url()`. */
const FONT_LIST = /^(?: *'[A-Za-z0-9 -]+' *|[A-Za-z0-9 -]+)(?:,(?: *'[A-Za-z0-9 -]+' *|[A-Za-z0-9 -]+))*$/;

export const brandFont = text(100)
  .regex(FONT_LIST, "Not a list of font families, like 'Source Sans 3', sans-serif.")
  .openapi({ description: 'A CSS font-family list of letters, digits, spaces and hyphens; names may be quoted' });
