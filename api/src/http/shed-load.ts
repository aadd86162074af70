/**
 * Refuses early what could only be answered late: before anybody is authenticated and the database is asked, so that a
 * refusal costs next to nothing and those who are let in are served in time. A write that was let in is finished. An
 * open stream is not under way; opening one is. Health is not asked here.
 */
import type { MiddlewareHandler } from 'hono';
import { ProblemError } from '../core/errors.ts';
import { type AdmissionOptions, createAdmission } from './admission.ts';
import type { AppEnv } from './env.ts';

export interface Overload extends AdmissionOptions {
  /** How long the work at the head of the queue has been waiting, in milliseconds. */
  delayMs(): number;
}

/** Who is refused is told to come back after one to three seconds in turn, lest all come back together. */
const SPREAD_SECONDS = 3;

export function shedLoad(overload: Overload): MiddlewareHandler<AppEnv> {
  const admission = createAdmission(overload);
  let refused = 0;
  return async (_, next) => {
    if (!admission.enter(performance.now(), overload.delayMs())) {
      const seconds = 1 + (refused++ % SPREAD_SECONDS);
      throw new ProblemError('overloaded', `More is asked than can be answered in time. Try again in ${seconds} s.`, {
        headers: { 'Retry-After': String(seconds) },
      });
    }
    try {
      await next();
    } finally {
      admission.leave(performance.now());
    }
  };
}
