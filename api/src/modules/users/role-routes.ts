import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppEnv } from '../../http/env.ts';
import { respond } from '../../http/mutate.ts';
import { json, operation, problems } from '../../http/route.ts';
import { PARTNER_ROLES, ROLES, type Role, STAFF_ROLES } from '../../platform/permissions.ts';
import { permissions, role, toPermissions } from './schemas.ts';

const RoleRow = z
  .object({
    role,
    of: z.enum(['partner', 'programme']).describe('Whose people have it'),
    mfaRequired: z.boolean().describe('Whether a second factor is required'),
    permissions,
  })
  .openapi('Role');

const toRole = (name: Role) => {
  const { of, mfaRequired, permissions: granted } = ROLES[name];
  return { role: name, of, mfaRequired, permissions: toPermissions(granted) };
};

const ALL = [...PARTNER_ROLES, ...STAFF_ROLES].map(toRole);

const get = createRoute({
  method: 'get',
  path: '/v1/roles',
  ...operation({
    operationId: 'getRoles',
    summary: 'Get the roles and what each may do',
    tag: 'People',
    scopes: ['users:read'],
    audiences: ['user', 'operator'],
  }),
  responses: {
    200: json(z.object({ data: z.array(RoleRow) }).openapi('Roles'), 'Every role', { data: ALL.slice(0, 2) }),
    ...problems(),
  },
});

export function addRoleRoutes(app: OpenAPIHono<AppEnv>): void {
  app.openapi(get, (c) => respond(c, { body: { data: ALL } }));
}
