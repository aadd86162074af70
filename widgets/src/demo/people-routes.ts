import type { AuditEntry, SignIn } from '@siso/partner-sdk';
import { exampleRoles } from '../rights/examples.ts';
import { at, type Call, type DemoAnswer, fits, missing, one, page, type Route, within } from './answers.ts';

const given = (body: unknown) => (body ?? {}) as Readonly<Record<string, unknown>>;
const day = (instant: string): string => instant.slice(0, 10);

const signInsOf = ({ office: { people }, query }: Call): SignIn[] =>
  people.signIns.filter(
    ({ userId, outcome, occurredAt }) =>
      fits(query, 'userId', userId) && fits(query, 'outcome', outcome) && within(query, 'from', 'to', day(occurredAt)),
  );

const changesOf = ({ office: { people }, query }: Call): AuditEntry[] =>
  people.changes.filter(
    ({ actor, subject, createdAt }) =>
      fits(query, 'actorId', actor.id) &&
      fits(query, 'subjectType', subject.type) &&
      within(query, 'from', 'to', day(createdAt)),
  );

/** Lines as a file. */
const file = (head: string, rows: readonly (readonly unknown[])[]): DemoAnswer => ({
  body: null,
  text: [head, ...rows.map((cells) => cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))]
    .map((line) => `${line}\r\n`)
    .join(''),
});

/** Finds a row by the first id of the path, or says that there is none. */
const found =
  <Row extends { id: string }>(
    rows: (call: Call) => readonly Row[],
    act: (row: Row, call: Call) => DemoAnswer,
  ): Route =>
  (call) => {
    const row = at(rows(call), call.ids[0]);
    return row ? act(row, call) : missing;
  };
const user = (act: Parameters<typeof found<Call['office']['people']['users'][number]>>[1]): Route =>
  found(({ office }) => office.people.users, act);
const key = (act: Parameters<typeof found<Call['office']['people']['keys'][number]>>[1]): Route =>
  found(({ office }) => office.people.keys, act);
const invitation = (act: Parameters<typeof found<Call['office']['people']['invitations'][number]>>[1]): Route =>
  found(({ office }) => office.people.invitations, act);

/** The part of the API that people, keys and the log are asked for. */
export const PEOPLE_ROUTES: Readonly<Record<string, Route>> = {
  'GET /v1/roles': () => ({ body: { data: exampleRoles } }),
  'GET /v1/users': ({ office: { people }, query }) =>
    page(
      people.users.filter(({ role, status }) => fits(query, 'role', role) && fits(query, 'status', status)),
      query,
    ),
  'GET /v1/users/*': user((row) => one(row)),
  'PATCH /v1/users/*': user((row, { office, body, now }) =>
    one(office.people.change(row, given(body), 'user.update', now)),
  ),
  'POST /v1/users/*/suspend': user((row, { office, now }) =>
    one(office.people.change(row, { status: 'suspended' }, 'user.suspend', now)),
  ),
  'POST /v1/users/*/reactivate': user((row, { office, now }) =>
    one(office.people.change(row, { status: 'active' }, 'user.reactivate', now)),
  ),
  'DELETE /v1/users/*': user((row, { office, now }) => {
    office.people.remove(row, now);
    return { body: {} };
  }),
  'GET /v1/invitations': ({ office: { people }, query }) => page(people.invitations, query),
  'POST /v1/invitations': ({ office, body, now }) => ({ status: 201, body: office.people.invite(given(body), now) }),
  'POST /v1/invitations/*/resend': invitation((row, { office, now }) =>
    one(office.people.change(row, { status: 'pending' }, 'invitation.resend', now)),
  ),
  'POST /v1/invitations/*/revoke': invitation((row, { office, now }) =>
    one(office.people.change(row, { status: 'revoked' }, 'invitation.revoke', now)),
  ),
  'GET /v1/api-keys': ({ office: { people }, query }) =>
    page(
      people.keys.filter(({ kind }) => fits(query, 'kind', kind)),
      query,
    ),
  'POST /v1/api-keys': ({ office, body, now }) => ({ status: 201, body: office.people.makeKey(given(body), now) }),
  'GET /v1/api-keys/*': key((row) => one(row)),
  'PATCH /v1/api-keys/*': key((row, { office, body, now }) =>
    one(office.people.change(row, given(body), 'api_key.update', now)),
  ),
  'POST /v1/api-keys/*/rotate': key((row, { office, body, now }) => ({
    status: 201,
    body: office.people.rotate(row, Number(given(body).overlapHours ?? 24), now),
  })),
  'POST /v1/api-keys/*/revoke': key((row, { office, now }) =>
    one(office.people.change(row, { revokedAt: new Date(now).toISOString() }, 'api_key.revoke', now)),
  ),
  'GET /v1/sign-ins': (call) => page(signInsOf(call), call.query),
  'GET /v1/sign-ins/export': (call) =>
    file(
      'occurred at,email,outcome,factor,address',
      signInsOf(call).map(({ occurredAt, email, outcome, factor, address }) => [
        occurredAt,
        email,
        outcome,
        factor,
        address,
      ]),
    ),
  'GET /v1/audit-log': (call) => page(changesOf(call), call.query),
  'GET /v1/audit-log/export': (call) =>
    file(
      'created at,actor,action,changes',
      changesOf(call).map(({ createdAt, actor, action, changes }) => [
        createdAt,
        actor.name,
        action,
        JSON.stringify(changes),
      ]),
    ),
};
