/**
 * The sign-in's cookies, and who may send them. A cookie goes along by itself, so what changes anything must come from a
 * page of our own: the browser's `Origin` says so, and SameSite=Strict keeps the cookie from every other page besides.
 */
import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { ProblemError } from '../core/errors.ts';
import type { AppContext, AppEnv } from './env.ts';

/** `session`: who is signed in. `pending`: a sign-in that wants its second half. `device`: a device that is remembered. */
export type CookieName = 'session' | 'pending' | 'device';

const WELL_FORMED = /^[A-Za-z0-9]{20,100}$/;

function attributes(c: AppContext) {
  const secure = c.get('deps').settings.publicUrl.startsWith('https:');
  return {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure,
    ...(secure ? { prefix: 'host' as const } : {}),
  } as const;
}

/** The value of one of our cookies, if it looks like one that we set. */
export function readCookie(c: AppContext, name: CookieName): string | undefined {
  const value = attributes(c).secure ? getCookie(c, `siso_${name}`, 'host') : getCookie(c, `siso_${name}`);
  return value !== undefined && WELL_FORMED.test(value) ? value : undefined;
}

/** Sets a cookie for so many seconds; the browser shows it to no script. */
export function writeCookie(c: AppContext, name: CookieName, value: string, maxAge: number): void {
  setCookie(c, `siso_${name}`, value, { ...attributes(c), maxAge });
}

export function clearCookie(c: AppContext, name: CookieName): void {
  deleteCookie(c, `siso_${name}`, attributes(c));
}

/** Refuses what changes anything unless a page of our own sends it. */
export const fromOwnPage: MiddlewareHandler<AppEnv> = async (c, next) => {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
  const { publicUrl, portalUrl } = c.get('deps').settings;
  const origin = c.req.header('origin');
  if (!reads && origin !== publicUrl && origin !== portalUrl) {
    throw new ProblemError('origin_not_allowed', 'Only pages of the portal itself may ask this.');
  }
  await next();
};
