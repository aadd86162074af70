/** Every error leaves as application/problem+json (RFC 9457), whichever door it came through. */
import { z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ZodError } from 'zod';
import { notFound, PROBLEMS, type ProblemCode, ProblemError, type ProblemPlace } from '../core/errors.ts';
import type { AppContext } from './env.ts';

export const Problem = z
  .object({
    type: z.string().describe('A URL that documents the code'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().describe('The path of the request'),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]).describe('Open: more may be added'),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          in: z.enum(['body', 'query', 'path', 'header']),
          pointer: z.string().describe('JSON pointer (RFC 6901) into that part'),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Problem');

/** A problem's body, without the parts that belong to one request. */
export function problemBody(
  publicUrl: string,
  code: ProblemCode,
  detail: string,
  places: readonly ProblemPlace[] = [],
) {
  const [status, title] = PROBLEMS[code];
  const errors = places.length > 0 ? { errors: [...places] } : {};
  return { type: `${publicUrl}/problems/${code}`, title, status, detail, code, ...errors };
}

function fromHttpException(error: HTTPException): ProblemError {
  if (error.status === 415) {
    return new ProblemError('unsupported_media_type', 'Send the body as application/json.', { cause: error });
  }
  if (error.status === 413)
    return new ProblemError('body_too_large', 'A body may hold at most 256 KB.', { cause: error });
  return new ProblemError('malformed_request', 'The body is not valid JSON in UTF-8.', { cause: error });
}

/** An unknown error becomes `internal`: its message stays in the log. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException && error.status < 500) return fromHttpException(error);
  return new ProblemError('internal', 'We have recorded it under this request id. Trying again may help.', {
    cause: error,
  });
}

/** What a visitor of a partner's page reads instead: how the partner stands with SISO is not their business. */
const FOR_VISITORS: Partial<Record<ProblemCode, string>> = {
  partner_suspended: 'No new requests are taken here at the moment. Please contact the owner of this site.',
};

export function respondWithProblem(c: AppContext, error: unknown): Response {
  const problem = asProblem(error);
  const { deps, line, requestId } = c.var;
  line.code = problem.code;
  // A refusal under load has its line already, and must stay cheap.
  if (problem.status >= 500 && problem.code !== 'overloaded') {
    const cause = problem.cause;
    deps.logger.error('request failed', {
      requestId,
      code: problem.code,
      error: cause instanceof Error ? cause.stack : String(cause),
    });
  }
  const forVisitor = c.get('actor')?.type === 'publishable_key' ? FOR_VISITORS[problem.code] : undefined;
  const body = {
    ...problemBody(deps.settings.publicUrl, problem.code, forVisitor ?? problem.message, problem.places),
    instance: c.req.path,
    requestId,
  };
  return c.newResponse(JSON.stringify(body), problem.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
    ...problem.headers,
  });
}

const PARTS = {
  json: 'body',
  form: 'body',
  query: 'query',
  param: 'path',
  header: 'header',
  cookie: 'header',
} as const;

function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What a caller reads where zod's own words are for programmers. */
function places(error: ZodError, part: ProblemPlace['in']): ProblemPlace[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        in: part,
        pointer: pointer([...issue.path, key]),
        detail: 'This field is not known here.',
      }));
    }
    return [{ in: part, pointer: pointer(issue.path), detail: issue.message }];
  });
}

/** The defaultHook of every route: a broken id in the path is a 404, anything else that breaks the schema a 422. */
export function refuseInvalid(result: { success: boolean; target: string; error?: unknown }): undefined {
  if (result.success) return undefined;
  const error = result.error as ZodError;
  const part = PARTS[result.target as keyof typeof PARTS] ?? 'body';
  if (part === 'path') throw notFound(nounOf(String(error.issues[0]?.path[0] ?? 'resource')));
  throw new ProblemError('validation_failed', 'Some of what was sent is not valid; see errors.', {
    places: places(error, part),
  });
}

/** `referralId` → `referral`. */
function nounOf(parameter: string): string {
  return parameter.replace(/Id$/, '');
}
