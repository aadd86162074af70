import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import { csvFile, respondCsv } from '../../http/csv.ts';
import type { AppEnv } from '../../http/env.ts';
import { toList } from '../../http/fields.ts';
import { respond } from '../../http/mutate.ts';
import { json, operation, problems } from '../../http/route.ts';
import { EXAMPLE_AUDIT_FILE, EXAMPLE_AUDIT_LIST } from './examples.ts';
import { exportAuditLog } from './export-audit-log.ts';
import { listAuditLog } from './list-audit-log.ts';
import { AuditEntryList, AuditExportQuery, AuditQuery, CSV_COLUMNS, toAuditEntry } from './schemas.ts';

const PATH = '/v1/audit-log';
const reading = { tag: 'People', scopes: ['audit:read'], audiences: ['user', 'operator'] } as const;

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({
    operationId: 'listAuditLog',
    summary: 'List who changed what, the latest first',
    description: 'A partner sees what concerns it, whoever did it; the names of SISO’s own people are not told to it.',
    ...reading,
  }),
  request: { query: AuditQuery },
  responses: {
    200: json(AuditEntryList, 'A page of entries', EXAMPLE_AUDIT_LIST),
    ...problems('invalid_cursor', 'validation_failed'),
  },
});

const download = createRoute({
  method: 'get',
  path: `${PATH}/export`,
  ...operation({
    operationId: 'exportAuditLog',
    summary: 'Export the audit log as a CSV file, the latest first',
    description: 'All of it in one answer, which is written while it is read. The filters are those of the list.',
    ...reading,
  }),
  request: { query: AuditExportQuery },
  responses: { 200: csvFile(EXAMPLE_AUDIT_FILE), ...problems('validation_failed') },
});

export function auditLogRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(list, async (c) =>
    respond(c, { body: toList(await listAuditLog(contextOf(c), c.req.valid('query')), toAuditEntry) }),
  );
  app.openapi(download, (c) =>
    respondCsv('audit-log', CSV_COLUMNS, exportAuditLog(contextOf(c), c.req.valid('query'))),
  );
  return app;
}
