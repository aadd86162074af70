import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { contextOf } from '../../http/context.ts';
import type { AppEnv } from '../../http/env.ts';
import { id, toList } from '../../http/fields.ts';
import { answerWith, expectedVersion, mutate, respond } from '../../http/mutate.ts';
import { body, ifMatchHeader, json, operation, problems } from '../../http/route.ts';
import { EXAMPLE_PROJECT, EXAMPLE_PROJECT_LIST } from './examples.ts';
import { getProject } from './get-project.ts';
import { listProjects } from './list-projects.ts';
import { addMilestoneRoutes } from './milestone-routes.ts';
import { addPaymentRoutes } from './payment-routes.ts';
import { Project, ProjectList, ProjectQuery, toProject, UpdateProject } from './schemas.ts';
import { updateProject } from './update-project.ts';

const tag = 'Projects';
const PATH = '/v1/projects';
const params = z.object({ projectId: id('project') });
const reading = { tag, scopes: ['projects:read'], audiences: ['session', 'user', 'secret', 'operator'] } as const;

const list = createRoute({
  method: 'get',
  path: PATH,
  ...operation({ operationId: 'listProjects', summary: 'List projects, the latest won first', ...reading }),
  request: { query: ProjectQuery },
  responses: {
    200: json(ProjectList, 'A page of projects', EXAMPLE_PROJECT_LIST),
    ...problems('invalid_cursor', 'validation_failed'),
  },
});

const get = createRoute({
  method: 'get',
  path: `${PATH}/{projectId}`,
  ...operation({ operationId: 'getProject', summary: 'Get a project', ...reading }),
  request: { params },
  responses: { 200: json(Project, 'The project', EXAMPLE_PROJECT), ...problems('not_found') },
});

const patch = createRoute({
  method: 'patch',
  path: `${PATH}/{projectId}`,
  ...operation({
    operationId: 'updateProject',
    summary: "Change a project's name, status or metadata",
    tag,
    scopes: ['projects:write'],
    audiences: ['staff', 'operator'],
  }),
  request: { params, headers: ifMatchHeader, body: body(UpdateProject, { status: 'completed' }) },
  responses: {
    200: json(Project, 'The project', { ...EXAMPLE_PROJECT, status: 'completed' }),
    ...problems('programme_only', 'not_found', 'version_mismatch', 'invalid_transition', 'validation_failed'),
  },
});

const toAnswer = answerWith(toProject);

export function projectRoutes() {
  const app = new OpenAPIHono<AppEnv>();
  app.openapi(list, async (c) =>
    respond(c, { body: toList(await listProjects(contextOf(c), c.req.valid('query')), toProject) }),
  );
  app.openapi(get, async (c) => respond(c, toAnswer(await getProject(contextOf(c), c.req.valid('param').projectId))));
  app.openapi(patch, (c) => {
    const { projectId } = c.req.valid('param');
    return mutate(c, 200, (ctx) =>
      updateProject(ctx, projectId, c.req.valid('json'), expectedVersion(c)).then(toAnswer),
    );
  });
  addMilestoneRoutes(app);
  addPaymentRoutes(app);
  return app;
}
