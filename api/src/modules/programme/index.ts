/** What other modules and the entries may call. */
export { programmeSettings } from './programme-settings.ts';
export type { ProgrammeRow } from './schemas.ts';
