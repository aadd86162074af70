import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import { csvFile, respondCsv } from '../../http/csv.ts';
import type { AppEnv } from '../../http/env.ts';
import { toList } from '../../http/fields.ts';
import { respond } from '../../http/mutate.ts';
import { json, operation, problems } from '../../http/route.ts';
import { EXAMPLE_SIGN_IN_FILE, EXAMPLE_SIGN_IN_LIST } from './examples.ts';
import { exportSignIns } from './export-sign-ins.ts';
import { listSignIns } from './list-sign-ins.ts';
import { CSV_COLUMNS, SignInExportQuery, SignInList, SignInQuery, toSignIn } from './schemas.ts';

const PATH = '/v1/sign-ins';
const reading = { tag: 'People', scopes: ['sign-ins:read'], audiences: ['user', 'operator'] } as const;

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({
    operationId: 'listSignIns',
    summary: 'List sign-ins and attempts, the latest first',
    description: 'Everybody sees their own. With `audit:read` a partner sees its people’s, and SISO all.',
    ...reading,
  }),
  request: { query: SignInQuery },
  responses: {
    200: json(SignInList, 'A page of sign-ins', EXAMPLE_SIGN_IN_LIST),
    ...problems('invalid_cursor', 'validation_failed'),
  },
});

const download = createRoute({
  method: 'get',
  path: `${PATH}/export`,
  ...operation({
    operationId: 'exportSignIns',
    summary: 'Export sign-ins as a CSV file, the latest first',
    description: 'All of them in one answer, which is written while they are read. The filters are those of the list.',
    ...reading,
  }),
  request: { query: SignInExportQuery },
  responses: { 200: csvFile(EXAMPLE_SIGN_IN_FILE), ...problems('validation_failed') },
});

export function signInRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(list, async (c) =>
    respond(c, { body: toList(await listSignIns(contextOf(c), c.req.valid('query')), toSignIn) }),
  );
  app.openapi(download, (c) => respondCsv('sign-ins', CSV_COLUMNS, exportSignIns(contextOf(c), c.req.valid('query'))));
  return app;
}
