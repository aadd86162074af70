import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import { csvFile, respondCsv } from '../../http/csv.ts';
import type { AppEnv } from '../../http/env.ts';
import { id, pageQuery, toList } from '../../http/fields.ts';
import { answerWith, expectedVersion, mutate, respond } from '../../http/mutate.ts';
import { limitSubmissions } from '../../http/rate-limit.ts';
import { body, idempotencyHeader, ifMatchHeader, json, operation, problems, stepHeaders } from '../../http/route.ts';
import { EXAMPLE_PROJECT } from '../projects/examples.ts';
import { Project, toProject } from '../projects/schemas.ts';
import { archiveReferral } from './archive-referral.ts';
import { convertReferral } from './convert-referral.ts';
import { createReferral } from './create-referral.ts';
import {
  EXAMPLE_LOST,
  EXAMPLE_QUALIFIED,
  EXAMPLE_REFERRAL,
  EXAMPLE_REFERRAL_FILE,
  EXAMPLE_REFERRAL_LIST,
  EXAMPLE_STATUS_CHANGE_LIST,
  EXAMPLE_SUBMISSION,
} from './examples.ts';
import { exportReferrals } from './export-referrals.ts';
import { getReferral } from './get-referral.ts';
import { listReferrals } from './list-referrals.ts';
import { listStatusChanges } from './list-status-changes.ts';
import { loseReferral } from './lose-referral.ts';
import { qualifyReferral } from './qualify-referral.ts';
import { reopenReferral } from './reopen-referral.ts';
import {
  ConvertReferral,
  CreateReferral,
  CSV_COLUMNS,
  LoseReferral,
  QualifyReferral,
  Referral,
  ReferralExportQuery,
  ReferralList,
  ReferralQuery,
  StatusChangeList,
  toReferral,
  toStatusChange,
  UpdateReferral,
} from './schemas.ts';
import { updateReferral } from './update-referral.ts';

const tag = 'Referrals';
const PATH = '/v1/referrals';
const params = z.object({ referralId: id('referral') });
const everyone = ['session', 'user', 'secret', 'operator'] as const;
const move = { tag, scopes: ['referrals:write'], audiences: ['staff', 'operator'], idempotency: 'accepted' } as const;
const MOVE_PROBLEMS = [
  'programme_only',
  'not_found',
  'invalid_transition',
  'version_mismatch',
  'archived',
  'validation_failed',
] as const;

const create = createRoute({
  method: 'post',
  path: PATH,
  ...operation({
    operationId: 'createReferral',
    summary: 'Submit a referral',
    description: 'A publishable key may submit from its allowed origins and nothing else.',
    tag,
    scopes: ['referrals:submit', 'referrals:write'],
    audiences: ['publishable', 'session', 'user', 'secret', 'operator'],
    idempotency: 'accepted',
    middleware: [limitSubmissions],
  }),
  request: { headers: idempotencyHeader, body: body(CreateReferral, EXAMPLE_SUBMISSION) },
  responses: {
    201: json(Referral, 'The referral, with status new', EXAMPLE_REFERRAL),
    ...problems(
      'origin_not_allowed',
      'programme_only',
      'not_found',
      'external_id_taken',
      'archived',
      'partner_inactive',
      'validation_failed',
    ),
  },
});

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({
    operationId: 'listReferrals',
    summary: 'List referrals, the latest submitted first',
    tag,
    scopes: ['referrals:read'],
    audiences: everyone,
  }),
  request: { query: ReferralQuery },
  responses: {
    200: json(ReferralList, 'A page of referrals', EXAMPLE_REFERRAL_LIST),
    ...problems('invalid_cursor', 'validation_failed'),
  },
});

const download = createRoute({
  method: 'get',
  path: `${PATH}/export`,
  ...operation({
    operationId: 'exportReferrals',
    summary: 'Export referrals as a CSV file, the latest submitted first',
    description: 'All of them in one answer, which is written while they are read. The filters are those of the list.',
    tag,
    scopes: ['referrals:read'],
    audiences: everyone,
  }),
  request: { query: ReferralExportQuery },
  responses: { 200: csvFile(EXAMPLE_REFERRAL_FILE), ...problems('validation_failed') },
});

const get = createRoute({
  method: 'get',
  path: `${PATH}/{referralId}`,
  ...operation({
    operationId: 'getReferral',
    summary: 'Get a referral',
    tag,
    scopes: ['referrals:read'],
    audiences: everyone,
  }),
  request: { params },
  responses: { 200: json(Referral, 'The referral', EXAMPLE_REFERRAL), ...problems('not_found') },
});

const patch = createRoute({
  method: 'patch',
  path: `${PATH}/{referralId}`,
  ...operation({
    operationId: 'updateReferral',
    summary: 'Change what is known of the client',
    tag,
    scopes: ['referrals:write'],
    audiences: ['user', 'secret', 'operator'],
  }),
  request: { params, headers: ifMatchHeader, body: body(UpdateReferral, { clientPhone: '+1 212 555 0100' }) },
  responses: {
    200: json(Referral, 'The referral', EXAMPLE_REFERRAL),
    ...problems('not_found', 'version_mismatch', 'archived', 'external_id_taken', 'validation_failed'),
  },
});

