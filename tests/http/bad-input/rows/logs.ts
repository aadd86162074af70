import type { Row, Sent } from '../row.ts';

const none: Sent = {};
const wrong = (pointer: string) => `422 validation_failed ${pointer}` as const;
const LISTS = ['/v1/sign-ins', '/v1/audit-log'] as const;

/** A list and its export take the same filters, but for the page. */
const both = LISTS.flatMap((path): Row[] =>
  [path, `${path}/export`].flatMap((each): Row[] => [
    ['a day that does not exist', 'owner', `GET ${each}?from=2026-02-30`, none, wrong('/from')],
    ['an instant for a day', 'owner', `GET ${each}?to=2026-02-03T00:00:00Z`, none, wrong('/to')],
    ['a partner that is none', 'operator', `GET ${each}?partnerId=all`, none, wrong('/partnerId')],
    ['an unknown field', 'owner', `GET ${each}?email=ada@byron.example`, none, wrong('/email')],
    ['by a partner’s key', 'secret', `GET ${each}`, none, '403 missing_scope'],
    ['by a page’s key', 'publishable', `GET ${each}`, none, '403 missing_scope'],
    ['by an embedded element', 'session', `GET ${each}`, none, '403 missing_scope'],
    ['by nobody', 'nobody', `GET ${each}`, none, '401 unauthenticated'],
  ]),
);

const pages = LISTS.flatMap((path): Row[] => [
  ['a forged cursor', 'owner', `GET ${path}?cursor=WzEsInNpbl94Il0`, none, '400 invalid_cursor'],
  ['a page of none', 'owner', `GET ${path}?limit=0`, none, wrong('/limit')],
  ['a page of an export', 'owner', `GET ${path}/export?limit=5`, none, wrong('/limit')],
]);

export const LOGS: readonly Row[] = [
  ...both,
  ...pages,
  ['an unknown outcome', 'owner', 'GET /v1/sign-ins?outcome=maybe', none, wrong('/outcome')],
  ['a person that is none', 'owner', 'GET /v1/sign-ins/export?userId=ada', none, wrong('/userId')],
  ['an action in capitals', 'owner', 'GET /v1/audit-log?action=Referral.Create', none, wrong('/action')],
  ['a kind with a blank', 'owner', 'GET /v1/audit-log/export?subjectType=a%20b', none, wrong('/subjectType')],
  ['an actor of nothing', 'owner', 'GET /v1/audit-log?actorId=', none, wrong('/actorId')],
  ['the audit without the right', 'sales', 'GET /v1/audit-log', none, '403 missing_scope'],
  ['its export without the right', 'sales', 'GET /v1/audit-log/export', none, '403 missing_scope'],
];
