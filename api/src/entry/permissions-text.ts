/** docs/permissions.md: the one table of permissions as a page, with what each route asks for. */
import { checkPermission, PARTNER_ROLES, ROLES, type Role, STAFF_ROLES } from '../platform/permissions.ts';
import { SCOPES } from '../platform/scopes.ts';

interface Document {
  paths: Record<
    string,
    Record<string, { operationId: string; summary: string; security?: Record<string, string[]>[] }>
  >;
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function mayAsk(role: Role, scope: string): boolean {
  const [resource = '', action = ''] = scope.split(':');
  return checkPermission({ role, permissions: {} }, action, resource);
}

function roleTable(roles: readonly Role[]): string {
  const rows = SCOPES.filter((scope) => roles.some((role) => mayAsk(role, scope))).map((scope) => [
    `\`${scope}\``,
    ...roles.map((role) => (mayAsk(role, scope) ? 'yes' : '–')),
  ]);
  const factor = ['second factor required', ...roles.map((role) => (ROLES[role].mfaRequired ? 'yes' : 'by choice'))];
  return table(['permission', ...roles.map((role) => `\`${role}\``)], [...rows, factor]);
}

/** Who a route is for, in words; undefined: it stands on the cookie or is open to anyone. */
const AUDIENCES: Record<string, string> = {
  userSession: 'people',
  staffSession: "SISO's people",
  secretKey: "partners' keys",
  operatorKey: "SISO's keys",
  publishableKey: 'pages',
  widgetSession: 'elements of a page',
};

function routeTable({ paths }: Document): string {
  const rows = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { operationId, security = [] }]) => {
      const open = security.flatMap((each) => Object.keys(each)).filter((name) => name in AUDIENCES);
      const scopes = [...new Set(security.flatMap((each) => Object.values(each).flat()))];
      if (open.length === 0) return [];
      const who = open.map((name) => AUDIENCES[name]).join(', ');
      return [
        [`\`${method.toUpperCase()} ${path}\``, operationId, scopes.map((scope) => `\`${scope}\``).join(' or '), who],
      ];
    }),
  );
  return table(['route', 'operation', 'permission', 'who may hold it'], rows);
}

/** The page; made of the table in platform/permissions.ts and of the document, so that neither can say something else. */
export function permissionsText(document: Document): string {
  return `# Who may do what

Made by \`npm run openapi\` from \`api/src/platform/permissions.ts\` and the routes. Do not edit it here.

A permission is an action on a resource, and is the same thing as a scope: \`checkPermission(user, 'read', 'referrals')\`
asks for \`referrals:read\`. People have the permissions of their role; keys and the sessions of embedded elements have
the scopes that they were given. Whatever the permission, a partner's people and keys meet their own partner's data only:
everything else answers 404, and row-level security in the database is the second lock.

## People of a partner

${roleTable(PARTNER_ROLES)}

## People of SISO

They belong to no partner and see all of them. Looking at one partner, they have of that partner's permissions those that
they hold themselves.

${roleTable(STAFF_ROLES)}

## Beside the role

A user may have \`permissions\`, as \`{ "action": ["resource" or "*"] }\`, on top of the role:

\`\`\`json
{ "read": ["audit"], "write": ["referrals"] }
\`\`\`

- They never reach beyond what people of a partner can have at all: the first table's permissions.
- Nobody grants, by role, permission or key, more than they may do themselves.
- Nobody changes their own role or status. Only an owner makes, changes or removes owners, and the last active owner stays.
- Only a programme administrator manages SISO's own people.
- A new role, a new permission, a suspension: the very next request is judged by it, and open streams end.
- Giving somebody a role, inviting an admin or an owner, and making or rotating a key ask a person for a fresh proof of who
  they are (\`step_up_required\`).

## What each route asks for

${routeTable(document)}
`;
}
