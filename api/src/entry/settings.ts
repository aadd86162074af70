/** The settings that every platform's entry reads alike. */
import { z } from 'zod';

export const count = (fallback: number) => z.coerce.number('a number').int().min(1).max(100_000_000).default(fallback);

export const flag = z
  .enum(['0', '1'], 'expected 0 or 1')
  .default('0')
  .transform((value) => value === '1');

export const postgresUrl = z
  .string('expected postgres://login:password@host:port/database')
  .refine(
    (value) => /^postgres(?:ql)?:\/\/[^@/]+@[^/]+\/.+/.test(value) && URL.canParse(value),
    'expected postgres://login:password@host:port/database',
  );

export const secret = z
  .string('expected at least 32 characters of chance')
  .min(32, 'at least 32 characters of chance, for example from: openssl rand -base64 48');

export const origin = z
  .string('expected an origin like https://api.example.com')
  .refine(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    'expected an origin like https://api.example.com, without a path',
  );

/** Requests a minute. */
export const LIMITS = {
  RATE_LIMIT_READS: count(12_000),
  RATE_LIMIT_WRITES: count(60_000),
  RATE_LIMIT_SUBMISSIONS: count(60),
};

export function limitsOf(s: Record<keyof typeof LIMITS, number>) {
  return {
    readsPerMinute: s.RATE_LIMIT_READS,
    writesPerMinute: s.RATE_LIMIT_WRITES,
    submissionsPerMinute: s.RATE_LIMIT_SUBMISSIONS,
  };
}
