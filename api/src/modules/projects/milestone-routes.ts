import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppEnv } from '../../http/env.ts';
import { id, pageQuery, toList } from '../../http/fields.ts';
import { answerWith, expectedVersion, mutate, respond } from '../../http/mutate.ts';
import { body, idempotencyHeader, ifMatchHeader, json, operation, problems } from '../../http/route.ts';
import { createMilestone } from './create-milestone.ts';
import { deleteMilestone } from './delete-milestone.ts';
import { EXAMPLE_MILESTONE, EXAMPLE_MILESTONE_LIST } from './examples.ts';
import { getMilestone } from './get-milestone.ts';
import { listMilestones } from './list-milestones.ts';
import { CreateMilestone, Milestone, MilestoneList, toMilestone, UpdateMilestone } from './schemas.ts';
import { updateMilestone } from './update-milestone.ts';

const tag = 'Projects';
const PATH = '/v1/projects/{projectId}/milestones';
const project = z.object({ projectId: id('project') });
const params = z.object({ projectId: id('project'), milestoneId: id('milestone') });
const reading = { tag, scopes: ['projects:read'], audiences: ['session', 'user', 'secret', 'operator'] } as const;
const writing = { tag, scopes: ['projects:write'], audiences: ['staff', 'operator'] } as const;

const create = createRoute({
  method: 'post',
  path: PATH,
  ...operation({ operationId: 'createMilestone', summary: 'Add a milestone', ...writing, idempotency: 'accepted' }),
  request: {
    params: project,
    headers: idempotencyHeader,
    body: body(CreateMilestone, { name: 'Design approved', dueOn: '2026-03-31' }),
  },
  responses: {
    201: json(Milestone, 'The milestone', EXAMPLE_MILESTONE),
    ...problems('programme_only', 'not_found', 'validation_failed'),
  },
});

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({
    operationId: 'listMilestones',
    summary: "List a project's milestones, the last position first",
    ...reading,
  }),
  request: { params: project, query: z.strictObject(pageQuery) },
  responses: {
    200: json(MilestoneList, 'A page of milestones', EXAMPLE_MILESTONE_LIST),
    ...problems('not_found', 'invalid_cursor'),
  },
});

const get = createRoute({
  method: 'get',
  path: `${PATH}/{milestoneId}`,
  ...operation({ operationId: 'getMilestone', summary: 'Get a milestone', ...reading }),
  request: { params },
  responses: { 200: json(Milestone, 'The milestone', EXAMPLE_MILESTONE), ...problems('not_found') },
});

const patch = createRoute({
  method: 'patch',
  path: `${PATH}/{milestoneId}`,
  ...operation({ operationId: 'updateMilestone', summary: 'Change or complete a milestone', ...writing }),
  request: { params, headers: ifMatchHeader, body: body(UpdateMilestone, { completedAt: '2026-03-28' }) },
  responses: {
    200: json(Milestone, 'The milestone', { ...EXAMPLE_MILESTONE, completedAt: '2026-03-28T04:00:00.000Z' }),
    ...problems('programme_only', 'not_found', 'version_mismatch', 'validation_failed'),
  },
});

const remove = createRoute({
  method: 'delete',
  path: `${PATH}/{milestoneId}`,
  ...operation({ operationId: 'deleteMilestone', summary: 'Take a milestone away', ...writing }),
  request: { params, headers: ifMatchHeader },
  responses: { 204: { description: 'It is gone' }, ...problems('programme_only', 'not_found', 'version_mismatch') },
});

const toAnswer = answerWith(toMilestone);

export function addMilestoneRoutes(app: OpenAPIHono<AppEnv>): void {
  app.openapi(create, (c) => {
    const { projectId } = c.req.valid('param');
    const place = answerWith(toMilestone, `/v1/projects/${projectId}/milestones`);
    return mutate(c, 201, (ctx) => createMilestone(ctx, projectId, c.req.valid('json')).then(place));
  });
  app.openapi(list, async (c) => {
    const page = await listMilestones(contextOf(c), c.req.valid('param').projectId, c.req.valid('query'));
    return respond(c, { body: toList(page, toMilestone) });
  });
  app.openapi(get, async (c) => {
    const { projectId, milestoneId } = c.req.valid('param');
    return respond(c, toAnswer(await getMilestone(contextOf(c), projectId, milestoneId)));
  });
  app.openapi(patch, (c) => {
    const { projectId, milestoneId } = c.req.valid('param');
    return mutate(c, 200, (ctx) =>
      updateMilestone(ctx, projectId, milestoneId, c.req.valid('json'), expectedVersion(c)).then(toAnswer),
    );
  });
  app.openapi(remove, async (c) => {
    const { projectId, milestoneId } = c.req.valid('param');
    await deleteMilestone(contextOf(c), projectId, milestoneId, expectedVersion(c));
    return c.body(null, 204);
  });
}
