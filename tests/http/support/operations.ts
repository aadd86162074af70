import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from '@hono/zod-openapi';
import { parse } from 'yaml';
import type { Service } from '../../../api/src/entry/service.ts';

export const DOCUMENT_FILE = fileURLToPath(new URL('../../../openapi.yaml', import.meta.url));

interface Content {
  schema?: unknown;
  example?: unknown;
  examples?: Record<string, { value: Record<string, unknown> }>;
}

/** An operation as the committed document shows it, its references followed. */
export interface Documented {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  security?: Record<string, string[]>[];
  'x-idempotency'?: 'none' | 'accepted' | 'required';
  parameters?: { name: string; in: string; required?: boolean; schema: { example?: unknown } }[];
  requestBody?: { required?: boolean; content: Record<string, Content> };
  responses: Record<string, { description: string; content?: Record<string, Content> }>;
}

export interface Operation {
  method: string;
  /** As in the document: `/v1/referrals/{referralId}`. */
  path: string;
  documented: Documented;
  /** The schemas that the route itself uses, by status. */
  answers: Record<string, z.ZodType | undefined>;
  body: z.ZodType | undefined;
}

export interface Document {
  openapi: string;
  paths: Record<string, Record<string, Documented>>;
  components: { schemas: object; responses: Record<string, unknown>; securitySchemes: Record<string, object> };
}

/** The routes of the sign-in stand on the cookie alone, and keep rules of their own: tests/modules/auth. */
export const isDoor = ({ path }: Pick<Operation, 'path'>): boolean => path.startsWith('/v1/auth/');

/** Whether an operation is for the programme alone: no partner's key or person may ask it. */
export const isOfProgramme = ({ documented: { security = [] } }: Operation): boolean =>
  security.every((scheme) => 'operatorKey' in scheme || 'staffSession' in scheme);

/** The committed document, with shared responses put where they are referred to. */
export function readDocument(): Document {
  const document = parse(readFileSync(DOCUMENT_FILE, 'utf8')) as Document;
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) {
      for (const [status, response] of Object.entries(operation.responses)) {
        const name = '$ref' in response ? String(response.$ref).split('/').at(-1) : undefined;
        if (name)
          operation.responses[status] = document.components.responses[name] as (typeof operation.responses)[string];
      }
    }
  }
  return document;
}

const zodOf = (schema: unknown) => (schema instanceof z.ZodType ? schema : undefined);

/** Every operation that the app registers, beside what the document says of it. */
export function operationsOf(app: Service['app']): Operation[] {
  const { paths } = readDocument();
  return app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return [];
    const { method, path, request, responses } = definition.route;
    const documented = paths[path]?.[method];
    if (!documented) throw new Error(`${method} ${path} is not in openapi.yaml; run npm run openapi`);
    const answers = Object.entries(responses).map(([status, response]) => {
      const content = 'content' in response ? response.content?.['application/json'] : undefined;
      return [status, content && 'schema' in content ? zodOf(content.schema) : undefined];
    });
    const json = request?.body?.content['application/json'];
    const body = json && 'schema' in json ? zodOf(json.schema) : undefined;
    return [{ method, path, documented, answers: Object.fromEntries(answers), body }];
  });
}

/** The operation that a request meets, if any. */
export function operationFor(operations: readonly Operation[], method: string, path: string): Operation | undefined {
  const { pathname } = new URL(path, 'http://localhost');
  return operations.find(
    (each) =>
      each.method === method.toLowerCase() &&
      new RegExp(`^${each.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
}

/** The problem codes that the document names for an operation's status. */
export function codesOf(operation: Operation, status: number): string[] {
  const examples = operation.documented.responses[status]?.content?.['application/problem+json']?.examples ?? {};
  return Object.keys(examples);
}
