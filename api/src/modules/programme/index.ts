/** What other modules and the entries may call. */
export { ensureProgramme } from './ensure-programme.ts';
export { programmeSettings } from './programme-settings.ts';
export type { ProgrammeRow } from './schemas.ts';
