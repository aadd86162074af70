/** The SQL of the programme: one row. */
import { programme } from '../../db/schema/programme.ts';
import { columns, insert, raw, sql, update } from '../../db/statement.ts';
import type { ProgrammeRow } from './schemas.ts';

export function findProgrammeRow() {
  return sql<ProgrammeRow>`select ${columns(programme)} from programme`;
}

export function lockProgrammeRow() {
  return sql<ProgrammeRow>`${findProgrammeRow()} for update`;
}

/**
 * Waits until no open transaction has read the programme, and lets none read it until this one ends. So whoever takes
 * a day by the zone has either committed its rows before, or will read the zone after.
 */
export function lockOutProgrammeReaders() {
  return raw('lock table programme in access exclusive mode');
}

export function anyReferral() {
  return sql<{ found: boolean }>`select exists (select 1 from referrals) as found`;
}

/** Answers no row where the installation has its programme, or another process was faster. */
export function insertProgrammeRow(row: ProgrammeRow) {
  return sql<{ id: string }>`${insert(programme, row)} on conflict (singleton) do nothing returning id`;
}

/** Sets fields and raises the version. */
export function updateProgrammeRow(row: ProgrammeRow, set: Partial<ProgrammeRow>) {
  return update(programme, { ...set, version: row.version + 1 }, sql`id = ${row.id} and version = ${row.version}`);
}
