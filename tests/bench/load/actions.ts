/** What the sessions do: 70 % dashboard and lists, 20 % one object, 10 % a new referral. */
import { randomUUID } from 'node:crypto';

export interface Session {
  token: string;
  origin: string;
  /** A commission of its partner's. */
  commissionId: string;
}

export const KINDS = ['dashboard', 'list', 'detail', 'write'] as const;
export type Kind = (typeof KINDS)[number];

/** `chance`: a number in [0, 1). */
export function kindOf(chance: number): Kind {
  if (chance < 0.35) return 'dashboard';
  if (chance < 0.7) return 'list';
  return chance < 0.9 ? 'detail' : 'write';
}

const READS: Record<Exclude<Kind, 'write'>, (session: Session) => string> = {
  dashboard: () => '/v1/dashboard',
  list: () => '/v1/commissions?limit=25',
  detail: ({ commissionId }) => `/v1/commissions/${commissionId}`,
};

const SUBMISSION = JSON.stringify({
  clientName: 'Ada Byron',
  clientEmail: 'ada@byron.example',
  estimatedValue: { amount: 1_250_000, currency: 'USD' },
  source: 'website',
});

function heading(method: string, path: string, { token, origin }: Session, more: readonly string[] = []): string {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'Host: localhost',
    `Origin: ${origin}`,
    `Authorization: Bearer ${token}`,
  ];
  return `${[...lines, ...more].join('\r\n')}\r\n\r\n`;
}

/** The bytes of a request of that kind. */
export function requestOf(kind: Kind, session: Session): string {
  if (kind !== 'write') return heading('GET', READS[kind](session), session);
  const more = [
    'Content-Type: application/json',
    `Content-Length: ${SUBMISSION.length}`,
    `Idempotency-Key: ${randomUUID()}`,
  ];
  return heading('POST', '/v1/referrals', session, more) + SUBMISSION;
}

/** The bytes that open a session's event stream. */
export const streamOf = (session: Session): string =>
  heading('GET', '/v1/events/stream', session, ['Accept: text/event-stream']);
