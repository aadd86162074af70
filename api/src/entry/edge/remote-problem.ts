/** A problem on its way from a Durable Object to the Worker that answers the caller. */
import { type ProblemCode, ProblemError } from '../../core/errors.ts';

interface Told {
  code: ProblemCode;
  detail: string;
  headers: Readonly<Record<string, string>>;
}

export function problemResponse(error: unknown): Response {
  const problem =
    error instanceof ProblemError ? error : new ProblemError('internal', 'The stream could not be opened.');
  const told: Told = { code: problem.code, detail: problem.message, headers: problem.headers };
  return Response.json(told, { status: problem.status });
}

/** @throws ProblemError as the object met it */
export async function throwProblem(response: Response): Promise<never> {
  const { code, detail, headers } = (await response.json()) as Told;
  throw new ProblemError(code, detail, { headers: { ...headers } });
}
