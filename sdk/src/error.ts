import type { ProblemItem } from './wire.ts';

/** What an error carries besides its status, code and detail. */
export interface SisoErrorExtra {
  errors?: ProblemItem[];
  requestId?: string | null;
  retryAfter?: number | null;
  cause?: unknown;
}

/**
 * The one error that the SDK throws. `code` is the API's (`GET /problems/{code}` explains each), or one of the SDK's own with
 * `status` 0: `network_error`, `timeout`, `session_failed`, `closed`, `expired`; an answer that is no problem document is `http_error`.
 * An aborted call is no SisoError: it rejects with the signal's reason.
 */
export class SisoError extends Error {
  /** HTTP status; 0 = the server was never reached, or its answer never arrived. */
  declare readonly status: number;
  declare readonly code: string;
  /** One sentence for a person. */
  declare readonly detail: string;
  /** The mistakes in the request, if it had any. */
  declare readonly errors: ProblemItem[];
  /** Name it when asking for help. */
  declare readonly requestId: string | null;
  /** Seconds after which the server wants to be asked again. */
  declare readonly retryAfter: number | null;

  constructor(status: number, code: string, detail: string, extra: SisoErrorExtra = {}) {
    const { cause, errors = [], requestId = null, retryAfter = null } = extra;
    super(detail, { cause });
    Object.assign(this, { name: 'SisoError', status, code, detail, errors, requestId, retryAfter });
  }
}

/** The same error, or a SisoError with `code` around whatever else was thrown. */
export const toSisoError = (thrown: unknown, code = 'network_error'): SisoError =>
  thrown instanceof SisoError
    ? thrown
    : new SisoError(0, code, thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });

/** Seconds of a `Retry-After` header (seconds or an HTTP date), or null. */
const retryAfterOf = (value: string | null): number | null => {
  if (!value) return null;
  return Math.max(0, Number(value) || (Date.parse(value) - Date.now()) / 1000 || 0);
};

/** Reads an answer that is not 2xx. */
export async function errorOf(response: Response): Promise<SisoError> {
  const { status, headers } = response;
  const problem = await response.json().catch(() => ({}));
  return new SisoError(status, problem?.code ?? 'http_error', problem?.detail ?? problem?.title ?? `HTTP ${status}`, {
    errors: problem?.errors,
    requestId: problem?.requestId ?? headers.get('x-request-id'),
    retryAfter: retryAfterOf(headers.get('retry-after')),
  });
}
