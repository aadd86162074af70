/** What other modules and the entries may call. */
export { createKeyAuthenticator } from './authenticate-key.ts';
export { createApiKey } from './create-api-key.ts';
export { listApiKeys } from './list-api-keys.ts';
export type { ApiKeyRow } from './schemas.ts';
export { updateApiKey } from './update-api-key.ts';
