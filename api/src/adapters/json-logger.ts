/** One JSON object a line. */
import type { Logger } from '../ports/logger.ts';

/** @param write takes one line without its end. */
export function createJsonLogger(write: (line: string) => void, now: () => Date = () => new Date()): Logger {
  const line =
    (level: string) =>
    (message: string, fields: Record<string, unknown> = {}) =>
      write(JSON.stringify({ time: now().toISOString(), level, message, ...fields }));
  return { info: line('info'), warn: line('warn'), error: line('error') };
}
