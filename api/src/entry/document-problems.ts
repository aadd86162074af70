/**
 * The errors of each operation in the document: those that its route names and those that follow from what it is, so
 * that no route has to repeat what the transport may answer. Each set of them stands once, as a shared response.
 */
import { PROBLEMS, type ProblemCode } from '../core/errors.ts';
import { problems } from '../http/route.ts';

type Response = { description?: string; content?: Record<string, unknown>; $ref?: string };

interface DocumentedOperation {
  security?: Record<string, string[]>[];
  'x-idempotency'?: string;
  parameters?: { in: string; name: string }[];
  requestBody?: object;
  responses: Record<string, Response>;
}

interface Document {
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { responses?: Record<string, Response> };
}

/** What the transport may answer to an operation of this shape, whatever its verb does. */
function impliedProblems(method: string, operation: DocumentedOperation): ProblemCode[] {
  const audiences = new Set((operation.security ?? []).flatMap((scheme) => Object.keys(scheme)));
  const has = (place: string, name?: string) =>
    operation.parameters?.some((each) => each.in === place && (name === undefined || each.name === name)) ?? false;
  const when = (condition: boolean, ...codes: ProblemCode[]) => (condition ? codes : []);
  const { 'x-idempotency': idempotency = 'none' } = operation;
  return [
    'internal',
    'unavailable',
    // Whoever asks is known before the operation is: a page's credential may fail as one wherever it is shown.
    ...when(
      audiences.size > 0,
      'unauthenticated',
      'origin_not_allowed',
      'rate_limited',
      'validation_failed',
      'overloaded',
    ),
    // The sign-in's cookie is no token and carries no scopes.
    ...when(audiences.size > 0 && !audiences.has('signedIn'), 'token_expired', 'missing_scope'),
    ...when(audiences.has('staffSession'), 'programme_only'),
    ...when(
      ['secretKey', 'widgetSession', 'userSession'].some((name) => audiences.has(name)),
      'partner_suspended',
    ),
    ...when(method !== 'get', 'body_too_large', 'unsupported_media_type'),
    ...when(operation.requestBody !== undefined, 'malformed_request'),
    ...when(has('query', 'cursor'), 'invalid_cursor'),
    ...when(has('path'), 'not_found'),
    ...when(has('header', 'If-Match'), 'version_mismatch'),
    ...when(idempotency !== 'none', 'invalid_idempotency_key', 'idempotency_in_progress', 'idempotency_key_reused'),
    ...when(idempotency === 'required', 'idempotency_key_required'),
  ];
}

const isCode = (text: string | undefined): text is ProblemCode => text !== undefined && Object.hasOwn(PROBLEMS, text);

function namedProblems({ responses }: DocumentedOperation): ProblemCode[] {
  return Object.values(responses)
    .filter((response) => response.content?.['application/problem+json'])
    .flatMap(({ description = '' }) => [...description.matchAll(/`(\w+)`/g)].map(([, code]) => code))
    .filter(isCode);
}

const pascalCase = (code: string) => code.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Completes the errors of every operation and shares them. Changes the document. */
export function completeProblems(document: Document): void {
  const shared: Record<string, Response> = {};
  for (const item of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const codes = new Set([...namedProblems(operation), ...impliedProblems(method, operation)]);
      const inOrder = (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => codes.has(code));
      const kept = Object.entries(operation.responses).filter(([status]) => Number(status) < 400);
      operation.responses = Object.fromEntries(kept);
      for (const [status, response] of Object.entries(documentedProblems(inOrder))) {
        const name = inOrder
          .filter((code) => String(PROBLEMS[code][0]) === status)
          .map(pascalCase)
          .join('Or');
        shared[name] = response;
        operation.responses[status] = { $ref: `#/components/responses/${name}` };
      }
    }
  }
  document.components.responses = Object.fromEntries(Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same responses as a route's, with the shape of a problem by reference. */
function documentedProblems(codes: readonly ProblemCode[]): Record<string, Response> {
  const schema = { $ref: '#/components/schemas/Problem' };
  return JSON.parse(JSON.stringify(problems(...codes), (key, value) => (key === 'schema' ? schema : value)));
}
