import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import { csvFile, respondCsv } from '../../http/csv.ts';
import type { AppEnv } from '../../http/env.ts';
import { id, toList } from '../../http/fields.ts';
import { answerWith, expectedVersion, mutate, respond } from '../../http/mutate.ts';
import { body, json, operation, problems, stepHeaders } from '../../http/route.ts';
import {
  EXAMPLE_COMMISSION,
  EXAMPLE_COMMISSION_FILE,
  EXAMPLE_COMMISSION_LIST,
  EXAMPLE_EXPLANATION,
  EXAMPLE_PAID_COMMISSION,
  EXAMPLE_SETTLEMENT,
} from './examples.ts';
import { exportCommissions } from './export-commissions.ts';
import { getCommission } from './get-commission.ts';
import { listCommissions } from './list-commissions.ts';
import {
  Commission,
  CommissionExplanation,
  CommissionExportQuery,
  CommissionList,
  CommissionQuery,
  CSV_COLUMNS,
  SettleCommission,
  toCommission,
  toExplanation,
} from './schemas.ts';
import { settleCommission } from './settle-commission.ts';

const tag = 'Commissions';
const PATH = '/v1/commissions';
const params = z.object({ commissionId: id('commission') });
const reading = { tag, scopes: ['commissions:read'], audiences: ['session', 'user', 'secret', 'operator'] } as const;

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({ operationId: 'listCommissions', summary: 'List commissions, the latest earned first', ...reading }),
  request: { query: CommissionQuery },
  responses: {
    200: json(CommissionList, 'A page of commissions', EXAMPLE_COMMISSION_LIST),
    ...problems('invalid_cursor', 'validation_failed'),
  },
});

const download = createRoute({
  method: 'get',
  path: `${PATH}/export`,
  ...operation({
    operationId: 'exportCommissions',
    summary: 'Export commissions as a CSV file, the latest earned first',
    description: 'All of them in one answer, which is written while they are read. The filters are those of the list.',
    ...reading,
  }),
  request: { query: CommissionExportQuery },
  responses: { 200: csvFile(EXAMPLE_COMMISSION_FILE), ...problems('validation_failed') },
});

const get = createRoute({
  method: 'get',
  path: `${PATH}/{commissionId}`,
  ...operation({ operationId: 'getCommission', summary: 'Get a commission', ...reading }),
  request: { params },
  responses: { 200: json(Commission, 'The commission', EXAMPLE_COMMISSION), ...problems('not_found') },
});

const explain = createRoute({
  method: 'get',
  path: `${PATH}/{commissionId}/explain`,
  ...operation({
    operationId: 'explainCommission',
    summary: 'Explain a commission: inputs, plan version, every step, the rounding',
    ...reading,
  }),
  request: { params },
  responses: {
    200: json(CommissionExplanation, 'How it was calculated', EXAMPLE_EXPLANATION),
    ...problems('not_found'),
  },
});

const settle = createRoute({
  method: 'post',
  path: `${PATH}/{commissionId}/settle`,
  ...operation({
    operationId: 'settleCommission',
    summary: 'Say that a payable commission has been paid',
    tag,
    scopes: ['commissions:write'],
    audiences: ['staff', 'operator'],
    idempotency: 'required',
  }),
  request: {
    params,
    headers: stepHeaders,
    body: body(SettleCommission, EXAMPLE_SETTLEMENT, false),
  },
  responses: {
    200: json(Commission, 'The commission, paid', EXAMPLE_PAID_COMMISSION),
    ...problems(
      'idempotency_key_required',
      'programme_only',
      'not_found',
      'invalid_transition',
      'version_mismatch',
      'validation_failed',
    ),
  },
});

const toAnswer = answerWith(toCommission);

export function commissionRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(list, async (c) =>
    respond(c, { body: toList(await listCommissions(contextOf(c), c.req.valid('query')), toCommission) }),
  );
  app.openapi(download, (c) =>
    respondCsv('commissions', CSV_COLUMNS, exportCommissions(contextOf(c), c.req.valid('query'))),
  );
  app.openapi(get, async (c) =>
    respond(c, toAnswer(await getCommission(contextOf(c), c.req.valid('param').commissionId))),
  );
  app.openapi(explain, async (c) => {
    const row = await getCommission(contextOf(c), c.req.valid('param').commissionId);
    return respond(c, { body: toExplanation(row) });
  });
  app.openapi(settle, (c) => {
    const { commissionId } = c.req.valid('param');
    const work = (ctx: ReturnType<typeof contextOf>) =>
      settleCommission(ctx, commissionId, c.req.valid('json') ?? {}, expectedVersion(c)).then(toAnswer);
    return mutate(c, 200, work, { required: true });
  });
  return app;
}
