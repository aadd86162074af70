/** An error whose message alone is meant for a person at a terminal: print it without a stack and exit with code 1. */
export class ReadableError extends Error {
  override name = 'ReadableError';
}
