/**
 * Every error that a caller can meet: code → HTTP status and title. The list is closed: a new error is a new line here,
 * and `/problems/{code}` documents it. Source: ../shared/design API "errors" (RFC 9457).
 */
export const PROBLEMS = {
  malformed_request: [400, 'The request could not be read'],
  invalid_cursor: [400, 'The cursor is not one of ours'],
  idempotency_key_required: [400, 'This operation needs an Idempotency-Key'],
  invalid_idempotency_key: [400, 'The Idempotency-Key is not usable'],
  unauthenticated: [401, 'No valid key or token was given'],
  invalid_credentials: [401, 'The address or the password is not right'],
  second_factor_invalid: [401, 'The code is not right'],
  token_expired: [401, 'The widget session token has expired'],
  missing_scope: [403, 'The key or token lacks the scope for this'],
  programme_only: [403, 'Only the programme may do this'],
  origin_not_allowed: [403, 'This origin is not allowed for the key or session'],
  account_suspended: [403, 'The account is suspended'],
  beyond_own_rights: [403, 'Nobody can grant more than they may do themselves'],
  step_up_required: [403, 'This needs a fresh proof of who you are'],
  partner_suspended: [403, 'The partner is suspended'],
  partner_inactive: [403, 'The partner is not active'],
  not_found: [404, 'There is no such resource'],
  method_not_allowed: [405, 'This path does not answer that method'],
  external_id_taken: [409, 'The external id is in use'],
  invalid_transition: [409, 'The status does not allow this step'],
  no_plan_in_force: [409, 'No plan is in force for that day'],
  plan_version_taken: [409, 'A plan version with that start exists'],
  plan_in_force: [409, 'The plan version is in force or in use'],
  programme_in_use: [409, 'The programme is in use'],
  archived: [409, 'The resource is archived'],
  last_owner: [409, 'A partner needs an owner'],
  user_exists: [409, 'There is a user with that address'],
  idempotency_in_progress: [409, 'A request with this Idempotency-Key is still running'],
  conflict: [409, 'The change conflicts with another one'],
  link_expired: [410, 'The link is no longer valid'],
  version_mismatch: [412, 'The resource has changed since it was read'],
  body_too_large: [413, 'The body is too large'],
  unsupported_media_type: [415, 'The content type is not supported'],
  validation_failed: [422, 'The request is not valid'],
  idempotency_key_reused: [422, 'The Idempotency-Key was used for another request'],
  currency_mismatch: [422, 'The currency does not match'],
  rate_limited: [429, 'Too many requests'],
  internal: [500, 'Something went wrong on our side'],
  overloaded: [503, 'The service has more to do than it can'],
  unavailable: [503, 'The service is not available right now'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One wrong place in the request: a JSON pointer (RFC 6901) into the named part of it. */
export interface ProblemPlace {
  in: 'body' | 'query' | 'path' | 'header';
  pointer: string;
  detail: string;
}

/** An error that may be told to the caller. Its `detail` says what to do, and never carries another error's message. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly places: readonly ProblemPlace[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    detail: string,
    options: { places?: readonly ProblemPlace[]; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(detail, { cause: options.cause });
    this.code = code;
    this.places = options.places ?? [];
    this.headers = options.headers ?? {};
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }
}

/** The one answer for what does not exist and for what belongs to somebody else; they must not differ. */
export function notFound(noun: string): ProblemError {
  return new ProblemError('not_found', `There is no such ${noun}, or it is not yours to see.`);
}

/** A body field that breaks a rule which the schema alone cannot know. */
export function invalidField(pointer: string, detail: string): ProblemError {
  return new ProblemError('validation_failed', detail, { places: [{ in: 'body', pointer, detail }] });
}
