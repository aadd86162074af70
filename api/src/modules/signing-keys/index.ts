/** What other modules and the entries may call. */
export { ensureSigningKey } from './ensure-signing-key.ts';
export { rotateSigningKeyJob } from './rotate-signing-key-job.ts';