const history = createRoute({
  method: 'get',
  path: `${PATH}/{referralId}/status-changes`,
  ...operation({
    operationId: 'listStatusChanges',
    summary: "List a referral's history",
    tag,
    scopes: ['referrals:read'],
    audiences: everyone,
  }),
  request: { params, query: z.strictObject(pageQuery) },
  responses: {
    200: json(StatusChangeList, 'A page of steps, the latest first', EXAMPLE_STATUS_CHANGE_LIST),
    ...problems('not_found', 'invalid_cursor'),
  },
});

const qualify = createRoute({
  method: 'post',
  path: `${PATH}/{referralId}/qualify`,
  ...operation({ operationId: 'qualifyReferral', summary: 'Qualify a referral', ...move }),
  request: { params, headers: stepHeaders, body: body(QualifyReferral, {}, false) },
  responses: { 200: json(Referral, 'The referral, qualified', EXAMPLE_QUALIFIED), ...problems(...MOVE_PROBLEMS) },
});

const convert = createRoute({
  method: 'post',
  path: `${PATH}/{referralId}/convert`,
  ...operation({
    operationId: 'convertReferral',
    summary: 'Win a referral: it becomes a project',
    description: 'The rates of the day it was won are fixed on the project.',
    ...move,
  }),
  request: {
    params,
    headers: stepHeaders,
    body: body(ConvertReferral, { value: { amount: 1250000, currency: 'USD' } }),
  },
  responses: { 201: json(Project, 'The project', EXAMPLE_PROJECT), ...problems(...MOVE_PROBLEMS, 'no_plan_in_force') },
});

const lose = createRoute({
  method: 'post',
  path: `${PATH}/{referralId}/lose`,
  ...operation({ operationId: 'loseReferral', summary: 'Mark a referral as lost', ...move }),
  request: { params, headers: stepHeaders, body: body(LoseReferral, { reason: 'The budget was cut.' }, false) },
  responses: { 200: json(Referral, 'The referral, lost', EXAMPLE_LOST), ...problems(...MOVE_PROBLEMS) },
});

const reopen = createRoute({
  method: 'post',
  path: `${PATH}/{referralId}/reopen`,
  ...operation({ operationId: 'reopenReferral', summary: 'Take a lost referral up again', ...move }),
  request: { params, headers: stepHeaders },
  responses: {
    200: json(Referral, 'The referral, new or qualified again', EXAMPLE_QUALIFIED),
    ...problems(...MOVE_PROBLEMS),
  },
});

const archive = createRoute({
  method: 'post',
  path: `${PATH}/{referralId}/archive`,
  ...operation({
    operationId: 'archiveReferral',
    summary: 'Put a referral out of the lists',
    ...move,
    audiences: ['user', 'secret', 'operator'],
  }),
  request: { params, headers: stepHeaders },
  responses: {
    200: json(Referral, 'The referral, archived', { ...EXAMPLE_LOST, archivedAt: '2026-03-31T14:05:09.120Z' }),
    ...problems('not_found', 'version_mismatch'),
  },
});

const toAnswer = answerWith(toReferral);

export function referralRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(create, (c) =>
    mutate(c, 201, (ctx) => createReferral(ctx, c.req.valid('json')).then(answerWith(toReferral, PATH))),
  );
  app.openapi(list, async (c) =>
    respond(c, { body: toList(await listReferrals(contextOf(c), c.req.valid('query')), toReferral) }),
  );
  app.openapi(download, (c) =>
    respondCsv('referrals', CSV_COLUMNS, exportReferrals(contextOf(c), c.req.valid('query'))),
  );
  app.openapi(get, async (c) => respond(c, toAnswer(await getReferral(contextOf(c), c.req.valid('param').referralId))));
  app.openapi(patch, (c) => {
    const { referralId } = c.req.valid('param');
    return mutate(c, 200, (ctx) =>
      updateReferral(ctx, referralId, c.req.valid('json'), expectedVersion(c)).then(toAnswer),
    );
  });
  app.openapi(history, async (c) => {
    const { referralId } = c.req.valid('param');
    return respond(c, {
      body: toList(await listStatusChanges(contextOf(c), referralId, c.req.valid('query')), toStatusChange),
    });
  });
  app.openapi(qualify, (c) => {
    const { referralId } = c.req.valid('param');
    return mutate(c, 200, (ctx) =>
      qualifyReferral(ctx, referralId, c.req.valid('json') ?? {}, expectedVersion(c)).then(toAnswer),
    );
  });
  app.openapi(convert, (c) => {
    const { referralId } = c.req.valid('param');
    const place = answerWith(toProject, '/v1/projects');
    return mutate(c, 201, (ctx) =>
      convertReferral(ctx, referralId, c.req.valid('json'), expectedVersion(c)).then(place),
    );
  });
  app.openapi(lose, (c) => {
    const { referralId } = c.req.valid('param');
    return mutate(c, 200, (ctx) =>
      loseReferral(ctx, referralId, c.req.valid('json') ?? {}, expectedVersion(c)).then(toAnswer),
    );
  });
  app.openapi(reopen, (c) => {
    const { referralId } = c.req.valid('param');
    return mutate(c, 200, (ctx) => reopenReferral(ctx, referralId, expectedVersion(c)).then(toAnswer));
  });
  app.openapi(archive, (c) => {
    const { referralId } = c.req.valid('param');
    return mutate(c, 200, (ctx) => archiveReferral(ctx, referralId, expectedVersion(c)).then(toAnswer));
  });
  return app;
}
