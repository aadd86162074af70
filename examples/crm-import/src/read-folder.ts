import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { EXIT, ImportFailure } from './import-failure.ts';

/** Where a row stands, for every message about it. `line` is the first line of the record, counted from 1. */
export interface Place {
  file: string;
  line: number;
}

/** A row that cannot be imported, and why. It is reported, never dropped in silence. */
export interface BadRow {
  place: Place;
  reason: string;
}

/** One record by column name, trimmed. A column that the file does not have reads as ''. */
export interface Row {
  place: Place;
  cell(column: string): string;
}

export interface Table {
  rows: Row[];
  bad: BadRow[];
}

/** The two files of the export that matter here. */
export interface CrmExport {
  teams: Table;
  pipeline: Table;
}

const TEAMS = { file: 'sales_teams.csv', columns: ['sales_agent', 'manager', 'regional_office'] };
const PIPELINE = {
  file: 'sales_pipeline.csv',
  columns: ['opportunity_id', 'sales_agent', 'account', 'deal_stage', 'engage_date', 'close_date', 'close_value'],
};

/** Reads sales_teams.csv and sales_pipeline.csv of a folder. Throws `ImportFailure` when they cannot be used at all. */
export async function readFolder(folder: string): Promise<CrmExport> {
  const found = await stat(folder).catch(() => null);
  if (!found) {
    throw new ImportFailure(
      `There is no folder "${folder}".`,
      `Give the folder that holds ${TEAMS.file} and ${PIPELINE.file}.`,
      EXIT.usage,
    );
  }
  if (!found.isDirectory()) {
    throw new ImportFailure(
      `"${folder}" is not a folder.`,
      `Give the folder that holds ${TEAMS.file} and ${PIPELINE.file}, not one of the files.`,
      EXIT.usage,
    );
  }
  // One after the other, so that of two broken files the same one is always named first.
  const teams = await readTable(join(folder, TEAMS.file), TEAMS.columns);
  const pipeline = await readTable(join(folder, PIPELINE.file), PIPELINE.columns);
  return { teams, pipeline };
}

async function readTable(path: string, columns: readonly string[]): Promise<Table> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const missing = error.code === 'ENOENT';
    throw new ImportFailure(
      missing ? `The folder has no ${basename(path)}.` : `${path} cannot be read (${error.code}).`,
      missing
        ? `It must hold ${TEAMS.file} and ${PIPELINE.file}, as the CRM exports them.`
        : 'Give yourself the right to read it and run again.',
      EXIT.usage,
    );
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportFailure(
      `${basename(path)} is not UTF-8 text.`,
      'Export it again as "CSV UTF-8"; otherwise names would arrive damaged.',
      EXIT.usage,
    );
  }
  return parseTable(basename(path), text, columns);
}

/**
 * Reads one CSV text: columns by the names in its header (any order, any case), byte order mark, CRLF and quotes welcome.
 * Throws `ImportFailure` when the header lacks a column or a quote never closes; single odd rows are returned as bad.
 */
export function parseTable(file: string, text: string, columns: readonly string[]): Table {
  const [header, ...records] = parseRecords(file, text);
  if (!header) {
    throw new ImportFailure(
      `${file} is empty.`,
      `Its first line must name the columns ${columns.join(', ')}.`,
      EXIT.usage,
    );
  }
  const names = header.record.map((name) => name.toLowerCase());
  const missing = columns.filter((column) => !names.includes(column));
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (missing.length > 0 || twice !== undefined) {
    throw new ImportFailure(
      missing.length > 0
        ? `${file} has no column ${missing.join(', ')}; its header reads: ${header.record.join(', ')}.`
        : `${file} has the column ${twice} twice.`,
      'Columns may stand in any order, but each name once, separated by commas, in the first line.',
      EXIT.usage,
    );
  }
  const position = new Map(names.map((name, at) => [name, at]));
  const table: Table = { rows: [], bad: [] };
  for (const { record, line } of records) {
    const place = { file, line };
    if (record.every((cell) => cell === '')) continue;
    if (record.length !== names.length) {
      const reason = `has ${record.length} cells where the header has ${names.length}`;
      table.bad.push({ place, reason });
      continue;
    }
    table.rows.push({ place, cell: (column) => record[position.get(column) ?? -1] ?? '' });
  }
  return table;
}

interface ParsedRecord {
  record: string[];
  line: number;
}

function parseRecords(file: string, text: string): ParsedRecord[] {
  try {
    const parsed = parse(text.replaceAll('\r\n', '\n'), {
      bom: true,
      info: true,
      raw: true,
      trim: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    return parsed.map(({ record, raw, info }) => ({ record, line: info.lines - (raw.trim().split('\n').length - 1) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? `:${error.lines}` : '';
    throw new ImportFailure(
      `${file}${line} is not readable as CSV: ${error.message}.`,
      'Mend that line (most often a quotation mark that never closes) and run again; nothing was sent.',
      EXIT.usage,
    );
  }
}
