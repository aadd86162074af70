/** What other modules and the entries may call. */
export { createKeyAuthenticator } from './authenticate-key.ts';
export { createApiKey } from './create-api-key.ts';
