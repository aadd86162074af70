/** Where pg-boss keeps its tables, outside row-level security: its jobs carry ids at most, never data of a partner. */
export const JOBS_SCHEMA = 'pgboss';
/** Whose rights it works with. */
export const JOBS_ROLE = 'siso_worker';
