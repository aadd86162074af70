/** What other modules and the entries may call. */
export { type Credentials, setCredentials } from './set-credentials.ts';
export { sweepDoorJob } from './sweep-door.ts';
