import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { DevMailbox, KeptMail } from '../../adapters/dev-mailbox/mailbox.ts';
import { listPage, mailPage } from './mailbox-pages.ts';

const STYLES = fileURLToPath(new URL('./mailbox.css', import.meta.url));

const shared = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Mail carries its styles with it and fetches its logo; nothing of it runs, and its links lead the whole window on. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src http: https: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|::1|::ffff:127(?:\.\d{1,3}){3})$/;

const answer = (body: BodyInit, type: string, more: Record<string, string> = {}): Response =>
  new Response(body, { headers: { ...shared, 'content-type': type, ...more } });
const problem = (status: number, detail: string): Response =>
  Response.json({ status, detail }, { status, headers: { ...shared, 'content-type': 'application/problem+json' } });

/** A mail in `/dev/mailbox.json`. */
const toJson = ({ html: _, ...mail }: KeptMail) => ({
  ...mail,
  links: [...mail.text.matchAll(/^https?:\/\/\S+$/gm)].map(([link]) => link),
});

/**
 * Answers what lies below `/dev/mailbox`: the list, `/{id}`, `/{id}/html`, `/{id}/text`; and `/dev/mailbox.json` (the
 * newest first; `?to=` one person's). Only `npm start` serves it, and only to this machine under a name of this machine:
 * the links in it open accounts.
 * @returns undefined for every other address
 */
export async function answerMailbox(
  mailbox: DevMailbox,
  request: Request,
  peerAddress: string | undefined,
): Promise<Response | undefined> {
  const { pathname, hostname, searchParams } = new URL(request.url);
  if (!/^\/dev\/mailbox(?:$|[./])/.test(pathname)) return undefined;
  if (peerAddress === undefined || !LOOPBACK.test(peerAddress) || !LOOPBACK.test(hostname)) {
    return problem(403, 'The development mailbox is shown on its own machine only, at localhost.');
  }
  if (request.method === 'HEAD') {
    const asked = await answerMailbox(mailbox, new Request(request.url), peerAddress);
    return asked && new Response(null, asked);
  }
  if (request.method !== 'GET') return problem(405, 'The development mailbox can only be read.');
  if (pathname === '/dev/mailbox.css') return answer(await readFile(STYLES), 'text/css; charset=utf-8');
  if (pathname === '/dev/mailbox.json') {
    const to = searchParams.get('to')?.toLowerCase();
    const mails = (await mailbox.list()).filter((mail) => to === undefined || mail.to.toLowerCase() === to);
    return answer(JSON.stringify({ data: mails.map(toJson) }), 'application/json');
  }
  if (pathname === '/dev/mailbox') return pageOf(listPage(await mailbox.list()));
  const [, id = '', part = ''] = /^\/dev\/mailbox\/(\w+)(?:\/(html|text))?$/.exec(pathname) ?? [];
  const mail = await mailbox.find(id);
  if (!mail) return problem(404, 'There is no such mail. Only the last 200 are kept.');
  if (part === 'text') return answer(mail.text, 'text/plain; charset=utf-8');
  if (part === 'html') {
    const body = mail.html.replace('<head>', '<head><base target="_top">');
    return answer(body, 'text/html; charset=utf-8', { 'content-security-policy': MAIL_POLICY });
  }
  return pageOf(mailPage(mail));
}

async function pageOf(page: ReturnType<typeof listPage>): Promise<Response> {
  return answer(String(await page), 'text/html; charset=utf-8', { 'content-security-policy': PAGE_POLICY });
}
