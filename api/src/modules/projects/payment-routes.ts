import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppEnv } from '../../http/env.ts';
import { id, pageQuery, toList } from '../../http/fields.ts';
import { answerWith, mutate, respond } from '../../http/mutate.ts';
import { body, idempotencyHeader, json, operation, problems } from '../../http/route.ts';
import { EXAMPLE_PAYMENT, EXAMPLE_PAYMENT_LIST } from './examples.ts';
import { getPayment } from './get-payment.ts';
import { listPayments } from './list-payments.ts';
import { recordPayment } from './record-payment.ts';
import { ClientPayment, ClientPaymentList, RecordPayment, toClientPayment } from './schemas.ts';

const tag = 'Projects';
const PATH = '/v1/projects/{projectId}/payments';
const project = z.object({ projectId: id('project') });
const params = z.object({ projectId: id('project'), paymentId: id('payment') });
const reading = { tag, scopes: ['projects:read'], audiences: ['session', 'user', 'secret', 'operator'] } as const;

const record = createRoute({
  method: 'post',
  path: PATH,
  ...operation({
    operationId: 'recordPayment',
    summary: 'Record a client payment; it earns the commission',
    tag,
    scopes: ['projects:write'],
    audiences: ['staff', 'operator'],
    idempotency: 'required',
  }),
  request: {
    params: project,
    headers: idempotencyHeader,
    body: body(RecordPayment, {
      amount: { amount: 1250000, currency: 'USD' },
      paidOn: '2026-03-31',
      reference: 'INV-1042',
    }),
  },
  responses: {
    201: json(ClientPayment, 'The payment, with the commission that it earned', EXAMPLE_PAYMENT),
    ...problems(
      'idempotency_key_required',
      'programme_only',
      'not_found',
      'currency_mismatch',
      'external_id_taken',
      'invalid_transition',
      'validation_failed',
    ),
  },
});

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({
    operationId: 'listPayments',
    summary: "List a project's client payments, the latest first",
    ...reading,
  }),
  request: { params: project, query: z.strictObject(pageQuery) },
  responses: {
    200: json(ClientPaymentList, 'A page of payments', EXAMPLE_PAYMENT_LIST),
    ...problems('not_found', 'invalid_cursor'),
  },
});

const get = createRoute({
  method: 'get',
  path: `${PATH}/{paymentId}`,
  ...operation({ operationId: 'getPayment', summary: 'Get a client payment', ...reading }),
  request: { params },
  responses: { 200: json(ClientPayment, 'The payment', EXAMPLE_PAYMENT), ...problems('not_found') },
});

export function addPaymentRoutes(app: OpenAPIHono<AppEnv>): void {
  app.openapi(record, (c) => {
    const { projectId } = c.req.valid('param');
    const place = answerWith(toClientPayment, `/v1/projects/${projectId}/payments`);
    return mutate(c, 201, (ctx) => recordPayment(ctx, projectId, c.req.valid('json')).then(place), { required: true });
  });
  app.openapi(list, async (c) => {
    const page = await listPayments(contextOf(c), c.req.valid('param').projectId, c.req.valid('query'));
    return respond(c, { body: toList(page, toClientPayment) });
  });
  app.openapi(get, async (c) => {
    const { projectId, paymentId } = c.req.valid('param');
    return respond(c, { body: toClientPayment(await getPayment(contextOf(c), projectId, paymentId)) });
  });
}
